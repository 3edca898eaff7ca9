"""Aligning: the boxes of one `row` (units of one type) stand on one row of the page."""

from __future__ import annotations

from collections.abc import Iterator

from msgspec.structs import replace

from orgmodel.organogram.layout.arranging.strategies import ROW, Arrangement
from orgmodel.organogram.layout.tree import Tree

_SAME = 0.01
_ROUNDS = 3


def alignments(tree: Tree) -> Iterator[Tree]:
    """Yield a tree with all its rows aligned, then with ever fewer: the lowest are given up first.

    A tree without rows is yielded as it is.
    """
    depths: dict[str, int] = {}
    for box in tree.order:
        row = tree.boxes[box].row
        if row:
            depths[row] = max(tree.depth[box], depths.get(row, 0))
    for depth in sorted({*depths.values()}, reverse=True) or (0,):
        kept = frozenset(row for row, deepest in depths.items() if deepest <= depth)
        leading = (tree.parents[box] for box in tree.order if tree.boxes[box].row in kept)
        yield replace(tree, aligned=kept, in_rows=tree.in_rows | {*leading})


def drops(tree: Tree, arrangement: Arrangement) -> dict[int, float]:
    """Return how much lower than nature each box must stand to be on its row, in points.

    Rows that lie below each other both ways (a dienst in a team in a dienst) cannot be straight: after
    a few rounds for each row they are left as they are.
    """
    hanging = [
        box
        for box in tree.order
        if tree.boxes[box].row in tree.aligned and _is_in_row(tree, arrangement, box)
    ]
    rows = {tree.boxes[box].row for box in hanging}
    natural = [rect.y for rect in arrangement.rects]
    found: dict[int, float] = {}
    for _ in range(_ROUNDS * (len(rows) + 1)):
        places = _lowered(tree, natural, found)
        lowest: dict[str, float] = {}
        for box in hanging:
            row = tree.boxes[box].row
            lowest[row] = max(places[box], lowest.get(row, places[box]))
        late = [b for b in hanging if lowest[tree.boxes[b].row] - places[b] > _SAME]
        if not late:
            return found
        moved: set[int] = set()
        for box in late:
            if tree.parents[box] in moved:
                moved.add(box)
                continue
            found[box] = found.get(box, 0.0) + lowest[tree.boxes[box].row] - places[box]
            moved.add(box)
    return found


def _is_in_row(tree: Tree, arrangement: Arrangement, box: int) -> bool:
    parent = tree.parents[box]
    return arrangement.columns[parent] == ROW and arrangement.bus[box] is None


def _lowered(tree: Tree, natural: list[float], found: dict[int, float]) -> list[float]:
    """Return the y of every box when some boxes, and all below them, move down."""
    shifts = [0.0] * len(natural)
    for box in tree.order:
        parent = tree.parents[box]
        shifts[box] = (shifts[parent] if parent >= 0 else 0.0) + found.get(box, 0.0)
    return [y + shift for y, shift in zip(natural, shifts, strict=True)]
