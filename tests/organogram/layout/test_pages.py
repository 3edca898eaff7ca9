import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from orgmodel.organogram.chart import Box, BoxKind, Chart
from orgmodel.organogram.layout import lay_out
from orgmodel.organogram.page import Page, page_from
from orgmodel.organogram.scene import Scene, TextLine
from orgmodel.organogram.theme import STANDARD
from tests.organogram.layout.charts import chart_of, charts, connectors, tree_chart
from tests.organogram.layout.geometry import breaches

PAPERS = ("a4", "a4 portrait", "a3", "auto", "170x230")
WITHOUT_LIMIT = settings(max_examples=60, deadline=None, suppress_health_check=list(HealthCheck))


def on(paper: str, **options: bool) -> Page:
    page = page_from(paper, **options)
    assert page is not None
    return page


def text_of(lines: tuple[TextLine, ...]) -> str:
    return "".join(line.words + line.joint for line in lines).strip()


@WITHOUT_LIMIT
@given(charts(), st.sampled_from(PAPERS))
def test_nothing_overlaps_and_everything_is_on_the_page(chart: Chart, paper: str) -> None:
    scenes = lay_out(chart, on(paper), STANDARD)
    assert [breach for scene in scenes for breach in breaches(scene)] == []


@settings(max_examples=30, deadline=None, suppress_health_check=list(HealthCheck))
@given(charts(), st.sampled_from(PAPERS))
def test_aligned_rows_overlap_nothing_and_lose_nothing(chart: Chart, paper: str) -> None:
    scenes = lay_out(chart, on(paper, align_type=True), STANDARD)
    assert [breach for scene in scenes for breach in breaches(scene)] == []
    assert {box.box.id for s in scenes for box in s.boxes} == {box.id for box in chart.boxes}


@WITHOUT_LIMIT
@given(charts(), st.sampled_from(PAPERS))
def test_every_box_and_link_is_somewhere(chart: Chart, paper: str) -> None:
    scenes = lay_out(chart, on(paper), STANDARD)
    assert {box.box.id for s in scenes for box in s.boxes} == {box.id for box in chart.boxes}
    drawn = [link.link for s in scenes for link in s.links]
    assert len(drawn) == len(set(drawn))
    missing = set(chart.links) - set(drawn)
    told = " ".join(line for s in scenes for line in s.chart.footer)
    titles = {box.id: box.title for box in chart.boxes}
    assert set(drawn) <= set(chart.links)
    assert all(f"{titles[link.source]} → {titles[link.target]}" in told for link in missing)
    for s in scenes:
        assert [box.box for box in s.boxes] == list(s.chart.boxes)
        assert {link.link for link in s.links} == set(s.chart.links)


@WITHOUT_LIMIT
@given(charts(), st.sampled_from(PAPERS))
def test_pages_keep_their_size_and_their_smallest_type(chart: Chart, paper: str) -> None:
    page = on(paper)
    for number, scene in enumerate(scenes := lay_out(chart, page, STANDARD), start=1):
        assert (scene.sheet, scene.sheets) == (number, len(scenes))
        assert scene.type_size >= page.minimum_type
        if page.width is not None and page.height is not None:
            assert scene.width == page.width
            assert scene.height <= page.height if page.crop else scene.height == page.height


@settings(max_examples=15, deadline=None, suppress_health_check=list(HealthCheck))
@given(charts(), st.sampled_from(PAPERS))
def test_same_input_same_scene(chart: Chart, paper: str) -> None:
    assert lay_out(chart, on(paper), STANDARD) == lay_out(chart, on(paper), STANDARD)


@settings(max_examples=25, deadline=None, suppress_health_check=list(HealthCheck))
@given(charts(most=60))
def test_pruned_charts_account_for_what_is_left_out(chart: Chart) -> None:
    page = Page(400.0, 300.0, 10.0, prune=True)
    scenes = lay_out(chart, page, STANDARD)
    assert len(scenes) == 1
    shown = {box.box.id for box in scenes[0].boxes}
    remainders = [box for box in scenes[0].boxes if box.box.kind is BoxKind.REMAINDER]
    assert bool(remainders) == (not shown >= {box.id for box in chart.boxes})
    counted = sum(int(word) for box in remainders for word in box.box.title.split() if word.isdigit())
    assert len(shown) - len(remainders) + counted == len(chart.boxes)


def test_the_text_of_a_box_is_its_text() -> None:
    box = Box(
        "a", BoxKind.UNIT, "Personeelsadministratie  en-organisatie van <de> stad", ("x" * 90,), "1 direct"
    )
    scene = lay_out(chart_of([box], []), on("a4"), STANDARD)[0]
    texts = scene.boxes[0].texts
    split = next(n for n, line in enumerate(texts) if "x" in line.words)
    assert text_of(texts[:split]) == box.title
    assert text_of(texts[split:-1]) == box.details[0]


@pytest.mark.parametrize("span", [6, 7, 8])
def test_a_hundred_positions_fit_one_a4_at_7_points(span: int) -> None:
    scenes = lay_out(tree_chart(100, span), on("a4"), STANDARD)
    assert len(scenes) == 1
    assert scenes[0].type_size >= 7
    assert breaches(scenes[0]) == []


def test_siblings_keep_their_order() -> None:
    scene = lay_out(tree_chart(6, 5), on("auto"), STANDARD)[0]
    places = [(round(box.rect.y), round(box.rect.x)) for box in scene.boxes[1:]]
    assert places == sorted(places) or places == sorted(places, key=lambda place: (place[1], place[0]))


def test_sheets_refer_both_ways() -> None:
    scenes = lay_out(tree_chart(400, 7), on("a4"), STANDARD)
    assert len(scenes) > 2
    cut = {box.box.id: text.words for box in scenes[0].boxes for text in box.texts if "blad" in text.words}
    assert cut
    for box, words in cut.items():
        there = scenes[int(words.removeprefix("zie blad ")) - 1]
        (head,) = (one for one in there.boxes if one.box.id == box)
        assert "van blad 1" in [text.words for text in head.texts]
    assert [breach for scene in scenes for breach in breaches(scene)] == []


@pytest.mark.parametrize(("count", "span"), [(250, 4), (300, 299), (400, 7)])
def test_sheets_are_few_and_even_and_have_one_type(count: int, span: int) -> None:
    scenes = lay_out(tree_chart(count, span), on("a4"), STANDARD)
    held = [len(scene.boxes) for scene in scenes]
    assert 1 < len(scenes) <= count // 50
    assert max(held) <= 1.6 * sum(held) / len(held)
    assert len({box.texts[0].size for scene in scenes for box in scene.boxes}) == 1


def test_small_branches_share_a_sheet() -> None:
    boxes = [Box("b0", BoxKind.HEAD, "Algemeen directeur")]
    for unit in range(1, 25):
        boxes.append(Box(f"b{unit}", BoxKind.UNIT, f"Dienst {unit}", ("Diensthoofd",), parent="b0"))
        boxes += [
            Box(f"p{unit}-{n}", BoxKind.POSITION, f"Deskundige {n}", parent=f"b{unit}") for n in range(7)
        ]
    scenes = lay_out(chart_of(boxes, connectors(boxes)), on("a4"), STANDARD)
    assert [scene.chart.title for scene in scenes] == [
        "Proef",
        "Proef – Dienst 13, Dienst 14, Dienst 15 en 9 andere",
    ]
    assert [breach for scene in scenes for breach in breaches(scene)] == []


def test_a_chain_of_ten_thousand_and_a_span_of_five_thousand() -> None:
    for chart in (tree_chart(10_000, 0), tree_chart(5_001, 5_000)):
        scene: Scene = lay_out(chart, on("auto"), STANDARD)[0]
        assert len(scene.boxes) == len(chart.boxes)
        assert len(scene.links) == len(chart.links)


def test_an_empty_chart_is_a_page() -> None:
    scene = lay_out(chart_of([], connectors([])), on("a4"), STANDARD)[0]
    assert (scene.boxes, scene.links) == ((), ())


def test_cards_get_wider_where_the_page_has_room_and_that_parts_fewer_words() -> None:
    scenes = lay_out(tree_chart(40, 6, "Kwaliteitsmedewerker {:03d}"), on("297x80"), STANDARD)
    assert {text.words for s in scenes for box in s.boxes for text in box.texts if text.hyphenated} == set()
