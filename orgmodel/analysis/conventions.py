"""Counting conventions: what a span, a layer and a headcount count."""

from __future__ import annotations

from enum import StrEnum

from msgspec import Struct

from orgmodel.model.quantity import ABOUT_PERCENT


class SpanUnit(StrEnum):
    """In what spans of control are counted."""

    SEATS = "seats"
    PERSONS = "persons"
    FTE = "fte"


class Conventions(Struct, frozen=True):
    """Hold the counting conventions, printed with every result.

    Args:
        unit: in what spans are counted; persons are the holders of filled seats, each counted once.
        vacant: whether spans count vacant seats, or the FTE meant for them.
        staff: whether spans count staff positions.
        functional: whether direct spans count functional lines too; layers never do.
        collective: whether a collective position counts all its seats (else one).
        about: how many percent `~` reaches either way, and at least 1.
    """

    unit: SpanUnit = SpanUnit.SEATS
    vacant: bool = True
    staff: bool = True
    functional: bool = False
    collective: bool = True
    about: int = ABOUT_PERCENT

    @property
    def counts_all_reports(self) -> bool:
        """Tell whether exactly the reports on hierarchical lines count, all of them, as documents do."""
        return self.vacant and self.staff and self.collective and not self.functional


DEFAULT_CONVENTIONS = Conventions()
