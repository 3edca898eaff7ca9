"""Pages: the largest type at which a chart fits its page, and the sheet around it."""

from __future__ import annotations

from orgmodel.organogram.chart import Chart
from orgmodel.organogram.layout.arrange import ROW, STACK
from orgmodel.organogram.layout.cards import cards_of
from orgmodel.organogram.layout.drawing import Drawing, draw
from orgmodel.organogram.layout.sheet import Frame, frame_of, sheet
from orgmodel.organogram.layout.sizes import Sizes, sizes_at
from orgmodel.organogram.layout.tree import Tree, tree_of
from orgmodel.organogram.page import Page
from orgmodel.organogram.scene import Scene
from orgmodel.organogram.theme import Theme

_FACTORS = (1.0, 0.95, 0.9, 0.86, 0.82, 0.78)
_CAP = 150.0


def lay_out(chart: Chart, page: Page, theme: Theme) -> tuple[Scene, ...]:
    """Lay a chart out on as many sheets as it needs.

    Args:
        chart: what to draw.
        page: paper, margins and smallest type.
        theme: colours, strokes and type.
    """
    tree = tree_of(chart)
    frame = frame_of(chart, page, theme)
    sizes, drawing = _largest(chart, tree, page, frame, theme)
    return (sheet(chart, drawing, sizes, page, frame, theme),)


def _largest(chart: Chart, tree: Tree, page: Page, frame: Frame, theme: Theme) -> tuple[Sizes, Drawing]:
    sizes = sizes_at(1.0, page.minimum_type, _CAP)
    for factor in _FACTORS:
        sizes = sizes_at(factor, page.minimum_type, _CAP)
        cards = cards_of(tree, sizes, chart.language)
        drawing = draw(chart, tree, cards, _simple(tree), sizes, theme)
        if frame.holds(drawing.width, drawing.height):
            break
    return sizes, drawing


def _simple(tree: Tree) -> list[int]:
    """Return a row for those who lead leaders, a stack for those who lead leaves only."""
    columns = []
    for parent, children in enumerate(tree.below[:-1]):
        leaves = all(tree.is_leaf(child) for child in children)
        few = tree.depth[parent] == 0 or any(box.muted for box in tree.boxes)
        columns.append(STACK if leaves and not (few and len(children) < 8) else ROW)
    return [*columns, ROW]
