"""A connector's preset, drawn back by the format's own definition, must run along the route it was given."""

from __future__ import annotations

import math
from xml.etree import ElementTree

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from orgmodel.organogram.outputs.pptx.connectors import route_geometry
from orgmodel.organogram.scene import Point

_A = "{http://schemas.openxmlformats.org/drawingml/2006/main}"


def _drawn(geometry: str) -> list[tuple[float, float]]:
    root = ElementTree.fromstring(f'<r xmlns:a="{_A[1:-1]}">{geometry}</r>')
    frame = root.find(f"{_A}xfrm")
    offset, extent = frame.find(f"{_A}off"), frame.find(f"{_A}ext")
    x, y = int(offset.get("x")), int(offset.get("y"))
    width, height = int(extent.get("cx")), int(extent.get("cy"))
    preset = root.find(f"{_A}prstGeom")
    if preset is None:
        places = [(int(p.get("x")), int(p.get("y"))) for p in root.iter(f"{_A}pt")]
        return [((x + px) / 12700, (y + py) / 12700) for px, py in places]
    shares = [int(gd.get("fmla").split()[1]) / 100_000 for gd in preset.iter(f"{_A}gd")]
    local = _preset(preset.get("prst"), width, height, shares)
    turn = math.radians(int(frame.get("rot", "0")) / 60_000)
    placed = []
    for px, py in local:
        dx, dy = px - width / 2, py - height / 2
        dx, dy = (-dx if frame.get("flipH") else dx), (-dy if frame.get("flipV") else dy)
        rx, ry = dx * math.cos(turn) - dy * math.sin(turn), dx * math.sin(turn) + dy * math.cos(turn)
        placed.append(((x + width / 2 + rx) / 12700, (y + height / 2 + ry) / 12700))
    return placed


def _preset(name: str, width: int, height: int, shares: list[float]) -> list[tuple[float, float]]:
    if name == "line":
        return [(0, 0), (width, height)]
    corners, along = [(0.0, 0.0)], True
    for share in shares:
        x, y = corners[-1]
        corners.append((width * share, y) if along else (x, height * share))
        along = not along
    x, y = corners[-1]
    corners.append((width, y) if along else (x, height))
    return [*corners, (width, height)]


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


@pytest.mark.parametrize("route", ROUTES)
def test_route(route):
    drawn = _drawn(route_geometry([Point(*place) for place in route]))
    assert len(drawn) == len(route)
    for got, asked in zip(drawn, route, strict=True):
        assert got == pytest.approx(asked, abs=0.3)


@settings(max_examples=150, deadline=None)
@given(
    st.booleans(),
    st.lists(st.integers(2, 60).flatmap(lambda n: st.sampled_from([n, -n])), min_size=1, max_size=7),
)
def test_any_orthogonal_route_is_drawn_to_within_a_point(upright, steps):
    places = [(100.0, 100.0)]
    for index, step in enumerate(steps):
        x, y = places[-1]
        places.append((x, y + step) if (index % 2 == 0) == upright else (x + step, y))
    drawn = _drawn(route_geometry([Point(*place) for place in places]))
    assert len(drawn) == len(places)
    for got, asked in zip(drawn, places, strict=True):
        assert got == pytest.approx(asked, abs=1.0)
