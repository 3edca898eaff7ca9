"""Exact organisations against a brute-force count of every single seat."""

from __future__ import annotations

from dataclasses import dataclass, field
from random import Random
from typing import Any

from hypothesis import given, settings
from hypothesis import strategies as st

from orgmodel.model.quantity import Interval
from tests.support.generated import as_yaml, exact_organisation
from tests.support.opening import computed_of

EMPTY = {"vacant", "planned"}


@dataclass
class Seat:
    title: str
    filled: bool
    boss: Seat | None
    reports: list[Seat] = field(default_factory=list)


def seats_of(unit: dict[str, Any], boss: Seat | None, found: list[Seat]) -> None:
    """Write every seat of every copy of every unit out, one by one."""
    leader = boss
    if isinstance(unit["head"], dict):
        leader = add(unit["head"], boss, found)
    for position in unit.get("positions", []):
        for _ in range(int(position.get("count", 1))):
            add(position, leader, found)
    for child in unit.get("units", []):
        for _ in range(int(child.get("count", 1))):
            seats_of(child, leader, found)


def add(position: dict[str, Any], boss: Seat | None, found: list[Seat]) -> Seat:
    seat = Seat(position["id"], position.get("status") not in EMPTY, boss)
    found.append(seat)
    if boss is not None:
        boss.reports.append(seat)
    return seat


def persons_below(seat: Seat) -> int:
    return sum(report.filled + persons_below(report) for report in seat.reports)


@settings(max_examples=60, deadline=None)
@given(st.integers(0, 10**9))
def test_spans_layers_and_headcounts_equal_a_count_of_seats(seed: int) -> None:
    data = exact_organisation(Random(seed))
    found = computed_of(as_yaml(data))
    seats: list[Seat] = []
    seats_of(data, None, seats)
    for seat in seats:
        numbers = found.positions[seat.title]
        straight = sum(report.filled for report in seat.reports)
        indirect = persons_below(seat) - straight
        layer = 1
        above = seat.boss
        while above is not None:
            layer, above = layer + 1, above.boss
        assert numbers.direct.value == Interval(len(seat.reports), len(seat.reports))
        assert numbers.indirect.value == Interval(indirect, indirect)
        assert numbers.layer == Interval(layer, layer)
    total = found.units["o"]
    assert total.seats == Interval(len(seats), len(seats))
    filled = sum(seat.filled for seat in seats)
    assert total.persons.value == Interval(filled, filled)
