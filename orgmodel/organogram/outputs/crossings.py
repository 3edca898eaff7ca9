"""Crossings: where lines that do not belong together cross, and which of the two lies under.

Two lines of one colour that cross would read as a junction; lines of one bus do join.
"""

from __future__ import annotations

from bisect import bisect_left, bisect_right, insort
from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from itertools import pairwise
from typing import NamedTuple, TypeAlias

from msgspec import Struct

from orgmodel.organogram.chart import LinkKind
from orgmodel.organogram.end_marks import MARK_BREADTH, reach_of
from orgmodel.organogram.outputs.strokes import BusKey
from orgmodel.organogram.paths import Path, corners_along, distance, lies_on
from orgmodel.organogram.scene import Dash, PlacedLink, Point

# White at each side of the line that goes on, at least, in points.
_LEAST_AIR = 1.0
# What must be seen of a line between a gap and its own corner, junction or end, in points.
SEEN = 2.0
_HAIR = 0.02
_KINDS = {
    LinkKind.HIERARCHICAL: 0,
    LinkKind.ACCOUNTABILITY: 1,
    LinkKind.FUNCTIONAL: 2,
    LinkKind.DEPUTY: 3,
}

_Rank: TypeAlias = tuple[bool, int, bool]


class Stretch(NamedTuple):
    """Hold a straight part of the stroke of a link, and how far along that stroke it begins, in points."""

    link: int
    start: Point
    end: Point
    passed: float


class Side(Struct, frozen=True):
    """Hold one line at a crossing: the length of its stroke up to there, and the room around, in points."""

    stretch: Stretch
    along: float
    before: float
    after: float
    rank: _Rank


class Crossing(Struct, frozen=True):
    """Hold a crossing of two strangers.

    Args:
        half: of the thicker line, or of the mark at its end, in points.
        least: what the line that lies under must leave free at each side, in points.
    """

    level: Side
    upright: Side
    half: float
    least: float


def crossings_of(
    links: Sequence[PlacedLink],
    buses: Sequence[BusKey],
    strokes: Sequence[Path],
    joints: Mapping[BusKey, Sequence[Point]],
) -> list[Crossing]:
    """Return where lines cross that do not belong together, from top to bottom.

    Args:
        buses: the bus that each link is drawn as part of.
        strokes: what is drawn of each link, as `own_strokes` returns it.
        joints: where the strokes of a bus end on each other.
    """
    if all(placed.link.in_tree for placed in links):
        # The connectors of a tree never cross each other.
        return []
    ranks = [_rank(placed) for placed in links]
    found = []
    for at, *both in _met(_stretches(strokes), buses):
        upright, level = (
            _side(one, at, joints[buses[one.link]], ranks[one.link], _marked(links[one.link], one))
            for one in both
        )
        half = max(_half(links[one.link], one, at) for one in both)
        found.append(Crossing(level, upright, half, half + _LEAST_AIR))
    return found


def levels_under(crossings: Sequence[Crossing]) -> list[bool]:
    """Tell of each crossing whether its level line lies under the upright one.

    Where a line passes several others so near to each other that its gap at one would reach the next,
    it lies under all of them or over all. A corner, junction or end is broken as little as can be; then
    the lesser line lies under, and of equals the level one.
    """
    result = [True] * len(crossings)
    for group in _groups(crossings):
        down = _cost([(crossings[n].level, crossings[n].upright, crossings[n].least) for n in group])
        up = _cost([(crossings[n].upright, crossings[n].level, crossings[n].least) for n in group])
        for number in group:
            result[number] = down <= up
    return result


def _cost(group: Sequence[tuple[Side, Side, float]]) -> tuple[float, int]:
    """Return how much room the gaps lack, in points, and how often the line under is the weightier one."""
    lacking = sum(max(0.0, least - min(under.before, under.after)) for under, _, least in group)
    return lacking, sum(under.rank < over.rank for under, over, _ in group)


def _groups(crossings: Sequence[Crossing]) -> Iterator[list[int]]:
    """Yield the crossings that are settled together, by number."""
    along: dict[Stretch, list[tuple[float, int]]] = defaultdict(list)
    for number, crossing in enumerate(crossings):
        along[crossing.level.stretch].append((crossing.level.along, number))
        along[crossing.upright.stretch].append((crossing.upright.along, number))
    near: dict[int, list[int]] = defaultdict(list)
    for places in along.values():
        for (one, number), (other, following) in pairwise(sorted(places)):
            if other - one < crossings[number].least + crossings[following].least:
                near[number].append(following)
                near[following].append(number)
    settled: set[int] = set()
    for first in range(len(crossings)):
        if first in settled:
            continue
        settled.add(first)
        group = [first]
        for number in group:
            fresh = [other for other in near[number] if other not in settled]
            settled.update(fresh)
            group += dict.fromkeys(fresh)
        yield group


def _rank(placed: PlacedLink) -> _Rank:
    """Order lines by weight: known before not known, the line before others, the tree before the rest."""
    link = placed.link
    return placed.dash is Dash.SHORT, _KINDS[link.kind], not link.in_tree


def _stretches(strokes: Sequence[Path]) -> list[Stretch]:
    return [
        Stretch(number, a, b, passed)
        for number, stroke in enumerate(strokes)
        for (a, b), passed in zip(pairwise(stroke), corners_along(stroke), strict=False)
    ]


def _met(stretches: Sequence[Stretch], buses: Sequence[BusKey]) -> Iterator[tuple[Point, Stretch, Stretch]]:
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


def _half(placed: PlacedLink, stretch: Stretch, at: Point) -> float:
    """Return how far a line reaches to either side at a crossing, in points."""
    marked = _marked(placed, stretch)
    is_at_mark = marked and distance(at, stretch.end) < marked + SEEN
    return MARK_BREADTH / 2 if is_at_mark else placed.width / 2


def _marked(placed: PlacedLink, stretch: Stretch) -> float:
    """Return how much of a stretch the mark at the end of its line takes, in points."""
    is_last = placed.end and distance(stretch.end, placed.points[-1]) < _HAIR
    return reach_of(placed.end) if is_last else 0.0


def _side(stretch: Stretch, at: Point, joints: Sequence[Point], rank: _Rank, marked: float) -> Side:
    """Return where on a stroke a crossing lies, and how far its stretch is free of corners and junctions."""
    _, start, end, passed = stretch
    along, before, after = distance(start, at), 0.0, distance(start, end) - marked
    for joint in joints:
        if lies_on(joint, start, end):
            stop = distance(start, joint)
            before, after = (max(before, stop), after) if stop < along else (before, min(after, stop))
    return Side(stretch, passed + along, along - before - SEEN, after - along - SEEN, rank)
