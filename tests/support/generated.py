"""Random organisations as plain format-1 data, for properties and oracles."""

from __future__ import annotations

import json
from random import Random
from typing import Any

Data = dict[str, Any]


def exact_organisation(random: Random, units: int = 8, positions: int = 12) -> Data:
    """Return a complete organisation: every head stated or none, every number exact."""
    data: Data = {"format": "1", "id": "o", "name": "O", "head": _position(random, "top", single=True)}
    made = [data]
    for number in range(random.randint(0, units)):
        parent = random.choice(made)
        unit: Data = {"id": f"u{number}", "name": f"Unit {number}"}
        if random.random() < 0.75:
            unit["head"] = _position(random, f"h{number}", single=True)
        else:
            unit["head"] = "none"
        if random.random() < 0.15:
            unit["count"] = str(random.randint(2, 3))
        parent.setdefault("units", []).append(unit)
        made.append(unit)
    for number in range(random.randint(0, positions)):
        random.choice(made).setdefault("positions", []).append(_position(random, f"p{number}"))
    return data


def uncertain_organisation(random: Random, units: int = 6, positions: int = 8) -> Data:
    """Return an organisation of which some things are not known."""
    data = exact_organisation(random, units, positions)
    data["complete"] = random.choice(["true", "false"])
    names = [position["id"] for position in all_positions(data)]
    for unit in all_units(data)[1:]:
        if random.random() < 0.3:
            unit["head"] = "unknown"
        if random.random() < 0.15:
            unit["complete"] = random.choice(["true", "false"])
        if random.random() < 0.1:
            unit["part_of"] = "unknown"
        if random.random() < 0.2:
            unit["headcount"] = [{"direct": f"{random.randint(0, 3)}+"}]
    kept = {position["id"] for position in all_positions(data)}
    bosses = sorted(kept & set(names))
    for position in all_positions(data):
        _make_uncertain(random, position, bosses)
    return data


def _make_uncertain(random: Random, position: Data, names: list[str]) -> None:
    if random.random() < 0.25:
        position["count"] = random.choice(["unknown", "~5", "2+", "1-4"])
    if random.random() < 0.15:
        position["certainty"] = random.choice(["inferred", "possible"])
    if random.random() < 0.15:
        position["reports_to"] = "unknown"
    elif random.random() < 0.15 and len(names) > 2:
        position["reports_to"] = [name for name in random.sample(names, 2) if name != position["id"]]
    if random.random() < 0.2:
        position["status"] = random.choice(["unknown", "vacant", "filled"])


def _position(random: Random, identity: str, *, single: bool = False) -> Data:
    position: Data = {"id": identity, "title": f"Functie {identity}"}
    if not single and random.random() < 0.4:
        position["count"] = str(random.randint(2, 6))
    if random.random() < 0.2:
        position["status"] = random.choice(["vacant", "filled", "planned", "phasing-out"])
    return position


def all_units(data: Data) -> list[Data]:
    """Return the organisation and all its units."""
    found, pending = [], [data]
    while pending:
        unit = pending.pop(0)
        found.append(unit)
        pending = unit.get("units", []) + pending
    return found


def all_positions(data: Data) -> list[Data]:
    """Return all positions, heads included."""
    found = []
    for unit in all_units(data):
        if isinstance(unit.get("head"), dict) and "title" in unit["head"]:
            found.append(unit["head"])
        found.extend(unit.get("positions", []))
    return found


def as_yaml(data: Data) -> bytes:
    """Write the data as JSON, which is YAML too."""
    return json.dumps(data, ensure_ascii=False, indent=1).encode()
