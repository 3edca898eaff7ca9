"""What the rules on bodies look at, why, and how to mend."""

from orgmodel.rules.documented import Guide
from orgmodel.words.text import Text

MEMBERS = Guide(
    Text(
        "Zoekt eigen organen zonder leden.",
        "Looks for bodies of the organisation without members.",
    ),
    Text(
        "Een orgaan zonder leden kan niet beslissen, en een lijn ernaar eindigt nergens.",
        "A body without members cannot decide, and a line to it ends nowhere.",
    ),
    Text(
        "Vermeld `members:`; een zetel die alleen in het orgaan bestaat heeft een `title:`.",
        "State `members:`; a seat that exists only in the body has a `title:`.",
    ),
    passing="""\
format: 1
name: Voorbeeld
head: {title: Directeur}
bodies: [{name: Directieraad, members: [directeur]}]
""",
    failing="""\
format: 1
name: Voorbeeld
head: {title: Directeur}
bodies: [{name: Directieraad}]
""",
)

CHAIR = Guide(
    Text(
        "Zoekt voorzitters die niet bij de leden staan.",
        "Looks for chairs who are not among the members.",
    ),
    Text(
        "Een voorzitter van buiten kan, maar hoort dan zo bedoeld te zijn: telt hij mee, stemt hij mee?",
        "A chair from outside is possible, but should be meant: does he count, does he vote?",
    ),
    Text(
        "Voeg de voorzitter toe bij `members:`, of leg de afwijking vast in een waiver.",
        "Add the chair to `members:`, or record the exception as a waiver.",
    ),
    passing="""\
format: 1
name: Voorbeeld
head: {title: Directeur}
bodies: [{name: Directieraad, chair: directeur, members: [directeur]}]
""",
    failing="""\
format: 1
name: Voorbeeld
head: {title: Directeur}
positions: [{title: Adjunct}]
bodies: [{name: Directieraad, chair: directeur, members: [adjunct]}]
""",
)

SEATS = Guide(
    Text(
        "Zoekt zetels in organen waarvan de houder (`unknown`) of het aantal niet gekend is.",
        "Looks for seats in bodies of which the holder (`unknown`) or the number is not known.",
    ),
    Text(
        "Dan is niet te zeggen wie beslist, of hoe groot het orgaan is.",
        "Then nobody can say who decides, or how large the body is.",
    ),
    Text(
        "Vermeld de functie, of de titel en het aantal van de zetels.",
        "State the position, or the title and number of the seats.",
    ),
    passing="""\
format: 1
name: Voorbeeld
head: {title: Directeur}
bodies: [{name: Directieraad, members: [directeur, {title: Bestuurder, count: 5}]}]
""",
    failing="""\
format: 1
name: Voorbeeld
head: {title: Directeur}
bodies: [{name: Directieraad, members: [directeur, unknown]}]
""",
)
