"""Crossings: where lines that do not belong together cross, the one that lies under has a gap.

Two lines of one colour that cross would read as a junction; lines of one bus do join and keep theirs.
"""

from __future__ import annotations

from bisect import bisect_left, bisect_right, insort
from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from itertools import pairwise
from typing import NamedTuple

from orgmodel.organogram.chart import LinkKind
from orgmodel.organogram.outputs.strokes import BusKey
from orgmodel.organogram.paths import Path, Span, corners_along, distance, lies_on
from orgmodel.organogram.scene import Dash, PlacedLink, Point

# White between the line that goes on and the end of the one that lies under, in points.
_AIR = 2.2
_LEAST_AIR = 1.0
# What must be seen of a line between a gap and its own corner, junction or end, in points.
_SEEN = 2.0
_HAIR = 0.02
_KINDS = {
    LinkKind.HIERARCHICAL: 0,
    LinkKind.ACCOUNTABILITY: 1,
    LinkKind.FUNCTIONAL: 2,
    LinkKind.DEPUTY: 3,
}


class _Stretch(NamedTuple):
    """Hold a straight part of the stroke of a link, and how far along that stroke it begins, in points."""

    link: int
    start: Point
    end: Point
    passed: float


class _Place(NamedTuple):
    """Hold where a crossing lies on a stroke: the length up to it, and the room around it, in points."""

    along: float
    before: float
    after: float


def gaps_of(
    links: Sequence[PlacedLink],
    buses: Sequence[BusKey],
    strokes: Sequence[Path],
    joints: Mapping[BusKey, Sequence[Point]],
) -> dict[int, list[Span]]:
    """Return where strokes pass under lines that they do not belong to, by the number of the link.

    Args:
        buses: the bus that each link is drawn as part of.
        strokes: what is drawn of each link, as `own_strokes` returns it.
        joints: where the strokes of a bus end on each other.
    """
    if all(placed.link.in_tree for placed in links):
        # The connectors of a tree never cross each other.
        return {}
    ranks = [_rank(placed) for placed in links]
    gaps: dict[int, list[Span]] = defaultdict(list)
    for at, upright, level in _crossings(_stretches(strokes), buses):
        over, under = (level, upright) if ranks[level.link] < ranks[upright.link] else (upright, level)
        least = max(links[over.link].width, links[under.link].width) / 2 + _LEAST_AIR
        place = _place(under, at, joints[buses[under.link]])
        if place.before < least or place.after < least:
            other = _place(over, at, joints[buses[over.link]])
            if least < min(other.before, other.after):
                under, place = over, other
        widest = least - _LEAST_AIR + _AIR
        gaps[under.link].append(
            (
                place.along - (widest if place.before > widest else max(least, place.before)),
                place.along + (widest if place.after > widest else max(least, place.after)),
            )
        )
    return gaps


def spans_between(gaps: Sequence[Span], length: float) -> list[Span]:
    """Return what is left of a stroke of some length between its gaps."""
    spans = []
    start = 0.0
    for low, high in sorted(gaps):
        if low - start > _SEEN / 2:
            spans.append((start, low))
        start = max(start, high)
    return [*spans, (start, length)] if length - start > _SEEN / 2 else spans


def _rank(placed: PlacedLink) -> tuple[bool, int, bool]:
    """Order lines by weight: known before not known, the line before others, the tree before the rest."""
    link = placed.link
    return placed.dash is Dash.SHORT, _KINDS[link.kind], not link.in_tree


def _stretches(strokes: Sequence[Path]) -> list[_Stretch]:
    return [
        _Stretch(number, a, b, passed)
        for number, stroke in enumerate(strokes)
        for (a, b), passed in zip(pairwise(stroke), corners_along(stroke), strict=False)
    ]


def _crossings(
    stretches: Sequence[_Stretch], buses: Sequence[BusKey]
) -> Iterator[tuple[Point, _Stretch, _Stretch]]:
    """Yield where strangers cross, from top to bottom: the place, what is upright there and what is level."""
    # At one height uprights end first, then levels pass, then uprights begin: ends only touch.
    events: list[tuple[float, int, float, int]] = []
    for number, (_, a, b, _) in enumerate(stretches):
        if a.x == b.x:
            top, bottom = (a.y + _HAIR, b.y - _HAIR) if a.y < b.y else (b.y + _HAIR, a.y - _HAIR)
            if top < bottom:
                events += ((top, 2, a.x, number), (bottom, 0, a.x, number))
        elif a.y == b.y:
            events.append((a.y, 1, a.x, number))
    standing: list[tuple[float, int]] = []
    for y, what, x, number in sorted(events):
        if what == 2:
            insort(standing, (x, number))
        elif what == 0:
            standing.pop(bisect_left(standing, (x, number)))
        else:
            level = stretches[number]
            left, right = (x, level.end.x) if x < level.end.x else (level.end.x, x)
            first, last = bisect_right(standing, (left + _HAIR,)), bisect_left(standing, (right - _HAIR,))
            for place in range(first, last):
                at, other = standing[place]
                if buses[stretches[other].link] != buses[level.link]:
                    yield Point(at, y), stretches[other], level


def _place(stretch: _Stretch, at: Point, joints: Sequence[Point]) -> _Place:
    """Return where on a stroke a crossing lies, and how far its stretch is free of corners and junctions."""
    _, start, end, passed = stretch
    along, before, after = distance(start, at), 0.0, distance(start, end)
    for joint in joints:
        if lies_on(joint, start, end):
            stop = distance(start, joint)
            before, after = (max(before, stop), after) if stop < along else (before, min(after, stop))
    return _Place(passed + along, along - before - _SEEN, after - along - _SEEN)
