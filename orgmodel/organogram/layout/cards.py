"""Cards: the text of each box, wrapped and measured."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TypeAlias

from msgspec import Struct

from orgmodel.organogram.chart import Box, BoxKind, Mark
from orgmodel.organogram.layout.sizes import Sizes, on_grid
from orgmodel.organogram.layout.tree import Tree
from orgmodel.organogram.measure import measure_at, text_width
from orgmodel.organogram.scene import Rect
from orgmodel.organogram.text_wrap import WrappedLine, widest_count, wrap

_BODY_PADDING = 12.0
# Bodies, notes, the head and the position that a chart is about may be this much wider than other boxes.
_WIDE = 1.4
# Room for the lower half of a badge that stands astride the top border.
BADGE_ROOM = 4.0
# From the middle of a box, where its connector comes down, to its badge and from there to its corner.
_BESIDE_BADGE = 10.0


# How much narrower a box may be than it would like.
_NARROWER = (0.85, 0.7, 0.55)
# How much nearer text stands to a bar than to a border.
BAR_PADDING = 2.0
# Boxes that are equally wide.
_Group: TypeAlias = tuple[int, int, bool]


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
    return [
        card_of(box, _width(tree, number, widest[key], least[key], own, sizes), sizes, language)
        for number, (box, key, own) in enumerate(zip(tree.boxes, keys, wanted, strict=True))
    ]


def _greatest(keys: list[_Group], lengths: list[float]) -> dict[_Group, float]:
    found: dict[_Group, float] = {}
    for key, length in zip(keys, lengths, strict=True):
        found[key] = max(length, found.get(key, 0.0))
    return found


def card_of(box: Box, width: float, sizes: Sizes, language: str) -> Card:
    """Wrap the text of one box into a card of a given width, in points."""
    room = width - _padding(box, sizes)
    lines: list[CardLine] = []
    for text in _texts(box, sizes):
        measure = measure_at(text.size, bold=text.bold, italic=text.italic)
        lines += [
            CardLine(line, text.role, text.size, text.bold, text.italic, measure(line.drawn))
            for line in wrap(text.words, room, measure, language)
        ]
    low_tags = bool(box.tags and lines and lines[-1].width + _tag_room(box, sizes) > room)
    rows = len(lines) + low_tags
    # A tag beside the last line may be higher than that line; it must not reach into the one above.
    spare = max(2.0, sizes.small * 1.4 + 1.5 - sizes.pitch) if box.tags else 0.0
    spare += BADGE_ROOM if box.badge else 0.0
    if low_tags:
        # Tags may be higher than a line, and half of what is spare stands above the text.
        spare += 2 * max(0.0, sizes.small * 1.4 + 0.5 - sizes.pitch)
    height = on_grid(rows * sizes.pitch + 2 * sizes.pad_y + spare)
    return Card(width, height, tuple(lines), low_tags)


def shapes_of(box: Box, card: Card, sizes: Sizes, language: str) -> Iterator[Card]:
    """Yield a card as it is, then narrower and higher ones in which every number stays with its word."""
    yield card
    counts = (
        widest_count(text.words, measure_at(text.size, bold=text.bold, italic=text.italic))
        for text in _texts(box, sizes)
    )
    least = max((sizes.least, *(count + _padding(box, sizes) for count in counts)))
    for width in dict.fromkeys(on_grid(max(card.width * share, least)) for share in _NARROWER):
        if width < card.width:
            yield card_of(box, width, sizes, language)


def tags_width(box: Box, sizes: Sizes) -> float:
    """Measure the tags in the corner of a box, in points."""
    return sum(tag_width(tag, sizes) for tag in box.tags) + 3 * max(0, len(box.tags) - 1)


def _tag_room(box: Box, sizes: Sizes) -> float:
    """Return the room that tags take from the last line: on both sides where it stands in the middle."""
    sides = 2 if box.kind in (BoxKind.HEAD, BoxKind.BODY) else 1
    return sides * (sizes.tag_gap + tags_width(box, sizes))


def tag_width(tag: str, sizes: Sizes) -> float:
    """Measure one tag, in points."""
    return text_width(tag, sizes.small, bold=True) + sizes.small * 1.4


def badge_width(box: Box, sizes: Sizes) -> float:
    """Measure the badge of a box, in points."""
    return text_width(box.badge, sizes.small, bold=True) + sizes.small * 1.5


def badge_height(sizes: Sizes) -> float:
    """Return the height of a badge, in points."""
    return sizes.small * 1.6


def badge_rect(box: Box, rect: Rect, sizes: Sizes) -> Rect:
    """Return where the badge of a box stands: astride its top border, at the right."""
    width, height = badge_width(box, sizes), badge_height(sizes)
    return Rect(rect.x + rect.width - 6 - width, rect.y - height / 2, width, height)


def lift_of(box: Box, sizes: Sizes) -> float:
    """Return the room that a badge needs above its box, beyond the gap of a stack, in points."""
    return max(0.0, badge_height(sizes) / 2 + 1.5 - sizes.stack_gap) if box.badge else 0.0


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
    if box.badge:
        needed = max(needed, 2 * (badge_width(box, sizes) + _BESIDE_BADGE))
    return on_grid(needed)


def _wanted_width(box: Box, sizes: Sizes) -> float:
    """Return the width at which no text of a box wraps, in points."""
    widths = [text_width(t.words, t.size, bold=t.bold, italic=t.italic) for t in _texts(box, sizes)]
    if box.tags:
        widths.append((widths[-1] if len(widths) > 1 else 0.0) + _tag_room(box, sizes))
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
