"""Words of plans: what happens to an element, and the names of its keys."""

from __future__ import annotations

from collections.abc import Mapping

from orgmodel.words.text import Text

ELEMENTS: Mapping[str, Text] = {
    "organisation": Text("organisatie", "organisation"),
    "unit": Text("eenheid", "unit"),
    "position": Text("functie", "position"),
    "body": Text("orgaan", "body"),
    "source": Text("bron", "source"),
    "site": Text("vestiging", "site"),
}
HAPPENINGS: Mapping[str, Text] = {
    "created": Text("nieuw", "new"),
    "removed": Text("weg", "gone"),
    "merged": Text("opgegaan", "merged"),
    "moved": Text("verplaatst", "moved"),
    "renamed": Text("hernoemd", "renamed"),
    "changed": Text("gewijzigd", "changed"),
}
KEYS: Mapping[str, Text] = {
    "name": Text("naam", "name"),
    "title": Text("benaming", "title"),
    "parent": Text("onderdeel van", "part of"),
    "unit": Text("eenheid", "unit"),
    "types": Text("type", "type"),
    "aliases": Text("andere naam", "other name"),
    "count": Text("aantal", "count"),
    "vacant": Text("daarvan vacant", "of which vacant"),
    "status": Text("status", "status"),
    "staff": Text("staffunctie", "staff"),
    "grade": Text("graad", "grade"),
    "number": Text("nummer", "number"),
    "fte": Text("VTE", "FTE"),
    "profile": Text("profiel", "profile"),
    "sites": Text("vestiging", "site"),
    "legal_entity": Text("rechtspersoon", "legal entity"),
    "complete": Text("volledig beschreven", "described completely"),
    "head": Text("hoofd", "head"),
    "head_state": Text("hoofd", "head"),
    "head_evidence": Text("herkomst van het hoofd", "provenance of the head"),
    "heads": Text("leidt", "heads"),
    "headcount": Text("opgegeven aantal", "stated number"),
    "lines": Text("rapporteert aan", "reports to"),
    "line_state": Text("hiërarchische lijn", "hierarchical line"),
    "deputies": Text("vervanger", "deputy"),
    "same_holder_as": Text("zelfde persoon als", "same holder as"),
    "same_holder_evidence": Text("herkomst van dezelfde persoon", "provenance of the same holder"),
    "relations": Text("relatie", "relation"),
    "evidence": Text("herkomst", "provenance"),
    "members": Text("lid", "member"),
    "attends": Text("woont bij", "attends"),
    "chair": Text("voorzitter", "chair"),
    "chair_unknown": Text("voorzitter niet gekend", "chair not known"),
    "secretary": Text("secretaris", "secretary"),
    "kind": Text("soort", "kind"),
    "organisation": Text("van organisatie", "of organisation"),
    "language": Text("taal", "language"),
    "as_of": Text("toestand op", "as of"),
    "area": Text("werkgebied", "area"),
    "history": Text("geschiedenis", "history"),
    "settings": Text("instellingen", "settings"),
    "file": Text("bestand", "file"),
    "url": Text("adres", "address"),
    "date": Text("datum", "date"),
    "approved": Text("goedgekeurd", "approved"),
    "approved_by": Text("goedgekeurd door", "approved by"),
}
VALUES: Mapping[str, Mapping[str, Text]] = {
    "status": {
        "filled": Text("bezet", "filled"),
        "vacant": Text("vacant", "vacant"),
        "planned": Text("gepland", "planned"),
        "phasing-out": Text("uitdovend", "phasing out"),
        "unknown": Text("niet gekend", "not known"),
    },
    "head_state": {
        "stated": Text("vermeld", "stated"),
        "unknown": Text("niet gekend", "not known"),
        "none": Text("geen", "none"),
        "not stated": Text("niet vermeld", "not stated"),
    },
    "line_state": {
        "derived": Text("volgt uit de plaats", "follows from the place"),
        "declared": Text("vermeld", "stated"),
        "unknown": Text("niet gekend", "not known"),
        "none": Text("geen", "none"),
    },
    "scope": {
        "persons": Text("personen", "persons"),
        "fte": Text("VTE", "FTE"),
        "direct": Text("rechtstreeks", "direct"),
        "indirect": Text("onrechtstreeks", "indirect"),
    },
    "line": {
        "hierarchical": Text("hiërarchisch", "hierarchical"),
        "functional": Text("functioneel", "functional"),
        "accountability": Text("verantwoording", "accountability"),
    },
}
YES = Text("ja", "yes")
NO = Text("nee", "no")
NOTHING = Text("niets", "nothing")
NOT_STATED = Text("niet vermeld", "not stated")
NOT_KNOWN = Text("niet gekend", "not known")
DIFFERS = Text("gewijzigd", "changed")
PRIMARY = Text("hoofdlijn", "primary")
JOINTLY_WITH = Text("samen met {names}", "jointly with {names}")

CHANGES = Text("Wijzigingen", "Changes")
NO_CHANGES = Text("Er verandert niets.", "Nothing changes.")
ONLY_ORDER = Text(
    "Alleen de volgorde in het bestand verandert: {count}.", "Only the order in the file changes: {count}."
)
MERGED_INTO = Text("opgegaan in {name}", "merged into {name}")
NEW_ID = Text("nieuw id", "new id")
ALIKE_SAME_PARENT = Text(
    "vermoedelijk dezelfde: naam {percent}% gelijk, zelfde plaats",
    "probably the same: name {percent}% alike, same place",
)
ALIKE_ELSEWHERE = Text(
    "vermoedelijk dezelfde: naam {percent}% gelijk, andere plaats",
    "probably the same: name {percent}% alike, other place",
)
CAUSED_BY = Text("wijziging {numbers}", "change {numbers}")

REORGANISATION = Text("Reorganisatie: {name}", "Reorganisation: {name}")
ON_BASE = Text("op {name}", "on {name}")
DRAFT = Text("ontwerp", "draft")
FROM_DATE = Text("vanaf {date}", "from {date}")
REASON = Text("Waarom: {reason}", "Why: {reason}")
MANAGERS = Text("Een andere leidinggevende", "Another manager")
MANAGERS_SUM = Text(
    "Personen: {persons}. Functies: {positions}.",
    "Persons: {persons}. Positions: {positions}.",
)
NO_MANAGERS = Text(
    "Geen functie die hier staat krijgt een andere leidinggevende.",
    "No position that stands here gets another manager.",
)
UNKNOWN_HEADS = Text(
    "Wie {units} leidt is niet gekend, en krijgt ook een andere leidinggevende.",
    "Who heads {units} is not known, and gets another manager too.",
)
SPANS = Text("Span of control", "Span of control")
LAYERS = Text("Lagen", "Layers")
CONSERVATION = Text("Niets gaat verloren", "Nothing gets lost")
NUMBERS = Text("Cijfers", "Numbers")
FINDINGS = Text("Bevindingen", "Findings")
COMPARISON = Text("Vergelijking van scenario's op {name}", "Comparison of scenarios on {name}")
POSITION = Text("functie", "position")
PERSONS = Text("personen", "persons")
BEFORE = Text("nu", "now")
AFTER = Text("dan", "then")
DIFFERENCE = Text("verschil", "difference")
METRIC = Text("maat", "measure")
POSITIONS_WORD = Text("functies", "positions")
WHICH = Text("welke", "which")
AND_MORE = Text("en {count} andere", "and {count} more")
NOBODY = Text("niemand gekend", "nobody known")
NOT_THERE = Text("bestaat niet", "does not exist")
NONE = Text("geen", "none")
CANNOT_TELL = Text("niet te zeggen", "cannot tell")
BEST_NOTE = Text(
    "✓ = beste van de rij; waar meer of minder op zich niet beter is, staat er geen.",
    "✓ = best of the row; where neither more nor less is better as such, there is none.",
)
BALANCE = Text(
    "{what}: {before} nu = {kept} blijven + {left} gaan naar een andere functie + {lost} vervallen; "
    "{after} dan = {kept} blijven + {arrived} komen van een andere functie + {new} nieuw.",
    "{what}: {before} now = {kept} stay + {left} go to another position + {lost} lapse; "
    "{after} then = {kept} stay + {arrived} come from another position + {new} new.",
)
POSITION_BALANCE = Text(
    "Functies: {before} nu = {stays} blijven + {moves} verhuizen + {goes} verdwijnen; {comes} komen erbij.",
    "Positions: {before} now = {stays} stay + {moves} move + {goes} go; {comes} come.",
)
SEATS_WORD = Text("Zetels", "Seats")
PERSONS_WORD = Text("Personen", "Persons")
PROVEN = Text(
    "Elke functie en elke persoon van nu heeft precies één bestemming.",
    "Each position and person of now has exactly one outcome.",
)
PROVEN_BUT = Text(
    "Elke functie van nu, met wie daarop staat, heeft precies één bestemming. Van wie nu leiding geeft aan "
    "{units} ({seats} zetels) is niet gekend wie het is, en dus ook niet waar die heen gaat.",
    "Each position of now, with whoever holds it, has exactly one outcome. Who now heads {units} "
    "({seats} seats) is not known, and neither is where they go.",
)
BREACH = Text("Fout: {breach}", "Error: {breach}")
WITHOUT_SEAT = Text(
    "Zonder zetel: {list}. Zeg in het scenario waar zij heen gaan.",
    "Without a seat: {list}. Say in the scenario where they go.",
)
LOST_SEAT = Text("Zonder zetel: {list}.", "Without a seat: {list}.")
VERSIONS = Text("Verschil tussen twee versies van {name}", "Difference between two versions of {name}")
VERSIONS_NOTE = Text(
    "Wat een ander id kreeg is herkend aan naam en plaats; zetels met dezelfde benaming en graad zijn "
    "als dezelfde geteld.",
    "What got another id is recognised by name and place; seats of the same title and grade are "
    "counted as the same.",
)
FINDING_GROUPS: Mapping[str, Text] = {
    "new": Text("nieuw", "new"),
    "healed": Text("verholpen, was", "healed, was"),
    "unchanged": Text("blijft", "unchanged"),
    "undecided": Text("niet (meer) te zeggen", "cannot be decided (any more)"),
    "decided": Text("niet langer onzeker, was", "no longer uncertain, was"),
}
FINDINGS_COUNT = Text(
    "{new} nieuw, {healed} verholpen, {unchanged} blijven, {undecided} niet (meer) te zeggen.",
    "{new} new, {healed} healed, {unchanged} unchanged, {undecided} cannot be decided (any more).",
)
SPANS_COUNT = Text("Een span telt {conventions}.", "A span counts {conventions}.")
METRICS: Mapping[str, Text] = {
    "persons": Text("personen", "persons"),
    "fte": Text("VTE", "FTE"),
    "seats": Text("zetels", "seats"),
    "filled seats": Text("bezette zetels", "filled seats"),
    "vacant seats": Text("vacante zetels", "vacant seats"),
    "planned seats": Text("geplande zetels", "planned seats"),
    "seats phasing out": Text("uitdovende zetels", "seats phasing out"),
    "seats of unknown status": Text("zetels met onbekende status", "seats of unknown status"),
    "managers": Text("leidinggevenden", "managers"),
    "managers per 100 persons": Text("leidinggevenden per 100 personen", "managers per 100 persons"),
    "smallest span": Text("kleinste span of control", "smallest span of control"),
    "median span": Text("mediaan van de spans", "median span of control"),
    "mean span": Text("gemiddelde span", "mean span of control"),
    "widest span": Text("grootste span of control", "widest span of control"),
    "one-over-ones": Text("één-op-één-lijnen", "one-over-ones"),
    "layers": Text("lagen", "layers"),
    "positions with several bosses": Text("functies met meer dan één baas", "positions with several bosses"),
    "vacant managers": Text("leidinggevenden zonder titularis", "managers without a holder"),
}
VIOLATIONS = Text("overtredingen", "violations")
UNDECIDED = Text("niet te zeggen", "undecided")
NEW_MANAGER_COUNT = Text("personen met een andere leidinggevende", "persons with another manager")
CHANGED_ELEMENTS = Text("gewijzigde elementen", "changed elements")
