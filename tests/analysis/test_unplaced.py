"""What has no known place counts in the maximum of everybody but its own branch."""

from __future__ import annotations

from tests.analysis.showing import TOP, computed, positions, units

LOOSE = """\
positions: [{title: S, reports_to: unknown, count: 2}]
units:
  - {id: u, name: U, head: {title: H}, positions: [{title: A, count: 3}]}
  - {id: v, name: V, part_of: unknown, count: 2, head: {title: K}, positions: [{title: B, count: 4}]}
  - {id: w, name: W, part_of: unknown, head: none, positions: [{title: C, count: COUNT}]}
"""


def test_spans_with_loose_units_and_positions() -> None:
    # Loose: 2 S; 2 K, each with 4 B; 5 C.
    assert positions(TOP + LOOSE.replace("COUNT", "5")) == {
        "top": "1-10, 3-20, 1",
        "s": "0-7, 0-15, 2-7",
        "u/h": "3-12, 0-17, 2",
        "u/a": "0-9, 0-17, 3",
        "v/k": "4-11, 0-7, 2-7",
        "v/b": "0-7, 0-7, 3-7",
        "w/c": "0-4, 0-12, 2-7",
    }


def test_a_loose_unit_of_unknown_size_has_no_maximum_but_for_itself() -> None:
    assert positions(TOP + LOOSE.replace("COUNT", "5+")) == {
        "top": "1+, 3+, 1",
        "s": "0+, 0+, 2-7",
        "u/h": "3+, 0+, 2",
        "u/a": "0+, 0+, 3",
        "v/k": "4+, 0+, 2-7",
        "v/b": "0+, 0+, 3-7",
        "w/c": "0-4, 0-12, 2-7",
    }


def test_headcounts_with_loose_units() -> None:
    # V (2 x 5) and W (5) may stand in U, and W in each V; in the organisation they count once.
    assert units(TOP + LOOSE.replace("COUNT", "5")) == {
        "o": "22, 22",
        "u": "4-19, 4-19",
        "v": "10-20, 10-20",
        "w": "5-15, 5-15",
    }


def test_a_loose_unit_inside_a_number_stated_counts_once() -> None:
    text = TOP + (
        "units:\n"
        "  - {id: u, name: U, complete: false, head: {title: H}, headcount: [{persons: 8, includes_head: "
        "true}]}\n"
        "  - {id: v, name: V, part_of: unknown, head: {title: K}, positions: [{title: B, count: 4}]}\n"
    )
    assert units(text) == {"o": "9-14, 7+", "u": "8, 1+", "v": "5, 5"}


def test_units_below_a_loose_unit_are_of_its_branch() -> None:
    text = TOP + (
        "units:\n"
        "  - {id: u, name: U, head: {title: H}}\n"
        "  - id: v\n"
        "    name: V\n"
        "    part_of: unknown\n"
        "    head: {title: K}\n"
        "    units: [{id: x, name: X, head: {title: M}, positions: [{title: N, fte: 0.5}]}]\n"
    )
    assert units(text) == {"o": "5, 5", "u": "1-4, 1-4", "v": "3, 3", "x": "2, 2"}
    assert positions(text) == {
        "top": "1-2, 0-3, 1",
        "u/h": "0-1, 0-3, 2",
        "v/k": "1, 1, 2-5",
        "x/m": "1, 0, 3-5",
        "x/n": "0, 0, 4-5",
    }
    assert str(computed(text).units["o"].fte.value) == "0.5+"


def test_a_position_of_unknown_place() -> None:
    text = TOP + (
        "positions: [{title: S, part_of: unknown, count: 2}, {title: T, count: 3, reports_to: u/h}]\n"
        "units: [{id: u, name: U, head: {title: H}, positions: [{title: A, reports_to: unknown}]}]\n"
    )
    assert positions(text) == {
        "top": "1-4, 3-6, 1",
        "s": "0-1, 0-1, 2-5",
        "t": "0-3, 0-3, 3",
        "u/h": "3-6, 0-3, 2",
        "u/a": "0-2, 0-2, 2-5",
    }
    assert units(text) == {"o": "8, 8", "u": "2-4, 2-4"}


def test_a_line_not_known_of_a_counted_unit_counts_in_each() -> None:
    text = TOP + (
        "positions: [{title: Z}]\n"
        "units: [{id: u, name: U, count: 3, head: {title: H}, positions: [{title: A, count: 2, reports_to: "
        "unknown}]}]\n"
    )
    assert positions(text) == {
        "top": "4-10, 0-6, 1",
        "z": "0-6, 0-6, 2",
        "u/h": "0-6, 0-6, 2",
        "u/a": "0, 0, 2-4",
    }


def test_the_head_of_all_needs_no_known_line() -> None:
    text = "format: 1\nid: o\nname: O\nhead: {title: Top, reports_to: unknown}\npositions: [{title: A}]\n"
    assert positions(text) == {"top": "1, 0, 1", "a": "0, 0, 2"}


def test_nobody_stands_lower_than_there_are_to_stand_above() -> None:
    closed = TOP + "positions: [{title: A}, {title: L, reports_to: unknown}, {title: B, reports_to: l}]\n"
    assert {name: text.split(", ")[2] for name, text in positions(closed).items()} == {
        "top": "1",
        "a": "2",
        "l": "2-4",
        "b": "3-4",
    }
    opened = positions(closed + "complete: false\n")
    assert [opened[name].split(", ")[2] for name in ("l", "b")] == ["2+", "3+"]
    head_not_known = closed + "units: [{name: U, head: unknown, positions: [{title: M}]}]\n"
    assert positions(head_not_known)["l"].split(", ")[2] == "2-6"


def test_a_line_by_a_body_beside_a_line_not_known_in_units_of_which_the_number_is_open() -> None:
    text = TOP + (
        "units: [{id: u, name: U, count: 2+, head: {title: H}, "
        "positions: [{title: A, reports_to: unknown}]}]\n"
        "bodies: [{name: B, reports_to: u/h, members: [u/a]}]\n"
    )
    assert positions(text) == {"top": "2+, 0+, 1", "u/h": "0+, 0+, 2", "u/a": "0, 0, 2-3"}


def test_a_known_way_and_a_loose_one_that_are_both_without_a_maximum() -> None:
    text = TOP + (
        "units:\n"
        "  - {id: u, name: U, count: 2+, head: none, positions: [{id: p, title: P, reports_to: unknown}, "
        "{title: Q, reports_to: [h, p]}]}\n"
        "  - {id: v, name: V, head: {id: h, title: H, reports_to: [p, top]}}\n"
    )
    assert positions(text) == {
        "top": "0+, 0+, 1",
        "p": "0-2, 0+, 2-4",
        "u/q": "0+, 0+, 3-4",
        "h": "0+, 0+, 2-4",
    }


def test_who_may_lead_somebody_of_unknown_place() -> None:
    text = TOP + "positions: [{title: A}, {title: L, reports_to: unknown}]\n"
    spans = computed(text).direct_spans
    assert [spans.may_gain(name) for name in ("top", "a", "l")] == [True, True, False]
    spans = computed(text.replace(", reports_to: unknown", "")).direct_spans
    assert [spans.may_gain(name) for name in ("top", "a", "l")] == [False, False, False]


def test_where_the_head_reports_to_somebody_not_everybody_stands_below_it() -> None:
    def layers(reports_to: str) -> list[str]:
        found = computed(
            f"format: 1\nname: O\nhead: {{id: top, title: Top, reports_to: {reports_to}}}\n"
            "units:\n  - name: A\n    head: {id: h0, title: H0, reports_to: unknown}\n"
            "    units: [{name: B, head: {id: h1, title: H1}}]\n"
        )
        return [str(found.positions[name].layer) for name in ("top", "h0", "h1")]

    assert layers("[h1, h0]") == ["2-3", "1-3", "2-3"]
    assert layers("h1") == ["3", "1-3", "2-3"]
