"""What a document or page says in text of the sheets it shows: they are shown without it."""

from __future__ import annotations

from typing import NamedTuple

from orgmodel.organogram.chart import Chart
from orgmodel.words.organogram import SEPARATOR

# Roles of the decorations that are cut off or hidden for it.
SAID_IN_TEXT = frozenset({"title", "subtitle", "draft", "footer"})


class BelowTitle(NamedTuple):
    """Hold what stands below a title: the mark of a draft, which stands out, and the rest of the line."""

    draft: str
    rest: str


def below_title(chart: Chart) -> BelowTitle:
    """Say whether a chart is a draft, and its subtitle; both empty where there is nothing to say."""
    parted = SEPARATOR if chart.draft and chart.subtitle else ""
    return BelowTitle(chart.draft, parted + chart.subtitle)


def own_below_title(chart: Chart, whole: Chart) -> BelowTitle:
    """Say the same of one sheet, where it differs from what is said of all of them together."""
    own = below_title(chart)
    return BelowTitle("", "") if own == below_title(whole) else own


def own_footer(chart: Chart, whole: Chart) -> tuple[str, ...]:
    """Return what the footer of one sheet says of its lines; the rest is said once, below all sheets."""
    return tuple(sentence for sentence in chart.footer if sentence not in whole.footer)
