from __future__ import annotations

import json

from orgmodel.reports.findings_json import findings_json
from tests.reports.reporting import report_on
from tests.reports.test_findings_text import WIDE


def test_a_finding_has_every_key_of_the_contract() -> None:
    data = json.loads(findings_json(report_on(WIDE, "span-too-wide"), language="en"))
    assert data["findings"] == [
        {
            "rule": "span-too-wide",
            "code": "N201",
            "severity": "warning",
            "verdict": "violation",
            "organisation": "stad",
            "subject": "directeur",
            "message": "span of control is 14, limit is 8",
            "file": "test.yaml",
            "line": 4,
            "column": 7,
            "measured": {"min": 14, "max": 14, "unit": "seats"},
            "limit": 8,
            "limit_from": "the organisation's own limit",
            "sensitivity": ["counted with a collective position as one, the span is 1, within the limit"],
            "source": None,
            "waived": None,
            "waiver": None,
        }
    ]


def test_the_summary_counts_and_names_the_widest_spans() -> None:
    summary = json.loads(findings_json(report_on(WIDE, "span-too-wide"), language="en"))["summary"]
    assert {key: summary[key] for key in ("errors", "warnings", "infos", "undecided", "waived")} == {
        "errors": 0,
        "warnings": 1,
        "infos": 0,
        "undecided": 0,
        "waived": 0,
    }
    (organisation,) = summary["organisations"]
    assert organisation["on"] == "2026-11-21"
    assert organisation["conventions"] == {
        "unit": "seats",
        "vacant": True,
        "staff": True,
        "functional": False,
        "collective": True,
        "about": 10,
    }
    assert organisation["widest_spans"][0]["direct"] == {"min": 14, "max": 14}
    assert organisation["widest_spans"][0]["limit_from"] == "the organisation's own limit"


def test_no_upper_bound_is_null() -> None:
    text = WIDE.replace("count: 14", "count: 14+")
    (finding,) = json.loads(findings_json(report_on(text, "span-too-wide"), language="en"))["findings"]
    assert finding["measured"] == {"min": 14, "max": None, "unit": "seats"}


def test_a_diagnostic_has_verdict_error() -> None:
    data = json.loads(findings_json(report_on("format: 1\nname: Stad\nhed: x\n"), language="en"))
    assert [finding["verdict"] for finding in data["findings"]] == ["error"]
    assert data["summary"]["errors"] == 1
    assert data["summary"]["diagnostics"] == 1
