"""Pages: the largest type at which a chart fits its page, and the sheet around it."""

from __future__ import annotations

from dataclasses import replace

from orgmodel.organogram.chart import Chart
from orgmodel.organogram.layout.arrange import ROW, STACK
from orgmodel.organogram.layout.bodies import bodies_size, body_rows
from orgmodel.organogram.layout.cards import Card, cards_of
from orgmodel.organogram.layout.drawing import EDGE, Drawing, draw, label_gaps, place, spread_of
from orgmodel.organogram.layout.fit import fit
from orgmodel.organogram.layout.sheet import Frame, frame_of, sheet
from orgmodel.organogram.layout.sizes import Sizes, densities
from orgmodel.organogram.layout.tree import Tree, tree_of
from orgmodel.organogram.page import Page
from orgmodel.organogram.scene import Scene
from orgmodel.organogram.theme import Theme

# Above this many boxes the strategies are the simple ones: the dynamic programme would take seconds.
_MOST_FITTED = 3000
# Up to this many boxes every density is tried in turn; above, they are searched by halves.
_TRY_ALL = 200


def lay_out(chart: Chart, page: Page, theme: Theme) -> tuple[Scene, ...]:
    """Lay a chart out on as many sheets as it needs.

    Args:
        chart: what to draw.
        page: paper, margins and smallest type.
        theme: colours, strokes and type.
    """
    frame = frame_of(chart, page, theme)
    found = _largest(chart, page, frame, theme)
    if found is None:
        return lay_out(chart, replace(page, width=None, height=None), theme)
    sizes, drawing = found
    return (sheet(chart, drawing, sizes, page, frame, theme),)


def _largest(chart: Chart, page: Page, frame: Frame, theme: Theme) -> tuple[Sizes, Drawing] | None:
    """Draw a chart at the most generous density that fits; None where none does."""
    tree = tree_of(chart)
    steps = densities(page.minimum_type)
    if frame.room_width is None and frame.room_height is None:
        return _drawn(chart, tree, steps[1], frame, theme)
    if len(tree.boxes) <= _TRY_ALL:
        for sizes in steps:
            found = _drawn(chart, tree, sizes, frame, theme)
            if found is not None:
                return found
        return None
    best = _drawn(chart, tree, steps[-1], frame, theme)
    low, high = 0, len(steps) - 1
    while best is not None and low < high:
        middle = (low + high) // 2
        found = _drawn(chart, tree, steps[middle], frame, theme)
        if found is None:
            low = middle + 1
        else:
            best, high = found, middle
    return best


def _drawn(
    chart: Chart, tree: Tree, sizes: Sizes, frame: Frame, theme: Theme
) -> tuple[Sizes, Drawing] | None:
    """Draw a chart at one density; None where it does not fit."""
    cards = cards_of(tree, sizes, chart.language)
    if _area(cards) > frame.area:
        return None
    columns = _strategies(chart, tree, cards, sizes, frame)
    if columns is None:
        return None
    placement = place(chart, tree, cards, columns, sizes)
    if not frame.holds(placement.width, placement.height):
        return None
    drawing = draw(chart, tree, placement, sizes, theme)
    return (sizes, drawing) if frame.holds(drawing.width, drawing.height) else None


def _area(cards: list[Card]) -> float:
    return sum(card.width * card.height for card in cards)


def _strategies(chart: Chart, tree: Tree, cards: list[Card], sizes: Sizes, frame: Frame) -> list[int] | None:
    if len(tree.boxes) > _MOST_FITTED:
        return simple_strategies(tree)
    rows = body_rows(chart, tree)
    width, height = bodies_size(rows, cards, spread_of(tree, sizes), sizes)
    if frame.room_width is not None and width > frame.room_width - 2 * EDGE:
        return None
    room_width = None if frame.room_width is None else frame.room_width - 2 * EDGE
    room_height = None if frame.room_height is None else frame.room_height - height - 2 * EDGE
    return fit(tree, cards, sizes, label_gaps(chart, tree, sizes), room_width, room_height)


def simple_strategies(tree: Tree) -> list[int]:
    """Return a row for those who lead leaders, columns for those who lead leaves only."""
    columns = []
    for children in tree.below[:-1]:
        leaves = len(children) > 1 and all(tree.is_leaf(child) for child in children)
        columns.append(max(STACK, round((len(children) / 8) ** 0.5)) if leaves else ROW)
    roots = tree.roots
    many = len(roots) > 20 and all(tree.is_leaf(root) for root in roots)
    return [*columns, round((len(roots) / 3) ** 0.5) if many else ROW]
