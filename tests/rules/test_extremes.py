from __future__ import annotations

from tests.rules.judging import judge

TOP = "format: 1\nid: o\nname: O\nhead: {title: P0, id: p0}\npositions:\n"


def chain(length: int) -> str:
    rows = [
        f"  - {{id: p{n}, title: P, reports_to: p{n - 1}, deputies: [p{(n + 1) % length}]}}"
        for n in range(1, length)
    ]
    return TOP.replace("id: p0}", "id: p0, deputies: [p1]}") + "\n".join(rows) + "\n"


def test_a_chain_of_five_thousand_with_deputies_in_a_circle() -> None:
    findings = judge(
        chain(5000), "too-many-layers", "deputy-loop", "line-to-own-report", "skipped-layer"
    ).findings
    assert {finding.rule: finding.subject for finding in findings} == {
        "too-many-layers": "o",
        "deputy-loop": "p0",
    }
    depth = next(finding for finding in findings if finding.rule == "too-many-layers")
    loop = next(finding for finding in findings if finding.rule == "deputy-loop")
    assert loop.message.en.startswith("deputies run in a circle: P0 > P > P > P > P > P > P > ...; name")
    assert depth.message.en == "depth is 5,000 layers (all levels), limit is 7"


def test_a_circle_of_five_thousand() -> None:
    text = chain(5000).replace("reports_to: p0,", "reports_to: p4999,")
    findings = judge(text, "reporting-cycle", "unreachable-position").findings
    assert [(finding.rule, finding.subject) for finding in findings] == [("reporting-cycle", "p1")]


def test_a_span_of_five_thousand() -> None:
    text = TOP + "".join(f"  - {{id: m{n}, title: M}}\n" for n in range(5000))
    findings = judge(text).findings
    assert [(finding.rule, finding.message.en) for finding in findings] == [
        ("span-too-wide", "span of control is 5,000, limit is 10")
    ]


def test_an_organisation_of_nothing() -> None:
    assert [finding.rule for finding in judge("format: 1\nname: O\n").findings] == ["unit-without-head"]
    assert judge("format: 1\nname: O\n").widest == ()
