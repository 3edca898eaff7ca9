from __future__ import annotations

from orgmodel.analysis.conventions import Conventions
from tests.rules.judging import judge

TOP = "format: 1\nid: o\nname: O\nhead: {title: Top}\n"


def told(positions: str, rule: str = "span-too-wide", conventions: Conventions | None = None) -> list[str]:
    text = (
        TOP + f"positions: [{positions}]\nrules: {{span-too-wide: {{max: 8}}, span-too-narrow: {{min: 3}}}}\n"
    )
    evaluation = judge(text, rule, conventions=conventions or Conventions())
    return [other.en for finding in evaluation.findings for other in finding.sensitivity]


def test_staff_left_out() -> None:
    assert told("{title: M, count: 7}, {title: S, count: 2, staff: true}")[:1] == [
        "counted without staff, the span is 7, within the limit"
    ]


def test_vacant_seats_left_out() -> None:
    assert "counted without vacant seats, the span is 8, within the limit" in told(
        "{title: M, count: 9, vacant: 1}"
    )


def test_a_collective_position_as_one() -> None:
    assert told("{title: M, count: 20}") == [
        "counted with a collective position as one, the span is 1, within the limit"
    ]


def test_functional_lines_counted_too() -> None:
    positions = (
        "{title: A}, {title: B}, "
        "{title: M, count: 2, reports_to: [{to: a}, {to: b, kind: functional}]}, {title: N, reports_to: b}"
    )
    text = TOP + f"positions: [{positions}]\n"
    (finding,) = judge(text, "one-over-one").findings
    assert finding.subject == "b"
    assert [other.en for other in finding.sensitivity] == [
        "counted with functional lines, the span is 3, not one over one"
    ]


def test_a_verdict_that_stays_is_not_told() -> None:
    assert (
        told("{title: M1}, " + ", ".join(f"{{title: P{n}}}" for n in range(12)) + ", {title: S, staff: true}")
        == []
    )


def test_a_span_that_stays_unknown_is_not_told() -> None:
    assert told("{title: M, count: 5-20}, {title: S, staff: true}")[:-1] == []


def test_a_convention_in_force_is_no_alternative() -> None:
    positions = "{title: M, count: 9}, {title: S, count: 2, staff: true}"
    assert all("without staff" not in one for one in told(positions, conventions=Conventions(staff=False)))
    assert told("{title: M, count: 20}", conventions=Conventions(collective=False)) == []


def test_the_widest_spans_tell_it_where_nothing_is_found() -> None:
    positions = "{title: A}, {title: B, reports_to: [{to: a, kind: functional}]}, {title: C, reports_to: a}"
    text = (
        TOP + f"positions: [{positions}]\nrules: {{span-too-wide: {{max: 1, by_layer: {{1: {{max: 5}}}}}}}}\n"
    )
    evaluation = judge(text, "span-too-wide")
    assert evaluation.findings == ()
    widest = {widest.position: [other.en for other in widest.sensitivity] for widest in evaluation.widest}
    assert widest == {"top": [], "a": ["counted with functional lines, the span is 2, beyond the limit"]}
