"""Searching a way: A* over the lanes between boxes, with a price on corners, crossings and company."""

from __future__ import annotations

from bisect import bisect_left
from heapq import heappop, heappush
from typing import NamedTuple

from orgmodel.organogram.layout.links import straightened
from orgmodel.organogram.layout.obstacles import Obstacles, segment_of
from orgmodel.organogram.layout.ports import Port
from orgmodel.organogram.scene import Point, Rect

_CORNER = 14.0
# Above 1 the search hurries towards its end: a way may be a little longer than need be. Where it does
# not heed lines it hurries more.
_HASTE, _MORE_HASTE = 1.6, 60.0
_FAR = 5.0
_LEAST_APART = 1.5
_OUTSIDE = 6.0
_MOVES = ((1, 0), (-1, 0), (0, 1), (0, -1))


class Lines(NamedTuple):
    """Hold the x of every vertical lane and the y of every horizontal one, sorted, in points."""

    xs: list[float]
    ys: list[float]

    @staticmethod
    def around(rects: list[Rect], beside: float, above: float) -> Lines:
        """Draw lanes around boxes.

        Args:
            beside, above: distance of the nearest lane, in points; a second one lies at twice that,
                and far enough not to seem to touch.
        """
        xs = [x for r in rects for x in _pair(r.x, r.width, beside)]
        ys = [y for r in rects for y in _pair(r.y, r.height, above)]
        xs += [min(xs) - _OUTSIDE, max(xs) + _OUTSIDE] if xs else []
        ys += [min(ys) - _OUTSIDE, max(ys) + _OUTSIDE] if ys else []
        return Lines(_apart(xs), _apart(ys))

    def joined(self, ports: list[Port]) -> Lines:
        """Add the lanes of some ports."""
        return Lines(
            sorted({*self.xs, *(port.out.x for port in ports)}),
            sorted({*self.ys, *(port.out.y for port in ports)}),
        )


def _pair(start: float, size: float, gap: float) -> list[float]:
    return [x for away in (gap, max(2 * gap, _FAR)) for x in (start - away, start + size + away)]


def _apart(values: list[float]) -> list[float]:
    kept: list[float] = []
    for value in sorted(values):
        if not kept or value - kept[-1] >= _LEAST_APART:
            kept.append(value)
    return kept


def shortest(
    starts: list[Port],
    ends: list[Port],
    own: tuple[int, int],
    lines: Lines,
    obstacles: Obstacles,
    effort: int,
    heeds_lines: bool = True,
) -> tuple[Point, ...] | None:
    """Find the cheapest way from one of the starts to one of the ends; None where there is none.

    Args:
        own: indices of the two boxes.
        effort: how many places may be looked at.
        heeds_lines: keep off other lines; without that any way around the boxes is soon found.
    """
    lines = lines.joined([*starts, *ends])
    xs, ys = lines.xs, lines.ys
    source, target = own
    goals = _open(ends, lines, target, obstacles)
    if not goals:
        return None
    box = obstacles.boxes[target]
    haste = _HASTE if heeds_lines else _MORE_HASTE
    queue: list[tuple[float, float, int, int, int]] = []
    best: dict[tuple[int, int, int], float] = {}
    came: dict[tuple[int, int, int], tuple[int, int, int] | None] = {}
    first: dict[tuple[int, int, int], Port] = {}
    for (column, row, heading), (port, cost) in _open(starts, lines, source, obstacles).items():
        state = (column, row, heading)
        best[state], came[state], first[state] = cost, None, port
        heappush(queue, (cost + _left(xs[column], ys[row], box, haste), cost, column, row, heading))
    prices: dict[tuple[int, int, bool], float | None] = {}
    for _ in range(effort):
        if not queue:
            return None
        _, cost, column, row, heading = heappop(queue)
        state = (column, row, heading)
        if heading == 4:
            return _way(state, came, first, goals, xs, ys)
        if cost > best[state]:
            continue
        for move, (dx, dy) in enumerate(_MOVES):
            if move == heading ^ 1:
                continue
            goal = goals.get((column, row, move ^ 1))
            if goal is not None:
                _reach((column, row, 4), cost + goal[1] + _turn(heading, move), state, best, came, queue, 0.0)
            near, low = column + dx, row + dy
            if not (0 <= near < len(xs) and 0 <= low < len(ys)):
                continue
            price = _price(
                min(column, near), min(row, low), dx != 0, xs, ys, obstacles, own, prices, heeds_lines
            )
            if price is not None:
                total = cost + price + _turn(heading, move)
                _reach(
                    (near, low, move), total, state, best, came, queue, _left(xs[near], ys[low], box, haste)
                )
    return None


def _reach(
    state: tuple[int, int, int],
    cost: float,
    origin: tuple[int, int, int],
    best: dict[tuple[int, int, int], float],
    came: dict[tuple[int, int, int], tuple[int, int, int] | None],
    queue: list[tuple[float, float, int, int, int]],
    left: float,
) -> None:
    if cost < best.get(state, float("inf")):
        best[state], came[state] = cost, origin
        heappush(queue, (cost + left, cost, *state))


def _turn(heading: int, move: int) -> float:
    return 0.0 if heading == move else _CORNER


def _left(x: float, y: float, box: Rect, haste: float) -> float:
    """Return the least distance still to go, in points."""
    dx = max(box.x - x, 0.0, x - box.x - box.width)
    dy = max(box.y - y, 0.0, y - box.y - box.height)
    return haste * (dx + dy)


def _open(
    ports: list[Port], lines: Lines, box: int, obstacles: Obstacles
) -> dict[tuple[int, int, int], tuple[Port, float]]:
    """Return the ports that can be left, by place and heading, with the cost of leaving."""
    result = {}
    for port in ports:
        stub = segment_of(port.at, port.out)
        if not obstacles.is_free(stub, (box,)):
            continue
        dx, dy = port.out.x - port.at.x, port.out.y - port.at.y
        heading = _MOVES.index(((dx > 0) - (dx < 0), (dy > 0) - (dy < 0)))
        place = (bisect_left(lines.xs, port.out.x), bisect_left(lines.ys, port.out.y), heading)
        result[place] = (port, port.cost + stub.length + obstacles.meeting_cost(stub))
    return result


def _price(
    column: int,
    row: int,
    horizontal: bool,
    xs: list[float],
    ys: list[float],
    obstacles: Obstacles,
    own: tuple[int, int],
    known: dict[tuple[int, int, bool], float | None],
    heeds_lines: bool,
) -> float | None:
    """Return what the stretch right of or below a place costs; None where a box is in the way."""
    key = (column, row, horizontal)
    if key in known:
        return known[key]
    start = Point(xs[column], ys[row])
    end = Point(xs[column + 1], ys[row]) if horizontal else Point(xs[column], ys[row + 1])
    segment = segment_of(start, end)
    price = segment.length if obstacles.is_free(segment) else None
    if price is not None and heeds_lines:
        price += obstacles.meeting_cost(segment) + obstacles.hugging_cost(segment, own)
    known[key] = price
    return price


def _way(
    state: tuple[int, int, int],
    came: dict[tuple[int, int, int], tuple[int, int, int] | None],
    first: dict[tuple[int, int, int], Port],
    goals: dict[tuple[int, int, int], tuple[Port, float]],
    xs: list[float],
    ys: list[float],
) -> tuple[Point, ...]:
    """Read the way back from its last place, and add the ports at both ends."""
    origin = came[state]
    arrived = origin[2] if origin is not None else 4
    ends = [(goals[key], key[2]) for h in range(4) if (key := (state[0], state[1], h)) in goals]
    end = min(ends, key=lambda pair: pair[0][1] + _turn(arrived, pair[1] ^ 1))[0][0]
    points = [end.at, end.out]
    while origin is not None:
        points.append(Point(xs[origin[0]], ys[origin[1]]))
        last, origin = origin, came[origin]
    points.append(first[last].at)
    return straightened(tuple(reversed(points)))
