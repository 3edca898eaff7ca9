"""Ground: what the label of a line must keep off."""

from __future__ import annotations

from typing import NamedTuple

from msgspec import Struct

from orgmodel.organogram.layout.lines.obstacles import Obstacles, Segment, Sides, sides_of
from orgmodel.organogram.scene import Rect

# A label nearer to its line than this, in points, stands on it.
ON_LINE = 0.1


class Extent(NamedTuple):
    """Hold the size of a label, in points."""

    width: float
    height: float


class Ground(Struct, frozen=True):
    """Hold what a label must keep off: boxes, other labels and every line but its own.

    Args:
        own: the stretches of its own line.
    """

    obstacles: Obstacles
    own: list[Segment]

    def is_clear(self, place: Rect, margin: float = 0.0) -> bool:
        """Tell whether a label may stand here with a margin around it, in points."""
        return self.blocker(place, margin) is None

    def blocker(self, place: Rect, margin: float = 0.0) -> Sides | None:
        """Return the sides of what a label with a margin around it, in points, would meet here, if any."""
        left, top, right, bottom = sides_of(place)
        sides = left - margin, top - margin, right + margin, bottom + margin
        found = self.obstacles
        return found.box_at(sides) or found.line_at(sides, self.own) or found.label_at(sides)

    def own_at(self, place: Rect) -> Segment | None:
        """Return the first stretch of its own line that a label would stand on, if any."""
        own = zip(self.own, self._squares(place), strict=True)
        return next((stretch for stretch, square in own if square < ON_LINE**2), None)

    def on_line(self, place: Rect) -> int:
        """Count the stretches of its own line that a label would stand on."""
        return sum(square < ON_LINE**2 for square in self._squares(place))

    def distance(self, place: Rect) -> float:
        """Return how far a place is from the line, in points."""
        return float(min(self._squares(place)) ** 0.5)

    def _squares(self, place: Rect) -> list[float]:
        """Return the square of the distance to each stretch of the line."""
        left, top, right, bottom = sides_of(place)
        found = []
        for x1, y1, x2, y2 in self.own:
            across = left - x2 if left > x2 else x1 - right if x1 > right else 0.0
            down = top - y2 if top > y2 else y1 - bottom if y1 > bottom else 0.0
            found.append(across * across + down * down)
        return found
