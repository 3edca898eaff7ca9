"""The narrowing law: learning more never widens an interval."""

from __future__ import annotations

import copy
from random import Random
from typing import Any

from hypothesis import given, settings
from hypothesis import strategies as st

from orgmodel.analysis import Computed
from tests.support.generated import all_positions, all_units, as_yaml, uncertain_organisation
from tests.support.opening import computed_of

NARROWER = {"unknown": "3", "~5": "5", "2+": "2-4", "1-4": "2-3"}


def narrowings(data: dict[str, Any]) -> list[dict[str, Any]]:
    """Return the data with one thing known better, each way that there is."""
    found = []
    for index, position in enumerate(all_positions(data)):
        if position.get("count") in NARROWER:
            found.append(changed(data, all_positions, index, "count", NARROWER[position["count"]]))
        if position.get("certainty") in ("inferred", "possible"):
            found.append(changed(data, all_positions, index, "certainty", "stated"))
        if position.get("status") == "unknown":
            found.append(changed(data, all_positions, index, "status", "vacant"))
            found.append(changed(data, all_positions, index, "status", "filled"))
        for boss in possible_bosses(data, position):
            found.append(changed(data, all_positions, index, "reports_to", boss))
    for index, unit in enumerate(all_units(data)):
        if unit.get("complete") == "false":
            found.append(changed(data, all_units, index, "complete", "true"))
        if unit.get("headcount"):
            found.append(changed(data, all_units, index, "headcount", narrower_statement(unit["headcount"])))
    return found


def possible_bosses(data: dict[str, Any], position: dict[str, Any]) -> list[str]:
    """Return those whom one may learn that a position reports to."""
    if position.get("reports_to") != "unknown" or position["id"] == "top":
        return []
    return [other["id"] for other in all_positions(data) if other["id"] != position["id"]]


def choices(data: dict[str, Any]) -> list[dict[str, Any]]:
    """Return the data with only one of the lines of a position that has several, each way."""
    found = []
    for index, position in enumerate(all_positions(data)):
        told = position.get("reports_to")
        for boss in told if isinstance(told, list) else []:
            found.append(changed(data, all_positions, index, "reports_to", boss))
    return found


def narrower_statement(headcount: list[dict[str, str]]) -> list[dict[str, str]]:
    least = int(headcount[0]["direct"].rstrip("+"))
    return [{"direct": f"{least}-{least + 4}"}]


def changed(data: dict[str, Any], elements: Any, index: int, key: str, value: Any) -> dict[str, Any]:
    other = copy.deepcopy(data)
    elements(other)[index][key] = value
    return other


def contradicts(found: Computed) -> bool:
    positions = any(n.direct.contradicts or n.indirect.contradicts for n in found.positions.values())
    units = any(n.persons.contradicts or n.fte.contradicts for n in found.units.values())
    return positions or units or bool(found.cycles)


@settings(max_examples=80, deadline=None)
@given(st.integers(0, 10**9))
def test_learning_more_never_widens_an_interval(seed: int) -> None:
    data = uncertain_organisation(Random(seed))
    before = computed_of(as_yaml(data))
    if contradicts(before):
        return
    for other in (*narrowings(data), *choices(data)):
        after = computed_of(as_yaml(other))
        if contradicts(after):
            continue
        for name, old in before.positions.items():
            new = after.positions[name]
            assert new.direct.value.within(old.direct.value), (name, old.direct, new.direct)
            assert new.indirect.value.within(old.indirect.value), (name, old.indirect, new.indirect)
            assert new.layer.within(old.layer), (name, old.layer, new.layer)
        for name, old_unit in before.units.items():
            new_unit = after.units[name]
            assert new_unit.persons.value.within(old_unit.persons.value), (name, old_unit, new_unit)
            assert new_unit.seats.within(old_unit.seats), (name, old_unit, new_unit)
            assert new_unit.fte.value.within(old_unit.fte.value), (name, old_unit, new_unit)
