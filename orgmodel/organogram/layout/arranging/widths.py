"""Widths: every card gets the width that it is drawn at, before heights and places are fixed."""

from __future__ import annotations

from collections import defaultdict

from orgmodel.organogram.layout.arranging.strategies import ROW, STACK
from orgmodel.organogram.layout.arranging.subtrees import Work, widen
from orgmodel.organogram.layout.extents import width_below_connector
from orgmodel.organogram.layout.sizes import on_grid

# Right borders that differ by no more than this, in points, look like a slip: they become one.
SLIP = 8.0


def settle_widths(work: Work) -> None:
    """Widen cards for connectors beside badges, stacks to one right border, and near widths to one."""
    for box, children in enumerate(work.tree.below):
        if work.columns[box] == ROW and box < len(work.tree.boxes):
            for child in children:
                widen(work, child, on_grid(width_below_connector(work.tree.boxes[child], work.sizes)))
    for box in range(len(work.tree.boxes)):
        _stretch(work, box)
    _even_borders(work)


def _stretch(work: Work, box: int) -> None:
    """Give a box and the leaves stacked under it one right border."""
    children = work.tree.below[box]
    if work.columns[box] != STACK or not children or not all(map(work.tree.is_leaf, children)):
        return
    widest = max(work.cards[child].width for child in children)
    width = max(work.cards[box].width, work.sizes.indent + widest)
    widen(work, box, width)
    for child in children:
        widen(work, child, width - work.sizes.indent)


def _even_borders(work: Work) -> None:
    """Give right borders of one column, and of columns beside each other, one place where they nearly are."""
    tree = work.tree
    column = [0] * len(tree.boxes)
    indent = [0.0] * len(tree.boxes)
    columns: dict[int, list[int]] = defaultdict(list)
    staff = {member for members in tree.beside for member in members}
    for box in tree.order:
        parent = tree.parents[box]
        if box in staff:
            column[box] = -2 - parent
        elif parent >= 0 and work.columns[parent] == STACK:
            column[box], indent[box] = column[parent], indent[parent] + work.sizes.indent
        else:
            column[box] = parent
        columns[column[box]].append(box)
    for boxes in columns.values():
        border = 0.0
        for box in sorted(boxes, key=lambda one: -(indent[one] + work.cards[one].width)):
            own = indent[box] + work.cards[box].width
            if border - own > SLIP or not border:
                border = own
            widen(work, box, border - indent[box])
