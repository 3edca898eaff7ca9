"""Every exception is signed and dated, in every form of the report."""

from __future__ import annotations

import json

import pytest

from orgmodel.reports.findings_json import findings_json
from orgmodel.reports.findings_text import findings_text
from orgmodel.reports.markdown import findings_markdown
from orgmodel.reports.sarif import findings_sarif
from tests.reports.reporting import report_on
from tests.reports.test_findings_text import WIDE


def waived(limit: int, more: str = ", expires: 2027-06") -> str:
    return (
        f"{WIDE}waivers:\n  - {{rule: span-too-wide, subject: directeur, reason: Verhuis., "
        f"approved_by: raad, limit: {limit}{more}}}\n"
    )


@pytest.mark.parametrize(
    ("language", "reaches", "falls_short"),
    [
        (
            "en",
            "waived: approved by raad, until 2027-06, limit 15: Verhuis.",
            "waiver does not reach this: approved by raad, until 2027-06, limit 12: Verhuis.",
        ),
        (
            "nl",
            "afwijking aanvaard: goedgekeurd door raad, tot en met 2027-06, grens 15: Verhuis.",
            "afwijking reikt niet tot hier: goedgekeurd door raad, tot en met 2027-06, grens 12: Verhuis.",
        ),
    ],
)
def test_authority_end_and_limit_stand_in_text_and_markdown(
    language: str, reaches: str, falls_short: str
) -> None:
    for limit, expected in ((15, reaches), (12, falls_short)):
        report = report_on(waived(limit), "span-too-wide")
        assert f"  = {expected}\n" in findings_text(report, language=language)
        assert f"<br>{expected} |" in findings_markdown(report, language=language)


def test_the_waiver_stands_in_json_beside_its_reason() -> None:
    for limit, reason in ((15, "Verhuis."), (12, None)):
        report = report_on(waived(limit), "span-too-wide")
        (finding,) = json.loads(findings_json(report, language="en"))["findings"]
        assert finding["waived"] == reason
        assert finding["waiver"] == {
            "approved_by": "raad",
            "expires": "2027-06",
            "limit": str(limit),
            "reason": "Verhuis.",
        }


def test_sarif_justifies_a_suppression_and_names_a_waiver_that_falls_short() -> None:
    (covered,), (beyond,) = (
        json.loads(findings_sarif(report_on(waived(limit), "span-too-wide"), language="en"))["runs"][0][
            "results"
        ]
        for limit in (15, 12)
    )
    said = "approved by raad, until 2027-06, limit {}: Verhuis."
    assert covered["suppressions"] == [{"kind": "external", "justification": said.format(15)}]
    assert "suppressions" not in beyond
    assert beyond["properties"]["waiver_does_not_reach"] == said.format(12)


def test_an_expired_waiver_is_not_named_at_the_finding() -> None:
    report = report_on(waived(15, ", expires: 2020"), "span-too-wide")
    assert "approved by" not in findings_text(report, language="en")
