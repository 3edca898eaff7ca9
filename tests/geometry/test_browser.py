"""Drawings in a real browser: its own text layout keeps every text in its box."""

from __future__ import annotations

import pytest

from orgmodel.workflows.drawing import Wanted
from tests.geometry.browser import has_font, measured, open_browser, program
from tests.geometry.cases import IN_BROWSER, data_of
from tests.geometry.checks import breaches
from tests.geometry.drawing import committed, opened, written
from tests.geometry.sheet import read_sheet, width_of
from tests.support.generated import as_yaml
from tests.support.opening import computed_of
from tests.support.tools import need_that

need_that(program() is not None, "Chromium")

DIAGRAMS = committed()
NAMES = [f"{path.stem}-{diagram}" for path, diagram in DIAGRAMS]
# What is set differs from the sum of the advances by so much: by kerning, as a share (three pairs `11` in a
# line make 1.7 %; alone on a line that pair makes more, so it is counted, in ems), and by hinting, in points.
# The box around the ink is no measure of it: a browser rounds it to whole pixels, and slanted letters lean
# out of their advance (1.2 points at 8.6 points).
_LEEWAY, _ELEVEN, _HINTING = 0.03, 0.075, 0.2


@pytest.fixture(scope="module")
def browser_page():
    with open_browser() as asked:
        yield asked


@pytest.fixture(scope="module", params=DIAGRAMS, ids=NAMES)
def drawing(request):
    path, name = request.param
    return written(opened(path), diagram=name)


def sheets(browser_page, drawing, family, *, pinned):
    def measure(page):
        return [measured(page, svg, read_sheet(svg), family, pinned=pinned) for svg in drawing.svgs]

    return browser_page(measure)


def check_widths(sheet):
    for text in sheet.texts:
        own = width_of(text.shown, text.bold, text.italic) * text.size
        kerned = _HINTING + text.shown.count("11") * _ELEVEN * text.size
        assert text.advance == pytest.approx(own, rel=_LEEWAY, abs=kerned), text
        assert text.pinned == pytest.approx(own, rel=_LEEWAY, abs=_HINTING), text


def test_every_text_keeps_its_place_in_arimo(browser_page, drawing):
    for sheet in sheets(browser_page, drawing, "Arimo", pinned=False):
        assert breaches(sheet, 7.0) == []
        check_widths(sheet)


@pytest.mark.parametrize(("shape", "size", "seed", "paper"), IN_BROWSER)
def test_every_generated_text_keeps_its_place_in_arimo(browser_page, shape, size, seed, paper):
    computed = computed_of(as_yaml(data_of(shape, size, seed)))
    drawing = written(computed, Wanted(view="full", paper=paper))
    for sheet in sheets(browser_page, drawing, "Arimo", pinned=False):
        assert breaches(sheet, 7.0) == []
        check_widths(sheet)


@pytest.mark.parametrize("family", ["Liberation Sans", "Arial"])
def test_a_font_of_equal_widths_serves_as_well(browser_page, drawing, family):
    need_that(browser_page(lambda page: has_font(page, family)), f"font {family}")
    for sheet in sheets(browser_page, drawing, f"'{family}'", pinned=False):
        assert breaches(sheet, 7.0) == []


def test_another_font_is_held_to_the_widths_of_the_file(browser_page, drawing):
    for sheet in sheets(browser_page, drawing, "monospace", pinned=True):
        assert breaches(sheet, 7.0) == []
        for text in sheet.texts:
            assert text.advance == pytest.approx(text.pinned, rel=_LEEWAY, abs=_HINTING), text
