from msgspec.structs import replace

from orgmodel.organogram.chart import Box, BoxKind, HeatStep, Link, LinkKind, Mark, Place
from orgmodel.organogram.layout import lay_out
from orgmodel.organogram.page import page_from
from orgmodel.organogram.scene import Dash, EndMark, PlacedBox, Scene
from orgmodel.organogram.theme import STANDARD
from tests.organogram.layout.charts import chart_of, connectors, tree_chart

BOXES = [
    Box("raad", BoxKind.BODY, "Gemeenteraad", place=Place.ABOVE),
    Box("ad", BoxKind.HEAD, "Algemeen directeur", counts="2 direct"),
    Box("staf", BoxKind.UNIT, "Staf", parent="ad", place=Place.BESIDE),
    Box(
        "a",
        BoxKind.UNIT,
        "Zorg",
        ("Clustermanager",),
        "9 direct",
        parent="ad",
        colour_group="a",
        tags=("MT",),
    ),
    Box("b", BoxKind.UNIT, "Wonen", parent="ad", badge="Vacature", mark=Mark.FOCUS),
    Box("c", BoxKind.UNIT, "Sport", parent="ad", unknown=True),
    Box("d", BoxKind.POSITION, "5 × deskundige", parent="ad", stacked=True),
]
LINKS = [
    Link("staf", "ad", LinkKind.HIERARCHICAL, in_tree=True),
    *connectors([box for box in BOXES if box.place is Place.BELOW]),
    Link("ad", "raad", LinkKind.ACCOUNTABILITY),
    Link("staf", "b", LinkKind.FUNCTIONAL, "kwaliteit"),
]


def drawn(paper: str = "a4") -> Scene:
    page = page_from(paper)
    assert page is not None
    return lay_out(replace(chart_of(BOXES, LINKS), word_of_focus="vacature"), page, STANDARD)[0]


def box_of(scene: Scene, name: str) -> PlacedBox:
    return next(box for box in scene.boxes if box.box.id == name)


def test_bodies_stand_above_and_staff_beside() -> None:
    scene = drawn()
    head = box_of(scene, "ad").rect
    body, staff = box_of(scene, "raad").rect, box_of(scene, "staf").rect
    assert body.y + body.height < head.y
    assert staff.x + staff.width < head.x or staff.x > head.x + head.width
    assert staff.y < head.y + head.height
    assert box_of(scene, "raad").shapes[0].corner == body.height / 2


def test_strokes_tell_the_kind_of_line() -> None:
    links = {(link.link.source, link.link.target): link for link in drawn().links}
    assert links["ad", "raad"].end is EndMark.DOT
    assert links["ad", "raad"].dash is Dash.SOLID
    assert links["staf", "b"].dash is Dash.LONG
    assert [text.words for text in links["staf", "b"].label] == ["kwaliteit"]
    assert links["a", "ad"].dash is Dash.SOLID


def test_marks_are_told_by_words_and_shape() -> None:
    scene = drawn()
    assert "Vacature" in [text.words for text in box_of(scene, "b").texts]
    assert box_of(scene, "c").shapes[0].dash is Dash.SHORT
    assert box_of(scene, "c").texts[0].italic
    assert len(box_of(scene, "d").shapes) == 2
    assert "MT" in [text.words for text in box_of(scene, "a").texts]


def test_the_legend_has_what_occurs_and_nothing_else() -> None:
    words = [t.words for d in drawn().decorations if d.role == "legend" for t in d.texts]
    assert words == [
        "Legende", "hiërarchisch", "functioneel", "legt verantwoording af aan orgaan", "vacature",
        "niet gekend", "orgaan", "meerdere gelijke", "MT", "lid managementteam",
    ]  # fmt: skip


def test_the_legend_explains_each_tint_that_occurs() -> None:
    scale = (HeatStep("1–4 direct", 0.5), HeatStep("5 direct", 0.75), HeatStep("6 direct", 1.0))
    boxes = [
        Box("ad", BoxKind.HEAD, "AD", counts="6 direct", heat=1.0),
        Box("b", BoxKind.UNIT, "Wonen", parent="ad", heat=0.5, badge="Vacature", mark=Mark.FOCUS),
    ]
    page = page_from("a4")
    assert page is not None
    chart = replace(chart_of(boxes, connectors(boxes)), scale=scale, word_of_focus="vacature")
    scene = lay_out(chart, page, STANDARD)[0]
    entries = [(d.shapes, d.texts[-1].words) for d in scene.decorations if d.role == "legend" and d.shapes]
    assert [word for _, word in entries] == ["1–4 direct", "6 direct", "vacature"]
    fills = [shapes[0].fill for shapes, _ in entries]
    card = box_of(scene, "b").shapes[0]
    assert fills == [card.fill, box_of(scene, "ad").shapes[0].fill, STANDARD.card]
    assert card.stroke == STANDARD.focus_border


def test_the_legend_shows_marks_on_lines_and_boxes_as_they_look() -> None:
    boxes = [
        Box("ad", BoxKind.HEAD, "AD"),
        Box("a", BoxKind.UNIT, "Wonen", parent="ad", mark=Mark.NEW),
        Box("b", BoxKind.UNIT, "Sport", parent="ad", mark=Mark.MOVED),
        Box("c", BoxKind.UNIT, "Jeugd", parent="ad", mark=Mark.MOVED, unknown=True),
    ]
    links = [replace(one, mark=Mark.NEW if one.source == "a" else Mark.NONE) for one in connectors(boxes)]
    links.append(Link("b", "a", LinkKind.FUNCTIONAL, mark=Mark.GONE))
    page = page_from("a4")
    assert page is not None
    scene = lay_out(chart_of(boxes, links), page, STANDARD)[0]
    marks = dict(STANDARD.marks)
    entries = {d.texts[-1].words: d for d in scene.decorations if d.role == "legend"}
    assert list(entries) == [
        "Legende", "hiërarchisch", "functioneel", "nieuw", "vervalt", "verplaatst", "verplaatst, niet gekend",
    ]  # fmt: skip
    new, gone = entries["nieuw"], entries["vervalt"]
    assert (new.colour, new.points[-1].x, new.shapes[0].stroke) == (
        marks[Mark.NEW], new.shapes[0].rect.x, marks[Mark.NEW],
    )  # fmt: skip
    assert (gone.colour, gone.dash, gone.shapes) == (marks[Mark.GONE], Dash.LONG, ())
    assert entries["verplaatst"].points == ()
    assert entries["verplaatst"].shapes[0].dash is Dash.SOLID
    assert entries["verplaatst, niet gekend"].shapes[0].dash is Dash.SHORT
    card = box_of(scene, "c").shapes[0]
    swatch = entries["verplaatst, niet gekend"].shapes[0]
    assert (swatch.fill, swatch.stroke, swatch.stroke_width) == (card.fill, card.stroke, card.stroke_width)


def test_a_plain_chart_needs_no_legend() -> None:
    page = page_from("a4")
    assert page is not None
    scene = lay_out(tree_chart(4, 3), page, STANDARD)[0]
    assert [d for d in scene.decorations if d.role == "legend"] == []


def test_a_cropped_page_is_as_high_as_its_content() -> None:
    scene = drawn("170x230")
    lowest = max(t.y for d in scene.decorations for t in d.texts)
    assert lowest < scene.height < lowest + 20


def test_levels_part_where_only_the_height_of_the_paper_has_room() -> None:
    boxes = [Box("ad", BoxKind.HEAD, "Algemeen directeur")]
    boxes += [Box(f"c{n}", BoxKind.UNIT, f"Burger en onthaal {n}", parent="ad") for n in range(7)]
    fixed, free = (drawn_gap(boxes, paper) for paper in ("a4", "auto"))
    assert fixed > 1.7 * free


def drawn_gap(boxes: list[Box], paper: str) -> float:
    """Return the gap below the head, as a share of its height."""
    page = page_from(paper)
    assert page is not None
    (scene,) = lay_out(chart_of(boxes, connectors(boxes)), page, STANDARD)
    rects = {box.box.id: box.rect for box in scene.boxes}
    return (rects["c0"].y - rects["ad"].y - rects["ad"].height) / rects["ad"].height


def test_a_drawing_is_set_out_so_that_it_can_grow_on_its_paper() -> None:
    boxes = [Box("ad", BoxKind.HEAD, "Clustermanager")]
    for n in range(3):
        boxes.append(Box(f"d{n}", BoxKind.UNIT, "Communicatie", ("Diensthoofd communicatie",), parent="ad"))
        boxes += [
            Box(f"p{n}-{m}", BoxKind.POSITION, "Medewerker digitale kanalen", parent=f"d{n}")
            for m in range(4)
        ]
        boxes.append(Box(f"t{n}", BoxKind.UNIT, "Evenementen", ("Teamleider",), "5 direct", parent=f"d{n}"))
        boxes.append(Box(f"q{n}", BoxKind.POSITION, "Protocolmedewerker", parent=f"t{n}"))
    page = page_from("a3")
    assert page is not None
    (scene,) = lay_out(chart_of(boxes, connectors(boxes)), page, STANDARD)
    assert scene.boxes[0].texts[0].size > 11.0


def test_rows_are_aligned_on_request() -> None:
    boxes = [
        Box("ad", BoxKind.HEAD, "AD"),
        Box("c1", BoxKind.UNIT, "Cluster 1", parent="ad", row="cluster"),
        Box("d1", BoxKind.UNIT, "Dienst 1", parent="c1", row="dienst"),
        Box("d2", BoxKind.UNIT, "Dienst 2", parent="ad", row="dienst"),
    ]
    page = page_from("a4", align_type=True)
    assert page is not None
    scene = lay_out(chart_of(boxes, connectors(boxes)), page, STANDARD)[0]
    tops = {box.box.id: box.rect.y for box in scene.boxes}
    assert tops["d1"] == tops["d2"] > tops["c1"]


def test_of_rows_that_do_not_fit_one_sheet_the_lowest_are_given_up() -> None:
    boxes = [Box("ad", BoxKind.HEAD, "AD")]
    boxes += [Box(f"d{n}", BoxKind.UNIT, f"Dienst {n}", parent="ad", row="dienst") for n in range(4)]
    boxes += [Box(f"t{n}", BoxKind.UNIT, f"Team {n}", parent=f"d{n // 6}", row="team") for n in range(24)]
    boxes += [Box(f"p{n}", BoxKind.POSITION, f"Functie {n}", parent=f"t{n // 2}") for n in range(48)]
    page = page_from("a4", align_type=True)
    assert page is not None
    scenes = lay_out(chart_of(boxes, connectors(boxes)), page, STANDARD)
    assert len(scenes) == 1
    tops = {box.box.id: box.rect.y for box in scenes[0].boxes}
    assert len({tops[f"d{n}"] for n in range(4)}) == 1
    assert len({tops[f"t{n}"] for n in range(24)}) > 1


def test_rows_are_given_up_for_type_that_is_far_larger() -> None:
    boxes = [Box("ad", BoxKind.HEAD, "AD")]
    boxes += [Box(f"d{n}", BoxKind.UNIT, f"Dienst {n}", parent="ad", row="dienst") for n in range(3)]
    boxes += [Box(f"t{n}", BoxKind.UNIT, f"Ploeg {n}", parent=f"d{n // 4}", row="team") for n in range(12)]
    page = page_from("a4", align_type=True)
    assert page is not None
    (scene,) = lay_out(chart_of(boxes, connectors(boxes)), page, STANDARD)
    assert min(box.texts[0].size for box in scene.boxes) >= 8.0
    tops = {box.box.id: box.rect.y for box in scene.boxes}
    assert len({tops[f"d{n}"] for n in range(3)}) == 1


def test_all_rows_are_aligned_where_they_fit() -> None:
    boxes = [Box("ad", BoxKind.HEAD, "AD")]
    boxes += [Box(f"d{n}", BoxKind.UNIT, f"Dienst {n}", parent="ad", row="dienst") for n in range(3)]
    boxes += [Box(f"t{n}", BoxKind.UNIT, f"Team {n}", parent=f"d{n // 2}", row="team") for n in range(6)]
    page = page_from("a4", align_type=True)
    assert page is not None
    (scene,) = lay_out(chart_of(boxes, connectors(boxes)), page, STANDARD)
    tops = {box.box.id: box.rect.y for box in scene.boxes}
    assert len({tops[f"t{n}"] for n in range(6)}) == 1


def test_a_unit_has_one_colour_on_every_sheet() -> None:
    boxes = [Box("ad", BoxKind.HEAD, "AD")]
    for number in range(9):
        boxes.append(
            Box(f"u{number}", BoxKind.UNIT, f"Dienst {number}", parent="ad", colour_group=f"u{number}")
        )
    for number in range(180):
        group = f"u{number % 9}"
        boxes.append(Box(f"p{number}", BoxKind.UNIT, f"Team {number}", parent=group, colour_group=group))
    page = page_from("120x120")
    assert page is not None
    scenes = lay_out(chart_of(boxes, connectors(boxes)), page, STANDARD)
    assert len(scenes) > 1
    seen: dict[str, set[str]] = {}
    for scene in scenes:
        for placed in scene.boxes[1:]:
            seen.setdefault(placed.box.colour_group, set()).add(placed.shapes[1].fill)
    assert all(len(colours) == 1 for group, colours in seen.items() if group)
