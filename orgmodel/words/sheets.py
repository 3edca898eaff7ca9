"""Words of references between the sheets of one drawing."""

from __future__ import annotations

from collections.abc import Sequence

from orgmodel.words.text import Text

SHEET_OF = Text("blad {sheet} van {sheets}", "sheet {sheet} of {sheets}")
SEE_SHEET = Text("zie blad {sheet}", "see sheet {sheet}")
FROM_SHEET = Text("van blad {sheet}", "from sheet {sheet}")
PART = Text("{whole} – {part}", "{whole} – {part}")
_LINES_FROM = Text("lijnen van blad {sheets}", "lines from sheet {sheets}")
_AND_LAST = Text("{others} en {last}", "{others} and {last}")


def lines_from(sheets: Sequence[int], language: str) -> str:
    """Say on which other sheets lines to a box begin: "lijnen van blad 3, 5 en 7"."""
    *others, last = map(str, sheets)
    listed = last
    if others:
        listed = _AND_LAST.format(others=", ".join(others), last=last).to(language)
    return _LINES_FROM.format(sheets=listed).to(language)
