"""Arranging: every box gets its place, from the leaves up, given each parent's strategy."""

from __future__ import annotations

from dataclasses import dataclass, replace

from orgmodel.organogram.layout.cards import Card, lift_of
from orgmodel.organogram.layout.outline import Span, around, clearance, moved, union
from orgmodel.organogram.layout.sizes import Sizes
from orgmodel.organogram.layout.strategies import ROW, STACK, Arrangement, gap_after, in_columns
from orgmodel.organogram.layout.tree import Tree
from orgmodel.organogram.scene import Rect

# A child this near to the middle, in points, gets its parent straight above: better than a small jog.
_STRAIGHT = 14.0


@dataclass(slots=True)
class _Work:
    """Hold what is known of each subtree: relative to its box's centre line and top."""

    tree: Tree
    cards: list[Card]
    sizes: Sizes
    columns: list[int]
    offsets: list[tuple[float, float]]
    outlines: list[list[Span]]
    bus: list[float | None]
    bar: list[float]
    on_left: set[int]
    gaps: dict[int, float]
    drops: dict[int, float]


def arrange(
    tree: Tree,
    cards: list[Card],
    columns: list[int],
    sizes: Sizes,
    gaps: dict[int, float],
    drops: dict[int, float],
) -> Arrangement:
    """Place every box of the tree.

    Args:
        cards: size of each box; those in a stack are widened here to one right edge.
        columns: strategy of each box; the last entry is that of the roots among each other.
        gaps: least room between a box of staff and its parent, in points, for the label of its line.
        drops: how much lower than nature a box in a row stands, in points.
    """
    count = len(tree.boxes)
    work = _Work(
        tree, cards, sizes, columns, [(0.0, 0.0)] * count, [[] for _ in range(count)],
        [None] * count, [0.0] * (count + 1), set(), gaps, drops,
    )  # fmt: skip
    _level_rows(work)
    for box in reversed(tree.order):
        _build(work, box)
    _place_below(work, -1, [], 0.0)
    return _absolute(work)


def _build(work: _Work, box: int) -> None:
    _stretch(work, box)
    card = work.cards[box]
    half = card.width / 2
    spans, height = _place_beside(work, box, [Span(0.0, card.height, -half, half)])
    if work.tree.below[box] and height > card.height:
        spans = union(spans, [Span(card.height, height, 0.0, 0.0)])
    work.outlines[box] = _place_below(work, box, spans, height)


def _level_rows(work: _Work) -> None:
    """Make the boxes of each row equally high."""
    for box, children in enumerate(work.tree.below):
        if work.columns[box] != ROW or len(children) < 2:
            continue
        height = max(work.cards[child].height for child in children)
        for child in children:
            work.cards[child] = replace(work.cards[child], height=height)


def _stretch(work: _Work, box: int) -> None:
    """Give a box and the leaves stacked under it one right edge."""
    children = work.tree.below[box]
    if work.columns[box] != STACK or not all(work.tree.is_leaf(child) for child in children) or not children:
        return
    widest = max(work.cards[child].width for child in children)
    width = max(work.cards[box].width, work.sizes.indent + widest)
    _widen(work.cards, box, width)
    _widen(work.cards, children[0], width - work.sizes.indent)
    _even_leaves(work, children)


def _even_leaves(work: _Work, members: list[int]) -> None:
    """Give the leaves of a stack the width of its widest box."""
    widest = max(work.cards[member].width for member in members)
    for member in members:
        if work.tree.is_leaf(member):
            _widen(work.cards, member, widest)
            work.outlines[member] = [Span(0.0, work.cards[member].height, -widest / 2, widest / 2)]


def _widen(cards: list[Card], box: int, width: float) -> None:
    cards[box] = replace(cards[box], width=width)


def _place_beside(work: _Work, box: int, spans: list[Span]) -> tuple[list[Span], float]:
    """Stack the staff at the sides of a box; return the outline and its height."""
    height = work.cards[box].height
    tree, sizes = work.tree, work.sizes
    sides = _sides(work, box)
    for on_left, members in sides:
        y = 0.0
        for number, member in enumerate(members):
            bounds = around(work.outlines[member])
            if number == 0 and len(members) == 1 and tree.is_leaf(member):
                y = max(0.0, (height - work.cards[member].height) / 2)
            gap = work.cards[box].width / 2 + max(sizes.staff_gap, work.gaps.get(member, 0.0))
            dx = -gap - bounds.right if on_left else gap - bounds.left
            y += lift_of(tree.boxes[member], sizes) if number else 0.0
            work.offsets[member] = (dx, y)
            bus = work.cards[box].width / 2 + sizes.staff_gap / 2
            work.bus[member] = -bus if on_left else bus
            y += bounds.bottom + sizes.stack_gap
        spans = union(spans, _block(work, members))
        height = max(height, y - sizes.stack_gap) if members else height
        work.on_left.update(members if on_left else ())
    return spans, height


def _sides(work: _Work, box: int) -> list[tuple[bool, list[int]]]:
    """Part the staff of a box: a root that leads a row has it on both sides, others on the right.

    Staff that has staff of its own stands on the right, since that staff stands to the right of it.
    """
    members = work.tree.beside[box]
    if work.tree.parents[box] >= 0 or work.columns[box] == STACK:
        return [(False, members)]
    left = [member for member in members[::2] if not work.tree.beside[member]]
    return [(True, left), (False, [member for member in members if member not in left])]


def _block(work: _Work, members: list[int]) -> list[Span]:
    """Return the bounding box of some placed subtrees as an outline."""
    if not members:
        return []
    spans = [s for m in members for s in moved(work.outlines[m], *work.offsets[m])]
    return [around(spans)]


def _place_below(work: _Work, box: int, spans: list[Span], height: float) -> list[Span]:
    children = work.tree.below[box]
    if not children:
        return spans
    if work.columns[box] == ROW:
        return _row(work, box, spans, height)
    return _columns(work, box, spans, height)


def _row(work: _Work, box: int, spans: list[Span], height: float) -> list[Span]:
    children, sizes = work.tree.below[box], work.sizes
    gap = sizes.level_gap if box >= 0 else 0.0
    places = [0.0]
    reached = _lowered(work, children[0])
    for child in children[1:]:
        outline = _lowered(work, child)
        place = clearance(reached, outline) + sizes.sibling_gap
        places.append(place)
        reached = union(reached, moved(outline, place, 0.0))
    anchor = _anchor(work, box, places, reached)
    top = height + gap
    for child, place in zip(children, places, strict=True):
        work.offsets[child] = (place - anchor, top + work.drops.get(child, 0.0))
    work.bar[box] = top - gap / 2
    ends = (0.0, places[0] - anchor, places[-1] - anchor)
    between = [Span(height, top, min(ends), max(ends))] if gap else []
    return union(union(spans, between), moved(reached, -anchor, top))


def _lowered(work: _Work, child: int) -> list[Span]:
    """Return the outline of a box in a row, with the line that reaches down to it."""
    drop = work.drops.get(child, 0.0)
    if drop <= 0:
        return work.outlines[child]
    return [Span(0.0, drop, 0.0, 0.0), *moved(work.outlines[child], 0.0, drop)]


def _anchor(work: _Work, box: int, places: list[float], reached: list[Span]) -> float:
    """Return the x of the parent of a row: the middle, or the left where it hangs on a side bus itself.

    In a chart about one position the parent stands above the one child that is not muted.
    """
    if _hangs(work, box) and len(places) > 1:
        return min(span.left for span in reached) + work.cards[box].width / 2
    children = work.tree.below[box]
    loud = [n for n, child in enumerate(children) if not work.tree.boxes[child].muted]
    if len(loud) == 1 and len(children) > 1:
        return places[loud[0]]
    middle = (places[0] + places[-1]) / 2
    nearest = min(places, key=lambda place: abs(place - middle))
    return nearest if abs(nearest - middle) < _STRAIGHT else middle


def _hangs(work: _Work, box: int) -> bool:
    return box >= 0 and work.tree.parents[box] >= 0 and work.columns[work.tree.parents[box]] != ROW


def _columns(work: _Work, box: int, spans: list[Span], height: float) -> list[Span]:
    """Hang the children in columns, each on a side bus; one column hangs straight under its parent."""
    children, sizes, count = work.tree.below[box], work.sizes, work.columns[box]
    straight = count == STACK and box >= 0
    top = height + (sizes.first_gap if straight else sizes.level_gap if box >= 0 else 0.0)
    heights = [
        around(work.outlines[c]).bottom + sizes.stack_gap + lift_of(work.tree.boxes[c], sizes)
        for c in children
    ]
    groups = in_columns(heights, count)
    for start, end in groups:
        _even_leaves(work, children[start:end])
    left = -work.cards[box].width / 2 if straight else 0.0
    placed: list[tuple[int, float, float, float | None]] = []
    x = left
    for start, end in groups:
        alone = not straight and end - start == 1
        y, right = top, x
        for child in children[start:end]:
            bounds = around(work.outlines[child])
            dx = x + (0.0 if alone else sizes.indent) - bounds.left
            y += lift_of(work.tree.boxes[child], sizes)
            placed.append((child, dx, y, None if alone else x + sizes.bus))
            y += bounds.bottom + gap_after(work.tree, child, sizes)
            right = max(right, dx + bounds.right)
        x = right + sizes.sibling_gap
    shift = 0.0 if straight else -(left + x - sizes.sibling_gap) / 2
    if _hangs(work, box) and not straight:
        shift = -work.cards[box].width / 2
    for child, dx, y, bus in placed:
        work.offsets[child] = (dx + shift, y)
        work.bus[child] = None if bus is None else bus + shift
    work.bar[box] = top - sizes.level_gap / 2
    block = around(_block(work, children))
    reach = min((bus for c in children if (bus := work.bus[c]) is not None), default=0.0)
    begin = work.cards[box].height if straight else height
    return union(spans, [Span(begin, block.bottom, min(block.left, reach, 0.0), max(block.right, 0.0))])


def _absolute(work: _Work) -> Arrangement:
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
