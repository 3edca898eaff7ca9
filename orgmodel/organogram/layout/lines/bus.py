"""Buses of free lines: lines of one kind to one box join each other, as the connectors of the tree do."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Iterator, Sequence
from itertools import pairwise

from msgspec import Struct, field

from orgmodel.organogram.paths import distance, length_of
from orgmodel.organogram.scene import Point, Rect

# A line is joined no nearer to its own box, or to the box that all lead to, than this, in points.
_FROM_BOX = 5.0
# Where a line has a label, this share of its way is enough for that.
_FOR_LABEL = 0.6
# Other lines may join a line this far past its label, in points.
_BEHIND = 6.0
# What is drawn already costs this share of a new line.
DRAWN = 0.3
_HAIR = 0.05
RIGHT, LEFT, DOWN, UP = range(4)


class Joint(Struct, frozen=True):
    """Hold one place where a line may end on another.

    Args:
        rest: the way from here on, to the box.
        heading: in which direction that goes.
        cost: of the rest, in points.
    """

    rest: tuple[Point, ...]
    heading: int
    cost: float


class Bus(Struct):
    """Hold the ways that lines of one kind take to one box, whole and as far as others may join them."""

    ways: list[tuple[Point, ...]] = field(default_factory=list)
    _open: list[tuple[Point, ...]] = field(default_factory=list)

    def add(self, way: tuple[Point, ...], room: float) -> None:
        """Add a way; others may join it, but not where its label needs room, in points."""
        self.ways.append(way)
        length = length_of(way)
        self._open.append(_without_start(way, max(_FROM_BOX, min(room, _FOR_LABEL * length))))

    def corners(self) -> list[Point]:
        """Return the corners of what may be joined."""
        return [point for way in self._open for point in way]

    def around(self) -> Rect | None:
        """Return the rectangle around what may be joined; None where there is nothing."""
        points = self.corners()
        if not points:
            return None
        left, top = min(p.x for p in points), min(p.y for p in points)
        return Rect(left, top, max(p.x for p in points) - left, max(p.y for p in points) - top)

    def joints(self, xs: Sequence[float], ys: Sequence[float]) -> dict[tuple[int, int], Joint]:
        """Return where a line that comes along the given lanes may join, by column and row."""
        found: dict[tuple[int, int], Joint] = {}
        for way in self._open:
            for place, joint in _joints(way, xs, ys):
                if place not in found or joint.cost < found[place].cost:
                    found[place] = joint
        return found


def parted(
    way: tuple[Point, ...], others: Iterable[tuple[Point, ...]]
) -> tuple[tuple[Point, ...], tuple[Point, ...]]:
    """Part a way into what it shares with no other way to the same place, and the rest; they meet."""
    shared = max((_shared_end(way, other) for other in others), default=0.0)
    if shared == 0.0:
        return way, way[-1:]
    left = length_of(way) - shared
    for number, (a, b) in enumerate(pairwise(way)):
        part = distance(a, b)
        if left <= part + _HAIR:
            cut = _between(a, b, max(0.0, left), part)
            return (*way[: number + 1], cut), (cut, *way[number + 1 + _same(cut, b) :])
        left -= part
    return way, way[-1:]


def _shared_end(one: tuple[Point, ...], other: tuple[Point, ...]) -> float:
    """Return how long two ways run together before they end, in points."""
    here, i, j, length = one[-1], len(one) - 1, len(other) - 1, 0.0
    if not _same(here, other[-1]):
        return 0.0
    while i > 0 and j > 0:
        a, b = one[i - 1], other[j - 1]
        first, second = distance(here, a), distance(here, b)
        step = min(first, second)
        near, far, way = (a, b, second) if first <= second else (b, a, first)
        if not _same(near, _between(here, far, step, way)):
            break
        here, length = near, length + step
        i, j = i - (first <= step + _HAIR), j - (second <= step + _HAIR)
    return length


def _between(a: Point, b: Point, passed: float, length: float) -> Point:
    return Point(a.x + (b.x - a.x) * passed / length, a.y + (b.y - a.y) * passed / length) if length else b


def _same(one: Point, other: Point) -> bool:
    return distance(one, other) < _HAIR


def _without_start(way: tuple[Point, ...], left: float) -> tuple[Point, ...]:
    """Cut off the part of a way that others may not join, in points."""
    for number, (a, b) in enumerate(pairwise(way)):
        part = distance(a, b)
        if left < part:
            return (_between(a, b, left, part), *way[number + 1 :])
        left -= part
    return ()


def length_past(way: tuple[Point, ...], label: Rect) -> float:
    """Return the length of a way up to where it leaves its label behind, in points."""
    passed, past = 0.0, 0.0
    for a, b in pairwise(way):
        length = distance(a, b)
        left, right = label.x - _BEHIND, label.x + label.width + _BEHIND
        top, bottom = label.y - _BEHIND, label.y + label.height + _BEHIND
        if min(a.x, b.x) < right and left < max(a.x, b.x) and min(a.y, b.y) < bottom and top < max(a.y, b.y):
            far = (
                (bottom - a.y if b.y > a.y else a.y - top)
                if a.x == b.x
                else (right - a.x if b.x > a.x else a.x - left)
            )
            past = passed + min(length, far)
        passed += length
    return past


def _joints(
    way: tuple[Point, ...], xs: Sequence[float], ys: Sequence[float]
) -> Iterator[tuple[tuple[int, int], Joint]]:
    passed = 0.0
    for number in range(len(way) - 1, 0, -1):
        a, b = way[number - 1], way[number]
        upright = a.x == b.x
        lanes, (low, high) = (ys, sorted((a.y, b.y))) if upright else (xs, sorted((a.x, b.x)))
        across = bisect_left(xs, a.x) if upright else bisect_left(ys, a.y)
        heading = (DOWN if b.y > a.y else UP) if upright else (RIGHT if b.x > a.x else LEFT)
        for lane in range(bisect_left(lanes, low), bisect_right(lanes, high)):
            here = Point(a.x, lanes[lane]) if upright else Point(lanes[lane], a.y)
            length = passed + distance(here, b)
            if length >= _FROM_BOX:
                place = (across, lane) if upright else (lane, across)
                yield place, Joint((here, *way[number:]), heading, DRAWN * length)
        passed += distance(a, b)
