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

PLAN_FOR = Text("Plan voor {name}", "Plan for {name}")
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
FOLLOWS = Text("volgt uit een andere wijziging", "follows from another change")
