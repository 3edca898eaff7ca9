"""The persons of a unit of which it is stated how many its head leads."""

from __future__ import annotations

import pytest

from tests.support.opening import computed_of

UNIT = """\
format: 1
id: o
name: O
complete: false
units:
  - id: u
    name: U
    head: {title: Hoofd}
    headcount: {direct: 4, indirect: 95}
    positions: [{title: Kok, STATUS}]
"""


@pytest.mark.parametrize(
    ("status", "persons"),
    [
        ("status: filled", "100"),
        ("status: vacant", "99-100"),
        ("status: planned", "100"),
        ("count: 3, vacant: 1-2", "98-100"),
    ],
)
def test_a_number_stated_as_direct_may_count_vacant_seats_but_no_planned_ones(status, persons):
    computed = computed_of(UNIT.replace("STATUS", status))
    assert str(computed.units["u"].persons.value) == persons
