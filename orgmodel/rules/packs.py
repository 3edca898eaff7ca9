"""Rule packs: published figures and statements, dated and cited; data inside the package."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from importlib.resources import files
from typing import Any

import yaml

from orgmodel.rules.finding import Severity
from orgmodel.rules.registry import RULE_BY_NAME
from orgmodel.rules.settings import EVERYBODY, Level, Origin, Said, Scope
from orgmodel.words.text import Text

PACK_NAMES = (
    "arizona-national-guard",
    "lokaal-bestuur-vlaanderen",
    "mckinsey-archetypes",
    "oregon-agency",
    "practice-nl",
    "surrey-six-six",
    "texas-agency",
)


@dataclass(frozen=True, slots=True)
class Expectation:
    """Hold one sourced statement on what an organisation has.

    Args:
        applies_to: kinds of organisation; empty for all.
        check: what is looked for: one verb with its values.
    """

    id: str
    text: Text
    source: Text
    applies_to: tuple[str, ...]
    check: Mapping[str, Any]


@dataclass(frozen=True, slots=True)
class Pack:
    """Hold one pack.

    Args:
        read: the day on which the sources were read.
        said: what the pack says of each rule.
        expectations: its statements, for the rule `pack-statement`.
    """

    name: str
    title: Text
    applies_to: Text
    source: Text
    note: Text
    read: str
    said: Mapping[str, Said]
    expectations: tuple[Expectation, ...] = ()


@cache
def load_pack(name: str) -> Pack:
    """Read one of the packs named in `PACK_NAMES`."""
    text = files("orgmodel.rules").joinpath("pack_data", f"{name}.yaml").read_text(encoding="utf-8")
    data = yaml.safe_load(text)
    source = _text(data["source"])
    origin = Origin(Level.PACK, name, source)
    said = {rule: _said(rule, setting, origin) for rule, setting in data.get("rules", {}).items()}
    expectations = tuple(_expectation(entry) for entry in data.get("statements", ()))
    return Pack(
        name,
        _text(data["title"]),
        _text(data["applies_to"]),
        source,
        _text(data["note"]),
        str(data["read"]),
        said,
        expectations,
    )


def _text(entry: Mapping[str, str]) -> Text:
    return Text(entry["nl"], entry["en"])


def _said(name: str, setting: Mapping[str, Any], origin: Origin) -> Said:
    rule = RULE_BY_NAME[name]
    options: dict[Scope, Mapping[str, object]] = {}
    for key, value in setting.items():
        if key == "severity":
            continue
        if not key.startswith("by_"):
            plain = dict(options.get(EVERYBODY, {}))
            plain[key] = getattr(rule.options.model_validate({key: value}), key)
            options[EVERYBODY] = plain
            continue
        for word, values in value.items():
            checked = rule.options.model_validate(values)
            options[Scope(key.removeprefix("by_"), str(word))] = {
                option: getattr(checked, option) for option in values
            }
    severity = Severity(setting["severity"]) if "severity" in setting else None
    return Said(origin, severity, options)


def _expectation(entry: Mapping[str, Any]) -> Expectation:
    return Expectation(
        entry["id"],
        _text(entry["text"]),
        _text(entry["source"]),
        tuple(entry.get("applies_to", ())),
        entry["check"],
    )
