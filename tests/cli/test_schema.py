"""The schemas that editors read: every rule with its options, every key of a house style."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
import yaml
from jsonschema import Draft7Validator

from orgmodel.organogram.theme import Theme
from orgmodel.organogram.theme_keys import KEYS, ROLES
from orgmodel.organogram.theme_reading import theme_from
from orgmodel.rules.registry import RULES

ORGS = sorted((Path(__file__).parents[2] / "orgs").glob("*.yaml"))
HEAD = "format: 1\nname: O\n"


@pytest.fixture
def errors(run):
    def found(text: str, *flags: str) -> list[list[str | int]]:
        validator = Draft7Validator(json.loads(run("schema", *flags).out))
        typed = json.loads(json.dumps(yaml.safe_load(text), default=str))
        return [list(error.path) for error in validator.iter_errors(typed)]

    return found


@pytest.mark.parametrize("flags", [(), ("--scenario",), ("--project",)])
def test_each_is_a_json_schema(run, flags):
    Draft7Validator.check_schema(json.loads(run("schema", *flags).out))


@pytest.mark.parametrize("path", ORGS, ids=lambda path: path.stem)
def test_the_organisations_fit(errors, path):
    assert errors(path.read_text(encoding="utf-8")) == []


def test_every_rule_is_offered_with_its_options(run):
    rules = json.loads(run("schema").out)["properties"]["rules"]["properties"]
    assert list(rules) == [rule.name for rule in RULES]
    for rule in RULES:
        offered = rules[rule.name]
        assert offered["description"] == f"{rule.code}. {rule.guide.what.en}"
        assert set(rule.options) < set(offered["properties"])
        for name, option in rule.options.items():
            assert offered["properties"][name]["description"] == option.description.en
            scopes = [offered["properties"].get(scope) for scope in ("by_type", "by_profile", "by_layer")]
            assert [name in scope["additionalProperties"]["properties"] for scope in scopes if scope] == (
                [True, True, True] if rule.scoped else []
            )


def test_every_key_of_a_house_style_is_offered_and_read(run):
    theme = json.loads(run("schema", "--project").out)["properties"]["theme"]["properties"]
    assert [(key, one["description"]) for key, one in theme.items()] == list(KEYS.items())
    assert list(theme["colours"]["properties"]) == list(ROLES)
    colours = {role: getattr(Theme(), role) for role in ROLES}
    assert theme_from({"colours": colours}, Theme())[1] == ()


@pytest.mark.parametrize(
    ("text", "places"),
    [
        ("rules: {span-too-wide: {max: 8, by_type: {team: {max: none}}, severity: info}}", []),
        ("rules: {span-too-wide: {max: acht}}", [["rules", "span-too-wide", "max"]]),
        ("rules: {span-too-wide: {min: 8}}", [["rules", "span-too-wide"]]),
        ("rules: {span-to-wide: {max: 8}}", [["rules"]]),
        ("rules: {unit-without-head: {staff: true}}", []),
        (
            "theme: {base: print, colours: {head: '#123456'}, corner: 4, footer: [a, b]}",
            [],
        ),
        ("theme: {colours: {hed: '#123456'}}", [["theme", "colours"]]),
        ("theme: {colours: {head: rood}, corner: 20}", [["theme", "colours", "head"], ["theme", "corner"]]),
        (
            "diagrams: [{id: a, view: vol, formats: [svg, jpg]}]",
            [["diagrams", 0, "view"], ["diagrams", 0, "formats", 1]],
        ),
        (
            "waivers: [{rule: no-rule, subject: o, reason: r, approved_by: b}]",
            [["waivers", 0, "rule"]],
        ),
    ],
)
def test_what_no_reader_would_take_is_marked(errors, text, places):
    assert errors(HEAD + text) == places


def test_the_packs_are_offered_to_a_project(errors):
    assert errors("packs: [mckinsey-archetypes]", "--project") == []
    assert errors("packs: [mckinsey]", "--project") == [["packs", 0]]
