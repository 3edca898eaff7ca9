"""Seats that go from one position to another."""

from __future__ import annotations

from dataclasses import dataclass

from orgmodel.reorganise.changes import Cause


@dataclass(frozen=True, slots=True)
class SeatFlow:
    """Hold seats that go from one position to another.

    Args:
        vacant: how many of the seats have no holder.
    """

    source: str
    target: str
    seats: int
    vacant: int
    cause: Cause
