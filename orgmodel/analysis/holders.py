"""Persons who hold several positions, so that a span in persons counts each of them once."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from orgmodel.analysis.reporting import Edge, Reporting
from orgmodel.model.organisation import Organisation
from orgmodel.model.quantity import ONE, Interval, Number


class Holders:
    """Tell how many persons are counted more than once where they report to one position twice."""

    def __init__(self, organisation: Organisation, reporting: Reporting) -> None:
        self._seats = reporting.seats
        self._twin_of: dict[int, tuple[int, bool]] = {}
        for node, position in enumerate(organisation.positions):
            if position.same_holder_as is not None:
                twin = reporting.node_of[position.same_holder_as]
                self._twin_of[node] = (twin, position.same_holder_evidence.is_stated)
        self._first = {node: self._first_of(node) for node in self._linked()}
        self._person = self._persons()

    def counted_twice(self, reports: Sequence[Edge], of: Callable[[int], Interval]) -> tuple[Number, Number]:
        """Return how many persons are counted again among reports to one position: at least, at most.

        Args:
            reports: all edges to that position.
            of: what each node counts for, in persons.
        """
        mine = [edge for edge in reports if edge.certain and edge.reporter in self._first]
        if len(mine) < 2 and all(edge.factor == ONE for edge in mine):
            return 0, 0
        # Every copy of a counted unit may have the same holders.
        different = {edge.reporter: of(edge.reporter).minimum for edge in mine if edge.factor.minimum > 0}
        at_least: Number = 0
        persons: set[int] = set()
        together: dict[int, Number] = {}
        for node, own in different.items():
            first = self._first[node]
            together[first] = max(together.get(first, 0), own)
            person = self._person.get(node, node)
            twin, is_stated = self._twin_of.get(node, (node, False))
            if person in persons:
                at_least += own
            elif is_stated and node != first and self._person.get(twin, twin) != person:
                at_least += min(own, different.get(twin, 0))
            if own == 1:
                persons.add(person)
        least = sum(of(edge.reporter).times(edge.factor).minimum for edge in mine)
        return at_least, least - sum(together.values())

    def _persons(self) -> dict[int, int]:
        """Return one node for all that one and the same person certainly holds, where each is one seat."""
        single = {node for node in self._first if self._seats[node].holders == ONE}
        found: dict[int, int] = {}
        for node in single:
            chain = [node]
            twin, is_stated = self._twin_of.get(node, (node, False))
            while is_stated and twin in single and twin not in chain:
                chain.append(twin)
                twin, is_stated = self._twin_of.get(twin, (twin, False))
            found[node] = min(chain[chain.index(twin) :]) if twin in chain and is_stated else chain[-1]
        return found

    def _linked(self) -> set[int]:
        return {*self._twin_of, *(twin for twin, _ in self._twin_of.values())}

    def _first_of(self, node: int) -> int:
        """Return one node for all that the same person may hold, circles included."""
        chain = [node]
        while chain[-1] in self._twin_of:
            twin = self._twin_of[chain[-1]][0]
            if twin in chain:
                return min(chain[chain.index(twin) :])
            chain.append(twin)
        return chain[-1]
