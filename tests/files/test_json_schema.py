"""The JSON Schema takes what the reader takes, as editors type it, and refuses unknown keys."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
import yaml
from jsonschema import Draft7Validator

from orgmodel.files.json_schema import organisation_schema, scenario_schema

ORGS = sorted((Path(__file__).parents[2] / "orgs").glob("*.yaml"))
VALIDATOR = Draft7Validator(organisation_schema())


def errors(text: str):
    typed = json.loads(json.dumps(yaml.safe_load(text), default=str))
    return [(list(error.path), error.validator) for error in VALIDATOR.iter_errors(typed)]


@pytest.mark.parametrize(
    "schema", [organisation_schema(), scenario_schema()], ids=["organisation", "scenario"]
)
def test_it_is_a_json_schema(schema):
    Draft7Validator.check_schema(schema)


@pytest.mark.parametrize("path", ORGS, ids=lambda path: path.stem)
def test_the_organisations_fit(path):
    assert errors(path.read_text(encoding="utf-8")) == []


FORMS = """\
format: 1
name: 2024
as_of: 2026-04-09
complete: false
quote: "een"
note: [a, {text: b, quote: [c, {text: d, of: name}]}]
headcount: [{persons: ~38}, {persons: 38, as_of: 2026}, {fte: 99.5, direct: 3+, indirect: 6-8}]
rules: {span-too-wide: {max: 8, severity: error, by_type: {team: {max: 12}}, by_layer: {1: {max: 6}}}}
head: {position: x, certainty: inferred}
units:
  - {name: A, head: unknown, count: 6, type: team, site: [a, b]}
  - {id: b, head: {title: Hoofd, count: 1, number: 53}, count: unknown, type: [team, dienst]}
positions:
  - {title: P, reports_to: unknown, deputies: [a, {position: b, order: 1}], same_holder_as: q}
  - {title: Q, reports_to: [a, {to: [b, c], kind: functional, with: d}], fte: 0.8, staff: true}
bodies:
  - {name: B, chair: unknown, members: [a, {position: b, voting: true}, {title: Lid, count: 3}]}
"""


def test_short_and_long_forms_fit():
    assert errors(FORMS) == []


@pytest.mark.parametrize(
    ("line", "error"),
    [
        ("sourse: x", ([], "additionalProperties")),
        ("units: [{name: A, fte: 1}]", (["units", 0], "additionalProperties")),
        ("units: A", (["units"], "type")),
        ("positions: [{id: a}]", (["positions", 0], "required")),
        ("positions: [{title: A, status: vacnt}]", (["positions", 0, "status"], "enum")),
        ("positions: [{title: A, count: 0}]", (["positions", 0, "count"], "anyOf")),
        ("positions: [{title: A, count: ca. 3}]", (["positions", 0, "count"], "anyOf")),
        ("as_of: 20.06.2025", (["as_of"], "anyOf")),
        ("complete: neen", (["complete"], "type")),
        ("kind:", (["kind"], "type")),
    ],
)
def test_what_the_reader_refuses_is_refused(line, error):
    assert error in errors(f"format: 1\nname: X\n{line}\n")


def properties(schema, path=()):
    if isinstance(schema, list):
        for one in schema:
            yield from properties(one, path)
    elif isinstance(schema, dict):
        for name, below in schema.get("properties", {}).items():
            yield (*path, name), below
        for name, below in schema.items():
            yield from properties(below, (*path, name))


def test_every_property_says_what_it_means():
    said = dict(properties(organisation_schema()))
    assert len(said) > 150
    assert [path for path, below in said.items() if len(below.get("description", "")) < 5] == []


SCENARIO = """\
scenario: 1
id: plan
base: voorbeeld
date: 2027-01-01
changes:
  - create: {unit: {name: Zorg, part_of: welzijn, head: {title: Hoofd, status: planned}}}
  - {move: [a, b], part_of: zorg}
"""


def test_a_scenario_fits_and_its_unknown_keys_are_refused():
    validator = Draft7Validator(scenario_schema())
    typed = json.loads(json.dumps(yaml.safe_load(SCENARIO), default=str))
    assert list(validator.iter_errors(typed)) == []
    typed["changes"][1]["naar"] = "zorg"
    assert [list(error.path) for error in validator.iter_errors(typed)] == [["changes", 1]]
