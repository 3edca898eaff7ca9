"""Spacing: the free lines that run through one gap are set evenly between what bounds it.

A track is a stretch that lines of one bus have in common. It moves across its direction only, never past
a box, another line or a corner of its own, so that what crosses what stays as it was. Where a line ends on
it, it moves as far as that end may slide along the border of its box.
"""

from __future__ import annotations

from collections.abc import Hashable, Sequence
from itertools import pairwise

from orgmodel.organogram.layout.lines.overlaps import set_apart
from orgmodel.organogram.layout.lines.steps import SLIP, take_out_steps
from orgmodel.organogram.layout.lines.tracks import (
    HAIR,
    Corners,
    End,
    Track,
    extend,
    move,
    neighbours,
    off_marks,
    sides_of,
    stretch_of,
    tracks_of,
)
from orgmodel.organogram.scene import Point, Rect

_PASSES = 8
# In a gap wider than this a track stays where it is, but for this much room at both sides; points.
_WIDE = 34.0
_ROOM = 9.0


def spaced(
    routes: Sequence[tuple[Point, ...]],
    buses: Sequence[Hashable],
    ends: Sequence[tuple[End, End]],
    boxes: Sequence[Rect],
    others: Sequence[tuple[Point, ...]],
) -> list[tuple[Point, ...]]:
    """Set the stretches of lines evenly in the gaps they run through.

    Args:
        routes: the ways of the free lines.
        buses: what lines each of them may share stretches with.
        ends: where each of them begins and ends.
        boxes: what they keep off.
        others: lines that stay where they are.
    """
    corners = [[[point.x, point.y] for point in route] for route in routes]
    tracks = [track for bus in dict.fromkeys(buses) for track in tracks_of(bus, routes, buses, ends)]
    walls = [*tracks, *(stretch_of(a, b) for way in others for a, b in pairwise(way))]
    set_apart(walls, boxes, corners)
    for _ in range(_PASSES):
        for track in tracks:
            if track.least <= track.most:
                extend(track, corners)
                _settle(track, walls, boxes, corners)
    take_out_steps(tracks, walls, boxes, corners)
    return [tuple(Point(x, y) for x, y in route) for route in corners]


def _settle(track: Track, walls: Sequence[Track], boxes: Sequence[Rect], corners: Corners) -> None:
    """Move a track towards the middle of its gap, as far as its marks and its own corners allow."""
    low, high = sides_of(track, walls, boxes)
    if low > high:
        return
    aim = (low + high) / 2 if high - low < _WIDE else min(max(track.at, low + _ROOM), high - _ROOM)
    aim = _beside(aim, track, walls, boxes)
    for _, edge in neighbours(track, corners):
        if edge < track.at - HAIR:
            aim = max(aim, min(track.at, edge + SLIP))
        elif edge > track.at + HAIR:
            aim = min(aim, max(track.at, edge - SLIP))
    move(track, min(max(aim, track.least), track.most), corners)


def _beside(aim: float, track: Track, walls: Sequence[Track], boxes: Sequence[Rect]) -> float:
    """Return the place nearest to an aim where the marks on a track keep off other lines."""
    least, most = off_marks(track, walls)
    if least <= aim <= most:
        return aim
    # A box that the track only ends beside does not press a mark on a line.
    low, high = sides_of(track, walls, boxes, beyond=0.0)
    return min(max(aim, least, low), most, high)
