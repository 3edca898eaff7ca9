"""Persons, seats and FTE of every unit with everything below it, computed, stated and reconciled."""

from __future__ import annotations

from collections.abc import Iterable, Mapping

from msgspec import Struct

from orgmodel.analysis.computed import Reconciled, UnitNumbers, reconcile
from orgmodel.analysis.direct import DirectSpans
from orgmodel.analysis.leaders import parents_first
from orgmodel.analysis.multiplicity import Multiplicity
from orgmodel.analysis.statements import stated
from orgmodel.model.elements import HeadcountScope, Position, Unit
from orgmodel.model.organisation import Organisation
from orgmodel.model.quantity import ANY, ZERO, ZERO_OR_ONE, Interval, total


class _Sum(Struct, frozen=True):
    persons: Interval = ZERO
    fte: Interval = ZERO
    seats: Interval = ZERO

    def plus(self, other: _Sum) -> _Sum:
        return _Sum(self.persons.plus(other.persons), self.fte.plus(other.fte), self.seats.plus(other.seats))

    def times(self, factor: Interval) -> _Sum:
        return _Sum(self.persons.times(factor), self.fte.times(factor), self.seats.times(factor))

    def perhaps(self) -> _Sum:
        return _Sum(self.persons.from_zero(), self.fte.from_zero(), self.seats.from_zero())

    def opened(self) -> _Sum:
        return _Sum(self.persons.opened(), self.fte.opened(), self.seats.opened())

    def at_most(self, other: _Sum) -> _Sum:
        return _Sum(
            _lowered(self.persons, other.persons),
            _lowered(self.fte, other.fte),
            _lowered(self.seats, other.seats),
        )

    def at_least(self, other: _Sum) -> _Sum:
        return _Sum(
            _raised(self.persons, other.persons),
            _raised(self.fte, other.fte),
            _raised(self.seats, other.seats),
        )


PERHAPS_ONE = _Sum(ZERO_OR_ONE, ANY, ZERO_OR_ONE)


class _Settled(Struct, frozen=True):
    persons: Reconciled
    fte: Reconciled
    seats: Interval

    def times(self, count: Interval) -> UnitNumbers:
        return UnitNumbers(_times(self.persons, count), _times(self.fte, count), self.seats.times(count))


class Headcounts:
    """Add up units from the lowest upward; a unit's reconciled number counts in its parent."""

    def __init__(self, organisation: Organisation, spans: DirectSpans) -> None:
        self._organisation = organisation
        self._spans = spans
        self._reporting = spans.reporting
        self._multiplicity = Multiplicity(organisation)
        self._units = list(parents_first(organisation))
        self._loose_units = organisation.units_by_parent.get(None, ())
        self._loose_positions = organisation.positions_by_unit.get(None, ())
        self._declared: dict[str, _Sum] = {}
        self._known: dict[str, _Sum] = {}

    def count(self) -> dict[str, UnitNumbers]:
        """Return the numbers of every unit, the organisation included."""
        has_loose = bool(self._loose_units or self._loose_positions)
        computed: dict[str, _Sum] = {}
        for unit in reversed(self._units):
            own = self._own(unit)
            computed[unit.id] = self._add_below(unit, own, self._known)
            if has_loose:
                # A number stated of the unit may count some of those without a known place.
                settled = self._settle(unit, computed[unit.id].opened())
                self._known[unit.id] = _values(settled).at_most(computed[unit.id])
                self._declared[unit.id] = self._add_below(unit, own, self._declared)
            else:
                self._known[unit.id] = _values(self._settle(unit, computed[unit.id]))
        if has_loose:
            self._add_loose(computed)
        return {
            unit.id: self._settle(unit, computed[unit.id]).times(self._count_of(unit)) for unit in self._units
        }

    def _own(self, unit: Unit) -> _Sum:
        members = self._organisation.positions_by_unit.get(unit.id, ())
        result = _total(self._of(position) for position in members)
        if unit.id in self._reporting.unknown_heads:
            result = result.plus(PERHAPS_ONE)
        return result if unit.complete else result.opened()

    def _add_below(self, unit: Unit, own: _Sum, below: Mapping[str, _Sum]) -> _Sum:
        children = self._organisation.units_by_parent.get(unit.id, ())
        return own.plus(_total(below[child.id].times(self._count_of(child)) for child in children))

    def _count_of(self, unit: Unit) -> Interval:
        return self._multiplicity.of(unit.id)

    def _settle(self, unit: Unit, computed: _Sum) -> _Settled:
        head = self._head_of(unit)
        persons = _reconciled_persons(unit, computed.persons, head.persons)
        fte = reconcile(computed.fte, stated(unit.headcount, HeadcountScope.FTE))
        parts = _parts(unit)
        if parts is None:
            return _Settled(persons, fte, computed.seats)
        seats = computed.seats.intersection(parts.plus(head.seats)) or computed.seats
        led = self._persons_led(unit) or parts
        return _Settled(_narrowed(persons, led.plus(head.persons)), fte, seats)

    def _persons_led(self, unit: Unit) -> Interval | None:
        """Return the persons stated below the head of a unit; those straight below may count vacancies."""
        direct = self._spans.persons_meant(unit.head) if unit.head is not None else None
        indirect = stated(unit.headcount, HeadcountScope.INDIRECT)
        return None if direct is None or indirect is None else direct.plus(indirect)

    def _head_of(self, unit: Unit) -> _Sum:
        if unit.head is None:
            return PERHAPS_ONE
        counts = self._reporting.seats[self._reporting.node_of[unit.head]]
        return _Sum(counts.holders, ANY, counts.seats)

    def _of(self, position: Position) -> _Sum:
        counts = self._reporting.seats[self._reporting.node_of[position.id]]
        return _Sum(counts.persons, counts.fte, counts.seats)

    def _add_loose(self, computed: dict[str, _Sum]) -> None:
        """Count what has no known place: once in the organisation, in the maximum of every other unit.

        It may already be in a number stated of some unit, so the organisation's minimum is the larger
        of the seats declared and the numbers known, never their sum.
        """
        seats = _total(self._of(position) for position in self._loose_positions)
        declared = {u.id: self._declared[u.id].times(self._count_of(u)) for u in self._loose_units}
        known = {u.id: self._known[u.id].times(self._count_of(u)) for u in self._loose_units}
        tops = self._tops()
        for unit in self._units:
            others = _total(value for name, value in known.items() if name != tops[unit.id])
            computed[unit.id] = computed[unit.id].plus(others.plus(seats).perhaps())
        root = self._organisation.id
        everything = self._declared[root].plus(_total(declared.values())).plus(seats)
        computed[root] = computed[root].at_least(everything)

    def _tops(self) -> dict[str, str]:
        tops: dict[str, str] = {}
        for unit in self._units:
            tops[unit.id] = tops.get(unit.parent or "", unit.id)
        return tops


def _values(settled: _Settled) -> _Sum:
    return _Sum(settled.persons.value, settled.fte.value, settled.seats)


def _total(sums: Iterable[_Sum]) -> _Sum:
    values = list(sums)
    return _Sum(
        total(value.persons for value in values),
        total(value.fte for value in values),
        total(value.seats for value in values),
    )


def _parts(unit: Unit) -> Interval | None:
    direct = stated(unit.headcount, HeadcountScope.DIRECT)
    indirect = stated(unit.headcount, HeadcountScope.INDIRECT)
    return None if direct is None or indirect is None else direct.plus(indirect)


def _reconciled_persons(unit: Unit, computed: Interval, head: Interval) -> Reconciled:
    """Reconcile persons; whether the head is counted may not be stated, and then both are possible."""
    told = stated(unit.headcount, HeadcountScope.PERSONS)
    if told is None:
        return reconcile(computed, None)
    says = {
        statement.includes_head for statement in unit.headcount if statement.scope is HeadcountScope.PERSONS
    }
    with_head = told.plus(head)
    if says == {False}:
        return reconcile(computed, with_head)
    result = reconcile(computed, told)
    if result.contradicts and None in says:
        second = reconcile(computed, with_head)
        return result if second.contradicts else second
    return result


def _narrowed(number: Reconciled, by: Interval) -> Reconciled:
    value = number.value.intersection(by)
    if value is None:
        return number
    return Reconciled(number.computed, number.stated, value, number.contradicts)


def _times(number: Reconciled, count: Interval) -> Reconciled:
    return Reconciled(
        number.computed.times(count),
        None if number.stated is None else number.stated.times(count),
        number.value.times(count),
        number.contradicts,
    )


def _raised(number: Interval, least: Interval) -> Interval:
    return Interval(max(number.minimum, least.minimum), number.maximum)


def _lowered(number: Interval, most: Interval) -> Interval:
    """Lower the upper bound only: the least may count others, who are added to the maximum apart."""
    bounds = [one for one in (number.maximum, most.maximum) if one is not None]
    return Interval(number.minimum, min(bounds, default=None))
