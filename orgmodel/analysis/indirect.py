"""Indirect headcount of every position: persons below its direct reports, from the lowest upward."""

from __future__ import annotations

from collections.abc import Sequence
from math import inf

from orgmodel.analysis.computed import Reconciled, reconcile
from orgmodel.analysis.reporting import Edge, Reporting
from orgmodel.analysis.routes import Route, Routes
from orgmodel.analysis.seats import is_single
from orgmodel.analysis.statements import stated
from orgmodel.analysis.tally import Bounds, Pool, Tally, beyond, bounds_of, times, upper
from orgmodel.model.elements import HeadcountScope, Statement
from orgmodel.model.organisation import Organisation
from orgmodel.model.quantity import ONE, ZERO, Interval

NOBODY_BELOW = reconcile(ZERO, None)


class IndirectSpans:
    """Count who is below each node along the edges, every report before its superior.

    Args:
        order: the nodes, each after all its reports; nodes in or above a cycle are left out.
    """

    def __init__(self, organisation: Organisation, reporting: Reporting, order: Sequence[int]) -> None:
        self._organisation = organisation
        self._reporting = reporting
        self._order = order
        self._reports: dict[int, list[Edge]] = {}
        for edge in reporting.edges:
            self._reports.setdefault(edge.superior, []).append(edge)
        self._persons = [bounds_of(counts.persons) for counts in reporting.seats]
        self._vacant = [bounds_of(counts.vacant) for counts in reporting.seats]
        self._routes = Routes(reporting, organisation.id, order)
        self._loose_vacant = sum(
            times(upper(factor), self._vacant[reporter].most)
            for reporter, factor in reporting.unplaced.items()
            if reporter < len(self._vacant)
        )
        self._tallies: dict[int, Tally] = {}
        self._everybody: dict[int, Bounds] = {}

    def count(self) -> dict[int, Reconciled]:
        """Return the indirect headcount of each position that leads anybody or may, per seat of it."""
        for node in self._order:
            self._count(node, known=True)
        positions = range(len(self._organisation.positions))
        # In and above a circle nothing is known of who stands further below, in whatever order they count.
        unsettled = sorted(set(positions).difference(self._order))
        self._everybody.update((node, Bounds(0, inf)) for node in unsettled)
        for node in unsettled:
            self._count(node, known=False)
        self._add_unplaced()
        return {
            node: self._indirect(node, self._tallies[node]) for node in positions if node in self._tallies
        }

    def _count(self, node: int, *, known: bool) -> None:
        reporting = self._reporting
        reports = self._reports.get(node, ())
        bounded = node not in reporting.unbounded and node not in reporting.open_bodies
        led = node in reporting.body_seats or self._headcount(node)
        if not reports and bounded and known and not led:
            return
        tally = Tally()
        for edge in reports:
            if edge.reporter < len(self._persons):
                self._add_position(edge, tally)
            else:
                self._add_unknown_head(edge, tally)
        tally.vacant.most += self._loose_vacant
        for route in self._routes.carry(node, reports):
            self._add_route(route, tally)
        if node in reporting.body_seats:
            seats = bounds_of(reporting.body_seats[node])
            for bounds in (tally.persons, tally.everybody):
                bounds.add(seats, ONE, certain=True)
        if not bounded:
            tally.persons.most = inf
        if not bounded or not known:
            tally.indirect.most = tally.everybody.most = inf
        self._tallies[node] = tally
        if known:
            self._everybody[node] = self._everybody_below(node, tally)

    def _add_position(self, edge: Edge, tally: Tally) -> None:
        below = self._below(edge.reporter)
        persons = self._persons[edge.reporter]
        tally.persons.add(persons, edge.factor, certain=edge.certain)
        tally.vacant.add(self._vacant[edge.reporter], edge.factor, certain=edge.certain)
        if self._routes.is_apart(edge.reporter):
            below = Bounds(below.least, 0)
            persons = Bounds(persons.least, 0)
        tally.indirect.add(below, edge.factor, certain=edge.certain)
        tally.everybody.add(persons, edge.factor, certain=edge.certain)
        tally.everybody.add(below, edge.factor, certain=edge.certain)

    def _add_unknown_head(self, edge: Edge, tally: Tally) -> None:
        """Add a unit whose head is not known: one of its members, one more, or somebody listed already."""
        members = self._below(edge.reporter)
        if self._routes.is_apart(edge.reporter):
            members = Bounds(members.least, 0)
        one = Bounds(0, 1)
        tally.persons.add(one, edge.factor, certain=True)
        perhaps = edge.reporter in self._reporting.perhaps
        least = 0 if perhaps else max(0, members.least - 1)
        tally.indirect.add(Bounds(least, members.most), edge.factor, certain=True)
        tally.everybody.add(members, edge.factor, certain=True)
        tally.everybody.add(one, edge.factor, certain=True)

    def _add_route(self, route: Route, tally: Tally) -> None:
        """Add what one reporter brings up at most, whichever of its routes is the one."""
        own, below = self._own(route.reporter), self._below(route.reporter).most
        tally.indirect.most += times(route.through, own) + times(route.most, below)
        if route.arrived:
            tally.everybody.most += self._brought(route)
        else:
            tally.carried += self._brought(route)

    def _brought(self, route: Route) -> int | float:
        return times(route.most, self._own(route.reporter) + self._below(route.reporter).most)

    def _own(self, node: int) -> int | float:
        return self._persons[node].most if node < len(self._persons) else 1

    def _below(self, node: int) -> Bounds:
        return self._everybody.get(node) or Bounds()

    def _headcount(self, node: int) -> tuple[Statement, ...]:
        """Return the statements that speak of everybody this node leads, and of nobody else."""
        if node >= len(self._persons):
            return ()
        position = self._organisation.positions[node]
        if len(position.heads) != 1 or not is_single(position):
            return ()
        return self._organisation.unit_by_id[position.heads[0]].headcount

    def _everybody_below(self, node: int, tally: Tally) -> Bounds:
        headcount = self._headcount(node)
        if not headcount:
            return tally.everybody
        own = tally.everybody
        persons, indirect = tally.persons.interval(), tally.indirect.interval()
        everybody = Bounds(own.least, own.most + tally.carried).interval()
        if self._reporting.unplaced:
            own = Bounds(own.least, inf)
            persons, indirect, everybody = persons.opened(), indirect.opened(), everybody.opened()
        told = stated(headcount, HeadcountScope.DIRECT)
        straight = reconcile(persons, told and _less(told, tally.vacant))
        others = reconcile(indirect, stated(headcount, HeadcountScope.INDIRECT))
        found = bounds_of(everybody.intersection(straight.value.plus(others.value)) or everybody)
        return Bounds(found.least, min(found.most, own.most))

    def _indirect(self, node: int, tally: Tally) -> Reconciled:
        below = tally.indirect.interval()
        if not is_single(self._organisation.positions[node]):
            return reconcile(below.from_zero(), None)
        return reconcile(below, stated(self._headcount(node), HeadcountScope.INDIRECT))

    def _add_unplaced(self) -> None:
        """Add to each node those who may stand below it, since a superior's place is not known."""
        if not self._reporting.unplaced:
            return
        loose = {route.reporter: route for route in self._routes.carry_anywhere()}
        persons = Pool({node: self._brought(route) for node, route in loose.items()})
        root_of = self._roots()
        for node in range(len(self._organisation.positions)):
            root = root_of.get(node, node)
            tally = self._tallies.setdefault(node, Tally())
            own = {at: route for at, route in self._routes.carried(node).items() if at in loose}
            tally.indirect.most += persons.without(root, *own)
            tally.indirect.most += sum(self._more(route, loose[at]) for at, route in own.items())

    def _more(self, known: Route, loose: Route) -> int | float:
        """Return what a reporter brings along a loose route beyond what it brings along those known."""
        own, below = self._own(known.reporter), self._below(known.reporter).most
        straight = times(beyond(loose.most, known.through), own)
        return straight + times(beyond(loose.most, known.most), below)

    def _roots(self) -> dict[int, int]:
        """Return the node with which each is carried, or the top: the first above it that is apart."""
        above = {edge.reporter: edge.superior for edge in self._reporting.edges}
        roots: dict[int, int] = {}
        for node in reversed(self._order):
            superior = above.get(node)
            if superior is None or self._routes.is_apart(node):
                roots[node] = node
            else:
                roots[node] = roots.get(superior, superior)
        return roots


def _less(told: Interval, vacant: Bounds) -> Interval:
    """Return the persons that a stated number may mean, where it may count vacant seats too."""
    least = 0 if vacant.most == inf else max(0, int(told.minimum) - int(vacant.most))
    return Interval(least, told.maximum)
