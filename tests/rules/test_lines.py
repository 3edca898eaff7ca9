from __future__ import annotations

from tests.rules.judging import judge, said

TOP = "format: 1\nid: o\nname: O\nhead: {title: Top}\n"


def several(lines: str) -> list[str]:
    text = TOP + f"positions: [{{title: A}}, {{title: B}}, {{title: X, reports_to: [{lines}]}}]\n"
    return said(text, "several-hierarchical-lines")


def test_two_lines_and_none_primary() -> None:
    assert several("{to: a}, {to: b}") == [
        "x: violation: X has several hierarchical lines and not one primary: A, B; state `primary: true` "
        "at one"
    ]


def test_two_lines_and_both_primary() -> None:
    assert len(several("{to: a, primary: true}, {to: b, primary: true}")) == 1


def test_one_primary_line_is_enough() -> None:
    assert several("{to: a, primary: true}, {to: b}") == []


def test_two_lines_to_one_superior_are_one() -> None:
    assert several("{to: a, scope: x}, {to: a, scope: y}") == []


def test_functional_lines_do_not_count() -> None:
    assert several("{to: a}, {to: b, kind: functional}") == []


def test_an_inferred_second_line_is_undecided() -> None:
    assert several("{to: a}, {to: b, certainty: inferred}") == [
        "x: undecided: X has several hierarchical lines and not one primary: A, B; "
        "state `primary: true` at one: cannot tell; state a source that says so in so many words"
    ]


def test_a_functional_line_to_the_own_superior() -> None:
    text = TOP + (
        "positions: [{title: A}, {title: Y, reports_to: {to: a, kind: functional}}, "
        "{title: X, reports_to: {to: top, kind: functional, scope: it}}]\n"
    )
    assert said(text, "functional-equals-hierarchical") == [
        "x: violation: X has a functional line to Top too, its hierarchical superior; leave one out"
    ]
    inferred = text.replace("scope: it", "certainty: inferred")
    (finding,) = judge(inferred, "functional-equals-hierarchical").findings
    assert finding.verdict == "undecided"


def test_a_functional_line_of_a_body_to_its_own_superior() -> None:
    text = TOP + (
        "bodies: [{id: mt, name: MT, reports_to: [{to: top, kind: hierarchical}, "
        "{to: top, kind: functional}]}]\n"
    )
    assert said(text, "functional-equals-hierarchical") == [
        "mt: violation: MT has a functional line to Top too, its hierarchical superior; leave one out"
    ]


def test_a_functional_line_to_somebody_below() -> None:
    text = TOP + (
        "units:\n"
        "  - name: U\n"
        "    head: {title: A, reports_to: {to: n, kind: functional}}\n"
        "    units: [{name: V, head: {title: B}, positions: [{title: N}]}]\n"
        "  - {name: W, head: {title: C, reports_to: {to: n, kind: functional}}}\n"
    )
    assert said(text, "line-to-own-report") == [
        "u/a: violation: A has a functional line to N, who stands below; turn the line or leave it out"
    ]


SKIP = "units:\n  - name: U\n    head: {title: A}\n    positions: [{title: M, reports_to: LINES}]\n"


def test_a_line_past_the_own_superior() -> None:
    text = TOP + SKIP.replace("LINES", "[{to: a, primary: true}, {to: top}]")
    assert said(text, "skipped-layer") == [
        "u/m: violation: M reports to Top, past A; make it a functional line if that is meant"
    ]


def test_a_line_past_the_head_of_the_own_unit() -> None:
    assert said(TOP + SKIP.replace("LINES", "top"), "skipped-layer") == [
        "u/m: violation: M reports to Top, past A; make it a functional line if that is meant"
    ]


def test_an_inferred_line_past_somebody_is_undecided() -> None:
    text = TOP + SKIP.replace("LINES", "{to: top, certainty: inferred}")
    assert said(text, "skipped-layer") == [
        "u/m: undecided: M reports to Top, perhaps past A: cannot tell; "
        "state a source that says so in so many words"
    ]


def test_lines_that_pass_nobody() -> None:
    assert said(TOP + SKIP.replace("LINES", "a"), "skipped-layer") == []
    assert said(TOP + SKIP.replace("LINES", "{to: top, kind: functional}"), "skipped-layer") == []


def test_the_primary_of_two_lines_to_one_superior_counts() -> None:
    assert several("{to: a, primary: true, scope: x}, {to: a, scope: y}, {to: b}") == []


def test_a_line_by_a_body_below_a_head_not_known_is_undecided() -> None:
    text = TOP + (
        "units: [{name: U, head: unknown, positions: [{title: M}]}]\n"
        "bodies: [{name: B, reports_to: top, members: [u/m]}]\n"
    )
    assert said(text, "several-hierarchical-lines") == [
        "u/m: undecided: M perhaps has another hierarchical line beside the one to Top: cannot tell; "
        "state `reports_to:` of M"
    ]


def test_a_functional_line_to_who_perhaps_leads() -> None:
    text = TOP + (
        "positions: [{title: Z}]\n"
        "units: [{name: U, head: unknown, positions: [{title: M}, "
        "{title: K, reports_to: {to: WHOM, kind: functional}}]}]\n"
    )
    assert said(text.replace("WHOM", "u/m"), "functional-equals-hierarchical") == [
        "u/k: undecided: K has a functional line to M, perhaps its hierarchical superior too: cannot tell; "
        "state `reports_to:` of K"
    ]
    assert said(text.replace("WHOM", "z"), "functional-equals-hierarchical") == []


def test_a_functional_line_of_the_top_doubles_nothing() -> None:
    text = TOP.replace("Top}", "Top, reports_to: {to: a, kind: functional}}") + "positions: [{title: A}]\n"
    assert said(text, "functional-equals-hierarchical") == []


def test_a_functional_line_to_somebody_perhaps_below() -> None:
    text = TOP + (
        "positions: [{title: A, reports_to: {to: n, kind: functional}}, {title: N, reports_to: unknown}]\n"
    )
    assert said(text, "line-to-own-report") == [
        "a: undecided: A has a functional line to N, who perhaps stands below: cannot tell; "
        "state the hierarchical lines from N upward"
    ]
    inferred = TOP + (
        "units: [{name: U, head: {title: A, reports_to: {to: u/m, kind: functional, certainty: inferred}}, "
        "positions: [{title: M}]}]\n"
    )
    assert said(inferred, "line-to-own-report") == [
        "u/a: undecided: A has a functional line to M, who stands below; turn the line or leave it out: "
        "cannot tell; state a source that says so in so many words"
    ]


def test_a_line_not_known_passes_somebody_only_where_others_stand_above() -> None:
    assert said(TOP + "positions: [{title: X, reports_to: unknown}]\n", "skipped-layer") == []
    text = TOP + "units: [{name: U, head: unknown, positions: [{title: M, reports_to: unknown}]}]\n"
    assert said(text, "skipped-layer") == [
        "o: undecided: the line of M is not known and perhaps runs past a superior: cannot tell; "
        "state `reports_to:` of M"
    ]
