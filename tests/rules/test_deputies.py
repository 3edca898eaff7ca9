from __future__ import annotations

from tests.rules.judging import said

TOP = "format: 1\nid: o\nname: O\n"


def vacant(head: str, extra: str = "") -> list[str]:
    text = (
        TOP
        + extra
        + (
            "head: {title: Top}\n"
            f"units: [{{name: U, head: {{title: A, {head}}}, positions: [{{title: M, count: 3}}]}}]\n"
        )
    )
    return said(text, "vacant-manager-without-deputy")


VIOLATION = ["u/a: violation: A is vacant and has no deputy; state `deputies:`"]
UNDECIDED = [
    "u/a: undecided: A is perhaps vacant without a deputy: cannot tell; state `status:` and `deputies:` of A"
]
PERHAPS_DEPUTISED = [
    "u/a: undecided: A is vacant, and whether there is a deputy does not show: cannot tell; "
    "state `deputies:` of A"
]


def test_a_vacant_manager_without_a_deputy() -> None:
    assert vacant("status: vacant") == VIOLATION
    assert vacant("vacant: 1") == VIOLATION


def test_who_is_not_vacant_or_has_a_deputy() -> None:
    assert vacant("status: filled") == []
    assert vacant("status: vacant, deputies: [top]") == []
    assert vacant("count: 2, vacant: 1") == []


def test_vacancies_that_the_file_leaves_open() -> None:
    assert vacant("status: unknown") == UNDECIDED
    assert vacant("status: vacant", "complete: false\n") == PERHAPS_DEPUTISED
    assert vacant("status: vacant, deputies: [{position: top, certainty: possible}]") == PERHAPS_DEPUTISED
    assert vacant("count: 2, vacant: 0-2") == UNDECIDED
    assert vacant("vacant: 0-1") == UNDECIDED


def test_a_vacant_head_who_perhaps_leads_is_not_asked_for_what_the_file_states() -> None:
    text = TOP + (
        "head: {title: Top}\n"
        "units: [{name: U, head: {title: A, status: vacant}, positions: [{title: M, count: 0-2}]}]\n"
    )
    assert said(text, "vacant-manager-without-deputy") == [
        "u/a: undecided: A is vacant without a deputy and perhaps leads somebody: cannot tell; "
        "state who reports to A (`reports_to`)"
    ]


def test_who_leads_nobody_needs_no_deputy() -> None:
    text = TOP + "head: {title: Top}\nunits: [{name: U, head: {title: A, status: vacant}}]\n"
    assert said(text, "vacant-manager-without-deputy") == []


def loop(deputies: str) -> list[str]:
    text = TOP + f"head: {{title: Top}}\npositions: [{deputies}]\n"
    return said(text, "deputy-loop")


def test_deputies_in_a_circle() -> None:
    assert loop("{title: A, deputies: [b]}, {title: B, deputies: [c]}, {title: C, deputies: [a]}") == [
        "a: violation: deputies run in a circle: A > B > C > A; name a deputy from outside the circle"
    ]


def test_an_inferred_deputy_leaves_the_circle_open() -> None:
    (message,) = loop("{title: A, deputies: [{position: b, certainty: inferred}]}, {title: B, deputies: [a]}")
    assert message.startswith("a: undecided: ")


def test_a_chain_of_deputies_is_no_circle() -> None:
    assert loop("{title: A, deputies: [b]}, {title: B, deputies: [c]}, {title: C}") == []
    assert loop("{title: A, deputies: [b, c]}, {title: B, deputies: [a]}, {title: C, deputies: [top]}") != []


def test_who_leads_into_a_circle_is_not_in_it() -> None:
    (message,) = loop("{title: A, deputies: [b]}, {title: B, deputies: [a]}, {title: C, deputies: [a]}")
    assert message.startswith("a: violation: deputies run in a circle: A > B > A;")


def test_circles_with_others_leading_into_them() -> None:
    found = loop(
        "{title: A, deputies: [b]}, {title: B, deputies: [a]}, {title: C, deputies: [a]}, "
        "{title: D, deputies: [e]}, {title: E, deputies: [d]}, {title: F, deputies: [d]}"
    )
    assert [message.split(":")[0] for message in found] == ["a", "d"]


def test_who_replaces_himself() -> None:
    (message,) = loop("{title: A, deputies: [a]}")
    assert message.startswith("a: violation: deputies run in a circle: A > A;")


def test_two_circles_are_two_findings() -> None:
    found = loop(
        "{title: A, deputies: [b]}, {title: B, deputies: [a]}, {title: C, deputies: [d]}, {title: D, "
        "deputies: [c]}"
    )
    assert [message.split(":")[0] for message in found] == ["a", "c"]


def order(deputies: str, extra: str = "") -> list[str]:
    text = TOP + (
        f"head: {{title: Top, deputies: [{deputies}]}}\n"
        "positions: [{title: A}, {title: B}, {title: C, count: 2}, {title: D, count: 1+}]\n" + extra
    )
    return said(text, "deputy-order-ambiguous")


def test_two_deputies_without_order() -> None:
    assert order("a, b") == [
        "top: violation: who replaces Top first is not clear: A, B; state `order:`, `condition:` or `scope:`"
    ]


def test_deputies_in_order_or_for_different_things_are_clear() -> None:
    assert order("{position: a, order: 1}, {position: b, order: 2}") == []
    assert order("{position: a, scope: geld}, {position: b, scope: mensen}") == []
    assert order("{position: a, condition: ziekte}, {position: b, condition: verlof}") == []
    assert order("{position: a, scope: x}, {position: a, scope: y}") == []


def test_equal_order_or_a_general_deputy_is_not_clear() -> None:
    assert len(order("{position: a, order: 1}, {position: b, order: 1}")) == 1
    assert len(order("{position: a, scope: geld}, b")) == 1
    assert len(order("{position: a, order: 1}, b")) == 1


def test_an_inferred_deputy_leaves_the_order_open() -> None:
    (message,) = order("a, {position: b, certainty: inferred}")
    assert message.startswith("top: undecided: ")


def test_a_deputy_of_several_seats() -> None:
    assert order("c") == [
        "top: violation: who replaces Top first is not clear: 2 x C; state `order:`, `condition:` or `scope:`"
    ]
    assert len(order("{position: a, order: 1}, {position: c, order: 2}")) == 1
    (message,) = order("d")
    assert message.startswith("top: undecided: who replaces Top first is not clear: 1+ x D;")


def test_one_deputy_in_each_counted_unit_is_several_seen_from_outside() -> None:
    text = TOP + (
        "head: {title: Top, deputies: [chef]}\n"
        "units: [{name: U, count: 3, head: {title: Chef}, positions: [{title: M, deputies: [chef]}]}]\n"
    )
    assert said(text, "deputy-order-ambiguous") == [
        "top: violation: who replaces Top first is not clear: 3 x Chef; state `order:`, `condition:` or "
        "`scope:`"
    ]


def test_an_inferred_deputy_in_a_circle_leaves_it_undecided() -> None:
    text = (
        "format: 1\nid: o\nname: O\nhead: {title: Top}\n"
        "positions: [{title: A, deputies: [{position: b, certainty: inferred}]}, {title: B, deputies: [a]}]\n"
    )
    (found,) = said(text, "deputy-loop")
    assert found.startswith("a: undecided: ")
    assert found.endswith(": cannot tell; state a source that says so in so many words")
