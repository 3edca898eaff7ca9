"""A note stands where the drawing has room: it makes neither the chain longer nor the type smaller."""

import pytest
from msgspec.structs import replace

from orgmodel.organogram.chart import Box, BoxKind, Chart, Mark, Place
from orgmodel.organogram.layout import lay_out
from orgmodel.organogram.layout.arranging.strategies import ROW
from orgmodel.organogram.layout.cards import card_of, cards_of, shapes_of
from orgmodel.organogram.layout.drawing import place
from orgmodel.organogram.layout.paper.sheet import frame_of
from orgmodel.organogram.layout.sizes import densities
from orgmodel.organogram.layout.tree import tree_of
from orgmodel.organogram.page import Page, page_from
from orgmodel.organogram.scene import Rect, Scene
from orgmodel.organogram.theme import STANDARD
from tests.organogram.layout.charts import chart_of, connectors
from tests.organogram.layout.geometry import breaches

NUMBERS = ("Stadsontwikkeling: 114 medewerkers · 111,4 VTE", "Stad: 1.012 medewerkers", "stand 2026")


def vacancy_chart(staff: int, siblings: int, note: bool) -> Chart:
    boxes = [Box("head", BoxKind.HEAD, "Algemeen directeur", counts="12 direct · 982 indirect")]
    boxes += [
        Box(f"staff{n}", BoxKind.UNIT, "Strategie en kwaliteit", parent="head", place=Place.BESIDE)
        for n in range(staff)
    ]
    boxes += [Box(f"other{n}", BoxKind.UNIT, "Zorg", parent="head", muted=True) for n in range(siblings)]
    boxes.append(Box("focus", BoxKind.POSITION, "Clustermanager", parent="head", mark=Mark.FOCUS))
    boxes += [Box(f"report{n}", BoxKind.UNIT, "Publiek domein", parent="focus") for n in range(4)]
    if note:
        place = Place.BESIDE
        boxes.append(Box("note", BoxKind.NOTE, "Personeelsbestand", NUMBERS, parent="head", place=place))
    links = connectors([box for box in boxes if box.kind is not BoxKind.NOTE])
    return replace(chart_of(boxes, links), view="vacancy")


def drawn(chart: Chart) -> Scene:
    page = page_from("170x230")
    assert isinstance(page, Page)
    (scene,) = lay_out(chart, page, STANDARD)
    return scene


def rects(scene: Scene) -> dict[str, Rect]:
    return {box.box.id: box.rect for box in scene.boxes}


def placed(chart: Chart) -> tuple[dict[str, Rect], float]:
    """Return where the boxes stand at one density, set out in rows, and the height that they take."""
    page = page_from("170x230")
    assert page is not None
    tree, sizes = tree_of(chart), densities(chart, 8.0)[6]
    cards = cards_of(tree, sizes, "nl")
    found = place(chart, tree, cards, [ROW] * (len(tree.boxes) + 1), sizes, frame_of(chart, page, STANDARD))
    return {box.id: rect for box, rect in zip(tree.boxes, found.arrangement.rects, strict=True)}, found.height


@pytest.mark.parametrize("siblings", [0, 1, 3])
@pytest.mark.parametrize("staff", [0, 1, 2])
def test_a_note_moves_no_other_box(staff: int, siblings: int) -> None:
    (without, _), (with_note, _) = (placed(vacancy_chart(staff, siblings, note)) for note in (False, True))
    del with_note["note"]
    assert with_note == without


@pytest.mark.parametrize(("staff", "siblings"), [(0, 0), (0, 1), (1, 0), (1, 1)])
def test_a_note_does_not_make_a_picture_higher_where_there_is_room(staff: int, siblings: int) -> None:
    (_, without), (_, with_note) = (placed(vacancy_chart(staff, siblings, note)) for note in (False, True))
    assert with_note == without


@pytest.mark.parametrize("siblings", [0, 1, 3])
@pytest.mark.parametrize("staff", [0, 1, 2])
def test_a_note_meets_nothing(staff: int, siblings: int) -> None:
    assert breaches(drawn(vacancy_chart(staff, siblings, True))) == []


def test_a_note_stands_level_with_the_head_on_the_emptier_side() -> None:
    places = rects(drawn(vacancy_chart(1, 0, True)))
    head, note, staff = places["head"], places["note"], places["staff0"]
    assert note.y == head.y
    assert (note.x > head.x) is not (staff.x > head.x)


def test_a_note_is_on_the_first_sheet_of_several() -> None:
    boxes = [Box("head", BoxKind.HEAD, "Algemeen directeur")]
    boxes += [Box(f"u{n}", BoxKind.UNIT, f"Dienst {n}", ("hoofd",), parent="head") for n in range(60)]
    boxes += [Box(f"p{n}", BoxKind.UNIT, f"Ploeg {n}", ("hoofd",), parent=f"u{n // 5}") for n in range(300)]
    boxes.append(Box("note", BoxKind.NOTE, "Personeelsbestand", NUMBERS, parent="head", place=Place.BESIDE))
    page = page_from("a4")
    assert isinstance(page, Page)
    scenes = lay_out(chart_of(boxes, connectors(boxes[:-1])), page, STANDARD)
    assert len(scenes) > 1
    assert ["note" in rects(scene) for scene in scenes] == [True] + [False] * (len(scenes) - 1)


def test_a_note_has_a_rule_at_its_left_and_no_frame() -> None:
    scene = drawn(vacancy_chart(1, 1, True))
    note = next(box for box in scene.boxes if box.box.kind is BoxKind.NOTE)
    ground, rule = note.shapes
    assert (ground.rect, ground.fill, ground.stroke) == (note.rect, "", "")
    assert (rule.rect.x, rule.rect.height, rule.fill) == (note.rect.x, note.rect.height, STANDARD.border)
    assert rule.rect.width < 2


def test_a_note_is_as_wide_as_its_texts_need_for_a_number_of_lines() -> None:
    sizes = densities(vacancy_chart(0, 0, True), 8.0)[6]
    box = Box("note", BoxKind.NOTE, "Personeelsbestand", NUMBERS)
    whole = card_of(box, 400.0, sizes, "nl")
    shapes = list(shapes_of(box, whole, sizes, "nl"))
    assert [[line.line.words for line in card.lines[1:]] for card in shapes] == [
        [*NUMBERS],
        ["Stadsontwikkeling:", "114 medewerkers · 111,4 VTE", "Stad: 1.012 medewerkers", "stand 2026"],
        ["Stadsontwikkeling:", "114 medewerkers", "111,4 VTE", "Stad:", "1.012 medewerkers", "stand 2026"],
    ]


def test_a_card_too_narrow_for_two_lines_a_text_may_become_wider() -> None:
    sizes = densities(vacancy_chart(0, 0, True), 8.0)[6]
    box = Box("note", BoxKind.NOTE, "Personeelsbestand", NUMBERS)
    narrow = card_of(box, 90.0, sizes, "nl")
    shapes = list(shapes_of(box, narrow, sizes, "nl"))
    assert "114 medewerkers · 111,4 VTE" in [line.line.words for line in shapes[0].lines]
    assert shapes[0].width > narrow.width
