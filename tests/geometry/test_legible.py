"""Type that can be read on paper: the figures that the drawing promises."""

from __future__ import annotations

import pytest

from orgmodel.organogram.page import POINTS_PER_MM
from orgmodel.workflows.drawing import Wanted
from tests.geometry.cases import SWEEP
from tests.geometry.checks import breaches
from tests.geometry.drawing import ORGANISATIONS, Written, opened, written
from tests.geometry.twin import twin_breaches
from tests.support.generated import Data, as_yaml
from tests.support.opening import computed_of

TOWN = opened(next(path for path in ORGANISATIONS if path.stem == "voorbeeldstad"))
POSITIONS = [position.id for position in TOWN.organisation.positions][:: 1 if SWEEP else 9]


def smallest(drawing: Written) -> float:
    return min(text.size for sheet in drawing.sheets for text in sheet.texts)


@pytest.mark.parametrize("position", POSITIONS)
def test_any_vacancy_fits_170_by_230_mm_at_8_points(position):
    drawing = written(TOWN, Wanted(view="vacancy", focus=position))
    (sheet,) = drawing.sheets
    assert sheet.width <= 170 * POINTS_PER_MM + 0.01
    assert sheet.height <= 230 * POINTS_PER_MM + 0.01
    assert smallest(drawing) == drawing.type_size >= 8.0
    assert breaches(sheet, 8.0) == []
    assert twin_breaches(drawing.twin, drawing.sheets) == []


@pytest.mark.parametrize("span", [6, 7, 8])
def test_a_hundred_positions_fit_one_a4_at_7_points(span):
    drawing = written(computed_of(as_yaml(hundred(span))), Wanted(view="full", paper="a4"))
    (sheet,) = drawing.sheets
    assert len(sheet.boxes) == 100
    assert (sheet.width, sheet.height) == pytest.approx((297 * POINTS_PER_MM, 210 * POINTS_PER_MM), abs=0.01)
    assert smallest(drawing) >= 7.0
    assert breaches(sheet, 7.0) == []


def hundred(span: int) -> Data:
    """Return 100 positions with titles of 20 characters; `span` report to each, level by level."""
    below = [{**post(n), "reports_to": f"p{(n - 1) // span}"} for n in range(1, 100)]
    return {"format": "1", "id": "o", "name": "Honderd", "head": post(0), "positions": below}


def post(number: int) -> Data:
    title = f"Deskundige beleid {number:02d}"
    assert len(title) == 20
    return {"id": f"p{number}", "title": title}


@pytest.mark.parametrize("diagram", ["top", "organogram", "burger-en-onthaal"])
def test_a_width_alone_makes_one_sheet_as_high_as_it_needs(diagram):
    wanted = next(each for each in TOWN.organisation.settings.diagrams if each.id == diagram)
    drawing = written(TOWN, Wanted(view=wanted.view, focus=wanted.focus, down=wanted.down, paper="170mm"))
    (sheet,) = drawing.sheets
    assert sheet.width == pytest.approx(170 * POINTS_PER_MM, abs=0.01)
    assert smallest(drawing) >= 7.0
    assert breaches(sheet, 7.0) == []


def test_the_a4_sheets_of_the_town_say_their_type_size():
    for diagram in TOWN.organisation.settings.diagrams:
        if diagram.paper == "a4":
            drawing = written(TOWN, diagram=diagram.id)
            assert smallest(drawing) == drawing.type_size >= 7.0
