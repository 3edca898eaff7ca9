"""What of each line is still to be drawn where several share a bus.

Lines drawn over each other grow darker and thicker at their soft edges. So of the links to one box,
each is stroked only up to where an earlier one goes on.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Sequence
from itertools import pairwise
from typing import TypeAlias

from orgmodel.organogram.paths import Path
from orgmodel.organogram.scene import Dash, PlacedLink, Point

# Stretches by axis and coordinate: (True, 110.0) is the vertical at x = 110.
_Covered: TypeAlias = dict[tuple[bool, float], list[tuple[float, float]]]
_WEIGHT = {Dash.SOLID: 0, Dash.LONG: 1, Dash.DASH_DOT: 1, Dash.SHORT: 2}

# Target, colour and width: what lines have in common that are drawn as one bus.
BusKey: TypeAlias = tuple[str, str, float]


def bus_of(placed: PlacedLink) -> BusKey:
    """Return the bus that a link is drawn as part of."""
    return placed.link.target, placed.colour, placed.width


def joints_of(buses: Sequence[BusKey], strokes: Sequence[Path]) -> dict[BusKey, list[Point]]:
    """Return where the strokes of each bus end: on each other, or at the box.

    Args:
        buses, strokes: of each link.
    """
    joints: dict[BusKey, list[Point]] = defaultdict(list)
    for bus, stroke in zip(buses, strokes, strict=True):
        if stroke:
            joints[bus].append(stroke[-1])
    return joints


def own_strokes(links: Sequence[PlacedLink]) -> list[Path]:
    """Return the part of each link's route that no earlier link to the same box has drawn.

    Places are rounded to a hundredth of a point, so that lines meant as one are taken as one. What any
    solid line takes is solid, and short dashes, of lines not known, are left where all lines are so.
    """
    strokes: list[Path] = [()] * len(links)
    covered: dict[BusKey, _Covered] = defaultdict(lambda: defaultdict(list))
    for number in sorted(range(len(links)), key=lambda number: _WEIGHT[links[number].dash]):
        link = links[number]
        drawn = covered[bus_of(link)]
        points = tuple([Point(round(x, 2), round(y, 2)) for x, y in link.points])
        strokes[number] = _uncovered(points, drawn)
        # What is cut off is covered already.
        for start, end in pairwise(strokes[number]):
            _cover(start, end, drawn)
    return strokes


def _uncovered(points: Path, drawn: _Covered) -> Path:
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
