"""Orthogonal paths: how long they are, and parts of them."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Iterator, Sequence
from itertools import accumulate, pairwise
from typing import TypeAlias

from orgmodel.organogram.scene import Point

_HAIR = 0.02

Path: TypeAlias = tuple[Point, ...]
# Where a part of a path begins and ends, as lengths along it, in points.
Span: TypeAlias = tuple[float, float]


def distance(a: Point, b: Point) -> float:
    """Return how far two places on one stretch are apart, in points."""
    return abs(b.x - a.x) + abs(b.y - a.y)


def length_of(points: Sequence[Point]) -> float:
    """Return the length of a path, in points."""
    return sum([distance(a, b) for a, b in pairwise(points)])


def corners_along(path: Sequence[Point]) -> list[float]:
    """Return how far along a path each of its points is, both ends included, in points."""
    return [0.0, *accumulate([distance(a, b) for a, b in pairwise(path)])]


def lies_on(point: Point, a: Point, b: Point) -> bool:
    """Tell whether a point lies on the stretch from one corner to the next."""
    if a.x == b.x:
        return abs(point.x - a.x) < _HAIR and min(a.y, b.y) <= point.y <= max(a.y, b.y)
    return abs(point.y - a.y) < _HAIR and min(a.x, b.x) <= point.x <= max(a.x, b.x)


def parts_of(path: Path, spans: Iterable[Span]) -> Iterator[Path]:
    """Yield parts of a path."""
    along = corners_along(path)
    for start, end in spans:
        first, last = bisect_right(along, start), bisect_left(along, end)
        begin = _at(path, along, first - 1, start)
        yield (begin, *path[first:last], _at(path, along, last - 1, end))


def _at(path: Path, along: Sequence[float], number: int, passed: float) -> Point:
    """Return the place after a length along a path, which lies on the stretch of a number."""
    a, b = path[number], path[number + 1]
    far = passed - along[number]
    if a.x == b.x:
        return Point(a.x, round(a.y + far if a.y < b.y else a.y - far, 2))
    return Point(round(a.x + far if a.x < b.x else a.x - far, 2), a.y)
