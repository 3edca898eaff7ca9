from __future__ import annotations

import pytest

from orgmodel.analysis.conventions import Conventions, SpanUnit
from orgmodel.model.quantity import Interval
from orgmodel.rules.context import verdict_above, verdict_below, verdict_equal
from tests.rules.judging import judge, said

TOP = "format: 1\nid: o\nname: O\n"


def wide(count: str, limit: str = "8") -> list[str]:
    text = TOP + f"head: {{title: Top}}\npositions: [{{title: M, count: {count}}}]\n"
    return said(text + f"rules: {{span-too-wide: {{max: {limit}}}}}\n", "span-too-wide")


def test_the_whole_interval_beyond_the_limit_is_a_violation() -> None:
    assert wide("14") == ["top: violation: span of control is 14, limit is 8"]
    assert wide("9-12") == ["top: violation: span of control is 9–12, limit is 8"]
    assert wide("9+") == ["top: violation: span of control is 9+, limit is 8"]


def test_part_of_the_interval_beyond_the_limit_is_undecided() -> None:
    settle = "cannot tell; state the number of M of O, or state `headcount: {direct: ...}` of O"
    assert wide("8-9") == [f"top: undecided: span of control is 8–9, limit is 8: {settle}"]
    assert wide("3+") == [f"top: undecided: span of control is 3+, limit is 8: {settle}"]


def test_within_the_limit_nothing_is_found() -> None:
    assert wide("8") == []
    assert wide("6-8") == []


def test_no_limit_finds_nothing() -> None:
    assert wide("100", "none") == []


def test_the_message_in_dutch() -> None:
    text = TOP + "head: {title: Top}\npositions: [{title: M, count: 1200}]\n"
    assert said(text, "span-too-wide", language="nl") == [
        "top: violation: span of control is 1.200, grens is 10"
    ]


def test_a_finding_from_the_default_says_that_it_is_no_norm() -> None:
    (finding,) = judge(
        TOP + "head: {title: Top}\npositions: [{title: M, count: 11}]\n", "span-too-wide"
    ).findings
    assert finding.limit_from is not None
    assert (finding.limit, finding.limit_from.en, finding.severity) == (
        "10",
        "default limit, no norm",
        "warning",
    )
    assert finding.measured == Interval(11, 11)


def test_several_uncertain_titles_are_named_once_each() -> None:
    positions = ", ".join(f"{{title: {title}, id: {title}, count: 2+}}" for title in "ABCDEF")
    text = TOP + f"head: {{title: Top}}\npositions: [{positions}]\n"
    (finding,) = judge(text + "rules: {span-too-wide: {max: 20}}\n", "span-too-wide").findings
    assert "state the number of A, B, C, D and 2 more of O, or" in finding.message.en


def test_a_manager_of_no_unit_is_settled_by_lines() -> None:
    text = TOP + ("head: {title: Top}\npositions: [{title: A}, {title: B, count: 5-20, reports_to: a}]\n")
    assert said(text, "span-too-wide") == [
        "a: undecided: span of control is 5–20, limit is 10: cannot tell; state who reports to A "
        "(`reports_to`)"
    ]


def narrow(count: str) -> list[str]:
    text = TOP + f"head: {{title: Top}}\npositions: [{{title: M, count: {count}}}]\n"
    return said(text + "rules: {span-too-narrow: {min: 3}}\n", "span-too-narrow")


def test_spans_below_the_lower_limit() -> None:
    assert narrow("2") == ["top: violation: span of control is 2, lower limit is 3"]
    assert narrow("3") == []
    assert narrow("0-2")[0].startswith(
        "top: undecided: span of control is 0–2, lower limit is 3: cannot tell;"
    )
    assert narrow("2-4")[0].startswith(
        "top: undecided: span of control is 2–4, lower limit is 3: cannot tell;"
    )


def test_there_is_no_lower_limit_by_default() -> None:
    assert said(TOP + "head: {title: Top}\npositions: [{title: M, count: 2}]\n", "span-too-narrow") == []


def test_who_leads_nobody_has_no_narrow_span() -> None:
    text = TOP + "head: {title: Top}\nrules: {span-too-narrow: {min: 3}}\n"
    assert said(text, "span-too-narrow") == []


def test_one_over_one_names_the_report() -> None:
    assert said(TOP + "head: {title: Top}\npositions: [{title: Adjunct}]\n", "one-over-one") == [
        "top: violation: Top leads exactly one position (Adjunct); merge the layers or widen the task"
    ]


def test_one_report_of_which_only_the_number_is_stated() -> None:
    text = TOP + "complete: false\nhead: {title: Top}\nheadcount: {direct: 1}\n"
    assert said(text, "one-over-one") == [
        "top: violation: Top leads exactly one position (not named); merge the layers or widen the task"
    ]


def test_one_over_one_says_that_its_limit_is_no_norm() -> None:
    for count in ("1", "1-3"):
        text = TOP + f"head: {{title: Top}}\npositions: [{{title: Adjunct, count: {count}}}]\n"
        (finding,) = judge(text, "one-over-one").findings
        assert finding.limit == "2"
        assert finding.limit_from is not None
        assert finding.limit_from.en == "default limit, no norm"


def test_perhaps_one_over_one() -> None:
    text = TOP + "head: {title: Top}\npositions: [{title: M, count: 1-3}]\n"
    (message,) = said(text, "one-over-one")
    assert message.startswith("top: undecided: span of control is 1–3, perhaps exactly 1: cannot tell; state")
    assert said(text.replace("1-3", "2-3"), "one-over-one") == []


@pytest.mark.parametrize(
    ("least", "most", "above", "below", "equal"),
    [
        (0, 4, None, "violation", None),
        (5, 5, None, None, "violation"),
        (5, 6, "undecided", None, "undecided"),
        (4, 5, None, "undecided", "undecided"),
        (6, 9, "violation", None, None),
        (6, None, "violation", None, None),
        (0, None, "undecided", "undecided", "undecided"),
        (5, None, "undecided", None, "undecided"),
    ],
)
def test_verdicts_at_the_limit_5(
    least: int, most: int | None, above: str | None, below: str | None, equal: str | None
) -> None:
    measured = Interval(least, most)
    assert verdict_above(measured, 5) == above
    assert verdict_below(measured, 5) == below
    assert verdict_equal(measured, 5) == equal


RATIO = (
    "format: 1\nid: o\nname: O\nhead: {title: Top}\n"
    "units: [{name: Ploegen, count: 20, head: {title: Ploegbaas}, positions: [{title: M, count: COUNT}]}]\n"
    "rules: {supervisory-ratio: {min_others: 11}}\n"
)


def test_the_ratio_counts_each_unit_of_a_counted_one() -> None:
    # 20 x 5 others over 20 + 1 supervisors.
    (finding,) = judge(RATIO.replace("COUNT", "5"), "supervisory-ratio").findings
    assert finding.verdict == "violation"
    assert finding.message.en == "4.76–4.77 other employees per supervisor, lower limit is 11"
    assert said(RATIO.replace("COUNT", "12"), "supervisory-ratio") == []


def test_the_ratio_is_for_larger_organisations_only() -> None:
    assert said(RATIO.replace("20", "10").replace("COUNT", "5"), "supervisory-ratio") == []


def test_the_ratio_of_an_organisation_that_may_be_as_small_is_undecided() -> None:
    text = TOP + (
        "head: {title: Top}\npositions: [{title: A}, {title: M, count: SEATS, reports_to: a}]\n"
        "rules: {supervisory-ratio: {min_others: 11, above: 6}}\n"
    )
    assert said(text.replace("SEATS", "4"), "supervisory-ratio") == []
    for seats, verdict in (("4-5", "undecided"), ("5", "violation")):
        (finding,) = judge(text.replace("SEATS", seats), "supervisory-ratio").findings
        assert finding.verdict == verdict


def test_who_may_lead_counts_on_both_sides_of_the_ratio() -> None:
    # Top leads 2 others or 3; A leads one or nobody.
    text = TOP + (
        "head: {title: Top}\n"
        "positions: [{title: B}, {title: C}, {title: D, count: 0-1, reports_to: u/a}]\n"
        "units: [{name: U, head: {title: A}}]\n"
        "rules: {supervisory-ratio: {min_others: 11, above: 1}}\n"
    )
    (finding,) = judge(text, "supervisory-ratio").findings
    assert finding.message.en.startswith("1–4 other employees per supervisor, lower limit is 11")


def test_the_ratio_of_an_open_organisation_is_undecided() -> None:
    text = RATIO.replace("COUNT", "5").replace("name: O\n", "name: O\ncomplete: false\n")
    (finding,) = judge(text, "supervisory-ratio").findings
    assert finding.verdict == "undecided"


def test_the_ratio_in_fte_needs_fte_of_everybody() -> None:
    text = RATIO.replace("COUNT", "5").replace("min_others: 11", "min_others: 11, count: fte")
    (finding,) = judge(text, "supervisory-ratio").findings
    assert finding.verdict == "undecided"


def test_who_leads_one_is_a_supervisor_too() -> None:
    # One other over Top and Adjunct, who leads one.
    text = TOP + (
        "head: {title: Top}\npositions: [{title: Adjunct}, {title: M, reports_to: adjunct}]\n"
        "rules: {supervisory-ratio: {min_others: 11, above: 1}}\n"
    )
    (finding,) = judge(text, "supervisory-ratio").findings
    assert finding.message.en == "0.5 other employees per supervisor, lower limit is 11"


def test_a_finding_says_in_what_it_is_measured() -> None:
    text = TOP + "head: {title: Top}\npositions: [{title: M, count: 11, vacant: 0}]\n"
    for unit in (SpanUnit.SEATS, SpanUnit.PERSONS):
        (finding,) = judge(text, "span-too-wide", conventions=Conventions(unit)).findings
        assert (finding.unit, str(finding.measured)) == (unit, "11")


def test_who_has_no_limit_hides_nobody_who_has() -> None:
    text = TOP + (
        "head: {title: Top}\nunits: [{name: U, head: {title: A}, positions: [{title: M, count: 5}]}]\n"
        "rules: {span-too-wide: {max: 3, by_layer: {'1': {max: none}}}}\n"
    )
    assert said(text, "span-too-wide") == ["u/a: violation: span of control is 5, limit is 3"]


def test_who_may_lead_those_of_unknown_place_is_said_once() -> None:
    text = TOP + (
        "head: {title: Top}\npositions: [{title: A}, {title: X, reports_to: unknown, count: COUNT}]\n"
        "rules: {span-too-wide: {max: 1}}\n"
    )
    settle = "cannot tell; state `headcount: {direct: ...}` of O"
    assert said(text.replace("COUNT", "1"), "span-too-wide") == [
        f"top: undecided: span of control is 1–2, limit is 1: {settle}"
    ]
    assert said(text.replace("COUNT", "3"), "span-too-wide") == [
        f"top: undecided: span of control is 1–4, limit is 1: {settle}",
        "o: undecided: who leads X is not known, and so neither is that span of control: cannot tell; "
        "state `head:`, `reports_to:` or `part_of:` of X",
    ]


def test_one_over_one_counts_seats_below_a_head_not_known_too() -> None:
    text = TOP + (
        "head: {title: Top}\nunits: [{name: U, head: unknown, "
        "positions: [{title: A, status: vacant}, {title: B, status: vacant}]}]\n"
    )
    findings = judge(text, "one-over-one", conventions=Conventions(SpanUnit.PERSONS)).findings
    assert [(finding.subject, finding.verdict.value) for finding in findings] == [
        ("top", "undecided"),
        ("o", "undecided"),
    ]
    assert findings[1].message.en == (
        "who leads U is not known, and so neither is that span of control: cannot tell; "
        "state `head:`, `reports_to:` or `part_of:` of U"
    )
