"""A connector's preset, drawn back by the format's own definition, must run along the route it was given."""

from __future__ import annotations

import math
from xml.etree import ElementTree

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from orgmodel.organogram.outputs.pptx.connectors import piece_geometry, pieces
from orgmodel.organogram.scene import Point

_A = "{http://schemas.openxmlformats.org/drawingml/2006/main}"


def _drawn(geometry: str) -> list[tuple[float, float]]:
    root = ElementTree.fromstring(f'<r xmlns:a="{_A[1:-1]}">{geometry}</r>')
    frame = root.find(f"{_A}xfrm")
    offset, extent = frame.find(f"{_A}off"), frame.find(f"{_A}ext")
    x, y = int(offset.get("x")), int(offset.get("y"))
    width, height = int(extent.get("cx")), int(extent.get("cy"))
    local = {
        "line": [(0, 0), (width, height)],
        "bentConnector2": [(0, 0), (width, 0), (width, height)],
    }[root.find(f"{_A}prstGeom").get("prst")]
    turn = math.radians(int(frame.get("rot", "0")) / 60_000)
    placed = []
    for px, py in local:
        dx, dy = px - width / 2, py - height / 2
        dx, dy = (-dx if frame.get("flipH") else dx), (-dy if frame.get("flipV") else dy)
        rx, ry = dx * math.cos(turn) - dy * math.sin(turn), dx * math.sin(turn) + dy * math.cos(turn)
        placed.append(((x + width / 2 + rx) / 12700, (y + height / 2 + ry) / 12700))
    return placed


def _way(route, elbows) -> list[tuple[float, float]]:
    """Return the corners of all pieces of a route, end to end."""
    way = []
    for piece in pieces([Point(*place) for place in route], elbows=elbows):
        drawn = _drawn(piece_geometry(piece))
        assert not way or drawn[0] == pytest.approx(way[-1], abs=0.01)
        way += drawn if not way else drawn[1:]
    return way


ROUTES = [
    [(10, 10), (50, 10)],
    [(10, 10), (10, -40)],
    [(166, 238), (158, 238), (158, 206)],
    [(0, 0), (0, 30), (40, 30), (40, 80)],
    [(40, 80), (40, 30), (0, 30), (0, 0)],
    [(0, 0), (-20, 0), (-20, 50), (0.5, 50)],
    [(0, 0), (30, 0), (30, 20), (60, 20), (60, 90)],
    [(0, 0), (0, 10), (30, 10), (30, -20), (60, -20), (60, 40)],
    [(0, 0), (0, 10), (30, 10), (30, 40), (60, 40), (60, 80), (90, 80), (90, 99)],
]


@pytest.mark.parametrize("elbows", [True, False])
@pytest.mark.parametrize("route", ROUTES)
def test_route(route, elbows):
    drawn = _way(route, elbows)
    assert len(drawn) == len(route)
    for got, asked in zip(drawn, route, strict=True):
        assert got == pytest.approx(asked, abs=0.01)


@settings(max_examples=150, deadline=None)
@given(
    st.booleans(),
    st.booleans(),
    st.lists(st.integers(2, 60).flatmap(lambda n: st.sampled_from([n, -n])), min_size=1, max_size=7),
)
def test_any_orthogonal_route_is_drawn_as_asked(upright, elbows, steps):
    places = [(100.0, 100.0)]
    for index, step in enumerate(steps):
        x, y = places[-1]
        places.append((x, y + step) if (index % 2 == 0) == upright else (x + step, y))
    drawn = _way(places, elbows)
    assert len(drawn) == len(places)
    for got, asked in zip(drawn, places, strict=True):
        assert got == pytest.approx(asked, abs=0.01)
