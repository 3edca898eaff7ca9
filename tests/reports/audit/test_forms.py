"""The audit as text, Markdown, CSV and JSON."""

from __future__ import annotations

import csv
import io
import json

from msgspec.structs import replace

from orgmodel.reports.audit.as_csv import BYTE_ORDER_MARK, audit_csv
from orgmodel.reports.audit.as_json import audit_json
from orgmodel.reports.audit.as_markdown import audit_markdown
from orgmodel.reports.audit.as_text import WIDTH, audit_text
from orgmodel.reports.audit.sections import worded
from tests.reports.audit.auditing import ONE_BELOW, RICH, audit_named, audit_of

HOSTILE = """\
format: 1
id: vals
name: "=1+1 | <b>vals</b>"
head: {title: "=HYPERLINK(\\"x\\")"}
positions:
  - {title: "-2+3"}
  - {title: "@SUM(A1)"}
  - {title: "+31"}
  - {title: "# kop | *ster* <script>"}
  - {title: "a;b", note: x}
"""


def without_rules(audit, language):
    """Leave the rules out: their documentation is golden elsewhere."""
    told = worded(audit, language)
    return replace(told, sections=tuple(each for each in told.sections if each.id != "rules"))


def test_text(golden):
    golden("audit/rijk.txt", audit_text([without_rules(audit_of(RICH), "nl")]))


def test_text_in_english(golden):
    golden("audit/rich.txt", audit_text([without_rules(audit_of(RICH), "en")]))


def test_markdown(golden):
    golden("audit/rijk.md", audit_markdown([without_rules(audit_of(RICH), "nl")]))


def test_csv(golden):
    golden("audit/rijk.csv", audit_csv([audit_of(RICH)]).encode())


def test_json(golden):
    data = json.loads(audit_json([audit_of(RICH)], (), "nl"))
    del data["organisations"][0]["rules"]
    golden("audit/rijk.json", json.dumps(data, ensure_ascii=False, indent=2) + "\n")


def test_text_is_no_wider_than_a_terminal():
    lines = audit_text([worded(audit_named("voorbeeldstad"), "nl")]).splitlines()
    assert max(len(line) for line in lines) <= WIDTH


def test_each_rule_says_the_limit_it_ran_with_and_whose_that_is():
    (found,) = json.loads(audit_json([audit_of(RICH)], (), "en"))["organisations"]
    rule = next(each for each in found["rules"] if each["rule"] == "span-too-wide")
    assert (rule["code"], rule["ran"], rule["waived"]) == ("N201", True, 1)
    assert rule["settings"] == [
        {"option": "max", "scope": "", "value": 13, "from": "the organisation's own limit"}
    ]
    told = next(each for each in worded(audit_of(RICH), "en").sections if each.id == "rules")
    row = next(row for row in told.tables[0].rows if row[0].lines[0] == "N201")
    assert row[3].lines == ("max: 13 (the organisation's own limit)",)
    assert len(told.tables[0].rows) == len(found["rules"])


def test_a_spreadsheet_runs_nothing():
    text = audit_csv([audit_of(HOSTILE)])
    rows = list(csv.DictReader(io.StringIO(text.removeprefix(BYTE_ORDER_MARK)), delimiter=";"))
    titles = {row["reporter_title"] for row in rows}
    assert titles == {
        '\'=HYPERLINK("x")',
        "'-2+3",
        "'@SUM(A1)",
        "'+31",
        "# kop | *ster* <script>",
        "a;b",
    }
    assert not any(cell.startswith(("=", "+", "-", "@")) for row in rows for cell in row.values())


def test_csv_is_made_for_a_belgian_excel():
    data = audit_csv([audit_named("izegem")]).encode()
    assert data.startswith(b"\xef\xbb\xbforganisation;reporter;")
    assert data.count(b"\r\n") == data.count(b"\n") == 10


def test_csv_counts_to_the_spans():
    text = audit_csv([audit_named("voorbeeldstad")])
    rows = csv.DictReader(io.StringIO(text.removeprefix(BYTE_ORDER_MARK)), delimiter=";")
    seats = [
        int(row["seats_min"])
        for row in rows
        if row["superior"] == "burgerzaken/diensthoofd-burgerzaken" and row["primary"] == "yes"
    ]
    assert sum(seats) == 28


def test_markdown_shows_markup_as_text():
    text = audit_markdown([worded(audit_of(HOSTILE), "nl")])
    assert "\\# kop \\| \\*ster\\* \\<script\\>" in text
    assert "<script>" not in text


def test_a_bound_in_json_is_null_where_there_is_none():
    (found,) = json.loads(audit_json([audit_named("izegem")], (), None))["organisations"]
    assert found["summary"]["persons"]["value"] == {"min": 118, "max": None}
    assert found["lines"][0] == {
        "reporter": "algemeen-directeur",
        "seats": {"min": 1, "max": 1},
        "superior": None,
        "above": "not known",
        "source": "functiebeschrijving",
        "quotes": ["Algemeen directeur Stad Izegem"],
        "line": found["lines"][0]["line"],
    }


def test_the_language_is_the_organisations_unless_asked():
    (dutch,) = json.loads(audit_json([audit_named("izegem")], (), None))["organisations"]
    (english,) = json.loads(audit_json([audit_named("izegem")], (), "en"))["organisations"]
    assert dutch["managers"][0]["most"]["from"] == "standaardgrens, geen norm"
    assert english["managers"][0]["most"]["from"] == "default limit, no norm"


def test_limits_that_differ_are_listed_with_whom_they_hold_for():
    (found,) = json.loads(audit_json([audit_named("voorbeeldstad")], (), "nl"))["organisations"]
    rule = next(each for each in found["rules"] if each["rule"] == "span-too-wide")
    assert {each["scope"]: each["value"] for each in rule["settings"]} == {
        "": 12,
        "by_type team": 16,
        "by_type afdeling": 16,
        "by_type ploeg": 16,
        "by_type school": 30,
        "by_profile player-coach": 11,
    }


def test_a_manager_beside_what_cannot_be_decided_is_not_in_order():
    table = next(each for each in worded(audit_of(ONE_BELOW), "nl").sections if each.id == "managers").tables[
        0
    ]
    verdicts = {row[0].lines[0]: row[9].lines for row in table.rows}
    assert verdicts["Teamleider A"] == ("overtreding", "N203 one-over-one")
    assert verdicts["Teamleider B"] == ("onbeslist", "N203 one-over-one")
    assert verdicts["Teamleider C"] == ("in orde",)
