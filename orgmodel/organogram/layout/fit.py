"""Fitting: a dynamic programme that chooses each parent's strategy so that the whole fits the room.

Every subtree has a few choices, none both wider and higher than another. A row lets each child take
its narrowest choice under a common height, a stack its lowest choice under a common width (Stockmeyer's
shape functions); the cost says how far a choice is from the look of a well drawn organogram.
"""

from __future__ import annotations

from dataclasses import dataclass, replace

from orgmodel.organogram.layout.arrange import ROW, STACK, gap_after, in_columns
from orgmodel.organogram.layout.cards import Card, lift_of
from orgmodel.organogram.layout.sizes import Sizes
from orgmodel.organogram.layout.tree import Tree

_MOST_SHAPES = 16
_MOST_PLAIN = 4
_MOST_LIMITS = 14
_MOST_COLUMNS = 4
_LONG_STACK = 8
# Against rounding where a limit is a height with something added and taken off again.
_SLACK = 1e-6
_TRADES = (0.1, 0.4, 0.8, 1.5, 3.0, 8.0)
# What a millimetre-perfect fit is worth against a plainer strategy: filling the height costs this much.
_HEIGHT_WEIGHT = 4.0
# On a page that grows the look counts for more.
_FREE_WEIGHT = 2.0
_ASPECT = 1.6


@dataclass(frozen=True, slots=True)
class Choice:
    """Hold one way to draw a subtree; width and height in points.

    Args:
        columns: the strategy at its root.
        limit: height under which each child of a row stays, width for a stack; in columns what a
            point of width is worth in points of height.
    """

    width: float
    height: float
    cost: float
    columns: int
    limit: float


def fit(
    tree: Tree,
    cards: list[Card],
    sizes: Sizes,
    gaps: dict[int, float],
    room_width: float | None,
    room_height: float | None,
) -> list[int] | None:
    """Choose a strategy for every parent; None where nothing fits the room.

    Args:
        gaps: least room between a box of staff and its parent, in points.
        room_width, room_height: points; None is unbounded.

    Returns:
        The strategy of each box; the last entry is that of the roots among each other.
    """
    choices: list[list[Choice]] = [[] for _ in range(len(tree.boxes) + 1)]
    for box in (*reversed(tree.order), -1):
        found = _choices(tree, cards, sizes, gaps, choices, box)
        choices[box] = _undominated([c for c in found if _holds(c, room_width, room_height)])
        if not choices[box]:
            return None
    best = min(choices[-1], key=lambda c: c.cost + _shape_cost(c, room_width, room_height))
    return _chosen(tree, cards, choices, best)


def _holds(choice: Choice, width: float | None, height: float | None) -> bool:
    return (width is None or choice.width <= width) and (height is None or choice.height <= height)


def _shape_cost(choice: Choice, width: float | None, height: float | None) -> float:
    if height is not None:
        return _HEIGHT_WEIGHT * choice.height / height
    return _FREE_WEIGHT * max(choice.width / _ASPECT, choice.height) / 600


def _chosen(tree: Tree, cards: list[Card], choices: list[list[Choice]], best: Choice) -> list[int]:
    """Follow the choice of the whole down to each subtree."""
    columns = [ROW] * (len(tree.boxes) + 1)
    waiting = [(-1, best)]
    while waiting:
        box, choice = waiting.pop()
        columns[box] = choice.columns
        children = tree.below[box]
        if choice.columns == ROW:
            growths = row_growths(cards, children)
            picked = [
                _narrowest(choices[c], choice.limit - g) for c, g in zip(children, growths, strict=True)
            ]
        else:
            pick = _lowest if choice.columns == STACK else _trade
            picked = [pick(choices[child], choice.limit) for child in children]
        waiting += zip(children, picked, strict=True)
        if box >= 0:
            waiting += [(member, smallest(choices[member])) for member in tree.beside[box]]
    return columns


def row_growths(cards: list[Card], children: list[int]) -> list[float]:
    """Return by how much each card of a row must grow to be as high as the highest, in points."""
    height = max((cards[child].height for child in children), default=0.0)
    return [height - cards[child].height for child in children]


def smallest(choices: list[Choice]) -> Choice:
    """Return the choice of the least width and height together: that of staff."""
    return min(choices, key=lambda c: c.width + c.height)


def _narrowest(choices: list[Choice], limit: float) -> Choice:
    return min((c for c in choices if c.height <= limit + _SLACK), key=lambda c: (c.width, c.cost))


def _lowest(choices: list[Choice], limit: float) -> Choice:
    return min((c for c in choices if c.width <= limit), key=lambda c: (c.height, c.cost))


def _trade(choices: list[Choice], worth: float) -> Choice:
    return min(choices, key=lambda c: (c.height + worth * c.width, c.cost))


def _choices(
    tree: Tree,
    cards: list[Card],
    sizes: Sizes,
    gaps: dict[int, float],
    choices: list[list[Choice]],
    box: int,
) -> list[Choice]:
    children = tree.below[box]
    width, height = _own_block(tree, cards, sizes, gaps, choices, box)
    if not children:
        return [Choice(width, height, 0.0, ROW, 0.0)]
    below = [choices[child] for child in children]
    leaves = all(tree.is_leaf(child) for child in children)
    grown = [
        [replace(choice, height=choice.height + growth) for choice in options]
        for options, growth in zip(below, row_growths(cards, children), strict=True)
    ]
    top = box < 0 or tree.depth[box] == 0
    # One leaf hangs like any stack of leaves, so that neighbours look alike.
    found = [] if leaves and len(children) == 1 and not top else _rows(grown, leaves, top, sizes)
    gaps_after = [gap_after(tree, child, sizes) for child in children]
    found += _stacks(below, gaps_after, leaves, box < 0, sizes)
    found += _all_columns(below, gaps_after, leaves, box < 0, sizes)
    if box < 0:
        return found
    drops = {STACK: sizes.first_gap}
    return [
        Choice(
            max(width, c.width),
            height + c.height + drops.get(c.columns, sizes.level_gap),
            c.cost,
            c.columns,
            c.limit,
        )
        for c in found
    ]


def _own_block(
    tree: Tree,
    cards: list[Card],
    sizes: Sizes,
    gaps: dict[int, float],
    choices: list[list[Choice]],
    box: int,
) -> tuple[float, float]:
    """Return width and height of a box with its staff."""
    if box < 0:
        return 0.0, 0.0
    width, height = cards[box].width, cards[box].height + lift_of(tree.boxes[box], sizes)
    staff = [smallest(choices[member]) for member in tree.beside[box]]
    if not staff:
        return width, height
    gap = max(gaps.get(member, 0.0) for member in tree.beside[box])
    side = max(sizes.staff_gap, gap) + max(c.width for c in staff)
    share = 2 if tree.parents[box] < 0 else 1
    high = sum(c.height + sizes.stack_gap for c in staff[::share])
    return width + 2 * side, max(height, high)


def _column_counts(children: int) -> list[int]:
    counts = list(range(2, min(_MOST_COLUMNS, children) + 1))
    wide = round((children / 3) ** 0.5)
    return counts + [c for c in (wide, 2 * wide, 3 * wide) if c > _MOST_COLUMNS]


def _rows(below: list[list[Choice]], leaves: bool, top: bool, sizes: Sizes) -> list[Choice]:
    found = []
    heights = [c.height for options in below for c in options]
    gaps = sizes.sibling_gap * (len(below) - 1)
    own = 0.0 if not leaves or top else 0.5 + 0.1 * len(below)
    for limit in _limits(heights, max(min(c.height for c in o) for o in below)):
        picked = [_narrowest(options, limit) for options in below]
        found.append(
            Choice(
                sum(c.width for c in picked) + gaps,
                max(c.height for c in picked),
                own + sum(c.cost for c in picked), ROW, limit,
            )
        )  # fmt: skip
    return found


def _stacks(
    below: list[list[Choice]], after: list[float], leaves: bool, roots: bool, sizes: Sizes
) -> list[Choice]:
    widths = [c.width for options in below for c in options]
    limits = _limits(widths, max(min(c.width for c in options) for options in below))
    picks = [([_lowest(options, limit) for options in below], limit) for limit in limits]
    return [_in_columns(picked, after, limit, STACK, leaves, roots, sizes) for picked, limit in picks]


def _all_columns(
    below: list[list[Choice]], after: list[float], leaves: bool, roots: bool, sizes: Sizes
) -> list[Choice]:
    several = any(len(options) > 1 for options in below)
    counts = _column_counts(len(below))
    found = []
    for worth in _TRADES if several else _TRADES[:1]:
        picked = [_trade(options, worth) for options in below]
        found += [_in_columns(picked, after, worth, count, leaves, roots, sizes) for count in counts]
    return found


def _in_columns(
    lows: list[Choice], after: list[float], limit: float, count: int, leaves: bool, roots: bool, sizes: Sizes
) -> Choice:
    heights = [c.height + gap for c, gap in zip(lows, after, strict=True)]
    runs = in_columns(heights, count) if count > 1 else [(0, len(lows))]
    height = max(sum(heights[start:end]) for start, end in runs) - sizes.stack_gap
    widest = [max(c.width for c in lows[start:end]) for start, end in runs]
    indents = sum(sizes.indent for start, end in runs if count == STACK or end - start > 1)
    width = sum(widest) + indents + sizes.sibling_gap * (len(runs) - 1)
    own = _stack_cost(len(lows), leaves) if count == STACK else _columns_cost(count, leaves)
    return Choice(width, height, own + sum(c.cost for c in lows) + (2.0 if roots else 0.0), count, limit)


def _stack_cost(count: int, leaves: bool) -> float:
    long = 0.3 * max(0, count - _LONG_STACK)
    return long if leaves else 2.0 + 0.3 * count + long


def _columns_cost(count: int, leaves: bool) -> float:
    return 0.5 * (count - 1) if leaves else 2.5 + 0.5 * count


def _limits(values: list[float], least: float) -> list[float]:
    """Return a spread of the values that leave every child a choice."""
    usable = sorted({value for value in values if value >= least})
    if len(usable) <= _MOST_LIMITS:
        return usable
    step = (len(usable) - 1) / (_MOST_LIMITS - 1)
    return [usable[round(step * n)] for n in range(_MOST_LIMITS)]


def _undominated(found: list[Choice]) -> list[Choice]:
    """Keep what is neither wider and higher nor dearer than another; of many, a spread of shapes."""
    shapes: list[Choice] = []
    plain: list[Choice] = []
    for choice in sorted(found, key=lambda c: (c.width, c.height, c.cost)):
        if not shapes or choice.height < shapes[-1].height:
            shapes.append(choice)
        elif not any(k.height <= choice.height and k.cost <= choice.cost for k in (*shapes, *plain)):
            plain.append(choice)
    plain = sorted(plain, key=lambda c: c.cost)[:_MOST_PLAIN]
    return sorted((*_spread(shapes), *plain), key=lambda c: c.width)


def _spread(shapes: list[Choice]) -> list[Choice]:
    """Thin a front out to even steps of width, as ratios; the narrowest and the lowest stay."""
    if len(shapes) <= _MOST_SHAPES:
        return shapes
    step = (shapes[-1].width / max(shapes[0].width, 1.0)) ** (1 / (_MOST_SHAPES - 1))
    kept = [shapes[0]]
    for choice in shapes[1:-1]:
        if choice.width >= kept[-1].width * step:
            kept.append(choice)
    return [*kept, shapes[-1]]
