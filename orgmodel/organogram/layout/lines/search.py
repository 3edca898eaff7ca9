"""Searching a way: A* over the lanes between boxes, with a price on corners, crossings and company."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterable
from heapq import heappop, heappush
from typing import TypeAlias

from msgspec import Struct, field

from orgmodel.organogram.layout.lines.bus import Bus, Joint
from orgmodel.organogram.layout.lines.links import straightened
from orgmodel.organogram.layout.lines.obstacles import CORNER, Obstacles, segment_of
from orgmodel.organogram.layout.lines.ports import Port
from orgmodel.organogram.scene import Point, Rect

_HASTE = 1.2
_ENDLESS = 1e9
# A way of its own to the box, where it could join another line, is this much dearer, in points.
_ALONE = 30.0
_FAR = 5.0
_LEAST_APART = 1.5
_OUTSIDE = 6.0
_MOVES = ((1, 0), (-1, 0), (0, 1), (0, -1))
_ARRIVED, _JOINED = 4, 5

# Column, row and heading; or arrived at a port, or joined to a bus.
_State: TypeAlias = tuple[int, int, int]


class Lines(Struct, frozen=True):
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

    def joined(self, points: Iterable[Point]) -> Lines:
        """Add the lanes through some points."""
        points = list(points)
        return Lines(sorted({*self.xs, *(p.x for p in points)}), sorted({*self.ys, *(p.y for p in points)}))


def _pair(start: float, size: float, gap: float) -> list[float]:
    return [x for away in (gap, max(2 * gap, _FAR)) for x in (start - away, start + size + away)]


def _apart(values: list[float]) -> list[float]:
    kept: list[float] = []
    for value in sorted(values):
        if not kept or value - kept[-1] >= _LEAST_APART:
            kept.append(value)
    return kept


class Search(Struct):
    """Hold one search for the cheapest way from one of the starts to one of the ends.

    Args:
        own: indices of the two boxes.
        lines: lanes through all these ports and the corners of the bus.
        bus: lines that the way may join instead.
        heeds_lines: keep off other lines.
        haste: above 1 a way is found sooner, and may be dearer than need be.
        prices: of stretches, as far as they are known from searches on the same lanes.
    """

    starts: list[Port]
    ends: list[Port]
    own: tuple[int, int]
    lines: Lines
    obstacles: Obstacles
    bus: Bus
    heeds_lines: bool = True
    haste: float = _HASTE
    prices: dict[tuple[int, int, bool], float | None] = field(default_factory=dict)
    _queue: list[tuple[float, float, int, int, int]] = field(default_factory=list)
    _best: dict[_State, float] = field(default_factory=dict)
    _came: dict[_State, _State | None] = field(default_factory=dict)
    _aims: list[tuple[float, float, float, float]] = field(default_factory=list)

    def way(self, effort: int) -> tuple[Point, ...] | None:
        """Return the cheapest way; None where there is none.

        Args:
            effort: how many places may be looked at.
        """
        joints = self.bus.joints(self.lines.xs, self.lines.ys)
        goals = self._open(self.ends, self.own[1])
        if not goals and not joints:
            return None
        alone = _ALONE if joints else 0.0
        around = self.bus.around()
        aims = [self.obstacles.boxes[self.own[1]], *([around] if around is not None else [])]
        self._aims = [(r.x, r.y, r.x + r.width, r.y + r.height) for r in aims]
        first = self._open(self.starts, self.own[0])
        for state, (_, cost) in first.items():
            self._reach(state, cost, None)
        for _ in range(effort):
            if not self._queue:
                return None
            _, cost, column, row, heading = heappop(self._queue)
            state = (column, row, heading)
            if heading >= _ARRIVED:
                return self._read(state, first, goals, joints)
            if cost > self._best[state]:
                continue
            joint = joints.get((column, row))
            if joint is not None and joint.heading != heading ^ 1:
                self._reach((column, row, _JOINED), cost + joint.cost + _turn(heading, joint.heading), state)
            for move, (dx, dy) in enumerate(_MOVES):
                if move == heading ^ 1:
                    continue
                goal = goals.get((column, row, move ^ 1))
                if goal is not None:
                    total = cost + goal[1] + alone + _turn(heading, move)
                    self._reach((column, row, _ARRIVED), total, state)
                self._step(state, cost, column + dx, row + dy, move)
        return None

    def _step(self, state: _State, cost: float, column: int, row: int, move: int) -> None:
        if not (0 <= column < len(self.lines.xs) and 0 <= row < len(self.lines.ys)):
            return
        price = self._price(min(column, state[0]), min(row, state[1]), move < 2)
        if price is not None:
            self._reach((column, row, move), cost + price + _turn(state[2], move), state)

    def _reach(self, state: _State, cost: float, origin: _State | None) -> None:
        if cost < self._best.get(state, float("inf")):
            self._best[state], self._came[state] = cost, origin
            left = (
                0.0 if state[2] >= _ARRIVED else self._left(self.lines.xs[state[0]], self.lines.ys[state[1]])
            )
            heappush(self._queue, (cost + left, cost, *state))

    def _left(self, x: float, y: float) -> float:
        """Return the least that is still to come, in points: the distance, and a corner where it is askew."""
        least = _ENDLESS
        for left, top, right, bottom in self._aims:
            across = left - x if x < left else x - right if x > right else 0.0
            down = top - y if y < top else y - bottom if y > bottom else 0.0
            least = min(least, across + down + (CORNER if across and down else 0.0))
        return least * self.haste

    def _open(self, ports: list[Port], box: int) -> dict[_State, tuple[Port, float]]:
        """Return the ports that can be left, by place and heading, with the cost of leaving."""
        result: dict[_State, tuple[Port, float]] = {}
        for port in ports:
            stub = segment_of(port.at, port.out)
            if not self.obstacles.is_free(stub, (box,)):
                continue
            dx, dy = port.out.x - port.at.x, port.out.y - port.at.y
            heading = _MOVES.index(((dx > 0) - (dx < 0), (dy > 0) - (dy < 0)))
            place = (bisect_left(self.lines.xs, port.out.x), bisect_left(self.lines.ys, port.out.y), heading)
            cost = port.cost + stub.length + self.obstacles.meeting_cost(stub)
            if place not in result or cost < result[place][1]:
                result[place] = (port, cost)
        return result

    def _price(self, column: int, row: int, horizontal: bool) -> float | None:
        """Return what the stretch right of or below a place costs; None where a box is in the way."""
        key = (column, row, horizontal)
        if key in self.prices:
            return self.prices[key]
        xs, ys = self.lines.xs, self.lines.ys
        start = Point(xs[column], ys[row])
        end = Point(xs[column + 1], ys[row]) if horizontal else Point(xs[column], ys[row + 1])
        segment = segment_of(start, end)
        price = segment.length if self.obstacles.is_open(segment) else None
        if price is not None and self.heeds_lines:
            price += self.obstacles.meeting_cost(segment) + self.obstacles.hugging_cost(segment, self.own)
        self.prices[key] = price
        return price

    def _read(
        self,
        state: _State,
        first: dict[_State, tuple[Port, float]],
        goals: dict[_State, tuple[Port, float]],
        joints: dict[tuple[int, int], Joint],
    ) -> tuple[Point, ...]:
        """Read the way back from its last place, and add what lies at both ends."""
        origin = self._came[state]
        assert origin is not None
        if state[2] == _JOINED:
            points = list(reversed(joints[state[0], state[1]].rest))
        else:
            ends = [(goals[key], key[2]) for h in range(4) if (key := (state[0], state[1], h)) in goals]
            end = min(ends, key=lambda pair: pair[0][1] + _turn(origin[2], pair[1] ^ 1))[0][0]
            points = [end.at, end.out]
        last: _State = origin
        step: _State | None = origin
        while step is not None:
            points.append(Point(self.lines.xs[step[0]], self.lines.ys[step[1]]))
            last, step = step, self._came[step]
        points.append(first[last][0].at)
        return straightened(tuple(reversed(points)))


def _turn(heading: int, move: int) -> float:
    return 0.0 if heading == move else CORNER
