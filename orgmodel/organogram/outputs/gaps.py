"""Gaps: where lines that do not belong together cross, the one that lies under has a gap."""

from __future__ import annotations

from bisect import bisect_left
from collections import defaultdict
from collections.abc import Sequence
from typing import TypeAlias

from orgmodel.organogram.outputs.crossings import SEEN, Crossing, Side, Stretch, levels_under
from orgmodel.organogram.paths import Span

# White between the line that goes on and the end of the one that lies under, in points.
_AIR = 2.2

# Where a line goes over another, along its stroke, and what is kept of it there at each side, in points.
_Over: TypeAlias = tuple[float, float]


def gaps_of(crossings: Sequence[Crossing]) -> dict[int, list[Span]]:
    """Return where strokes pass under lines that they do not belong to, by the number of the link."""
    gaps: dict[int, list[Span]] = defaultdict(list)
    lower: list[tuple[Side, Crossing]] = []
    over: dict[Stretch, list[_Over]] = defaultdict(list)
    for crossing, level_under in zip(crossings, levels_under(crossings), strict=True):
        level, upright = crossing.level, crossing.upright
        under, upper = (level, upright) if level_under else (upright, level)
        lower.append((under, crossing))
        over[upper.stretch].append((upper.along, crossing.least))
    for places in over.values():
        places.sort()
    for side, crossing in lower:
        gaps[side.stretch.link].append(_gap(side, crossing, over.get(side.stretch, ())))
    return gaps


def spans_between(gaps: Sequence[Span], length: float) -> list[Span]:
    """Return what is left of a stroke of some length between its gaps."""
    spans = []
    start = 0.0
    for low, high in sorted(gaps):
        if low - start > SEEN / 2:
            spans.append((start, low))
        start = max(start, high)
    return [*spans, (start, length)] if length - start > SEEN / 2 else spans


def _gap(side: Side, crossing: Crossing, over: Sequence[_Over]) -> Span:
    """Return a gap that is no wider than it need be, and ends before the line goes over another."""
    before, after = side.before, side.after
    following = bisect_left(over, (side.along, 0.0))
    if following > 0:
        along, kept = over[following - 1]
        before = min(before, side.along - along - kept)
    if following < len(over):
        along, kept = over[following]
        after = min(after, along - side.along - kept)
    widest = crossing.half + _AIR
    low, high = (max(crossing.least, min(widest, room)) for room in (before, after))
    return side.along - low, side.along + high
