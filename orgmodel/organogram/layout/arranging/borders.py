"""Borders: boxes that stand straight below each other get one right border where they nearly have."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Iterator
from itertools import pairwise

from orgmodel.organogram.layout.arranging.strategies import Arrangement
from orgmodel.organogram.layout.arranging.subtrees import Work, widen
from orgmodel.organogram.layout.arranging.widths import SLIP
from orgmodel.organogram.scene import Rect

# Boxes further apart than this, in points, are not seen as one column.
_NEAR = 16.0
# Widening some cards moves others; what is still uneven after this many times stays.
_TIMES = 2
_ROUNDING = 0.05


def with_even_borders(work: Work, place: Callable[[Work], Arrangement], room: float | None) -> Arrangement:
    """Place all boxes, and again with wider cards where right borders nearly agree, as far as there is room.

    Staff of boxes below each other, or the first box of a row and the one above it, come to stand in one
    column though they hang from different boxes: that shows only in what is placed.

    Args:
        room: width that there is, in points; None is unbounded.
    """
    arrangement = place(work)
    for _ in range(_TIMES):
        cards = list(work.cards)
        slips = list(_slips(work, arrangement.rects))
        if not slips:
            break
        for box, width in slips:
            widen(work, box, width)
        wider = place(work)
        if not _fits(wider.rects, arrangement.rects, room):
            work.cards[:] = cards
            break
        arrangement = wider
    return arrangement


def _slips(work: Work, rects: list[Rect]) -> Iterator[tuple[int, float]]:
    """Yield each box that ends a little left of one straight above or below it, with the width to give it."""
    columns: dict[float, list[int]] = defaultdict(list)
    for box in work.tree.order:
        columns[round(rects[box].x, 1)].append(box)
    for boxes in columns.values():
        for one, other in pairwise(sorted(boxes, key=lambda box: rects[box].y)):
            above, below = rects[one], rects[other]
            apart = abs(above.width - below.width)
            if _ROUNDING < apart <= SLIP and below.y - above.y - above.height < _NEAR:
                yield (one, below.width) if above.width < below.width else (other, above.width)


def _fits(rects: list[Rect], before: list[Rect], room: float | None) -> bool:
    """Tell whether boxes are no higher than before, and no wider than that or the room."""
    (width, height), (narrowest, lowest) = _size(rects), _size(before)
    most = float("inf") if room is None else max(room, narrowest)
    return width <= most + _ROUNDING and height <= lowest + _ROUNDING


def _size(rects: list[Rect]) -> tuple[float, float]:
    width = max(r.x + r.width for r in rects) - min(r.x for r in rects)
    return width, max(r.y + r.height for r in rects) - min(r.y for r in rects)
