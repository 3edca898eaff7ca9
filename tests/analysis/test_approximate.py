"""How far `~` reaches is a convention: every number of a file may be about."""

from __future__ import annotations

import pytest

from orgmodel.analysis import Conventions, compute
from orgmodel.analysis.approximate import with_share
from orgmodel.model.quantity import about
from tests.analysis.showing import TOP, positions, units
from tests.support.opening import organisation_of

TEXT = TOP + (
    "bodies: [{name: B, reports_to: top, members: [{title: Lid, count: ~20}]}]\n"
    "headcount: {persons: ~200}\n"
    "complete: false\n"
    "units: [{id: u, name: U, complete: true, head: none, positions: [{title: A, count: ~40}]}]\n"
)


@pytest.mark.parametrize(
    ("text", "percent", "expected"),
    [
        ("~40", 20, "32-48"),
        ("~40", 0, "39-41"),
        ("~3", 20, "2-4"),
        ("~846.3", 10, "761.67-930.93"),
        ("~0.5", 100, "0-1.5"),
    ],
)
def test_a_share_either_way_and_at_least_one(text: str, percent: int, expected: str) -> None:
    assert str(about(text, percent).interval) == expected


def test_the_share_holds_for_positions_bodies_and_statements() -> None:
    assert positions(TEXT)["top"].split(", ")[0] == "54+"
    assert positions(TEXT, Conventions(about=50))["top"].split(", ")[0] == "30+"
    assert units(TEXT)["o"] == "180-220, 37+"
    found = compute(organisation_of(TEXT), Conventions(about=20)).units["o"].persons
    assert str(found.value) == "160-240"


def test_the_standard_share_changes_nothing() -> None:
    organisation = organisation_of(TEXT)
    assert with_share(organisation, Conventions().about) == organisation


def test_counted_units_follow_the_share() -> None:
    counted = TOP + "units: [{name: U, count: ~10, head: {title: H, vacant: 0}}]\n"
    assert positions(counted)["top"] == "9-11, 0, 1"
    assert positions(counted, Conventions(about=30))["top"] == "7-13, 0, 1"
