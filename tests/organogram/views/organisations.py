"""Random organisations with all that a view draws: bodies, staff, second lines, deputies."""

from __future__ import annotations

from random import Random

from tests.support.generated import Data, all_positions, all_units, uncertain_organisation


def drawn_organisation(seed: int) -> Data:
    random = Random(seed)
    data = uncertain_organisation(random, units=7, positions=9)
    names = [position["id"] for position in all_positions(data)]
    data["bodies"] = [
        {"id": f"b{number}", "name": f"Orgaan {number}"} for number in range(random.randint(0, 3))
    ]
    for body in data["bodies"]:
        if random.random() < 0.4:
            body["members"] = [{"position": name} for name in random.sample(names, 1)]
        if random.random() < 0.3:
            body["reports_to"] = random.choice(names)
            body["kind"] = "managementteam"
    for unit in all_units(data)[1:]:
        if random.random() < 0.15:
            unit["staff"] = "true"
        if random.random() < 0.15:
            unit["head"] = {"position": random.choice(names)}
    _second_lines(random, data, names)
    kept = {position["id"] for position in all_positions(data)}
    return _without(data, set(names) - kept)


def _second_lines(random: Random, data: Data, names: list[str]) -> None:
    for position in all_positions(data):
        others = [name for name in names if name != position["id"]]
        if "reports_to" not in position and others and random.random() < 0.25:
            position["reports_to"] = _line(random, data, others)
        if others and random.random() < 0.15:
            position["deputies"] = [{"position": random.choice(others), "condition": "afwezigheid"}]


def _line(random: Random, data: Data, others: list[str]) -> Data | list[Data]:
    other = random.choice(others)
    if data["bodies"] and random.random() < 0.4:
        return {"to": random.choice(data["bodies"])["id"], "scope": "toezicht"}
    if random.random() < 0.5:
        return {"to": other, "kind": "functional", "scope": "methode"}
    if random.random() < 0.5:
        return [{"to": other, "primary": "true"}, {"to": random.choice(others), "kind": "functional"}]
    return {"to": other, "certainty": random.choice(["stated", "inferred"])}


def _without(data: Data, gone: set[str]) -> Data:
    """Drop references to heads that were replaced."""
    for body in data["bodies"]:
        body["members"] = [entry for entry in body.get("members", []) if entry["position"] not in gone]
        if body.get("reports_to") in gone:
            del body["reports_to"]
    for unit in all_units(data)[1:]:
        head = unit.get("head")
        if isinstance(head, dict) and head.get("position") in gone:
            unit["head"] = "none"
    for position in all_positions(data):
        lines = position.get("reports_to", [])
        listed = lines if isinstance(lines, list) else [lines]
        kept = [line for line in listed if (line["to"] if isinstance(line, dict) else line) not in gone]
        position.pop("reports_to", None)
        if kept:
            position["reports_to"] = kept
        deputies = [entry for entry in position.pop("deputies", []) if entry["position"] not in gone]
        if deputies:
            position["deputies"] = deputies
    return data
