"""Random organisations uncertain in every way that a rule looks at, and what one may learn of them."""

from __future__ import annotations

import copy
import json
from collections.abc import Iterator
from random import Random
from typing import Any

from tests.support.generated import all_positions, all_units, uncertain_organisation

Data = dict[str, Any]

TITLES = ("Algemeen directeur", "Financieel directeur", "Adjunct-algemeendirecteur")
KINDS = ("managementteam", "college", "vast-bureau", "bijzonder-comite")
CERTAINTIES = ("inferred", "possible", "stated")
COUNTS = {"unknown": ("2", "1"), "~5": ("5", "4-5"), "2+": ("2-4", "3"), "1-4": ("2-3", "4"), "0-2": ("1",)}
FTE = {"unknown": ("1", "1.5"), "0.5-1.5": ("1", "1.2"), "~0.8": ("0.8",), "0.5+": ("0.5", "2")}
STATED = {"unknown": ("9",), "~6": ("6", "7"), "2+": ("2-5", "3"), "1-8": ("1", "2-5")}
DATES = {"2024": ("2024-03", "2024-11-21"), "<=2026-04": ("2023", "2026-03"), "2026": ("2026-10",)}
NEW = "new"
STATUSES = ("filled", "vacant", "planned", "phasing-out")


def doubtful_organisation(random: Random) -> Data:
    """Return an organisation with bodies, deputies, second lines, statements and doubts everywhere."""
    data = uncertain_organisation(random, units=5, positions=6)
    data["kind"] = random.choice(["gemeente", "vzw"])
    data["packs"] = ["lokaal-bestuur-vlaanderen"]
    data["as_of"] = random.choice(["2026", "2026-11", "2026-11-21"])
    positions, units = all_positions(data), all_units(data)
    names = [position["id"] for position in positions]
    data["bodies"] = [_body(random, f"b{number}", names) for number in range(random.randint(0, 3))]
    targets = [*names, *(body["id"] for body in data["bodies"])]
    for position in positions:
        _position(random, position, names, targets)
    for unit in units:
        if random.random() < 0.3:
            unit["headcount"] = [_statement(random) for _ in range(random.randint(1, 2))]
            if len({one.get("as_of") for one in unit["headcount"]}) == 1:
                # Statements of one source and date are one: learning the day of one of them would part them.
                unit["headcount"][0].pop("as_of", None)
        if random.random() < 0.1:
            unit["staff"] = "true"
        if unit is not data and random.random() < 0.15:
            unit["head"] = {"position": random.choice(names), "certainty": random.choice(CERTAINTIES)}
        elif unit is not data and random.random() < 0.1 and not isinstance(unit["head"], dict):
            del unit["head"]
    return data


def _position(random: Random, position: Data, names: list[str], targets: list[str]) -> None:
    if random.random() < 0.15:
        position["title"] = random.choice(TITLES)
    if random.random() < 0.3:
        position["fte"] = random.choice([*FTE, "1", "0.5"])
    if random.random() < 0.1:
        position["staff"] = "true"
    if random.random() < 0.1 and position.get("count", "1") != "1":
        position["vacant"] = random.choice(["1", "unknown", "0-1"])
        position.pop("status", None)
    if position["id"] != "top" and random.random() < 0.2 and "reports_to" not in position:
        others = [name for name in targets if name != position["id"]]
        lines = [_line(random, name) for name in random.sample(others, min(2, len(others)))]
        position["reports_to"] = lines[: random.randint(1, 2)]
    others = [name for name in names if name != position["id"]]
    if others and random.random() < 0.2:
        chosen = random.sample(others, min(2, len(others)))
        position["deputies"] = [_deputy(random, name) for name in chosen[: random.randint(1, 2)]]
    if others and random.random() < 0.1:
        position["same_holder_as"] = {
            "position": random.choice(others),
            "certainty": random.choice(CERTAINTIES),
        }


def _line(random: Random, target: str) -> Data:
    line: Data = {"to": target, "certainty": random.choice(CERTAINTIES)}
    if not target.startswith("b"):
        line["kind"] = random.choice(["hierarchical", "functional"])
    return line


def _deputy(random: Random, name: str) -> Data:
    deputy: Data = {"position": name, "certainty": random.choice(CERTAINTIES)}
    if random.random() < 0.3:
        deputy["order"] = str(random.randint(1, 2))
    return deputy


def _body(random: Random, identity: str, names: list[str]) -> Data:
    body: Data = {"id": identity, "name": f"Orgaan {identity}", "kind": random.choice(KINDS)}
    body["complete"] = random.choice(["true", "false"])
    if random.random() < 0.3:
        body["count"] = random.choice(list(COUNTS))
    if random.random() < 0.4:
        body["reports_to"] = [{"to": random.choice(names), "certainty": random.choice(CERTAINTIES)}]
    seat = {"title": "Schepen", "count": random.choice(["4", *COUNTS])}
    members = [{"position": name, "certainty": random.choice(CERTAINTIES)} for name in names[:4]]
    body["members"] = random.sample([*members, seat, "unknown"], random.randint(0, 3))
    chair = random.choice([None, "unknown", random.choice(members)])
    if chair is not None:
        body["chair"] = chair
    return body


def _statement(random: Random) -> Data:
    statement: Data = {random.choice(["persons", "fte", "direct", "indirect"]): random.choice(list(STATED))}
    if random.random() < 0.5:
        statement["as_of"] = random.choice(list(DATES))
    return statement


def learned(data: Data) -> Iterator[Data]:
    """Return the data with one thing known better, each way that there is."""
    for index in range(len(_parts(data))):
        for change in _lessons(_parts(data)[index], data):
            other = copy.deepcopy(data)
            _parts(other)[index].update(copy.deepcopy(change))
            for key in [key for key, value in change.items() if value is None]:
                del _parts(other)[index][key]
            yield other


def _parts(data: Data) -> list[Data]:
    """Return every mapping of which something may be learned."""
    found: list[Data] = []
    for position in all_positions(data):
        found += [position, *_mappings(position, "reports_to"), *_mappings(position, "deputies")]
        if "same_holder_as" in position:
            found.append(position["same_holder_as"])
    for unit in all_units(data):
        found += [unit, *unit.get("headcount", [])]
        if isinstance(unit.get("head"), dict) and "position" in unit["head"]:
            found.append(unit["head"])
    for body in data.get("bodies", []):
        found += [body, *_mappings(body, "members"), *_mappings(body, "reports_to")]
        if isinstance(body.get("chair"), dict):
            found.append(body["chair"])
    return found


def _mappings(part: Data, key: str) -> list[Data]:
    value = part.get(key)
    return [one for one in value if isinstance(one, dict)] if isinstance(value, list) else []


def _lessons(part: Data, data: Data) -> Iterator[Data]:
    for key, table in (("count", COUNTS), ("fte", FTE), ("as_of", DATES)):
        for value in table.get(part.get(key, ""), ()):
            yield {key: value}
    for key in ("persons", "fte", "direct", "indirect"):
        for value in STATED.get(part.get(key, ""), ()):
            yield {key: value}
    if part.get("vacant") in ("unknown", "0-1"):
        yield {"vacant": "1"}
    if part.get("certainty") in ("inferred", "possible"):
        yield {"certainty": "stated"}
    if part.get("status") == "unknown":
        yield from ({"status": status} for status in STATUSES)
    if part.get("complete") == "false":
        yield {"complete": "true"}
    if part.get("part_of") == "unknown":
        yield {"part_of": data["id"]}
        yield {"part_of": None}
    names = [position["id"] for position in all_positions(data)]
    if part.get("reports_to") == "unknown" and part["id"] != "top":
        yield from ({"reports_to": name} for name in names[:3] if name != part["id"])
        yield from ({"reports_to": body["id"]} for body in data["bodies"][:1])
    if part.get("chair") == "unknown":
        yield {"chair": names[0]}
    if part.get("head") == "unknown":
        yield {"head": {"id": NEW, "title": "Nieuw"}}
        text = json.dumps(data)
        derived = [
            one["id"]
            for one in part.get("positions", [])
            if not {"reports_to", "count", "certainty"} & set(one) and text.count(f'"{one["id"]}"') == 1
        ]
        yield from ({"head": identity} for identity in derived[:1])
    if part.get("complete") == "false" and "head" not in part and "members" not in part:
        yield {"head": "unknown"}
        yield {"head": "none"}
