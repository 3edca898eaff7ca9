"""Grid: what lies on a page, found by where it is."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Generic, TypeVar

from msgspec import Struct, field

CELL = 48.0
# What is longer than this many cells lies in cells that are as many times longer.
_MOST_CELLS = 32

T = TypeVar("T")


class Cells(Struct, Generic[T]):
    """Hold things by the cells of the page that they lie in.

    Args:
        width, height: of a cell, in points.
    """

    width: float = CELL
    height: float = CELL
    _rows: dict[int, dict[int, list[T]]] = field(default_factory=dict)

    @property
    def is_empty(self) -> bool:
        """Tell whether nothing lies anywhere."""
        return not self._rows

    def add(self, thing: T, left: float, top: float, right: float, bottom: float) -> None:
        """Remember a thing by the rectangle around it, in points."""
        columns = range(int(left // self.width), int(right // self.width) + 1)
        for row in range(int(top // self.height), int(bottom // self.height) + 1):
            cells = self._rows.setdefault(row, {})
            for column in columns:
                cells.setdefault(column, []).append(thing)

    def near(self, left: float, top: float, right: float, bottom: float) -> Iterator[list[T]]:
        """Yield what lies in each cell that a rectangle meets, in points; a thing may come twice."""
        columns = range(int(left // self.width), int(right // self.width) + 1)
        for row in range(int(top // self.height), int(bottom // self.height) + 1):
            cells = self._rows.get(row)
            if cells is None:
                continue
            for column in columns:
                things = cells.get(column)
                if things is not None:
                    yield things


class Grid(Struct, Generic[T]):
    """Hold things in cells, those that are long in longer ones, so that nothing lies in many."""

    _levels: dict[tuple[float, float], Cells[T]] = field(default_factory=dict)

    def add(self, thing: T, left: float, top: float, right: float, bottom: float) -> None:
        """Remember a thing by the rectangle around it, in points."""
        sides = _side(right - left), _side(bottom - top)
        if sides not in self._levels:
            self._levels[sides] = Cells(*sides)
        self._levels[sides].add(thing, left, top, right, bottom)

    def near(self, left: float, top: float, right: float, bottom: float) -> Iterator[list[T]]:
        """Yield what lies in each cell that a rectangle meets, in points; a thing may come twice."""
        for level in self._levels.values():
            yield from level.near(left, top, right, bottom)


def _side(length: float) -> float:
    """Return how long the cells are in which a thing of a length lies, in points."""
    side = CELL
    while length > _MOST_CELLS * side:
        side *= _MOST_CELLS
    return side
