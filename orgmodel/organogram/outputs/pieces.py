"""Pieces: what is drawn of each line, from where it is new to where another line goes on."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise

from orgmodel.organogram.outputs.crossings import crossings_of
from orgmodel.organogram.outputs.dashing import fitting_spans
from orgmodel.organogram.outputs.gaps import gaps_of, spans_between
from orgmodel.organogram.outputs.strokes import bus_of, joints_of, own_strokes
from orgmodel.organogram.paths import Path, corners_along, distance, length_of, lies_on, parts_of
from orgmodel.organogram.scene import Dash, PlacedLink, Point


def whole_pieces_of(links: Sequence[PlacedLink]) -> list[list[Path]]:
    """Return the piece of each link that its bus has not drawn, in one: for a drawing too large for more."""
    return [[stroke] if stroke else [] for stroke in own_strokes(links)]


def pieces_of(links: Sequence[PlacedLink]) -> list[list[Path]]:
    """Return the pieces of each link: what its bus has not drawn, with a gap where it passes under."""
    strokes = own_strokes(links)
    buses = [bus_of(placed) for placed in links]
    joints = joints_of(buses, strokes)
    gaps = gaps_of(crossings_of(links, buses, strokes, joints))
    pieces = [[stroke] if stroke else [] for stroke in strokes]
    for number, (placed, stroke) in enumerate(zip(links, strokes, strict=True)):
        whole = placed.dash is Dash.SOLID
        if not stroke or (whole and number not in gaps):
            continue
        spans = spans_between(gaps.get(number, ()), length_of(stroke))
        if not whole:
            stops = _stops(stroke, joints[buses[number]])
            spans = [part for span in spans for part in fitting_spans(span, placed.dash, stops)]
        pieces[number] = list(parts_of(stroke, spans))
    return pieces


def _stops(stroke: Path, joints: Sequence[Point]) -> list[float]:
    """Return how far along a stroke its corners are, and the places where others join it, sorted."""
    along = corners_along(stroke)
    stops = set(along)
    for (a, b), passed in zip(pairwise(stroke), along, strict=False):
        stops.update(passed + distance(a, joint) for joint in joints if lies_on(joint, a, b))
    return sorted(stops)
