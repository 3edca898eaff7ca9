"""Spans in seats, persons and FTE, by every convention, against a count of every single seat."""

from __future__ import annotations

from decimal import Decimal
from itertools import product
from random import Random
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from msgspec.structs import replace

from orgmodel.analysis import Conventions, SpanUnit, compute, in_seats
from orgmodel.model.quantity import Interval
from tests.analysis.showing import TOP
from tests.support.generated import (
    all_positions,
    all_units,
    as_yaml,
    exact_organisation,
    uncertain_organisation,
)
from tests.support.opening import organisation_of

EMPTY = {"vacant", "planned"}
ALL = [
    Conventions(unit, vacant, staff, False, collective)
    for unit, vacant, staff, collective in product(SpanUnit, (True, False), (True, False), (True, False))
]


def detailed(random: Random) -> dict[str, Any]:
    """Return an exact organisation with FTE, staff, vacancies, and persons on two seats."""
    data = exact_organisation(random)
    for position in all_positions(data):
        position["fte"] = random.choice(["0.5", "0.8", "1", "0.25"])
        if random.random() < 0.2:
            position["staff"] = "true"
        if "count" in position and "status" not in position and random.random() < 0.4:
            position["vacant"] = "1"
    single = [one for one in all_positions(data) if "count" not in one]
    if all("count" not in unit for unit in all_units(data)):
        for position, other in zip(single[1:], single, strict=False):
            if random.random() < 0.4:
                position["same_holder_as"] = other["id"]
    return data


def led(data: dict[str, Any]) -> dict[str, list[tuple[dict[str, Any], int]]]:
    """Return, by leader, each position that reports to one seat of it, and in how many units."""
    found: dict[str, list[tuple[dict[str, Any], int]]] = {}
    pending: list[tuple[dict[str, Any], str | None, int]] = [(data, None, 1)]
    while pending:
        unit, above, times = pending.pop()
        leader, copies = above, times
        if isinstance(unit["head"], dict):
            if above is not None:
                found.setdefault(above, []).append((unit["head"], times))
            leader, copies = unit["head"]["id"], 1
        for position in unit.get("positions", []):
            found.setdefault(str(leader), []).append((position, copies))
        for child in unit.get("units", []):
            pending.append((child, leader, copies * int(child.get("count", 1))))
    return found


def holder_of(position: dict[str, Any], by_id: dict[str, dict[str, Any]]) -> str:
    while "same_holder_as" in position:
        position = by_id[position["same_holder_as"]]
    return str(position["id"])


def counted(reports: list[tuple[dict[str, Any], int]], how: Conventions, data: dict[str, Any]) -> Decimal:
    """Count the reports of one seat, one by one."""
    by_id = {position["id"]: position for position in all_positions(data)}
    total, persons = Decimal(0), set()
    for position, copies in reports:
        if not how.staff and position.get("staff") == "true":
            continue
        seats = int(position.get("count", 1))
        filled = 0 if position.get("status") in EMPTY else seats - int(position.get("vacant", 0))
        number = filled if how.unit is SpanUnit.PERSONS or not how.vacant else seats
        number = number if how.collective else min(1, number)
        if how.unit is SpanUnit.PERSONS:
            holder = holder_of(position, by_id)
            persons |= {(holder, copy, seat) for copy in range(copies) for seat in range(number)}
        else:
            total += number * copies * (Decimal(position["fte"]) if how.unit is SpanUnit.FTE else 1)
    return total + len(persons)


def same_persons_are_filled_alike(data: dict[str, Any]) -> bool:
    """Tell whether nobody is said to hold a seat that is vacant elsewhere; such claims exclude nothing."""
    by_id = {position["id"]: position for position in all_positions(data)}
    return all(
        (position.get("status") in EMPTY) == (by_id[position["same_holder_as"]].get("status") in EMPTY)
        for position in all_positions(data)
        if "same_holder_as" in position
    )


@settings(max_examples=60, deadline=None)
@given(st.integers(0, 10**9), st.sampled_from(ALL))
def test_every_convention_equals_a_count_of_seats(seed: int, how: Conventions) -> None:
    data = detailed(Random(seed))
    found = compute(organisation_of(as_yaml(data)), how)
    reports = led(data)
    exact = same_persons_are_filled_alike(data) or how.unit is not SpanUnit.PERSONS
    for name, numbers in found.positions.items():
        expected = counted(reports.get(name, []), how, data)
        if exact:
            assert numbers.direct.value == Interval(expected, expected), (name, how)
        assert numbers.direct.value.contains(expected), (name, how)
        in_seats = counted(reports.get(name, []), replace(how, unit=SpanUnit.SEATS), data)
        assert numbers.seats == Interval(in_seats, in_seats)


@settings(max_examples=60, deadline=None)
@given(st.integers(0, 10**9))
def test_a_recount_never_leaves_what_is_counted_anew(seed: int) -> None:
    organisation = organisation_of(as_yaml(uncertain_organisation(Random(seed))))
    spans = compute(organisation).direct_spans
    for position in organisation.positions:
        for other in ALL:
            anew = spans.of(position.id, other).value
            assert spans.recounted(position.id, Conventions(), other).within(anew)


@pytest.mark.parametrize(
    ("unit", "span"), [(SpanUnit.SEATS, "11"), (SpanUnit.PERSONS, "11"), (SpanUnit.FTE, "4.0+")]
)
def test_a_stated_number_speaks_of_persons_and_of_their_seats(unit: SpanUnit, span: str) -> None:
    text = TOP + (
        "units: [{id: u, name: U, complete: false, head: {title: H}, headcount: [{direct: 11}], "
        "positions: [{title: A, count: 5, fte: 0.8}]}]\n"
    )
    found = compute(organisation_of(text), Conventions(unit))
    assert str(found.positions["u/h"].direct.value) == span


def test_a_stated_number_may_count_vacant_seats_too() -> None:
    text = TOP + (
        "units: [{id: u, name: U, complete: false, head: {title: H}, headcount: [{direct: 11}], "
        "positions: [{title: A, count: 2, status: vacant}]}]\n"
    )
    found = {unit: compute(organisation_of(text), Conventions(unit)) for unit in SpanUnit}
    direct = {unit: str(each.positions["u/h"].direct.value) for unit, each in found.items()}
    assert direct == {"seats": "11-13", "persons": "9-11", "fte": "0+"}


def test_one_person_on_two_seats_counts_once_for_one_superior_and_for_each_of_two() -> None:
    text = TOP + (
        "positions: [{title: A}, {title: B, same_holder_as: a}]\n"
        "units: [{id: u, name: U, head: {title: H}, positions: [{title: C, same_holder_as: a}]}]\n"
    )
    found = compute(organisation_of(text), Conventions(SpanUnit.PERSONS))
    assert {name: str(found.positions[name].direct.value) for name in ("top", "u/h")} == {
        "top": "2",
        "u/h": "1",
    }
    doubtful = text.replace("B, same_holder_as: a", "B, same_holder_as: {position: a, certainty: possible}")
    found = compute(organisation_of(doubtful), Conventions(SpanUnit.PERSONS))
    assert str(found.positions["top"].direct.value) == "2-3"


def test_fte_that_are_not_stated_leave_the_span_open() -> None:
    text = TOP + "positions: [{title: A, fte: ~0.8, count: 2}, {title: B, fte: 0.5}]\n"
    found = compute(organisation_of(text), Conventions(SpanUnit.FTE))
    assert str(found.positions["top"].direct.value) == "0.5-4.1"
    found = compute(organisation_of(text.replace(", fte: 0.5", "")), Conventions(SpanUnit.FTE))
    assert str(found.positions["top"].direct.value) == "0+"
    found = compute(
        organisation_of(text.replace(", fte: 0.5", ", status: vacant")), Conventions(SpanUnit.FTE)
    )
    assert str(found.positions["top"].direct.value) == "0+"
    vacant = Conventions(SpanUnit.FTE, vacant=False)
    found = compute(organisation_of(text.replace(", fte: 0.5", ", status: vacant")), vacant)
    assert str(found.positions["top"].direct.value) == "0-3.6"


def test_alike_bodies_bring_their_seats_each() -> None:
    text = TOP + "bodies: [{name: Raden, count: 3, reports_to: top, members: [{title: Lid, count: 4}]}]\n"
    assert str(compute(organisation_of(text)).positions["top"].direct.value) == "12"


def test_a_body_in_which_nobody_is_declared_has_somebody() -> None:
    text = TOP + "bodies: [{name: Raad, reports_to: top, members: []}]\n"
    assert str(compute(organisation_of(text)).positions["top"].direct.value) == "1+"


def test_the_same_person_as_an_uncertain_holder_elsewhere_takes_nothing_off() -> None:
    # A and B are one person only if somebody holds C, which is perhaps vacant.
    text = TOP + (
        "positions: [{title: A, same_holder_as: u/c}, {title: B, same_holder_as: u/c}]\n"
        "units: [{id: u, name: U, head: {title: H}, positions: [{title: C, status: unknown}]}]\n"
    )
    found = compute(organisation_of(text), Conventions(SpanUnit.PERSONS))
    assert str(found.positions["top"].direct.value) == "2-3"


def test_seats_of_which_the_number_is_not_known_are_perhaps_of_other_persons() -> None:
    twin = "same_holder_as: {position: c, certainty: possible}"
    text = TOP + (
        f"positions: [{{title: C, count: 1-3}}, {{title: A, count: 1-3, {twin}}}, "
        f"{{title: B, count: 1-3, {twin}}}]\n"
    )
    found = compute(organisation_of(text), Conventions(SpanUnit.PERSONS))
    assert str(found.positions["top"].direct.value) == "1-9"


def test_seats_in_a_body_and_heads_not_known_have_no_fte_stated() -> None:
    body = "bodies: [{name: Raad, reports_to: top, members: [{title: Lid, count: 3}]}]\n"
    unknown = "units: [{name: U, head: unknown}]\n"
    for text, seats in ((body, "3"), (unknown, "0-1")):
        found = {unit: compute(organisation_of(TOP + text), Conventions(unit)) for unit in SpanUnit}
        direct = {unit: str(each.positions["top"].direct.value) for unit, each in found.items()}
        assert direct == {"seats": seats, "persons": seats, "fte": "0+"}


def test_the_number_of_seats_in_a_body_may_be_open() -> None:
    text = TOP + "bodies: [{name: Raad, reports_to: top, members: [{title: Lid, count: 3+}]}]\n"
    assert str(compute(organisation_of(text)).positions["top"].direct.value) == "3+"


def test_drawings_show_seats_whatever_was_counted() -> None:
    organisation = organisation_of(TOP + "positions: [{title: A, count: 3, vacant: 1}]\n")
    persons = compute(organisation, Conventions(SpanUnit.PERSONS, staff=False))
    assert str(persons.positions["top"].direct.value) == "2"
    shown = in_seats(persons)
    assert shown.conventions == Conventions(SpanUnit.SEATS, staff=False)
    assert str(shown.positions["top"].direct.value) == "3"
    assert in_seats(shown) is shown
