"""The frame: what surrounds a drawing on its page, and the room that is left for it."""

from __future__ import annotations

from msgspec import Struct
from msgspec.structs import replace

from orgmodel.organogram.scene import Decoration


class Frame(Struct, frozen=True):
    """Hold what surrounds the drawing, and the room left for it, in points; None is unbounded.

    Args:
        width: inside the margins.
        bottom: height of legend and footer, with the space above them.
        fills: a drawing smaller than the room grows to fill it.
    """

    title: tuple[Decoration, ...]
    title_height: float
    bottom: float
    width: float
    room_width: float | None
    room_height: float | None
    fills: bool = False

    @property
    def area(self) -> float:
        """Return the room in square points."""
        if self.room_width is None or self.room_height is None:
            return float("inf")
        return self.room_width * self.room_height

    def less(self, margin: float) -> Frame:
        """Return a frame with less room, in points."""
        return replace(
            self,
            room_width=None if self.room_width is None else self.room_width - margin,
            room_height=None if self.room_height is None else self.room_height - margin,
        )

    def holds(self, width: float, height: float) -> bool:
        """Tell whether a drawing of width × height points fits."""
        if self.room_width is not None and width > self.room_width + 0.01:
            return False
        return self.room_height is None or height <= self.room_height + 0.01
