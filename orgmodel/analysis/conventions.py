"""Counting conventions: what a span, a layer and a headcount count."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Conventions:
    """Hold the counting conventions, printed with every result.

    Args:
        vacant: whether spans count vacant seats.
        staff: whether spans count staff positions.
        functional: whether direct spans count functional lines too; layers never do.
        collective: whether a collective position counts all its seats (else one).
    """

    vacant: bool = True
    staff: bool = True
    functional: bool = False
    collective: bool = True


DEFAULT_CONVENTIONS = Conventions()
