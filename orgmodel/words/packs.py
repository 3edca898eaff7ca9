"""What findings on the statements of packs say."""

from __future__ import annotations

from orgmodel.words.text import Text

STATEMENT = Text("{statement} Hier: {found}", "{statement} Here: {found}")
PERHAPS = Text("misschien: {found}", "perhaps: {found}")
SETTLE = Text(
    "vul het bestand aan, of vermeld `complete: true`", "complete the file, or state `complete: true`"
)
SEATS_FOUND = Text("{seats} plaatsen {title}", "{seats} seats {title}")
BODIES_FOUND = Text("{number} organen van de soort {kind}", "{number} bodies of the kind {kind}")
NO_LINE_TO = Text("{title} heeft geen lijn naar een {kind}", "{title} has no line to a {kind}")
NO_DEPUTY = Text("{title} heeft geen vervanger", "{title} has no deputy")
NOT_DEPUTY_OF = Text("{title} is geen vervanger van {other}", "{title} is no deputy of {other}")
OTHER_MEMBERS = Text("{body} heeft andere leden dan {other}", "{body} has other members than {other}")
NO_CHAIR = Text("{body} heeft geen voorzitter", "{body} has no chair")
MEMBERS_FOUND = Text(
    "{body} telt {number} leden buiten de voorzitter", "{body} counts {number} members apart from the chair"
)
