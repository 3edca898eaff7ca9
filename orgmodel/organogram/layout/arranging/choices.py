"""Choices: the ways to draw a subtree, and how those of children combine into those of a parent."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence

from msgspec import Struct
from msgspec.structs import replace

from orgmodel.organogram.layout.arranging.strategies import ROW, STACK, in_columns
from orgmodel.organogram.layout.cards import Card
from orgmodel.organogram.layout.sizes import Sizes

_MOST_SHAPES = 16
_MOST_PLAIN = 4
_MOST_LIMITS = 14
_MOST_COLUMNS = 4
_LONG_STACK = 8
# What a point costs by which the cards of a row grow, on the average.
_GROWN = 0.06
# Against rounding where a limit is a height with something added and taken off again.
_SLACK = 1e-6
_TRADES = (0.1, 0.4, 0.8, 1.5, 3.0, 8.0)


class Choice(Struct, frozen=True):
    """Hold one way to draw a subtree; width and height in points.

    Args:
        columns: the strategy at its root.
        limit: height under which each child of a row stays, width for a stack; in columns what a
            point of width is worth in points of height.
        staff: the same for the staff beside its root.
    """

    width: float
    height: float
    cost: float
    columns: int
    limit: float
    staff: float = 1.0


def narrowest(choices: list[Choice], limit: float) -> Choice:
    """Return the narrowest choice no higher than a limit in points, of choices by width."""
    found: Choice | None = None
    for choice in choices:
        if choice.height > limit + _SLACK:
            continue
        if found is not None and choice.width > found.width:
            break
        if found is None or choice.cost < found.cost:
            found = choice
    assert found is not None, "no choice is as low as that"
    return found


def lowest(choices: list[Choice], limit: float) -> Choice:
    """Return the lowest choice no wider than a limit in points, of choices by width."""
    found = choices[0]
    for choice in choices:
        if choice.width > limit:
            break
        if (choice.height, choice.cost) < (found.height, found.cost):
            found = choice
    return found


def trade(choices: list[Choice], worth: float) -> Choice:
    """Return the best choice where a point of width is worth so many points of height."""
    return min(choices, key=lambda c: (c.height + worth * c.width, c.cost))


def undominated(found: list[Choice]) -> list[Choice]:
    """Keep what is neither wider and higher nor dearer than another; of many, a spread, by width."""
    if len(found) < 2:
        return found
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


def row_growths(cards: list[Card], children: list[int]) -> list[float]:
    """Return by how much each card of a row must grow to be as high as the highest, in points."""
    height = max((cards[child].height for child in children), default=0.0)
    return [height - cards[child].height for child in children]


def rows(
    below: list[list[Choice]],
    growths: list[float],
    least: list[float],
    leaves: bool,
    top: bool,
    sizes: Sizes,
) -> list[Choice]:
    """Set the children side by side, under each of several common heights.

    Args:
        growths: by how much each card grows to be as high as the highest, in points.
        least: how wide each card must be in a row, in points.
    """
    below = [
        [replace(c, width=max(c.width, width), height=c.height + growth) for c in options]
        if growth or width
        else options
        for options, growth, width in zip(below, growths, least, strict=True)
    ]
    found = []
    heights = [c.height for options in below for c in options]
    gaps = sizes.sibling_gap * (len(below) - 1)
    own = 0.0 if not leaves or top else 0.5 + 0.1 * len(below)
    own += _GROWN * sum(growths) / len(growths)
    limits = _limits(heights, max(min(c.height for c in o) for o in below))
    for picked, limit in _picks(below, narrowest, limits).items():
        found.append(
            Choice(
                sum(c.width for c in picked) + gaps,
                max(c.height for c in picked),
                own + sum(c.cost for c in picked), ROW, limit,
            )
        )  # fmt: skip
    return found


def stacks(
    below: list[list[Choice]], after: list[float], leaves: bool, roots: bool, sizes: Sizes
) -> list[Choice]:
    """Set the children below each other, under each of several common widths."""
    widths = [c.width for options in below for c in options]
    limits = _limits(widths, max(min(c.width for c in options) for options in below))
    return [
        choice
        for picked, limit in _picks(below, lowest, limits).items()
        for choice in _in_columns(picked, after, limit, (STACK,), leaves, roots, sizes)
    ]


def columns(
    below: list[list[Choice]], after: list[float], leaves: bool, roots: bool, sizes: Sizes
) -> list[Choice]:
    """Set the children in two or more columns, for several trades of width for height."""
    counts = _column_counts(len(below))
    return [
        choice
        for picked, worth in _picks(below, trade, _TRADES).items()
        for choice in _in_columns(picked, after, worth, counts, leaves, roots, sizes)
    ]


def _picks(
    below: list[list[Choice]], pick: Callable[[list[Choice], float], Choice], limits: Sequence[float]
) -> dict[tuple[Choice, ...], float]:
    """Pick a choice of each child under every limit; of limits with the same picks the first is kept."""
    found: dict[tuple[Choice, ...], float] = {}
    # Most children are leaves, which leave no choice.
    some = limits if any(len(options) > 1 for options in below) else limits[:1]
    for limit in some:
        picked = tuple(pick(options, limit) if len(options) > 1 else options[0] for options in below)
        found.setdefault(picked, limit)
    return found


def _in_columns(
    lows: Sequence[Choice],
    after: list[float],
    limit: float,
    counts: Sequence[int],
    leaves: bool,
    roots: bool,
    sizes: Sizes,
) -> Iterator[Choice]:
    """Yield a choice for every number of columns."""
    widths = [c.width for c in lows]
    heights = [c.height + gap for c, gap in zip(lows, after, strict=True)]
    below = sum(c.cost for c in lows)
    for count in counts:
        runs = in_columns(heights, count) if count > 1 else [(0, len(lows))]
        height = max(sum(heights[start:end]) for start, end in runs) - sizes.stack_gap
        widest = [max(widths[start:end]) for start, end in runs]
        indents = sum(sizes.indent for start, end in runs if count == STACK or end - start > 1)
        width = sum(widest) + indents + sizes.sibling_gap * (len(runs) - 1)
        own = _stack_cost(len(lows), leaves) if count == STACK else _columns_cost(count, leaves)
        yield Choice(width, height, own + below + (2.0 if roots else 0.0), count, limit)


def _column_counts(children: int) -> list[int]:
    counts = list(range(2, min(_MOST_COLUMNS, children) + 1))
    wide = round((children / 3) ** 0.5)
    return counts + [c for c in (wide, 2 * wide, 3 * wide) if c > _MOST_COLUMNS]


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
