"""Lanes: a way for a free line through the gaps of a large chart, without a search.

Both ends climb to the gap below the box that leads them both: straight up until a box is in the way,
then along its lower border to the gap at its side, and on. Boxes stand apart, so that a climb always
gets on. Each end takes a few steps for every level; lines may lie on each other.
"""

from __future__ import annotations

from msgspec import Struct

from orgmodel.organogram.layout.arranging.strategies import STACK, Arrangement
from orgmodel.organogram.layout.extents import lift_of
from orgmodel.organogram.layout.lines.obstacles import Obstacles, segment_of
from orgmodel.organogram.layout.lines.ports import open_top, usable
from orgmodel.organogram.layout.sizes import Sizes
from orgmodel.organogram.layout.tree import Tree
from orgmodel.organogram.scene import Point, Rect

# Lines take turns in these parts of a gap and of a border, beside the connectors of the tree.
_IN_GAP = (0.34, 0.42, 0.58, 0.66)
_BELOW_LEADER = (0.18, 0.26, 0.34, 0.42)
_ON_BORDER = (0.3, 0.4, 0.2, 0.35)


class Lanes(Struct, frozen=True):
    """Hold where everything stands."""

    tree: Tree
    arrangement: Arrangement
    obstacles: Obstacles
    sizes: Sizes

    def way(self, source: int, target: int, turn: int) -> tuple[Point, ...] | None:
        """Return the corners from one box to another; None where a gap is too narrow to pass.

        Args:
            source, target: indices of the boxes.
            turn: the number of the line, by which lines take different lanes.
        """
        leader = self._leader(source, target)
        level = self._level(source, target, leader, turn)
        aims = self._middle(target), self._middle(source)
        for climb in (self._climb, self._climb_by_leaders):
            start = climb(source, leader, level, aims[0], turn)
            end = climb(target, leader, level, aims[1], turn)
            if start is not None and end is not None and self._is_open(leader, start[-1], end[-1]):
                return joined(start, end)
        return None

    def _leader(self, one: int, other: int) -> int:
        """Return the lowest box that both hang from; -1 for none."""
        tree = self.tree
        if one in tree.bodies or other in tree.bodies:
            return -1
        while one != other:
            if one < 0 or other < 0:
                return -1
            if tree.depth[one] >= tree.depth[other]:
                one = tree.parents[one]
            else:
                other = tree.parents[other]
        return one

    def _level(self, source: int, target: int, leader: int, turn: int) -> float:
        """Return the y at which the two ways meet."""
        rects, sizes, tree = self.arrangement.rects, self.sizes, self.tree
        if leader < 0:
            share = _BELOW_LEADER[turn % len(_BELOW_LEADER)]
            upper, lower = sorted((rects[source], rects[target]), key=lambda r: r.y)
            if source in tree.bodies and target in tree.bodies and _bottom(upper) < lower.y:
                return _bottom(upper) + share * (lower.y - _bottom(upper))
            return -sizes.body_gap * (1 - share)
        return self._below(leader, turn)

    def _below(self, leader: int, turn: int) -> float:
        """Return the y of a lane right below a box and its staff."""
        rects, sizes, tree = self.arrangement.rects, self.sizes, self.tree
        share = _BELOW_LEADER[turn % len(_BELOW_LEADER)]
        children = tree.below[leader]
        if not children:
            return max(_bottom(rects[box]) for box in (leader, *tree.beside[leader])) + sizes.stack_gap / 2
        if self.arrangement.columns[leader] == STACK:
            lift = lift_of(tree.boxes[children[0]], sizes)
            return rects[children[0]].y - lift - (1 - share) * sizes.first_gap
        return self.arrangement.bar[leader] - (0.5 - share) * sizes.level_gap

    def _climb(self, box: int, leader: int, level: float, aim: float, turn: int) -> list[Point] | None:
        """Return the shortest way from the border of a box to a level above or below it.

        Args:
            leader: the box below which the level is; -1 for none.
            aim: x towards which the way turns where it must.
        """
        return self._risen(self._start(box, level, aim, turn), level, aim, turn)

    def _climb_by_leaders(
        self, box: int, leader: int, level: float, aim: float, turn: int
    ) -> list[Point] | None:
        """Return the way that passes beside every box between a box and its leader, as its line does."""
        tree = self.tree
        points: list[Point] | None = self._start(box, level, aim, turn)
        while box != leader and (above := tree.parents[box]) not in (leader, -1) and points is not None:
            if box in tree.below[above]:
                points = self._risen(points, self._below(above, turn), self._middle(above), turn)
                points = points and self._beside(points, above, turn)
            box = above
        return points and self._risen(points, level, self._middle(leader) if leader >= 0 else aim, turn)

    def _start(self, box: int, level: float, aim: float, turn: int) -> list[Point]:
        """Return the place on the border of a box from which a way to a level begins."""
        rect, upward = self.arrangement.rects[box], level < self.arrangement.rects[box].y
        drawn = self.tree.boxes[box]
        low, high = open_top(drawn, rect, self.sizes) if upward else usable(rect, drawn.kind)
        share = _ON_BORDER[turn % len(_ON_BORDER)]
        if aim > self._middle(box) and not (drawn.badge and upward):
            share = 1 - share
        return [Point(low + (high - low) * share, rect.y if upward else _bottom(rect))]

    def _beside(self, points: list[Point], box: int, turn: int) -> list[Point] | None:
        """Go on below a box to the gap at its side."""
        above = self.tree.parents[box]
        aim = self._middle(above) if above >= 0 else points[-1].x
        aside = self._aside(points[-1], self.arrangement.rects[box], aim, turn)
        return None if aside is None else [*points, aside]

    def _risen(self, points: list[Point], level: float, aim: float, turn: int) -> list[Point] | None:
        """Go on straight to a level, around every box in the way; None where a gap is too narrow."""
        points = list(points)
        upward = level < points[-1].y
        while True:
            x, y = points[-1].x, points[-1].y
            hit = self.obstacles.first_on_way(x, y, level)
            if hit is None:
                return [*points, Point(x, level)]
            box = self.obstacles.boxes[hit]
            gap = y - _bottom(box) if upward else box.y - y
            near = min(self.sizes.stack_gap, gap) / 2
            turned = Point(x, _bottom(box) + near if upward else box.y - near)
            aside = self._aside(turned, box, aim, turn)
            if aside is None:
                return None
            points += [turned, aside]

    def _aside(self, at: Point, box: Rect, aim: float, turn: int) -> Point | None:
        """Return where a way that stands before a box passes it."""
        away = self.sizes.sibling_gap * _IN_GAP[turn % len(_IN_GAP)]
        sides = Point(box.x - away, at.y), Point(box.x + box.width + away, at.y)
        for side in sorted(sides, key=lambda point: abs(point.x - aim)):
            if self.obstacles.is_free(segment_of(at, side)):
                return side
        return None

    def _is_open(self, leader: int, one: Point, other: Point) -> bool:
        """Tell whether the level is free between two points; between a leader's children it always is."""
        left, right = sorted((one.x, other.x))
        children = self.tree.below[leader]
        if leader >= 0 and children:
            ends = [self._middle(children[0]), self._middle(children[-1])]
            parts = [(left, min(right, *ends)), (max(left, *ends), right)]
        else:
            parts = [(left, right)] if leader >= 0 or one.y < -self.sizes.body_gap else []
        level = [segment_of(Point(a, one.y), Point(b, one.y)) for a, b in parts if a < b]
        return all(self.obstacles.is_free(segment) for segment in level)

    def _middle(self, box: int) -> float:
        rect = self.arrangement.rects[box]
        return rect.x + rect.width / 2


def joined(one: list[Point], other: list[Point]) -> tuple[Point, ...]:
    """Join two ways that end at one level, without what they would go back and forth."""
    one, other = list(one), list(other)
    while one[-1] == other[-1] and len(one) > 1 and len(other) > 1:
        here, first, second = one[-1], one[-2], other[-2]
        if _direction(here, first) != _direction(here, second):
            break
        if _distance(here, first) <= _distance(here, second):
            one.pop()
            other[-1] = first
        else:
            other.pop()
            one[-1] = second
    return (*one, *reversed(other))


def _direction(start: Point, end: Point) -> tuple[int, int]:
    return _sign(end.x - start.x), _sign(end.y - start.y)


def _sign(value: float) -> int:
    return (value > 0) - (value < 0)


def _distance(start: Point, end: Point) -> float:
    return abs(end.x - start.x) + abs(end.y - start.y)


def _bottom(rect: Rect) -> float:
    return rect.y + rect.height
