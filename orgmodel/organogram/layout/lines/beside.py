"""Spots: where a label may stand at a stretch of its line, and how good each place is."""

from __future__ import annotations

from collections.abc import Iterator

from msgspec import Struct

from orgmodel.organogram.layout.lines.obstacles import Segment
from orgmodel.organogram.scene import Rect

# From a stretch to the ground of a label above or below it, or beside it, in points.
_LIFT = 1.2
# What must remain to be seen at both sides of a label that breaks its stretch, in points.
_SEEN = 6.0
_SHARES = (0.5, 0.3, 0.7, 0.1, 0.9)
_OFF_MIDDLE = 4.0
# Costs of a place, in the order of preference: beside a stretch reads best, on it worst.
_ABOVE, _BELOW, _BESIDE, _ON_LEVEL, _ON_UPRIGHT, _OVERHANGING = 0.0, 3.0, 3.0, 5.0, 9.0, 7.0
# A label beside or on an upright stretch that is wider than this, in points, reads as if it were loose.
_WIDE = 112.0
_TOO_WIDE = 12.0
# A long stretch is worth this much for every 100 points, up to 200.
_PER_HUNDRED = 2.0
# How near other things may come to the ground of a label, in points, so that its line is the nearest.
_NEAR_ABOVE, _NEAR_BELOW, _NEAR_BESIDE, _NEAR_ON = 0.8, 2.8, 3.2, 1.0


class Spot(Struct, frozen=True):
    """Hold one place for a label.

    Args:
        margin: how far everything else must keep off, in points.
        cost: how much worse it is than the best place.
        breaks: the stretch passes through the label.
    """

    place: Rect
    margin: float
    cost: float
    breaks: bool = False


def spots_of(stretch: Segment, width: float, height: float) -> Iterator[Spot]:
    """Yield the places for a label of a width and height, in points, at a stretch."""
    places = _at_level if stretch.is_horizontal else _at_upright
    return places(stretch, width, height, _worth(stretch, width))


def least_cost(stretch: Segment, width: float) -> float:
    """Return what the best place for a label of a width, in points, costs at least at a stretch."""
    return _worth(stretch, width) + (_ABOVE if stretch.is_horizontal else _BESIDE)


def _worth(stretch: Segment, width: float) -> float:
    """Return what a label costs at a stretch, wherever it stands."""
    cost = -min(stretch.length, 200.0) / 100 * _PER_HUNDRED
    return cost if stretch.is_horizontal or width <= _WIDE else cost + _TOO_WIDE


def _at_level(stretch: Segment, width: float, height: float, cost: float) -> Iterator[Spot]:
    y = stretch.y1
    for x, more in _along(stretch.x1, stretch.x2, width):
        yield Spot(Rect(x, y - _LIFT - height, width, height), _NEAR_ABOVE, cost + more + _ABOVE)
        yield Spot(Rect(x, y + _LIFT, width, height), _NEAR_BELOW, cost + more + _BELOW)
        if stretch.length >= width + 2 * _SEEN:
            yield Spot(Rect(x, y - height / 2, width, height), _NEAR_ON, cost + more + _ON_LEVEL, True)


def _at_upright(stretch: Segment, width: float, height: float, cost: float) -> Iterator[Spot]:
    x = stretch.x1
    for y, more in _along(stretch.y1, stretch.y2, height):
        yield Spot(Rect(x + _LIFT, y, width, height), _NEAR_BESIDE, cost + more + _BESIDE)
        yield Spot(Rect(x - _LIFT - width, y, width, height), _NEAR_BESIDE, cost + more + _BESIDE)
        if stretch.length >= height + 2 * _SEEN:
            yield Spot(Rect(x - width / 2, y, width, height), _NEAR_ON, cost + more + _ON_UPRIGHT, True)


def _along(low: float, high: float, length: float) -> Iterator[tuple[float, float]]:
    """Yield where a label may begin along a stretch, with what that costs."""
    room = high - low - length
    if room < 0:
        yield low + room / 2, _OVERHANGING
        return
    # A label that breaks its stretch needs some of it at both sides.
    inset = min(_SEEN, room / 2)
    for share in _SHARES:
        yield low + inset + (room - 2 * inset) * share, _OFF_MIDDLE * abs(share - 0.5)
