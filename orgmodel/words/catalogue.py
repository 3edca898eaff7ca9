"""Fixed words of what `orgmodel explain` and `orgmodel rules` write."""

from __future__ import annotations

from orgmodel.words.text import Text

WHAT = Text("Wat", "What")
WHY = Text("Waarom", "Why")
MEND = Text("Herstellen", "Mend")
OPTIONS = Text("Opties", "Options")
DEFAULT = Text("standaard", "default")
SEVERITY = Text("ernst", "severity")
FAMILY = Text("familie", "family")
PASSING = Text("In orde", "Passes")
FAILING = Text("Niet in orde", "Fails")
OVERRULED = Text("geldt niet", "overruled")
BY = Text("door", "by")
SWITCHED_OFF = Text("uit", "off")
PACKS = Text("Pakketten", "Packs")
SOURCE = Text("Bron", "Source")
EVERY_RULE = Text(
    "Elke regel neemt ook `severity` (error, warning, info, none).",
    "Every rule also takes `severity` (error, warning, info, none).",
)
SCOPED = Text(
    "Verschillende grenzen: `by_type`, `by_profile`, `by_layer` (een getal, `first-line` of `higher-line`).",
    "Limits may differ: `by_type`, `by_profile`, `by_layer` (a number, `first-line` or `higher-line`).",
)
