"""Along: where beside its line a label has room, when none of the few places that read best is free.

From any place that a line is nearest to, the label may slide up to that line, and nothing else comes
nearer. So a walk along both sides of each stretch finds such a place wherever there is one.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from msgspec import Struct
from msgspec.structs import replace

from orgmodel.organogram.layout.lines.ground import ON_LINE, Extent, Ground
from orgmodel.organogram.layout.lines.obstacles import Sides
from orgmodel.organogram.scene import Rect

# From a stretch to the ground of a label beside it, and to the nearest other thing, in points.
_LIFT = 1.2
_NEXT = 1.7
# A label beside an upright stretch that is wider than this, in points, reads as if it were loose.
_WIDE = 112.0
# A walk through a full chart ends after so many places.
_MOST_PLACES = 60
_HAIR = 0.01


class _Track(Struct, frozen=True):
    """Hold one side of a stretch, beside which a label may stand anywhere.

    Args:
        shape: number of the shape of the label.
        middle: the place at the middle of the stretch.
        is_level: the stretch runs from left to right.
        reach: how far from there a label still stands at the stretch, in points.
    """

    shape: int
    middle: Rect
    is_level: bool
    reach: float

    def place(self, moved: float) -> Rect:
        """Return the place so far along the stretch, in points."""
        middle = self.middle
        if self.is_level:
            return replace(middle, x=middle.x + moved)
        return replace(middle, y=middle.y + moved)

    def past(self, met: Sides, margin: float, forward: bool) -> float:
        """Return how far along a label has what it meets behind it, in points."""
        middle = self.middle
        start, length = (middle.x, middle.width) if self.is_level else (middle.y, middle.height)
        low, high = (met[0], met[2]) if self.is_level else (met[1], met[3])
        return high + margin + _HAIR - start if forward else low - margin - _HAIR - length - start


def place_along(shapes: Sequence[Extent], ground: Ground) -> tuple[int, Rect] | None:
    """Place a label beside the longest stretch of its line that has room, near the middle.

    Returns:
        The number of the shape chosen, and its place; None where no stretch has room.
    """
    for track in sorted(_tracks(shapes, ground), key=_worth):
        ways = [_walked(track, ground, forward) for forward in (True, False)]
        found = [moved for moved in ways if moved is not None]
        if found:
            return track.shape, track.place(min(found, key=abs))
    return None


def _worth(track: _Track) -> tuple[bool, float]:
    return not track.is_level and track.middle.width > _WIDE, -track.reach


def _tracks(shapes: Sequence[Extent], ground: Ground) -> Iterator[_Track]:
    """Yield the sides of each stretch: above and below it, or right and left of it."""
    for number, (width, height) in enumerate(shapes):
        for stretch in ground.own:
            x, y = (stretch.x1 + stretch.x2 - width) / 2, (stretch.y1 + stretch.y2 - height) / 2
            if stretch.is_horizontal:
                for top in (stretch.y1 - _LIFT - height, stretch.y1 + _LIFT):
                    yield _Track(number, Rect(x, top, width, height), True, (stretch.length + width) / 2)
            else:
                for left in (stretch.x1 + _LIFT, stretch.x1 - _LIFT - width):
                    yield _Track(number, Rect(left, y, width, height), False, (stretch.length + height) / 2)


def _walked(track: _Track, ground: Ground, forward: bool) -> float | None:
    """Return how far along a label first has room, in points; below 0 for backward."""
    moved = 0.0
    for _ in range(_MOST_PLACES):
        if abs(moved) > track.reach:
            return None
        place = track.place(moved)
        met = ground.blocker(place, _NEXT)
        if met is not None:
            moved = track.past(met, _NEXT, forward)
            continue
        struck = ground.own_at(place)
        if struck is None:
            return moved
        moved = track.past(struck, ON_LINE, forward)
    return None
