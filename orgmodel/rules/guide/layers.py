"""What the layer rules look at, why, and how to mend."""

from orgmodel.rules.documented import Guide
from orgmodel.words.text import Text

TOO_MANY = Guide(
    Text(
        "Telt de lagen van het hoofd van de organisatie (laag 1) tot de diepste functie, en vergelijkt met "
        "`max`. `counts: managers` telt alleen lagen waarin iemand leiding geeft. Organen hebben geen laag.",
        "Counts the layers from the head of the organisation (layer 1) to the deepest position, and "
        "compares with `max`. `counts: managers` counts only layers in which somebody leads. Bodies have no "
        "layer.",
    ),
    Text(
        "Elke laag kost tijd en vervormt de boodschap. Bronnen tellen lagen verschillend; daarom staat de "
        "telwijze in de bevinding.",
        "Every layer costs time and bends the message. Sources count layers differently; hence the "
        "convention stands in the finding.",
    ),
    Text(
        "Voeg lagen samen, te beginnen bij één-op-één.",
        "Merge layers, beginning with one over one.",
    ),
    passing="""\
format: 1
name: Voorbeeld
head: {title: Directeur}
units:
  - {name: Zorg, head: {title: Hoofd zorg}, positions: [{title: Verzorgende, count: 4}]}
rules: {too-many-layers: {max: 3}}
""",
    failing="""\
format: 1
name: Voorbeeld
head: {title: Directeur}
units:
  - {name: Zorg, head: {title: Hoofd zorg}, positions: [{title: Verzorgende, count: 4}]}
rules: {too-many-layers: {max: 2}}
""",
)

UNEVEN = Guide(
    Text(
        "Vergelijkt de diepte van de takken onder de top; stafeenheden tellen niet mee.",
        "Compares the depth of the branches below the top; staff units do not count.",
    ),
    Text(
        "Een veel diepere tak heeft langere wegen dan zijn buren, zonder dat het werk dat altijd vraagt.",
        "A much deeper branch has longer ways than its neighbours, and the work does not always ask for it.",
    ),
    Text(
        "Bekijk de diepste tak laag voor laag; pas `max` aan als het verschil bedoeld is.",
        "Review the deepest branch layer by layer; adapt `max` where the difference is meant.",
    ),
    passing="""\
format: 1
name: Voorbeeld
head: {title: Directeur}
units:
  - {name: Zorg, head: {title: Hoofd zorg}, positions: [{title: Verzorgende, count: 4}]}
  - {name: Loket, head: {title: Hoofd loket}}
rules: {uneven-layers: {max: 1}}
""",
    failing="""\
format: 1
name: Voorbeeld
head: {title: Directeur}
units:
  - {name: Zorg, head: {title: Hoofd zorg}, positions: [{title: Verzorgende, count: 4}]}
  - {name: Loket, head: {title: Hoofd loket}}
rules: {uneven-layers: {max: 0}}
""",
)
