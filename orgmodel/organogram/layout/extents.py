"""Extents: what a box takes beyond its card, the badge on its border and the stack behind it."""

from __future__ import annotations

from collections.abc import Iterable

from orgmodel.organogram.chart import Box
from orgmodel.organogram.layout.sizes import Sizes
from orgmodel.organogram.measure import text_width
from orgmodel.organogram.scene import Rect

# How far the stack behind a card stands out, to the right and below, in points.
BEHIND = 2.6
# Between a badge and what stands above it, at least, in points.
_CLEAR = 4.5
# What part of a badge stands above the border: so much that the rest keeps off the text without moving it.
_ABOVE = 0.7
# From the right border to the badge, and from the badge to the connector that comes down in the middle.
_FROM_CORNER, _FROM_CONNECTOR = 6.0, 4.0


def badge_width(box: Box, sizes: Sizes) -> float:
    """Measure the badge of a box, in points."""
    return text_width(box.badge, sizes.small, bold=True) + sizes.small * 1.5


def badge_height(sizes: Sizes) -> float:
    """Return the height of a badge, in points."""
    return sizes.small * 1.6


def badge_rect(box: Box, rect: Rect, sizes: Sizes) -> Rect:
    """Return where the badge of a box stands: on its top border, at the right."""
    width, height = badge_width(box, sizes), badge_height(sizes)
    return Rect(rect.x + rect.width - _FROM_CORNER - width, rect.y - raised(box, sizes), width, height)


def raised(box: Box, sizes: Sizes) -> float:
    """Return how far the badge of a box reaches above it, in points; 0 without one."""
    return _ABOVE * badge_height(sizes) if box.badge else 0.0


def behind(box: Box) -> float:
    """Return how far the stack behind a box reaches to the right of it and below it, in points."""
    return BEHIND if box.stacked else 0.0


def extent(box: Box, rect: Rect, sizes: Sizes) -> Rect:
    """Return what a box covers with its badge and the stack behind it."""
    more, above = behind(box), raised(box, sizes)
    return Rect(rect.x, rect.y - above, rect.width + more, rect.height + above + more)


def lift_of(box: Box, sizes: Sizes) -> float:
    """Return the room that a badge needs above its box, beyond the gap of a stack, in points."""
    return max(0.0, raised(box, sizes) + _CLEAR - sizes.stack_gap) if box.badge else 0.0


def row_lift(boxes: Iterable[Box], sizes: Sizes) -> float:
    """Return by how much a row must stand lower so that its badges keep off the bar above, in points."""
    room = sizes.level_gap / 2 - _CLEAR
    return max((max(0.0, raised(box, sizes) - room) for box in boxes if box.badge), default=0.0)


def width_below_connector(box: Box, sizes: Sizes) -> float:
    """Return how wide a box must be for a connector to reach its top beside its badge, in points."""
    return 2 * (badge_width(box, sizes) + _FROM_CORNER + _FROM_CONNECTOR) if box.badge else 0.0
