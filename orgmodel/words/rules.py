"""What findings say, and where limits come from."""

from __future__ import annotations

from orgmodel.words.text import Text

# Where a limit comes from.
FROM_DEFAULT = Text("standaardgrens, geen norm", "default limit, no norm")
FROM_PACK = Text("pakket {name}: {source}", "pack {name}: {source}")
FROM_PROJECT = Text("projectinstelling ({name})", "project setting ({name})")
FROM_ORGANISATION = Text("eigen grens van de organisatie", "the organisation's own limit")
FROM_COMMAND_LINE = Text("opdrachtregel", "command line")

# What would settle a verdict.
CANNOT_TELL = Text("{message}: niet uit te maken; {settle}", "{message}: cannot tell; {settle}")
STATE_NUMBER_OF = Text("vermeld het aantal {titles} van {unit}", "state the number of {titles} of {unit}")
STATE_DIRECT_OF = Text(
    "vermeld `headcount: {{direct: ...}}` bij {unit}", "state `headcount: {{direct: ...}}` of {unit}"
)
STATE_OR = Text("{first}, of {second}", "{first}, or {second}")
STATE_REPORTS_OF = Text(
    "vermeld wie aan {title} rapporteert (`reports_to`)", "state who reports to {title} (`reports_to`)"
)
STATE_HEAD = Text(
    "vermeld `head:` bij {unit}: een functie, `unknown` of `none`",
    "state `head:` of {unit}: a position, `unknown` or `none`",
)
STATE_CERTAIN = Text(
    "vermeld een bron die het met zoveel woorden zegt", "state a source that says so in so many words"
)
STATE_COMPLETE = Text(
    "vermeld `complete: true` als alles er staat", "state `complete: true` if everything is declared"
)
STATE_LINES_OF = Text("vermeld `reports_to:` van {names}", "state `reports_to:` of {names}")
STATE_PLACE = Text("vermeld de plaats van {unit} (`part_of`)", "state the place of {unit} (`part_of`)")

# Structure.
CYCLE = Text(
    "rapporteringslijnen lopen in een kring: {chain}; haal één lijn weg",
    "reporting lines run in a circle: {chain}; take one line away",
)
SELF_REPORT = Text(
    "{title} rapporteert aan zichzelf; wijs `reports_to` naar een andere functie of een ander orgaan",
    "{title} reports to itself; point `reports_to` at another position or body",
)
SEVERAL_ROOTS = Text(
    "{title} heeft niemand boven zich, net als {head}; vermeld `reports_to`",
    "{title} has nobody above, like {head}; state `reports_to`",
)
SEVERAL_STATED_ROOTS = Text(
    "{title} heeft niemand boven zich (`reports_to: none`), net als {head}; "
    "vermeld een hiërarchische lijn, of schrijf een afwijking (`waivers:`) als het zo bedoeld is",
    "{title} has nobody above (`reports_to: none`), like {head}; "
    "state a hierarchical line, or write a waiver (`waivers:`) where this is meant",
)
UNREACHABLE_NOBODY = Text(
    "{title} hangt aan niemand: geen eenheid erboven heeft een hoofd; vermeld `head:` of `reports_to`",
    "{title} hangs from nobody: no unit above has a head; state `head:` or `reports_to`",
)
UNREACHABLE_CYCLE = Text(
    "{title} hangt onder een kring van rapporteringslijnen; verbreek de kring",
    "{title} hangs below a circle of reporting lines; break the circle",
)
UNREACHABLE_BRANCH = Text(
    "{title}, met {below} eronder, hangt onder een kring van rapporteringslijnen; verbreek de kring",
    "{title}, with {below} below it, hangs below a circle of reporting lines; break the circle",
)
POSITIONS_COUNTED = (Text("1 functie", "1 position"), Text("{n} functies", "{n} positions"))
NO_HEAD = Text("{unit} heeft geen hoofd; vermeld `head:`", "{unit} has no head; state `head:`")
HEAD_NOT_STATED = Text("of {unit} een hoofd heeft blijkt niet", "whether {unit} has a head does not show")
HEAD_OUTSIDE = Text(
    "{title}, hoofd van {unit}, staat in {other}; plaats de functie in of boven {unit}",
    "{title}, head of {unit}, stands in {other}; place the position in or above {unit}",
)
HEAD_PLACE_UNKNOWN = Text(
    "of het hoofd van {unit} erbuiten staat blijkt niet ({title}, in {other})",
    "whether the head of {unit} stands outside it does not show ({title}, in {other})",
)
A_PLACE_NOT_KNOWN = Text("een niet gekende plaats", "a place not known")

# Span.
IN_UNIT = {
    "persons": Text("personen", "persons"),
    "fte": Text("VTE", "FTE"),
}
LED_BY_WHOM = Text(
    "wie {names} leidt is niet gekend, en zo ook diens span of control niet",
    "who leads {names} is not known, and so neither is that span of control",
)
VACANT_LEADER = Text(
    "wie {names} leidt is niet gekend, misschien een vacante functie zonder vervanger ({vacant})",
    "who leads {names} is not known, perhaps a vacant position without a deputy ({vacant})",
)
STATE_LEADER = Text(
    "vermeld `head:`, `reports_to:` of `part_of:` van {names}",
    "state `head:`, `reports_to:` or `part_of:` of {names}",
)
SPAN_TOO_WIDE = Text(
    "span of control is {span}, grens is {limit}", "span of control is {span}, limit is {limit}"
)
SPAN_TOO_NARROW = Text(
    "span of control is {span}, ondergrens is {limit}", "span of control is {span}, lower limit is {limit}"
)
ONE_OVER_ONE = Text(
    "{title} leidt precies één functie ({report}); voeg de lagen samen of verbreed de opdracht",
    "{title} leads exactly one position ({report}); merge the layers or widen the task",
)
PERHAPS_ONE_OVER_ONE = Text(
    "span of control is {span}, misschien precies 1", "span of control is {span}, perhaps exactly 1"
)
ONE_SEAT_NOT_DECLARED = Text("niet genoemd", "not named")
RATIO = Text(
    "{ratio} andere medewerkers per leidinggevende, ondergrens is {limit}",
    "{ratio} other employees per supervisor, lower limit is {limit}",
)
SETTLE_RATIO = Text(
    "vermeld het aantal plaatsen en de lijnen van elke functie",
    "state the seats and the lines of every position",
)

# Headcount.
CONTRADICTION = Text(
    "{what} van {subject}: vermeld {stated}, berekend {computed}; verbeter één van beide",
    "{what} of {subject}: stated {stated}, computed {computed}; correct one of them",
)
ONE_SOURCE_DISAGREES = Text(
    "{what} van {subject}: één bron en datum vermeldt {numbers}; verbeter of dateer",
    "{what} of {subject}: one source and date states {numbers}; correct or date them",
)
PARTS_EXCEED = Text(
    "{what} van {subject} is {whole}, de delen samen tellen {parts}: {names}; verbeter één van beide",
    "{what} of {subject} is {whole}, the parts together count {parts}: {names}; correct one of them",
)
FTE_EXCEEDS = Text(
    "{subject} telt {fte} VTE op {persons} personen; verbeter één van beide",
    "{subject} counts {fte} FTE over {persons} persons; correct one of them",
)
FTE_PERHAPS_EXCEEDS = Text(
    "{subject} telt {fte} VTE, personen {persons}", "{subject} counts {fte} FTE, persons {persons}"
)
SETTLE_PERSONS = Text(
    "vermeld `headcount: {{persons: ...}}` bij {subject}", "state `headcount: {{persons: ...}}` of {subject}"
)
SEAT_FTE = Text(
    "één plaats van {title} telt {fte} VTE, meer dan 1; vermeld `fte` per plaats",
    "one seat of {title} counts {fte} FTE, more than 1; state `fte` per seat",
)
SETTLE_SEAT_FTE = Text("vermeld `fte` van één plaats", "state `fte` of one seat")
DISAGREE = Text(
    "{what} van {subject}: {numbers}; de bronnen staan naast elkaar",
    "{what} of {subject}: {numbers}; the sources stand side by side",
)
WHAT_COUNTED = {
    "persons": Text("personen", "persons"),
    "fte": Text("VTE", "FTE"),
    "direct": Text("rechtstreeks", "direct"),
    "indirect": Text("onrechtstreeks", "indirect"),
}
ABOVE_NOT_STATED = Text(
    "of er iemand boven {title} staat blijkt niet", "whether anybody is above {title} does not show"
)
SEAT_FTE_UNSURE = Text("één plaats van {title} telt {fte} VTE", "one seat of {title} counts {fte} FTE")

# Layers.
LAYERS = Text("lagen", "layers")
TOO_MANY_LAYERS = Text(
    "diepte is {layers} ({counts}), grens is {limit}", "depth is {layers} ({counts}), limit is {limit}"
)
LAYERS_COUNTED = {
    "all": Text("alle niveaus", "all levels"),
    "managers": Text("alleen niveaus die leiding geven", "only levels that lead"),
}
LAYERS_OTHERWISE = Text(
    "{counts} geteld is de diepte {layers}, en het oordeel anders",
    "counting {counts}, depth is {layers} and the verdict differs",
)
BRANCHES_NOT_KNOWN = Text(
    "of {names} een tak op zich is blijkt niet, en zo ook het verschil in diepte tussen takken niet",
    "whether {names} is a branch of its own does not show, nor the difference in depth between branches",
)
UNEVEN_LAYERS = Text(
    "verschil in diepte tussen takken is {difference}, grens is {limit} ({deep}: {deep_layers}; "
    "{shallow}: {shallow_layers})",
    "difference in depth between branches is {difference}, limit is {limit} ({deep}: {deep_layers}; "
    "{shallow}: {shallow_layers})",
)

# Sensitivity.
COUNTED_OTHERWISE = Text(
    "{convention} geteld is de span {span}, {outcome}", "counted {convention}, the span is {span}, {outcome}"
)
COUNTED_IN = {
    "seats": Text("in plaatsen", "in seats"),
    "persons": Text("in personen", "in persons"),
    "fte": Text("in VTE", "in FTE"),
}
WITHIN_LIMIT = Text("binnen de grens", "within the limit")
BEYOND_LIMIT = Text("voorbij de grens", "beyond the limit")
NOT_EXACTLY_ONE = Text("niet één op één", "not one over one")
EXACTLY_ONE = Text("één op één", "one over one")
WITHOUT_VACANT = Text("zonder vacante plaatsen", "without vacant seats")
WITHOUT_STAFF = Text("zonder staf", "without staff")
COLLECTIVE_AS_ONE = Text("met een collectieve functie als één", "with a collective position as one")
WITH_FUNCTIONAL = Text("met functionele lijnen", "with functional lines")
