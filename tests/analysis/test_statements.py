"""Stated beside computed numbers: which holds, and where they contradict each other."""

from __future__ import annotations

import pytest

from orgmodel.model.elements import HeadcountScope
from tests.analysis.showing import TOP, computed, positions, units

SOURCES = """\
sources: [{id: a, title: A, date: 2024}, {id: b, title: B, date: 2025-03}, {id: c, title: C}]
source: c
"""


@pytest.mark.parametrize(
    ("headcount", "stated"),
    [
        ("{persons: 10, source: a}, {persons: 12, source: b}", "12"),
        ("{persons: 12, source: b}, {persons: 10, source: a}", "12"),
        ("{persons: 10, source: a}, {persons: 12, source: b}, {persons: 8, source: c}", "8-12"),
        ("{persons: ~10, source: a}, {persons: 10-12, source: a}", "10-11"),
        ("{persons: 10, source: a}, {persons: 13, source: a}", "10-13"),
        ("{persons: 10, source: a, as_of: 2026}, {persons: 13, source: b}", "10"),
        ("{persons: 10, source: b, as_of: 2025}, {persons: 13, source: b}", "10-13"),
        ("{persons: 10, source: c}, {persons: 13, source: a}, {fte: 9, source: b}", "10-13"),
    ],
)
def test_the_latest_statement_holds_or_the_hull(headcount: str, stated: str) -> None:
    text = TOP + SOURCES + f"units: [{{id: u, name: U, complete: false, headcount: [{headcount}]}}]\n"
    assert str(computed(text).units["u"].persons.stated) == stated


def test_fte_are_not_rounded_and_persons_are() -> None:
    text = TOP + "units: [{id: u, name: U, complete: false, headcount: [{fte: ~8.5, persons: ~8}]}]\n"
    numbers = computed(text).units["u"]
    assert (str(numbers.fte.stated), str(numbers.persons.stated)) == ("7.5-9.5", "7-9")


def test_what_was_stated_of_one_number_of_one_unit() -> None:
    text = TOP + (
        "headcount: [{persons: 9}]\nunits: [{id: u, name: U, headcount: [{persons: 10, direct: 3}, "
        "{persons: 11}]}]\n"
    )
    found = computed(text)
    told = found.statements_of("u", HeadcountScope.PERSONS)
    assert [statement.quantity.text for statement in told] == ["10", "11"]
    assert found.statements_of("x", HeadcountScope.PERSONS) == ()
    assert found.hierarchical("nobody") == ()


@pytest.mark.parametrize(
    ("headcount", "expected"),
    [
        ("persons: 5", ("5", "5", "5", False)),
        ("persons: 4", ("5", "5", "5", False)),
        ("persons: 4, includes_head: false", ("5", "5", "5", False)),
        ("persons: 5, includes_head: false", ("5", "6", "5-6", True)),
        ("persons: 4, includes_head: true", ("5", "4", "4-5", True)),
        ("persons: 7", ("5", "7", "5-7", True)),
        ("persons: 3+", ("5", "3+", "5", False)),
    ],
)
def test_whether_persons_count_the_head(headcount: str, expected: tuple[str, str, str, bool]) -> None:
    text = TOP + (
        f"units: [{{id: u, name: U, headcount: [{{{headcount}}}], head: {{title: H}}, "
        "positions: [{title: A, count: 4}]}]\n"
    )
    found = computed(text).units["u"].persons
    assert (str(found.computed), str(found.stated), str(found.value), found.contradicts) == expected


def test_a_stated_number_of_a_counted_unit_is_of_each() -> None:
    text = TOP + (
        "units: [{id: u, name: U, count: 2, headcount: [{persons: 7}], head: {title: H}, positions: [{title: "
        "A, count: 4}]}]\n"
    )
    found = computed(text).units["u"].persons
    assert (str(found.computed), str(found.stated), str(found.value), found.contradicts) == (
        "10",
        "14",
        "10-14",
        True,
    )


def span(headcount: str, members: str, extra: str = "") -> tuple[str, str, str, str]:
    """Return direct value, indirect value and contradictions of the head, and what the top leads further."""
    text = TOP + (
        f"units: [{{id: u, name: U, {extra} headcount: [{{{headcount}}}], head: {{title: H}}, "
        f"positions: [{members}]}}]\n"
    )
    found = computed(text).positions
    head = found["u/h"]
    contradicts = "".join(
        word
        for word, wrong in (("direct ", head.direct.contradicts), ("indirect", head.indirect.contradicts))
        if wrong
    )
    return str(head.direct.value), str(head.indirect.value), contradicts, str(found["top"].indirect.value)


OPEN = "complete: false,"


@pytest.mark.parametrize(
    ("headcount", "members", "extra", "expected"),
    [
        ("direct: 4, indirect: 6", "{title: A, count: 3}", OPEN, ("4", "6", "", "10")),
        ("direct: 4", "{title: A, count: 3}", OPEN, ("4", "0+", "", "4+")),
        ("indirect: 6", "{title: A, count: 3}", OPEN, ("3+", "6", "", "9+")),
        ("direct: 4", "{title: A, count: 3}", "", ("3-4", "0", "direct ", "3")),
        ("indirect: 1", "{title: A, count: 3}", "", ("3", "0-1", "indirect", "3")),
        ("direct: 3", "{title: A, count: 4, vacant: 1}", "", ("4", "0", "", "3")),
        ("direct: 4", "{title: A, count: 4, vacant: 1}", "", ("4", "0", "", "3")),
        ("direct: 2", "{title: A, count: 4, vacant: 1}", "", ("2-4", "0", "direct ", "3")),
        ("direct: 3, indirect: 2", "{title: A, status: vacant}", OPEN, ("3-4", "2", "", "4-5")),
        ("direct: 3", "{title: A, count: 9, vacant: unknown}", "", ("9", "0", "", "0-3")),
        ("direct: 3+", "{title: A, count: 9, vacant: 1}", "", ("9", "0", "", "8")),
        ("direct: 3, indirect: 2", "{title: A, vacant: 0-1}", OPEN, ("3-4", "2", "", "4-5")),
    ],
)
def test_stated_spans(headcount: str, members: str, extra: str, expected: tuple[str, str, str, str]) -> None:
    assert span(headcount, members, extra) == expected


def test_direct_and_indirect_make_the_size_of_the_unit() -> None:
    text = TOP + (
        "units:\n"
        "  - {id: u, name: U, complete: false, headcount: [{direct: 4, indirect: 6}], head: {title: H}}\n"
        "  - {id: v, name: V, complete: false, headcount: [{direct: 4, indirect: 6}], head: unknown}\n"
        "  - {id: w, name: W, complete: false, headcount: [{direct: 4}], head: {title: K}}\n"
        "  - {id: x, name: X, complete: false, headcount: [{direct: 4, indirect: 6}], "
        "head: {title: M, status: vacant}}\n"
        "  - {id: y, name: Y, headcount: [{direct: 4, indirect: 6}], head: {title: N}}\n"
    )
    assert units(text) == {
        "o": "34+, 35+",
        "u": "11, 11",
        "v": "10-11, 10-11",
        "w": "1+, 1+",
        "x": "10, 11",
        "y": "1, 1",
    }


def test_the_head_of_two_units_answers_for_neither_number() -> None:
    text = TOP + (
        "units:\n"
        "  - {id: u, name: U, headcount: [{direct: 2}], head: {title: H}, positions: [{title: A}]}\n"
        "  - {id: v, name: V, headcount: [{direct: 5}], head: u/h, positions: [{title: B}]}\n"
        "  - {id: w, name: W, complete: false, headcount: [{direct: 5}], head: {title: L, count: 2}}\n"
    )
    assert positions(text) == {"top": "3, 2+, 1", "u/h": "2, 0, 2", "u/a": "0, 0, 3", "v/b": "0, 0, 3"} | {
        "w/l": "0+, 0+, 2"
    }


def test_somebody_loose_may_be_in_a_stated_number() -> None:
    text = TOP + (
        "positions: [{title: S, reports_to: unknown, count: 3}]\n"
        "units: [{id: u, name: U, headcount: [{direct: 3, indirect: 2}], head: {title: H}, "
        "positions: [{title: A}]}]\n"
    )
    found = computed(text)
    assert (str(found.positions["u/h"].direct.value), found.positions["u/h"].direct.contradicts) == (
        "3",
        False,
    )
    assert str(found.positions["u/h"].indirect.value) == "2"
    assert str(found.positions["top"].indirect.value) == "5-8"


def test_a_stated_number_that_may_be_all_vacant_leaves_perhaps_nobody_below() -> None:
    text = TOP + (
        "units: [{id: u, name: U, complete: false, head: {title: H}, headcount: {direct: 1, indirect: 0}, "
        "positions: [{title: A, status: vacant}]}]\n"
    )
    assert positions(text) == {"top": "1, 0-1, 1", "u/h": "1-2, 0, 2", "u/a": "0+, 0+, 3"}


def test_a_contradiction_stays_one_where_other_numbers_say_how_many_there_are() -> None:
    text = TOP + (
        "positions: [{title: A, count: 3}]\n"
        "headcount: {persons: 9, includes_head: true, direct: 3, indirect: 0}\n"
    )
    persons = computed(text).units["o"].persons
    assert (str(persons.value), persons.contradicts) == ("4", True)


def test_of_two_dates_of_one_source_the_latest_holds() -> None:
    text = (
        TOP
        + SOURCES
        + (
            "complete: false\nheadcount: [{persons: 5, as_of: 2024, source: a, includes_head: true}, "
            "{persons: 8, as_of: 2026, source: a, includes_head: true}]\n"
        )
    )
    assert str(computed(text).units["o"].persons.value) == "8"
