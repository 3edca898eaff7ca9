"""Notes: boxes without a line, which stand where the rest of the drawing leaves room."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import pairwise

from msgspec import Struct
from msgspec.structs import replace

from orgmodel.organogram.layout.arranging.strategies import Arrangement
from orgmodel.organogram.layout.cards import Card, shapes_of
from orgmodel.organogram.layout.extents import extent
from orgmodel.organogram.layout.lines.links import tree_route
from orgmodel.organogram.layout.sizes import Sizes
from orgmodel.organogram.layout.tree import Tree
from orgmodel.organogram.scene import Rect

# What a point by which a note widens the drawing costs, in points by which it makes it higher: on paper of
# a fixed width next to nothing.
_WIDENED, _WIDENED_IN_ROOM = 0.5, 0.001


class _Ground(Struct, frozen=True):
    """Hold where notes may not stand, and how far the drawing reaches.

    Args:
        head: the box in the middle.
        widened: what a point of width costs, in points of height.
    """

    taken: list[Rect]
    reach: Rect
    head: Rect
    heavy_right: bool
    widened: float


def place_notes(
    tree: Tree,
    arrangement: Arrangement,
    cards: list[Card],
    sizes: Sizes,
    room: float | None,
    language: str,
) -> None:
    """Place each note where it makes the drawing least larger; then as high as can be, then for balance.

    Args:
        cards: a note may become narrower here, where that saves room.
        arrangement: with every other box in its place.
        room: width that there is, in points; None is unbounded.
    """
    if not tree.notes:
        return
    ground = _ground(tree, arrangement, sizes, _WIDENED if room is None else _WIDENED_IN_ROOM)
    for note in tree.notes:
        best: tuple[tuple[float, ...], Card, Rect] | None = None
        for number, card in enumerate(shapes_of(tree.boxes[note], cards[note], sizes, language)):
            for place in _places(ground, card, sizes):
                reach = _joined(ground.reach, place)
                outside = 0.0 if room is None else max(0.0, reach.width - room)
                larger = _larger(ground, reach)
                cost = (outside, round(larger), number, larger, place.y, _is_heavier(ground, place))
                if best is None or cost < best[0]:
                    best = cost, card, place
            if best is not None and not any(best[0][:2]):
                # It makes the drawing no larger: no narrower card can do better.
                break
        assert best is not None, "below everything else there is always a place"
        _, cards[note], place = best
        arrangement.rects[note] = place
        ground.taken.append(place)
        ground = replace(ground, reach=_joined(ground.reach, place))


def _places(ground: _Ground, card: Card, sizes: Sizes) -> Iterator[Rect]:
    for x in _lefts(ground, card.width, sizes):
        for y in _tops(ground, x, card, sizes.sibling_gap):
            yield Rect(x, y, card.width, card.height)


def _ground(tree: Tree, arrangement: Arrangement, sizes: Sizes, widened: float) -> _Ground:
    rects = arrangement.rects
    boxes = [n for n in range(len(rects)) if n not in tree.notes]
    taken = [extent(tree.boxes[n], rects[n], sizes) for n in boxes]
    reach = taken[0] if taken else Rect(0.0, 0.0, 0.0, 0.0)
    for rect in taken:
        reach = _joined(reach, rect)
    head = rects[tree.roots[0]] if tree.roots else reach
    weight = sum((_middle(rect) - _middle(head)) * rect.width * rect.height for rect in taken)
    for box in tree.order:
        if tree.parents[box] >= 0:
            route = tree_route(box, tree, arrangement)
            taken += [_between(a.x, a.y, b.x, b.y) for a, b in pairwise(route)]
    return _Ground(taken, reach, head, weight > 0, widened)


def _between(x1: float, y1: float, x2: float, y2: float) -> Rect:
    return Rect(min(x1, x2), min(y1, y2), abs(x2 - x1), abs(y2 - y1))


def _lefts(ground: _Ground, width: float, sizes: Sizes) -> tuple[float, ...]:
    """Return where a note may begin: at either border of the drawing, beyond it, or beside the head."""
    reach, head, gap = ground.reach, ground.head, sizes.sibling_gap
    left, right = reach.x, reach.x + reach.width
    beside = head.x - sizes.staff_gap - width, head.x + head.width + sizes.staff_gap
    return (left, right - width, left - gap - width, right + gap, *beside)


def _tops(ground: _Ground, x: float, card: Card, gap: float) -> Iterator[float]:
    """Yield the y of each free place in a strip of the drawing: beside the top of a box if there is one."""
    blocked = sorted(
        (rect.y - gap, rect.y + rect.height + gap)
        for rect in ground.taken
        if rect.x - gap < x + card.width and x < rect.x + rect.width + gap
    )
    levels = sorted({rect.y for rect in ground.taken if rect.height})
    free = 0.0
    for top, bottom in (*blocked, (float("inf"), float("inf"))):
        if top - free >= card.height:
            yield next((y for y in levels if free <= y <= top - card.height), free)
        free = max(free, bottom)


def _larger(ground: _Ground, reach: Rect) -> float:
    """Return how much larger the drawing gets where it reaches so far, in points of height."""
    wider, higher = reach.width - ground.reach.width, reach.height - ground.reach.height
    return round(higher + ground.widened * wider, 3)


def _is_heavier(ground: _Ground, place: Rect) -> bool:
    """Tell whether a place is on the side of the head where more stands already."""
    return (_middle(place) > _middle(ground.head)) is ground.heavy_right


def _middle(rect: Rect) -> float:
    return rect.x + rect.width / 2


def _joined(a: Rect, b: Rect) -> Rect:
    x, y = min(a.x, b.x), min(a.y, b.y)
    right, bottom = max(a.x + a.width, b.x + b.width), max(a.y + a.height, b.y + b.height)
    return Rect(x, y, right - x, bottom - y)
