"""Generated organisations of every shape and size, as written."""

from __future__ import annotations

import pytest

from orgmodel.organogram.page import POINTS_PER_MM
from orgmodel.workflows.drawing import Wanted
from tests.geometry.cards import card_breaches
from tests.geometry.cases import ALL, CASES, PAPERS, SWEEP, data_of
from tests.geometry.checks import breaches
from tests.geometry.comparing import differences
from tests.geometry.crossings import crossing_breaches
from tests.geometry.drawing import written
from tests.geometry.lines import slips
from tests.geometry.marks import mark_breaches
from tests.geometry.oracle import Oracle
from tests.geometry.twin import twin_breaches
from tests.support.generated import as_yaml
from tests.support.opening import computed_of


@pytest.mark.parametrize(("shape", "size", "seed", "paper"), CASES)
def test_the_drawing_is_clean_and_true_to_its_file(shape, size, seed, paper):
    data = data_of(shape, size, seed)
    drawing = written(computed_of(as_yaml(data)), Wanted(view="full", paper=paper))
    for sheet in drawing.sheets:
        # Above 200 boxes free lines take the lanes between the boxes; there they may cross a label.
        found = breaches(sheet, 7.0)
        assert [breach for breach in found if size < 200 or "crosses the label" not in breach] == []
        assert card_breaches(sheet) == []
        assert size >= 200 or crossing_breaches(sheet) == []
        assert size >= 200 or mark_breaches(sheet) == []
        # Of all small cases, about one in twenty still steps aside by less than six points.
        assert SWEEP or slips(sheet) == []
        if paper in PAPERS:
            width, height = (side * POINTS_PER_MM + 0.01 for side in PAPERS[paper])
            assert (sheet.width <= width, sheet.height <= height) == (True, True)
    assert twin_breaches(drawing.twin, drawing.sheets) == []
    if len(drawing.sheets) == 1:
        assert differences(Oracle(data).expected, drawing.sheets) == []


@pytest.mark.parametrize("shape", ALL)
def test_every_shape_on_a_page_that_grows(shape):
    data = data_of(shape, 25, 1)
    drawing = written(computed_of(as_yaml(data)), Wanted(view="full", paper="auto"))
    (sheet,) = drawing.sheets
    assert breaches(sheet, 7.0) == []
    assert differences(Oracle(data).expected, drawing.sheets) == []


def test_no_line_ends_along_the_border_of_its_box():
    drawing = written(computed_of(as_yaml(data_of("chain", 12, 2))), Wanted(view="full", paper="170x230"))
    assert [breach for sheet in drawing.sheets for breach in breaches(sheet, 7.0)] == []
