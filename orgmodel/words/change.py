"""Fixed words on drawings of a reorganisation."""

from __future__ import annotations

from orgmodel.words.text import Text

DRAFT = Text("ONTWERP", "DRAFT")
SUBTITLE = Text("ontwerp van reorganisatie", "draft reorganisation")
COMPARISON = Text("verschil tussen twee versies", "difference between two versions")
OTHER_MANAGER = Text("1 medewerker krijgt een andere leidinggevende", "1 person gets another manager")
OTHER_MANAGERS = Text(
    "{number} medewerkers krijgen een andere leidinggevende", "{number} persons get another manager"
)
FROM_DATE = Text("vanaf {date}", "from {date}")
TITLE_BEFORE = Text("{title}: vóór", "{title}: before")
TITLE_AFTER = Text("{title}: na", "{title}: after")
TITLE_BOTH = Text("{title}: vóór en na", "{title}: before and after")
STATE_BEFORE = Text("vóór", "before")
STATE_AFTER = Text("na", "after")
BEFORE_AFTER = Text("voor-na", "before-after")

NEW = Text("Nieuw", "New")
GONE = Text("Vervalt", "Ends")
MOVED = Text("Verplaatst", "Moved")
CHANGED = Text("Gewijzigd", "Changed")
NEW_MANAGER = Text("Nieuwe leidinggevende", "New manager")

STOOD_HERE = Text("stond hier: nu onder {title}", "stood here: now below {title}")
STOOD_HERE_IN = Text("stond hier: nu in het vak {title}", "stood here: now in the box {title}")
STOOD_HERE_SEVERAL = Text("stonden hier: nu onder {title}", "stood here: now below {title}")
COMES_FROM = Text("komt van {title}", "comes from {title}")
GOES_INTO = Text("gaat op in {title}", "merges into {title}")
MANAGER_WAS = Text("leidinggevende was {title}", "manager was {title}")
WAS = Text("was {title}", "was {title}")
SEAT_FROM = Text("{number} zetel uit {title}", "{number} seat from {title}")
SEATS_FROM = Text("{number} zetels uit {title}", "{number} seats from {title}")
SEAT_TO = Text("{number} zetel naar {title}", "{number} seat to {title}")
SEATS_TO = Text("{number} zetels naar {title}", "{number} seats to {title}")
HEAD_IS = Text("hoofd: {mark}", "head: {mark}")
HEAD_GONE = Text("hoofd vervalt: {title}", "head ends: {title}")
HEAD_LEFT = Text("vorig hoofd: {title}", "former head: {title}")
HEAD_GOES = Text("hoofd gaat naar {title}", "head goes to {title}")
HEAD_COMES = Text("hoofd komt van {title}", "head comes from {title}")

UNCHANGED = Text("ongewijzigd", "unchanged")
BELOW_UNCHANGED = Text("ongewijzigd eronder: {parts}", "unchanged below: {parts}")
PRUNED = Text(
    "Getekend is wat wijzigt, met de lijn tot aan de top; de rest staat samengevat.",
    "Drawn is what changes, with the line up to the top; the rest is summed up.",
)
NOT_DRAWN = Text("Gewijzigd, maar niet getekend: {titles}.", "Changed, but not drawn: {titles}.")
NOTHING = Text("Er wijzigt niets.", "Nothing changes.")
