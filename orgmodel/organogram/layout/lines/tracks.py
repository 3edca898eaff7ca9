"""Tracks: the stretches that lines of one bus have in common, and what stands beside them."""

from __future__ import annotations

from collections.abc import Hashable, Iterator, Sequence
from itertools import pairwise
from typing import TypeAlias

from msgspec import Struct, field

from orgmodel.organogram.end_marks import MARK_BREADTH, reach_of
from orgmodel.organogram.layout.lines.tidy import Slide
from orgmodel.organogram.scene import EndMark, Point, Rect

# What bounds a gap reaches this much beyond its ends, in points.
_BEYOND = 2.0
# Beside a mark at the end of a line there is this much to the next line, in points, so that white is seen
# between them, and enough of a bus that the marked line crosses just before it ends.
_BESIDE_MARK = 3.0
HAIR = 0.05
ENDLESS = 1e9

# The corners of every route, each as x and y.
Corners: TypeAlias = list[list[list[float]]]


class Track(Struct, eq=False):
    """Hold one track.

    Args:
        level: it runs from left to right.
        at: its y, or the x of an upright one, in points.
        low, high: where it begins and ends, in points.
        parts: route and number of its first corner, for every stretch on this track.
        least, most: how far it may move, in points; nowhere where it is no free line.
        own: the boxes that lines on it end at.
        marks: from where to where along it there is a mark at the end of a line.
    """

    level: bool
    at: float
    low: float
    high: float
    parts: list[tuple[int, int]] = field(default_factory=list)
    least: float = ENDLESS
    most: float = -ENDLESS
    own: set[int] = field(default_factory=set)
    marks: list[tuple[float, float]] = field(default_factory=list)


class End(Struct, frozen=True):
    """Hold the end of a line.

    Args:
        box: that it meets.
        slide: how far it may slide along that; None for not at all.
        mark: what stands there.
    """

    box: int
    slide: Slide | None
    mark: EndMark = EndMark.NONE


def tracks_of(
    bus: Hashable,
    routes: Sequence[tuple[Point, ...]],
    buses: Sequence[Hashable],
    ends: Sequence[tuple[End, End]],
) -> Iterator[Track]:
    """Yield the tracks of one bus: its stretches, joined where they lie on each other."""
    found = []
    for number, route in enumerate(routes):
        if buses[number] != bus:
            continue
        for corner, (a, b) in enumerate(pairwise(route)):
            track = stretch_of(a, b)
            track.parts = [(number, corner)]
            track.least, track.most = -ENDLESS, ENDLESS
            start, end = ends[number]
            if corner == 0:
                _hold(track, start, a, b)
            if corner == len(route) - 2:
                _hold(track, end, b, a)
            found.append(track)
    found.sort(key=lambda track: (track.level, round(track.at, 1), track.low))
    last: Track | None = None
    for track in found:
        if last is not None and _are_one(last, track):
            last.high = max(last.high, track.high)
            join(last, track)
            continue
        if last is not None:
            yield last
        last = track
    if last is not None:
        yield last


def join(track: Track, other: Track) -> None:
    """Let a track take over the lines of another that it is in line with, so that they move as one."""
    track.parts += other.parts
    track.least, track.most = max(track.least, other.least), min(track.most, other.most)
    track.own |= other.own
    track.marks += other.marks


def _hold(track: Track, end: End, at: Point, before: Point) -> None:
    """Let a track on which a line ends move no farther than that end may, and know its mark."""
    low, high = (track.at, track.at) if end.slide is None else end.slide.ys if track.level else end.slide.xs
    track.least, track.most = max(track.least, min(low, track.at)), min(track.most, max(high, track.at))
    track.own.add(end.box)
    if end.mark:
        tip, back = (at.x, before.x) if track.level else (at.y, before.y)
        reach = reach_of(end.mark)
        track.marks.append((tip, tip + reach) if back > tip else (tip - reach, tip))


def stretch_of(a: Point, b: Point) -> Track:
    """Return a track that stays where it is."""
    if a.y == b.y:
        return Track(True, a.y, min(a.x, b.x), max(a.x, b.x))
    return Track(False, a.x, min(a.y, b.y), max(a.y, b.y))


def _are_one(one: Track, other: Track) -> bool:
    return one.level == other.level and abs(one.at - other.at) < HAIR and other.low <= one.high + HAIR


def extend(track: Track, corners: Corners) -> None:
    """Let a track reach as far as its lines do now."""
    axis = 0 if track.level else 1
    ends = [corners[route][corner + n][axis] for route, corner in track.parts for n in (0, 1)]
    track.low, track.high = min(ends), max(ends)


def sides_of(
    track: Track, walls: Sequence[Track], boxes: Sequence[Rect], beyond: float = _BEYOND
) -> tuple[float, float]:
    """Return where the nearest box or line stands on either side of a track, or in its way.

    Args:
        beyond: how far past its ends a box still counts, in points.
    """
    low, high = -ENDLESS, ENDLESS
    for number, box in enumerate(boxes):
        if number in track.own:
            continue
        across, along = ((box.y, box.height), (box.x, box.width))
        if not track.level:
            across, along = along, across
        if along[0] < track.high + beyond and track.low - beyond < along[0] + along[1]:
            if across[0] + across[1] / 2 <= track.at:
                low = max(low, across[0] + across[1])
            else:
                high = min(high, across[0])
    for wall in walls:
        if wall.level != track.level or wall is track:
            continue
        if wall.low < track.high + _BEYOND and track.low - _BEYOND < wall.high:
            if abs(wall.at - track.at) < HAIR:
                return track.at, track.at
            if wall.at < track.at:
                low = max(low, wall.at)
            else:
                high = min(high, wall.at)
    return low, high


def off_marks(track: Track, walls: Sequence[Track]) -> tuple[float, float]:
    """Return between where a track leaves its marks the room that they need beside other lines."""
    room = MARK_BREADTH / 2 + _BESIDE_MARK
    least, most = -ENDLESS, ENDLESS
    for low, high in track.marks:
        for wall in walls:
            if wall.level != track.level or wall is track or wall.high < low or high < wall.low:
                continue
            if wall.at <= track.at:
                least = max(least, wall.at + room)
            else:
                most = min(most, wall.at - room)
    return (least, most) if least <= most else ((least + most) / 2,) * 2


def neighbours(track: Track, corners: Corners) -> Iterator[tuple[float, float]]:
    """Yield how the lines of a track go on at both ends: where along it, and how far across it."""
    along, across = (0, 1) if track.level else (1, 0)
    for route, corner in track.parts:
        for number, beyond in ((corner, corner - 1), (corner + 1, corner + 2)):
            if 0 <= beyond < len(corners[route]):
                yield corners[route][number][along], corners[route][beyond][across]


def move(track: Track, aim: float, corners: Corners) -> None:
    """Move a track across its direction."""
    axis = 1 if track.level else 0
    track.at = aim
    for route, corner in track.parts:
        corners[route][corner][axis] = corners[route][corner + 1][axis] = aim
