"""Who is below whom, answered in one step for any two positions."""

from __future__ import annotations

from functools import cached_property

from orgmodel.analysis.computed import Computed
from orgmodel.analysis.reporting import Edge
from orgmodel.rules.finding import Verdict


class Ancestry:
    """Number the positions along their certain lines upward, so that a branch is a stretch of numbers.

    Positions with several possible superiors, and those in or below a circle, are below nobody for certain.
    """

    def __init__(self, computed: Computed) -> None:
        self._computed = computed
        self._reporting = computed.direct_spans.reporting
        positions = computed.organisation.positions
        above = {edge.reporter: edge.superior for edge in self._reporting.edges if edge.certain}
        reports: dict[str, list[str]] = {}
        tops = []
        for node, position in enumerate(positions):
            superior = above.get(node)
            if superior is None or superior >= len(positions) or computed.positions[position.id].in_cycle:
                tops.append(position.id)
            else:
                reports.setdefault(positions[superior].id, []).append(position.id)
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
        """Tell whether `superior` certainly stands on the chain above `position`."""
        if position == superior or position not in self._first or superior not in self._last:
            return False
        return self._first[superior] <= self._first[position] <= self._last[superior]

    def below(self, position: str, superior: str) -> Verdict | None:
        """Tell whether `superior` stands above `position`; undecided where a line between is not known."""
        if self.is_below(position, superior):
            return Verdict.VIOLATION
        if position == superior or self.is_below(superior, position):
            return None
        return self._perhaps([self._reporting.node_of[position]], superior)

    def head_below(self, unit: str, superior: str) -> Verdict | None:
        """Tell whether `superior` may stand above the head of a unit whose head is not known."""
        return self._perhaps([self._reporting.unknown_heads[unit]], superior)

    def has_superior(self, position: str) -> bool:
        """Tell whether somebody stands above, known or not."""
        node = self._reporting.node_of[position]
        return node in self._above or node in self._reporting.unplaced

    def may_report_to(self, position: str, superior: str) -> bool:
        """Tell whether a line that is not known may run from `position` straight to `superior`."""
        node, target = (self._reporting.node_of[one] for one in (position, superior))
        pending = [node]
        while pending:
            at = pending.pop()
            if at in self._reporting.unplaced:
                return True
            for edge in self._above.get(at, ()):
                if (at != node and edge.superior == target) or self._may_be(edge.superior, superior):
                    return True
                # Whoever may be the head of his unit, or have none, may report to who is above that head.
                if edge.superior in self._reporting.perhaps or self._may_be(edge.superior, position):
                    pending.append(edge.superior)
        return False

    def _perhaps(self, pending: list[int], superior: str) -> Verdict | None:
        target = self._reporting.node_of[superior]
        seen = set(pending)
        while pending:
            node = pending.pop()
            if node in self._reporting.unplaced:
                return Verdict.UNDECIDED
            for edge in self._above.get(node, ()):
                if edge.superior == target or self._may_be(edge.superior, superior):
                    return Verdict.UNDECIDED
                if edge.superior not in seen:
                    seen.add(edge.superior)
                    pending.append(edge.superior)
        return None

    def _may_be(self, node: int, position: str) -> bool:
        """Tell whether a node is a head not known, who may be a position of that unit."""
        unit = self._units_of_heads.get(node)
        return unit is not None and self._computed.organisation.position_by_id[position].unit == unit

    @cached_property
    def _units_of_heads(self) -> dict[int, str]:
        return {node: unit for unit, node in self._reporting.unknown_heads.items()}

    @cached_property
    def _above(self) -> dict[int, list[Edge]]:
        found: dict[int, list[Edge]] = {}
        for edge in self._reporting.edges:
            found.setdefault(edge.reporter, []).append(edge)
        return found
