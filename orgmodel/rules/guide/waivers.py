"""What the rules on waivers look at, why, and how to mend."""

from orgmodel.rules.documented import Guide
from orgmodel.words.text import Text

EXPIRED = Guide(
    Text(
        "Zoekt waivers waarvan `expires` voorbij is op de dag van `--on` (standaard vandaag).",
        "Looks for waivers whose `expires` is past on the day of `--on` (today by default).",
    ),
    Text(
        "Een afwijking zonder einde is een nieuwe regel die niemand goedkeurde.",
        "An exception without an end is a new rule that nobody approved.",
    ),
    Text(
        "Laat de waiver opnieuw goedkeuren met een nieuwe datum, of schrap ze.",
        "Have the waiver approved again with a new date, or leave it out.",
    ),
    passing="""\
format: 1
name: Voorbeeld
head: {title: Directeur}
positions: [{title: Medewerker, count: 12}]
bodies: [{name: Raad, members: [{title: Lid}]}]
waivers:
  - rule: span-too-wide
    subject: directeur
    reason: Verhuis loopt nog.
    approved_by: raad
    expires: 2030-12-31
""",
    failing="""\
format: 1
name: Voorbeeld
head: {title: Directeur}
positions: [{title: Medewerker, count: 12}]
bodies: [{name: Raad, members: [{title: Lid}]}]
waivers:
  - rule: span-too-wide
    subject: directeur
    reason: Verhuis loopt nog.
    approved_by: raad
    expires: 2025-12-31
""",
)

UNUSED = Guide(
    Text(
        "Zoekt waivers die niets dekken: er is geen bevinding, ze ligt voorbij de grens van de waiver, of "
        "een eerdere waiver dekt ze al.",
        "Looks for waivers that cover nothing: there is no finding, it lies beyond the limit of the waiver, "
        "or an earlier waiver covers it already.",
    ),
    Text(
        "Wat niet meer nodig is dekt later ongezien iets anders.",
        "What is no longer needed will later cover something else unseen.",
    ),
    Text(
        "Schrap de waiver.",
        "Leave the waiver out.",
    ),
    passing="""\
format: 1
name: Voorbeeld
head: {title: Directeur}
positions: [{title: Medewerker, count: 12}]
bodies: [{name: Raad, members: [{title: Lid}]}]
waivers:
  - rule: span-too-wide
    subject: directeur
    reason: Verhuis loopt nog.
    approved_by: raad
    expires: 2030-12-31
rules: {span-too-wide: {max: 11}}
""",
    failing="""\
format: 1
name: Voorbeeld
head: {title: Directeur}
positions: [{title: Medewerker, count: 12}]
bodies: [{name: Raad, members: [{title: Lid}]}]
waivers:
  - rule: span-too-wide
    subject: directeur
    reason: Verhuis loopt nog.
    approved_by: raad
    expires: 2030-12-31
rules: {span-too-wide: {max: 12}}
""",
)

SELF_APPROVED = Guide(
    Text(
        "Zoekt waivers die de betrokken functie zelf goedkeurde, alleen of als lid of voorzitter van het "
        "orgaan.",
        "Looks for waivers that the position concerned approved itself, alone or as member or chair of the "
        "body.",
    ),
    Text(
        "Niemand staat zichzelf een uitzondering toe.",
        "Nobody grants himself an exception.",
    ),
    Text(
        "Laat een hoger orgaan of een andere leidinggevende beslissen.",
        "Let a higher body or another superior decide.",
    ),
    passing="""\
format: 1
name: Voorbeeld
head: {title: Directeur}
positions: [{title: Medewerker, count: 12}]
bodies: [{name: Raad, members: [{title: Lid}]}]
waivers:
  - rule: span-too-wide
    subject: directeur
    reason: Verhuis loopt nog.
    approved_by: raad
    expires: 2030-12-31
""",
    failing="""\
format: 1
name: Voorbeeld
head: {title: Directeur}
positions: [{title: Medewerker, count: 12}]
bodies: [{name: Raad, members: [directeur]}]
waivers:
  - rule: span-too-wide
    subject: directeur
    reason: Verhuis loopt nog.
    approved_by: raad
    expires: 2030-12-31
""",
)
