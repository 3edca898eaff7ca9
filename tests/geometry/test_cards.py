"""The checks of cards find each fault that they exist for; and what they are about, on small charts."""

from __future__ import annotations

import pytest

from orgmodel.workflows.drawing import Wanted
from tests.geometry.cards import card_breaches
from tests.geometry.drawing import ORGANISATIONS, opened, written
from tests.geometry.sheet import Box, Sheet, Text, is_set_in, read_sheet

PAGE = """<svg xmlns="http://www.w3.org/2000/svg" width="400pt" height="300pt" viewBox="0 0 400 300">
<rect class="page" x="0" y="0" width="400" height="300"/>{parts}</svg>"""
STACK = '<rect x="22.6" y="22.6" width="80" height="30" rx="3"/>'
PARTED = ("5 × Biblio\u00ad", "thecaris")
TOWN = opened(next(path for path in ORGANISATIONS if path.stem == "voorbeeldstad"))


def card(name: str, x: float, y: float, width: float, *lines: str, title: str = "", more: str = "") -> str:
    rect = f'<rect x="{x}" y="{y}" width="{width}" height="30" rx="3"/>{more}'
    texts = "".join(
        f'<text x="{x + 8}" y="{y + 11 + 10 * n}" font-size="8">{line}</text>' for n, line in enumerate(lines)
    )
    named = f"<title>{title or ' '.join(lines)}</title>"
    return f'<g class="box" id="box-{name}" data-kind="unit">{named}{rect}{texts}</g>'


@pytest.mark.parametrize(
    ("parts", "breach"),
    [
        ((card("a", 20, 20, 120, "Redder", "zwembad"),), "'Redder' could have been 'Redder zwembad'"),
        ((card("a", 20, 20, 60, "Redder", "zwembad"),), None),
        ((card("a", 20, 20, 120, "Redder", "zwembad", title="Redder, zwembad"),), None),
        ((card("a", 20, 20, 80, *PARTED, title="5 × Bibliothecaris"),), "been '5 × Bibliothe-'"),
        ((card("a", 20, 20, 60, *PARTED, title="5 × Bibliothecaris"),), None),
        ((card("a", 20, 20, 62, "Taken en", "23 × Redder"),), None),
        ((card("a", 20, 20, 80), card("b", 20, 53, 80)), "box a is nearer than 3.4 pt to b"),
        ((card("a", 20, 20, 80), card("b", 20, 54, 80)), None),
        ((card("a", 20, 20, 80, more=STACK), card("b", 104, 20, 80)), "box a is nearer than 3.4 pt to b"),
        ((card("a", 20, 20, 80), card("b", 20, 55, 84)), "box b ends 4.0 pt beside a"),
        ((card("a", 20, 20, 80), card("b", 20, 55, 90)), None),
    ],
)
def test_each_fault_is_found(parts, breach):
    found = card_breaches(read_sheet(PAGE.format(parts="".join(parts)).encode()))
    assert found == [] if breach is None else any(breach in one for one in found), found


def box_of(sheet: Sheet, name: str) -> Box:
    return next(box for box in sheet.boxes if box.id == name)


def test_what_stands_under_a_wide_card_is_wrapped_at_its_own_width():
    drawing = written(TOWN, Wanted(view="vacancy", focus="teamleider-bibliotheek", paper="170x230"))
    (sheet,) = drawing.sheets
    for name in ("bibliothecaris", "bibliotheekmedewerker"):
        (text,) = box_of(sheet, f"bibliotheek/{name}").texts
        assert text.shown.endswith(name.capitalize())


def test_a_badge_keeps_room_for_a_connector_only_where_one_comes_from_above():
    drawing = written(TOWN, Wanted(view="heat", lenses=("vacancy",), paper="a4"))
    badged = [box for sheet in drawing.sheets for box in sheet.boxes if box.id == "beuk/verpleegkundige"]
    (box,) = badged
    (badge,) = box.lozenges
    assert box.area.width < 2 * badge.width


def test_a_badge_moves_no_title_below_those_beside_it():
    (sheet,) = written(TOWN, diagram="top").sheets
    vacant, other = box_of(sheet, "stadsontwikkeling"), box_of(sheet, "zorg")
    assert vacant.area.top == other.area.top
    assert min(text.y for text in titles(vacant)) == min(text.y for text in titles(other))


def titles(box: Box) -> list[Text]:
    marks = box.lozenges
    return [text for text in box.texts if text.bold and not any(is_set_in(text, mark) for mark in marks)]


def test_a_mark_stands_beside_the_last_line_where_that_takes_a_little_more_width():
    drawing = written(TOWN, Wanted(view="vacancy", focus="diensthoofd-sociale-dienst", paper="170x230"))
    (sheet,) = drawing.sheets
    marked = [box for box in sheet.boxes if any(text.shown == "MT" for text in box.texts)]
    for box in marked:
        (mark,) = (text for text in box.texts if text.shown == "MT")
        others = [text for text in box.texts if text is not mark]
        assert abs(max(text.y for text in others) - mark.y) < mark.size
    assert len(marked) == 2


def test_the_titles_of_a_row_stand_on_one_line():
    computed = opened(next(path for path in ORGANISATIONS if path.stem == "vivus"))
    (sheet,) = written(computed, Wanted(view="full")).sheets
    row = [box_of(sheet, name) for name in ("patrimonium", "klanten", "organisatie-en-ondersteuning")]
    assert len({min(text.y for text in titles(box)) for box in row}) == 1


def test_the_marks_of_a_row_stand_on_one_line():
    (sheet,) = written(TOWN, diagram="top").sheets
    row = [box_of(sheet, name) for name in ("zorg", "stadsontwikkeling", "organisatie-en-ondersteuning")]
    marks = [text for box in row for text in box.texts if text.words == "MT"]
    assert len(marks) == 3
    assert len({mark.y for mark in marks}) == 1
