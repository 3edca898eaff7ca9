"""What holds for the drawing of every reorganisation."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from orgmodel.analysis import compute
from orgmodel.model.organisation import Organisation
from orgmodel.organogram.change import before_and_after, change_chart
from orgmodel.organogram.chart import Box, Chart, Mark
from orgmodel.organogram.page import page_from
from orgmodel.organogram.scene import Rect, Scene
from orgmodel.organogram.theme import STANDARD
from orgmodel.organogram.views import ViewRequest, build_chart
from orgmodel.reorganise.diff import NotComparableError
from orgmodel.reorganise.reorganisation import NeutralMark, Reorganisation, marks_of
from orgmodel.workflows.change_drawing import changes_of
from tests.organogram.change.cases import between
from tests.reorganise.organisations import organisations

AUTO = page_from("auto")


def compared(before: Organisation, after: Organisation, by_likeness: bool = False) -> Reorganisation | None:
    try:
        return between(before, after, by_likeness=by_likeness)
    except NotComparableError:
        return None


def heads(organisation: Organisation) -> dict[str, set[str]]:
    """Return the units that each position heads."""
    found: dict[str, set[str]] = {}
    for unit in (organisation.root, *organisation.units):
        if unit.head is not None:
            found.setdefault(unit.head, set()).add(unit.id)
    return found


@given(organisations(), organisations())
@settings(max_examples=120, deadline=None)
def test_every_change_is_marked_and_nothing_else_is(before: Organisation, after: Organisation) -> None:
    reorganisation = compared(before, after)
    if reorganisation is None:
        return
    marks = marks_of(reorganisation)
    chart = change_chart(changes_of(reorganisation))
    drawn = {box.element: box for box in chart.boxes if box.mark is not Mark.GHOST and box.element}
    led = {position: units for one in (before, after) for position, units in heads(one).items()}
    top = {head for head, units in led.items() if "stad" in units} | {"stad"}
    footer = " ".join(chart.footer)
    for element, mark in marks.items():
        own = [drawn[element]] if element in drawn else []
        shared = [drawn[unit] for unit in led.get(element, ()) if unit in drawn]
        shared += [drawn[one] for one in top if element in top and one in drawn]
        assert any(box.mark is not Mark.NONE and box.badge for box in own + shared) or (
            "niet getekend" in footer
        ), (element, mark)
        if mark in (NeutralMark.NEW, NeutralMark.GONE) and own and element not in top:
            assert own[0].mark.value == mark.value
    for box in chart.boxes:
        if box.mark is Mark.NONE:
            assert box.badge == ""
            continue
        about = {box.element} | {position for position, units in led.items() if box.element in units}
        about |= top if box.element in top else set()
        assert about & set(marks), box
        if box.mark in (Mark.NEW, Mark.GONE):
            assert marks[box.element].value == box.mark.value


@given(organisations(), organisations(), st.booleans())
@settings(max_examples=60, deadline=None)
def test_a_box_stands_at_one_place_on_both_sheets_where_most_stays(
    before: Organisation, after: Organisation, by_likeness: bool
) -> None:
    reorganisation = compared(before, after, by_likeness)
    if reorganisation is None:
        return
    sheets, both = before_and_after(changes_of(reorganisation), AUTO, STANDARD)
    first, second = (places(sheet) for sheet in sheets)
    assert stay_in_place(first, second)
    assert (sheets[0].width, sheets[0].height) == (sheets[1].width, sheets[1].height)
    assert len(both.boxes) == len(first) + len(second)
    if by_likeness:
        return
    chains = [chains_of(build_chart(compute(one), ViewRequest())) for one in (before, after)]
    alike = {box for box in set(chains[0]) & set(chains[1]) if chains[0][box] == chains[1][box]}
    assert alike <= set(first) & set(second)


def stay_in_place(first: dict[str, Rect], second: dict[str, Rect]) -> bool:
    """Tell whether what both sheets show stands at one place, or neither shows most of all boxes."""
    few_stay = max(len(first), len(second)) < 0.8 * len({*first, *second})
    return few_stay or all(first[box] == second[box] for box in set(first) & set(second))


def places(sheet: Scene) -> dict[str, Rect]:
    return {placed.box.id.partition("/")[2]: placed.rect for placed in sheet.boxes}


def chains_of(chart: Chart) -> dict[str, tuple[tuple[str, str], ...]]:
    """Return each box with those above it, up to the top, and at which side it stands."""
    boxes: dict[str, Box] = {box.id: box for box in chart.boxes}
    chains = {}
    for box in chart.boxes:
        chain, current = [], box
        while current.parent is not None:
            chain.append((current.id, current.place.value))
            current = boxes[current.parent]
        if chain:
            chains[box.id] = tuple(chain)
    return chains


@given(organisations())
@settings(max_examples=30, deadline=None)
def test_without_a_change_nothing_is_marked(organisation: Organisation) -> None:
    chart = change_chart(changes_of(between(organisation, organisation)))
    assert {box.mark for box in chart.boxes} == {Mark.NONE}
    assert {link.mark for link in chart.links} <= {Mark.NONE}
    assert "Er wijzigt niets." in chart.footer


@pytest.mark.parametrize("name", ["a4", "a3 portrait"])
@given(organisations(), organisations())
@settings(max_examples=15, deadline=None)
def test_paper_is_kept_or_outgrown_by_both_sheets(
    name: str, before: Organisation, after: Organisation
) -> None:
    reorganisation = compared(before, after)
    page = page_from(name)
    if reorganisation is None or page is None:
        return
    sheets, _ = before_and_after(changes_of(reorganisation), page, STANDARD)
    first, second = (places(sheet) for sheet in sheets)
    assert stay_in_place(first, second)
    for sheet in sheets:
        assert all(one.rect.y >= 0 and one.rect.y + one.rect.height <= sheet.height for one in sheet.boxes)
