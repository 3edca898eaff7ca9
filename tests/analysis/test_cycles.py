"""Lines that run in a circle: named alike in every order, and nothing counted that is not known."""

from __future__ import annotations

from itertools import permutations

from tests.analysis.showing import TOP, computed, positions

CIRCLE = (
    "{title: C, reports_to: a}",
    "{title: A, reports_to: b}",
    "{title: B, reports_to: c}",
    "{title: D, reports_to: c}",
    "{title: E, reports_to: d}",
    "{title: S, reports_to: [{to: a}, {to: top}]}",
)


def listed(entries: tuple[str, ...]) -> str:
    return TOP + f"positions: [{', '.join(entries)}]\n"


def test_numbers_in_above_and_below_a_circle() -> None:
    assert positions(listed(CIRCLE)) == {
        "top": "0-1, 0, 1",
        "c": "2, 1+, 1+",
        "a": "1-2, 0+, 1+",
        "b": "1, 0+, 1+",
        "d": "1, 0, 2+",
        "e": "0, 0, 3+",
        "s": "0, 0, 2+",
    }


def test_who_stands_in_the_circle() -> None:
    found = computed(listed(CIRCLE))
    assert found.cycles == (("a", "b", "c"),)
    assert [name for name, numbers in found.positions.items() if numbers.in_cycle] == ["c", "a", "b"]
    assert found.positions["s"].superiors == ("a", "top")


def test_the_order_of_the_file_changes_no_number() -> None:
    expected = positions(listed(CIRCLE))
    for entries in permutations(CIRCLE):
        found = computed(listed(entries))
        assert found.cycles == (("a", "b", "c"),)
        assert positions(listed(entries)) == expected


def test_several_circles_by_their_smallest_id() -> None:
    text = TOP + (
        "positions: [{title: Z, reports_to: y}, {title: Y, reports_to: z}, {title: N, reports_to: m}, "
        "{title: M, reports_to: [{to: n}, {to: z}]}, {title: K, reports_to: k}]\n"
    )
    assert computed(text).cycles == (("k",), ("m", "n"), ("y", "z"))


def test_a_circle_of_two_within_a_knot_is_found_from_the_smallest() -> None:
    text = TOP + (
        "positions: [{title: D, reports_to: c}, {title: C, reports_to: [{to: d}, {to: b}]}, "
        "{title: B, reports_to: a}, {title: A, reports_to: c}]\n"
    )
    assert computed(text).cycles == (("a", "c", "b"),)


def test_a_superior_above_a_circle_may_lead_anybody_further_down() -> None:
    text = TOP + (
        "positions: [{title: M, reports_to: [{to: n, primary: true}]}, {title: N, reports_to: [{to: m}, "
        "{to: p}]}, {title: P}]\n"
    )
    assert positions(text) == {"top": "1, 0+, 1+", "m": "0-1, 0+, 1+", "n": "1, 0+, 1+", "p": "0-1, 0+, 1+"}


def test_a_unit_with_an_unknown_head_can_stand_in_a_circle() -> None:
    text = TOP + (
        "units:\n"
        "  - id: u\n"
        "    name: U\n"
        "    head: unknown\n"
        "    positions: [{title: A}]\n"
        "    units: [{id: v, name: V, head: unknown, positions: [{title: B, reports_to: v/c}, "
        "{title: C, reports_to: v/b}]}]\n"
    )
    found = computed(text)
    assert found.cycles == (("v/b", "v/c"),)
    assert positions(text)["top"] == "0-1, 0-2, 1"


def test_the_circle_of_a_knot_is_the_one_of_its_smallest_id_in_any_order() -> None:
    # C and D make a circle too, and come first in the file.
    knot = (
        "{title: C, reports_to: d}, {title: D, reports_to: [{to: x}, {to: c}]}, {title: X, reports_to: a}, "
        "{title: B, reports_to: [{to: c}, {to: a}]}, {title: A, reports_to: b}"
    )
    assert computed(TOP + f"positions: [{knot}]\n").cycles == (("a", "b"),)
    others = ", ".join(f"{{title: P{one}, reports_to: p{one % 6 + 1}}}" for one in range(1, 7))
    assert computed(TOP + f"positions: [{knot}, {others}]\n").cycles == (
        ("a", "b"),
        ("p1", "p2", "p3", "p4", "p5", "p6"),
    )
