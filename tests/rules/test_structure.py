from __future__ import annotations

from tests.rules.judging import judge, said

TOP = "format: 1\nid: o\nname: O\n"


def test_a_circle_is_named_along_its_lines() -> None:
    text = TOP + (
        "head: {title: Top}\n"
        "positions:\n"
        "  - {title: A, reports_to: b}\n"
        "  - {title: B, reports_to: c}\n"
        "  - {title: C, reports_to: a}\n"
    )
    (finding,) = judge(text, "reporting-cycle").findings
    assert finding.message.en == "reporting lines run in a circle: A > B > C > A; take one line away"
    assert finding.message.nl == "rapporteringslijnen lopen in een kring: A > B > C > A; haal één lijn weg"
    assert (finding.subject, finding.path[:2]) == ("a", ("positions", 0))


def test_a_circle_with_an_inferred_line_is_undecided() -> None:
    text = TOP + (
        "head: {title: Top}\n"
        "positions:\n"
        "  - {title: A, reports_to: {to: b, certainty: inferred}}\n"
        "  - {title: B, reports_to: a}\n"
    )
    assert said(text, "reporting-cycle") == [
        "a: undecided: reporting lines run in a circle: A > B > A; take one line away: cannot tell; "
        "state a source that says so in so many words"
    ]


def test_a_long_circle_names_its_first_seven() -> None:
    lines = [f"  - {{title: P{n:02}, reports_to: p{(n + 1) % 20:02}}}" for n in range(20)]
    text = TOP + "head: {title: Top}\npositions:\n" + "\n".join(lines) + "\n"
    (message,) = said(text, "reporting-cycle")
    assert message.endswith("circle: P00 > P01 > P02 > P03 > P04 > P05 > P06 > ...; take one line away")


def test_a_line_to_oneself_is_no_circle_of_several() -> None:
    text = TOP + "head: {title: Top}\npositions: [{title: A, reports_to: a}]\n"
    assert said(text, "reporting-cycle") == []
    assert said(text, "self-report") == [
        "a: violation: A reports to itself; point `reports_to` at another position or body"
    ]


def test_a_body_that_is_accountable_to_itself() -> None:
    text = TOP + "head: {title: Top}\nbodies: [{name: Raad, reports_to: raad}]\n"
    assert said(text, "self-report") == [
        "raad: violation: Raad reports to itself; point `reports_to` at another position or body"
    ]


def test_an_inferred_line_to_oneself_is_undecided() -> None:
    text = TOP + "head: {title: Top}\npositions: [{title: A, reports_to: {to: a, certainty: possible}}]\n"
    (finding,) = judge(text, "self-report").findings
    assert finding.verdict == "undecided"


def test_two_who_lead_and_report_to_nobody_are_several_roots() -> None:
    text = TOP + (
        "head: {title: Top}\n"
        "positions: [{title: Adviseur}]\n"
        "units: [{name: U, head: {title: Hoofd, reports_to: none}, positions: [{title: M}]}]\n"
    )
    assert said(text, "several-roots") == [
        "u/hoofd: violation: Hoofd has nobody above (`reports_to: none`), like Top; "
        "state a hierarchical line, or write a waiver (`waivers:`) where this is meant"
    ]


def test_a_functional_line_beside_none_leaves_a_root_whose_line_is_stated() -> None:
    text = TOP + (
        "head: {title: Top}\n"
        "units: [{name: U, head: {title: Hoofd, reports_to: [none, {to: top, kind: functional}]}}]\n"
    )
    assert said(text, "several-roots") == [
        "u/hoofd: violation: Hoofd has nobody above (`reports_to: none`), like Top; "
        "state a hierarchical line, or write a waiver (`waivers:`) where this is meant"
    ]


def test_without_a_head_every_root_is_named() -> None:
    text = TOP + "units: [{name: U, head: {title: A}}, {name: V, head: {title: B}}]\n"
    assert said(text, "several-roots") == [
        "u/a: violation: A has nobody above, like B; state `reports_to`",
        "v/b: violation: B has nobody above, like A; state `reports_to`",
    ]


def test_one_root_is_none_too_many() -> None:
    assert said(TOP + "units: [{name: U, head: {title: A}}]\n", "several-roots", "unreachable-position") == []


def test_who_is_accountable_to_a_body_is_no_second_root() -> None:
    text = TOP + (
        "bodies: [{name: Raad}]\n"
        "head: {title: Top}\n"
        "units: [{name: U, head: {title: Hoofd, reports_to: raad}}]\n"
        "positions: [{title: Controleur, reports_to: [{to: raad}]}]\n"
    )
    assert said(text, "several-roots", "unreachable-position") == []


def test_a_line_not_known_is_no_root_and_no_orphan() -> None:
    text = TOP + "head: {title: Top}\npositions: [{title: A, reports_to: unknown}]\n"
    assert said(text, "several-roots", "unreachable-position") == []


def test_who_leads_nobody_and_hangs_from_nobody_is_unreachable() -> None:
    text = TOP + (
        "units:\n"
        "  - {name: U, head: {title: A}, positions: [{title: M}]}\n"
        "  - {name: V, head: none, positions: [{title: B}]}\n"
    )
    assert said(text, "unreachable-position") == [
        "v/b: violation: B hangs from nobody: no unit above has a head; state `head:` or `reports_to`"
    ]
    assert said(text, "several-roots") == []


def test_whether_anybody_is_above_may_not_show() -> None:
    text = TOP + (
        "complete: false\n"
        "units:\n"
        "  - {name: U, head: {title: A}, positions: [{title: M}]}\n"
        "  - {name: V, positions: [{title: B}]}\n"
    )
    assert said(text, "unreachable-position") == [
        "v/b: undecided: whether anybody is above B does not show: cannot tell; "
        "state `head:` of V: a position, `unknown` or `none`"
    ]


def test_an_unknown_head_of_all_is_somebody_above() -> None:
    text = TOP + "complete: false\nhead: unknown\nunits: [{name: V, positions: [{title: B}]}]\n"
    assert said(text, "unreachable-position") == []


def test_below_a_circle_nobody_reaches_the_top() -> None:
    text = TOP + (
        "head: {title: Top}\n"
        "positions:\n"
        "  - {title: A, reports_to: b}\n"
        "  - {title: B, reports_to: a}\n"
        "  - {title: C, reports_to: a}\n"
        "  - {title: D, reports_to: c}\n"
        "  - {title: E, reports_to: [{to: d}, {to: top}]}\n"
    )
    assert said(text, "unreachable-position") == [
        "c: violation: C, with 1 position below it, hangs below a circle of reporting lines; "
        "break the circle",
    ]


def test_each_branch_below_a_circle_is_named_once_and_nobody_counts_twice() -> None:
    text = TOP + (
        "head: {title: Top}\n"
        "positions:\n"
        "  - {title: A, reports_to: b}\n"
        "  - {title: B, reports_to: a}\n"
        "  - {title: C, reports_to: [{to: a, primary: true}, b]}\n"
        "  - {title: D, reports_to: c}\n"
        "  - {title: E, reports_to: [{to: d, primary: true}, f]}\n"
        "  - {title: F, reports_to: b}\n"
        "  - {title: G, reports_to: f}\n"
        "  - {title: H, reports_to: [{to: b, primary: true}, c]}\n"
    )
    assert said(text, "unreachable-position") == [
        "c: violation: C, with 2 positions below it, hangs below a circle of reporting lines; "
        "break the circle",
        "f: violation: F, with 1 position below it, hangs below a circle of reporting lines; "
        "break the circle",
        "h: violation: H hangs below a circle of reporting lines; break the circle",
    ]


def test_a_functional_line_to_a_circle_hangs_nobody_below_it() -> None:
    text = TOP + (
        "head: {title: Top, reports_to: {to: a, kind: functional}}\n"
        "positions: [{title: A, reports_to: b}, {title: B, reports_to: a}]\n"
    )
    assert said(text, "unreachable-position") == []


def test_a_closed_unit_without_a_head_is_a_violation() -> None:
    text = TOP + "head: {title: Top}\nunits: [{name: U}, {name: V, head: none}, {name: W, head: unknown}]\n"
    assert said(text, "unit-without-head") == [
        "u: violation: U has no head; state `head:`",
        "v: violation: V has no head; state `head:`",
    ]


def test_an_open_unit_without_a_head_is_undecided() -> None:
    text = TOP + "complete: false\nhead: {title: Top}\nunits: [{name: U}, {name: V, head: none}]\n"
    assert said(text, "unit-without-head") == [
        "u: undecided: whether U has a head does not show: cannot tell; "
        "state `head:` of U: a position, `unknown` or `none`",
        "v: violation: V has no head; state `head:`",
    ]


def test_staff_units_need_a_head_only_when_asked() -> None:
    text = TOP + "head: {title: Top}\nunits: [{name: U, staff: true}]\n"
    assert said(text, "unit-without-head") == []
    asked = text + "rules: {unit-without-head: {staff: true}}\n"
    assert said(asked, "unit-without-head") == ["u: violation: U has no head; state `head:`"]


def test_the_organisation_itself_needs_a_head() -> None:
    assert said(TOP + "units: [{name: U, head: {title: A}}]\n", "unit-without-head") == [
        "o: violation: O has no head; state `head:`"
    ]


HEADS = (
    "units:\n"
    "  - {name: Z, head: none}\n"
    "  - name: U\n"
    "    head: {title: A}\n"
    "    units: [{name: V, head: {title: B}}]\n"
    "  - {name: W, head: REF, positions: [{title: M}]}\n"
)


def test_a_head_of_another_branch_is_outside() -> None:
    text = TOP + "head: {title: Top}\n" + HEADS.replace("REF", "b")
    assert said(text, "head-outside-unit") == [
        "w: violation: B, head of W, stands in V; place the position in or above W"
    ]


def test_a_head_from_far_above_hides_none_that_follows() -> None:
    text = TOP + (
        "head: {title: Top}\nunits:\n"
        "  - {name: U, head: {title: A}, units: [{name: V, head: none, units: [{name: X, head: u/a}]}]}\n"
        "  - {name: W, head: u/a}\n"
    )
    assert said(text, "head-outside-unit") == [
        "w: violation: A, head of W, stands in U; place the position in or above W"
    ]


def test_a_head_from_above_is_inside() -> None:
    assert said(TOP + "head: {title: Top}\n" + HEADS.replace("REF", "top"), "head-outside-unit") == []


def test_an_inferred_head_outside_is_undecided() -> None:
    text = TOP + "head: {title: Top}\n" + HEADS.replace("REF", "{position: b, certainty: inferred}")
    assert said(text, "head-outside-unit") == [
        "w: undecided: whether the head of W stands outside it does not show (B, in V): cannot tell; "
        "state the place of W (`part_of`)"
    ]


def test_a_unit_of_unknown_place_may_hold_its_head() -> None:
    text = TOP + "head: {title: Top}\n" + HEADS.replace("REF", "b, part_of: unknown")
    (finding,) = judge(text, "head-outside-unit").findings
    assert finding.verdict == "undecided"


def test_a_head_of_unknown_place_is_undecided() -> None:
    text = TOP + (
        "head: {title: Top}\npositions: [{title: X, part_of: unknown}]\nunits: [{name: W, head: x}]\n"
    )
    assert said(text, "head-outside-unit") == [
        "w: undecided: whether the head of W stands outside it does not show (X, in a place not "
        "known): cannot tell; state the place of W "
        "(`part_of`)"
    ]
