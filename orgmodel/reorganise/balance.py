"""Balances: where seats or persons go."""

from __future__ import annotations

from collections.abc import Sequence

from msgspec import Struct

from orgmodel.model.quantity import ZERO, Interval, total


class Balance(Struct, frozen=True):
    """Hold where the seats, or the persons, of one position go.

    Args:
        before, after: how many there are; zero for a position that is not there.
        kept: stay with the position, in its unit or a new one.
        left: go to another position.
        arrived: come from another position.
        lost: have no seat any more.
        new: come from nowhere: seats that are made, seats that get a holder.
    """

    before: Interval = ZERO
    after: Interval = ZERO
    kept: Interval = ZERO
    left: Interval = ZERO
    arrived: Interval = ZERO
    lost: Interval = ZERO
    new: Interval = ZERO

    def plus(self, other: Balance) -> Balance:
        """Add two balances."""
        return Balance(
            self.before.plus(other.before),
            self.after.plus(other.after),
            self.kept.plus(other.kept),
            self.left.plus(other.left),
            self.arrived.plus(other.arrived),
            self.lost.plus(other.lost),
            self.new.plus(other.new),
        )


def balance_of(counts: tuple[Interval, Interval], out: int, came: int) -> Balance:
    """Balance what there was with what there is.

    Args:
        counts: before and after.
        out, came: what went to and came from elsewhere.
    """
    before, after = counts
    own_before, own_after = _less(before, Interval(out, out)), _less(after, Interval(came, came))
    if own_before == own_after:
        kept, lost, new = own_before, ZERO, ZERO
    else:
        kept = Interval(min(own_before.minimum, own_after.minimum), _least(own_before, own_after))
        lost, new = _less(own_before, own_after), _less(own_after, own_before)
    return Balance(before, after, kept, Interval(out, out), Interval(came, came), lost, new)


def sum_of(balances: Sequence[Balance]) -> Balance:
    """Add balances up."""
    return Balance(
        *(
            total(getattr(balance, name) for balance in balances)
            for name in ("before", "after", "kept", "left", "arrived", "lost", "new")
        )
    )


def _less(number: Interval, less: Interval) -> Interval:
    least = 0 if less.maximum is None else max(0, number.minimum - less.maximum)
    most = None if number.maximum is None else max(0, number.maximum - less.minimum)
    return Interval(least, most)


def _least(first: Interval, second: Interval) -> int | None:
    known = [int(one.maximum) for one in (first, second) if one.maximum is not None]
    return min(known) if known else None
