"""Several possible bosses, or a place in doubt: nobody is counted twice above them."""

from __future__ import annotations

from random import Random
from typing import Any

from hypothesis import given, settings
from hypothesis import strategies as st

from orgmodel.model.quantity import Interval
from tests.analysis.test_narrowing import changed
from tests.support.generated import all_positions, all_units, as_yaml, exact_organisation
from tests.support.opening import computed_of

TEXT = """
format: 1
id: o
name: O
head: {id: top, title: Directeur}
positions:
  - {id: a, title: A}
  - {id: b, title: B}
  - {id: c, title: C, reports_to: [a, b]}
  - {id: d, title: D, count: 4, reports_to: c}
"""


def test_a_branch_with_two_possible_bosses_counts_once_above_them():
    found = computed_of(TEXT).positions
    assert found["a"].direct.value == Interval(0, 1)
    assert found["a"].indirect.value == Interval(0, 4)
    assert found["top"].direct.value == Interval(2, 2)
    assert found["top"].indirect.value == Interval(0, 5)


def test_a_branch_perhaps_straight_below_counts_once_too():
    found = computed_of(TEXT.replace("[a, b]", "[a, top]")).positions
    assert found["top"].direct.value == Interval(2, 3)
    assert found["top"].indirect.value == Interval(0, 5)


def test_a_reporter_from_beside_a_counted_unit_counts_once_above_it():
    text = """
format: 1
id: o
name: O
head: {id: top, title: Directeur}
positions: [{id: a, title: A, reports_to: h}, {id: b, title: B, count: 5, reports_to: a}]
units: [{id: u, name: U, count: 3, head: {id: h, title: H}}]
"""
    found = computed_of(text).positions
    assert found["h"].direct.value == Interval(0, 1)
    assert found["h"].indirect.value == Interval(0, 5)
    assert found["top"].indirect.value == Interval(0, 6)


def test_who_may_stand_anywhere_counts_once_beside_a_known_line():
    text = TEXT.replace("{id: b, title: B}", "{id: b, title: B, reports_to: unknown}")
    found = computed_of(text).positions
    assert found["top"].direct.value == Interval(1, 2)
    assert found["top"].indirect.value == Interval(0, 6)


@settings(max_examples=100, deadline=None)
@given(st.integers(0, 10**9))
def test_the_most_is_the_most_of_all_choices(seed: int) -> None:
    random = Random(seed)
    data = organisation_with_several_bosses(random)
    found = computed_of(as_yaml(data))
    if found.cycles:
        return
    chosen = [computed_of(as_yaml(choice)) for choice in choices(data)]
    for name, numbers in found.positions.items():
        most = max(one.positions[name].indirect.value.maximum or 0 for one in chosen)
        assert numbers.indirect.value.maximum == most, name


def organisation_with_several_bosses(random: Random) -> dict[str, Any]:
    data = exact_organisation(random, units=3, positions=6)
    for unit in all_units(data):
        unit.pop("count", None)
    positions = all_positions(data)[1:]
    names = ["top", *(position["id"] for position in positions)]
    for position in random.sample(positions, min(3, len(positions))):
        bosses = [name for name in names if name != position["id"]]
        position["reports_to"] = random.sample(bosses, min(len(bosses), 2))
    return data


def choices(data: dict[str, Any]) -> list[dict[str, Any]]:
    """Return the organisation with each of its doubtful lines decided, in all ways."""
    found = [data]
    for index, position in enumerate(all_positions(data)):
        if isinstance(position.get("reports_to"), list):
            bosses = position["reports_to"]
            found = [
                changed(one, all_positions, index, "reports_to", boss) for one in found for boss in bosses
            ]
    return found


STATED = """
format: 1
id: o
name: O
head: {id: top, title: Directeur}
units:
  - id: u
    name: U
    count: 2
    head: {id: h, title: H}
    headcount: {direct: 2, indirect: 3}
    positions:
      - {id: a, title: A}
      - {id: b, title: B}
      - {id: c, title: C, reports_to: [a, b]}
      - {id: d, title: D, count: 2-4, reports_to: c}
"""


def test_numbers_stated_where_the_routes_meet_bound_what_is_above() -> None:
    for text, indirect in ((STATED, 10), (STATED.replace("    count: 2\n", ""), 5)):
        found = computed_of(text).positions
        assert found["a"].indirect.value == Interval(0, 4)
        assert found["h"].indirect.value == Interval(3, 3)
        assert found["top"].indirect.value == Interval(indirect, indirect)
