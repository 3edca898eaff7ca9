"""Persons, seats and FTE of every unit with everything below it, computed, stated and reconciled."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from orgmodel.analysis.computed import Reconciled, UnitNumbers
from orgmodel.analysis.leaders import parents_first
from orgmodel.analysis.multiplicity import Multiplicity
from orgmodel.analysis.reporting import Reporting
from orgmodel.analysis.seats import fte_of, holders_of, persons_of, seats_of
from orgmodel.analysis.spans import reconcile
from orgmodel.analysis.statements import stated
from orgmodel.model.elements import HeadcountScope, Position, Unit
from orgmodel.model.organisation import Organisation
from orgmodel.model.quantity import ANY, ZERO, ZERO_OR_ONE, Interval, total


@dataclass(frozen=True, slots=True)
class _Sum:
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


class Headcounts:
    """Add up units from the lowest upward; a unit's reconciled number counts in its parent."""

    def __init__(self, organisation: Organisation, reporting: Reporting) -> None:
        self._organisation = organisation
        self._reporting = reporting
        self._multiplicity = Multiplicity(organisation)
        self._top_of: dict[str, str] = {}
        self._one: dict[str, _Sum] = {}
        self._numbers: dict[str, UnitNumbers] = {}

    def count(self) -> dict[str, UnitNumbers]:
        """Return the numbers of every unit, the organisation included."""
        units = list(parents_first(self._organisation))
        for unit in units:
            top = self._top_of.get(unit.parent or "", unit.id)
            self._top_of[unit.id] = top
        for unit in reversed(units):
            if unit.id != self._organisation.id:
                self._count(unit, ZERO_SUM)
        loose = {
            unit.id: self._one[unit.id].times(self._multiplicity.of(unit.id))
            for unit in self._organisation.units_by_parent.get(None, ())
        }
        seats = _total(_of_position(self._organisation, p) for p in self._loose_positions())
        self._count(self._organisation.root, _total(loose.values()).plus(seats))
        if loose or self._loose_positions():
            self._widen(units, loose, seats)
        return {unit.id: self._numbers[unit.id] for unit in units}

    def _loose_positions(self) -> tuple[Position, ...]:
        return self._organisation.positions_by_unit.get(None, ())

    def _count(self, unit: Unit, more: _Sum) -> None:
        organisation = self._organisation
        members = organisation.positions_by_unit.get(unit.id, ())
        computed = _total(_of_position(organisation, position) for position in members).plus(more)
        for child in organisation.units_by_parent.get(unit.id, ()):
            computed = computed.plus(self._one[child.id].times(self._multiplicity.of(child.id)))
        if unit.id in self._reporting.unknown_heads:
            computed = computed.plus(_Sum(ZERO_OR_ONE, ANY, ZERO_OR_ONE))
        if not unit.complete:
            computed = computed.opened()
        self._settle(unit, computed)

    def _settle(self, unit: Unit, computed: _Sum) -> None:
        head = self._head_of(unit)
        persons = _reconciled_persons(unit, computed.persons, head.persons)
        fte = reconcile(computed.fte, stated(unit.headcount, HeadcountScope.FTE))
        seats = computed.seats
        parts = _parts(unit)
        if parts is not None:
            persons = _narrowed(persons, parts.plus(head.persons))
            seats = seats.intersection(parts.plus(head.seats)) or seats
        self._one[unit.id] = _Sum(persons.value, fte.value, seats)
        count = self._multiplicity.of(unit.id)
        self._numbers[unit.id] = UnitNumbers(_times(persons, count), _times(fte, count), seats.times(count))

    def _head_of(self, unit: Unit) -> _Sum:
        if unit.head is None:
            return _Sum(ZERO_OR_ONE, ANY, ZERO_OR_ONE)
        head = self._organisation.position_by_id[unit.head]
        return _Sum(holders_of(head), ANY, seats_of(head))

    def _widen(self, units: list[Unit], loose: dict[str, _Sum], seats: _Sum) -> None:
        """Let units and positions whose place is not known count in the maximum everywhere else."""
        for unit in units:
            if unit.id == self._organisation.id:
                continue
            top = self._top_of[unit.id]
            more = _total(value for name, value in loose.items() if name != top).plus(seats).perhaps()
            numbers = self._numbers[unit.id]
            self._numbers[unit.id] = UnitNumbers(
                _widened(numbers.persons, more.persons),
                _widened(numbers.fte, more.fte),
                numbers.seats.plus(more.seats),
            )


ZERO_SUM = _Sum()


def _of_position(organisation: Organisation, position: Position) -> _Sum:
    return _Sum(persons_of(position, organisation), fte_of(position), seats_of(position))


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


def _widened(number: Reconciled, by: Interval) -> Reconciled:
    if number.stated is not None:
        return number
    return Reconciled(number.computed.plus(by), None, number.value.plus(by))
