"""Rule packs: published figures and statements, dated and cited; data inside the package."""

from __future__ import annotations

from collections.abc import Mapping
from functools import cache
from importlib.resources import files
from typing import Any

import yaml
from msgspec import Struct

from orgmodel.model.settings import RuleSetting
from orgmodel.rules.settings import Level, Origin
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


class Expectation(Struct, frozen=True):
    """Hold one sourced statement on what an organisation has.

    Args:
        applies_to: kinds of organisation; empty for all.
        checks: what is looked for: verbs with their values.
    """

    id: str
    text: Text
    source: Text
    applies_to: tuple[str, ...]
    checks: tuple[tuple[str, Mapping[str, Any]], ...]


class Pack(Struct, frozen=True):
    """Hold one pack.

    Args:
        read: the day on which the sources were read.
        rules: what the pack says of rules, as a settings file would.
        expectations: its statements, for the rule `pack-statement`.
    """

    name: str
    title: Text
    applies_to: Text
    source: Text
    note: Text
    read: str
    rules: tuple[RuleSetting, ...]
    expectations: tuple[Expectation, ...] = ()

    def origin(self, chosen_by: Level, order: int = 0) -> Origin:
        """Return the pack as the origin of settings, at its place among those chosen."""
        return Origin(Level.PACK, self.name, self.source, chosen_by, order)


@cache
def load_pack(name: str) -> Pack:
    """Read one of the packs named in `PACK_NAMES`."""
    text = files("orgmodel.rules").joinpath("pack_data", f"{name}.yaml").read_text(encoding="utf-8")
    data = yaml.load(text, Loader=yaml.BaseLoader)
    return Pack(
        name,
        _text(data["title"]),
        _text(data["applies_to"]),
        _text(data["source"]),
        _text(data["note"]),
        data["read"],
        tuple(_rule(rule, setting) for rule, setting in data.get("rules", {}).items()),
        tuple(_expectation(entry) for entry in data.get("statements", ())),
    )


def _text(entry: Mapping[str, str]) -> Text:
    return Text(entry["nl"], entry["en"])


def _rule(name: str, setting: Mapping[str, Any]) -> RuleSetting:
    return RuleSetting(
        name,
        ("rules", name),
        setting.get("severity"),
        {key: value for key, value in setting.items() if isinstance(value, str) and key != "severity"},
        setting.get("by_type", {}),
        setting.get("by_profile", {}),
        setting.get("by_layer", {}),
    )


def _expectation(entry: Mapping[str, Any]) -> Expectation:
    return Expectation(
        entry["id"],
        _text(entry["text"]),
        _text(entry["source"]),
        tuple(entry.get("applies_to", ())),
        tuple((verb, values) for check in entry["checks"] for verb, values in check.items()),
    )
