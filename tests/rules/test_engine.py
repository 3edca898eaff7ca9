from __future__ import annotations

from orgmodel.analysis import compute
from orgmodel.rules.engine import evaluate
from orgmodel.rules.facts import Facts
from orgmodel.rules.finding import Severity
from tests.rules.judging import ON, judge
from tests.support.opening import organisation_of

TOP = "format: 1\nid: o\nname: O\nhead: {title: Top}\n"
SPANS = TOP + (
    "units:\n"
    "  - {name: A, head: {title: Ha}, positions: [{title: M, count: 3}]}\n"
    "  - {name: B, head: {title: Hb}, positions: [{title: M, count: 3-5}]}\n"
    "  - {name: C, head: {title: Hc}, positions: [{title: M, count: 3}]}\n"
    "  - {name: D, head: {title: Hd}, positions: [{title: M, count: 12}]}\n"
    "  - {name: E, head: {title: He}}\n"
    "  - {name: F, head: {title: Hf}, positions: [{title: M, count: 0-2}]}\n"
)


def test_the_widest_spans_come_first_then_what_may_be_wider_then_by_id() -> None:
    widest = judge(SPANS, "self-report").widest
    assert [(one.position, str(one.span)) for one in widest] == [
        ("d/hd", "12"),
        ("top", "6"),
        ("b/hb", "3-5"),
        ("a/ha", "3"),
        ("c/hc", "3"),
    ]


def test_who_leads_nobody_has_no_span_to_print() -> None:
    text = TOP + "units: [{name: E, head: {title: He}}]\n"
    assert [one.position for one in judge(text).widest] == ["top"]


def test_select_and_ignore() -> None:
    computed = compute(organisation_of(SPANS))
    everything = {finding.rule for finding in evaluate(computed, on=ON).findings}
    assert everything == {"span-too-wide", "one-over-one"}
    assert {one.rule for one in evaluate(computed, on=ON, select=["one-over-one"]).findings} == {
        "one-over-one"
    }
    assert {one.rule for one in evaluate(computed, on=ON, ignore=["one-over-one"]).findings} == {
        "span-too-wide"
    }


def test_findings_are_in_the_order_of_their_paths_then_codes() -> None:
    text = TOP + (
        "positions: [{title: X}]\n"
        "units:\n"
        + "".join(
            f"  - {{name: U{n}, head: {{title: H{n}}}, positions: [{{title: M{n}}}]}}\n" for n in range(12)
        )
    )
    paths = [finding.path for finding in judge(text, "one-over-one", "span-too-wide").findings]
    assert paths == [("head",), *(("units", n, "head") for n in range(12))]


def test_a_severity_of_the_file_is_that_of_the_finding() -> None:
    (finding,) = judge(SPANS + "rules: {span-too-wide: {severity: error}}\n", "span-too-wide").findings
    assert finding.severity is Severity.ERROR


def test_the_source_of_a_finding_is_that_of_its_subject() -> None:
    text = TOP.replace("{title: Top}", "{title: Top, source: gids}") + (
        "sources: [{id: gids, title: Gids}, {id: plan, title: Plan}]\npositions: [{title: M}]\n"
    )
    (finding,) = judge(text, "one-over-one").findings
    assert finding.source == "gids"


def test_managers_are_heads_and_those_to_whom_a_line_runs() -> None:
    text = TOP + (
        "positions:\n"
        "  - {title: A}\n"
        "  - {title: B, reports_to: a}\n"
        "  - {title: C, reports_to: [{to: b, kind: functional}]}\n"
        "  - {title: D, reports_to: unknown}\n"
        "units: [{name: E, head: {title: He}}]\n"
    )
    facts = Facts(compute(organisation_of(text)), ON)
    assert [position.id for position, _ in facts.managers] == ["top", "a", "e/he"]
    assert facts.leaders_of_managers == {"top"}
