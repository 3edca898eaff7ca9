"""Grid: what lies on a page, found by where it is."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator
from typing import Generic, TypeVar

from msgspec import Struct, field

CELL = 48.0
# What is longer than this many cells lies in cells that are as many times larger.
_MOST_CELLS = 32

T = TypeVar("T")


class Cells(Struct, Generic[T]):
    """Hold things by the square cells of the page that they lie in.

    Args:
        size: the side of a cell, in points.
    """

    size: float = CELL
    _things: dict[tuple[int, int], list[T]] = field(default_factory=lambda: defaultdict(list))

    @property
    def is_empty(self) -> bool:
        """Tell whether nothing lies anywhere."""
        return not self._things

    def add(self, thing: T, left: float, top: float, right: float, bottom: float) -> None:
        """Remember a thing by the rectangle around it, in points."""
        size = self.size
        rows = range(int(top // size), int(bottom // size) + 1)
        for column in range(int(left // size), int(right // size) + 1):
            for row in rows:
                self._things[column, row].append(thing)

    def near(self, left: float, top: float, right: float, bottom: float) -> Iterator[list[T]]:
        """Yield what lies in each cell that a rectangle meets, in points; a thing may come twice."""
        size = self.size
        rows = range(int(top // size), int(bottom // size) + 1)
        for column in range(int(left // size), int(right // size) + 1):
            for row in rows:
                things = self._things.get((column, row))
                if things is not None:
                    yield things


class Grid(Struct, Generic[T]):
    """Hold things in cells, those that are long in larger ones, so that nothing lies in many."""

    _levels: dict[float, Cells[T]] = field(default_factory=dict)

    def add(self, thing: T, left: float, top: float, right: float, bottom: float) -> None:
        """Remember a thing by the rectangle around it, in points."""
        size = CELL
        while max(right - left, bottom - top) > _MOST_CELLS * size:
            size *= _MOST_CELLS
        if size not in self._levels:
            self._levels[size] = Cells(size)
        self._levels[size].add(thing, left, top, right, bottom)

    def near(self, left: float, top: float, right: float, bottom: float) -> Iterator[list[T]]:
        """Yield what lies in each cell that a rectangle meets, in points; a thing may come twice."""
        for level in self._levels.values():
            yield from level.near(left, top, right, bottom)
