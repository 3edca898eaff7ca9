"""The JSON Schemas for editors, with what only the rules and the drawings know: names, options, roles."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from enum import StrEnum
from typing import Any, TypeAlias

from orgmodel.files import json_schema
from orgmodel.organogram.choices import FORMAT_NAMES, VIEW_NAMES
from orgmodel.organogram.theme import THEMES
from orgmodel.organogram.theme_keys import KEYS, ROLES, WIDEST_CORNER
from orgmodel.rules.options import Option, Value
from orgmodel.rules.packs import PACK_NAMES
from orgmodel.rules.registry import RULES
from orgmodel.rules.rule import Rule

Schema: TypeAlias = dict[str, Any]

_COLOUR = {"type": "string", "pattern": "^#[0-9A-Fa-f]{6}$"}
_SCOPES = ("by_type", "by_profile", "by_layer")


class Kind(StrEnum):
    """The kinds of files."""

    ORGANISATION = "organisation"
    SCENARIO = "scenario"
    PROJECT = "project"


def schema_for(kind: Kind) -> Schema:
    """Return the JSON Schema (draft-07) of a kind of file."""
    if kind is Kind.SCENARIO:
        return json_schema.scenario_schema()
    is_project = kind is Kind.PROJECT
    schema = json_schema.project_schema() if is_project else json_schema.organisation_schema()
    properties, definitions = schema["properties"], schema["definitions"]
    properties["rules"] = _rules(properties["rules"])
    properties["theme"] = _theme(properties["theme"]["description"])
    if is_project:
        _offer(properties["packs"], PACK_NAMES)
        return schema
    _offer(definitions["WaiverEntry"]["properties"]["rule"], [rule.name for rule in RULES])
    diagram = definitions["DiagramEntry"]["properties"]
    _offer(diagram["view"], VIEW_NAMES)
    _offer(diagram["formats"], FORMAT_NAMES)
    return schema


def _offer(property: Schema, words: Sequence[str]) -> None:
    """Offer the words that a text, or each text of a list, may be; it stays a text to the editor."""
    property.get("items", property).update({"type": "string", "enum": list(words)})


def _rules(written: Schema) -> Schema:
    setting = written["additionalProperties"]
    rules = {rule.name: _rule(rule, setting) for rule in RULES}
    return {**written, "properties": rules, "additionalProperties": False}


def _rule(rule: Rule, setting: Schema) -> Schema:
    options = {name: _option(option) for name, option in rule.options.items()}
    properties = {**options, "severity": setting["properties"]["severity"]}
    if rule.scoped:
        scoped = {"type": "object", "properties": options, "additionalProperties": False}
        for scope in _SCOPES:
            properties[scope] = {**setting["properties"][scope], "additionalProperties": scoped}
    return {
        "type": "object",
        "description": f"{rule.code}. {rule.guide.what.en}",
        "properties": properties,
        "additionalProperties": False,
    }


def _option(option: Option) -> Schema:
    if option.words:
        return {"description": option.description.en, "enum": _as_typed(option.words)}
    if option.is_limit:
        return {"description": option.description.en, "anyOf": [{"type": "integer"}, {"enum": ["none"]}]}
    return {"description": option.description.en, "type": "integer"}


def _as_typed(words: Mapping[str, Value]) -> list[str | bool]:
    """Return words as an editor types them: `true` and `false` are no texts to it."""
    return [value if isinstance(value, bool) else word for word, value in words.items()]


def _theme(description: str) -> Schema:
    colours = {role: {**_COLOUR, "description": meaning} for role, meaning in ROLES.items()}
    text = {"type": "string"}
    shapes: dict[str, Schema] = {
        "base": {"enum": list(THEMES)},
        "colours": {"type": "object", "properties": colours, "additionalProperties": False},
        "unit_colours": {"type": "object", "additionalProperties": _COLOUR},
        "palette": {"type": "array", "items": _COLOUR},
        "font": text,
        "corner": {"type": "number", "minimum": 0, "maximum": WIDEST_CORNER},
        "logo": text,
        "title_block": {"type": "boolean"},
        "footer": {"anyOf": [text, {"type": "array", "items": text}]},
    }
    properties = {key: {**shapes[key], "description": meaning} for key, meaning in KEYS.items()}
    return {
        "type": "object",
        "description": description,
        "properties": properties,
        "additionalProperties": False,
    }
