"""Overlaps: tracks of strangers that lie on each other are set side by side.

Where the search finds no way that keeps off other lines, it takes one that lies on them. Of the ways to
set such tracks side by side, the one in which their lines cross each other least is taken.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Sequence

from orgmodel.organogram.layout.lines.tracks import (
    HAIR,
    Corners,
    Track,
    extend,
    move,
    neighbours,
    sides_of,
)
from orgmodel.organogram.scene import Rect

# How far apart they are set where there is room, in points.
_APART = 4.0


def set_apart(tracks: Sequence[Track], boxes: Sequence[Rect], corners: Corners) -> None:
    """Set tracks side by side that lie on each other.

    Args:
        tracks: those that may move, and those that stay.
        boxes: what they keep off.
        corners: of every route.
    """
    for bundle in _bundles(tracks):
        for track in bundle:
            if track.parts:
                extend(track, corners)
        order = sorted(bundle, key=lambda track: _crossings(track, bundle, corners))
        held = [track for track in order if track.least >= track.most] or [order[len(order) // 2]]
        before = order[: order.index(held[0])]
        after = [track for track in order[len(before) :] if track not in held]
        others = [track for track in tracks if track not in bundle]
        for sign, side in ((-1, before[::-1]), (1, after)):
            for number, track in enumerate(side, start=1):
                room = _room(track, sign, others, boxes, corners)
                move(track, track.at + sign * number * min(_APART, room / (len(side) + 1)), corners)


def _bundles(tracks: Sequence[Track]) -> Iterator[list[Track]]:
    """Yield tracks that lie on each other, some of which may move."""
    lanes: dict[tuple[bool, float], list[Track]] = defaultdict(list)
    for track in tracks:
        lanes[track.level, round(track.at, 1)].append(track)
    for lane in lanes.values():
        bundle: list[Track] = []
        for track in sorted(lane, key=lambda track: track.low):
            if bundle and track.low >= max(one.high for one in bundle) - HAIR:
                if _may_part(bundle):
                    yield bundle
                bundle = []
            bundle.append(track)
        if _may_part(bundle):
            yield bundle


def _may_part(bundle: list[Track]) -> bool:
    return len(bundle) > 1 and any(track.least < track.most for track in bundle)


def _crossings(track: Track, bundle: list[Track], corners: Corners) -> int:
    """Return how many more crossings there are with a track before the others than with it after them."""
    more = 0
    for other in bundle:
        if other is not track:
            more += _across(track, other, corners) - _across(other, track, corners)
    return more


def _across(before: Track, after: Track, corners: Corners) -> int:
    """Count the lines that cross where one track lies before another."""
    down = (place for place, edge in neighbours(before, corners) if edge > before.at)
    up = (place for place, edge in neighbours(after, corners) if edge < after.at)
    crossed = sum(after.low + HAIR < place < after.high - HAIR for place in down)
    return crossed + sum(before.low + HAIR < place < before.high - HAIR for place in up)


def _room(track: Track, sign: int, others: Sequence[Track], boxes: Sequence[Rect], corners: Corners) -> float:
    """Return how far a track may move to one side, in points."""
    low, high = sides_of(track, others, boxes)
    edges = [edge for _, edge in neighbours(track, corners)]
    if sign > 0:
        return max(0.0, min([high, track.most, *(edge for edge in edges if edge > track.at)]) - track.at)
    return max(0.0, track.at - max([low, track.least, *(edge for edge in edges if edge < track.at)]))
