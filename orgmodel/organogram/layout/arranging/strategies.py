"""Strategies: how a parent sets out what is below it, and the result for all."""

from __future__ import annotations

from itertools import pairwise

from msgspec import Struct, field

from orgmodel.organogram.layout.sizes import Sizes
from orgmodel.organogram.layout.tree import Tree
from orgmodel.organogram.scene import Rect

ROW = 0
STACK = 1
# How much wider the gap of a stack is below a box from which others hang: as a factor, and in points; and
# how wide it is above one at least, in points.
_BRANCH_GAP, _BRANCH_MORE, _LEAST_ABOVE = 1.8, 5.0, 6.5
# Sums of the same heights in another order may differ by this much, in points.
_ROUNDING = 1e-6


class Arrangement(Struct):
    """Hold where everything stands, in points; y is 0 at the top of the highest root.

    Args:
        rects: place of each box; bodies above are placed later.
        columns: strategy of each box for what is below it: ROW, STACK, or that many columns.
        bus: x of the side bus on which a box hangs; None where it hangs on a bar from above.
        bar: y of the horizontal bar below a box.
        on_left: staff that stands to the left.
    """

    rects: list[Rect]
    columns: list[int]
    bus: list[float | None]
    bar: list[float]
    on_left: set[int] = field(default_factory=set)


def gaps_in_stack(tree: Tree, boxes: list[int], sizes: Sizes) -> list[float]:
    """Return the gap below each box of a stack: wider beside one from which others hang, so that groups part.

    The gap below the last one is that of two leaves; its stack may end there.
    """
    close = sizes.stack_gap
    below, above = max(close * _BRANCH_GAP, close + _BRANCH_MORE), max(close, _LEAST_ABOVE)
    leaves = [tree.is_leaf(box) for box in boxes]
    gaps = (below if not one else close if other else above for one, other in pairwise(leaves))
    return [*gaps, close]


def staff_sides(tree: Tree, box: int, heights: list[float]) -> tuple[list[int], list[int]]:
    """Part the staff of a root over its left and right side, each to the side that is lower so far.

    Staff that has staff of its own stands on the right, since that staff stands to the right of it.

    Args:
        heights: that of each member with all that hangs from it and the gap below, in points.
    """
    left: list[int] = []
    right: list[int] = []
    reached = [0.0, 0.0]
    for member, height in zip(tree.beside[box], heights, strict=True):
        on_right = bool(tree.beside[member]) or reached[1] < reached[0]
        (right if on_right else left).append(member)
        reached[on_right] += height
    return left, right


def in_columns(heights: list[float], count: int) -> list[tuple[int, int]]:
    """Part a list into at most `count` runs, the highest as low as can be; return (start, end) of each."""
    low, high = max(*heights, sum(heights) / count), sum(heights)
    runs = _runs(heights, low)
    if len(runs) <= count:
        return runs
    best = [(0, len(heights))]
    while high - low > 2 * _ROUNDING:
        runs = _runs(heights, (low + high) / 2)
        if len(runs) <= count:
            best, high = runs, max(sum(heights[start:end]) for start, end in runs)
        else:
            # The next limit at which anything changes is that of the run that lacks least for one more.
            low = min(sum(heights[start : end + 1]) for start, end in runs[:-1])
    return best


def _runs(heights: list[float], limit: float) -> list[tuple[int, int]]:
    runs, start, total = [], 0, 0.0
    for number, height in enumerate(heights):
        if total and total + height > limit + _ROUNDING:
            runs.append((start, number))
            start, total = number, 0.0
        total += height
    return [*runs, (start, len(heights))]
