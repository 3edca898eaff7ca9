"""Fixed words of the text twin and of descriptions of a drawing."""

from __future__ import annotations

from orgmodel.words.text import Text

HIERARCHICAL = Text("rapporteert aan {target}", "reports to {target}")
FUNCTIONAL = Text("functioneel naar {target}", "functional line to {target}")
ACCOUNTABILITY = Text("legt verantwoording af aan {target}", "accountable to {target}")
DEPUTY = Text("plaatsvervanger van {target}", "deputy of {target}")
LINE_UNKNOWN = Text("niet zeker", "not certain")

BODY = Text("orgaan", "body")
STAFF = Text("naast de lijn", "beside the line")
UNKNOWN = Text("niet gekend", "not known")
MT = Text("lid managementteam", "member of the management team")
NO_LINE = Text("geen hiërarchische lijn", "no hierarchical line")
LEVEL = Text("niveau {level}", "level {level}")

DESCRIPTION = Text("Organogram: {title}. {boxes}, {lines}.", "Organogram: {title}. {boxes}, {lines}.")
ONE_BOX, BOXES = Text("1 vak", "1 box"), Text("{count} vakken", "{count} boxes")
ONE_LINE, LINES = Text("1 lijn", "1 line"), Text("{count} lijnen", "{count} lines")
TOP = Text("Bovenaan: {names}.", "At the top: {names}.")
BELOW = Text("Daaronder: {names}.", "Below: {names}.")
MARKED = Text("Gemarkeerd: {names}.", "Marked: {names}.")
AND_MORE = Text("en nog {count}", "and {count} more")
FULL_TEXT = Text("De volledige tekst staat in de lijst.", "The list holds the full text.")
SHEET = Text("Blad {sheet} van {sheets}.", "Sheet {sheet} of {sheets}.")
IN_WORDS = Text("het organogram in woorden", "the organogram in words")
