"""Dashes: every end, corner and junction of a dashed line lies on a dash, so that each is seen."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise

from orgmodel.organogram.paths import Span, length_of
from orgmodel.organogram.scene import Dash, Point

# A dash and the gap after it, perhaps more of them, in points.
_DASHES: dict[Dash, tuple[float, ...]] = {
    Dash.LONG: (7.0, 3.5),
    Dash.DASH_DOT: (7.0, 2.2, 1.4, 2.2),
    Dash.SHORT: (2.6, 2.0),
}
# A part this many times as long as a dash is one; a pattern may shrink to this share of itself.
_ONE_DASH, _PATTERN = 1.4, 0.6


def dashes_of(dash: Dash) -> tuple[float, ...]:
    """Return the lengths of dashes and of the gaps after them, in points; nothing for a solid stroke."""
    return _DASHES.get(dash, ())


def fitted_dashes(points: Sequence[Point], dash: Dash) -> tuple[float, ...]:
    """Return dashes and gaps such that a route begins and ends with a whole dash: both ends are seen.

    Args:
        points: corners of the route, in points.
    """
    if dash not in _DASHES:
        return ()
    pattern = _DASHES[dash]
    first, whole = pattern[0], sum(pattern)
    length = length_of(points)
    times = round((length - first) / whole)
    if times < 1:
        return ()
    factor = length / (times * whole + first)
    return tuple(each * factor for each in pattern)


def fitting_spans(span: Span, dash: Dash, stops: Sequence[float]) -> list[Span]:
    """Part a span of a stroke at its corners and junctions, as far as each part shows its dashes or is one.

    Args:
        stops: how far along the stroke those are, in points, sorted.
    """
    cuts = [span[0]]
    for stop in stops:
        if cuts[-1] < stop < span[1] and _fits(stop - cuts[-1], dash) and _fits(span[1] - stop, dash):
            cuts.append(stop)
    return list(pairwise([*cuts, span[1]]))


def _fits(length: float, dash: Dash) -> bool:
    """Tell whether a part is short enough for one dash, or long enough for two and what is between them."""
    first, whole = _DASHES[dash][0], sum(_DASHES[dash])
    return length <= _ONE_DASH * first or length >= first + _PATTERN * whole
