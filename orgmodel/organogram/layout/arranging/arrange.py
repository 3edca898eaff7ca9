"""Arranging: every box gets its place, from the leaves up, given each parent's strategy."""

from __future__ import annotations

from msgspec.structs import replace

from orgmodel.organogram.layout.arranging.below import place_below
from orgmodel.organogram.layout.arranging.borders import with_even_borders
from orgmodel.organogram.layout.arranging.outline import Span, around, union
from orgmodel.organogram.layout.arranging.strategies import ROW, STACK, Arrangement, staff_sides
from orgmodel.organogram.layout.arranging.subtrees import Work, Wrapping, block_of, span_of
from orgmodel.organogram.layout.arranging.widths import settle_widths
from orgmodel.organogram.layout.cards import Card
from orgmodel.organogram.layout.extents import lift_of, raised
from orgmodel.organogram.layout.sizes import Sizes
from orgmodel.organogram.layout.tree import Tree
from orgmodel.organogram.scene import Rect


def arrange(
    tree: Tree,
    cards: list[Card],
    wrapped: Wrapping,
    columns: list[int],
    sizes: Sizes,
    gaps: dict[int, float],
    drops: dict[int, float],
    room: float | None,
) -> Arrangement:
    """Place every box of the tree.

    Args:
        cards: size of each box; some are widened here.
        wrapped: wraps the texts of a box into a wider card.
        columns: strategy of each box; the last entry is that of the roots among each other.
        gaps: least room between a box of staff and its parent, in points, for the label of its line.
        drops: how much lower than nature a box in a row stands, in points.
        room: width that there is, in points; None is unbounded.
    """
    count = len(tree.boxes)
    work = Work(
        tree, cards, wrapped, sizes, columns, [(0.0, 0.0)] * count, [[] for _ in range(count)],
        [None] * count, [0.0] * (count + 1), set(), gaps, drops,
    )  # fmt: skip
    return with_even_borders(work, _placed, room)


def _placed(work: Work) -> Arrangement:
    """Place all boxes, from the leaves up."""
    settle_widths(work)
    _level_rows(work)
    work.on_left = set()
    for box in reversed(work.tree.order):
        _build(work, box)
    place_below(work, -1, [], 0.0)
    return _absolute(work)


def _build(work: Work, box: int) -> None:
    card = work.cards[box]
    span = span_of(work, box)
    spans, height = _place_beside(work, box, [span])
    height = max(height, span.bottom)
    if work.tree.below[box] and height > card.height:
        spans = union(spans, [Span(card.height, height, 0.0, 0.0)])
    work.outlines[box] = place_below(work, box, spans, height)


def _level_rows(work: Work) -> None:
    """Make the boxes of each row equally high; those that are muted stay as low as they are."""
    for box, children in enumerate(work.tree.below):
        loud = [child for child in children if not work.tree.boxes[child].muted]
        if work.columns[box] != ROW or len(loud) < 2:
            continue
        height = max(work.cards[child].height for child in loud)
        for child in loud:
            work.cards[child] = replace(work.cards[child], height=height)


def _place_beside(work: Work, box: int, spans: list[Span]) -> tuple[list[Span], float]:
    """Stack the staff at the sides of a box; return the outline and its height."""
    own = height = work.cards[box].height
    tree, sizes = work.tree, work.sizes
    if not tree.beside[box]:
        return spans, height
    for on_left, members in _sides(work, box):
        y = 0.0
        for number, member in enumerate(members):
            bounds = around(work.outlines[member])
            if number == 0 and len(members) == 1 and tree.is_leaf(member):
                y = max(0.0, (own - work.cards[member].height) / 2)
            gap = work.cards[box].width / 2 + max(sizes.staff_gap, work.gaps.get(member, 0.0))
            dx = -gap - bounds.right if on_left else gap - bounds.left
            staff = tree.boxes[member]
            y = y + lift_of(staff, sizes) if number else max(y, raised(staff, sizes))
            work.offsets[member] = (dx, y)
            bus = work.cards[box].width / 2 + sizes.staff_gap / 2
            work.bus[member] = -bus if on_left else bus
            y += bounds.bottom + sizes.stack_gap
        spans = union(spans, block_of(work, members))
        height = max(height, y - sizes.stack_gap) if members else height
        work.on_left.update(members if on_left else ())
    return spans, height


def _sides(work: Work, box: int) -> list[tuple[bool, list[int]]]:
    """Part the staff of a box: a root that leads a row has it on both sides, others on the right.

    Above a chain it stands on the side to which what hangs below reaches further.
    """
    members, below = work.tree.beside[box], work.tree.below[box]
    if work.tree.parents[box] >= 0 or work.columns[box] == STACK:
        return [(False, members)]
    if work.tree.is_about_one and len(below) == 1:
        bounds = around(work.outlines[below[0]])
        return [(-bounds.left > bounds.right, members)]
    heights = [around(work.outlines[member]).bottom + work.sizes.stack_gap for member in members]
    left, right = staff_sides(work.tree, box, heights)
    return [(True, left), (False, right)]


def _absolute(work: Work) -> Arrangement:
    tree, count = work.tree, len(work.tree.boxes)
    rects = [Rect(0.0, 0.0, 0.0, 0.0)] * count
    centres = [(0.0, 0.0)] * count
    bus: list[float | None] = [None] * count
    bar = [0.0] * (count + 1)
    for box in tree.order:
        parent = tree.parents[box]
        x, y = centres[parent] if parent >= 0 else (0.0, 0.0)
        dx, dy = work.offsets[box]
        centres[box] = (x + dx, y + dy)
        card = work.cards[box]
        rects[box] = Rect(x + dx - card.width / 2, y + dy, card.width, card.height)
        side = work.bus[box]
        bus[box] = None if side is None else side + x
        bar[box] = work.bar[box] + y + dy
    return Arrangement(rects, work.columns, bus, bar, work.on_left)
