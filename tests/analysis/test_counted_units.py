"""Units that stand for several: what is below is counted for each superior."""

from __future__ import annotations

from orgmodel.analysis.multiplicity import Multiplicity
from tests.analysis.showing import TOP, positions, units
from tests.support.opening import organisation_of

COUNTED = (
    TOP
    + """\
units:
  - id: u
    name: U
    count: 3
    head: {title: H}
    positions: [{title: A, count: 2}, {title: S, reports_to: top}]
    units: [{id: x, name: X, count: 2, head: {title: XH}, positions: [{title: XA}]}]
  - id: v
    name: V
    count: 2
    certainty: inferred
    head: none
    positions: [{title: B, count: 2}, {title: R, reports_to: u/h}]
"""
)


def test_what_each_superior_leads() -> None:
    assert positions(COUNTED) == {
        "top": "6-10, 18-20, 1",
        "u/h": "4-6, 2, 2",
        "u/a": "0, 0, 3",
        "u/s": "0, 0, 2",
        "x/xh": "1, 0, 3",
        "x/xa": "0, 0, 4",
        "v/b": "0, 0, 2",
        "v/r": "0, 0, 3",
    }


def test_how_many_there_are() -> None:
    assert units(COUNTED) == {"o": "25-31, 25-31", "u": "24, 24", "x": "4, 4", "v": "0-6, 0-6"}


def test_a_place_not_known_may_be_within_the_counted_unit() -> None:
    text = TOP + (
        "positions: [{title: L, part_of: unknown, reports_to: u/h}, {title: K, part_of: unknown}]\n"
        "units: [{id: u, name: U, count: 3, head: {title: H}, positions: [{title: A, reports_to: k}]}]\n"
    )
    found = positions(text)
    assert found["u/h"].split(", ")[0] == "0-2"
    assert found["k"].split(", ")[0] == "1-3"


def test_empty_seats_in_units_without_number_hold_nobody() -> None:
    text = TOP + (
        "units: [{id: u, name: U, count: 2+, head: {title: H, status: vacant}, "
        "positions: [{title: A, status: vacant}]}]\n"
    )
    assert positions(text) == {"top": "2+, 0, 1", "u/h": "1, 0, 2", "u/a": "0, 0, 3"}
    assert units(text) == {"o": "1, 5+", "u": "0, 4+"}


def test_a_line_from_within_a_counted_unit_to_a_sibling_of_it() -> None:
    text = TOP + (
        "units:\n"
        "  - {id: u, name: U, count: 3, head: {title: H}, "
        "positions: [{title: A, count: 2, reports_to: w/k}]}\n"
        "  - {id: w, name: W, head: {title: K}}\n"
    )
    assert positions(text) == {"top": "4, 6, 1", "u/h": "0, 0, 2", "u/a": "0, 0, 3", "w/k": "6, 0, 2"}


def test_where_a_unit_stands_is_known_when_it_hangs_from_the_organisation() -> None:
    text = COUNTED + "  - {id: loose, name: L, part_of: unknown, units: [{id: below, name: M}]}\n"
    counted = Multiplicity(organisation_of(text))
    placed = {unit: counted.is_placed(unit) for unit in ("u", "x", "loose", "below", None)}
    assert placed == {"u": True, "x": True, "loose": False, "below": False, None: False}
    assert Multiplicity(organisation_of(TOP)).is_placed(None)


def test_where_each_superior_has_equally_many() -> None:
    counted = Multiplicity(organisation_of(COUNTED))
    pairs = [("x", "o"), ("x", "u"), ("u", "x"), ("u", "v"), ("u", None)]
    assert [counted.is_exact(*pair) for pair in pairs] == [True, True, False, False, False]
