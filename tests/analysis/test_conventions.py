"""Counting conventions change direct spans, and nothing else."""

from __future__ import annotations

import pytest

from orgmodel.analysis import Conventions
from tests.analysis.showing import TOP, computed, positions

CREW = """\
positions:
  - {title: A, count: 5, vacant: 2}
  - {title: B, staff: true}
  - {title: C, count: 4, status: vacant}
  - {title: E, count: 3, certainty: inferred}
  - title: F
    reports_to:
      - {to: b, kind: functional}
      - {to: b, kind: functional, scope: more}
      - {to: e, kind: functional, certainty: inferred}
      - {to: a, kind: accountability}
      - {to: top, kind: functional}
"""


@pytest.mark.parametrize(
    ("conventions", "top", "b", "e"),
    [
        (Conventions(), "11-14", "0", "0"),
        (Conventions(vacant=False), "5-8", "0", "0"),
        (Conventions(staff=False), "10-13", "0", "0"),
        (Conventions(collective=False), "4-5", "0", "0"),
        (Conventions(collective=False, vacant=False), "3-4", "0", "0"),
        (Conventions(functional=True), "11-14", "1", "0-1"),
    ],
)
def test_what_a_span_counts(conventions: Conventions, top: str, b: str, e: str) -> None:
    assert positions(TOP + CREW, conventions) == {
        "top": f"{top}, 0, 1",
        "a": "0, 0, 2",
        "b": f"{b}, 0, 2",
        "c": "0, 0, 2",
        "e": f"{e}, 0, 2",
        "f": "0, 0, 2",
    }


def test_functional_lines_count_in_each_counted_unit_and_make_no_circle() -> None:
    text = TOP + (
        "positions: [{title: Adviseur, reports_to: {to: u/h, kind: functional}}]\n"
        "units: [{id: u, name: U, count: 3, head: {title: H, reports_to: {to: adviseur, kind: functional}}, "
        "positions: [{title: M, count: 2, reports_to: {to: adviseur, kind: functional, certainty: "
        "possible}}]}]\n"
    )
    found = positions(text, Conventions(functional=True))
    assert found == {"top": "4, 6, 1", "adviseur": "3-9, 0, 2", "u/h": "2-3, 0, 2", "u/m": "0, 0, 3"}
    assert computed(text, Conventions(functional=True)).cycles == ()


def test_stated_direct_numbers_speak_of_the_default_conventions_only() -> None:
    text = TOP + (
        "units: [{id: u, name: U, complete: false, headcount: [{direct: 4, indirect: 6}], head: {title: H}, "
        "positions: [{title: A}]}]\n"
    )
    assert positions(text)["u/h"] == "4, 6, 2"
    assert positions(text, Conventions(staff=False))["u/h"] == "1+, 6, 2"
