"""Steps: where a line steps a little aside and goes on as before, it is set straight, or the step is seen."""

from __future__ import annotations

from collections.abc import Sequence

from orgmodel.organogram.layout.lines.tracks import (
    HAIR,
    Corners,
    Track,
    extend,
    join,
    move,
    neighbours,
    off_marks,
    sides_of,
)
from orgmodel.organogram.scene import Rect

# A shorter step from one track to the next, in points, is taken out where that leaves this much room.
_STEP = 14.0
_LEAST_ROOM = 4.0
# One shorter than this, in points, looks like a slip of the pen: less room, or a longer step, is better.
SLIP = 6.1
_ROOM_FOR_SLIP = 2.1


def take_out_steps(
    tracks: Sequence[Track], walls: Sequence[Track], boxes: Sequence[Rect], corners: Corners
) -> None:
    """Move tracks in line with the next but one stretch of their lines, where a short step is between.

    Args:
        walls: the tracks, and lines that stay where they are.
        boxes: what they keep off.
        corners: of every route.
    """
    at = {part: track for track in tracks for part in track.parts}
    standing = list(walls)
    for track in tracks:
        for route, corner in track.parts:
            for beyond in (corner - 2, corner + 2):
                other = at.get((route, beyond))
                if other is None or not _is_step(corners[route], min(corner, beyond), track.level):
                    continue
                if _take_out(track, other, standing, boxes, corners):
                    at.update(dict.fromkeys(other.parts, track))
                    join(track, other)
                    other.parts = []
                    standing.remove(other)


def _take_out(
    track: Track, other: Track, walls: Sequence[Track], boxes: Sequence[Rect], corners: Corners
) -> bool:
    """Set two tracks in line, both where one cannot; part those that almost are; tell whether they are."""
    extend(track, corners)
    extend(other, corners)
    shared = min(track.high, other.high) - max(track.low, other.low)
    is_slip = abs(track.at - other.at) < SLIP
    if shared > HAIR and not is_slip:
        # In line they would share more, and a label might lose the part that is its own.
        return False
    strangers = [wall for wall in walls if wall is not other and wall is not track]
    room = _ROOM_FOR_SLIP if is_slip else _LEAST_ROOM
    own, its = (_reach(one, strangers, boxes, corners, room) for one in (track, other))
    low, high = max(own[0], its[0]), min(own[1], its[1])
    if low <= high + HAIR:
        aim = min(max(other.at, low), high)
        move(track, aim, corners)
        move(other, aim, corners)
        return True
    if is_slip:
        _part(track, other, own, its, corners)
    return False


def _part(
    track: Track, other: Track, own: tuple[float, float], its: tuple[float, float], corners: Corners
) -> None:
    """Set two tracks so far apart that the step between them looks meant, where there is room."""
    first, last = (track, other) if track.at < other.at else (other, track)
    least, most = (own[0], its[1]) if first is track else (its[0], own[1])
    lacking = SLIP - (last.at - first.at)
    forward = min(lacking, most - last.at)
    if first.at - least >= lacking - forward:
        move(last, last.at + forward, corners)
        move(first, first.at - (lacking - forward), corners)


def _reach(
    track: Track, strangers: Sequence[Track], boxes: Sequence[Rect], corners: Corners, room: float
) -> tuple[float, float]:
    """Return how far a track may move: up to what stands beside it or its marks, and past no corner of it.

    Args:
        room: that it leaves at both sides, in points.
    """
    low, high = sides_of(track, strangers, boxes)
    least, most = off_marks(track, strangers)
    low, high = max(low + room, track.least, least), min(high - room, track.most, most)
    for _, edge in neighbours(track, corners):
        if edge < track.at - HAIR:
            low = max(low, edge)
        elif edge > track.at + HAIR:
            high = min(high, edge)
    return min(low, track.at), max(high, track.at)


def _is_step(route: list[list[float]], corner: int, level: bool) -> bool:
    """Tell whether after the stretch from a corner comes a short one aside, and one in its own direction."""
    a, b, c, d = route[corner : corner + 4]
    along, across = (0, 1) if level else (1, 0)
    return HAIR < abs(b[across] - c[across]) < _STEP and (b[along] > a[along]) == (d[along] > c[along])
