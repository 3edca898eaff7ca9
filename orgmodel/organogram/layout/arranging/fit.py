"""Fitting: a dynamic programme that chooses each parent's strategy so that the whole fits the room.

Every subtree has a few choices, none both wider and higher than another. A row lets each child take
its narrowest choice under a common height, a stack its lowest choice under a common width (Stockmeyer's
shape functions); the cost says how far a choice is from the look of a well drawn organogram.
"""

from __future__ import annotations

from msgspec import Struct

from orgmodel.organogram.layout.arranging.choices import (
    Choice,
    columns,
    lowest,
    narrowest,
    row_growths,
    rows,
    stacks,
    trade,
    undominated,
)
from orgmodel.organogram.layout.arranging.strategies import ROW, STACK, gaps_in_stack, staff_sides
from orgmodel.organogram.layout.cards import Card
from orgmodel.organogram.layout.extents import behind, lift_of, row_lift, width_below_connector
from orgmodel.organogram.layout.sizes import Sizes
from orgmodel.organogram.layout.tree import Tree

# What a lower drawing is worth against a plainer strategy: filling the height of the page costs this much.
_HEIGHT_WEIGHT = 4.0
# On paper that a small drawing grows to fill, so does the side that hinders it: both should be as full.
_FULLEST_WEIGHT = 4.0
# On a page that grows the look counts for more, and this shape and height are what is hoped for.
_FREE_WEIGHT = 2.0
_ASPECT = 1.6
_FREE_HEIGHT = 600.0
# Such a page is printed on an A4 on its side: having to be shrunk to that room costs this much.
_PAPER_WIDTH, _PAPER_HEIGHT = 790.0, 545.0
_SHRUNK = 20.0
# What a point of width is worth in points of height for the staff of a box at the top: as small as can
# be, or low, where the height of the page counts.
_STAFF = (1.0, 0.25, 0.12)


class Case(Struct, frozen=True):
    """Hold what is to be fitted.

    Args:
        gaps: least room between a box of staff and its parent, in points.
        width, height: the room in points; None is unbounded.
        wide_staff: count staff on one side of a box as if it stood on both: for trees in which the
            other side turned out to be taken.
        bodies: height of the bodies above the tree, in points.
        around: height of title, legend and footer, in points.
        fills: a drawing smaller than the room grows to fill it.
        nesting: how much wider than the room bounding boxes may seem, as a factor.
    """

    tree: Tree
    cards: list[Card]
    sizes: Sizes
    gaps: dict[int, float]
    width: float | None
    height: float | None
    wide_staff: bool = False
    bodies: float = 0.0
    around: float = 0.0
    fills: bool = False
    nesting: float = 1.0


class Fitting(Struct, frozen=True):
    """Hold one way to draw the whole.

    Args:
        columns: the strategy of each box; the last entry is that of the roots among each other.
        cost: how far its strategies are from the look of a well drawn organogram, whatever its size.
        case: what was fitted; None where there was no choice.
    """

    columns: list[int]
    cost: float = 0.0
    case: Case | None = None

    def cost_at(self, width: float, height: float) -> float:
        """Return the cost at the width and height that the placed drawing takes, in points."""
        if self.case is None:
            return 0.0
        return self.cost + _shape_cost(self.case, width, height - self.case.bodies)


def fit(case: Case, most: int) -> list[Fitting]:
    """Choose a strategy for every parent: the best few ways, none where nothing fits the room.

    The programme counts bounding boxes, but what is drawn nests: a way that seems somewhat too wide may
    turn out to fit, and of two that seem alike one may turn out smaller. Placing them tells.

    Args:
        most: how many ways at most.
    """
    choices: list[list[Choice]] = [[] for _ in range(len(case.tree.boxes) + 1)]
    for box in (*reversed(case.tree.order), -1):
        choices[box] = undominated([c for c in _choices(case, choices, box) if _holds(case, c)])
        if not choices[box]:
            return []
    best = sorted(choices[-1], key=lambda c: c.cost + _shape_cost(case, c.width, c.height))
    safe = [choice for choice in best if case.width is None or choice.width <= case.width]
    tried = dict.fromkeys([*safe[:most], *best[:most]]) if most > 1 else safe[:1]
    return [Fitting(_chosen(case, choices, choice), choice.cost, case) for choice in tried]


def _holds(case: Case, choice: Choice) -> bool:
    if case.width is not None and choice.width > case.width * case.nesting:
        return False
    return case.height is None or choice.height <= case.height


def _shape_cost(case: Case, width: float, height: float) -> float:
    """Return what width and height cost, in points, beside the strategies."""
    if case.height is not None:
        share = height / case.height
        if case.width is None or not case.fills:
            return _HEIGHT_WEIGHT * share
        return _HEIGHT_WEIGHT * share + _FULLEST_WEIGHT * max(share, width / case.width)
    high = height + case.bodies + case.around
    shrunk = max(1.0, width / _PAPER_WIDTH, high / _PAPER_HEIGHT)
    return _FREE_WEIGHT * max(width / _ASPECT, high) / _FREE_HEIGHT + _SHRUNK * (shrunk - 1.0)


def _chosen(case: Case, choices: list[list[Choice]], best: Choice) -> list[int]:
    """Follow the choice of the whole down to each subtree."""
    tree = case.tree
    chosen = [ROW] * (len(tree.boxes) + 1)
    waiting = [(-1, best)]
    while waiting:
        box, choice = waiting.pop()
        chosen[box] = choice.columns
        children = tree.below[box]
        if children:
            waiting += zip(children, _picked(case, choices, children, choice), strict=True)
        if box >= 0:
            waiting += [(member, trade(choices[member], choice.staff)) for member in tree.beside[box]]
    return chosen


def _picked(case: Case, choices: list[list[Choice]], children: list[int], choice: Choice) -> list[Choice]:
    if choice.columns == ROW:
        pairs = zip(children, row_growths(case.cards, children), strict=True)
        return [narrowest(choices[child], choice.limit - growth) for child, growth in pairs]
    pick = lowest if choice.columns == STACK else trade
    return [pick(choices[child], choice.limit) for child in children]


def _choices(case: Case, choices: list[list[Choice]], box: int) -> list[Choice]:
    # Most boxes are leaves, and nothing is to be chosen for them.
    if box >= 0 and case.tree.is_leaf(box):
        return [Choice(*_own_size(case, box), 0.0, ROW, 0.0)]
    return [choice for worth in _staff_worths(case, box) for choice in _with_staff(case, choices, box, worth)]


def _staff_worths(case: Case, box: int) -> tuple[float, ...]:
    at_top = box >= 0 and case.tree.parents[box] < 0 and case.tree.beside[box]
    return _STAFF if at_top else _STAFF[:1]


def _with_staff(case: Case, choices: list[list[Choice]], box: int, worth: float) -> list[Choice]:
    tree, sizes = case.tree, case.sizes
    children = tree.below[box]
    width, height = _own_block(case, choices, box, worth)
    if not children:
        return [Choice(width, height, 0.0, ROW, 0.0, worth)]
    found = _ways_below(case, choices, box)
    if box < 0:
        return found
    level = sizes.level_gap + (
        row_lift((tree.boxes[c] for c in children), sizes) if len(children) > 1 else 0.0
    )
    drops = {STACK: sizes.first_gap}
    return [
        Choice(
            max(width, choice.width),
            height + choice.height + drops.get(choice.columns, level),
            choice.cost, choice.columns, choice.limit, worth,
        )
        for choice in found
    ]  # fmt: skip


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
    if in_chain or not leaves or len(children) > 1 or box in tree.in_rows:
        growths = row_growths(case.cards, children)
        least = [width_below_connector(tree.boxes[child], sizes) if box >= 0 else 0.0 for child in children]
        found += rows(below, growths, least, leaves, top or in_chain, sizes)
    if box in tree.in_rows:
        return found
    gaps = gaps_in_stack(tree, children, sizes)
    after = [gap + lift_of(tree.boxes[child], sizes) for child, gap in zip(children, gaps, strict=True)]
    found += stacks(below, after, leaves, box < 0, sizes)
    return found + columns(below, after, leaves, box < 0, sizes)


def _own_size(case: Case, box: int) -> tuple[float, float]:
    """Return width and height of a box with the stack behind it, in points."""
    card, more = case.cards[box], behind(case.tree.boxes[box])
    return card.width + more, card.height + more


def _own_block(case: Case, choices: list[list[Choice]], box: int, worth: float) -> tuple[float, float]:
    """Return width and height of a box with its staff."""
    if box < 0:
        return 0.0, 0.0
    tree, sizes = case.tree, case.sizes
    width, height = _own_size(case, box)
    staff = {member: trade(choices[member], worth) for member in tree.beside[box]}
    if not staff:
        return width, height
    gap = max(case.gaps.get(member, 0.0) for member in staff)
    side = max(sizes.staff_gap, gap) + max(choice.width for choice in staff.values())
    heights = {
        member: choice.height + sizes.stack_gap + lift_of(tree.boxes[member], sizes)
        for member, choice in staff.items()
    }
    parted: tuple[list[int], list[int]] = (list(staff), [])
    if tree.parents[box] < 0:
        parted = staff_sides(tree, box, list(heights.values()))
    high = max(sum(heights[member] for member in members) for members in parted)
    both = all(parted) or case.wide_staff
    return width + side * (2 if both else 1), max(height, high)
