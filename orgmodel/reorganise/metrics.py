"""Numbers of an organisation, for before and after and for comparing scenarios."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from decimal import ROUND_HALF_UP, Decimal
from enum import StrEnum

from msgspec import Struct

from orgmodel.analysis.computed import Computed, PositionNumbers
from orgmodel.analysis.multiplicity import Multiplicity
from orgmodel.analysis.seats import seats_of, vacancies_of
from orgmodel.model.elements import EMPTY, Position, Status
from orgmodel.model.lines import LineKind
from orgmodel.model.quantity import ONE, ZERO, Interval, Number, total

_TENTH = Decimal("0.1")


class Metric(StrEnum):
    """What is measured."""

    PERSONS = "persons"
    FTE = "fte"
    SEATS = "seats"
    FILLED = "filled seats"
    VACANT = "vacant seats"
    PLANNED = "planned seats"
    PHASING_OUT = "seats phasing out"
    UNKNOWN = "seats of unknown status"
    MANAGERS = "managers"
    MANAGERS_PER_100 = "managers per 100 persons"
    SPAN_LEAST = "smallest span"
    SPAN_MEDIAN = "median span"
    SPAN_MEAN = "mean span"
    SPAN_MOST = "widest span"
    ONE_OVER_ONE = "one-over-ones"
    LAYERS = "layers"
    SEVERAL_BOSSES = "positions with several bosses"
    VACANT_MANAGERS = "vacant managers"


# Fewer of these is better by any convention; of the others neither more nor fewer is.
FEWER_IS_BETTER = frozenset(
    {Metric.ONE_OVER_ONE, Metric.SEVERAL_BOSSES, Metric.VACANT_MANAGERS, Metric.UNKNOWN}
)


class Measured(Struct, frozen=True):
    """Hold one number; None where nothing can be said: no managers, no persons."""

    metric: Metric
    value: Interval | None


class _Alike(Struct):
    """Hold positions whose seats count alike: one of them, the seats of each, and how many there are."""

    position: Position
    seats: Interval
    number: int = 0

    def times(self, seats: Interval) -> Interval:
        return seats.times(Interval(self.number, self.number))


class _Manager(Struct, frozen=True):
    position: Position
    numbers: PositionNumbers
    seats: Interval

    @property
    def certain(self) -> bool:
        return self.numbers.seats.minimum > 0


def metrics_of(computed: Computed) -> tuple[Measured, ...]:
    """Measure an organisation; what is not known widens the bounds.

    Args:
        computed: what is computed of it.
    """
    organisation = computed.organisation
    factor = Multiplicity(organisation)
    alike: dict[object, _Alike] = {}
    for position in organisation.positions:
        times = factor.between(position.unit, organisation.id)
        key = (position.count.text, position.vacant.text, position.status, position.evidence.certainty, times)
        if key not in alike:
            alike[key] = _Alike(position, seats_of(position).times(times))
        alike[key].number += 1
    managers = [
        _Manager(position, numbers, seats_of(position).times(factor.between(position.unit, organisation.id)))
        for position in organisation.positions
        if (numbers := computed.positions[position.id]).seats.maximum != 0
    ]
    whole = computed.units[organisation.id]
    persons = whole.persons.value
    count = _number(managers, lambda manager: manager.certain)
    values: dict[Metric, Interval | None] = {
        Metric.PERSONS: persons,
        Metric.FTE: whole.fte.value,
        **_by_status(list(alike.values())),
        Metric.MANAGERS: count,
        Metric.MANAGERS_PER_100: _per_100(count, persons),
        **_spans(managers),
        Metric.ONE_OVER_ONE: _number(
            [m for m in managers if m.numbers.seats.contains(1)], lambda m: m.numbers.seats == ONE
        ),
        Metric.LAYERS: _layers(computed),
        Metric.SEVERAL_BOSSES: _several_bosses(computed),
        Metric.VACANT_MANAGERS: _vacant(managers),
    }
    return tuple(Measured(metric, values[metric]) for metric in Metric)


def _by_status(groups: Sequence[_Alike]) -> dict[Metric, Interval | None]:
    numbers = (Metric.FILLED, Metric.VACANT, Metric.PLANNED, Metric.PHASING_OUT, Metric.UNKNOWN)
    of_status = {
        Status.VACANT: Metric.VACANT,
        Status.PLANNED: Metric.PLANNED,
        Status.PHASING_OUT: Metric.PHASING_OUT,
        Status.UNKNOWN: Metric.UNKNOWN,
    }
    found: dict[Metric, list[Interval]] = {metric: [] for metric in numbers}
    for group in groups:
        position, seats = group.position, group.seats
        metric = of_status.get(position.status or Status.FILLED, Metric.FILLED)
        if position.vacant.text != "0" and metric in (Metric.FILLED, Metric.PHASING_OUT):
            vacant = vacancies_of(position)
            found[Metric.VACANT].append(group.times(vacant))
            seats = _less(seats, vacant)
        found[metric].append(group.times(seats))
    every = total(group.times(group.seats) for group in groups)
    return {Metric.SEATS: every, **{metric: total(listed) for metric, listed in found.items()}}


def _number(managers: Iterable[_Manager], certain: Callable[[_Manager], bool]) -> Interval:
    return total(m.seats if certain(m) else m.seats.from_zero() for m in managers)


def _vacant(managers: Sequence[_Manager]) -> Interval:
    sure = [m for m in managers if m.position.status in EMPTY]
    maybe = [m for m in managers if m.position.status is Status.UNKNOWN]
    return total(
        [
            *(m.seats if m.certain else m.seats.from_zero() for m in sure),
            *(m.seats.from_zero() for m in maybe),
        ]
    )


def _per_100(managers: Interval, persons: Interval) -> Interval | None:
    if persons.minimum == 0:
        return None
    least = Decimal(0) if persons.maximum is None else _rounded(100 * managers.minimum, persons.maximum)
    most = None if managers.maximum is None else _rounded(100 * managers.maximum, persons.minimum)
    return Interval(least, most)


def _spans(managers: Sequence[_Manager]) -> dict[Metric, Interval | None]:
    """Return the spread of the spans of those who certainly lead somebody."""
    spans = [m.numbers.direct.value for m in managers if m.certain]
    if not spans:
        return dict.fromkeys((Metric.SPAN_LEAST, Metric.SPAN_MEDIAN, Metric.SPAN_MEAN, Metric.SPAN_MOST))
    least = sorted(span.minimum for span in spans)
    most = sorted((span.maximum for span in spans), key=lambda m: (m is None, m or 0))
    mean_most = None if most[-1] is None else _rounded(sum(m for m in most if m is not None), len(most))
    return {
        Metric.SPAN_LEAST: Interval(least[0], most[0]),
        Metric.SPAN_MEDIAN: Interval(_median(least) or 0, _median(most)),
        Metric.SPAN_MEAN: Interval(_rounded(sum(least), len(least)), mean_most),
        Metric.SPAN_MOST: Interval(least[-1], most[-1]),
    }


def _median(numbers: Sequence[Number | None]) -> Number | None:
    middle = len(numbers) // 2
    if len(numbers) % 2:
        return numbers[middle]
    low, high = numbers[middle - 1], numbers[middle]
    return None if low is None or high is None else _rounded(low + high, 2)


def _layers(computed: Computed) -> Interval:
    layers = [numbers.layer for numbers in computed.positions.values()]
    if not layers:
        return ZERO
    most = [layer.maximum for layer in layers]
    known = [number for number in most if number is not None]
    return Interval(max(layer.minimum for layer in layers), max(known) if len(known) == len(most) else None)


def _several_bosses(computed: Computed) -> Interval:
    superiors: dict[str, dict[str, bool]] = {}
    for line in computed.lines:
        if line.kind is LineKind.HIERARCHICAL:
            of_one = superiors.setdefault(line.reporter, {})
            of_one[line.superior] = of_one.get(line.superior, False) or line.evidence.is_stated
    several = [of_one for of_one in superiors.values() if len(of_one) > 1]
    sure = sum(1 for of_one in several if sum(of_one.values()) > 1)
    return Interval(sure, len(several))


def _less(number: Interval, less: Interval) -> Interval:
    least = 0 if less.maximum is None else max(0, number.minimum - less.maximum)
    return Interval(least, None if number.maximum is None else max(0, number.maximum - less.minimum))


def _rounded(number: Number, by: Number) -> Number:
    value = (Decimal(number) / Decimal(by)).quantize(_TENTH, ROUND_HALF_UP)
    return int(value) if value == value.to_integral_value() else value
