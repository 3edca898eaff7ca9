"""Every finding stands where its fact was declared, and names the source of that fact."""

from __future__ import annotations

import pytest

from tests.rules.judging import judge

TOP = """\
format: 1
id: o
name: O
sources: [{id: gids, title: Gids}, {id: besluit, title: Besluit}]
source: gids
"""


def found(text: str, rule: str) -> list[tuple[str, str, str, str | None]]:
    """Return subject, verdict, path and source of each finding."""
    return [
        (finding.subject, finding.verdict.value, "/".join(map(str, finding.path)), finding.source)
        for finding in judge(TOP + text, rule).findings
    ]


HEADED = "head: {title: Top}\n"


@pytest.mark.parametrize(
    ("rule", "text", "expected"),
    [
        (
            "several-hierarchical-lines",
            "positions: [{title: A}, {title: X, reports_to: [{to: a, source: besluit}, {to: top}]}]",
            ("x", "violation", "positions/1/reports_to/0", "besluit"),
        ),
        (
            "functional-equals-hierarchical",
            "positions: [{title: X, reports_to: {to: top, kind: functional, source: besluit}}]",
            ("x", "violation", "positions/0/reports_to/0", "besluit"),
        ),
        (
            "skipped-layer",
            "units: [{name: U, head: {title: A}, positions: [{title: M, reports_to: {to: top, source: "
            "besluit}}]}]",
            ("u/m", "violation", "units/0/positions/0/reports_to/0", "besluit"),
        ),
        (
            "line-to-own-report",
            "units: [{name: U, head: {title: A, reports_to: {to: u/m, kind: functional, source: besluit}}, "
            "positions: [{title: M}]}]",
            ("u/a", "violation", "units/0/head/reports_to/0", "besluit"),
        ),
        (
            "reporting-cycle",
            "positions: [{title: A, reports_to: b, source: besluit}, {title: B, reports_to: a}]",
            ("a", "violation", "positions/0/reports_to/0", "besluit"),
        ),
        (
            "self-report",
            "positions: [{title: A, reports_to: {to: a, source: besluit}}]",
            ("a", "violation", "positions/0/reports_to/0", "besluit"),
        ),
        (
            "several-roots",
            "units: [{name: U, head: {title: A, reports_to: none, source: besluit}, "
            "positions: [{title: M}]}]",
            ("u/a", "violation", "units/0/head", "besluit"),
        ),
        (
            "unreachable-position",
            "positions: [{title: A, reports_to: b}, {title: B, reports_to: a}, {title: C, reports_to: a, "
            "source: besluit}]",
            ("c", "violation", "positions/2", "besluit"),
        ),
        (
            "unit-without-head",
            "units: [{name: V, head: {title: A}}, {name: U, source: besluit}]",
            ("u", "violation", "units/1", "besluit"),
        ),
        (
            "unit-without-head",
            "complete: false\nunits: [{name: U, source: besluit}]",
            ("u", "undecided", "units/0", "besluit"),
        ),
        (
            "head-outside-unit",
            "units: [{name: U, head: {title: A}}, {name: W, head: {position: u/a, source: besluit}}]",
            ("w", "violation", "units/1", "besluit"),
        ),
        (
            "head-outside-unit",
            "units: [{name: U, head: {title: A}}, {name: W, head: {position: u/a, source: besluit, "
            "certainty: inferred}}]",
            ("w", "undecided", "units/1", "besluit"),
        ),
        (
            "vacant-manager-without-deputy",
            "units: [{name: U, head: {title: A, status: vacant, source: besluit}, positions: [{title: M}]}]",
            ("u/a", "violation", "units/0/head", "besluit"),
        ),
        (
            "deputy-loop",
            "positions: [{title: A, deputies: [b], source: besluit}, {title: B, deputies: [a]}]",
            ("a", "violation", "positions/0/deputies/0", "besluit"),
        ),
        (
            "deputy-order-ambiguous",
            "positions: [{title: A}, {title: B}, {title: C, deputies: [a, {position: b, source: besluit}]}]",
            ("c", "violation", "positions/2/deputies/1", "besluit"),
        ),
        (
            "stale-statement",
            "as_of: 2026\nunits: [{name: U, headcount: [{persons: 3, as_of: 2020, source: besluit}]}]",
            ("u", "violation", "units/0/headcount/0/persons", "besluit"),
        ),
    ],
)
def test_where_a_finding_stands(rule: str, text: str, expected: tuple[str, str, str, str]) -> None:
    assert found(HEADED + text + "\n", rule) == [expected]


@pytest.mark.parametrize(
    ("rule", "text", "subjects"),
    [
        (
            "deputy-order-ambiguous",
            "positions: [{title: A, deputies: [b]}, {title: B}, {title: C, deputies: [a, b]}]",
            ["c"],
        ),
        (
            "head-outside-unit",
            "units: [{name: N, head: none}, {name: U, head: {title: A}}, {name: V, head: top}, "
            "{name: W, head: u/a}]",
            ["w"],
        ),
        (
            "deputy-loop",
            "positions: [{title: A, deputies: [top]}, {title: B, deputies: [b]}, {title: C, deputies: [d]}, "
            "{title: D, deputies: [c]}]",
            ["b", "c"],
        ),
        (
            "functional-equals-hierarchical",
            "positions: [{title: A}, {title: X, reports_to: [{to: a, kind: functional}, {to: top, kind: "
            "functional}]}, {title: Y, reports_to: {to: top, kind: functional}}]",
            ["x", "y"],
        ),
        (
            "self-report",
            "positions: [{title: A}, {title: X, reports_to: x}, {title: Y, reports_to: y}]",
            ["x", "y"],
        ),
    ],
)
def test_what_is_right_hides_nothing_that_follows(rule: str, text: str, subjects: list[str]) -> None:
    assert [finding[0] for finding in found(HEADED + text + "\n", rule)] == subjects
