"""Spacing: the free lines that run through one gap are set evenly between what bounds it.

A track is a stretch that lines of one bus have in common. It moves across its direction only, never past
a box, another line or a corner of its own, so that what crosses what stays as it was. Where a line ends on
it, it moves as far as that end may slide along the border of its box.
"""

from __future__ import annotations

from collections.abc import Hashable, Sequence
from itertools import pairwise

from orgmodel.organogram.layout.lines.overlaps import set_apart
from orgmodel.organogram.layout.lines.tracks import (
    HAIR,
    Corners,
    End,
    Track,
    extend,
    move,
    neighbours,
    sides_of,
    stretch_of,
    tracks_of,
)
from orgmodel.organogram.scene import Point, Rect

_PASSES = 8
# Nothing comes nearer to a corner of its own line than this, in points.
_FROM_CORNER = 6.0
# In a gap wider than this a track stays where it is, but for this much room at both sides; points.
_WIDE = 34.0
_ROOM = 9.0
# A shorter step from one track to the next, in points, is taken out where that leaves this much room.
_STEP = 14.0
_LEAST_ROOM = 4.0
# One shorter than from a corner looks like a slip of the pen: less room than that is better.
_ROOM_FOR_SLIP = 1.5


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
                _settle(track, sides_of(track, walls, boxes), corners)
    _take_out_steps(tracks, walls, boxes, corners)
    return [tuple(Point(x, y) for x, y in route) for route in corners]


def _settle(track: Track, sides: tuple[float, float], corners: Corners) -> None:
    """Move a track towards the middle of its gap, as far as its own corners allow."""
    low, high = sides
    if low > high:
        return
    aim = (low + high) / 2 if high - low < _WIDE else min(max(track.at, low + _ROOM), high - _ROOM)
    for _, edge in neighbours(track, corners):
        if edge < track.at - HAIR:
            aim = max(aim, min(track.at, edge + _FROM_CORNER))
        elif edge > track.at + HAIR:
            aim = min(aim, max(track.at, edge - _FROM_CORNER))
    move(track, min(max(aim, track.least), track.most), corners)


def _take_out_steps(tracks: list[Track], walls: list[Track], boxes: Sequence[Rect], corners: Corners) -> None:
    """Move tracks in line with the next but one stretch of their lines, where a short step is between."""
    at = {part: track for track in tracks for part in track.parts}
    for track in tracks:
        for route, corner in track.parts:
            for beyond in (corner - 2, corner + 2):
                other = at.get((route, beyond))
                if other is None or not _is_step(corners[route], min(corner, beyond), track.level):
                    continue
                extend(track, corners)
                extend(other, corners)
                shared = min(track.high, other.high) - max(track.low, other.low)
                is_slip = abs(track.at - other.at) < _FROM_CORNER
                if shared > HAIR and not is_slip:
                    # In line they would share more, and a label might lose the part that is its own.
                    continue
                low, high = sides_of(track, [wall for wall in walls if wall is not other], boxes)
                room = _ROOM_FOR_SLIP if is_slip else _LEAST_ROOM
                least, most = max(low + room, track.least), min(high - room, track.most)
                if least <= other.at <= most and not _is_past(track, other.at, corners):
                    move(track, other.at, corners)


def _is_step(route: list[list[float]], corner: int, level: bool) -> bool:
    """Tell whether after the stretch from a corner comes a short one aside, and one in its own direction."""
    a, b, c, d = route[corner : corner + 4]
    along, across = (0, 1) if level else (1, 0)
    return HAIR < abs(b[across] - c[across]) < _STEP and (b[along] > a[along]) == (d[along] > c[along])


def _is_past(track: Track, aim: float, corners: Corners) -> bool:
    """Tell whether a corner next to a track lies on the way to its new place: the line would turn back."""
    low, high = sorted((track.at, aim))
    return any(low < edge < high for _, edge in neighbours(track, corners))
