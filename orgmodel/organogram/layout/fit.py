"""Fitting: a dynamic programme that chooses each parent's strategy so that the whole fits the room.

Every subtree has a few choices, none both wider and higher than another. A row lets each child take
its narrowest choice under a common height, a stack its lowest choice under a common width (Stockmeyer's
shape functions); the cost says how far a choice is from the look of a well drawn organogram.
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from math import log

from orgmodel.organogram.layout.cards import Card, lift_of
from orgmodel.organogram.layout.choices import (
    Choice,
    columns,
    lowest,
    narrowest,
    row_growths,
    rows,
    smallest,
    stacks,
    trade,
    undominated,
)
from orgmodel.organogram.layout.sizes import Sizes
from orgmodel.organogram.layout.strategies import ROW, STACK, gap_after
from orgmodel.organogram.layout.tree import Tree

# What a lower drawing is worth against a plainer strategy: filling the height of the page costs this much.
_HEIGHT_WEIGHT = 4.0
# On a page that grows the look counts for more, and this shape and height are what is hoped for.
_FREE_WEIGHT = 2.0
_ASPECT = 1.6
_FREE_HEIGHT = 600.0
# A large page that is wider than that shape, or higher than wide, costs more.
_UNBALANCED = 12.0
_LARGE = 700.0


@dataclass(frozen=True, slots=True)
class Case:
    """Hold what is to be fitted.

    Args:
        gaps: least room between a box of staff and its parent, in points.
        width, height: the room in points; None is unbounded.
        wide_staff: count staff on one side of a box as if it stood on both: for trees in which the
            other side turned out to be taken.
        around: height of what stands above and below the tree on a page that grows, in points.
    """

    tree: Tree
    cards: list[Card]
    sizes: Sizes
    gaps: dict[int, float]
    width: float | None
    height: float | None
    wide_staff: bool = False
    around: float = 0.0


def fit(case: Case) -> list[int] | None:
    """Choose a strategy for every parent; None where nothing fits the room.

    Returns:
        The strategy of each box; the last entry is that of the roots among each other.
    """
    choices: list[list[Choice]] = [[] for _ in range(len(case.tree.boxes) + 1)]
    for box in (*reversed(case.tree.order), -1):
        choices[box] = undominated([c for c in _choices(case, choices, box) if _holds(case, c)])
        if not choices[box]:
            return None
    best = min(choices[-1], key=lambda c: c.cost + _shape_cost(case, c))
    return _chosen(case, choices, best)


def _holds(case: Case, choice: Choice) -> bool:
    if case.width is not None and choice.width > case.width:
        return False
    return case.height is None or choice.height <= case.height


def _shape_cost(case: Case, choice: Choice) -> float:
    if case.height is not None:
        return _HEIGHT_WEIGHT * choice.height / case.height
    height = choice.height + case.around
    size = _FREE_WEIGHT * max(choice.width / _ASPECT, height) / _FREE_HEIGHT
    if max(choice.width, height) < _LARGE:
        return size
    return size + _UNBALANCED * max(0.0, log(choice.width / height / _ASPECT), log(height / choice.width))


def _chosen(case: Case, choices: list[list[Choice]], best: Choice) -> list[int]:
    """Follow the choice of the whole down to each subtree."""
    tree = case.tree
    chosen = [ROW] * (len(tree.boxes) + 1)
    waiting = [(-1, best)]
    while waiting:
        box, choice = waiting.pop()
        chosen[box] = choice.columns
        children = tree.below[box]
        waiting += zip(children, _picked(case, choices, children, choice), strict=True)
        if box >= 0:
            waiting += [(member, smallest(choices[member])) for member in tree.beside[box]]
    return chosen


def _picked(case: Case, choices: list[list[Choice]], children: list[int], choice: Choice) -> list[Choice]:
    if choice.columns == ROW:
        pairs = zip(children, row_growths(case.cards, children), strict=True)
        return [narrowest(choices[child], choice.limit - growth) for child, growth in pairs]
    pick = lowest if choice.columns == STACK else trade
    return [pick(choices[child], choice.limit) for child in children]


def _choices(case: Case, choices: list[list[Choice]], box: int) -> list[Choice]:
    tree, sizes = case.tree, case.sizes
    children = tree.below[box]
    width, height = _own_block(case, choices, box)
    if not children:
        return [Choice(width, height, 0.0, ROW, 0.0)]
    found = _ways_below(case, choices, box)
    if box < 0:
        return found
    drops = {STACK: sizes.first_gap}
    return [
        replace(
            choice,
            width=max(width, choice.width),
            height=height + choice.height + drops.get(choice.columns, sizes.level_gap),
        )
        for choice in found
    ]


def _ways_below(case: Case, choices: list[list[Choice]], box: int) -> list[Choice]:
    tree, sizes = case.tree, case.sizes
    children = tree.below[box]
    below = [choices[child] for child in children]
    leaves = all(tree.is_leaf(child) for child in children)
    top = box < 0 or tree.depth[box] == 0
    found: list[Choice] = []
    parent = tree.parents[box] if box >= 0 else -1
    in_chain = len(children) == 1 and (parent < 0 or len(tree.below[parent]) == 1)
    # One leaf hangs like any stack of leaves, so that neighbours look alike; a chain runs straight down.
    if in_chain or not leaves or len(children) > 1:
        growths = row_growths(case.cards, children)
        grown = [
            [replace(choice, height=choice.height + growth) for choice in options]
            for options, growth in zip(below, growths, strict=True)
        ]
        found += rows(grown, leaves, top or in_chain, sizes)
    if box in tree.in_rows and found:
        return found
    after = [gap_after(tree, child, sizes) for child in children]
    found += stacks(below, after, leaves, box < 0, sizes)
    return found + columns(below, after, leaves, box < 0, sizes)


def _own_block(case: Case, choices: list[list[Choice]], box: int) -> tuple[float, float]:
    """Return width and height of a box with its staff."""
    if box < 0:
        return 0.0, 0.0
    tree, sizes = case.tree, case.sizes
    width, height = case.cards[box].width, case.cards[box].height + lift_of(tree.boxes[box], sizes)
    staff = [smallest(choices[member]) for member in tree.beside[box]]
    if not staff:
        return width, height
    gap = max(case.gaps.get(member, 0.0) for member in tree.beside[box])
    side = max(sizes.staff_gap, gap) + max(choice.width for choice in staff)
    both = tree.parents[box] < 0 and len(staff) > 1
    high = sum(choice.height + sizes.stack_gap for choice in staff[:: 2 if both else 1])
    return width + side * (2 if both or case.wide_staff else 1), max(height, high)
