"""Adding up intervals where some of it is certain and some only possible."""

from __future__ import annotations

from math import inf

from msgspec import Struct, field

from orgmodel.model.quantity import Interval


class Bounds(Struct):
    """Hold bounds while adding up; `most` is infinite where nothing bounds it."""

    least: int = 0
    most: int | float = 0

    def add(self, interval: Bounds, factor: Interval, *, certain: bool) -> None:
        """Add `factor` times an interval; what is not certain counts in the maximum only."""
        if certain:
            self.least += int(factor.minimum) * interval.least
        self.most += times(upper(factor), interval.most)

    def interval(self) -> Interval:
        """Return the bounds as an interval."""
        return Interval(self.least, None if self.most == inf else int(self.most))


class Tally(Struct):
    """Add up what is below one node.

    Args:
        persons: persons straight below.
        vacant: seats straight below without a holder.
        indirect: persons below those.
        everybody: all persons below, but those carried further upward.
        carried: the persons below at most who may be below others too.
    """

    persons: Bounds = field(default_factory=Bounds)
    vacant: Bounds = field(default_factory=Bounds)
    indirect: Bounds = field(default_factory=Bounds)
    everybody: Bounds = field(default_factory=Bounds)
    carried: int | float = 0


def bounds_of(interval: Interval) -> Bounds:
    """Return an interval as bounds to add up."""
    return Bounds(int(interval.minimum), upper(interval))


def upper(interval: Interval) -> int | float:
    """Return the upper bound as a number that may be infinite."""
    return inf if interval.maximum is None else int(interval.maximum)


def times(factor: int | float, number: int | float) -> int | float:
    """Multiply upper bounds; zero times infinite is zero."""
    return 0 if factor == 0 or number == 0 else factor * number


def beyond(number: int | float, limit: int | float) -> int | float:
    """Return by how much an upper bound exceeds another, or 0."""
    return number - limit if number > limit else 0


class Pool:
    """Hold numbers to add to everybody but to those who have them already."""

    def __init__(self, numbers: dict[int, int | float]) -> None:
        self._numbers = numbers
        self._finite = sum(number for number in numbers.values() if number != inf)
        self._infinite = sum(number == inf for number in numbers.values())

    def without(self, *nodes: int) -> int | float:
        """Return the sum of all numbers but those of `nodes`."""
        own = [self._numbers[node] for node in set(nodes) if node in self._numbers]
        if self._infinite > own.count(inf):
            return inf
        return self._finite - sum(number for number in own if number != inf)
