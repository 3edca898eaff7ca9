"""Below: the children of a box in a row under a bar, or in columns on side buses."""

from __future__ import annotations

from orgmodel.organogram.layout.arranging.outline import Span, around, clearance, moved, union
from orgmodel.organogram.layout.arranging.strategies import ROW, STACK, gaps_in_stack, in_columns
from orgmodel.organogram.layout.arranging.subtrees import Work, block_of, even_leaves
from orgmodel.organogram.layout.extents import lift_of, row_lift, width_below_connector

# A child this near to the middle, in points, gets its parent straight above: better than a small jog.
_STRAIGHT = 14.0
# Columns of which a bus is this near to the middle, in points, move until it is straight below the parent.
_STEP = 6.0


def place_below(work: Work, box: int, spans: list[Span], height: float) -> list[Span]:
    """Place what hangs below a box, or the roots for -1; return the outline of all.

    Args:
        spans, height: outline and height of the box with its staff, in points.
    """
    children = work.tree.below[box]
    if not children:
        return spans
    if work.columns[box] == ROW:
        return _row(work, box, spans, height)
    return _columns(work, box, spans, height)


def _row(work: Work, box: int, spans: list[Span], height: float) -> list[Span]:
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
    bar = height + gap / 2
    # Above one box there is no bar, only the line that comes down beside its badge.
    lift = row_lift((work.tree.boxes[c] for c in children), sizes) if gap and len(children) > 1 else 0.0
    top = height + gap + lift
    for child, place in zip(children, places, strict=True):
        work.offsets[child] = (place - anchor, top + work.drops.get(child, 0.0))
    work.bar[box] = bar
    ends = (0.0, places[0] - anchor, places[-1] - anchor)
    between = [Span(height, top, min(ends), max(ends))] if gap else []
    return union(union(spans, between), moved(reached, -anchor, top))


def _lowered(work: Work, child: int) -> list[Span]:
    """Return the outline of a box in a row, with the line that reaches down to it."""
    drop = work.drops.get(child, 0.0)
    if drop <= 0:
        return work.outlines[child]
    return [Span(0.0, drop, 0.0, 0.0), *moved(work.outlines[child], 0.0, drop)]


def _anchor(work: Work, box: int, places: list[float], reached: list[Span]) -> float:
    """Return the x of the parent of a row: the middle, or the left where it hangs on a side bus itself.

    The middle is that of the children with a line to it. In a chart about one position the parent stands
    above the one child that is not muted.
    """
    if _hangs(work, box) and len(places) > 1:
        return min(span.left for span in reached) + work.cards[box].width / 2
    children = work.tree.below[box]
    loud = [n for n, child in enumerate(children) if not work.tree.boxes[child].muted]
    if len(loud) == 1 and len(children) > 1:
        return places[loud[0]]
    linked = [place for child, place in zip(children, places, strict=True) if child not in work.tree.unlinked]
    led = linked or places
    middle = (led[0] + led[-1]) / 2
    nearest = min(led, key=lambda place: abs(place - middle))
    return nearest if abs(nearest - middle) < _STRAIGHT else middle


def _hangs(work: Work, box: int) -> bool:
    return box >= 0 and work.tree.parents[box] >= 0 and work.columns[work.tree.parents[box]] != ROW


def _holds_connector(work: Work, box: int) -> bool:
    """Tell whether a box is so wide that its connector comes down beside its badge."""
    return work.cards[box].width >= width_below_connector(work.tree.boxes[box], work.sizes)


def _columns(work: Work, box: int, spans: list[Span], height: float) -> list[Span]:
    """Hang the children in columns, each on a side bus; one column hangs straight under its parent."""
    children, sizes, count = work.tree.below[box], work.sizes, work.columns[box]
    straight = count == STACK and box >= 0
    top = height + (sizes.first_gap if straight else sizes.level_gap if box >= 0 else 0.0)
    gaps = gaps_in_stack(work.tree, children, sizes)
    heights = [
        around(work.outlines[c]).bottom + gap + lift_of(work.tree.boxes[c], sizes)
        for c, gap in zip(children, gaps, strict=True)
    ]
    groups = in_columns(heights, count)
    for start, end in groups:
        even_leaves(work, children[start:end])
    left = -work.cards[box].width / 2 if straight else 0.0
    placed: list[tuple[int, float, float, float | None]] = []
    x = left
    # The columns begin level, whichever of their first boxes has a badge.
    firsts = [work.tree.boxes[children[start]] for start, _ in groups]
    begin = top + (lift_of(firsts[0], sizes) if straight or box < 0 else row_lift(firsts, sizes))
    for start, end in groups:
        alone = not straight and end - start == 1 and _holds_connector(work, children[start])
        y, right = begin, x
        for number, (child, gap) in enumerate(zip(children[start:end], gaps[start:end], strict=True)):
            bounds = around(work.outlines[child])
            dx = x + (0.0 if alone else sizes.indent) - bounds.left
            y += lift_of(work.tree.boxes[child], sizes) if number else 0.0
            placed.append((child, dx, y, None if alone else x + sizes.bus))
            y += bounds.bottom + gap
            right = max(right, dx + bounds.right)
        x = right + sizes.sibling_gap
    shift = 0.0 if straight else -(left + x - sizes.sibling_gap) / 2
    if _hangs(work, box) and not straight:
        shift = -work.cards[box].width / 2
    near = min((bus + shift for *_, bus in placed if bus is not None), key=abs, default=0.0)
    shift -= near if not straight and abs(near) < _STEP else 0.0
    for child, dx, y, bus in placed:
        work.offsets[child] = (dx + shift, y)
        work.bus[child] = None if bus is None else bus + shift
    work.bar[box] = top - sizes.level_gap / 2
    block = around(block_of(work, children))
    reach = min((bus for c in children if (bus := work.bus[c]) is not None), default=0.0)
    above = work.cards[box].height if straight else height
    return union(spans, [Span(above, block.bottom, min(block.left, reach, 0.0), max(block.right, 0.0))])
