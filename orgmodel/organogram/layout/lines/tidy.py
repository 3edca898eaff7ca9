"""Tidying a way: small steps aside are taken out where the way beside them is free."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import pairwise

from msgspec import Struct

from orgmodel.organogram.layout.lines.links import straightened
from orgmodel.organogram.layout.lines.obstacles import CORNER, Obstacles, segment_of
from orgmodel.organogram.paths import distance
from orgmodel.organogram.scene import Point

FORBIDDEN = float("inf")
_OFF_BORDER = 1.5
# A shorter step aside, in points, looks like a slip of the pen: being without it is worth this much.
_JOG = 6.0
_SLIP = 40.0
# A shorter one is seen as a step: being without it is worth a corner more.
_STEP = 24.0


class Slide(Struct, frozen=True):
    """Hold how far an end may slide along the border of its box: least and most x, and y, in points."""

    xs: tuple[float, float]
    ys: tuple[float, float]

    def allows(self, old: Point, new: Point) -> bool:
        """Tell whether the end may move from one place to another."""
        if old.y == new.y:
            return self.xs[0] <= new.x <= self.xs[1]
        return old.x == new.x and self.ys[0] <= new.y <= self.ys[1]


def tidied(
    points: tuple[Point, ...],
    own: tuple[int, int],
    start: Slide | None,
    end: Slide | None,
    obstacles: Obstacles,
) -> tuple[Point, ...]:
    """Take steps aside out of a way as long as that makes it cheaper.

    Args:
        own: indices of the boxes at its ends.
        start, end: how the ends may slide; None for an end that must stay.
    """
    cost = cost_of(points, own, obstacles)
    for _ in range(len(points)):
        ways = [(cost_of(way, own, obstacles), way) for way in _without_a_step(points, start, end)]
        best = min(ways, key=lambda pair: pair[0], default=(cost, points))
        if best[0] >= cost:
            return points
        cost, points = best
    return points


def _without_a_step(
    points: tuple[Point, ...], start: Slide | None, end: Slide | None
) -> list[tuple[Point, ...]]:
    """Return the ways in which one stretch has moved in line with the next but one."""
    ways = []
    for n in range(1, len(points) - 2):
        before, a, b, after = points[n - 1 : n + 3]
        if not _is_step(before, a, b, after):
            continue
        moved = Point(b.x, before.y) if a.x == before.x else Point(before.x, b.y)
        if n > 1 or (start is not None and start.allows(before, moved)):
            ways.append(straightened((*points[: n - 1], moved, *points[n + 1 :])))
        moved = Point(a.x, after.y) if b.x == after.x else Point(after.x, a.y)
        if n + 3 < len(points) or (end is not None and end.allows(after, moved)):
            ways.append(straightened((*points[: n + 1], moved, *points[n + 3 :])))
    return ways


def _is_step(before: Point, a: Point, b: Point, after: Point) -> bool:
    """Tell whether a way goes on in the same direction after the stretch from `a` to `b`."""
    if a.x == before.x:
        return b.x == after.x and (a.y > before.y) == (after.y > b.y)
    return b.y == after.y and (a.x > before.x) == (after.x > b.x)


def cost_of(points: tuple[Point, ...], own: tuple[int, int], obstacles: Obstacles) -> float:
    """Return what a way costs: its length, its corners and what it meets; endless through a box.

    Args:
        own: indices of the boxes at its ends.
    """
    cost = CORNER * (len(points) - 2)
    last = len(points) - 2
    for number, (a, b) in enumerate(pairwise(points)):
        inner = (_inward(a, b) if number == 0 else a, _inward(b, a) if number == last else b)
        stretch = segment_of(a, b)
        if not obstacles.is_free(segment_of(*inner)):
            return FORBIDDEN
        cost += stretch.length + obstacles.meeting_cost(stretch) + obstacles.hugging_cost(stretch, own)
    return cost + sum(_SLIP if step < _JOG else CORNER for step in short_steps(points))


def short_steps(points: tuple[Point, ...]) -> Iterator[float]:
    """Yield the length of every step aside that is so short that it looks as if it need not be, in points."""
    for before, a, b, after in zip(points, points[1:], points[2:], points[3:], strict=False):
        step = distance(a, b)
        if step < _STEP and _is_step(before, a, b, after):
            yield step


def _inward(end: Point, other: Point) -> Point:
    """Return the place a little along a stretch from its end, which lies on the border of a box."""
    dx, dy = other.x - end.x, other.y - end.y
    share = min(0.5, _OFF_BORDER / max(abs(dx) + abs(dy), _OFF_BORDER))
    return Point(end.x + dx * share, end.y + dy * share)
