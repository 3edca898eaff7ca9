"""Upper bounds to add to everybody but to those who have them already; None is no bound."""

from __future__ import annotations

from collections.abc import Iterable, Mapping

from orgmodel.model.quantity import Number


class BoundPool:
    """Hold upper bounds to add to everybody but to those who have them already; None is no bound."""

    def __init__(self, numbers: Mapping[int, Number | None]) -> None:
        self._numbers = numbers
        self._finite: Number = sum(number for number in numbers.values() if number is not None)
        self._unbounded = {node for node, number in numbers.items() if number is None}

    def without(self, nodes: Iterable[int]) -> Number | None:
        """Return the sum of all numbers but those of `nodes`."""
        own = set(nodes)
        if not self._unbounded <= own:
            return None
        return self._finite - sum(self._numbers.get(node) or 0 for node in own)


def sum_of(first: Number | None, second: Number | None) -> Number | None:
    """Add two upper bounds."""
    return None if first is None or second is None else first + second


def beyond(number: Number | None, limit: Number | None) -> Number | None:
    """Return by how much an upper bound exceeds another, or 0."""
    if limit is None:
        return 0
    return None if number is None else max(0, number - limit)
