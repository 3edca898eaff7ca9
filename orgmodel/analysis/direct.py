"""Direct spans: what reports straight to a position, in any unit and by any counting convention."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from msgspec.structs import replace

from orgmodel.analysis.bound_pool import BoundPool, beyond, sum_of
from orgmodel.analysis.computed import Reconciled, reconcile
from orgmodel.analysis.conventions import DEFAULT_CONVENTIONS, Conventions, SpanUnit
from orgmodel.analysis.holders import Holders
from orgmodel.analysis.reporting import Edge, Reporting
from orgmodel.analysis.seats import counted, is_single
from orgmodel.analysis.statements import stated
from orgmodel.model.elements import HeadcountScope, Position, Statement, Status
from orgmodel.model.organisation import Organisation
from orgmodel.model.quantity import ANY, ONE, ZERO, ZERO_OR_ONE, Interval, Number, total

Amount = Callable[[Edge], Interval]

NOBODY = reconcile(ZERO, None)


class DirectSpans:
    """Count direct spans on the edges of an organisation; one index serves every convention.

    Args:
        reporting: all lines, functional ones too.
        order: the nodes, each after all its reports.
    """

    def __init__(self, organisation: Organisation, reporting: Reporting, order: Sequence[int]) -> None:
        self._organisation = organisation
        self.reporting = reporting
        self._order = order
        self._reports = _by_superior(reporting.edges)
        self._functional = _by_superior(reporting.functional)
        self._holders = Holders(organisation, reporting)
        self._tops: dict[int, int] | None = None
        self._pools: dict[object, BoundPool] = {}

    def of(self, position: str, conventions: Conventions) -> Reconciled:
        """Return the direct span of a position, computed, stated and brought together, per seat of it."""
        return self.at(self.reporting.node_of[position], conventions)

    def at(self, node: int, conventions: Conventions) -> Reconciled:
        """Return the direct span of a node that is a position."""
        position = self._organisation.positions[node]
        if self._leads_nobody(node, position):
            return NOBODY
        span = self._computed(node, conventions)
        if not is_single(position):
            return reconcile(span.from_zero(), None)
        told = stated(self._told(position), HeadcountScope.DIRECT)
        if told is None or not conventions.counts_all_reports or conventions.unit is SpanUnit.FTE:
            return reconcile(span, None)
        meant = self._meant(told, node, conventions.unit)
        return replace(reconcile(span, meant), stated=told)

    def persons_meant(self, position: str) -> Interval | None:
        """Return the persons straight below a position that are stated; vacant seats may count among them.

        A planned seat is in no number of today.
        """
        node = self.reporting.node_of[position]
        told = stated(self._told(self._organisation.positions[node]), HeadcountScope.DIRECT)
        if told is None:
            return None
        reports = [edge for edge in self._reports.get(node, ()) if not self._is_planned(edge.reporter)]
        return _lowered(told, total(self._vacant(edge) for edge in reports))

    def _is_planned(self, reporter: int) -> bool:
        positions = self._organisation.positions
        return reporter < len(positions) and positions[reporter].status is Status.PLANNED

    def may_gain(self, position: str) -> bool:
        """Tell whether somebody may report to a position because his place is not known."""
        return self._unplaced(self.reporting.node_of[position], self._in_seats, "seats").maximum != 0

    def of_unknown_head(self, unit: str, conventions: Conventions) -> Interval:
        """Return the direct span of the head of a unit whose head is not known."""
        return self._computed(self.reporting.unknown_heads[unit], conventions)

    def recounted(self, position: str, now: Conventions, other: Conventions) -> Interval:
        """Return a span by another convention that counts less, using what is known of the one in force.

        What is stated of the span in force may count more than is declared; whatever is counted less
        of the declared reports comes off its upper bound.
        """
        node = self.reporting.node_of[position]
        value = self.at(node, other).value
        if value.is_exact:
            return value
        known = self.at(node, now).value
        if known.maximum is None or now.unit is not other.unit or other.functional is not now.functional:
            return value
        most = known.maximum
        for edge in self._edges(node, now):
            before, after = self._amount(edge, now), self._amount(edge, other)
            if edge.certain and after.maximum is not None:
                most -= max(0, before.minimum - after.maximum)
        most = max(0, most)
        least = min(value.minimum, most)
        return Interval(least, most if value.maximum is None else min(most, value.maximum))

    def _leads_nobody(self, node: int, position: Position) -> bool:
        reporting = self.reporting
        return not (
            position.heads
            or reporting.unplaced
            or node in self._reports
            or node in self._functional
            or node in reporting.unbounded
            or node in reporting.open_bodies
            or node in reporting.body_seats
        )

    def _edges(self, node: int, conventions: Conventions) -> Sequence[Edge]:
        edges = self._reports.get(node, ())
        functional = self._functional.get(node) if conventions.functional else None
        return edges if functional is None else (*edges, *functional)

    def _computed(self, node: int, conventions: Conventions) -> Interval:
        reporting = self.reporting
        least: Number = 0
        most: Number | None = 0
        edges = self._edges(node, conventions)
        for edge in edges:
            amount = self._amount(edge, conventions)
            if edge.certain:
                least += amount.minimum
            most = None if most is None or amount.maximum is None else most + amount.maximum
        if conventions.unit is SpanUnit.PERSONS:
            twice_at_least, twice_at_most = self._holders.counted_twice(
                edges, lambda reporter: self._counted(reporter, conventions)
            )
            least -= twice_at_most
            most = None if most is None else most - twice_at_least
        if node in reporting.body_seats:
            seats = _without_fte(reporting.body_seats[node], conventions.unit)
            least += seats.minimum
            most = None if most is None or seats.maximum is None else most + seats.maximum
        if node in reporting.open_bodies:
            most = None
            if conventions.unit is SpanUnit.SEATS and conventions.counts_all_reports:
                least = max(least, 1)
        if most is None or node in reporting.unbounded:
            return Interval(least, None)
        return Interval(least, most).plus(
            self._unplaced(node, lambda edge: self._amount(edge, conventions), conventions)
        )

    def _amount(self, edge: Edge, conventions: Conventions) -> Interval:
        """Return what one edge brings if it is there."""
        amount = self._counted(edge.reporter, conventions)
        return amount if edge.factor is ONE else amount.times(edge.factor)

    def _counted(self, reporter: int, conventions: Conventions) -> Interval:
        positions = self._organisation.positions
        if reporter >= len(positions):
            return _without_fte(ZERO_OR_ONE, conventions.unit)
        return counted(positions[reporter], self.reporting.seats[reporter], conventions)

    def _unplaced(self, node: int, amount: Amount, key: object) -> Interval:
        """Return what may report here too, since its place is not known; `amount` counts an edge."""
        unplaced = self.reporting.unplaced
        if not unplaced:
            return ZERO
        if key not in self._pools:
            loose = (Edge(reporter, node, factor, False) for reporter, factor in unplaced.items())
            self._pools[key] = BoundPool({edge.reporter: amount(edge).maximum for edge in loose})
        # Who certainly stands above does not report here; what its own line brings is counted with the edges.
        straight = [edge for edge in self._reports.get(node, ()) if edge.reporter in unplaced]
        most = self._pools[key].without({self._top(node), *(edge.reporter for edge in straight)})
        for edge in straight:
            loose_edge = Edge(edge.reporter, node, unplaced[edge.reporter], False)
            most = sum_of(most, beyond(amount(loose_edge).maximum, amount(edge).maximum))
        return Interval(0, most)

    def _in_seats(self, edge: Edge) -> Interval:
        return self._amount(edge, DEFAULT_CONVENTIONS)

    def _vacant(self, edge: Edge) -> Interval:
        seats = self.reporting.seats
        return seats[edge.reporter].vacant.times(edge.factor) if edge.reporter < len(seats) else ZERO

    def _top(self, node: int) -> int:
        """Return the top of the certain chain above a node, or the node itself."""
        if self._tops is None:
            self._tops = _tops_of(self.reporting.edges, self._order)
        return self._tops.get(node, node)

    def _told(self, position: Position) -> tuple[Statement, ...]:
        return self._organisation.unit_by_id[position.heads[0]].headcount if len(position.heads) == 1 else ()

    def _meant(self, told: Interval, node: int, unit: SpanUnit) -> Interval:
        """Return the seats or persons that a stated number may mean; it may or may not count vacant seats."""
        vacant = total(self._vacant(edge) for edge in self._reports.get(node, ()))
        vacant = vacant.plus(self._unplaced(node, self._vacant, "vacant"))
        if unit is SpanUnit.PERSONS:
            return _lowered(told, vacant)
        return Interval(told.minimum, told.plus(vacant).maximum)


def _tops_of(edges: Sequence[Edge], order: Sequence[int]) -> dict[int, int]:
    """Return the top of the certain chain above each node that has a superior.

    Args:
        order: the nodes, each after all its reports.
    """
    above = {edge.reporter: edge.superior for edge in edges if edge.certain}
    tops: dict[int, int] = {}
    for node in reversed(order):
        superior = above.get(node)
        if superior is not None:
            tops[node] = tops.get(superior, superior)
    return tops


def _by_superior(edges: Sequence[Edge]) -> dict[int, list[Edge]]:
    found: dict[int, list[Edge]] = {}
    for edge in edges:
        found.setdefault(edge.superior, []).append(edge)
    return found


def _without_fte(seats: Interval, unit: SpanUnit) -> Interval:
    """Return seats of which the FTE is not stated anywhere."""
    return seats if unit is not SpanUnit.FTE or seats.maximum == 0 else ANY


def _lowered(told: Interval, vacant: Interval) -> Interval:
    """Return the persons that a stated number may mean, where it may count vacant seats too."""
    least = 0 if vacant.maximum is None else max(0, told.minimum - vacant.maximum)
    return Interval(least, told.maximum)
