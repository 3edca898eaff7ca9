"""Cards: the text of each box, wrapped and measured."""

from __future__ import annotations

from collections.abc import Hashable, Iterator
from typing import TypeAlias, TypeVar

from msgspec import Struct
from msgspec.structs import replace

from orgmodel.organogram.chart import Box, BoxKind, Mark
from orgmodel.organogram.layout.sizes import Sizes, on_grid
from orgmodel.organogram.layout.tree import Tree
from orgmodel.organogram.measure import measure_at, text_width
from orgmodel.organogram.text_wrap import (
    WrappedLine,
    balanced,
    unit_widths,
    widest_count,
    width_in_lines,
    wrap,
)

_BODY_PADDING = 12.0
# Bodies, notes, the head and the position that a chart is about may be this much wider than other boxes.
_WIDE = 1.4
# Over how many lines the texts of a note may be broken to make it narrower.
_MOST_LINES = 4
# By how much a card without others beside it may be wider to save a hyphen or a row for its tags, in points.
_ALONE = 24.0
# How near the end of a full line may come to the right border, and how near tags stand to it, in points.
_FULL_LINE, TAG_INSET = 6.0, 5.0
# Boxes in which text stands in the middle.
_CENTRED = frozenset((BoxKind.HEAD, BoxKind.BODY))
# How much nearer text stands to a bar than to a border.
BAR_PADDING = 2.0
# Boxes that are equally wide.
_Group: TypeAlias = tuple[int, int, bool]
_Key = TypeVar("_Key", bound=Hashable)


class CardLine(Struct, frozen=True):
    """Hold one line of a card; width and size in points."""

    line: WrappedLine
    role: str
    size: float
    bold: bool
    italic: bool
    width: float


class Card(Struct, frozen=True):
    """Hold the size of a box and its lines, in points; `low_tags`: the tags have a row of their own."""

    width: float
    height: float
    lines: tuple[CardLine, ...]
    low_tags: bool = False


class _Text(Struct, frozen=True):
    words: str
    role: str
    size: float
    bold: bool
    italic: bool


def cards_of(tree: Tree, sizes: Sizes, language: str) -> list[Card]:
    """Measure every box; boxes of one level, or else of one parent, are equally wide."""
    wanted = [_wanted_width(box, sizes) for box in tree.boxes]
    keys = [_group(tree, number, sizes) for number in range(len(tree.boxes))]
    widest = _greatest(keys, wanted)
    least = _greatest(keys, [_least_width(box, sizes) for box in tree.boxes])
    widths = [
        _width(tree, number, widest[key], least[key], own, sizes)
        for number, (key, own) in enumerate(zip(keys, wanted, strict=True))
    ]
    alike = list(zip(keys, widths, strict=True))
    eased = _greatest(
        alike,
        [
            width if own <= width else _eased(box, width, _ease(tree, number, sizes), sizes, language)
            for number, (box, width, own) in enumerate(zip(tree.boxes, widths, wanted, strict=True))
        ],
    )
    return [card_of(box, eased[key], sizes, language) for box, key in zip(tree.boxes, alike, strict=True)]


def _greatest(keys: list[_Key], lengths: list[float]) -> dict[_Key, float]:
    found: dict[_Key, float] = {}
    for key, length in zip(keys, lengths, strict=True):
        found[key] = max(length, found.get(key, 0.0))
    return found


def card_of(box: Box, width: float, sizes: Sizes, language: str) -> Card:
    """Wrap the text of one box into a card of a given width, in points."""
    room = width - _padding(box, sizes) + _slack(box, sizes)
    lines: list[CardLine] = []
    texts = _texts(box, sizes)
    for number, text in enumerate(texts, start=1):
        measure = measure_at(text.size, bold=text.bold, italic=text.italic)
        wrapped = wrap(text.words, room, measure, language)
        # Tags may stand beside a short last line.
        if len(wrapped) > 1 and not (box.tags and number == len(texts)):
            wrapped = balanced(wrapped, room, measure)
        lines += [
            CardLine(line, text.role, text.size, text.bold, text.italic, measure(line.drawn))
            for line in wrapped
        ]
    low_tags = bool(box.tags and lines and _beside_tags(box, lines[-1].width, sizes) > width)
    rows = len(lines) + low_tags
    # A tag beside the last line may be higher than that line; it must not reach into the one above.
    spare = max(2.0, sizes.small * 1.4 + 1.5 - sizes.pitch) if box.tags else 0.0
    if low_tags:
        # Tags may be higher than a line, and half of what is spare stands above the text.
        spare += 2 * max(0.0, sizes.small * 1.4 + 0.5 - sizes.pitch)
    height = on_grid(rows * sizes.pitch + 2 * sizes.pad_y + spare)
    return Card(width, height, tuple(lines), low_tags)


def widened(box: Box, card: Card, width: float, sizes: Sizes, language: str) -> Card:
    """Give a card a greater width, in points; a text of several lines is wrapped again."""
    if len(card.lines) == len(_texts(box, sizes)) and not card.low_tags:
        return replace(card, width=width)
    return card_of(box, width, sizes, language)


def shapes_of(box: Box, card: Card, sizes: Sizes, language: str) -> Iterator[Card]:
    """Yield a card, then narrower and higher ones in which every number stays with its word.

    Each is as wide as its texts need to take no more than two, three, ... lines; the first of these may be
    wider than the card, where that is too narrow for it.
    """
    texts = [(t.words, measure_at(t.size, bold=t.bold, italic=t.italic)) for t in _texts(box, sizes)]
    fixed = _padding(box, sizes) - _slack(box, sizes)
    least = max((sizes.least, *(widest_count(words, measure) + fixed for words, measure in texts)))
    widths = {card.width}
    for lines in range(2, _MOST_LINES + 1):
        needed = (width_in_lines(words, lines, measure, language) + fixed for words, measure in texts)
        widths.add(on_grid(max((least, *needed))))
    for width in sorted(widths, reverse=True):
        yield card if width == card.width else card_of(box, width, sizes, language)


def tags_width(box: Box, sizes: Sizes) -> float:
    """Measure the tags in the corner of a box, in points."""
    return sum(tag_width(tag, sizes) for tag in box.tags) + 3 * max(0, len(box.tags) - 1)


def _beside_tags(box: Box, line: float, sizes: Sizes) -> float:
    """Return how wide a box must be for its tags beside its last line: on both sides of one in the middle."""
    taken = sizes.tag_gap + tags_width(box, sizes) + TAG_INSET
    return line + 2 * taken if box.kind in _CENTRED else line + _padding(box, sizes) - sizes.pad_x + taken


def tag_width(tag: str, sizes: Sizes) -> float:
    """Measure one tag, in points."""
    return text_width(tag, sizes.small, bold=True) + sizes.small * 1.4


def _group(tree: Tree, number: int, sizes: Sizes) -> _Group:
    box, parent = tree.boxes[number], tree.parents[number]
    if box.kind in (BoxKind.BODY, BoxKind.NOTE) and parent < 0:
        return (-2, number, True)
    if parent >= 0 and number in tree.beside[parent]:
        return (parent, -1, True)
    leaf = tree.is_leaf(number)
    return (-1, tree.depth[number], leaf) if sizes.even else (parent, 0, leaf)


def _width(tree: Tree, number: int, widest: float, least: float, own: float, sizes: Sizes) -> float:
    box, cap = tree.boxes[number], sizes.cap
    if tree.depth[number] > 1 and tree.is_leaf(number):
        # So that a stack of leaves ends where the box above it does.
        cap -= sizes.indent
    wide = box.kind in (BoxKind.BODY, BoxKind.HEAD, BoxKind.NOTE)
    if wide or (box.mark is Mark.FOCUS and tree.is_about_one):
        widest, cap = max(widest, own), cap * _WIDE
    needed = max(min(widest, cap), least)
    if box.kind is BoxKind.HEAD:
        needed = max(needed, sizes.cap)
    return on_grid(needed)


def _ease(tree: Tree, number: int, sizes: Sizes) -> float:
    """Return by how much a box may be wider: more where it has its row to itself and leads others."""
    alone = tree.below[tree.parents[number]] == [number] and not tree.is_leaf(number)
    even = sizes.even and tree.parents[number] >= 0
    return _ALONE if alone and not even and (sizes.ease or not tree.beside[number]) else sizes.ease


def _eased(box: Box, width: float, ease: float, sizes: Sizes, language: str) -> float:
    """Return a little more than a width where that saves a hyphen, or tags a row of their own."""
    most, fixed = width + ease, _padding(box, sizes) - _slack(box, sizes)
    texts = _texts(box, sizes)
    wider = width
    for text in texts:
        measure = measure_at(text.size, bold=text.bold, italic=text.italic)
        if measure(text.words) + fixed > width:
            needed = (one + fixed for one in unit_widths(text.words, measure))
            wider = max((wider, *(one for one in needed if one <= most)))
    if box.tags and texts:
        last = texts[-1]
        measure = measure_at(last.size, bold=last.bold, italic=last.italic)
        line = wrap(last.words, wider - fixed, measure, language)[-1]
        tags = _beside_tags(box, measure(line.drawn), sizes)
        wider = max(wider, tags) if tags <= most else wider
    return on_grid(wider)


def _wanted_width(box: Box, sizes: Sizes) -> float:
    """Return the width at which no text of a box wraps, in points."""
    widths = [text_width(t.words, t.size, bold=t.bold, italic=t.italic) for t in _texts(box, sizes)]
    if box.tags:
        tags = _beside_tags(box, widths[-1] if widths else 0.0, sizes)
        return max(tags, max(widths, default=0.0) + _padding(box, sizes))
    return max(widths, default=0.0) + _padding(box, sizes)


def _least_width(box: Box, sizes: Sizes) -> float:
    """Return the width below which a box does not go, in points: its counts stay on one line."""
    if not sizes.whole:
        return sizes.least
    counted = text_width(box.counts, sizes.counts, bold=True)
    if box.kind is BoxKind.REMAINDER:
        title = measure_at(sizes.title, bold=True, italic=box.unknown)
        counted = max(counted, widest_count(box.title, title))
    return max(sizes.least, counted + _padding(box, sizes)) if counted else sizes.least


def _slack(box: Box, sizes: Sizes) -> float:
    """Return by how much a full line may come nearer to the right border than others, in points."""
    return 0.0 if box.kind in _CENTRED else max(0.0, sizes.pad_x - _FULL_LINE)


def _padding(box: Box, sizes: Sizes) -> float:
    if box.kind is BoxKind.BODY:
        return 2 * _BODY_PADDING
    return 2 * sizes.pad_x + (sizes.bar - BAR_PADDING if box.colour_group else 0.0)


def _texts(box: Box, sizes: Sizes) -> list[_Text]:
    texts = [_Text(box.title, "title", sizes.title, True, box.unknown)] if box.title else []
    texts += [_Text(detail, "detail", sizes.detail, False, False) for detail in box.details if detail]
    if box.counts:
        texts.append(_Text(box.counts, "counts", sizes.counts, True, False))
    return texts
