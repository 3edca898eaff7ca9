from itertools import pairwise

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from orgmodel.organogram.chart import Link, LinkKind
from orgmodel.organogram.outputs.strokes import fitted_dashes, own_strokes
from orgmodel.organogram.scene import Dash, PlacedLink, Point


def link(*places, target="a", dash=Dash.SOLID):
    points = tuple(Point(*place) for place in places)
    return PlacedLink(Link("b", target, LinkKind.HIERARCHICAL), points, "#000000", 1.0, dash)


def strokes(*links):
    return [[(point.x, point.y) for point in stroke] for stroke in own_strokes(links)]


def test_a_line_alone_is_drawn_whole():
    assert strokes(link((0, 9), (0, 5), (5, 5), (5, 0))) == [[(0, 9), (0, 5), (5, 5), (5, 0)]]


def test_the_next_line_stops_at_the_bus():
    far = link((0, 9), (0, 5), (5, 5), (5, 0))
    near = link((3, 9), (3, 5), (5, 5), (5, 0))
    assert strokes(far, near)[1] == [(3, 9), (3, 5)]
    assert strokes(near, far)[1] == [(0, 9), (0, 5), (3, 5)]


def test_the_other_side_stops_at_the_trunk():
    left = link((0, 9), (0, 5), (5, 5), (5, 0))
    right = link((9, 9), (9, 5), (5, 5), (5, 0))
    straight = link((5, 9), (5, 0))
    assert strokes(left, right, straight)[1:] == [[(9, 9), (9, 5), (5, 5)], [(5, 9), (5, 5)]]


def test_a_dashed_line_ends_at_a_solid_one_whatever_the_order():
    dashed = link((0, 9), (0, 5), (5, 5), (5, 0), dash=Dash.SHORT)
    solid = link((9, 9), (9, 5), (5, 5), (5, 0))
    assert strokes(dashed, solid) == [[(0, 9), (0, 5), (5, 5)], [(9, 9), (9, 5), (5, 5), (5, 0)]]


def test_lines_to_other_boxes_and_the_same_line_twice():
    one = link((0, 9), (0, 5))
    assert strokes(one, link((0, 9), (0, 5), target="c"), one) == [[(0, 9), (0, 5)], [(0, 9), (0, 5)], []]


PLACES = st.integers(0, 4).map(float)
ROUTES = st.lists(st.tuples(PLACES, PLACES, PLACES), min_size=1, max_size=6)


def cells(points):
    """Return the unit stretches of an orthogonal path."""
    found = set()
    for start, end in pairwise(points):
        steps = int(max(abs(end.x - start.x), abs(end.y - start.y)))
        for step in range(steps):
            middle = (step + 0.5) / steps
            found.add((start.x + (end.x - start.x) * middle, start.y + (end.y - start.y) * middle))
    return found


@settings(max_examples=200, deadline=None)
@given(ROUTES, st.lists(st.sampled_from(list(Dash)), min_size=6, max_size=6))
def test_together_they_draw_every_stretch(routes, dashes):
    links = [
        link((x, 9.0), (x, bus), (trunk, bus), (trunk, -1.0), dash=dash)
        for (x, bus, trunk), dash in zip(routes, dashes, strict=False)
    ]
    drawn = own_strokes(links)
    wanted = set().union(*(cells(each.points) for each in links))
    assert set().union(*(cells(stroke) for stroke in drawn)) == wanted


def test_a_dashed_route_ends_in_a_whole_dash():
    for length in (13.0, 20.0, 33.3, 100.0, 441.0):
        route = (Point(0, 0), Point(0, length / 4), Point(length * 3 / 4, length / 4))
        stroke, gap = fitted_dashes(route, Dash.LONG)
        assert stroke / gap == pytest.approx(2)
        assert 0.74 < stroke / 7 < 1.4
        assert (length - stroke) / (stroke + gap) == pytest.approx(round((length - stroke) / (stroke + gap)))
    assert fitted_dashes((Point(0, 0), Point(5, 0)), Dash.LONG) == ()
    assert fitted_dashes((Point(0, 0), Point(50, 0)), Dash.SOLID) == ()
