"""The layout tree: the boxes of a chart as arrays over indices."""

from __future__ import annotations

from msgspec import Struct

from orgmodel.organogram.chart import Box, BoxKind, Chart, Mark, Place

_VACANCY = "vacancy"


class Tree(Struct, frozen=True):
    """Hold who hangs from whom.

    Args:
        boxes: those of the chart; the index of a box is its place here.
        index: place of a box by its id.
        parents: index of the parent; -1 for a root and for a body above.
        below, beside: children of each box, in file order; the last entry of `below` is the roots.
        bodies: boxes that stand above everything.
        notes: boxes that hang from nothing and stand where there is room.
        depth: 0 for a root.
        order: every box of the tree, parents before children.
        unlinked: boxes without a line to the box they hang from.
        in_rows: boxes whose children must stand in a row; -1 for the roots.
        aligned: names of the rows whose boxes stand on one row of the page.
        is_about_one: the chart is about one position, whose box may be wider than others.
    """

    boxes: tuple[Box, ...]
    index: dict[str, int]
    parents: list[int]
    below: list[list[int]]
    beside: list[list[int]]
    bodies: list[int]
    notes: list[int]
    depth: list[int]
    order: list[int]
    unlinked: frozenset[int] = frozenset()
    in_rows: frozenset[int] = frozenset()
    aligned: frozenset[str] = frozenset()
    is_about_one: bool = False

    @property
    def apart(self) -> list[int]:
        """Return the boxes that hang from no box: those above everything, and the notes."""
        return [*self.bodies, *self.notes]

    @property
    def roots(self) -> list[int]:
        """Return the boxes without a parent."""
        return self.below[-1]

    def is_leaf(self, box: int) -> bool:
        """Tell whether nothing hangs from a box."""
        return not self.below[box] and not self.beside[box]


def tree_of(chart: Chart, staff_beside: bool = True) -> Tree:
    """Arrange the boxes of a chart into their layout tree.

    Args:
        staff_beside: staff stands beside its parent; otherwise below it, where the page is too narrow.
    """
    boxes = chart.boxes
    index = {box.id: number for number, box in enumerate(boxes)}
    with_children = {box.parent for box in boxes}
    bodies = [n for n, box in enumerate(boxes) if _stands_above(box, with_children)]
    notes = [n for n, box in enumerate(boxes) if box.kind is BoxKind.NOTE]
    apart = {*bodies, *notes}
    parents = [-1] * len(boxes)
    below: list[list[int]] = [[] for _ in range(len(boxes) + 1)]
    beside: list[list[int]] = [[] for _ in boxes]
    depth = [0] * len(boxes)
    about = chart.view == _VACANCY
    order: list[int] = []
    for number, box in enumerate(boxes):
        if number in apart:
            continue
        order.append(number)
        parent = index.get(box.parent, -1) if box.parent is not None else -1
        if parent < 0 or parent >= number or parent in apart:
            below[-1].append(number)
            continue
        parents[number] = parent
        depth[number] = depth[parent] + 1
        (beside if staff_beside and box.place is Place.BESIDE else below)[parent].append(number)
    linked = {link.source for link in chart.links if link.in_tree}
    unlinked = frozenset(
        number for number in order if parents[number] >= 0 and boxes[number].id not in linked
    )
    return Tree(
        boxes, index, parents, below, beside, bodies, notes, depth, order, unlinked, is_about_one=about
    )


def chain_of(tree: Tree) -> frozenset[int]:
    """Return every box above one that is marked as the focus."""
    chain: set[int] = set()
    for number, box in enumerate(tree.boxes):
        above = tree.parents[number] if box.mark is Mark.FOCUS else -1
        while above >= 0 and above not in chain:
            chain.add(above)
            above = tree.parents[above]
    return frozenset(chain)


def _stands_above(box: Box, with_children: set[str | None]) -> bool:
    if box.place is Place.ABOVE:
        return True
    return box.kind is BoxKind.BODY and box.parent is None and box.id not in with_children
