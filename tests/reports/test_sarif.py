from __future__ import annotations

import json
from typing import Any

import pytest
from pydantic_sarif.model import StaticAnalysisResultsFormatSarifVersion210JsonSchema as Sarif

from orgmodel.reports.sarif import findings_sarif
from tests.reports.reporting import report_on
from tests.reports.test_findings_text import WIDE

WAIVED = (
    WIDE
    + """\
waivers:
  - {rule: span-too-wide, subject: directeur, reason: Verhuis., approved_by: raad}
"""
)
OPEN = WIDE.replace("name: Stad", "name: Stad\ncomplete: false").replace("14", "3")
FAULTY = "format: 1\nname: Stad\nhed: x\n"


def run_of(text: str, *rules: str, name: str = "test.yaml") -> dict[str, Any]:
    run: dict[str, Any] = json.loads(findings_sarif(report_on(text, *rules, name=name), language="en"))[
        "runs"
    ][0]
    return run


@pytest.mark.parametrize("text", [WIDE, WAIVED, OPEN, FAULTY], ids=["finding", "waived", "open", "faulty"])
def test_the_output_follows_the_schema(text: str) -> None:
    Sarif.model_validate_json(findings_sarif(report_on(text), language="nl"))


def test_a_finding_has_a_level_and_a_region() -> None:
    (result,) = run_of(WIDE, "span-too-wide")["results"]
    assert (result["ruleId"], result["kind"], result["level"]) == ("N201", "fail", "warning")
    assert result["locations"] == [
        {
            "physicalLocation": {
                "artifactLocation": {"uri": "test.yaml"},
                "region": {"startLine": 4, "startColumn": 7, "endColumn": 25},
            },
            "logicalLocations": [{"fullyQualifiedName": "stad/directeur"}],
        }
    ]


def test_an_undecided_finding_is_open_and_has_no_level() -> None:
    (result,) = run_of(OPEN, "span-too-wide")["results"]
    assert (result["kind"], result["level"]) == ("open", "none")


def test_a_waiver_is_a_suppression() -> None:
    (result,) = run_of(WAIVED, "span-too-wide")["results"]
    assert result["suppressions"] == [
        {"kind": "external", "justification": "approved by raad, without end: Verhuis."}
    ]


def test_fingerprints_do_not_depend_on_lines() -> None:
    (before,) = run_of(WIDE, "span-too-wide")["results"]
    (after,) = run_of("# een regel erboven\n" + WIDE, "span-too-wide")["results"]
    assert before["locations"] != after["locations"]
    assert before["partialFingerprints"] == after["partialFingerprints"]


def test_fingerprints_of_findings_on_one_subject_differ() -> None:
    twice = """\
format: 1
name: Stad
head: {title: Directeur, aliases: ["a\\u200bb", "c\\u200bd"]}
"""
    results = run_of(twice, "confusable-text")["results"]
    prints = {result["partialFingerprints"]["orgmodel/v1"] for result in results}
    assert len(results) == len(prints) == 2


def test_absolute_file_names_lose_their_folders() -> None:
    (result,) = run_of(WIDE, "span-too-wide", name="/tmp/een map/stad.yaml")["results"]
    assert result["locations"][0]["physicalLocation"]["artifactLocation"]["uri"] == "stad.yaml"


def test_every_result_names_a_rule_of_the_driver() -> None:
    for text in (WIDE, FAULTY):
        run = run_of(text)
        known = {rule["id"] for rule in run["tool"]["driver"]["rules"]}
        assert {result["ruleId"] for result in run["results"]} <= known
