"""Words of the legend and of remainders."""

from __future__ import annotations

from orgmodel.words.text import Text

LEGEND = Text("Legende", "Key")
HIERARCHICAL = Text("hiërarchisch", "hierarchical")
FUNCTIONAL = Text("functioneel", "functional")
ACCOUNTABILITY = Text("legt verantwoording af aan orgaan", "accountable to body")
DEPUTY = Text("vervangt", "deputises for")
LINE_NOT_KNOWN = Text("lijn niet gekend", "line not known")
FOCUS = Text("deze functie", "this position")
UNKNOWN = Text("niet gekend", "not known")
BODY = Text("orgaan", "body")
STACKED = Text("meerdere gelijke", "several alike")
MANAGEMENT_TEAM = Text("lid managementteam", "member of the management team")
NEW = Text("nieuw", "new")
GONE = Text("vervalt", "ends")
MOVED = Text("verplaatst", "moved")
CHANGED = Text("gewijzigd", "changed")
NEW_MANAGER = Text("nieuwe leidinggevende", "new manager")
GHOST = Text("vorige plaats", "former place")
ONE_UNIT = Text("1 eenheid", "1 unit")
UNITS = Text("{count} eenheden", "{count} units")
ONE_POSITION = Text("1 functie", "1 position")
POSITIONS = Text("{count} functies", "{count} positions")
ONE_BODY = Text("1 orgaan", "1 body")
BODIES = Text("{count} organen", "{count} bodies")
