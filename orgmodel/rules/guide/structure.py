"""What the structure rules look at, why, and how to mend."""

from orgmodel.rules.documented import Guide
from orgmodel.words.text import Text

CYCLE = Guide(
    Text(
        "Volgt de hiërarchische lijnen; wie uiteindelijk aan zichzelf rapporteert, staat in een kring.",
        "Follows the hierarchical lines; who in the end reports to himself stands in a circle.",
    ),
    Text(
        "In een kring heeft niemand het laatste woord, en lagen en aantallen zijn er niet te berekenen.",
        "In a circle nobody has the last word, and layers and headcounts cannot be computed.",
    ),
    Text(
        "Haal één hiërarchische lijn uit de kring, of maak er een functionele lijn van.",
        "Take one hierarchical line out of the circle, or make it functional.",
    ),
    passing="""\
format: 1
name: Voorbeeld
head: {title: Directeur}
positions:
  - {title: Adviseur, reports_to: directeur}
  - {title: Medewerker, reports_to: adviseur}
""",
    failing="""\
format: 1
name: Voorbeeld
head: {title: Directeur}
positions:
  - {title: Adviseur, reports_to: medewerker}
  - {title: Medewerker, reports_to: adviseur}
""",
)

SELF_REPORT = Guide(
    Text(
        "Zoekt lijnen van een functie of orgaan naar zichzelf.",
        "Looks for lines from a position or body to itself.",
    ),
    Text(
        "Niemand beoordeelt of vervangt zichzelf; meestal is het een verschrijving.",
        "Nobody appraises or replaces himself; most often it is a slip.",
    ),
    Text(
        "Wijs `reports_to` naar de echte leidinggevende, of schrap het.",
        "Point `reports_to` at the real superior, or leave it out.",
    ),
    passing="""\
format: 1
name: Voorbeeld
head: {title: Directeur}
positions:
  - {title: Adviseur, reports_to: directeur}
""",
    failing="""\
format: 1
name: Voorbeeld
head: {title: Directeur}
positions:
  - {title: Adviseur, reports_to: adviseur}
""",
)

ROOTS = Guide(
    Text(
        "Zoekt meer dan één functie die leiding geeft en niemand boven zich heeft. Wie aan een orgaan "
        "verantwoording aflegt, of van wie de lijn niet gekend is, telt niet mee.",
        "Looks for more than one position that leads and has nobody above. Who is accountable to a body, "
        "or whose line is not known, does not count.",
    ),
    Text(
        "Met twee toppen beslist niemand over beide delen, en de lagen beginnen tweemaal.",
        "With two tops nobody decides over both parts, and the layers start twice.",
    ),
    Text(
        "Vermeld `reports_to` van de tweede top, of aan welk orgaan hij verantwoording aflegt.",
        "State `reports_to` of the second top, or the body to which it is accountable.",
    ),
    passing="""\
format: 1
name: Voorbeeld
head: {title: Directeur}
units:
  - {name: Zorg, head: {title: Hoofd zorg}, positions: [{title: Verpleegkundige, count: 4}]}
""",
    failing="""\
format: 1
name: Voorbeeld
head: {title: Directeur}
units:
  - name: Zorg
    head: {title: Hoofd zorg, reports_to: none}
    positions: [{title: Verpleegkundige, count: 4}]
""",
)

REACHABLE = Guide(
    Text(
        "Zoekt functies die aan niemand hangen: geen eenheid erboven heeft een hoofd, of ze hangen onder een "
        "kring; elke tak daarvan wordt één keer gemeld. `reports_to: unknown` is een antwoord en wordt niet "
        "gemeld.",
        "Looks for positions that hang from nobody: no unit above has a head, or they hang below a circle; "
        "each branch of it is reported once. `reports_to: unknown` is an answer and is not reported.",
    ),
    Text(
        "Wie aan niemand hangt valt uit elke telling en uit elk organogram.",
        "Who hangs from nobody drops out of every count and every organogram.",
    ),
    Text(
        "Geef de eenheid een `head:`, of de functie een `reports_to:`.",
        "Give the unit a `head:`, or the position a `reports_to:`.",
    ),
    passing="""\
format: 1
name: Voorbeeld
head: {title: Directeur}
units:
  - {name: Loket, head: none, positions: [{title: Onthaalmedewerker, count: 2}]}
""",
    failing="""\
format: 1
name: Voorbeeld
units:
  - {name: Zorg, head: {title: Hoofd zorg}, positions: [{title: Verpleegkundige, count: 4}]}
  - {name: Loket, head: none, positions: [{title: Onthaalmedewerker, count: 2}]}
""",
)

UNIT_HEAD = Guide(
    Text(
        "Zoekt eenheden die niemand leidt: `head: none`, of een gesloten eenheid zonder `head:`. "
        "`head: unknown` zegt dat er iemand is en wordt niet gemeld; stafeenheden alleen met `staff: true`.",
        "Looks for units that nobody heads: `head: none`, or a closed unit without `head:`. "
        "`head: unknown` says that there is somebody and is not reported; staff units only with `staff: "
        "true`.",
    ),
    Text(
        "De leden rapporteren dan aan het dichtste hoofd erboven, dat zo een bredere span krijgt.",
        "The members then report to the nearest head above, whose span grows with them.",
    ),
    Text(
        "Vermeld het hoofd, of `unknown` als er een is dat je niet kent.",
        "State the head, or `unknown` where there is one you do not know.",
    ),
    passing="""\
format: 1
name: Voorbeeld
head: {title: Directeur}
units:
  - {name: Zorg, head: {title: Hoofd zorg}}
  - {name: Onderhoud, head: unknown}
""",
    failing="""\
format: 1
name: Voorbeeld
head: {title: Directeur}
units:
  - {name: Zorg, positions: [{title: Verpleegkundige, count: 4}]}
""",
)

HEAD_INSIDE = Guide(
    Text(
        "Zoekt hoofden die in een andere tak staan dan de eenheid die ze leiden: niet erin, niet erboven.",
        "Looks for heads that stand in another branch than the unit they head: neither in nor above it.",
    ),
    Text(
        "De lijn van zo'n hoofd loopt buiten de moedereenheid om; dat is zelden zo bedoeld.",
        "The line of such a head runs outside the parent unit; that is seldom meant.",
    ),
    Text(
        "Plaats de functie in de eenheid (`head: {title: ...}`), of geef de eenheid een eigen hoofd.",
        "Place the position in the unit (`head: {title: ...}`), or give the unit a head of its own.",
    ),
    passing="""\
format: 1
name: Voorbeeld
head: {title: Directeur}
units:
  - name: Zorg
    head: {title: Hoofd zorg}
    units:
      - {name: Thuiszorg, head: hoofd-zorg, positions: [{title: Verzorgende, count: 6}]}
""",
    failing="""\
format: 1
name: Voorbeeld
head: {title: Directeur}
units:
  - {name: Zorg, head: {title: Hoofd zorg}}
  - {name: Onderhoud, head: hoofd-zorg, positions: [{title: Technicus, count: 3}]}
""",
)
