"""Every committed organisation with all its diagrams, as written."""

from __future__ import annotations

import pytest

from orgmodel.organogram.page import POINTS_PER_MM
from orgmodel.workflows.drawing import Wanted
from tests.geometry.cards import card_breaches
from tests.geometry.checks import breaches
from tests.geometry.comparing import differences
from tests.geometry.crossings import crossing_breaches
from tests.geometry.drawing import ORGANISATIONS, committed, opened, written
from tests.geometry.lines import line_breaches
from tests.geometry.marks import mark_breaches
from tests.geometry.oracle import Oracle, read
from tests.geometry.twin import twin_breaches

DIAGRAMS = committed()
NAMES = [f"{path.stem}-{diagram}" for path, diagram in DIAGRAMS]
PAPERS = {"a4": (297, 210), "a4 portrait": (210, 297), "a3": (420, 297), "170x230": (170, 230)}


def minimum(view: str) -> float:
    return 8.0 if view == "vacancy" else 7.0


def diagram_of(path, name):
    return next(one for one in opened(path).organisation.settings.diagrams if one.id == name)


@pytest.mark.parametrize(("path", "name"), DIAGRAMS, ids=NAMES)
def test_the_drawing_is_clean_and_keeps_its_page(path, name):
    diagram = diagram_of(path, name)
    drawing = written(opened(path), diagram=name)
    assert drawing.type_size >= minimum(diagram.view)
    for sheet in drawing.sheets:
        assert breaches(sheet, minimum(diagram.view)) == []
        assert line_breaches(sheet) == []
        assert crossing_breaches(sheet) == []
        assert mark_breaches(sheet) == []
        assert card_breaches(sheet) == []
        if diagram.paper is not None:
            width, height = (side * POINTS_PER_MM for side in PAPERS[diagram.paper])
            assert sheet.width == pytest.approx(width, abs=0.01)
            # A picture to set into a document is cut to its content.
            assert sheet.height <= height + 0.01
            assert diagram.paper == "170x230" or sheet.height == pytest.approx(height, abs=0.01)


@pytest.mark.parametrize(("path", "name"), DIAGRAMS, ids=NAMES)
def test_the_twin_says_what_is_drawn(path, name):
    drawing = written(opened(path), diagram=name)
    assert twin_breaches(drawing.twin, drawing.sheets) == []


@pytest.mark.parametrize("path", ORGANISATIONS, ids=[path.stem for path in ORGANISATIONS])
def test_boxes_and_lines_are_those_of_the_file(path):
    oracle = Oracle(read(path.read_bytes()))
    for down in (None, 1, 2):
        drawing = written(opened(path), Wanted(view="full", down=down, paper="a3"))
        part = oracle.expected if down is None else oracle.expected.down_to(down)
        few = part.with_few_deputies(oracle.top)
        assert differences(few, drawing.sheets) == []
        footer = " ".join(
            t.shown for s in drawing.sheets for f in s.frames if f.role == "footer" for t in f.texts
        )
        assert ("Niet alle vervangingen" in footer) == (few != part)


@pytest.mark.parametrize("path", ORGANISATIONS, ids=[path.stem for path in ORGANISATIONS])
@pytest.mark.parametrize("paper", PAPERS)
def test_every_paper_keeps_its_size(path, paper):
    drawing = written(opened(path), Wanted(view="full", down=2, paper=paper))
    width, height = (side * POINTS_PER_MM for side in PAPERS[paper])
    for sheet in drawing.sheets:
        assert sheet.width <= width + 0.01
        assert sheet.height <= height + 0.01
        assert breaches(sheet, 7.0) == []
        assert crossing_breaches(sheet) == []
        assert mark_breaches(sheet) == []


@pytest.mark.parametrize("path", ORGANISATIONS, ids=[path.stem for path in ORGANISATIONS])
@pytest.mark.parametrize("view", ["bodies", "heat", "lines", "unit"])
def test_the_other_views_are_clean_and_said(path, view):
    computed = opened(path)
    organisation = computed.organisation
    focus = {"lines": organisation.root.head, "unit": organisation.units[0].id}.get(view)
    drawing = written(computed, Wanted(view=view, focus=focus, paper="a3"))
    assert [breach for sheet in drawing.sheets for breach in breaches(sheet, 7.0)] == []
    assert twin_breaches(drawing.twin, drawing.sheets) == []
