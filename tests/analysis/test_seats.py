"""Seats, holders, vacancies, persons and full-time equivalents of single positions."""

from __future__ import annotations

import pytest

from orgmodel.analysis.seats import seat_counts
from tests.analysis.showing import TOP, units
from tests.support.opening import organisation_of


def counts(position: str, before: str = "") -> str:
    """Return `seats, holders, vacant, persons, fte` of the last position declared."""
    organisation = organisation_of(TOP + f"positions: [{before}{{title: X, {position}}}]\n")
    found = seat_counts(organisation)[-1]
    return f"{found.seats}, {found.holders}, {found.vacant}, {found.persons}, {found.fte}"


@pytest.mark.parametrize(
    ("position", "expected"),
    [
        ("count: 5", "5, 5, 0, 5, 0+"),
        ("count: 5, vacant: 2, fte: 0.8", "5, 3, 2, 3, 2.4"),
        ("count: 5, vacant: 2, certainty: inferred", "0-5, 0-3, 2, 0-3, 0+"),
        ("count: 2-4, vacant: 1-3", "2-4, 0-3, 1-3, 0-3, 0+"),
        ("count: 6-8, vacant: 1-3", "6-8, 3-7, 1-3, 3-7, 0+"),
        ("count: 3+, vacant: 1", "3+, 2+, 1, 2+, 0+"),
        ("count: 6, vacant: unknown", "6, 0-6, 0+, 0-6, 0+"),
        ("count: 2, vacant: 1-3", "2, 0-1, 1-3, 0-1, 0+"),
        ("count: 4, status: vacant, fte: 0.5", "4, 0, 4, 0, 0"),
        ("count: 4, status: planned, certainty: possible", "0-4, 0, 0-4, 0, 0"),
        ("count: 4, status: unknown, fte: 1", "4, 0-4, 0-4, 0-4, 0-4"),
        ("count: 4, status: phasing-out, fte: 1", "4, 4, 0, 4, 4"),
    ],
)
def test_what_one_position_counts_for(position: str, expected: str) -> None:
    assert counts(position) == expected


@pytest.mark.parametrize(
    ("other", "position", "persons"),
    [
        ("", "same_holder_as: top", "0"),
        ("", "count: 3, same_holder_as: top", "2"),
        ("", "count: 3, same_holder_as: {position: top, certainty: inferred}", "2-3"),
        ("{title: A, count: 5, vacant: 2}, ", "count: 5, same_holder_as: a", "2"),
        ("{title: A, count: 5, vacant: 2}, ", "count: 2, same_holder_as: a", "0"),
        ("{title: A, count: 2+}, ", "count: 5, same_holder_as: a", "0-3"),
        ("{title: A, count: 2-4}, ", "count: 5-7, same_holder_as: a", "1-5"),
        ("{title: A, status: vacant}, ", "count: 5, same_holder_as: a", "5"),
    ],
)
def test_a_holder_of_two_positions_is_one_person(other: str, position: str, persons: str) -> None:
    assert counts(position, other).split(", ")[3] == persons


def test_a_double_holder_counts_once_in_the_unit_and_keeps_both_seats() -> None:
    text = TOP + "positions: [{title: A, same_holder_as: top}, {title: B, count: 2, status: vacant}]\n"
    assert units(text) == {"o": "1, 4"}
