"""Words of references between the sheets of one drawing."""

from __future__ import annotations

from collections.abc import Sequence

from orgmodel.words.text import Text

SHEET_OF = Text("blad {sheet} van {sheets}", "sheet {sheet} of {sheets}")
SEE_SHEET = Text("zie blad {sheet}", "see sheet {sheet}")
FROM_SHEET = Text("van blad {sheet}", "from sheet {sheet}")
_LINES_FROM = Text("lijnen van blad {sheets}", "lines from sheet {sheets}")
_AND_LAST = Text("{others} en {last}", "{others} and {last}")
_OTHERS = Text("{count} andere", "{count} others")
# A title names so many parts of an organisation.
_MOST_NAMED = 4


def lines_from(sheets: Sequence[int], language: str) -> str:
    """Say on which other sheets lines to a box begin: "lijnen van blad 3, 5 en 7"."""
    return _LINES_FROM.format(sheets=_listed([str(sheet) for sheet in sheets], language)).to(language)


def title_of(whole: str, parts: Sequence[str], language: str) -> str:
    """Return the title of a sheet that shows parts of an organisation: "Stad – Zorg en Sport"."""
    named = list(parts)
    if len(named) > _MOST_NAMED:
        count = len(named) - _MOST_NAMED + 1
        named[-count:] = [_OTHERS.format(count=count).to(language)]
    return f"{whole} – {_listed(named, language)}"


def _listed(items: Sequence[str], language: str) -> str:
    *others, last = items
    return _AND_LAST.format(others=", ".join(others), last=last).to(language) if others else last
