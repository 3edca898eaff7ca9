"""What is chosen for a page: the room it has, the order of the file, the look of the whole."""

from itertools import pairwise

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from msgspec.structs import replace

from orgmodel.organogram.chart import Box, BoxKind, Chart, Link, LinkKind, Mark, Place
from orgmodel.organogram.layout import lay_out
from orgmodel.organogram.layout.lines.tidy import short_steps
from orgmodel.organogram.notice import DrawingError
from orgmodel.organogram.page import POINTS_PER_MM, Page, page_from
from orgmodel.organogram.scene import Rect, Scene
from orgmodel.organogram.theme import STANDARD
from orgmodel.organogram.views import ViewRequest, build_chart
from tests.geometry.shapes import SHAPES, organisation, several_bosses
from tests.organogram.layout.charts import chart_of, charts, connectors
from tests.support.generated import as_yaml
from tests.support.opening import computed_of

SOME = settings(max_examples=15, deadline=None, suppress_health_check=list(HealthCheck))


def on(paper: str) -> Page:
    page = page_from(paper)
    assert page is not None
    return page


def one(chart: Chart, paper: str) -> Scene:
    (scene,) = lay_out(chart, on(paper), STANDARD)
    return scene


def places(scene: Scene) -> dict[str, Rect]:
    return {placed.box.id: placed.rect for placed in scene.boxes}


def head(**options: str) -> Box:
    return Box("ad", BoxKind.HEAD, "Algemeen directeur", **options)


def unit(name: str, parent: str = "ad", title: str = "", **options: object) -> Box:
    return Box(name, BoxKind.UNIT, title or f"Dienst {name}", parent=parent, **options)


def generated(shape: str, size: int, seed: int) -> Chart:
    data = several_bosses(size, seed) if shape == "several-bosses" else organisation(shape, size, seed)
    return build_chart(computed_of(as_yaml(data)), ViewRequest(id="x", view="full"))


@pytest.mark.parametrize("prune", [False, True])
@pytest.mark.parametrize(
    ("shape", "size", "seed", "paper"),
    [
        # Lines and labels that go around the boxes made these higher than their page.
        ("star", 3, 0, "120x120"), ("balanced", 3, 1, "120x120"), ("comb", 20, 2, "130x130"),
        *((shape, 12, 2, "148x210") for shape in SHAPES), ("several-bosses", 12, 4, "148x210"),
    ],
)  # fmt: skip
def test_no_sheet_is_larger_than_its_page(shape, size, seed, paper, prune) -> None:
    page = replace(on(paper), prune=prune)
    scenes = lay_out(generated(shape, size, seed), page, STANDARD)
    assert len(scenes) == 1 or not prune
    for scene in scenes:
        assert scene.width == page.width
        assert scene.height <= page.height + 0.01
        assert scene.type_size >= 7
        for placed in scene.boxes:
            assert 0 <= placed.rect.x <= placed.rect.x + placed.rect.width <= scene.width
            assert 0 <= placed.rect.y <= placed.rect.y + placed.rect.height <= scene.height


def test_a_page_too_small_for_one_box_is_refused() -> None:
    with pytest.raises(DrawingError, match=r"30 x 40 mm is too small .* at 7 pt; give a larger paper"):
        lay_out(chart_of([head(), unit("a")], []), on("30x40"), STANDARD)


def test_pruned_branches_say_what_they_hold_in_the_words_of_the_file() -> None:
    boxes = [head(), *(unit(f"u{n}", below="3 teams, 42 medewerkers") for n in range(4))]
    boxes += [unit(f"t{n}", f"u{n % 4}") for n in range(200)]
    page = Page(400.0, 300.0, prune=True)
    (scene,) = lay_out(chart_of(boxes, connectors(boxes)), page, STANDARD)
    rests = [placed for placed in scene.boxes if placed.box.kind is BoxKind.REMAINDER]
    assert rests
    assert {placed.box.title for placed in rests} == {"+ 3 teams, 42 medewerkers"}
    assert {placed.box.parent for placed in rests} <= {"u0", "u1", "u2", "u3"}


@SOME
@given(charts(), st.sampled_from(["a4", "a3 portrait", "auto"]))
def test_siblings_keep_file_order_to_the_right_or_downward(chart: Chart, paper: str) -> None:
    for scene in lay_out(chart, on(paper), STANDARD):
        rects = places(scene)
        siblings: dict[str | None, list[Rect]] = {}
        for placed in scene.boxes:
            if placed.box.kind is BoxKind.UNIT and placed.box.place is Place.BELOW:
                siblings.setdefault(placed.box.parent, []).append(rects[placed.box.id])
        for alike in siblings.values():
            for before, after in pairwise(alike):
                assert after.x >= before.x + before.width or after.y >= before.y + before.height


def test_branches_nest_in_each_others_outline() -> None:
    """Two branches that are wide at different heights stand nearer than their bounding boxes could."""
    boxes = [head(), unit("links"), unit("rechts")]
    boxes += [unit(f"l{n}", "links") for n in range(5)]
    boxes += [unit(f"t{n}", f"l{n}") for n in range(5)]
    scene = one(chart_of(boxes, connectors(boxes)), "auto")
    rects = places(scene)
    below = [rects[box.id] for box in boxes[3:]]
    right = max(rect.x + rect.width for rect in below)
    assert rects["rechts"].x < right
    assert rects["links"].x + rects["links"].width < rects["rechts"].x


def test_six_leaders_of_branches_stand_on_one_row_of_an_a4() -> None:
    boxes = [head(), *(unit(f"c{n}", title="Organisatie en ondersteuning") for n in range(6))]
    boxes += [unit(f"r{n}", f"c{n}", title="+ 4 diensten, 129 medewerkers") for n in range(6)]
    rects = places(one(chart_of(boxes, connectors(boxes)), "a4"))
    assert len({rects[f"c{n}"].y for n in range(6)}) == 1
    assert len({rects[f"c{n}"].width for n in range(6)}) == 1


def test_a_small_drawing_grows_to_fill_its_page_but_not_a_cropped_one() -> None:
    boxes = [head(), unit("a"), unit("b")]
    chart = chart_of(boxes, connectors(boxes))
    small, large = one(chart, "auto"), one(chart, "a4")
    sizes = [max(text.size for text in scene.boxes[1].texts) for scene in (small, large)]
    assert sizes == [8.6, pytest.approx(8.6 * 1.3)]
    assert max(text.size for text in one(chart, "297x210").boxes[1].texts) == 8.6
    assert (large.width, large.height) == pytest.approx((297 * POINTS_PER_MM, 210 * POINTS_PER_MM))


def test_a_muted_sibling_is_no_higher_than_its_words() -> None:
    boxes = [head(), Box("rest", BoxKind.REMAINDER, "5 andere clusters", parent="ad", muted=True)]
    focus = ("A4a-A4b", "1 VTE", "lid van het managementteam", "sinds 2020")
    boxes.append(Box("f", BoxKind.POSITION, "Manager", focus, parent="ad", mark=Mark.FOCUS, badge="Vacature"))
    chart = replace(chart_of(boxes, connectors(boxes)), view="vacancy")
    rects = places(one(chart, "170x230"))
    assert rects["rest"].y == rects["f"].y
    assert rects["rest"].height < rects["f"].height / 2


def test_staff_goes_to_the_lower_side() -> None:
    staff = [Box(name, BoxKind.UNIT, name, parent="ad", place=Place.BESIDE) for name in ("a", "b", "c")]
    boxes = [head(), *staff, *(unit(f"a{n}", "a") for n in range(4)), unit("x"), unit("y")]
    links = [*connectors(boxes), Link("x", "b", LinkKind.FUNCTIONAL)]
    rects = places(one(chart_of(boxes, links), "a4"))
    middle = rects["ad"].x + rects["ad"].width / 2
    assert rects["a"].x < middle < rects["b"].x
    assert middle < rects["c"].x
    assert rects["c"].y > rects["b"].y


def test_a_head_stands_above_the_middle_of_those_with_a_line_to_it() -> None:
    boxes = [head(), *(unit(name) for name in ("wonen", "zorg", "nutsen"))]
    boxes += [
        Box(f"p{n}", BoxKind.POSITION, "Deskundige", parent="wonen" if n < 3 else "zorg") for n in range(6)
    ]
    links = [link for link in connectors(boxes) if link.source != "nutsen"]
    found = places(one(chart_of(boxes, links), "auto"))
    middles = {name: rect.x + rect.width / 2 for name, rect in found.items()}
    assert middles["ad"] == pytest.approx((middles["wonen"] + middles["zorg"]) / 2)
    assert middles["zorg"] < middles["nutsen"]


def test_no_line_of_the_tree_takes_a_step_that_looks_like_a_slip() -> None:
    scenes = lay_out(generated("several-bosses", 40, 3), on("170x230"), STANDARD)
    routes = [line.points for scene in scenes for line in scene.links if line.link.in_tree]
    assert [step for route in routes for step in short_steps(route) if step < 6] == []
