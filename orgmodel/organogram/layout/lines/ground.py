"""Ground: what the label of a line must keep off."""

from __future__ import annotations

from collections.abc import Iterator
from typing import NamedTuple

from orgmodel.organogram.layout.lines.obstacles import Obstacles, Segment, Sides
from orgmodel.organogram.scene import Rect

# A label nearer to its line than this, in points, stands on it.
ON_LINE = 0.1


class Ground(NamedTuple):
    """Hold what a label must keep off: boxes, other labels and every line but its own.

    Args:
        own: the stretches of its own line.
    """

    obstacles: Obstacles
    own: list[Segment]

    def is_clear(self, place: Rect, margin: float = 0.0) -> bool:
        """Tell whether a label may stand here with a margin around it, in points."""
        around = Rect(place.x - margin, place.y - margin, place.width + 2 * margin, place.height + 2 * margin)
        return self.blocker(around) is None and not self.obstacles.has_label_at(around)

    def blocker(self, place: Rect) -> Sides | None:
        """Return the sides of a box or a line on which a label here would stand, if any."""
        return self.obstacles.box_at(place) or self.obstacles.line_at(place, self.own)

    def on_line(self, place: Rect) -> int:
        """Count the stretches of its own line that a label would stand on."""
        return sum(square < ON_LINE**2 for square in self._squares(place))

    def distance(self, place: Rect) -> float:
        """Return how far a place is from the line, in points."""
        return float(min(self._squares(place)) ** 0.5)

    def _squares(self, place: Rect) -> Iterator[float]:
        """Yield the square of the distance to each stretch of the line."""
        left, top, width, height = place
        for x1, y1, x2, y2 in self.own:
            across = max(left - x2, x1 - left - width, 0.0)
            down = max(top - y2, y1 - top - height, 0.0)
            yield across * across + down * down
