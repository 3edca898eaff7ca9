"""Laying charts out each by itself, with the head at one place on every sheet."""

from __future__ import annotations

from collections.abc import Sequence

from orgmodel.organogram.chart import Chart
from orgmodel.organogram.layout.drawing import Drawing
from orgmodel.organogram.layout.paper.frame import Frame
from orgmodel.organogram.layout.paper.one_page import drawn
from orgmodel.organogram.layout.paper.shift import shift_drawing
from orgmodel.organogram.layout.sizes import Sizes
from orgmodel.organogram.layout.tree import Tree, tree_of
from orgmodel.organogram.scene import Point
from orgmodel.organogram.theme import Theme


def drawn_apart(
    charts: Sequence[Chart], sizes: Sizes, frame: Frame, theme: Theme, staff_beside: bool
) -> list[Drawing] | None:
    """Draw each chart as if it were alone, at one density; None where one does not fit."""
    drawings: list[Drawing] = []
    heads: list[Point] = []
    for chart in charts:
        tree = tree_of(chart, staff_beside)
        found = drawn(chart, tree, sizes, frame, theme)
        if found is None:
            return None
        drawings.append(found.drawing)
        heads.append(_head(tree, found.drawing))
    first = heads[0]
    return [
        shift_drawing(drawing, first.x - head.x, first.y - head.y)
        for drawing, head in zip(drawings, heads, strict=True)
    ]


def _head(tree: Tree, drawing: Drawing) -> Point:
    """Return the middle of the top of the first root."""
    if not tree.roots:
        return Point(0.0, 0.0)
    rect = drawing.boxes[tree.roots[0]].rect
    return Point(rect.x + rect.width / 2, rect.y)
