"""One page: the largest type at which a chart fits it."""

from __future__ import annotations

from collections.abc import Iterator
from functools import lru_cache
from itertools import groupby

from msgspec.structs import replace

from orgmodel.organogram.chart import Chart, Place
from orgmodel.organogram.layout.arranging.align import alignments
from orgmodel.organogram.layout.arranging.fit import Case, Fitting, fit
from orgmodel.organogram.layout.arranging.look import look_cost
from orgmodel.organogram.layout.arranging.strategies import ROW, STACK
from orgmodel.organogram.layout.bodies import bodies_size
from orgmodel.organogram.layout.cards import Card, cards_of
from orgmodel.organogram.layout.drawing import (
    EDGE,
    Placement,
    draw,
    label_gaps,
    place,
    rows_of_bodies,
    spread_of,
)
from orgmodel.organogram.layout.paper.filling import Fitted, filling, unparted
from orgmodel.organogram.layout.paper.frame import Frame
from orgmodel.organogram.layout.paper.sheet import frame_of
from orgmodel.organogram.layout.sizes import ANY_SIZE, Sizes, densities
from orgmodel.organogram.layout.tree import Tree, chain_of, tree_of
from orgmodel.organogram.page import Page
from orgmodel.organogram.theme import Theme

# Above this many boxes the strategies are the simple ones: the dynamic programme would take seconds.
_MOST_FITTED = 3000
# Up to this many boxes every density is tried in turn; above, they are searched by halves.
_TRY_ALL = 200
# The most generous density on a page that grows with its content; others have the same type.
_FREE_STEP = 2
# What part of the height the next tighter density must save in a vacancy view.
_TIGHTER = 0.08
# Titles of this size are worth more than larger ones with fewer rows aligned, in points.
_LARGE_TYPE = 8.0
# What part of the room that free lines took around the boxes at one density they take at another.
_AT_LEAST = 0.6
# What a density costs beside the one before it with the same type.
_DENSER = 0.3
# How many ways to set the boxes out are placed to see which is best, and how much wider than the room
# their bounding boxes may be, since what is placed nests.
_MOST_WAYS = 12
_NESTING = 1.25


def fitted(
    chart: Chart, page: Page, theme: Theme, *, enlarge: bool = False, largest: float = ANY_SIZE
) -> Fitted | None:
    """Draw a chart on one page at the largest type that fits; None where none does.

    Args:
        largest: titles are no larger than this, in points.
        enlarge: a small drawing may get larger type and wider gaps than usual, to fill its page.
    """
    frame = frame_of(chart, page, theme)
    best: tuple[Tree, Fitted] | None = None
    for tree in trees_of(chart, page):
        if best is not None and tree.beside != best[0].beside:
            break
        found = _largest(chart, tree, page, frame, theme, largest)
        if found is None or (best is not None and found.sizes.title <= best[1].sizes.title):
            continue
        best = tree, found
        if not page.align_type or found.sizes.title >= _LARGE_TYPE:
            break
    if best is None:
        return None
    tree, found = best
    found = unparted(chart, tree, found, frame, theme)
    return filling(chart, tree, found, frame, theme) if enlarge else found


@lru_cache(maxsize=32)
def tightest(chart: Chart, page: Page, theme: Theme) -> Fitted | None:
    """Draw a chart on one page at the smallest type; None where it does not fit; kept for who asks again."""
    frame = frame_of(chart, page, theme)
    sizes = densities(chart, page.minimum_type)[-1]
    found = (drawn(chart, tree, sizes, frame, theme) for tree in trees_of(chart, page))
    return next((one for one in found if one is not None), None)


def trees_of(chart: Chart, page: Page) -> Iterator[Tree]:
    """Yield the trees to try in turn: staff beside its leader, and in a vacancy view the chain in rows."""
    for staff_beside in (True, False) if _has_staff(chart) else (True,):
        tree = tree_of(chart, staff_beside)
        if page.align_type:
            yield from alignments(tree)
            continue
        chain = chain_of(tree) if tree.is_about_one else frozenset()
        if chain:
            yield replace(tree, in_rows=chain)
        yield tree


def _has_staff(chart: Chart) -> bool:
    return any(box.place is Place.BESIDE for box in chart.boxes)


def _largest(
    chart: Chart, tree: Tree, page: Page, frame: Frame, theme: Theme, largest: float
) -> Fitted | None:
    """Draw a chart at the most generous density that fits; None where none does."""
    steps = [sizes for sizes in densities(chart, page.minimum_type) if sizes.title <= largest]
    if frame.room_width is None and frame.room_height is None:
        steps = [sizes for sizes in steps[_FREE_STEP:] if sizes.title == steps[_FREE_STEP].title]
        steps = steps if len(tree.boxes) <= _TRY_ALL else steps[:1]
    if len(tree.boxes) <= _TRY_ALL:
        return _first(chart, tree, steps, frame, theme)
    best = drawn(chart, tree, steps[-1], frame, theme)
    low, high = 0, len(steps) - 1
    while best is not None and low < high:
        middle = (low + high) // 2
        found = drawn(chart, tree, steps[middle], frame, theme)
        if found is None:
            low = middle + 1
        else:
            best, high = found, middle
    return best


def _first(chart: Chart, tree: Tree, steps: list[Sizes], frame: Frame, theme: Theme) -> Fitted | None:
    """Draw a chart at the best density that holds its free lines too.

    Lines take about the same room around boxes that stand alike, at every density: where they took too
    much, those that leave much less than that are not drawn at all, since that takes long.
    """
    order = _by_height if tree.is_about_one else _by_look
    around: dict[tuple[int, ...], tuple[float, float]] = {}
    for sizes, placement in order(chart, tree, steps, frame):
        alike = tuple(placement.arrangement.columns)
        around_width, around_height = around.get(alike, (0.0, 0.0))
        if not frame.holds(placement.width + around_width, placement.height + around_height):
            continue
        drawing = draw(chart, tree, placement, sizes, theme)
        if frame.holds(drawing.width, drawing.height):
            return Fitted(sizes, placement, drawing)
        around[alike] = (
            _AT_LEAST * (drawing.width - placement.width),
            _AT_LEAST * (drawing.height - placement.height),
        )
    return None


def _by_look(chart: Chart, tree: Tree, steps: list[Sizes], frame: Frame) -> Iterator[tuple[Sizes, Placement]]:
    """Yield densities from the largest type on; of those with the same type the best drawing first."""
    for _, alike in groupby(steps, key=lambda sizes: sizes.title):
        found = _all_placed(chart, tree, list(alike), frame)
        yield from sorted(found, key=lambda one: one[1].cost + _DENSER * steps.index(one[0]))


def _by_height(
    chart: Chart, tree: Tree, steps: list[Sizes], frame: Frame
) -> Iterator[tuple[Sizes, Placement]]:
    """Yield densities by the height they take: a tighter one must save a good part of it."""
    found = _all_placed(chart, tree, steps, frame)
    yield from sorted(found, key=lambda one: one[1].height * (1 + _TIGHTER * steps.index(one[0])))


def _all_placed(
    chart: Chart, tree: Tree, steps: list[Sizes], frame: Frame
) -> Iterator[tuple[Sizes, Placement]]:
    for sizes in steps:
        placement = placed(chart, tree, sizes, frame)
        if placement is not None:
            yield sizes, placement


def drawn(chart: Chart, tree: Tree, sizes: Sizes, frame: Frame, theme: Theme) -> Fitted | None:
    """Draw a chart at one density; None where it does not fit."""
    placement = placed(chart, tree, sizes, frame)
    if placement is None:
        return None
    drawing = draw(chart, tree, placement, sizes, theme)
    return Fitted(sizes, placement, drawing) if frame.holds(drawing.width, drawing.height) else None


def placed(chart: Chart, tree: Tree, sizes: Sizes, frame: Frame) -> Placement | None:
    """Place the boxes of a chart at one density; None where they do not fit."""
    cards = cards_of(tree, sizes, chart.language)
    if _area(cards) > frame.area:
        return None
    for wide_staff in (False, True) if any(tree.beside) else (False,):
        found: list[Placement] = []
        for way in _ways(chart, tree, cards, sizes, frame, wide_staff):
            placement = place(chart, tree, cards, way.columns, sizes, frame)
            if frame.holds(placement.width, placement.height):
                cost = way.cost_at(placement.width, placement.height)
                cost += (
                    look_cost(tree, placement.arrangement, placement.cards)
                    if len(tree.boxes) <= _TRY_ALL
                    else 0.0
                )
                found.append(replace(placement, cost=cost))
        if found:
            return min(found, key=lambda placement: placement.cost)
    return None


def _area(cards: list[Card]) -> float:
    return sum(card.width * card.height for card in cards)


def strategies_for(
    chart: Chart, tree: Tree, cards: list[Card], sizes: Sizes, frame: Frame
) -> list[int] | None:
    """Return how the children of each box stand, the roots last; None where a drawing cannot fit."""
    ways = _ways(chart, tree, cards, sizes, frame, wide_staff=False)
    return ways[0].columns if ways else None


def _ways(
    chart: Chart, tree: Tree, cards: list[Card], sizes: Sizes, frame: Frame, wide_staff: bool
) -> list[Fitting]:
    """Return a few ways to set out the children of each box."""
    if len(tree.boxes) > _MOST_FITTED:
        return [Fitting(simple_strategies(tree))]
    rows, cards = rows_of_bodies(chart, tree, cards, sizes, frame)
    width, height = bodies_size(rows, cards, spread_of(tree, sizes), sizes)
    if frame.room_width is not None and width > frame.room_width - 2 * EDGE:
        return []
    few = len(tree.boxes) <= _TRY_ALL
    case = Case(
        tree, cards, sizes, label_gaps(chart, tree, sizes),
        width=None if frame.room_width is None else frame.room_width - 2 * EDGE,
        height=None if frame.room_height is None else frame.room_height - height - 2 * EDGE,
        wide_staff=wide_staff,
        bodies=height,
        around=frame.title_height + frame.bottom,
        fills=frame.fills,
        nesting=_NESTING if few else 1.0,
    )  # fmt: skip
    return fit(case, _MOST_WAYS if few else 1)


def simple_strategies(tree: Tree) -> list[int]:
    """Return a row for those who lead leaders, columns for those who lead leaves only."""
    columns = []
    for children in tree.below[:-1]:
        leaves = len(children) > 1 and all(tree.is_leaf(child) for child in children)
        columns.append(max(STACK, round((len(children) / 8) ** 0.5)) if leaves else ROW)
    roots = tree.roots
    many = len(roots) > 20 and all(tree.is_leaf(root) for root in roots)
    return [*columns, round((len(roots) / 3) ** 0.5) if many else ROW]
