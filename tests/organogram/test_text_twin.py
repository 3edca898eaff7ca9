from hypothesis import given, settings
from hypothesis import strategies as st
from msgspec.structs import replace

from orgmodel.organogram.chart import Box, BoxKind, Chart, Link, LinkKind, Mark, Place
from orgmodel.organogram.describe import box_words, describe, link_words
from orgmodel.organogram.text_twin import drawn_chart, text_twin, write_twin

from .scenes import small_chart, small_scene


def chart_of(boxes, links=(), language="nl"):
    return Chart("a", "b", "Stad", "", language, tuple(boxes), tuple(links))


def links_said(chart):
    """Read the lines back: by indentation, and as listed under each box."""
    said, path = [], []
    for entry in text_twin(chart):
        del path[entry.depth :]
        if entry.reports_to_parent:
            said.append(Link(entry.box.id, path[-1], LinkKind.HIERARCHICAL, in_tree=True))
        said += entry.links
        path.append(entry.box.id)
    return said


def by_name(links):
    return sorted((link.source, link.target, link.kind.value, link.label, link.unknown) for link in links)


def test_golden(golden):
    golden("organogram/small.txt", write_twin(small_chart()))


def test_holds_the_boxes_and_lines_of_the_chart():
    chart = small_chart()
    assert sorted(entry.box.id for entry in text_twin(chart)) == sorted(box.id for box in chart.boxes)
    assert by_name(links_said(chart)) == by_name(chart.links)


@st.composite
def charts(draw):
    count = draw(st.integers(1, 12))
    boxes, links = [], []
    for number in range(count):
        parent = draw(st.none() | st.integers(0, number - 1)) if number else None
        place = draw(st.sampled_from(list(Place)))
        boxes.append(
            Box(
                str(number), BoxKind.UNIT, f"Dienst {number % 4}", place=place,
                parent=None if parent is None else str(parent),
            )
        )  # fmt: skip
        if parent is not None and draw(st.booleans()):
            links.append(Link(str(number), str(parent), LinkKind.HIERARCHICAL, in_tree=True))
    pairs = st.tuples(st.integers(0, count - 1), st.integers(0, count - 1), st.sampled_from(list(LinkKind)))
    for source, target, kind in draw(st.lists(pairs, max_size=8)):
        links.append(
            Link(str(source), str(target), kind, draw(st.sampled_from(["", "x"])), draw(st.booleans()))
        )
    return chart_of(boxes, links)


@settings(max_examples=150, deadline=None)
@given(charts())
def test_any_chart_is_said_in_full(chart):
    assert sorted(entry.box.id for entry in text_twin(chart)) == sorted(box.id for box in chart.boxes)
    assert by_name(links_said(chart)) == by_name(chart.links)
    listed = [line for line in write_twin(chart).splitlines() if line.lstrip().startswith("- ")]
    assert len(listed) == len(chart.boxes)


def test_a_body_above_comes_first_at_the_same_depth():
    head = Box("a", BoxKind.HEAD, "Directeur")
    body = Box("b", BoxKind.BODY, "Raad", parent="a", place=Place.ABOVE)
    chart = chart_of([head, body], [Link("a", "b", LinkKind.ACCOUNTABILITY, in_tree=True)])
    assert write_twin(chart).splitlines()[2:] == [
        "- Raad [orgaan]",
        "- Directeur",
        "  → legt verantwoording af aan Raad",
    ]


def test_a_box_without_a_line_says_so():
    chart = chart_of([Box("a", BoxKind.UNIT, "A"), Box("b", BoxKind.UNIT, "B", parent="a")])
    assert write_twin(chart).splitlines()[3] == "  - B [geen hiërarchische lijn]"


def test_boxes_of_one_title_are_told_apart():
    boxes = [Box("x/hoofd", BoxKind.POSITION, "Hoofd"), Box("y/hoofd", BoxKind.POSITION, "Hoofd")]
    chart = chart_of(boxes, [Link("y/hoofd", "x/hoofd", LinkKind.DEPUTY)], "en")
    assert write_twin(chart).splitlines()[4] == "  → deputy of Hoofd [x/hoofd]"


def test_a_vacant_focus_is_said_to_be_the_one_that_the_drawing_is_about():
    boxes = (
        Box("a", BoxKind.HEAD, "Directeur", details=("Vacature",)),
        Box("b", BoxKind.POSITION, "Jurist", badge="Vacature", mark=Mark.FOCUS, parent="a"),
        Box("c", BoxKind.UNIT, "Dienst", badge="Vacature", mark=Mark.FOCUS, parent="a"),
        Box("d", BoxKind.POSITION, "Lid", badge="Deze functie", mark=Mark.FOCUS, parent="a"),
    )
    links = tuple(Link(box.id, "a", LinkKind.HIERARCHICAL, in_tree=True) for box in boxes[1:])
    marks = {}
    for focus in ("b", "c", "d"):
        chart = Chart("o", "x", "Titel", "", "nl", boxes, links, view="vacancy", focus=focus)
        marks[focus] = [entry.marks for entry in text_twin(chart)]
    assert marks == {
        "b": [(), ("Deze functie", "Vacature"), ("Vacature",), ("Deze functie",)],
        "c": [(), ("Vacature",), ("Deze eenheid", "Vacature"), ("Deze functie",)],
        "d": [(), ("Vacature",), ("Vacature",), ("Deze functie",)],
    }


def test_a_chain_of_ten_thousand_is_said_without_recursion():
    boxes = [Box(str(n), BoxKind.POSITION, f"P{n}", parent=str(n - 1) if n else None) for n in range(10_000)]
    links = [Link(str(n), str(n - 1), LinkKind.HIERARCHICAL, in_tree=True) for n in range(1, 10_000)]
    lines = write_twin(chart_of(boxes, links)).splitlines()
    assert lines[-1] == f"{'  ' * 20}- P9999 [niveau 10000]"


def test_what_is_drawn_is_taken_from_the_sheets():
    scene = small_scene()
    extra = Box("rest", BoxKind.REMAINDER, "+ 3 teams", parent="stad")
    first = replace(scene, boxes=scene.boxes[:4], links=scene.links[:3])
    placed = (*scene.boxes[3:], replace(scene.boxes[4], box=extra))
    copy = replace(scene.boxes[0], box=replace(scene.boxes[0].box, details=("zie blad 1",)))
    second = replace(scene, boxes=(*placed, copy), links=scene.links[3:], sheet=2)
    chart = drawn_chart((first, second), scene.chart)
    assert chart.boxes == (*scene.chart.boxes, extra)
    assert chart.links == scene.chart.links


def test_words_of_a_box_and_a_line():
    chart = small_chart()
    titles = {box.id: box.title for box in chart.boxes}
    assert (
        box_words(chart.boxes[3], "nl")
        == "Stadsontwikkeling, Clustermanager, 11 direct · 106 indirect, Vacature, lid managementteam"
    )
    assert box_words(replace(chart.boxes[5], details=()), "en") == "Publiek domein, not known"
    assert link_words(chart.links[0], titles, "en") == "Algemeen directeur accountable to Gemeenteraad"


def test_description_is_short():
    assert describe(small_chart()) == (
        "Organogram: Stad Izegem. 7 vakken, 7 lijnen. Bovenaan: Gemeenteraad, Algemeen directeur. "
        "Daaronder: Stadsontwikkeling, Organisatieontwikkeling & co. "
        "Gemarkeerd: Stadsontwikkeling (Vacature)."
    )
    many = [Box(str(n), BoxKind.UNIT, f"Dienst {n}") for n in range(1200)]
    assert describe(chart_of(many)) == (
        "Organogram: Stad. 1.200 vakken, 0 lijnen. Bovenaan: Dienst 0, Dienst 1, Dienst 2, Dienst 3, "
        "Dienst 4, Dienst 5 en nog 1.194."
    )
