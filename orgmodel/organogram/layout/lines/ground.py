"""Ground: what the label of a line must keep off."""

from __future__ import annotations

from typing import NamedTuple

from orgmodel.organogram.layout.lines.obstacles import Obstacles, Segment
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
        return not self.obstacles.has_box_at(around) and self.is_clear_between_boxes(around)

    def is_clear_between_boxes(self, place: Rect) -> bool:
        """Tell whether a label may stand here as far as lines and other labels go."""
        return not self.obstacles.has_line_at(place, self.own) and not self.obstacles.has_label_at(place)

    def on_line(self, place: Rect) -> int:
        """Count the stretches of its own line that a label would stand on."""
        return sum(_distance(place, stretch) < ON_LINE for stretch in self.own)

    def distance(self, place: Rect) -> float:
        """Return how far a place is from the line, in points."""
        return min(_distance(place, stretch) for stretch in self.own)


def _distance(place: Rect, stretch: Segment) -> float:
    left, top, width, height = place
    x1, y1, x2, y2 = stretch
    across = max(left - x2, x1 - left - width, 0.0)
    down = max(top - y2, y1 - top - height, 0.0)
    return float((across**2 + down**2) ** 0.5)
