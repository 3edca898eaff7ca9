"""Portions: which boxes of a chart that is too large stand on which sheet."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from typing import NamedTuple, TypeAlias

from orgmodel.organogram.layout.tree import Tree

_NO_PARENT = -1
_MOST_LEVELS = 60


class Portion(NamedTuple):
    """Hold what one sheet shows.

    Args:
        head: index of the box at the top; -1 where the sheet shows roots.
        boxes: indices of all boxes on the sheet, in the order of the chart, without bodies.
        cut: boxes on the sheet whose subtree stands elsewhere.
        start, end: which children of the head are here; the whole list on an undivided sheet.
    """

    head: int
    boxes: tuple[int, ...]
    cut: tuple[int, ...]
    start: int
    end: int


Fits: TypeAlias = Callable[[Portion], bool]


def split(tree: Tree, fits: Fits) -> list[Portion]:
    """Part a tree into portions that fit: an overview first, then one for each branch that is cut off."""
    sizes = subtree_sizes(tree)
    portions: list[Portion] = []
    waiting = [top_of(tree)]
    while waiting:
        following: list[int] = []
        for head in waiting:
            for portion in _portions_of(tree, head, sizes, fits):
                portions.append(portion)
                following += portion.cut
        waiting = following
    return portions


def prune(tree: Tree, fits: Fits) -> Portion:
    """Return the one portion that shows as many levels, then as many boxes, as fit."""
    return _longest(tree, top_of(tree), 0, subtree_sizes(tree), fits, by_depth=True)


def top_of(tree: Tree) -> int:
    """Return the box at the top of the overview; -1 where several roots share it."""
    return _NO_PARENT if len(tree.roots) != 1 else tree.roots[0]


def _portions_of(tree: Tree, head: int, sizes: list[int], fits: Fits) -> Iterator[Portion]:
    """Yield the sheets of one branch: one that shows its children, or several that share them."""
    count, start = len(children_of(tree, head)), 0
    while True:
        portion = _longest(tree, head, start, sizes, fits, by_depth=False)
        yield portion
        start = portion.end
        if start >= count:
            return


def _longest(tree: Tree, head: int, start: int, sizes: list[int], fits: Fits, by_depth: bool) -> Portion:
    """Take as many children as fit, then levels, then whole subtrees, the smallest first."""
    last = len(children_of(tree, head))

    def at(end: int, depth: int = 1, whole: frozenset[int] = frozenset()) -> Portion:
        return portion_of(tree, head, start, end, depth, whole)

    end = _most(start + 1, last, lambda end: fits(at(end)))
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


def portion_of(tree: Tree, head: int, start: int, end: int, depth: int, whole: frozenset[int]) -> Portion:
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
    return Portion(head, tuple(sorted(boxes)), cut, start, end)


def children_of(tree: Tree, box: int) -> list[int]:
    """Return everything that hangs from a box, staff included, in the order of the chart."""
    return list(tree.below[box]) if box < 0 else sorted([*tree.below[box], *tree.beside[box]])


def subtree_sizes(tree: Tree) -> list[int]:
    """Count the boxes of every subtree, its top included."""
    sizes = [1] * len(tree.boxes)
    for box in reversed(tree.order):
        if tree.parents[box] >= 0:
            sizes[tree.parents[box]] += sizes[box]
    return sizes
