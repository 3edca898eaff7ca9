"""Where the label of a line goes when none of the usual places beside it is free."""

from __future__ import annotations

from hypothesis import given, settings
from hypothesis import strategies as st

from orgmodel.organogram.layout.lines.along import place_along
from orgmodel.organogram.layout.lines.aside import place_aside
from orgmodel.organogram.layout.lines.ground import Extent, Ground
from orgmodel.organogram.layout.lines.obstacles import Obstacles, Segment
from orgmodel.organogram.scene import Point, Rect

LEVEL = Segment(0.0, 0.0, 1000.0, 0.0)
UPRIGHT = Segment(0.0, 0.0, 0.0, 300.0)
LABEL = Extent(40.0, 8.0)


def ground(*boxes: Rect, own: tuple[Segment, ...] = (LEVEL,), line: tuple[Point, ...] = ()) -> Ground:
    obstacles = Obstacles(list(boxes), 0.9)
    if line:
        obstacles.add_line(line)
    return Ground(obstacles, list(own))


def test_a_label_stands_at_the_middle_of_its_line_where_that_is_free() -> None:
    assert place_along([LABEL], ground()) == (0, Rect(480.0, -9.2, 40.0, 8.0))


def test_a_label_takes_the_only_gap_beside_its_line() -> None:
    above = [Rect(0.0, -40.0, 620.0, 39.0), Rect(670.0, -40.0, 400.0, 39.0)]
    place = place_along([LABEL], ground(*above, Rect(-60.0, 1.0, 1200.0, 30.0)))
    assert place == (0, Rect(621.71, -9.2, 40.0, 8.0))


def test_a_label_goes_to_the_other_side_where_another_line_runs_along() -> None:
    along = Point(-50.0, -3.0), Point(1050.0, -3.0)
    assert place_along([LABEL], ground(line=along)) == (0, Rect(480.0, 1.2, 40.0, 8.0))


def test_a_label_keeps_off_the_corners_of_its_own_line() -> None:
    own = LEVEL, Segment(500.0, -50.0, 500.0, 0.0), Segment(500.0, 0.0, 500.0, 50.0)
    number, place = place_along([LABEL], ground(own=own)) or (9, LEVEL)
    assert (number, place) == (0, Rect(500.11, -9.2, 40.0, 8.0))


def test_a_narrow_shape_stands_beside_an_upright_line() -> None:
    shapes = [Extent(150.0, 8.0), Extent(70.0, 16.0)]
    assert place_along(shapes, ground(own=(UPRIGHT,))) == (1, Rect(1.2, 142.0, 70.0, 16.0))


def test_no_place_along_a_line_between_boxes() -> None:
    walls = Rect(-60.0, -30.0, 1200.0, 29.0), Rect(-60.0, 1.0, 1200.0, 29.0)
    assert place_along([LABEL], ground(*walls)) is None


places = st.builds(
    Rect, st.integers(-40, 300).map(float), st.integers(-40, 60).map(float),
    st.integers(5, 60).map(float), st.integers(5, 30).map(float),
)  # fmt: skip


@given(st.lists(places, max_size=8), st.integers(-60, 320), st.integers(-50, 60))
@settings(max_examples=200, deadline=None)
def test_where_a_line_can_be_nearest_there_is_a_place_along_it(boxes: list[Rect], x: int, y: int) -> None:
    here = ground(*boxes, own=(Segment(0.0, 0.0, 260.0, 0.0),))
    found = place_along([LABEL], here)
    if found is not None:
        assert 1.19 < here.distance(found[1]) < 1.71
        assert here.is_clear(found[1], 1.7)
    anywhere = Rect(float(x), float(y), *LABEL)
    away = here.distance(anywhere)
    if away > 1.2 and here.is_clear(anywhere, away + 0.52):
        assert found is not None


@given(st.lists(places, max_size=8))
@settings(max_examples=100, deadline=None)
def test_a_loose_label_meets_nothing(boxes: list[Rect]) -> None:
    here = ground(*boxes)
    found = place_aside([LABEL], here)
    assert found is None or here.is_clear(found[1])
    assert found is None or 0.1 <= here.distance(found[1]) <= 34.0


def test_no_label_is_set_where_only_far_places_are_free() -> None:
    assert place_aside([LABEL], ground(Rect(-100.0, -60.0, 1200.0, 120.0))) is None


def test_lines_on_each_other_are_one_obstacle() -> None:
    obstacles = Obstacles([], 0.9)
    bus = Point(50.0, 20.0), Point(50.0, 0.0)
    obstacles.add_lines(
        [
            (Point(0.0, 40.0), Point(0.0, 20.0), *bus),
            (Point(30.0, 40.0), Point(30.0, 20.0), *bus),
            (Point(90.0, 40.0), Point(90.0, 20.0), *bus),
        ]
    )
    assert obstacles.line_at((10.0, 15.0, 20.0, 25.0), []) == (0.0, 20.0, 90.1, 20.1)
    assert obstacles.line_at((0.0, 21.0, 29.0, 39.0), [Segment(0.0, 20.0, 0.0, 40.0)]) is None
    assert obstacles.line_at((45.0, 5.0, 55.0, 10.0), []) == (50.0, 0.0, 50.1, 20.1)
