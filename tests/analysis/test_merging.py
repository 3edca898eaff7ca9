"""Several possible bosses with one boss above them: nobody is counted twice there."""

from __future__ import annotations

from orgmodel.model.quantity import Interval
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
