"""Sheets: the chart of each portion, with references to the other sheets both ways."""

from __future__ import annotations

from msgspec.structs import replace

from orgmodel.organogram.chart import Box, BoxKind, Chart, Mark, Place
from orgmodel.organogram.layout.paper.part import Part, told_line
from orgmodel.organogram.layout.paper.portions import Portion, top_of
from orgmodel.organogram.layout.paper.references import (
    Ends,
    Numbers,
    far_links,
    numbered,
    references,
    shown_on,
    unnumbered,
)
from orgmodel.organogram.layout.tree import Tree
from orgmodel.words import sheets as words

_MIDDLE_DOT = " · "


def draft(chart: Chart, ends: Ends, tree: Tree, portion: Portion) -> Part:
    """Return the chart of a portion before its numbers are known, to try whether it fits."""
    number, numbers = unnumbered(tree, ends, portion)
    return _part(chart, ends, tree, portion, number, numbers, False)


def sheet_charts(
    chart: Chart, ends: Ends, tree: Tree, portions: list[Portion], as_copies: bool
) -> list[Part]:
    """Return the chart of each sheet; every link stands on the sheet where its source first does.

    Args:
        as_copies: a line to a box on another sheet ends at a copy of that box, which says where it
            stands; otherwise such lines are told in the footer.
    """
    numbers = numbered(tree, ends, portions)
    return [
        _part(chart, ends, tree, portion, number, numbers, as_copies)
        for number, portion in enumerate(portions)
    ]


def _part(
    chart: Chart,
    ends: Ends,
    tree: Tree,
    portion: Portion,
    number: int,
    numbers: Numbers,
    as_copies: bool,
) -> Part:
    boxes = shown_on(tree, portion)
    kept = {tree.boxes[n].id for n in boxes}
    drawn = tuple(_on_sheet(tree, n, portion, kept, number, numbers, chart.language) for n in boxes)
    mine = [n for n in boxes if numbers.drawn[n] == number]
    near = [link for n in mine for link in ends.by_source.get(tree.boxes[n].id, ()) if link.target in kept]
    sheet = words.SHEET_OF.format(sheet=number + 1, sheets=numbers.count).to(chart.language)
    shown = (chart.subtitle, sheet if numbers.count > 1 else "")
    subtitle = _MIDDLE_DOT.join(part for part in shown if part)
    title = _title(chart, tree, portion)
    part = replace(chart, title=title, boxes=drawn, links=tuple(near), subtitle=subtitle)
    return _with_far_lines(part, ends, tree, mine, {*boxes}, numbers, as_copies)


def _title(chart: Chart, tree: Tree, portion: Portion) -> str:
    """Return the title of a sheet: that of the chart, and below the top the part that it shows."""
    parts = [tree.boxes[head].title for head in portion.heads if head != top_of(tree)]
    if not parts or not chart.title:
        return chart.title
    return words.title_of(chart.title, parts, chart.language)


def _on_sheet(
    tree: Tree, box: int, portion: Portion, kept: set[str], number: int, numbers: Numbers, language: str
) -> Box:
    whole = tree.boxes[box]
    details = (*whole.details, *references(tree, box, portion, number, numbers, language))
    if box in portion.heads and number > 0:
        return replace(whole, parent=None, place=Place.BELOW, details=details)
    parent = whole.parent if whole.parent in kept else None
    if parent == whole.parent and details == whole.details:
        return whole
    return replace(whole, parent=parent, details=details)


def _with_far_lines(
    sheet: Chart, ends: Ends, tree: Tree, mine: list[int], here: set[int], numbers: Numbers, as_copies: bool
) -> Part:
    """Add the lines that leave the sheet: to a copy of the box at the other end, or in the footer."""
    far = list(far_links(tree, ends, mine, here))
    targets = {link: tree.index[link.target] for link in far}
    seen = {link: numbers.see(targets[link], sheet.language) for link in far}
    if as_copies:
        copies: dict[str, Box] = {}
        for link in far:
            copies.setdefault(link.target, _copy(tree.boxes[targets[link]], link.source, seen[link]))
        return Part(replace(sheet, boxes=(*sheet.boxes, *copies.values()), links=(*sheet.links, *far)))
    sentences = (
        told_line(
            link,
            tree.boxes[tree.index[link.source]].title,
            tree.boxes[targets[link]].title,
            sheet.language,
            seen[link],
        )
        for link in far
    )
    return Part(replace(sheet, footer=(*sheet.footer, *sentences)), tuple(far))


def _copy(box: Box, source: str, see: str) -> Box:
    above = box.kind is BoxKind.BODY
    return replace(
        box,
        parent=None if above else source,
        place=Place.ABOVE if above else Place.BESIDE,
        details=(see,),
        counts="",
        badge="",
        tags=(),
        muted=True,
        stacked=False,
        mark=Mark.NONE,
        colour_group="",
    )
