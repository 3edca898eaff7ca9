"""Aligning: the boxes of one `row` (units of one type) stand on one row of the page."""

from __future__ import annotations

from orgmodel.organogram.layout.arranging.strategies import ROW, STACK, Arrangement
from orgmodel.organogram.layout.tree import Tree

_SAME = 0.01
_ROUNDS = 3


def aligned_strategies(tree: Tree) -> list[int]:
    """Return a row wherever a child has a row of its own or leads others, a stack for the rest."""
    columns = []
    for children in tree.below[:-1]:
        plain = children and all(not tree.boxes[c].row and tree.is_leaf(c) for c in children)
        columns.append(STACK if plain else ROW)
    return [*columns, ROW]


def drops(tree: Tree, arrangement: Arrangement) -> dict[int, float]:
    """Return how much lower than nature each box must stand to be on its row, in points.

    Rows that lie below each other both ways (a dienst in a team in a dienst) cannot be straight: after
    a few rounds for each row they are left as they are.
    """
    hanging = [box for box in tree.order if _is_in_row(tree, arrangement, box)]
    rows = {tree.boxes[box].row for box in hanging if tree.boxes[box].row}
    natural = [rect.y for rect in arrangement.rects]
    found: dict[int, float] = {}
    for _ in range(_ROUNDS * (len(rows) + 1)):
        places = _lowered(tree, natural, found)
        lowest: dict[str, float] = {}
        for box in hanging:
            row = tree.boxes[box].row
            if row:
                lowest[row] = max(places[box], lowest.get(row, places[box]))
        late = [b for b in hanging if tree.boxes[b].row and lowest[tree.boxes[b].row] - places[b] > _SAME]
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
