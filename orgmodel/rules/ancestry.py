"""Who is below whom, answered in one step for any two positions."""

from __future__ import annotations

from orgmodel.analysis.computed import Computed


class Ancestry:
    """Number the positions along their chains upward, so that a branch is a stretch of numbers.

    Positions with several possible superiors, and those in or below a circle, are below nobody for certain.
    """

    def __init__(self, computed: Computed) -> None:
        reports: dict[str, list[str]] = {}
        tops = []
        for position, numbers in computed.positions.items():
            if len(numbers.superiors) == 1 and not numbers.in_cycle:
                reports.setdefault(numbers.superiors[0], []).append(position)
            else:
                tops.append(position)
        self._first: dict[str, int] = {}
        self._last: dict[str, int] = {}
        for top in tops:
            self._number(top, reports)

    def _number(self, top: str, reports: dict[str, list[str]]) -> None:
        pending = [(top, False)]
        while pending:
            position, done = pending.pop()
            if done:
                self._last[position] = len(self._first) - 1
                continue
            self._first[position] = len(self._first)
            pending.append((position, True))
            pending.extend((report, False) for report in reports.get(position, ()))

    def is_below(self, position: str, superior: str) -> bool:
        """Tell whether `superior` stands on the chain above `position`."""
        if position == superior or position not in self._first or superior not in self._last:
            return False
        return self._first[superior] <= self._first[position] <= self._last[superior]
