"""Sheets refer to each other both ways, and say which part they show."""

from __future__ import annotations

import pytest

from orgmodel.workflows.drawing import Wanted
from tests.geometry.cases import data_of
from tests.geometry.drawing import ORGANISATIONS, opened, written
from tests.geometry.references import reference_breaches
from tests.geometry.sheet import Sheet
from tests.support.generated import as_yaml
from tests.support.opening import computed_of

(CITY,) = (path for path in ORGANISATIONS if path.stem == "voorbeeldstad")


def title_of(sheet: Sheet) -> str:
    return next(
        " ".join(text.shown for text in frame.texts) for frame in sheet.frames if frame.role == "title"
    )


@pytest.mark.parametrize(("paper", "down"), [("a4", None), ("a4", 2), ("170x230", 2)])
def test_every_reference_of_a_committed_organisation_has_a_counterpart(paper, down):
    drawing = written(opened(CITY), Wanted(view="full", down=down, paper=paper))
    assert len(drawing.sheets) > 2
    assert reference_breaches(drawing.sheets) == []


def test_a_span_that_takes_several_sheets_goes_on_both_ways():
    data = {
        "format": 1, "id": "span", "name": "Span", "head": {"title": "Directeur"},
        "positions": [{"title": f"Medewerker {n}", "id": f"m{n}"} for n in range(450)],
    }  # fmt: skip
    drawing = written(computed_of(as_yaml(data)), Wanted(view="full", paper="a4"))
    assert len(drawing.sheets) == 3
    assert reference_breaches(drawing.sheets) == []
    heads = [
        [text.shown for text in sheet.boxes[0].texts if "blad" in text.shown] for sheet in drawing.sheets
    ]
    assert heads == [["zie blad 2"], ["van blad 1", "zie blad 3"], ["van blad 2"]]
    assert [title_of(sheet) for sheet in drawing.sheets] == ["Span"] * 3


@pytest.mark.parametrize("shape", ["random", "balanced", "broad", "several-bosses"])
@pytest.mark.parametrize("paper", ["a4", "170x230"])
def test_every_reference_of_a_generated_organisation_has_a_counterpart(shape, paper):
    drawing = written(computed_of(as_yaml(data_of(shape, 120, 3))), Wanted(view="full", paper=paper))
    assert reference_breaches(drawing.sheets) == []


def test_a_sheet_is_titled_by_the_part_it_shows():
    drawing = written(opened(CITY), Wanted(view="full", down=2, paper="a4"))
    first, *others = drawing.sheets
    assert title_of(first) == "Voorbeeldstad"
    assert [title_of(sheet).partition(" – ")[0] for sheet in others] == ["Voorbeeldstad"] * len(others)
    for sheet in others:
        said = " ".join(text.shown for box in sheet.boxes for text in box.texts)
        named = title_of(sheet).removeprefix("Voorbeeldstad – ")
        assert named.split(", ")[0].split(" en Stad")[0] in said
