"""Whether crossings read as crossings and junctions as junctions, as a list of breaches in words."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator
from typing import TypeAlias

from tests.geometry.checks import Near
from tests.geometry.sheet import Area, Link, Sheet, around, segments

# A route that ends nearer to another line than this, in points, does not pass over it.
_PAST = 0.5
# White that must be seen between a line and the ends of the one that passes under it, in points.
_WHITE = 0.9
_ON = 0.1

_Bus: TypeAlias = tuple[str, str]
_Strokes: TypeAlias = dict[_Bus, Near]


def crossing_breaches(sheet: Sheet) -> list[str]:
    """Return the crossings of strangers without a gap, and the junctions of one bus with one."""
    drawn: dict[_Bus, list[tuple[Area, Link]]] = defaultdict(list)
    for link in sheet.links:
        drawn[_bus(link)] += [(around(segment), link) for segment in link.drawn]
    strokes = {bus: Near(found) for bus, found in drawn.items()}
    return [*_crossed(sheet, strokes), *_torn(sheet, strokes)]


def _crossed(sheet: Sheet, strokes: _Strokes) -> Iterator[str]:
    uprights = Near(
        (around(s), (around(s), link)) for link in sheet.links for s in segments(link.route) if s[0] == s[2]
    )
    seen = set()
    for link in sheet.links:
        for level in (around(s) for s in segments(link.route) if s[1] == s[3]):
            for upright, its in (found for _, found in uprights.at(level.grown(_ON))):
                x, y = upright.left, level.top
                key = frozenset((_bus(link), _bus(its)))
                if len(key) == 1 or (x, y, key) in seen or not _pass(level, upright):
                    continue
                seen.add((x, y, key))
                ends = [_white(strokes[bus], x, y) for bus in (_bus(link), _bus(its))]
                if min(ends) > 0:
                    yield f"neither {_name(link)} nor {_name(its)} is drawn where they cross"
                elif max(ends) < _WHITE:
                    yield f"{_name(link)} crosses {_name(its)} without a gap at {x:.0f}, {y:.0f}"


def _pass(level: Area, upright: Area) -> bool:
    across = min(upright.left - level.left, level.right - upright.left)
    return min(across, level.top - upright.top, upright.bottom - level.top) > _PAST


def _white(strokes: Near, x: float, y: float, but: Link | None = None) -> float:
    """Return how far the nearest stroke is from a place, in points; 0 where one passes through it."""
    place = Area(x, y, x, y)
    near = (area for area, link in strokes.at(place.grown(_WHITE)) if link is not but)
    return min((_distance(place, area) for area in near), default=_WHITE)


def _distance(place: Area, area: Area) -> float:
    across = max(area.left - place.left, place.left - area.right, 0.0)
    down = max(area.top - place.top, place.top - area.bottom, 0.0)
    return 0.0 if max(across, down) < _ON else max(across, down)


def _torn(sheet: Sheet, strokes: _Strokes) -> Iterator[str]:
    """The corners of a line, and the place where it joins its bus, are drawn."""
    for link in sheet.links:
        places = [(place, None) for place in link.route[1:-1]]
        if link.strokes and link.strokes[-1][-1] != link.route[-1]:
            places.append((link.strokes[-1][-1], link))
        for (x, y), but in places:
            if _white(strokes[_bus(link)], x, y, but) > 0:
                yield f"{_name(link)} has a gap in its corner or junction at {x:.0f}, {y:.0f}"


def _bus(link: Link) -> _Bus:
    return link.target, link.kind


def _name(link: Link) -> str:
    return f"{link.source} → {link.target} ({link.kind})"
