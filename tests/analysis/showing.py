"""Show what is computed of a file as short text: `7-17`, `3+`."""

from __future__ import annotations

from orgmodel.analysis import Computed, Conventions, compute
from tests.support.opening import organisation_of

TOP = "format: 1\nid: o\nname: O\nhead: {title: Top}\n"


def computed(text: str, conventions: Conventions | None = None) -> Computed:
    return compute(organisation_of(text), conventions or Conventions())


def positions(text: str, conventions: Conventions | None = None) -> dict[str, str]:
    """Return `direct, indirect, layer` of each position."""
    found = computed(text, conventions).positions
    return {
        name: f"{numbers.direct.value}, {numbers.indirect.value}, {numbers.layer}"
        for name, numbers in found.items()
    }


def units(text: str) -> dict[str, str]:
    """Return `persons, seats` of each unit."""
    found = computed(text).units
    return {name: f"{numbers.persons.value}, {numbers.seats}" for name, numbers in found.items()}
