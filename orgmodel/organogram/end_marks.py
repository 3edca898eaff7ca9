"""End marks: what stands at the end of a line, and the room that it takes."""

from __future__ import annotations

from collections.abc import Sequence

from orgmodel.organogram.paths import Path, distance
from orgmodel.organogram.scene import EndMark, Point, Rect, Shape

# No mark is broader than this, across its line, in points.
MARK_BREADTH = 5.0
_DOT_RADIUS = 2.4
# An arrowhead from its tip to its wings, in points; smaller on a short last stretch.
_ARROW_LENGTH = 5.0
_LEAST_LENGTH = 2.5
# The tip touches the border of the box, half of which lies outside it.
_OFF_BORDER = 0.8


def dot_shape(centre: Point, colour: str) -> Shape:
    """Return the dot that ends a line of accountability."""
    radius = _DOT_RADIUS
    rect = Rect(centre.x - radius, centre.y - radius, 2 * radius, 2 * radius)
    return Shape(rect, corner=radius, fill=colour)


def arrowhead(points: Sequence[Point]) -> Path:
    """Return the open arrowhead at the end of a line: wing, tip and wing.

    Args:
        points: corners of the line; the last is on the border of the box that it points to.
    """
    before, end = points[-2], points[-1]
    length = min(_ARROW_LENGTH, max(_LEAST_LENGTH, distance(before, end) - 2 * _OFF_BORDER))
    across = (end.x > before.x) - (end.x < before.x)
    down = (end.y > before.y) - (end.y < before.y)
    half = length / _ARROW_LENGTH * MARK_BREADTH / 2
    tip = Point(end.x - across * _OFF_BORDER, end.y - down * _OFF_BORDER)
    x, y = tip.x - across * length, tip.y - down * length
    return Point(x - down * half, y - across * half), tip, Point(x + down * half, y + across * half)


def mark_rect(points: Sequence[Point], mark: EndMark) -> Rect:
    """Return what the mark at the end of a line covers."""
    if mark is EndMark.DOT:
        return dot_shape(points[-1], "").rect
    corners = arrowhead(points)
    left, top = min(x for x, _ in corners), min(y for _, y in corners)
    return Rect(left, top, max(x for x, _ in corners) - left, max(y for _, y in corners) - top)


def reach_of(mark: EndMark) -> float:
    """Return how far a mark reaches along its line, in points."""
    return {EndMark.NONE: 0.0, EndMark.DOT: _DOT_RADIUS, EndMark.ARROW: _OFF_BORDER + _ARROW_LENGTH}[mark]
