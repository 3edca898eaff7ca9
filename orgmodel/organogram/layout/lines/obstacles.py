"""Obstacles: which boxes and lines a stretch of line would meet, found by cells of the page."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator
from itertools import pairwise
from typing import NamedTuple, TypeAlias

from msgspec import Struct, field

from orgmodel.organogram.layout.lines.grid import CELL, Cells, Grid
from orgmodel.organogram.scene import Point, Rect

_NEAR = 2.2
_HAIR = 0.1
# What a corner costs, in points of detour, and what a crossing.
CORNER = 14.0
_CROSSING = 20.0
# Lines nearer to each other than this, in points, keep each other company: dear over any length.
_COMPANY = 6.0
_COMPANY_PER_POINT = 0.8
# Lines nearer to a foreign box than this, in points, look as if they belonged to it.
_APART = 4.0
_HUGGING = 2.0
_HUGGING_PER_POINT = 1.5
# With less air than this, in points, they look squeezed in.
_AIR = 6.0
_SQUEEZED_PER_POINT = 0.2
# What it costs to leave no room for the label of another line.
_STRUCK = 30.0
_OVERLAP = 40.0
_OVERLAP_PER_POINT = 5.0


# Left, top, right and bottom side.
Sides: TypeAlias = tuple[float, float, float, float]


def sides_of(rect: Rect) -> Sides:
    """Return the sides of a rectangle."""
    return rect.x, rect.y, rect.x + rect.width, rect.y + rect.height


class Segment(NamedTuple):
    """Hold a horizontal or vertical stretch: left to right, or top to bottom; points."""

    x1: float
    y1: float
    x2: float
    y2: float

    @property
    def is_horizontal(self) -> bool:
        """Tell whether the stretch runs from left to right."""
        return self.y1 == self.y2

    @property
    def length(self) -> float:
        """Return the length in points."""
        return self.x2 - self.x1 + self.y2 - self.y1


def segment_of(a: Point, b: Point) -> Segment:
    """Return the stretch between two points on one horizontal or vertical line."""
    return Segment(min(a.x, b.x), min(a.y, b.y), max(a.x, b.x), max(a.y, b.y))


class Obstacles(Struct):
    """Hold the boxes and the lines drawn so far.

    Args:
        boxes: places of all boxes, by index.
        clearance: how near a line may come to a box, in points.
    """

    boxes: list[Rect]
    clearance: float
    _boxes: Cells[tuple[float, float, float, float, int]] = field(default_factory=Cells)
    _lines: Grid[Segment] = field(default_factory=Grid)
    _labels: Cells[Sides] = field(default_factory=Cells)
    _open: dict[Segment, bool] = field(default_factory=dict)

    def __post_init__(self) -> None:
        boxes, self.boxes = self.boxes, []
        for rect in boxes:
            self.add_box(rect)

    def add_box(self, rect: Rect) -> None:
        """Remember something that stands like a box, so that others keep off it."""
        sides = sides_of(rect)
        self._boxes.add((*sides, len(self.boxes)), *sides)
        self.boxes.append(rect)
        self._open.clear()

    def add_line(self, points: tuple[Point, ...]) -> None:
        """Remember a line, so that others keep off it."""
        for a, b in pairwise(points):
            segment = segment_of(a, b)
            self._lines.add(segment, *segment)

    def add_lines(self, lines: Iterable[tuple[Point, ...]]) -> None:
        """Remember many lines; what they share, as the bus of a leader, is remembered once."""
        spans: dict[tuple[bool, float], list[tuple[float, float]]] = defaultdict(list)
        for points in lines:
            for a, b in pairwise(points):
                if a.x == b.x:
                    spans[True, a.x].append((a.y, b.y) if a.y < b.y else (b.y, a.y))
                else:
                    spans[False, a.y].append((a.x, b.x) if a.x < b.x else (b.x, a.x))
        for (upright, at), found in spans.items():
            for low, high in _joined(found):
                segment = Segment(at, low, at, high) if upright else Segment(low, at, high, at)
                self._lines.add(segment, *segment)

    def add_label(self, label: Rect) -> None:
        """Remember the ground of a label, so that others keep off it."""
        sides = sides_of(label)
        self._labels.add(sides, *sides)

    def first_on_way(self, x: float, start: float, end: float) -> int | None:
        """Return the first box met on the way straight up or down from one y to another, if any."""
        upward = end < start
        top, bottom = min(start, end), max(start, end)
        rows = range(int(top // CELL), int(bottom // CELL) + 1)
        for row in reversed(rows) if upward else rows:
            near = self._boxes.near(x - self.clearance, row * CELL, x + self.clearance, row * CELL)
            met = [box for boxes in near for box in boxes if self._is_on_way(box[:4], x, top, bottom)]
            if met and upward:
                return max(met, key=lambda box: box[3])[4]
            if met:
                return min(met, key=lambda box: box[1])[4]
        return None

    def _is_on_way(self, sides: Sides, x: float, start: float, end: float) -> bool:
        left, top, right, bottom = sides
        if not left - self.clearance < x < right + self.clearance:
            return False
        return top >= start - _HAIR and bottom <= end + _HAIR

    def hugging_cost(self, segment: Segment, but: tuple[int, ...]) -> float:
        """Return what it costs to run close along a box, save those in `but`, in points."""
        if self.is_free(segment, but, _AIR):
            return 0.0
        if self.is_free(segment, but, _APART):
            return _SQUEEZED_PER_POINT * segment.length
        return _HUGGING + _HUGGING_PER_POINT * segment.length

    def is_open(self, segment: Segment) -> bool:
        """Tell whether a stretch keeps clear of every box; what was asked before is remembered."""
        known = self._open.get(segment)
        if known is None:
            known = self._open[segment] = self.is_free(segment)
        return known

    def is_free(self, segment: Segment, but: tuple[int, ...] = (), apart: float = 0.0) -> bool:
        """Tell whether a stretch keeps clear of every box, save those in `but`.

        Args:
            apart: how far it must keep off, in points, where that is more than the clearance.
        """
        margin = max(apart, self.clearance)
        left, right = segment.x1 - margin, segment.x2 + margin
        top, bottom = segment.y1 - margin, segment.y2 + margin
        for boxes in self._boxes.near(left, top, right, bottom):
            for x1, y1, x2, y2, number in boxes:
                if x1 < right and left < x2 and y1 < bottom and top < y2 and number not in but:
                    return False
        return True

    def has_box_at(self, rect: Rect) -> bool:
        """Tell whether a box stands where a rectangle is."""
        return self.box_at(sides_of(rect)) is not None

    def box_at(self, sides: Sides) -> Sides | None:
        """Return the sides of a box that stands between others, if any."""
        left, top, right, bottom = sides
        for boxes in self._boxes.near(left, top, right, bottom):
            for x1, y1, x2, y2, _ in boxes:
                if x1 < right and left < x2 and y1 < bottom and top < y2:
                    return x1, y1, x2, y2
        return None

    def line_at(self, sides: Sides, but: list[Segment]) -> Sides | None:
        """Return the sides of a line that passes between others, save the stretches in `but`, if any."""
        left, top, right, bottom = sides
        for lines in self._lines.near(left, top, right, bottom):
            for line in lines:
                x1, y1, x2, y2 = line
                if x1 < right and left < x2 + _HAIR and y1 < bottom and top < y2 + _HAIR and line not in but:
                    return x1, y1, x2 + _HAIR, y2 + _HAIR
        return None

    def label_at(self, sides: Sides) -> Sides | None:
        """Return the sides of a label that stands between others, if any."""
        left, top, right, bottom = sides
        for labels in self._labels.near(left, top, right, bottom):
            for label in labels:
                if meets(label, sides):
                    return label
        return None

    def meeting_cost(self, segment: Segment) -> float:
        """Return what it costs to cross other lines, and much more to run along them, in points."""
        left, top, right, bottom = segment
        near = self._lines.near(left - _COMPANY, top - _COMPANY, right + _COMPANY, bottom + _COMPANY)
        met = {line for lines in near for line in lines}
        cost = sum(_cost(segment, line) for line in met) if met else 0.0
        return cost if self._labels.is_empty else cost + _STRUCK * self._labels_on(segment)

    def _labels_on(self, segment: Segment) -> int:
        """Count the labels that a stretch meets."""
        left, top, right, bottom = segment
        sides = left, top, right + _HAIR, bottom + _HAIR
        near = self._labels.near(left, top, right, bottom)
        return len({label for labels in near for label in labels if meets(label, sides)})


def _joined(spans: list[tuple[float, float]]) -> Iterator[tuple[float, float]]:
    """Yield spans of which none meets another, in place of those that do."""
    spans.sort()
    low, high = spans[0]
    for start, end in spans:
        if start > high:
            yield low, high
            low, high = start, end
        elif end > high:
            high = end
    yield low, high


def meets(one: Sides, other: Sides) -> bool:
    """Tell whether two rectangles overlap."""
    return one[0] < other[2] and other[0] < one[2] and one[1] < other[3] and other[1] < one[3]


def _cost(segment: Segment, line: Segment) -> float:
    if segment.is_horizontal == line.is_horizontal:
        if segment.is_horizontal:
            apart, shared = abs(segment.y1 - line.y1), min(segment.x2, line.x2) - max(segment.x1, line.x1)
        else:
            apart, shared = abs(segment.x1 - line.x1), min(segment.y2, line.y2) - max(segment.y1, line.y1)
        if apart >= _COMPANY or shared <= 0:
            return 0.0
        return _OVERLAP + _OVERLAP_PER_POINT * shared if apart < _NEAR else _COMPANY_PER_POINT * shared
    across, along = (line, segment) if segment.is_horizontal else (segment, line)
    meets = along.x1 <= across.x1 <= along.x2 and across.y1 <= along.y1 <= across.y2
    return _CROSSING if meets else 0.0
