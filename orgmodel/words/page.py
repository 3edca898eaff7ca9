"""Fixed words of documents around a drawing: the interactive page, slides and text documents."""

from __future__ import annotations

from orgmodel.words.text import Text

TITLE_OF_SHEET = Text("{title}, blad {sheet} van {sheets}", "{title}, sheet {sheet} of {sheets}")
IN_WORDS = Text("Het organogram in woorden", "The organogram in words")

PICTURE = Text("Tekening", "Drawing")
SKIP = Text("Naar het organogram in woorden", "To the organogram in words")
SEARCH = Text("Zoek in het organogram", "Search the organogram")
ONE_HIT, HITS = Text("1 treffer", "1 hit"), Text("{count} treffers", "{count} hits")
NO_HIT = Text("geen treffers", "no hits")
AND_MORE = Text("en nog {count}", "and {count} more")
ZOOM_IN, ZOOM_OUT = Text("Vergroten", "Zoom in"), Text("Verkleinen", "Zoom out")
FIT = Text("Toon geheel", "Show whole")
EXPAND, COLLAPSE = Text("Alles openklappen", "Expand all"), Text("Alles dichtklappen", "Collapse all")
FOLD, UNFOLD = Text("Dichtklappen", "Collapse"), Text("Openklappen", "Expand")
CHOSEN = Text("Gekozen: {title}", "Chosen: {title}")
CLEAR = Text("Keuze wissen", "Clear choice")
LINES, NO_LINES = Text("Lijnen", "Lines"), Text("geen lijnen", "no lines")
ABOVE, NONE_ABOVE = Text("Tot aan de top", "Up to the top"), Text("niemand hierboven", "nobody above")
BELOW, NONE_BELOW = Text("Alles hieronder", "Everything below"), Text("niets hieronder", "nothing below")
KEYS = Text(
    "Toetsen: + en - vergroten en verkleinen, 0 toont het geheel, pijlen verschuiven de tekening of lopen "
    "door de lijst en klappen daar open en dicht, Enter kiest, / zoekt, Esc wist de keuze.",
    "Keys: + and - zoom, 0 shows the whole, arrows move the drawing or walk the list and fold it, "
    "Enter chooses, / searches, Esc clears the choice.",
)
