"""Direct and indirect headcount of every position, in one pass from the lowest upward."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from math import inf

from orgmodel.analysis.computed import Reconciled
from orgmodel.analysis.conventions import DEFAULT_CONVENTIONS, Conventions
from orgmodel.analysis.reporting import Edge, Reporting
from orgmodel.analysis.seats import holders_of, is_single, persons_of, seats_of
from orgmodel.analysis.statements import stated
from orgmodel.model.elements import HeadcountScope, Position
from orgmodel.model.organisation import Organisation
from orgmodel.model.quantity import ONE, ZERO, Interval


@dataclass(slots=True)
class Bounds:
    """Hold bounds while adding up; `most` is infinite where nothing bounds it."""

    least: int = 0
    most: int | float = 0

    def add(self, interval: Bounds, factor: Interval, *, certain: bool) -> None:
        """Add `factor` times an interval; what is not certain counts in the maximum only."""
        if certain:
            self.least += int(factor.minimum) * interval.least
        self.most += _times(_upper(factor), interval.most)

    def interval(self) -> Interval:
        """Return the bounds as an interval."""
        return Interval(self.least, None if self.most == inf else int(self.most))


@dataclass(slots=True)
class Below:
    """Hold what is below one node: seats and persons straight below, persons below those, in all."""

    direct: Reconciled
    indirect: Reconciled
    persons: Bounds


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
        self._seats = [_bounds(self._counted(position)) for position in organisation.positions]
        self._persons = [_bounds(persons_of(position, organisation)) for position in organisation.positions]
        self._nothing = Below(_exact(ZERO), _exact(ZERO), Bounds())
        self.below: dict[int, Below] = {}

    def count(self) -> dict[int, Below]:
        """Return what is below each node that has anything below it or may have."""
        for node in self._order:
            self._count(node, known=True)
        settled = set(self._order)
        for node in range(len(self._organisation.positions)):
            if node not in settled:
                self._count(node, known=False)
        self._add_unplaced()
        return self.below

    def of(self, node: int) -> Below:
        """Return what is below a node."""
        return self.below.get(node, self._nothing)

    def _count(self, node: int, *, known: bool) -> None:
        reporting = self._reporting
        reports = self._reports.get(node, ())
        bounded = node not in reporting.unbounded and node not in reporting.open_bodies
        if not reports and bounded and known and node not in reporting.body_seats:
            return
        direct, persons, indirect, everybody = Bounds(), Bounds(), Bounds(), Bounds()
        for edge in reports:
            if edge.reporter < len(self._seats):
                self._add_position(edge, direct, persons, indirect, everybody)
            else:
                self._add_unknown_head(edge, direct, persons, indirect, everybody)
        if node in reporting.body_seats:
            seats = _bounds(reporting.body_seats[node])
            for sum_ in (direct, persons, everybody):
                sum_.add(seats, ONE, certain=True)
        if node in reporting.open_bodies:
            direct.least = max(direct.least, 1)
        if not bounded:
            direct.most = persons.most = indirect.most = everybody.most = inf
        if not known:
            indirect = Bounds(0, inf)
            everybody = Bounds(persons.least, inf)
        self.below[node] = self._reconciled(node, direct, persons, indirect, everybody)

    def _add_position(
        self, edge: Edge, direct: Bounds, persons: Bounds, indirect: Bounds, everybody: Bounds
    ) -> None:
        below = self.of(edge.reporter).persons
        direct.add(self._seats[edge.reporter], edge.factor, certain=edge.certain)
        persons.add(self._persons[edge.reporter], edge.factor, certain=edge.certain)
        indirect.add(below, edge.factor, certain=edge.certain)
        everybody.add(self._persons[edge.reporter], edge.factor, certain=edge.certain)
        everybody.add(below, edge.factor, certain=edge.certain)

    def _add_unknown_head(
        self, edge: Edge, direct: Bounds, persons: Bounds, indirect: Bounds, everybody: Bounds
    ) -> None:
        members = self.of(edge.reporter).persons
        one = Bounds(0, 1)
        direct.add(one, edge.factor, certain=True)
        persons.add(one, edge.factor, certain=True)
        perhaps = edge.reporter in self._reporting.perhaps
        least = 0 if perhaps else max(0, members.least - 1)
        indirect.add(Bounds(least, members.most), edge.factor, certain=True)
        everybody.add(Bounds(members.least, members.most + 1), edge.factor, certain=True)

    def _reconciled(
        self, node: int, direct: Bounds, persons: Bounds, indirect: Bounds, everybody: Bounds
    ) -> Below:
        position = self._position(node)
        seats = direct.interval()
        below = indirect.interval()
        if position is None or len(position.heads) != 1 or not is_single(position):
            shared = position is not None and not is_single(position)
            spread = (seats.from_zero(), below.from_zero()) if shared else (seats, below)
            return Below(_exact(spread[0]), _exact(spread[1]), everybody)
        headcount = self._organisation.unit_by_id[position.heads[0]].headcount
        if not headcount or self._conventions != DEFAULT_CONVENTIONS:
            return Below(_exact(seats), _exact(below), everybody)
        told_direct = stated(headcount, HeadcountScope.DIRECT)
        told_indirect = stated(headcount, HeadcountScope.INDIRECT)
        straight = reconcile(persons.interval(), told_direct)
        others = reconcile(below, told_indirect)
        total = everybody.interval()
        total = total.intersection(straight.value.plus(others.value)) or total
        return Below(_direct(seats, told_direct, straight), others, _bounds(total))

    def _add_unplaced(self) -> None:
        unplaced = self._reporting.unplaced
        if not unplaced:
            return
        seats = {node: self._seats_at(node) for node in unplaced}
        persons = {node: self._everybody_at(node) for node in unplaced}
        all_seats, all_persons = _Pool(seats), _Pool(persons)
        top_of = self._tops()
        for node in range(len(self._organisation.positions)):
            top = top_of.get(node, node)
            below = self.of(node)
            direct = _raised(below.direct, all_seats.without(top))
            indirect = _raised(below.indirect, all_persons.without(top))
            self.below[node] = Below(direct, indirect, below.persons)

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
        return own + self.of(node).persons.most

    def _position(self, node: int) -> Position | None:
        return self._organisation.positions[node] if node < len(self._seats) else None

    def _counted(self, position: Position) -> Interval:
        if position.staff and not self._conventions.staff:
            return ZERO
        seats = seats_of(position) if self._conventions.vacant else holders_of(position)
        if self._conventions.collective or seats.maximum == 0:
            return seats
        return Interval(min(1, seats.minimum), 1)


def reconcile(computed: Interval, told: Interval | None) -> Reconciled:
    """Bring a computed and a stated number together; where they exclude each other, keep both."""
    if told is None:
        return _exact(computed)
    both = computed.intersection(told)
    if both is None:
        return Reconciled(computed, told, computed.hull(told), contradicts=True)
    return Reconciled(computed, told, both)


def _direct(seats: Interval, told: Interval | None, persons: Reconciled) -> Reconciled:
    """Compare a stated direct headcount with the seats; vacant seats may explain the difference."""
    result = reconcile(seats, told)
    if result.contradicts and not persons.contradicts:
        return Reconciled(seats, told, seats)
    return result


def _exact(interval: Interval) -> Reconciled:
    return Reconciled(interval, None, interval)


def _raised(number: Reconciled, by: int | float) -> Reconciled:
    if by == 0 or number.stated is not None:
        return number
    bounds = _bounds(number.computed)
    bounds.most += by
    return _exact(bounds.interval())


def _bounds(interval: Interval) -> Bounds:
    return Bounds(int(interval.minimum), _upper(interval))


def _upper(interval: Interval) -> int | float:
    return inf if interval.maximum is None else int(interval.maximum)


def _times(factor: int | float, number: int | float) -> int | float:
    return 0 if factor == 0 or number == 0 else factor * number


class _Pool:
    """Hold numbers to add to everybody but their own branch."""

    def __init__(self, numbers: dict[int, int | float]) -> None:
        self._numbers = numbers
        self._finite = sum(number for number in numbers.values() if number != inf)
        self._infinite = sum(number == inf for number in numbers.values())

    def without(self, node: int) -> int | float:
        """Return the sum of all numbers but that of `node`."""
        own = self._numbers.get(node, 0)
        if self._infinite > (own == inf):
            return inf
        return self._finite if own == inf else self._finite - own
