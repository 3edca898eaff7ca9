"""Aside: where a label goes that fits beside no stretch of its line: near it, or nowhere."""

from __future__ import annotations

from collections.abc import Sequence
from math import ceil

from msgspec import Struct
from msgspec.structs import replace

from orgmodel.organogram.layout.lines.ground import ON_LINE, Extent, Ground
from orgmodel.organogram.layout.lines.obstacles import Sides
from orgmodel.organogram.scene import Rect

# A label may be moved from its line by so many steps of so many points: farther off nobody takes it for
# that of its line.
_STEP = 4.0
_STEPS = 6
_ROUNDING = 1e-6
_AROUND = (
    (0, -1), (0, 1), (1, 0), (-1, 0), (1, -1), (-1, -1), (1, 1), (-1, 1),
    (0.5, -1), (-0.5, -1), (0.5, 1), (-0.5, 1), (1, -0.5), (-1, -0.5), (1, 0.5), (-1, 0.5),
)  # fmt: skip


class _Ray(Struct, frozen=True):
    """Hold the places in one direction from a stretch.

    Args:
        shape: number of the shape of the label.
        middle: the place in the middle of the stretch.
        across, down: how much of a step goes right and down.
    """

    shape: int
    middle: Rect
    across: float
    down: float

    def place(self, steps: int) -> Rect:
        """Return the place so many steps away."""
        x, y = self.middle.x + self.across * steps * _STEP, self.middle.y + self.down * steps * _STEP
        return replace(self.middle, x=x, y=y)

    def steps_past(self, place: Rect, met: Sides) -> int:
        """Return how many steps it takes from a place to get past what it meets."""
        left, top, right, bottom = met
        across = _steps(self.across, place.x, place.x + place.width, left, right)
        down = _steps(self.down, place.y, place.y + place.height, top, bottom)
        return max(1, ceil(min(across, down) - _ROUNDING))


def _steps(share: float, start: float, end: float, low: float, high: float) -> float:
    if share == 0:
        return float("inf")
    return (high - start if share > 0 else end - low) / (abs(share) * _STEP)


def place_aside(shapes: Sequence[Extent], ground: Ground) -> tuple[int, Rect] | None:
    """Place a label as near to its line as it meets nothing.

    Returns:
        The number of the shape chosen, and its place; None where nothing near is free.
    """
    middles = [(number, middle) for number, shape in enumerate(shapes) for middle in _middles(shape, ground)]
    rays = [_Ray(number, middle, *way) for number, middle in middles for way in _AROUND]
    waits = [1] * len(rays)
    for steps in range(1, _STEPS + 1):
        for number, ray in enumerate(rays):
            if steps < waits[number]:
                continue
            place = ray.place(steps)
            met = ground.blocker(place)
            if met is not None:
                waits[number] = steps + ray.steps_past(place, met)
            elif ground.distance(place) >= ON_LINE:
                return ray.shape, place
    return None


def _middles(shape: Extent, ground: Ground) -> list[Rect]:
    """Return the places of a label on the middle of each stretch."""
    return [
        Rect((one.x1 + one.x2 - shape.width) / 2, (one.y1 + one.y2 - shape.height) / 2, *shape)
        for one in ground.own
    ]
