"""Direct and indirect headcount of every position, in one pass from the lowest upward."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from math import inf

from orgmodel.analysis.computed import Reconciled, reconcile
from orgmodel.analysis.conventions import DEFAULT_CONVENTIONS, Conventions
from orgmodel.analysis.merging import Merge, merges
from orgmodel.analysis.reporting import Edge, Reporting
from orgmodel.analysis.seats import SeatCounts, is_single
from orgmodel.analysis.statements import stated
from orgmodel.analysis.tally import Bounds, Pool, Tally, bounds_of, times, upper
from orgmodel.model.elements import HeadcountScope, Position, Statement
from orgmodel.model.organisation import Organisation
from orgmodel.model.quantity import ONE, ZERO, Interval


@dataclass(frozen=True, slots=True)
class Span:
    """Hold the direct and indirect headcount of one position, per seat of it."""

    direct: Reconciled
    indirect: Reconciled


NOBODY_BELOW = Span(reconcile(ZERO, None), reconcile(ZERO, None))


class Spans:
    """Count spans along the edges, every report before its superior.

    Args:
        order: the nodes, each after all its reports; nodes in or above a cycle are left out.
    """

    def __init__(
        self, organisation: Organisation, reporting: Reporting, conventions: Conventions, order: Sequence[int]
    ) -> None:
        self._organisation = organisation
        self._reporting = reporting
        self._conventions = conventions
        self._order = order
        self._reports: dict[int, list[Edge]] = {}
        for edge in reporting.edges:
            self._reports.setdefault(edge.superior, []).append(edge)
        self._functional: dict[int, list[Edge]] = {}
        for edge in reporting.functional:
            self._functional.setdefault(edge.superior, []).append(edge)
        pairs = list(zip(organisation.positions, reporting.seats, strict=True))
        self._seats = [bounds_of(self._counted(position, counts)) for position, counts in pairs]
        self._persons = [bounds_of(counts.persons) for counts in reporting.seats]
        self._vacant = [bounds_of(counts.vacant) for counts in reporting.seats]
        self._merges = merges(reporting.edges)
        self._tallies: dict[int, Tally] = {}
        self._everybody: dict[int, Bounds] = {}

    def count(self) -> dict[int, Span]:
        """Return the span of each position that leads anybody or may."""
        for node in self._order:
            self._count(node, known=True)
        positions = range(len(self._organisation.positions))
        # In and above a circle nothing is known of who stands further below, in whatever order they count.
        unsettled = sorted(set(positions).difference(self._order))
        self._everybody.update((node, Bounds(0, inf)) for node in unsettled)
        for node in unsettled:
            self._count(node, known=False)
        self._add_unplaced()
        return {node: self._span(node, self._tallies[node]) for node in positions if node in self._tallies}

    def _count(self, node: int, *, known: bool) -> None:
        reporting = self._reporting
        reports = self._reports.get(node, ())
        bounded = node not in reporting.unbounded and node not in reporting.open_bodies
        led = node in reporting.body_seats or node in self._functional or self._headcount(node)
        if not reports and bounded and known and not led:
            return
        tally = Tally()
        for edge in reports:
            if edge.reporter < len(self._seats):
                self._add_position(edge, tally)
            else:
                self._add_unknown_head(edge, tally)
        for merge in self._merges.get(node, ()):
            self._count_once(merge, tally)
        for edge in self._functional.get(node, ()):
            tally.direct.add(self._seats[edge.reporter], edge.factor, certain=edge.certain)
        if node in reporting.body_seats:
            seats = bounds_of(reporting.body_seats[node])
            for bounds in (tally.direct, tally.persons, tally.everybody):
                bounds.add(seats, ONE, certain=True)
        if node in reporting.open_bodies:
            tally.direct.least = max(tally.direct.least, 1)
        if not bounded:
            tally.direct.most = tally.persons.most = inf
        if not bounded or not known:
            tally.indirect.most = tally.everybody.most = inf
        self._tallies[node] = tally
        if known:
            self._everybody[node] = self._everybody_below(node, tally)

    def _add_position(self, edge: Edge, tally: Tally) -> None:
        below = self._below(edge.reporter)
        persons = self._persons[edge.reporter]
        tally.direct.add(self._seats[edge.reporter], edge.factor, certain=edge.certain)
        tally.persons.add(persons, edge.factor, certain=edge.certain)
        tally.vacant.add(self._vacant[edge.reporter], edge.factor, certain=edge.certain)
        tally.indirect.add(below, edge.factor, certain=edge.certain)
        tally.everybody.add(persons, edge.factor, certain=edge.certain)
        tally.everybody.add(below, edge.factor, certain=edge.certain)

    def _add_unknown_head(self, edge: Edge, tally: Tally) -> None:
        """Add a unit whose head is not known: one of its members, one more, or somebody listed already."""
        members = self._below(edge.reporter)
        one = Bounds(0, 1)
        tally.direct.add(one, edge.factor, certain=True)
        tally.persons.add(one, edge.factor, certain=True)
        perhaps = edge.reporter in self._reporting.perhaps
        least = 0 if perhaps else max(0, members.least - 1)
        tally.indirect.add(Bounds(least, members.most), edge.factor, certain=True)
        tally.everybody.add(Bounds(members.least, members.most + 1), edge.factor, certain=True)

    def _count_once(self, merge: Merge, tally: Tally) -> None:
        """Take off what several possible lines of one position brought up more than once."""
        below = self._below(merge.reporter).most
        own = self._persons[merge.reporter].most if merge.reporter < len(self._persons) else 1
        if inf in (below, own):
            return
        brought = merge.straight * below + merge.through * (own + below)
        tally.indirect.most -= brought - (own + below if merge.through else below)
        tally.everybody.most -= (merge.straight + merge.through - 1) * (own + below)

    def _below(self, node: int) -> Bounds:
        return self._everybody.get(node) or Bounds()

    def _headcount(self, node: int) -> tuple[Statement, ...]:
        """Return the statements that speak of everybody this node leads, and of nobody else."""
        if node >= len(self._seats) or self._conventions != DEFAULT_CONVENTIONS:
            return ()
        position = self._organisation.positions[node]
        if len(position.heads) != 1 or not is_single(position):
            return ()
        return self._organisation.unit_by_id[position.heads[0]].headcount

    def _everybody_below(self, node: int, tally: Tally) -> Bounds:
        headcount = self._headcount(node)
        if not headcount:
            return tally.everybody
        persons, indirect, everybody = (
            bounds.interval() for bounds in (tally.persons, tally.indirect, tally.everybody)
        )
        if self._reporting.unplaced:
            persons, indirect, everybody = persons.opened(), indirect.opened(), everybody.opened()
        told = stated(headcount, HeadcountScope.DIRECT)
        straight = reconcile(persons, told and _less(told, tally.vacant))
        others = reconcile(indirect, stated(headcount, HeadcountScope.INDIRECT))
        return bounds_of(everybody.intersection(straight.value.plus(others.value)) or everybody)

    def _span(self, node: int, tally: Tally) -> Span:
        seats, below = tally.direct.interval(), tally.indirect.interval()
        if not is_single(self._organisation.positions[node]):
            return Span(reconcile(seats.from_zero(), None), reconcile(below.from_zero(), None))
        headcount = self._headcount(node)
        direct = _direct(seats, tally.vacant, stated(headcount, HeadcountScope.DIRECT))
        return Span(direct, reconcile(below, stated(headcount, HeadcountScope.INDIRECT)))

    def _add_unplaced(self) -> None:
        unplaced = self._reporting.unplaced
        if not unplaced:
            return
        seats = {node: times(upper(factor), self._seats_at(node)) for node, factor in unplaced.items()}
        persons = {node: times(upper(factor), self._everybody_at(node)) for node, factor in unplaced.items()}
        all_seats, all_persons = Pool(seats), Pool(persons)
        top_of = self._tops()
        for node in range(len(self._organisation.positions)):
            top = top_of.get(node, node)
            tally = self._tallies.setdefault(node, Tally())
            tally.direct.most += all_seats.without(top)
            tally.indirect.most += all_persons.without(top)

    def _tops(self) -> dict[int, int]:
        """Return the top of the certain chain above each node that has a superior."""
        above = {edge.reporter: edge.superior for edge in self._reporting.edges if edge.certain}
        tops: dict[int, int] = {}
        for node in reversed(self._order):
            superior = above.get(node)
            if superior is not None:
                tops[node] = tops.get(superior, superior)
        return tops

    def _seats_at(self, node: int) -> int | float:
        return self._seats[node].most if node < len(self._seats) else 1

    def _everybody_at(self, node: int) -> int | float:
        own = self._persons[node].most if node < len(self._persons) else 1
        return own + self._below(node).most

    def _counted(self, position: Position, counts: SeatCounts) -> Interval:
        if position.staff and not self._conventions.staff:
            return ZERO
        seats = counts.seats if self._conventions.vacant else counts.holders
        if self._conventions.collective or seats.maximum == 0:
            return seats
        return Interval(min(1, seats.minimum), 1)


def _direct(seats: Interval, vacant: Bounds, told: Interval | None) -> Reconciled:
    """Compare a stated direct headcount with the seats; it may or may not count the vacant ones."""
    if told is None:
        return reconcile(seats, None)
    most = None if told.maximum is None or vacant.most == inf else told.maximum + int(vacant.most)
    result = reconcile(seats, Interval(told.minimum, most))
    return replace(result, stated=told)


def _less(told: Interval, vacant: Bounds) -> Interval:
    """Return the persons that a stated number may mean, where it may count vacant seats too."""
    least = 0 if vacant.most == inf else max(0, int(told.minimum) - int(vacant.most))
    return Interval(least, told.maximum)
