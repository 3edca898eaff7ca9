"""What the lines of one box share, and how they stand in their gaps."""

from orgmodel.organogram.chart import Box, BoxKind, Link, LinkKind, Mark, Place
from orgmodel.organogram.layout import lay_out
from orgmodel.organogram.layout.lines.bus import Bus, parted
from orgmodel.organogram.layout.lines.obstacles import Obstacles
from orgmodel.organogram.layout.lines.ports import slide_along
from orgmodel.organogram.layout.lines.spacing import spaced
from orgmodel.organogram.layout.lines.steps import take_out_steps
from orgmodel.organogram.layout.lines.tidy import Slide, short_steps, tidied
from orgmodel.organogram.layout.lines.tracks import End, stretch_of, tracks_of
from orgmodel.organogram.page import page_from
from orgmodel.organogram.scene import EndMark, Point, Rect
from orgmodel.organogram.theme import STANDARD
from tests.organogram.layout.charts import chart_of, connectors

TRUNK = tuple(Point(*place) for place in ((0.0, 90.0), (0.0, 50.0), (80.0, 50.0), (80.0, 0.0)))
BRANCH = tuple(Point(*place) for place in ((40.0, 90.0), (40.0, 50.0), (80.0, 50.0), (80.0, 0.0)))

WORK = ("Sociale Zaken", "Buurtwerk", "Wonen")


def way(*places: tuple[float, float]) -> tuple[Point, ...]:
    return tuple(Point(x, y) for x, y in places)


def test_a_way_is_parted_where_it_meets_the_bus() -> None:
    assert parted(BRANCH, [TRUNK]) == (BRANCH[:2], BRANCH[1:])
    assert parted(TRUNK, [BRANCH]) == (
        way((0, 90), (0, 50), (40, 50)),
        way((40, 50), (80, 50), (80, 0)),
    )
    assert parted(TRUNK, []) == (TRUNK, TRUNK[-1:])
    assert parted(TRUNK, [way((0, 90), (80, 90))]) == (TRUNK, TRUNK[-1:])


def test_a_bus_is_joined_beyond_the_room_of_a_label_and_not_at_its_end() -> None:
    bus = Bus()
    bus.add(TRUNK, room=60.0)
    joints = bus.joints([0.0, 40.0, 80.0], [0.0, 20.0, 50.0, 70.0, 90.0])
    assert sorted(joints) == [(1, 2), (2, 1), (2, 2)]
    assert joints[1, 2].rest == BRANCH[1:]
    assert joints[1, 2].cost == 27.0


def test_lines_are_set_evenly_between_two_boxes() -> None:
    boxes = [Rect(0, 0, 100, 10), Rect(0, 40, 100, 10)]
    ends = [(End(1, None), End(0, None))] * 2
    one = way((10, 40), (10, 39), (50, 39), (50, 10))
    other = way((60, 40), (60, 38), (90, 38), (90, 10))
    level = [route[1].y for route in spaced([one, other], ["one", "other"], ends, boxes, [])]
    assert level == [25.0, 25.0]
    crossing = way((40, 40), (40, 20), (90, 20), (90, 10))
    both = [route[1].y for route in spaced([one, crossing], "ab", ends, boxes, [])]
    assert [round(y) for y in both] == [30, 20]


def test_the_end_of_a_line_slides_along_its_box_away_from_others() -> None:
    boxes = [Rect(0, 0, 20, 60), Rect(100, 0, 20, 60), Rect(30, 0, 40, 20)]
    slides = [slide_along(box, BoxKind.UNIT) for box in boxes]
    ends = [(End(1, slides[1]), End(0, slides[0]))] * 2
    upper, lower = way((100, 24), (20, 24)), way((100, 28), (20, 28))
    apart = spaced([upper, lower], "ab", ends, boxes, [])
    assert [[round(point.y) for point in route] for route in apart] == [[29, 29], [38, 38]]
    held = [ends[0], (End(1, slides[1]), End(0, None))]
    assert spaced([upper, lower], "ab", held, boxes, []) == [way((100, 24), (20, 24)), lower]


def test_a_mark_at_the_end_of_a_line_keeps_off_the_connector_at_the_same_side_of_a_box() -> None:
    boxes = [Rect(0, 50, 20, 40), Rect(100, 0, 60, 40), Rect(38, 22, 40, 30)]
    slides = [slide_along(boxes[box], BoxKind.UNIT) for box in (0, 1)]
    line = way((20, 60), (79, 60), (79, 26), (100, 26))
    # The connector, and what keeps the corner next to the third box, above whose top there is little room.
    stays = [way((90, 20), (100, 20)), way((80, 30), (80, 60))]
    for mark, wanted in ((EndMark.NONE, 21.0), (EndMark.ARROW, 25.5), (EndMark.DOT, 25.5)):
        ends = End(0, slides[0]), End(1, slides[1], mark)
        (route,) = spaced([line], "a", [ends], boxes, stays)
        assert [point.y for point in route][2:] == [wanted, wanted]


def test_a_mark_between_two_lines_stands_in_the_middle_of_them() -> None:
    boxes = [Rect(0, 0, 20, 60), Rect(100, 0, 20, 60)]
    slides = [slide_along(box, BoxKind.UNIT) for box in boxes]
    ends = End(0, slides[0]), End(1, slides[1], EndMark.ARROW)
    stays = [way((90, 20), (100, 20)), way((80, 28), (100, 28)), way((30, 27), (50, 27))]
    (route,) = spaced([way((20, 26), (100, 26))], "a", [ends], boxes, stays)
    assert [point.y for point in route] == [24.0, 24.0]


def test_strangers_that_lie_on_each_other_are_set_side_by_side_without_a_crossing() -> None:
    boxes = [Rect(0, 0, 200, 10), Rect(0, 50, 200, 10)]
    ends = [(End(1, None), End(0, None))] * 2
    one = way((10, 50), (10, 30), (150, 30), (150, 10))
    other = way((40, 50), (40, 30), (190, 30), (190, 10))
    for routes, wanted in (([one, other], [23, 37]), ([other, one], [37, 23])):
        assert [round(route[1].y) for route in spaced(routes, "ab", ends, boxes, [])] == wanted
    stays = [way((0, 30), (200, 30))]
    assert [route[1].y for route in spaced([one], "a", ends[:1], boxes, stays)] != [30.0]


def test_a_short_step_between_two_tracks_is_taken_out_where_there_is_room() -> None:
    boxes = [Rect(0, 0, 20, 60), Rect(100, 0, 20, 60)]
    ends = [(End(1, slide_along(boxes[1], BoxKind.UNIT)), End(0, slide_along(boxes[0], BoxKind.UNIT)))]
    stepped = way((100, 40), (60, 40), (60, 30), (20, 30))
    (taken,) = spaced([stepped], "a", ends, boxes, [])
    assert len({point.y for point in taken}) == 1
    between = Rect(30, 35, 20, 40)
    (kept,) = spaced([stepped], "a", ends, [*boxes, between], [way((70, 20), (90, 20), (90, 37), (120, 37))])
    assert [point.y for point in kept][1:3] == [46.0, 26.0]


def without_steps(route: tuple[Point, ...], ends: tuple[End, End], stays: tuple[Point, ...]) -> list[float]:
    """Take the steps out of a line between two boxes; return the y of its corners."""
    corners = [[[point.x, point.y] for point in route]]
    tracks = list(tracks_of("a", [route], ["a"], [ends]))
    boxes = [Rect(0, 0, 20, 60), Rect(100, 0, 20, 60)]
    take_out_steps(tracks, [*tracks, stretch_of(*stays)], boxes, corners)
    return [round(y, 2) for _, y in corners[0]]


def test_where_one_end_cannot_slide_far_enough_both_do_and_else_a_slip_becomes_a_step() -> None:
    slip, stays = way((100, 30), (60, 30), (60, 33.5), (20, 33.5)), way((20, 28.4), (50, 28.4))
    start, end = (End(box, Slide((0, 200), ys)) for box, ys in ((1, (20, 31)), (0, (20, 40))))
    assert without_steps(slip, (start, end), stays) == [31.0] * 4
    assert without_steps(slip, (start, End(0, None)), stays) == [27.4, 27.4, 33.5, 33.5]
    assert without_steps(slip, (End(1, None), End(0, None)), stays) == [30, 30, 33.5, 33.5]
    pointed = End(0, end.slide, EndMark.ARROW)
    assert without_steps(slip, (start, pointed), stays) == [30, 30, 36.1, 36.1]


def test_a_small_step_aside_is_taken_out() -> None:
    boxes = [Rect(0, 0, 100, 10), Rect(0, 60, 100, 10)]
    slide = slide_along(boxes[1], BoxKind.UNIT)
    stepped = way((40, 60), (40, 35), (44, 35), (44, 10))
    assert tidied(stepped, (1, 0), slide, None, Obstacles(boxes, 0.9)) == way((44, 60), (44, 10))
    assert tidied(stepped, (1, 0), None, None, Obstacles(boxes, 0.9)) == stepped


def test_short_steps_are_those_after_which_a_way_goes_on_as_before() -> None:
    assert list(short_steps(way((0, 90), (0, 60), (13, 60), (13, 30), (40, 30), (40, 0)))) == [13.0]
    assert list(short_steps(way((0, 90), (0, 60), (13, 60), (13, 90)))) == []


def test_a_second_line_leaves_beside_the_badge_without_a_step() -> None:
    boxes = [
        Box("raad", BoxKind.BODY, "Beleidsorganen", place=Place.ABOVE),
        Box("ad", BoxKind.HEAD, "Algemeen directeur", counts="1+ direct · 17+ indirect"),
        Box("dir", BoxKind.POSITION, "Directeur samenleving", counts="1+ direct", parent="ad"),
        Box(
            "hoofd", BoxKind.POSITION, "Afdelingshoofd sociale dienst", counts="8+ direct",
            parent="dir", badge="Deze functie", mark=Mark.FOCUS,
        ),
        *(Box(name, BoxKind.UNIT, name, ("leidinggevende niet vermeld",), parent="dir") for name in WORK),
    ]  # fmt: skip
    links = [
        *connectors(boxes),
        Link("hoofd", "raad", LinkKind.ACCOUNTABILITY, "voortgang en beleid"),
        Link("hoofd", "ad", LinkKind.HIERARCHICAL, "projecten over afdelingen heen"),
    ]
    page = page_from("170x230")
    assert page is not None
    (scene,) = lay_out(chart_of(boxes, links), page, STANDARD)
    route = next(one.points for one in scene.links if (one.link.source, one.link.target) == ("hoofd", "ad"))
    top = next(one.rect.y for one in scene.boxes if one.box.id == "hoofd")
    assert (len(route), route[0].y) == (3, top)
