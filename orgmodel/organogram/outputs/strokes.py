"""What of each line is still to be drawn where several share a bus, and how it is dashed.

Lines drawn over each other grow darker and thicker at their soft edges. So of the links to one box,
each is stroked only up to where an earlier one goes on.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Sequence
from itertools import pairwise
from typing import TypeAlias

from orgmodel.organogram.scene import Dash, PlacedLink, Point

# Stretches by axis and coordinate: (True, 110.0) is the vertical at x = 110.
_Covered: TypeAlias = dict[tuple[bool, float], list[tuple[float, float]]]


# A dash and the gap after it, in points.
_DASHES = {Dash.LONG: (7.0, 3.5), Dash.SHORT: (2.6, 2.0)}


def dashes_of(dash: Dash) -> tuple[float, ...]:
    """Return the lengths of a dash and the gap after it, in points; nothing for a solid stroke."""
    return _DASHES.get(dash, ())


def fitted_dashes(points: Sequence[Point], dash: Dash) -> tuple[float, ...]:
    """Return a dash and a gap such that a route begins and ends with a whole dash: both ends are seen.

    Args:
        points: corners of the route, in points.
    """
    if dash not in _DASHES:
        return ()
    stroke, gap = _DASHES[dash]
    length = sum(abs(start.x - end.x) + abs(start.y - end.y) for start, end in pairwise(points))
    gaps = round((length - stroke) / (stroke + gap))
    if gaps < 1:
        return ()
    factor = length / (gaps * (stroke + gap) + stroke)
    return (stroke * factor, gap * factor)


def own_strokes(links: Sequence[PlacedLink]) -> list[tuple[Point, ...]]:
    """Return the part of each link's route that no earlier link to the same box has drawn.

    Places are rounded to a hundredth of a point, so that lines meant as one are taken as one. Solid
    lines come first, so that a dashed one ends where it meets them.
    """
    strokes: list[tuple[Point, ...]] = [()] * len(links)
    covered: dict[tuple[str, str, float], _Covered] = defaultdict(lambda: defaultdict(list))
    for number in sorted(range(len(links)), key=lambda number: links[number].dash is not Dash.SOLID):
        link = links[number]
        drawn = covered[link.link.target, link.colour, link.width]
        points = tuple(Point(round(point.x, 2), round(point.y, 2)) for point in link.points)
        strokes[number] = _uncovered(points, drawn)
        for start, end in pairwise(points):
            _cover(start, end, drawn)
    return strokes


def _uncovered(points: tuple[Point, ...], drawn: _Covered) -> tuple[Point, ...]:
    """Cut off the end of a route that is drawn already."""
    last = len(points) - 1
    while last > 0:
        start, end = points[last - 1], points[last]
        cut = _first_covered(start, end, drawn)
        if cut is None:
            return points[: last + 1]
        if cut != start:
            return (*points[:last], cut)
        last -= 1
    return ()


def _first_covered(start: Point, end: Point, drawn: _Covered) -> Point | None:
    """Return where, seen from `start`, a stretch begins that is drawn up to `end`; None for nowhere."""
    place = _line_of(start, end)
    if place is None:
        return None
    vertical = place[0]
    one, other = (start.y, end.y) if vertical else (start.x, end.x)
    for low, high in drawn.get(place, ()):
        if not low <= other <= high:
            continue
        cut = max(one, low) if one <= other else min(one, high)
        if cut != other:
            return Point(start.x, cut) if vertical else Point(cut, start.y)
    return None


def _cover(start: Point, end: Point, drawn: _Covered) -> None:
    place = _line_of(start, end)
    if place is None:
        return
    low, high = sorted((start.y, end.y) if place[0] else (start.x, end.x))
    apart = []
    for stretch in drawn[place]:
        if stretch[0] <= high and low <= stretch[1]:
            low, high = min(low, stretch[0]), max(high, stretch[1])
        else:
            apart.append(stretch)
    drawn[place] = [*apart, (low, high)]


def _line_of(start: Point, end: Point) -> tuple[bool, float] | None:
    if start.x == end.x:
        return True, start.x
    if start.y == end.y:
        return False, start.y
    return None
