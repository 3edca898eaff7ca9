"""Fixed words of documents around a drawing: the interactive page, slides and text documents."""

from __future__ import annotations

from orgmodel.words.text import Text

TITLE_OF_SHEET = Text("{title}, blad {sheet} van {sheets}", "{title}, sheet {sheet} of {sheets}")
IN_WORDS = Text("Het organogram in woorden", "The organogram in words")
