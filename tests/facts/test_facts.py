"""The 117 facts of the four real organisations: each stands in its file, with its value and its quote."""

from __future__ import annotations

import copy
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
import yaml

HERE = Path(__file__).parent
ORGS = HERE.parents[1] / "orgs"
TABLE = {"vivus": ("V", 39), "leuven": ("L", 20), "izegem": ("I", 32), "pom-vlaams-brabant": ("P", 26)}
LABELS = ("id", "name", "title", "position", "to", "party", "text")
MOST_LEFT_OUT = 12


def read(path: Path) -> Any:
    """Read a YAML file with every scalar as text."""
    return yaml.load(path.read_text(encoding="utf-8"), Loader=yaml.CBaseLoader)


FACTS = {name: read(HERE / f"{name}.yaml") for name in TABLE}
DOCUMENTS = {name: read(ORGS / f"{name}.yaml") for name in TABLE}


def bindings() -> Iterator[tuple[str, str, int]]:
    """Yield organisation, fact number and place of every binding."""
    for name, facts in FACTS.items():
        for fact, bound in facts.items():
            if isinstance(bound, list):
                yield from ((name, fact, index) for index in range(len(bound)))


def as_list(value: Any) -> list[Any]:
    return value if isinstance(value, list) else [value]


def labels(entry: Any) -> list[str]:
    """Return the names that an entry of a list answers to, best first."""
    if isinstance(entry, str):
        return [entry]
    found = [entry[key] for key in LABELS if key in entry]
    return [label for value in found for label in as_list(value)]


def plain(value: Any) -> Any:
    """Return a value with every entry of a list, and an entry standing alone, put as its label."""
    if isinstance(value, list):
        return [labels(entry)[0] for entry in value]
    return labels(value)[0] if isinstance(value, dict) else value


def entry_at(document: Any, way: list[str]) -> Any:
    """Walk to an entry; a step into a list is a label or a number counted from 0."""
    entry = document
    for step in way:
        if isinstance(entry, dict):
            entry = entry[step]
        elif step.isdigit():
            entry = entry[int(step)]
        else:
            matches = [candidate for candidate in entry if step in labels(candidate)]
            if not matches:
                raise LookupError(f"no entry {step!r} in {way}")
            entry = matches[0]
    return entry


def quotes(entry: dict[str, Any]) -> list[str]:
    return [quote if isinstance(quote, str) else quote["text"] for quote in as_list(entry.get("quote", []))]


def faults(document: Any, binding: dict[str, Any]) -> list[str]:
    """Return what a binding asserts and the document does not say."""
    try:
        entry = entry_at(document, binding["at"])
    except LookupError as lost:
        return [str(lost)]
    found = [
        f"{key}: {plain(entry.get(key))!r} instead of {value!r}"
        for key, value in binding.get("values", {}).items()
        if plain(entry.get(key)) != value
    ]
    found += [f"{key} is stated" for key in binding.get("absent", []) if key in entry]
    found += [f"no quote {text!r}" for text in as_list(binding.get("quote", [])) if text not in quotes(entry)]
    return found


def test_the_numbers_are_exactly_those_of_the_table() -> None:
    for name, (letter, count) in TABLE.items():
        assert list(FACTS[name]) == [f"{letter}{number}" for number in range(1, count + 1)]
    assert sum(len(facts) for facts in FACTS.values()) == 117


def test_what_is_left_out_is_little_and_has_a_reason() -> None:
    left_out = {
        fact: bound["left_out"]
        for facts in FACTS.values()
        for fact, bound in facts.items()
        if isinstance(bound, dict)
    }
    assert list(left_out) == ["L18", "I28", "I29", "P17", "P24"]
    assert len(left_out) <= MOST_LEFT_OUT
    assert all(len(reason) > 20 for reason in left_out.values())


def test_every_fact_asserts_a_value_and_a_quote() -> None:
    for facts in FACTS.values():
        for fact, bound in facts.items():
            if isinstance(bound, dict):
                continue
            assert any("values" in binding or "absent" in binding for binding in bound), fact
            assert any("quote" in binding or "unquoted" in binding for binding in bound), fact


@pytest.mark.parametrize(("name", "fact", "index"), list(bindings()))
def test_the_file_says_so(name: str, fact: str, index: int) -> None:
    assert faults(DOCUMENTS[name], FACTS[name][fact][index]) == []


@pytest.mark.parametrize(("name", "fact", "index"), list(bindings()))
def test_any_change_is_noticed(name: str, fact: str, index: int) -> None:
    binding = FACTS[name][fact][index]
    for key in binding.get("values", {}):
        changed = copy.deepcopy(DOCUMENTS[name])
        entry_at(changed, binding["at"])[key] = "something else"
        assert faults(changed, binding), key
    for key in binding.get("absent", []):
        changed = copy.deepcopy(DOCUMENTS[name])
        entry_at(changed, binding["at"])[key] = "something"
        assert faults(changed, binding) == [f"{key} is stated"]
    for text in as_list(binding.get("quote", [])):
        changed = copy.deepcopy(DOCUMENTS[name])
        entry = entry_at(changed, binding["at"])
        entry["quote"] = [quote for quote in quotes(entry) if quote != text]
        assert faults(changed, binding) == [f"no quote {text!r}"]
