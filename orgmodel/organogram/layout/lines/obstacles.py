"""Obstacles: which boxes and lines a stretch of line would meet, found by cells of the page."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator
from itertools import pairwise
from typing import NamedTuple

from msgspec import Struct, field

from orgmodel.organogram.scene import Point, Rect

_CELL = 48.0
_NEAR = 2.2
_HAIR = 0.1
# What a corner costs, in points of detour, and what a crossing.
CORNER = 14.0
_CROSSING = 20.0
# Lines nearer to each other than this, in points, keep each other company: dear over any length.
_COMPANY = 5.0
_COMPANY_PER_POINT = 0.8
# Lines nearer to a foreign box than this, in points, look as if they belonged to it.
_APART = 4.0
_HUGGING = 2.0
_HUGGING_PER_POINT = 1.5
# What it costs to leave no room for the label of another line.
_STRUCK = 30.0
_OVERLAP = 40.0
_OVERLAP_PER_POINT = 5.0


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
    _boxes_in: dict[tuple[int, int], list[int]] = field(default_factory=lambda: defaultdict(list))
    _lines_in: dict[tuple[int, int], list[Segment]] = field(default_factory=lambda: defaultdict(list))
    _labels_in: dict[tuple[int, int], list[Rect]] = field(default_factory=lambda: defaultdict(list))

    _open: dict[Segment, bool] = field(default_factory=dict)

    def __post_init__(self) -> None:
        for number, box in enumerate(self.boxes):
            for cell in _cells(box.x, box.y, box.x + box.width, box.y + box.height):
                self._boxes_in[cell].append(number)

    def add_line(self, points: tuple[Point, ...]) -> None:
        """Remember a line, so that others keep off it."""
        for a, b in pairwise(points):
            segment = segment_of(a, b)
            for cell in _cells(segment.x1, segment.y1, segment.x2, segment.y2):
                self._lines_in[cell].append(segment)

    def add_label(self, label: Rect) -> None:
        """Remember the ground of a label, so that others keep off it."""
        for cell in _cells(label.x, label.y, label.x + label.width, label.y + label.height):
            self._labels_in[cell].append(label)

    def is_label_at(self, rect: Rect) -> bool:
        """Tell whether a label stands where a rectangle is."""
        return any(
            meets(rect, label)
            for cell in _cells(rect.x, rect.y, rect.x + rect.width, rect.y + rect.height)
            for label in self._labels_in.get(cell, ())
        )

    def first_on_way(self, x: float, start: float, end: float) -> int | None:
        """Return the first box met on the way straight up or down from one y to another, if any."""
        upward = end < start
        top, bottom = min(start, end), max(start, end)
        columns = range(int((x - self.clearance) // _CELL), int((x + self.clearance) // _CELL) + 1)
        rows = range(int(top // _CELL), int(bottom // _CELL) + 1)
        for row in reversed(rows) if upward else rows:
            met = [
                number
                for column in columns
                for number in self._boxes_in.get((column, row), ())
                if self._is_on_way(number, x, top, bottom)
            ]
            if met and upward:
                return max(met, key=lambda n: self.boxes[n].y + self.boxes[n].height)
            if met:
                return min(met, key=lambda n: self.boxes[n].y)
        return None

    def _is_on_way(self, number: int, x: float, top: float, bottom: float) -> bool:
        box = self.boxes[number]
        if not box.x - self.clearance < x < box.x + box.width + self.clearance:
            return False
        return box.y >= top - _HAIR and box.y + box.height <= bottom + _HAIR

    def hugging_cost(self, segment: Segment, but: tuple[int, ...]) -> float:
        """Return what it costs to run close along a box, save those in `but`, in points."""
        if self.is_free(segment, but, _APART):
            return 0.0
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
        for cell in _cells(left, top, right, bottom):
            for number in self._boxes_in.get(cell, ()):
                box = self.boxes[number]
                if (
                    box.x < right
                    and left < box.x + box.width
                    and box.y < bottom
                    and top < box.y + box.height
                    and number not in but
                ):
                    return False
        return True

    def boxes_at(self, rect: Rect) -> Iterator[int]:
        """Yield the boxes that a rectangle meets."""
        for cell in _cells(rect.x, rect.y, rect.x + rect.width, rect.y + rect.height):
            for number in self._boxes_in.get(cell, ()):
                box = self.boxes[number]
                if meets(box, rect):
                    yield number

    def lines_at(self, rect: Rect) -> Iterator[Segment]:
        """Yield the stretches of line that a rectangle meets."""
        for cell in _cells(rect.x, rect.y, rect.x + rect.width, rect.y + rect.height):
            for line in self._lines_in.get(cell, ()):
                if (
                    line.x1 < rect.x + rect.width
                    and rect.x < line.x2 + _HAIR
                    and line.y1 < rect.y + rect.height
                    and rect.y < line.y2 + _HAIR
                ):
                    yield line

    def meeting_cost(self, segment: Segment) -> float:
        """Return what it costs to cross other lines, and much more to run along them, in points."""
        met = {
            line
            for cell in _cells(segment.x1, segment.y1, segment.x2, segment.y2, _COMPANY)
            for line in self._lines_in.get(cell, ())
        }
        cost = sum(_cost(segment, line) for line in met) if met else 0.0
        return cost + _STRUCK * self._labels_on(segment) if self._labels_in else cost

    def _labels_on(self, segment: Segment) -> int:
        """Count the labels that a stretch meets."""
        place = Rect(segment.x1, segment.y1, segment.x2 - segment.x1 + _HAIR, segment.y2 - segment.y1 + _HAIR)
        return len(
            {
                label
                for cell in _cells(segment.x1, segment.y1, segment.x2, segment.y2)
                for label in self._labels_in.get(cell, ())
                if meets(place, label)
            }
        )


def meets(one: Rect, other: Rect) -> bool:
    """Tell whether two rectangles overlap."""
    return (
        one.x < other.x + other.width
        and other.x < one.x + one.width
        and one.y < other.y + other.height
        and other.y < one.y + one.height
    )


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


def _cells(
    left: float, top: float, right: float, bottom: float, margin: float = 0.0
) -> Iterator[tuple[int, int]]:
    first, last = int((left - margin) // _CELL), int((right + margin) // _CELL)
    high, low = int((top - margin) // _CELL), int((bottom + margin) // _CELL)
    for column in range(first, last + 1):
        for row in range(high, low + 1):
            yield column, row
