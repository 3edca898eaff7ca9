"""Spacing: the free lines that run through one gap are set evenly between what bounds it.

A track is a stretch that lines of one bus have in common. It moves across its direction only, never past
a box, another line or a corner of its own, so that what crosses what stays as it was. Where a line ends on
it, it moves as far as that end may slide along the border of its box.
"""

from __future__ import annotations

from collections.abc import Hashable, Iterator, Sequence
from itertools import pairwise
from typing import NamedTuple

from msgspec import Struct, field

from orgmodel.organogram.layout.lines.tidy import Slide
from orgmodel.organogram.scene import Point, Rect

_PASSES = 8
# Nothing comes nearer to a corner of its own line than this, in points.
_FROM_CORNER = 6.0
# What bounds a gap reaches this much beyond its ends, in points.
_BEYOND = 2.0
# In a gap wider than this a track stays where it is, but for this much room at both sides; points.
_WIDE = 34.0
_ROOM = 9.0
# A shorter step from one track to the next, in points, is taken out where that leaves this much room.
_STEP = 14.0
_LEAST_ROOM = 4.0
# One shorter than from a corner looks like a slip of the pen: less room than that is better.
_ROOM_FOR_SLIP = 1.5
_HAIR = 0.05
_ENDLESS = 1e9


class _Track(Struct, eq=False):
    """Hold one track.

    Args:
        level: it runs from left to right.
        at: its y, or the x of an upright one, in points.
        low, high: where it begins and ends, in points.
        parts: route and number of its first corner, for every stretch on this track.
        least, most: how far it may move, in points; nowhere where it is no free line.
        own: the boxes that lines on it end at.
    """

    level: bool
    at: float
    low: float
    high: float
    parts: list[tuple[int, int]] = field(default_factory=list)
    least: float = _ENDLESS
    most: float = -_ENDLESS
    own: set[int] = field(default_factory=set)


class End(NamedTuple):
    """Hold the end of a line: the box it meets, and how far it may slide along that; None for not at all."""

    box: int
    slide: Slide | None


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
    tracks = [track for bus in dict.fromkeys(buses) for track in _tracks(bus, routes, buses, ends)]
    walls = [*tracks, *(_stretch(a, b) for way in others for a, b in pairwise(way))]
    for _ in range(_PASSES):
        for track in tracks:
            if track.least <= track.most:
                _extend(track, corners)
                _settle(track, _sides(track, walls, boxes), corners)
    _take_out_steps(tracks, walls, boxes, corners)
    return [tuple(Point(x, y) for x, y in route) for route in corners]


def _tracks(
    bus: Hashable,
    routes: Sequence[tuple[Point, ...]],
    buses: Sequence[Hashable],
    ends: Sequence[tuple[End, End]],
) -> Iterator[_Track]:
    """Yield the tracks of one bus: its stretches, joined where they lie on each other."""
    found = []
    for number, route in enumerate(routes):
        if buses[number] != bus:
            continue
        for corner, (a, b) in enumerate(pairwise(route)):
            track = _stretch(a, b)
            track.parts = [(number, corner)]
            track.least, track.most = -_ENDLESS, _ENDLESS
            for end, place in zip(ends[number], (0, len(route) - 2), strict=True):
                if corner == place:
                    _hold(track, end)
            found.append(track)
    found.sort(key=lambda track: (track.level, round(track.at, 1), track.low))
    last: _Track | None = None
    for track in found:
        if last is not None and _are_one(last, track):
            last.high = max(last.high, track.high)
            last.parts += track.parts
            last.least, last.most = max(last.least, track.least), min(last.most, track.most)
            last.own |= track.own
            continue
        if last is not None:
            yield last
        last = track
    if last is not None:
        yield last


def _hold(track: _Track, end: End) -> None:
    """Let a track on which a line ends move no farther than that end may."""
    low, high = (track.at, track.at) if end.slide is None else end.slide.ys if track.level else end.slide.xs
    track.least, track.most = max(track.least, min(low, track.at)), min(track.most, max(high, track.at))
    track.own.add(end.box)


def _stretch(a: Point, b: Point) -> _Track:
    if a.y == b.y:
        return _Track(True, a.y, min(a.x, b.x), max(a.x, b.x))
    return _Track(False, a.x, min(a.y, b.y), max(a.y, b.y))


def _are_one(one: _Track, other: _Track) -> bool:
    return one.level == other.level and abs(one.at - other.at) < _HAIR and other.low <= one.high + _HAIR


def _extend(track: _Track, corners: list[list[list[float]]]) -> None:
    """Let a track reach as far as its lines do now."""
    axis = 0 if track.level else 1
    ends = [corners[route][corner + n][axis] for route, corner in track.parts for n in (0, 1)]
    track.low, track.high = min(ends), max(ends)


def _sides(track: _Track, walls: list[_Track], boxes: Sequence[Rect]) -> tuple[float, float]:
    """Return where the nearest box or line stands on either side of a track, or in its way."""
    low, high = -_ENDLESS, _ENDLESS
    for number, box in enumerate(boxes):
        if number in track.own:
            continue
        across, along = ((box.y, box.height), (box.x, box.width))
        if not track.level:
            across, along = along, across
        if along[0] < track.high + _BEYOND and track.low - _BEYOND < along[0] + along[1]:
            if across[0] + across[1] / 2 <= track.at:
                low = max(low, across[0] + across[1])
            else:
                high = min(high, across[0])
    for wall in walls:
        if wall.level != track.level or wall is track:
            continue
        if wall.low < track.high + _BEYOND and track.low - _BEYOND < wall.high:
            if abs(wall.at - track.at) < _HAIR:
                return track.at, track.at
            if wall.at < track.at:
                low = max(low, wall.at)
            else:
                high = min(high, wall.at)
    return low, high


def _settle(track: _Track, sides: tuple[float, float], corners: list[list[list[float]]]) -> None:
    """Move a track towards the middle of its gap, as far as its own corners allow."""
    low, high = sides
    if low > high:
        return
    aim = (low + high) / 2 if high - low < _WIDE else min(max(track.at, low + _ROOM), high - _ROOM)
    axis = 1 if track.level else 0
    for route, corner in track.parts:
        for number in (corner - 1, corner + 2):
            if not 0 <= number < len(corners[route]):
                continue
            edge = corners[route][number][axis]
            if edge < track.at - _HAIR:
                aim = max(aim, min(track.at, edge + _FROM_CORNER))
            elif edge > track.at + _HAIR:
                aim = min(aim, max(track.at, edge - _FROM_CORNER))
    _move(track, min(max(aim, track.least), track.most), corners)


def _move(track: _Track, aim: float, corners: list[list[list[float]]]) -> None:
    axis = 1 if track.level else 0
    track.at = aim
    for route, corner in track.parts:
        corners[route][corner][axis] = corners[route][corner + 1][axis] = aim


def _take_out_steps(
    tracks: list[_Track], walls: list[_Track], boxes: Sequence[Rect], corners: list[list[list[float]]]
) -> None:
    """Move tracks in line with the next but one stretch of their lines, where a short step is between."""
    at = {part: track for track in tracks for part in track.parts}
    for track in tracks:
        for route, corner in track.parts:
            for beyond in (corner - 2, corner + 2):
                other = at.get((route, beyond))
                if other is None or not _is_step(corners[route], min(corner, beyond), track.level):
                    continue
                _extend(track, corners)
                _extend(other, corners)
                shared = min(track.high, other.high) - max(track.low, other.low)
                is_slip = abs(track.at - other.at) < _FROM_CORNER
                if shared > _HAIR and not is_slip:
                    # In line they would share more, and a label might lose the part that is its own.
                    continue
                low, high = _sides(track, [wall for wall in walls if wall is not other], boxes)
                room = _ROOM_FOR_SLIP if is_slip else _LEAST_ROOM
                least, most = max(low + room, track.least), min(high - room, track.most)
                if least <= other.at <= most and not _is_past(track, other.at, corners):
                    _move(track, other.at, corners)


def _is_step(route: list[list[float]], corner: int, level: bool) -> bool:
    """Tell whether after the stretch from a corner comes a short one aside, and one in its own direction."""
    a, b, c, d = route[corner : corner + 4]
    along, across = (0, 1) if level else (1, 0)
    return _HAIR < abs(b[across] - c[across]) < _STEP and (b[along] > a[along]) == (d[along] > c[along])


def _is_past(track: _Track, aim: float, corners: list[list[list[float]]]) -> bool:
    """Tell whether a corner next to a track lies on the way to its new place: the line would turn back."""
    axis = 1 if track.level else 0
    low, high = sorted((track.at, aim))
    edges = [
        corners[route][number][axis]
        for route, corner in track.parts
        for number in (corner - 1, corner + 2)
        if 0 <= number < len(corners[route])
    ]
    return any(low < edge < high for edge in edges)
