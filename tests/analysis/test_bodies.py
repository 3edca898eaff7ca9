"""Bodies that report to a position: their members stand below it."""

from __future__ import annotations

import pytest

from tests.analysis.showing import TOP, computed, positions

THREE = TOP + "positions: [{title: A}, {title: B, reports_to: c}, {title: C}]\n"


def lines(text: str) -> list[tuple[str, str, str, str]]:
    found = computed(text).lines
    return [(one.reporter, one.superior, one.origin.value, one.evidence.certainty.value) for one in found]


def test_members_report_to_whom_the_body_reports_to() -> None:
    text = THREE + (
        "bodies: [{id: mt, name: MT, reports_to: top, members: [top, a, {position: b, certainty: inferred}, "
        "{title: Lid, count: 2}, {title: Extern}]}]\n"
    )
    assert lines(text) == [
        ("a", "top", "nesting", "stated"),
        ("b", "c", "declared", "stated"),
        ("b", "top", "body", "inferred"),
        ("c", "top", "nesting", "stated"),
        ("mt", "top", "declared", "stated"),
    ]
    assert positions(text) == {"top": "5, 1, 1", "a": "0, 0, 2", "b": "0, 0, 3", "c": "1, 0, 2"}
    derived = next(line for line in computed(text).lines if line.origin == "body")
    assert (derived.path, derived.primary, derived.kind) == (
        ("bodies", 0, "members", 2),
        None,
        "hierarchical",
    )


def test_a_member_below_another_has_two_lines_and_neither_is_certain() -> None:
    text = THREE + "bodies: [{id: mt, name: MT, reports_to: c, members: [a]}]\n"
    assert positions(text) == {"top": "1-2, 1-2, 1", "a": "0, 0, 2-3", "b": "0, 0, 3", "c": "1-2, 0, 2"}


@pytest.mark.parametrize(
    ("body", "direct"),
    [
        ("complete: false, reports_to: a", "1+"),
        ("complete: false, reports_to: {to: a, certainty: inferred}", "0+"),
        ("complete: false, reports_to: a, certainty: inferred", "0+"),
        ("complete: false, reports_to: [a, c]", "0+"),
        ("complete: false, reports_to: [{to: a, primary: true}, {to: c}]", "1+"),
        ("complete: false, reports_to: [{to: a}, {to: c, primary: true}]", "0"),
        ("reports_to: a, members: [{title: Lid, count: 3}, {title: Voorzitter}]", "4"),
        ("reports_to: a, members: [{title: Lid, count: 3, certainty: inferred}, {title: Voorzitter}]", "1-4"),
        ("reports_to: {to: a, certainty: possible}, members: [{title: Lid, count: 3}]", "0-3"),
        ("reports_to: a, certainty: possible, members: [{title: Lid, count: 3}]", "0-3"),
        ("reports_to: [a, c], members: [{title: Lid, count: 3}]", "0-3"),
        ("reports_to: a, complete: false, members: [{title: Lid, count: 3}]", "3+"),
    ],
)
def test_seats_that_exist_only_in_a_body(body: str, direct: str) -> None:
    text = THREE + f"bodies: [{{id: mt, name: MT, {body}}}]\n"
    assert positions(text)["a"].split(", ")[0] == direct


def test_the_members_of_an_inferred_body_are_inferred() -> None:
    text = THREE + (
        "bodies: [{id: mt, name: MT, certainty: inferred, reports_to: c, members: [a, {position: b, "
        "certainty: possible}]}]\n"
    )
    assert ("a", "c", "body", "inferred") in lines(text)
    assert [line for line in lines(text) if line[0] == "b"] == [("b", "c", "declared", "stated")]


def test_a_line_by_nesting_is_primary_where_it_is_the_only_one() -> None:
    text = THREE + "bodies: [{id: mt, name: MT, reports_to: c, members: [a]}]\n"
    found = [(line.reporter, line.superior, line.primary) for line in computed(text).lines]
    assert found[:4] == [("a", "top", None), ("a", "c", None), ("b", "c", True), ("c", "top", True)]


def test_two_bodies_under_one_position_add_up() -> None:
    text = THREE + (
        "bodies:\n"
        "  - {id: mt, name: MT, reports_to: a, members: [{title: Lid, count: 2}]}\n"
        "  - {id: nt, name: NT, reports_to: a, members: [{title: Lid, count: 3}]}\n"
    )
    assert positions(text)["a"] == "5, 0, 2"


def test_a_body_seat_is_below_everybody_above() -> None:
    text = THREE + "bodies: [{id: mt, name: MT, reports_to: c, members: [{title: Lid, count: 2}]}]\n"
    assert positions(text)["top"] == "2, 3, 1"


def test_accountability_of_a_body_adds_nobody() -> None:
    text = THREE + (
        "bodies:\n"
        "  - {id: mt, name: MT, reports_to: {to: c, kind: accountability}, members: [a, {title: Lid}]}\n"
        "  - {id: r, name: R, reports_to: mt, members: [a, {title: Lid}]}\n"
    )
    assert positions(text) == {"top": "2, 1, 1", "a": "0, 0, 2", "b": "0, 0, 3", "c": "1, 0, 2"}


def test_a_line_by_body_beside_a_head_not_known_is_not_certain() -> None:
    text = TOP + (
        "positions: [{title: C}]\n"
        "units: [{id: u, name: U, head: unknown, positions: [{title: A}, {title: B}]}]\n"
        "bodies: [{id: mt, name: MT, reports_to: c, members: [u/a]}]\n"
    )
    assert positions(text) == {
        "top": "1-2, 0-2, 1",
        "c": "0-1, 0, 2",
        "u/a": "0, 0, 2-3",
        "u/b": "0, 0, 2-3",
    }
    known = positions(text.replace("head: unknown", "head: {title: H}"))
    assert known["c"] == "0-1, 0, 2"


def test_a_line_by_body_beside_a_place_not_known_is_not_certain() -> None:
    text = TOP + (
        "positions: [{title: C}]\n"
        "units: [{id: v, name: V, part_of: unknown, positions: [{title: W}]}]\n"
        "bodies: [{id: mt, name: MT, reports_to: c, members: [v/w]}]\n"
    )
    assert positions(text) == {"top": "1-2, 0-1, 1", "c": "0-1, 0-1, 2", "v/w": "0, 0, 2-3"}


def test_of_two_lines_to_one_superior_one_that_is_stated_is_enough() -> None:
    text = TOP + (
        "positions: [{title: A}, {title: M, count: 3, reports_to: [{to: a, scope: x}, "
        "{to: a, scope: y, certainty: inferred}]}]\n"
    )
    assert positions(text) == {"top": "1, 3, 1", "a": "3, 0, 2", "m": "0, 0, 3"}
