"""The unit of spans is named in every form, and folders are read without silence."""

from __future__ import annotations

import json

import pytest

from tests.cli.conftest import SMALL


@pytest.fixture
def part_time(tmp_path):
    path = tmp_path / "klein.yaml"
    path.write_text(SMALL.replace("count: 3", "count: 14, vacant: 2, fte: 0.8"), encoding="utf-8")
    return path


def test_spans_in_fte_name_their_unit_in_every_form(run, part_time):
    text = run("validate", part_time, "--count", "in-fte").out
    assert "span of control is 11.2 FTE, limit is 10 (span-too-wide)" in text
    assert "counted with a collective position as one, the span is 0.8, within the limit" in text
    assert "counted without vacant seats, the span is 9.6, within the limit" in text
    assert "11.2 FTE  Teamleider, limit 10" in text
    assert "counted: FTE on primary hierarchical lines, vacant seats included, staff included" in text
    data = json.loads(run("validate", part_time, "--count", "in-fte", "--format", "json").out)
    finding = next(one for one in data["findings"] if one["subject"] == "team/teamleider")
    assert finding["measured"] == {"min": 11.2, "max": 11.2, "unit": "fte"}
    assert data["summary"]["organisations"][0]["conventions"]["unit"] == "fte"
    sarif = json.loads(run("validate", part_time, "--count", "in-fte", "--format", "sarif").out)
    measured = [one["properties"].get("measured") for one in sarif["runs"][0]["results"]]
    assert {"min": 11.2, "max": 11.2, "unit": "fte"} in measured
    markdown = run("validate", part_time, "--count", "in-fte", "--format", "markdown").out
    assert "| Teamleider | 11.2 FTE | limit 10" in markdown


def test_spans_in_persons_leave_vacant_seats_out_and_say_so(run, part_time):
    text = run("validate", part_time, "--count", "in-persons").out
    assert "span of control is 12 persons, limit is 10" in text
    assert "counted in FTE, the span is 11.2" not in text
    assert "counted: persons on primary hierarchical lines, each once, staff included" in text


def test_seats_tell_what_fte_would_give(run, part_time):
    part_time.write_text(SMALL.replace("count: 3", "count: 12, fte: 0.8"), encoding="utf-8")
    assert "counted in FTE, the span is 9.6, within the limit" in run("validate", part_time).out


def test_one_over_one_counts_seats_in_every_unit(run, part_time):
    part_time.write_text(SMALL.replace("count: 3", "fte: 1"), encoding="utf-8")
    for unit in ("in-fte", "in-persons"):
        text = run("validate", part_time, "--count", unit, "--select", "one-over-one").out
        assert "Teamleider leads exactly one position (Medewerker)" in text


def test_the_audit_names_the_unit(run, part_time, tmp_path):
    text = run("audit", part_time, "--count", "in-fte", "--lang", "en").out
    assert "Widest span (span in FTE)" in text
    assert "Who leads, with span, layer, limit and verdict (span in FTE)" in text
    assert "11 to less than 16" in text
    assert "A span counts FTE on primary hierarchical lines" in text
    run("audit", part_time, "--count", "in-fte", "--lang", "en", "--format", "html", "-o", tmp_path / "out")
    page = (tmp_path / "out" / "klein-audit.html").read_text(encoding="utf-8")
    assert "(span in FTE)" in page
    data = json.loads(run("audit", part_time, "--count", "in-fte", "--format", "json").out)
    (organisation,) = data["organisations"]
    units = {one["measured"]["unit"] for one in organisation["findings"] if one["rule"] == "span-too-wide"}
    assert units == {"fte"}


def test_the_plan_names_the_unit(run, part_time, tmp_path):
    scenario = tmp_path / "scenario.yaml"
    scenario.write_text(
        "scenario: 1\nid: s\nbase: klein\nchanges:\n  - {rename: team, name: Ploeg}\n", encoding="utf-8"
    )
    asked = ("whatif", part_time, scenario, "--lang", "en", "--count", "in-fte")
    assert "A span counts FTE on primary hierarchical lines" in run(*asked).out
    data = json.loads(run(*asked, "--format", "json").out)
    assert data["reorganisations"][0]["conventions"]["unit"] == "fte"
    assert "A span counts" not in run(*asked[:-2]).out


def test_two_units_at_once_are_refused(run, part_time):
    ran = run("validate", part_time, "--count", "in-fte", "--count", "in-persons")
    assert ran.status == 2
    assert "spans are counted in one unit" in ran.err


def test_a_folder_tells_which_organisation_it_passes_over(run, small):
    other = small.with_suffix(".yml")
    other.write_text(SMALL, encoding="utf-8")
    small.with_name("notes.yml").write_text("notes: none\n", encoding="utf-8")
    ran = run("validate", small.parent)
    assert ran.err == (
        f"{other} is passed over: in a folder only *.yaml files are read; rename it or name it itself\n"
    )
    assert run("validate", other).err == ""


def test_two_files_of_a_folder_with_one_id_are_told(run, small):
    other = small.with_name("later.yaml")
    other.write_text(SMALL, encoding="utf-8")
    ran = run("validate", small.parent, "--format", "json")
    found = [one for one in json.loads(ran.out)["findings"] if one["verdict"] == "error"]
    assert ran.status == 1
    assert [(one["rule"], one["file"], one["line"], one["column"]) for one in found] == [
        ("duplicate-id", str(other), 2, 5)
    ]
    other.write_text(SMALL.replace("id: klein\n", "").replace("name: Klein", "name: klein"), encoding="utf-8")
    (second,) = [
        one
        for one in json.loads(run("validate", small.parent, "--format", "json").out)["findings"]
        if one["verdict"] == "error"
    ]
    assert (second["line"], second["column"]) == (2, 7)
    assert run("validate", small, "--select", "S101").status == 0
