"""Words of the legend, of remainders and of references between sheets."""

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
STACKED = Text("meerdere gelijke functies", "several alike positions")
MANAGEMENT_TEAM = Text("lid managementteam", "member of the management team")
NEW = Text("nieuw", "new")
GONE = Text("vervalt", "ends")
MOVED = Text("verplaatst", "moved")
CHANGED = Text("gewijzigd", "changed")
NEW_MANAGER = Text("nieuwe leidinggevende", "new manager")
GHOST = Text("vorige plaats", "former place")
SEE_SHEET = Text("zie blad {sheet}", "see sheet {sheet}")
FROM_SHEET = Text("van blad {sheet}", "from sheet {sheet}")
SHEET_OF = Text("blad {sheet} van {sheets}", "sheet {sheet} of {sheets}")
ONE_UNIT = Text("1 eenheid", "1 unit")
UNITS = Text("{count} eenheden", "{count} units")
ONE_POSITION = Text("1 functie", "1 position")
POSITIONS = Text("{count} functies", "{count} positions")
ONE_BODY = Text("1 orgaan", "1 body")
BODIES = Text("{count} organen", "{count} bodies")
