"""What findings on lines and deputies say."""

from __future__ import annotations

from orgmodel.words.text import Text

# Lines.
SEVERAL_LINES = Text(
    "{title} heeft meerdere hiërarchische lijnen en niet één hoofdlijn: {superiors}; vermeld `primary: "
    "true` bij één",
    "{title} has several hierarchical lines and not one primary: {superiors}; state `primary: true` at one",
)
PERHAPS_SEVERAL_LINES = Text(
    "{title} heeft naast de lijn naar {superiors} misschien nog een hiërarchische lijn",
    "{title} perhaps has another hierarchical line beside the one to {superiors}",
)
STATE_LINE = Text("vermeld `reports_to:` van {title}", "state `reports_to:` of {title}")
STATE_LINES_UP = Text(
    "vermeld de hiërarchische lijnen van {title} omhoog", "state the hierarchical lines from {title} upward"
)
STATE_HEAD_ABOVE = Text(
    "vermeld `head:` van de eenheid waarin {title} staat", "state `head:` of the unit in which {title} stands"
)
DOUBLED_LINE = Text(
    "{title} heeft ook een functionele lijn naar {superior}, zijn hiërarchische leidinggevende; schrap "
    "er één",
    "{title} has a functional line to {superior} too, its hierarchical superior; leave one out",
)
PERHAPS_DOUBLED_LINE = Text(
    "{title} heeft een functionele lijn naar {superior}, misschien ook de hiërarchische leidinggevende",
    "{title} has a functional line to {superior}, perhaps its hierarchical superior too",
)
PERHAPS_LINE_TO_OWN_REPORT = Text(
    "{title} heeft een functionele lijn naar {report}, die er misschien onder staat",
    "{title} has a functional line to {report}, who perhaps stands below",
)
LINE_TO_OWN_REPORT = Text(
    "{title} heeft een functionele lijn naar {report}, die onder hem staat; keer de lijn om of schrap ze",
    "{title} has a functional line to {report}, who stands below; turn the line or leave it out",
)
SKIPPED_LAYER = Text(
    "{title} rapporteert aan {superior}, voorbij {passed}; maak er een functionele lijn van als dat zo "
    "bedoeld is",
    "{title} reports to {superior}, past {passed}; make it a functional line if that is meant",
)
PERHAPS_SKIPPED_LAYER = Text(
    "{title} rapporteert aan {superior}, misschien voorbij {passed}",
    "{title} reports to {superior}, perhaps past {passed}",
)
PERHAPS_PAST_HEAD = Text(
    "{title} rapporteert aan {superior}, misschien voorbij een hoofd dat niet gekend is",
    "{title} reports to {superior}, perhaps past a head who is not known",
)
LINES_MAY_SKIP = Text(
    "de lijn van {names} is niet gekend en loopt misschien voorbij een leidinggevende",
    "the line of {names} is not known and perhaps runs past a superior",
)

# Deputies.
VACANT_MANAGER = Text(
    "{title} is vacant en heeft geen vervanger; vermeld `deputies:`",
    "{title} is vacant and has no deputy; state `deputies:`",
)
PERHAPS_VACANT_MANAGER = Text(
    "{title} is misschien vacant zonder vervanger", "{title} is perhaps vacant without a deputy"
)
VACANT_PERHAPS_DEPUTISED = Text(
    "{title} is vacant, en of er een vervanger is blijkt niet",
    "{title} is vacant, and whether there is a deputy does not show",
)
VACANT_PERHAPS_MANAGER = Text(
    "{title} is vacant zonder vervanger en geeft misschien leiding",
    "{title} is vacant without a deputy and perhaps leads somebody",
)
STATE_DEPUTIES = Text("vermeld `deputies:` van {title}", "state `deputies:` of {title}")
STATE_STATUS = Text(
    "vermeld `status:` en `deputies:` van {title}", "state `status:` and `deputies:` of {title}"
)
DEPUTY_LOOP = Text(
    "vervangers lopen in een kring: {chain}; wijs een vervanger van buiten de kring aan",
    "deputies run in a circle: {chain}; name a deputy from outside the circle",
)
DEPUTY_ORDER = Text(
    "wie {title} eerst vervangt is niet duidelijk: {deputies}; vermeld `order:`, `condition:` of `scope:`",
    "who replaces {title} first is not clear: {deputies}; state `order:`, `condition:` or `scope:`",
)
