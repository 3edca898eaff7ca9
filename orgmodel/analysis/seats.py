"""How many seats, persons and full-time equivalents one position stands for."""

from __future__ import annotations

from msgspec import Struct

from orgmodel.analysis.conventions import Conventions, SpanUnit
from orgmodel.model.elements import EMPTY, Position, Status
from orgmodel.model.organisation import Organisation
from orgmodel.model.quantity import ANY, ONE, ZERO, Interval


def seats_of(position: Position) -> Interval:
    """Return the seats of a position in one unit; what is not stated counts in the maximum only."""
    count = position.count.whole
    return count if position.evidence.is_stated else count.from_zero()


def holders_of(position: Position) -> Interval:
    """Return the filled seats: an absent status means filled, `unknown` means none to all."""
    seats = seats_of(position)
    if position.status in EMPTY:
        return ZERO
    if position.status is Status.UNKNOWN:
        return seats.from_zero()
    vacant = position.vacant.whole
    return seats if vacant.maximum == 0 else _minus(seats, vacant)


def vacancies_of(position: Position) -> Interval:
    """Return the seats without a holder."""
    if position.status in EMPTY:
        return seats_of(position)
    if position.status is Status.UNKNOWN:
        return seats_of(position).from_zero()
    return position.vacant.whole


def persons_of(position: Position, organisation: Organisation) -> Interval:
    """Return the persons of a position that are not counted at another position too."""
    holders = holders_of(position)
    if position.same_holder_as is None:
        return holders
    other = holders_of(organisation.position_by_id[position.same_holder_as])
    alone = _minus(holders, other)
    return alone if position.same_holder_evidence.is_stated else Interval(alone.minimum, holders.maximum)


def fte_of(position: Position) -> Interval:
    """Return the full-time equivalents of the filled seats; never derived from persons alone."""
    holders = holders_of(position)
    if holders.maximum == 0:
        return ZERO
    return holders.times(position.fte.interval) if position.fte is not None else ANY


class SeatCounts(Struct, frozen=True):
    """Hold the counts of one position in one unit: seats, those without a holder, persons, FTE."""

    seats: Interval
    holders: Interval
    vacant: Interval
    persons: Interval
    fte: Interval


def seat_counts(organisation: Organisation) -> tuple[SeatCounts, ...]:
    """Return the counts of every position, in file order."""
    return tuple(
        SeatCounts(
            seats_of(position),
            holders_of(position),
            vacancies_of(position),
            persons_of(position, organisation),
            fte_of(position),
        )
        for position in organisation.positions
    )


def counted(position: Position, counts: SeatCounts, conventions: Conventions) -> Interval:
    """Return what one position counts for in a span of control."""
    if position.staff and not conventions.staff:
        return ZERO
    only_holders = not conventions.vacant or conventions.unit is SpanUnit.PERSONS
    seats = counts.holders if only_holders else counts.seats
    if not conventions.collective and seats.maximum != 0:
        seats = Interval(min(1, seats.minimum), 1)
    if conventions.unit is not SpanUnit.FTE or seats.maximum == 0:
        return seats
    return ANY if position.fte is None else seats.times(position.fte.interval)


def is_single(position: Position) -> bool:
    """Tell whether the position is exactly one seat."""
    return position.count.whole == ONE


def _minus(number: Interval, less: Interval) -> Interval:
    least = 0 if less.maximum is None else max(0, number.minimum - less.maximum)
    most = None if number.maximum is None else max(0, number.maximum - less.minimum)
    return Interval(least, most)
