from itertools import pairwise

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from orgmodel.organogram.chart import Link, LinkKind
from orgmodel.organogram.outputs.dashing import fitted_dashes, fitting_spans
from orgmodel.organogram.outputs.pieces import pieces_of, whole_pieces_of
from orgmodel.organogram.outputs.strokes import own_strokes
from orgmodel.organogram.scene import Dash, PlacedLink, Point


def link(*places, target="a", dash=Dash.SOLID, kind=LinkKind.HIERARCHICAL, colour="#000000"):
    points = tuple(Point(*place) for place in places)
    return PlacedLink(Link("b", target, kind, in_tree=target == "a"), points, colour, 1.0, dash)


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


def test_a_dash_dotted_route_ends_in_a_whole_dash():
    first, gap, dot, other = fitted_dashes((Point(0, 0), Point(0, 84.0)), Dash.DASH_DOT)
    assert (first / dot, gap) == (pytest.approx(5), other)
    assert 6 * (first + 2 * gap + dot) + first == pytest.approx(84.0)
    assert fitted_dashes((Point(0, 0), Point(9, 0)), Dash.DASH_DOT) == ()


def test_a_solid_route_has_no_dashes():
    assert fitted_dashes((Point(0, 0), Point(50, 0)), Dash.SOLID) == ()


def pieces(*links):
    return [[[(p.x, p.y) for p in piece] for piece in own] for own in pieces_of(links)]


def test_the_lesser_of_two_strangers_that_cross_has_a_gap():
    level = link((0, 50), (100, 50))
    upright = link((40, 0), (40, 100), target="c")
    assert pieces(upright, level) == [
        [[(40, 0), (40, 47.3)], [(40, 52.7), (40, 100)]],
        [[(0, 50), (100, 50)]],
    ]
    functional = link((0, 50), (100, 50), target="d", kind=LinkKind.FUNCTIONAL)
    assert pieces(functional, upright)[0] == [[(0, 50), (37.3, 50)], [(42.7, 50), (100, 50)]]
    equal = link((0, 50), (100, 50), target="d")
    assert pieces(equal, upright)[0] == [[(0, 50), (37.3, 50)], [(42.7, 50), (100, 50)]]


def test_in_a_large_drawing_no_line_has_a_gap():
    upright = link((40, 0), (40, 100), target="c")
    alike = link((0, 50), (100, 50), target="d")
    assert [len(own) for own in whole_pieces_of([upright, alike])] == [1, 1]
    assert [len(own) for own in pieces_of([upright, alike])] == [1, 2]


def test_two_crossings_side_by_side_make_one_gap():
    across = link((0, 50), (100, 50), target="d", kind=LinkKind.DEPUTY)
    uprights = [link((x, 0), (x, 100), target="c") for x in (40, 45)]
    assert pieces(across, *uprights)[0] == [[(0, 50), (37.3, 50)], [(47.7, 50), (100, 50)]]


def test_a_gap_keeps_off_corners_junctions_and_ends():
    stranger = link((40, 0), (40, 100), target="c")
    near_corner = link((0, 90), (36.4, 90), (36.4, 50), (100, 50), target="d")
    assert pieces(near_corner, link((42, 0), (42, 100), target="c"))[0] == [
        [(0, 90), (36.4, 90), (36.4, 50), (39.3, 50)], [(44.7, 50), (100, 50)]
    ]  # fmt: skip
    assert pieces(near_corner, link((40, 0), (40, 100), target="c"))[0] == [
        [(0, 90), (36.4, 90), (36.4, 50), (38.4, 50)], [(42.7, 50), (100, 50)]
    ]  # fmt: skip
    bus = link((0, 50), (100, 50), target="d")
    branch = link((38, 90), (38, 50), (100, 50), target="d")
    # Too near to the junction of the bus: the stranger passes under it instead.
    assert pieces(bus, branch, stranger)[2] == [[(40, 0), (40, 47.3)], [(40, 52.7), (40, 100)]]


def test_a_line_lies_under_all_that_it_crosses_close_together_or_over_all():
    uprights = [link((x, 0), (x, 100), target=f"u{x}") for x in (40, 42)]
    step = link((0, 90), (38, 90), (38, 50), (100, 50), target="d")
    # At 40 the corner leaves no room for a gap, and a gap at 42 would reach over 40.
    assert [len(own) for own in pieces(step, *uprights)] == [1, 2, 2]


def test_a_gap_ends_before_the_line_goes_over_another():
    near, far = (link((x, 0), (x, 100), target=f"u{x}") for x in (40.0, 43.5))
    step = link((0, 90), (38.0, 90), (38.0, 50), (100, 50), target="d")
    assert pieces(step, near, far)[:2] == [
        [[(0, 90), (38, 90), (38, 50), (41.5, 50)], [(46.2, 50), (100, 50)]],
        [[(40, 0), (40, 47.3)], [(40, 52.7), (40, 100)]],
    ]


def test_lines_that_lie_on_each_other_cross_a_third_in_one_way():
    bundle = [link((0, 50), (end, 50), target=f"d{end}") for end in (42, 100)]
    uprights = [link((40, 0), (40, 100), target=name) for name in "ce"]
    assert [len(own) for own in pieces(*bundle, *uprights)] == [1, 1, 2, 2]


def test_lines_of_one_bus_join_without_a_gap():
    trunk = link((0, 50), (100, 50), target="d")
    branch = link((40, 0), (40, 80), (100, 80), (100, 50), target="d")
    assert [len(own) for own in pieces(trunk, branch)] == [1, 1]


def test_corners_and_junctions_of_dashed_lines_lie_on_dashes():
    far = link((0, 90), (0, 50), (80, 50), (80, 0), dash=Dash.SHORT)
    near = link((40, 90), (40, 50), (80, 50), (80, 0), dash=Dash.SHORT)
    assert pieces(far, near) == [
        [[(0, 90), (0, 50)], [(0, 50), (40, 50)], [(40, 50), (80, 50)], [(80, 50), (80, 0)]],
        [[(40, 90), (40, 50)]],
    ]
    assert fitting_spans((0.0, 85.0), Dash.SHORT, [40.0, 45.0]) == [(0.0, 40.0), (40.0, 85.0)]


def test_a_short_stretch_is_one_dash_so_that_its_corner_is_seen():
    parts = fitting_spans((0.0, 89.0), Dash.DASH_DOT, [80.0])
    assert parts == [(0.0, 80.0), (80.0, 89.0)]
    assert fitted_dashes((Point(0, 0), Point(9, 0)), Dash.DASH_DOT) == ()
    # Too long for one dash, too short for two and the dot between them.
    assert fitting_spans((0.0, 92.0), Dash.DASH_DOT, [80.0]) == [(0.0, 92.0)]


def test_short_dashes_are_left_where_all_lines_are_unknown():
    unknown = link((0, 90), (0, 50), (80, 50), (80, 0), dash=Dash.SHORT)
    known = link((40, 90), (40, 50), (80, 50), (80, 0), dash=Dash.LONG)
    assert strokes(unknown, known)[0] == [(0, 90), (0, 50), (40, 50)]
