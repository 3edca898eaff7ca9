"""Sheets: the chart of each portion, with references to the other sheets both ways."""

from __future__ import annotations

from typing import TypeAlias

from msgspec import Struct
from msgspec.structs import replace

from orgmodel.organogram.chart import Box, BoxKind, Chart, Link, LinkKind, Mark, Place
from orgmodel.organogram.layout.paper.footnotes import Part, told_line
from orgmodel.organogram.layout.paper.portions import Portion, children_of
from orgmodel.organogram.layout.tree import Tree
from orgmodel.words import legend as words
from orgmodel.words.numbers import format_number
from orgmodel.words.text import Text

_MIDDLE_DOT = " · "
_WIDEST = 88
_SINGULAR = {
    words.UNITS: words.ONE_UNIT,
    words.POSITIONS: words.ONE_POSITION,
    words.BODIES: words.ONE_BODY,
}
Sources: TypeAlias = dict[str, list[Link]]


class _Numbers(Struct, frozen=True):
    """Hold on which sheet each box first stands, on which its subtree does, and how many there are."""

    drawn: dict[int, int]
    opened: dict[int, int]
    count: int


def links_by_source(chart: Chart) -> Sources:
    """Group the links of a chart by the box they come from."""
    links: Sources = {}
    for link in chart.links:
        links.setdefault(link.source, []).append(link)
    return links


def draft(chart: Chart, sources: Sources, tree: Tree, portion: Portion, first: bool) -> Part:
    """Return the chart of a portion before its numbers are known, to try whether it fits.

    Args:
        first: the overview, which shows the bodies.
    """
    anywhere = dict.fromkeys(range(len(tree.boxes)), 0 if first else _WIDEST)
    elsewhere = dict.fromkeys(range(len(tree.boxes)), _WIDEST)
    numbers = _Numbers(anywhere, elsewhere, _WIDEST)
    number = 0 if first else _WIDEST
    part = _chart(chart, sources, tree, portion, number, numbers)
    return _with_far_lines(part, sources, tree, portion, number, numbers, False)


def sheet_charts(chart: Chart, tree: Tree, portions: list[Portion], as_copies: bool) -> list[Part]:
    """Return the chart of each sheet; every link stands on the sheet where its source first does.

    Args:
        as_copies: a line to a box on another sheet ends at a copy of that box, which says where it
            stands; otherwise such lines are told in the footer.
    """
    numbers = _numbers(tree, portions)
    sources = links_by_source(chart)
    charts = []
    for number, portion in enumerate(portions):
        sheet = _chart(chart, sources, tree, portion, number, numbers)
        charts.append(_with_far_lines(sheet, sources, tree, portion, number, numbers, as_copies))
    return charts


def _numbers(tree: Tree, portions: list[Portion]) -> _Numbers:
    drawn: dict[int, int] = dict.fromkeys(tree.apart, 0)
    opened: dict[int, int] = {}
    for number, portion in enumerate(portions):
        opened.setdefault(portion.head, number)
        for box in portion.boxes:
            drawn.setdefault(box, number)
    return _Numbers(drawn, opened, len(portions))


def pruned_chart(chart: Chart, sources: Sources, tree: Tree, portion: Portion) -> Chart:
    """Return the chart of one portion with a remainder wherever something was left out."""
    boxes = _shown(tree, portion, True)
    kept = {tree.boxes[n].id for n in boxes}
    drawn: list[Box] = [tree.boxes[n] for n in boxes]
    links = [link for box in drawn for link in sources.get(box.id, ()) if link.target in kept]
    for box in portion.cut:
        rest = _rest(chart, tree, box)
        drawn.append(rest)
        links.append(Link(rest.id, tree.boxes[box].id, LinkKind.HIERARCHICAL, in_tree=True))
    left_out = children_of(tree, portion.head)[portion.end :]
    if left_out:
        head = tree.boxes[portion.head] if portion.head >= 0 else None
        text = "+ " + _counted(tree, left_out, chart.language)
        rest = Box("#rest", BoxKind.REMAINDER, text, parent=head.id if head else None)
        drawn.append(rest)
        if head is not None:
            links.append(Link(rest.id, head.id, LinkKind.HIERARCHICAL, in_tree=True))
    return replace(chart, boxes=tuple(drawn), links=tuple(links))


def _rest(chart: Chart, tree: Tree, box: int) -> Box:
    whole = tree.boxes[box]
    text = whole.below or _counted(tree, children_of(tree, box), chart.language)
    return Box(f"{whole.id}#rest", BoxKind.REMAINDER, f"+ {text}", parent=whole.id)


def _counted(tree: Tree, tops: list[int], language: str) -> str:
    """Count the boxes of some subtrees by kind: "3 eenheden, 42 functies"."""
    counts = {words.UNITS: 0, words.POSITIONS: 0, words.BODIES: 0}
    waiting = list(tops)
    while waiting:
        box = waiting.pop()
        kind = tree.boxes[box].kind
        counts[{BoxKind.UNIT: words.UNITS, BoxKind.BODY: words.BODIES}.get(kind, words.POSITIONS)] += 1
        waiting += children_of(tree, box)
    return ", ".join(_one_or_many(word, count, language) for word, count in counts.items() if count)


def _one_or_many(word: Text, count: int, language: str) -> str:
    if count == 1:
        return _SINGULAR[word].to(language)
    return word.format(count=format_number(count, language)).to(language)


def _shown(tree: Tree, portion: Portion, first: bool) -> list[int]:
    return sorted({*portion.boxes, *(tree.apart if first else ())})


def _chart(
    chart: Chart, sources: Sources, tree: Tree, portion: Portion, number: int, numbers: _Numbers
) -> Chart:
    boxes = _shown(tree, portion, number == 0)
    kept = {tree.boxes[n].id for n in boxes}
    drawn = [_on_sheet(tree, n, portion, kept, number, numbers, chart.language) for n in boxes]
    links = [
        link
        for n in boxes
        if numbers.drawn[n] == number
        for link in sources.get(tree.boxes[n].id, ())
        if link.target in kept
    ]
    sheet = words.SHEET_OF.format(sheet=number + 1, sheets=numbers.count).to(chart.language)
    shown = (chart.subtitle, sheet if numbers.count > 1 else "")
    subtitle = _MIDDLE_DOT.join(part for part in shown if part)
    return replace(chart, boxes=tuple(drawn), links=tuple(links), subtitle=subtitle)


def _on_sheet(
    tree: Tree, box: int, portion: Portion, kept: set[str], number: int, numbers: _Numbers, language: str
) -> Box:
    whole = tree.boxes[box]
    parent = whole.parent if whole.parent in kept else None
    if box in portion.cut:
        see = words.SEE_SHEET.format(sheet=numbers.opened[box] + 1).to(language)
        return replace(whole, parent=parent, details=(*whole.details, see))
    if box == portion.head and number > 0:
        source = numbers.opened[box] if portion.start > 0 else numbers.drawn[box]
        came = words.FROM_SHEET.format(sheet=source + 1).to(language)
        return replace(whole, parent=None, place=Place.BELOW, details=(*whole.details, came))
    return whole if parent == whole.parent else replace(whole, parent=parent)


def _with_far_lines(
    sheet: Chart,
    sources: Sources,
    tree: Tree,
    portion: Portion,
    number: int,
    numbers: _Numbers,
    as_copies: bool,
) -> Part:
    """Add the lines that leave the sheet: to a copy of the box at the other end, or in the footer."""
    here = {box.id for box in sheet.boxes}
    copies: dict[str, Box] = {}
    links = list(sheet.links)
    told: list[Link] = []
    footer = list(sheet.footer)
    mine = (n for n in _shown(tree, portion, number == 0) if numbers.drawn[n] == number)
    for link in (link for n in mine for link in sources.get(tree.boxes[n].id, ())):
        target = tree.index.get(link.target)
        if target is None or link.target in here:
            continue
        see = words.SEE_SHEET.format(sheet=numbers.drawn.get(target, numbers.count - 1) + 1).to(
            sheet.language
        )
        if as_copies:
            copies.setdefault(link.target, _copy(tree.boxes[target], link.source, see))
            links.append(link)
        else:
            source = tree.boxes[tree.index[link.source]]
            told.append(link)
            footer.append(told_line(link, source.title, tree.boxes[target].title, sheet.language, see))
    boxes = (*sheet.boxes, *copies.values())
    return Part(replace(sheet, boxes=boxes, links=tuple(links), footer=tuple(footer)), tuple(told))


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
