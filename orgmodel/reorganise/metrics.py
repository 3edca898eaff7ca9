"""Numbers of an organisation, for before and after and for comparing scenarios."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from decimal import ROUND_HALF_UP, Decimal
from enum import StrEnum

from orgmodel.analysis.computed import Computed
from orgmodel.analysis.multiplicity import Multiplicity
from orgmodel.analysis.seats import seats_of, vacancies_of
from orgmodel.model.elements import Position, Status
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


@dataclass(frozen=True, slots=True)
class Measured:
    """Hold one number; None where nothing can be said: no managers, no persons."""

    metric: Metric
    value: Interval | None


@dataclass(frozen=True, slots=True)
class _Manager:
    position: Position
    span: Interval
    seats: Interval

    @property
    def certain(self) -> bool:
        return self.span.minimum > 0


def metrics_of(computed: Computed) -> tuple[Measured, ...]:
    """Measure an organisation; what is not known widens the bounds.

    Args:
        computed: what is computed of it.
    """
    organisation = computed.organisation
    factor = Multiplicity(organisation)
    seats = []
    for position in organisation.positions:
        times = factor.between(position.unit, organisation.id)
        number = seats_of(position)
        seats.append((position, number if times is ONE else number.times(times)))
    managers = [
        _Manager(position, span, number)
        for position, number in seats
        if (span := computed.positions[position.id].direct.value).maximum != 0
    ]
    whole = computed.units[organisation.id]
    persons = whole.persons.value
    count = _number(managers, lambda manager: manager.certain)
    values: dict[Metric, Interval | None] = {
        Metric.PERSONS: persons,
        Metric.FTE: whole.fte.value,
        **_by_status(seats),
        Metric.MANAGERS: count,
        Metric.MANAGERS_PER_100: _per_100(count, persons),
        **_spans(managers),
        Metric.ONE_OVER_ONE: _number([m for m in managers if m.span.contains(1)], lambda m: m.span == ONE),
        Metric.LAYERS: _layers(computed),
        Metric.SEVERAL_BOSSES: _several_bosses(computed),
        Metric.VACANT_MANAGERS: _vacant(managers),
    }
    return tuple(Measured(metric, values[metric]) for metric in Metric)


def _by_status(seats: Sequence[tuple[Position, Interval]]) -> dict[Metric, Interval | None]:
    numbers = (Metric.FILLED, Metric.VACANT, Metric.PLANNED, Metric.PHASING_OUT, Metric.UNKNOWN)
    of_status = {
        Status.VACANT: Metric.VACANT,
        Status.PLANNED: Metric.PLANNED,
        Status.PHASING_OUT: Metric.PHASING_OUT,
        Status.UNKNOWN: Metric.UNKNOWN,
    }
    found: dict[Metric, list[Interval]] = {metric: [] for metric in numbers}
    for position, number in seats:
        metric = of_status.get(position.status or Status.FILLED, Metric.FILLED)
        if position.vacant.text != "0" and metric in (Metric.FILLED, Metric.PHASING_OUT):
            vacant = vacancies_of(position)
            found[Metric.VACANT].append(vacant)
            found[metric].append(_less(number, vacant))
        else:
            found[metric].append(number)
    every = total(number for _, number in seats)
    return {Metric.SEATS: every, **{metric: total(listed) for metric, listed in found.items()}}


def _number(managers: Iterable[_Manager], certain: Callable[[_Manager], bool]) -> Interval:
    return total(m.seats if certain(m) else m.seats.from_zero() for m in managers)


def _vacant(managers: Sequence[_Manager]) -> Interval:
    empty = (Status.VACANT, Status.PLANNED)
    sure = [m for m in managers if m.position.status in empty]
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
    spans = [m.span for m in managers if m.certain]
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
    sure = maybe = 0
    for lines in computed.lines_by_reporter.values():
        several = [line for line in lines if line.kind is LineKind.HIERARCHICAL]
        if len({line.superior for line in several}) < 2:
            continue
        stated = {line.superior for line in several if line.evidence.is_stated}
        sure, maybe = (sure + 1, maybe) if len(stated) > 1 else (sure, maybe + 1)
    return Interval(sure, sure + maybe)


def _less(number: Interval, less: Interval) -> Interval:
    least = 0 if less.maximum is None else max(0, number.minimum - less.maximum)
    return Interval(least, None if number.maximum is None else max(0, number.maximum - less.minimum))


def _rounded(number: Number, by: Number) -> Number:
    value = (Decimal(number) / Decimal(by)).quantize(_TENTH, ROUND_HALF_UP)
    return int(value) if value == value.to_integral_value() else value
