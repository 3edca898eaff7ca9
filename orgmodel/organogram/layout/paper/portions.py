"""Portions: which boxes of a chart that is too large stand on which sheet."""

from __future__ import annotations

from collections.abc import Callable
from typing import NamedTuple, TypeAlias

from msgspec import Struct

from orgmodel.organogram.layout.tree import Tree

_NO_PARENT = -1
_MOST_LEVELS = 60
# A portion may join one of so many sheets before it.
_MOST_OPEN = 4
# So many sheets are made even: of how many times the average number of boxes each may have at most.
_MOST_EVENED = 20
_SHARES = (1.05, 1.15, 1.25, 1.4, 1.6, 1.8)


class Branch(NamedTuple):
    """Hold a branch of the tree that begins on a sheet.

    Args:
        head: index of the box at the top; -1 where the sheet shows roots.
        start, end: which children of the head are here; the whole list on an undivided sheet.
    """

    head: int
    start: int
    end: int


class Portion(Struct, frozen=True):
    """Hold what one sheet shows.

    Args:
        branches: one, or several small ones.
        boxes: indices of all boxes on the sheet, in the order of the chart, without bodies.
        cut: boxes on the sheet whose subtree stands elsewhere.
        is_first: the overview, which shows the boxes that hang from nothing too.
    """

    branches: tuple[Branch, ...]
    boxes: tuple[int, ...]
    cut: tuple[int, ...]
    is_first: bool = False

    @property
    def heads(self) -> tuple[int, ...]:
        """Return the boxes at the top."""
        return tuple(branch.head for branch in self.branches)


Fits: TypeAlias = Callable[[Portion], bool]


def split(tree: Tree, fits: Fits) -> list[Portion]:
    """Part a tree into portions that fit, as even as their least number allows.

    The first is an overview; the others show the branches that are cut off.
    """
    known: dict[Portion, bool] = {}

    def asked(portion: Portion) -> bool:
        if portion not in known:
            known[portion] = fits(portion)
        return known[portion]

    fewest = _parted(tree, asked)
    count = len(fewest)
    if not 1 < count <= _MOST_EVENED:
        return fewest
    average = sum(len(portion.boxes) for portion in fewest) / count
    for share in _SHARES:
        even = _parted(tree, _within(average * share, asked))
        if len(even) <= count:
            return even
    return fewest


def _within(most: float, fits: Fits) -> Fits:
    """Allow portions of so many boxes at most."""
    return lambda portion: len(portion.boxes) <= most and fits(portion)


def _parted(tree: Tree, fits: Fits) -> list[Portion]:
    sizes = subtree_sizes(tree)
    portions: list[Portion] = []
    waiting = [top_of(tree)]
    while waiting:
        following: list[int] = []
        for head in waiting:
            for portion in _portions_of(tree, head, sizes, fits, first=not portions):
                portions.append(portion)
                following += portion.cut
        waiting = following
    return _gathered(tree, portions, fits)


def _gathered(tree: Tree, portions: list[Portion], fits: Fits) -> list[Portion]:
    """Put small portions together, each on a sheet after the one that it comes from.

    None stands beside its superior, with no line between them.
    """
    sheets: list[Portion] = []
    for portion in portions:
        (branch,) = portion.branches
        after = next((n for n, sheet in enumerate(sheets) if branch.head in {*sheet.heads, *sheet.cut}), -1)
        after = max((n for n, sheet in enumerate(sheets) if branch.head in sheet.heads), default=after)
        last = len(sheets)
        for number in range(max(after + 1, 1, last - _MOST_OPEN), last):
            both = _joined(sheets[number], portion)
            above = {tree.parents[head] for head in both.heads if head >= 0}
            if above.isdisjoint(both.boxes) and fits(both):
                sheets[number] = both
                break
        else:
            sheets.append(portion)
    return sheets


def _joined(one: Portion, other: Portion) -> Portion:
    boxes = tuple(sorted((*one.boxes, *other.boxes)))
    return Portion((*one.branches, *other.branches), boxes, (*one.cut, *other.cut))


def least_overview(tree: Tree) -> Portion:
    """Return the least that an overview may show."""
    head = top_of(tree)
    return portion_of(tree, head, 0, 0 if head >= 0 else 1, 1, frozenset(), first=True)


def prune(tree: Tree, fits: Fits) -> Portion:
    """Return the one portion that shows as many levels, then as many boxes, as fit."""
    return _longest(tree, top_of(tree), 0, subtree_sizes(tree), fits, by_depth=True, first=True)


def top_of(tree: Tree) -> int:
    """Return the box at the top of the overview; -1 where several roots share it."""
    return _NO_PARENT if len(tree.roots) != 1 else tree.roots[0]


def _portions_of(tree: Tree, head: int, sizes: list[int], fits: Fits, first: bool) -> list[Portion]:
    """Return the sheets of one branch: one that shows its children, or several that share them."""
    count, start = len(children_of(tree, head)), 0
    found: list[Portion] = []
    while not found or start < count:
        found.append(_longest(tree, head, start, sizes, fits, by_depth=False, first=first and not found))
        start = found[-1].branches[-1].end
    if len(found) > 1 + first:
        found[-2:] = _halved(tree, head, sizes, fits, found[-2:])
    return found


def _halved(tree: Tree, head: int, sizes: list[int], fits: Fits, last: list[Portion]) -> list[Portion]:
    """Share the children of the last two sheets of a branch evenly, where that cuts no more of them off."""
    (_, start, _), (_, _, end) = (portion.branches[0] for portion in last)
    middle = (start + end + 1) // 2
    one = _longest(tree, head, start, sizes, fits, by_depth=False, first=False, last=middle)
    other = _longest(tree, head, middle, sizes, fits, by_depth=False, first=False)
    whole = one.branches[0].end == middle and other.branches[0].end == end
    cut = len(one.cut) + len(other.cut)
    return [one, other] if whole and cut <= sum(len(portion.cut) for portion in last) else last


def _longest(
    tree: Tree,
    head: int,
    start: int,
    sizes: list[int],
    fits: Fits,
    by_depth: bool,
    first: bool,
    last: int | None = None,
) -> Portion:
    """Take as many children as fit, then levels, then whole subtrees, the smallest first.

    There is at least one child, but on an overview that is full already; none from `last` on.
    """
    last = len(children_of(tree, head)) if last is None else last

    def at(end: int, depth: int = 1, whole: frozenset[int] = frozenset()) -> Portion:
        return portion_of(tree, head, start, end, depth, whole, first)

    least = start if first and head >= 0 else start + 1
    end = _most(least, last, lambda end: fits(at(end)))
    depth = _best_depth(lambda depth: at(end, depth), fits, by_depth)
    cut = sorted(at(end, depth).cut, key=lambda box: (sizes[box], box))
    count = _most(0, len(cut), lambda count: fits(at(end, depth, frozenset(cut[:count]))))
    return at(end, depth, frozenset(cut[:count]))


def _most(least: int, most: int, fits: Callable[[int], bool]) -> int:
    """Return the largest number that fits, or the least one; the whole often fits and is tried first."""
    if most <= least or fits(most):
        return max(least, most)
    most -= 1
    while least < most:
        middle = (least + most + 1) // 2
        if fits(middle):
            least = middle
        else:
            most = middle - 1
    return least


def _best_depth(at: Callable[[int], Portion], fits: Fits, by_depth: bool) -> int:
    """Return how many levels to show: as deep as fits without cutting more branches off than need be."""
    best, fewest, depth = 1, len(at(1).cut), 1
    while fewest and depth < _MOST_LEVELS:
        depth += 1
        portion = at(depth)
        if not fits(portion):
            break
        if by_depth or len(portion.cut) <= fewest:
            best, fewest = depth, len(portion.cut)
    return best


def portion_of(
    tree: Tree, head: int, start: int, end: int, depth: int, whole: frozenset[int], first: bool = False
) -> Portion:
    """Gather a head, `depth` levels of its children from `start` to `end`, and the subtrees of `whole`."""
    boxes = [head] if head >= 0 else []
    level = children_of(tree, head)[start:end]
    boxes += level
    for _ in range(depth - 1):
        level = [child for box in level for child in children_of(tree, box)]
        boxes += level
    cut = tuple(box for box in level if box not in whole and not tree.is_leaf(box))
    waiting = [box for box in level if box in whole]
    while waiting:
        below = children_of(tree, waiting.pop())
        boxes += below
        waiting += below
    return Portion((Branch(head, start, end),), tuple(sorted(boxes)), cut, first)


def children_of(tree: Tree, box: int) -> list[int]:
    """Return everything that hangs from a box, what stands beside it first: it belongs on its sheet."""
    return list(tree.below[box]) if box < 0 else [*tree.beside[box], *tree.below[box]]


def subtree_sizes(tree: Tree) -> list[int]:
    """Count the boxes of every subtree, its top included."""
    sizes = [1] * len(tree.boxes)
    for box in reversed(tree.order):
        if tree.parents[box] >= 0:
            sizes[tree.parents[box]] += sizes[box]
    return sizes
