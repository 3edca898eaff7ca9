"""What the rules on deputies look at, why, and how to mend."""

from orgmodel.rules.documented import Guide
from orgmodel.words.text import Text

VACANT = Guide(
    Text(
        "Zoekt vacante functies die leiding geven en geen vervanger (`deputies:`) hebben.",
        "Looks for vacant positions that lead and have no deputy (`deputies:`).",
    ),
    Text(
        "Zolang de plaats leeg is, weet het team niet wie beslist.",
        "While the seat is empty the team does not know who decides.",
    ),
    Text(
        "Vermeld wie waarneemt.",
        "State who is acting.",
    ),
    passing="""\
format: 1
name: Voorbeeld
head: {title: Directeur}
units:
  - name: Zorg
    head: {title: Hoofd zorg, status: vacant, deputies: [directeur]}
    positions: [{title: Verzorgende, count: 4}]
""",
    failing="""\
format: 1
name: Voorbeeld
head: {title: Directeur}
units:
  - name: Zorg
    head: {title: Hoofd zorg, status: vacant}
    positions: [{title: Verzorgende, count: 4}]
""",
)

LOOP = Guide(
    Text(
        "Volgt de vervangers; wie uiteindelijk zichzelf vervangt, staat in een kring.",
        "Follows the deputies; who in the end replaces himself stands in a circle.",
    ),
    Text(
        "Zijn allen in de kring afwezig, dan is er niemand.",
        "When all in the circle are absent there is nobody.",
    ),
    Text(
        "Wijs minstens één vervanger van buiten de kring aan.",
        "Name at least one deputy from outside the circle.",
    ),
    passing="""\
format: 1
name: Voorbeeld
head: {title: Directeur, deputies: [adjunct]}
positions: [{title: Adjunct}, {title: Adviseur}]
""",
    failing="""\
format: 1
name: Voorbeeld
head: {title: Directeur, deputies: [adjunct]}
positions: [{title: Adjunct, deputies: [directeur]}, {title: Adviseur}]
""",
)

ORDER = Guide(
    Text(
        "Zoekt functies met meerdere vervangers voor hetzelfde, zonder verschillende `order:`, en "
        "vervangers die uit meerdere gelijke plaatsen bestaan.",
        "Looks for positions with several deputies for the same thing without different `order:`, and for "
        "deputies that are several alike seats.",
    ),
    Text(
        "Op de dag zelf beslissen er twee, of niemand.",
        "On the day itself two decide, or nobody.",
    ),
    Text(
        "Vermeld `order:`, of beperk elke vervanger met `condition:` of `scope:`.",
        "State `order:`, or limit each deputy by `condition:` or `scope:`.",
    ),
    passing="""\
format: 1
name: Voorbeeld
head:
  title: Directeur
  deputies: [{position: adjunct, order: 1}, {position: adviseur, order: 2}]
positions: [{title: Adjunct}, {title: Adviseur}]
""",
    failing="""\
format: 1
name: Voorbeeld
head: {title: Directeur, deputies: [adjunct, adviseur]}
positions: [{title: Adjunct}, {title: Adviseur}]
""",
)
