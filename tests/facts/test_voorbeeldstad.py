"""Voorbeeldstad adds up: an oracle of its own counts the seats in the YAML, without orgmodel."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from decimal import Decimal
from pathlib import Path
from typing import Any

import pytest
import yaml

FILE = Path(__file__).parents[2] / "orgs" / "voorbeeldstad.yaml"
TOWN = yaml.load(FILE.read_text(encoding="utf-8"), Loader=yaml.CBaseLoader)
NOBODY = {"vacant", "planned"}


@dataclass(frozen=True)
class Count:
    seats: int = 0
    persons: int = 0
    fte: Decimal = Decimal(0)

    def __add__(self, other: Count) -> Count:
        return Count(self.seats + other.seats, self.persons + other.persons, self.fte + other.fte)


def seats(position: dict[str, Any]) -> int:
    return int(position.get("count", 1))


def of_position(position: dict[str, Any]) -> Count:
    all_seats = seats(position)
    open_seats = all_seats if position.get("status") in NOBODY else int(position.get("vacant", 0))
    persons = all_seats - open_seats
    return Count(all_seats, persons, persons * Decimal(position["fte"]))


def own_positions(unit: dict[str, Any]) -> list[dict[str, Any]]:
    head = unit.get("head")
    return ([head] if isinstance(head, dict) else []) + unit.get("positions", [])


def of_unit(unit: dict[str, Any]) -> Count:
    total = Count()
    for position in own_positions(unit):
        total += of_position(position)
    for child in unit.get("units", []):
        total += of_unit(child)
    return total


def direct(unit: dict[str, Any]) -> int:
    """Count the seats that report to the head: own positions and the heads, or the members, below."""
    return sum(seats(position) for position in unit.get("positions", [])) + sum(
        1 if isinstance(child.get("head"), dict) else direct(child) for child in unit.get("units", [])
    )


def units_below(unit: dict[str, Any]) -> Iterator[dict[str, Any]]:
    yield unit
    for child in unit.get("units", []):
        yield from units_below(child)


def depth(unit: dict[str, Any]) -> int:
    """Count the layers from the head of a unit down to its lowest seat."""
    below = [depth(child) for child in unit.get("units", [])]
    own = [1] if unit.get("positions") else []
    return (1 if isinstance(unit.get("head"), dict) else 0) + max(below + own, default=0)


UNITS = {unit["name"]: unit for unit in units_below(TOWN)}
POSITIONS = [position for unit in UNITS.values() for position in own_positions(unit)]


def statements(unit: dict[str, Any]) -> dict[str, str]:
    entries = unit.get("headcount", [])
    merged: dict[str, str] = {}
    for entry in entries if isinstance(entries, list) else [entries]:
        merged |= entry
    return merged


def test_the_town_is_labelled_as_invented() -> None:
    assert TOWN["name"] == "Voorbeeldstad"
    assert TOWN["note"].startswith("Een verzonnen stad")
    assert TOWN["sources"][0]["title"] == "Personeelsplan 2026 (verzonnen)"
    assert FILE.read_text(encoding="utf-8").startswith("# Voorbeeldstad bestaat niet.")


def test_the_town_has_1012_persons_in_1020_seats() -> None:
    assert of_unit(TOWN) == Count(1020, 1012, Decimal("846.3"))


def test_unit_names_are_unique() -> None:
    assert len(UNITS) == len(list(units_below(TOWN)))


@pytest.mark.parametrize("name", [name for name, unit in UNITS.items() if "headcount" in unit])
def test_what_is_stated_is_what_the_seats_give(name: str) -> None:
    stated, counted = statements(UNITS[name]), of_unit(UNITS[name])
    assert int(stated["persons"]) == counted.persons
    assert Decimal(stated["fte"]) == counted.fte
    if "direct" in stated:
        assert int(stated["direct"]) == direct(UNITS[name])
        assert int(stated["indirect"]) == counted.seats - 1 - direct(UNITS[name])


def test_every_cluster_and_dienst_states_its_headcount() -> None:
    large = [unit for unit in UNITS.values() if unit.get("type") in {"cluster", "dienst", "stafdienst"}]
    assert len(large) == 28
    assert all("persons" in statements(unit) for unit in large)


def test_stated_parts_add_up_to_the_stated_whole() -> None:
    parts = sum(int(statements(unit)["persons"]) for unit in TOWN["units"])
    assert parts + 1 == int(statements(TOWN)["persons"]) == 1012


def test_the_seats_by_status() -> None:
    vacant = sum(seats(seat) for seat in POSITIONS if seat.get("status") == "vacant")
    vacant += sum(int(seat.get("vacant", 0)) for seat in POSITIONS)
    assert vacant == 7
    assert [seat["title"] for seat in POSITIONS if seat.get("status") == "planned"] == [
        "Medewerker digitale kanalen"
    ]
    assert [seat["title"] for seat in POSITIONS if seat.get("status") == "phasing-out"] == ["Drukker"]


def test_one_vacant_manager_has_no_deputy() -> None:
    heads = [unit["head"] for unit in UNITS.values() if isinstance(unit.get("head"), dict)]
    vacant = [head for head in heads if head.get("status") == "vacant"]
    assert [head["title"] for head in vacant] == ["Teamleider zwembad", "Clustermanager stadsontwikkeling"]
    assert ["deputies" in head for head in vacant] == [True, False]


def test_the_spans_beyond_the_limits_of_the_town() -> None:
    rule = TOWN["rules"]["span-too-wide"]
    limits = {kind: int(options["max"]) for kind, options in rule["by_type"].items()}
    wide = {
        name: direct(unit)
        for name, unit in UNITS.items()
        if isinstance(unit.get("head"), dict)
        and unit is not TOWN
        and direct(unit) > limits.get(unit["type"], int(rule["max"]))
    }
    assert wide == {"Basisschool De Regenboog": 31, "Bibliotheek": 17, "Burgerzaken": 28}
    assert [waiver["subject"] for waiver in TOWN["waivers"] if waiver["rule"] == "span-too-wide"] == [
        "teamleider-bibliotheek",
        "directeur-de-regenboog",
    ]


def test_the_algemeen_directeur_leads_twelve() -> None:
    # The financieel directeur has no hierarchical line, only a functional one.
    assert direct(TOWN) - 1 == 12


def test_there_are_six_layers_at_most_and_four_at_least() -> None:
    clusters = [unit for unit in TOWN["units"] if unit["type"] == "cluster"]
    assert {unit["name"]: 1 + depth(unit) for unit in clusters} == {
        "Mens en samenleving": 6,
        "Zorg": 6,
        "Stadsontwikkeling": 6,
        "Veiligheid en publieke ruimte": 6,
        "Burger en onthaal": 5,
        "Organisatie en ondersteuning": 6,
    }


def test_the_council_has_35_members() -> None:
    council = TOWN["bodies"][0]
    assert sum(seats(member) for member in council["members"]) == 35
