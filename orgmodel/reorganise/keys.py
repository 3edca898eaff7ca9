"""The usual order of the keys of each element, for keys that a change adds."""

from __future__ import annotations

_PROVENANCE = ("certainty", "source", "quote", "note")
ORGANISATION = (
    *("format", "id", "name", "aliases", "kind", "language", "as_of", "complete", "area", "legal_entity"),
    *(*_PROVENANCE, "headcount", "sources", "sites", "history", "bodies", "head", "positions", "units"),
    *("relations", "rules", "packs", "waivers", "diagrams", "theme"),
)
UNIT = (
    *("name", "id", "aliases", "type", "count", "staff", "part_of", "legal_entity", "site", "complete"),
    *(*_PROVENANCE, "headcount", "head", "positions", "units", "relations"),
)
POSITION = (
    *("title", "id", "aliases", "count", "vacant", "status", "staff", "grade", "number", "fte", "profile"),
    *(
        "site",
        "legal_entity",
        "part_of",
        *_PROVENANCE,
        "reports_to",
        "deputies",
        "same_holder_as",
        "relations",
    ),
)
BODY = (
    *("name", "id", "aliases", "kind", "organisation", "count", "complete", *_PROVENANCE, "reports_to"),
    *("chair", "secretary", "members", "attends", "relations"),
)
