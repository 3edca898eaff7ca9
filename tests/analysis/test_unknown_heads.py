"""Units of which the head is not known, not stated, or perhaps not there."""

from __future__ import annotations

from tests.analysis.showing import TOP, computed, positions, units

BARE = "format: 1\nid: o\nname: O\n"
NESTED = """\
units:
  - id: u
    name: U
    head: unknown
    positions: [{title: A, count: 3}, {title: P, reports_to: u/a2}, {title: A2}]
    units:
      - {id: w, name: W, head: unknown, positions: [{title: X, count: 2}]}
      - {id: n, name: N, head: none, positions: [{title: Y}]}
  - {id: v, name: V, complete: false, positions: [{title: Z}]}
"""


def test_an_unknown_head_is_one_of_the_members_or_one_more() -> None:
    # Of the eight in U one may be its head, and then reports straight to the top.
    assert positions(TOP + NESTED) == {
        "top": "0+, 7+, 1",
        "u/a": "0, 0, 2-3",
        "u/p": "0, 0, 3-4",
        "u/a2": "1, 0, 2-3",
        "w/x": "0, 0, 2-4",
        "n/y": "0, 0, 2-3",
        "v/z": "0+, 0+, 2-3",
    }
    assert units(TOP + NESTED) == {
        "o": "10+, 10+",
        "u": "8-10, 8-10",
        "w": "2-3, 2-3",
        "n": "1, 1",
        "v": "1+, 1+",
    }


def test_nobody_has_a_line_to_somebody_not_known() -> None:
    found = computed(TOP + NESTED)
    assert [(line.reporter, line.superior) for line in found.lines] == [("u/p", "u/a2")]
    assert found.positions["u/a"].superiors == ()


def test_each_counted_unit_has_its_own_unknown_head() -> None:
    text = TOP + (
        "units:\n"
        "  - {id: u, name: U, head: unknown, count: 2-3, positions: [{title: A, count: 4}]}\n"
        "  - {id: v, name: V, head: unknown, count: 2}\n"
    )
    assert positions(text) == {"top": "0-5, 6-12, 1", "u/a": "0, 0, 2-3"}
    assert units(text) == {"o": "9-18, 9-18", "u": "8-15, 8-15", "v": "0-2, 0-2"}


def test_a_head_who_is_perhaps_not_there_leaves_the_members_where_they_may_be() -> None:
    # In an open unit without a stated head the four may all be the top's own direct reports.
    text = TOP + "units: [{id: v, name: V, complete: false, positions: [{title: Z, count: 4}]}]\n"
    assert positions(text) == {"top": "0+, 0+, 1", "v/z": "0+, 0+, 2-3"}
    closed = text.replace("complete: false", "head: unknown")
    assert positions(closed) == {"top": "0-1, 3-4, 1", "v/z": "0, 0, 2-3"}


def test_an_open_unit_below_a_closed_one_opens_only_its_own_leader() -> None:
    text = TOP + (
        "units:\n"
        "  - id: u\n"
        "    name: U\n"
        "    head: {title: H}\n"
        "    positions: [{title: A}]\n"
        "    units: [{id: w, name: W, complete: false, head: {title: K}, positions: [{title: X}]}]\n"
        "  - {id: x, name: X, complete: false, head: none, positions: [{title: Y}]}\n"
    )
    assert positions(text) == {
        "top": "2+, 3+, 1",
        "u/h": "2, 1+, 2",
        "u/a": "0, 0, 3",
        "w/k": "1+, 0+, 3",
        "w/x": "0+, 0+, 4",
        "x/y": "0+, 0+, 2",
    }


def test_an_open_unit_under_an_unknown_head_opens_that_head() -> None:
    text = TOP + "units: [{id: u, name: U, head: unknown, complete: false, positions: [{title: A}]}]\n"
    assert positions(text) == {"top": "0-1, 0+, 1", "u/a": "0+, 0+, 2-3"}


def test_an_empty_open_unit_under_an_unknown_head_may_hold_anybody() -> None:
    text = TOP + "units: [{id: u, name: U, head: unknown, complete: false}]\n"
    assert positions(text) == {"top": "0-1, 0+, 1"}


def test_an_organisation_without_a_known_head() -> None:
    text = BARE + "head: unknown\nunits: [{id: u, name: U, head: {title: H}, positions: [{title: A}]}]\n"
    assert positions(text) == {"u/h": "1, 0, 1-2", "u/a": "0, 0, 2-3"}
    assert units(text) == {"o": "2-3, 2-3", "u": "2, 2"}


def test_an_open_organisation_may_have_a_head() -> None:
    text = BARE + (
        "complete: false\n"
        "positions: [{title: B}, {title: L, part_of: unknown}]\n"
        "units: [{id: u, name: U, positions: [{title: A}]}, {id: t, name: T, complete: true, head: none, "
        "positions: [{title: A}]}]\n"
    )
    assert positions(text) == {
        "b": "0+, 0+, 1-2",
        "l": "0+, 0+, 1+",
        "u/a": "0+, 0+, 1-3",
        "t/a": "0-1, 0+, 1-2",
    }


def test_a_closed_organisation_of_unknown_places_opens_nothing() -> None:
    text = TOP + "positions: [{title: A}, {title: L, part_of: unknown}]\n"
    assert positions(text) == {"top": "1-2, 0-1, 1", "a": "0-1, 0-1, 2", "l": "0, 0, 2-3"}


def test_an_unknown_head_below_one_who_leads_from_a_counted_unit() -> None:
    text = TOP + (
        "units:\n"
        "  - {id: w, name: W, count: 2, head: {title: H}}\n"
        "  - {id: p, name: P, head: w/h, units: [{id: u, name: U, head: unknown, "
        "positions: [{title: A, count: 3}]}]}\n"
    )
    assert positions(text) == {"top": "2, 0-6, 1", "w/h": "0-1, 0-3, 2", "u/a": "0, 0, 3-4"}


def test_at_which_layer_an_unknown_head_stands() -> None:
    found = computed(TOP + NESTED).unknown_heads
    assert {unit: str(layer) for unit, layer in found.items()} == {"u": "2", "v": "2", "w": "2-3"}
