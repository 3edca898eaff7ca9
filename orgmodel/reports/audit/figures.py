"""Figures over all managers and layers, as bounds: what is not known exactly stays an interval."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from decimal import ROUND_CEILING, ROUND_FLOOR, ROUND_HALF_UP, Decimal

from msgspec import Struct

from orgmodel.analysis.multiplicity import Multiplicity
from orgmodel.analysis.seats import seats_of
from orgmodel.model.elements import Position
from orgmodel.model.quantity import ZERO, Interval, Number
from orgmodel.rules.context import Facts

Values = Sequence[Number]

# Bounds of the bars: published tables of spans use about these; None is open.
SPAN_BANDS: tuple[tuple[int, int | None], ...] = (
    (0, 0),
    (1, 1),
    (2, 3),
    (4, 5),
    (6, 7),
    (8, 10),
    (11, 15),
    (16, 20),
    (21, 30),
    (31, None),
)
_STEP = Decimal("0.1")


class SpanFigures(Struct, frozen=True):
    """Hold figures over the spans of all managers that the file names.

    Args:
        managers: how many; a position counts as often as its seats are certain, at least once.
        exact: for how many of them the span is one number.
        mean: rounded to one decimal, bounds outward.
    """

    managers: int
    exact: int
    minimum: Interval
    median: Interval
    mean: Interval
    maximum: Interval


class Bar(Struct, frozen=True):
    """Hold one bar of a distribution.

    Args:
        least, most: which values it counts; both None for what no bar can hold.
        number: how many.
    """

    least: int | None
    most: int | None
    number: Interval


class Seats:
    """Count the seats of positions in the whole organisation, counted units included."""

    def __init__(self, facts: Facts) -> None:
        self._multiplicity = facts.multiplicity
        self._top = facts.organisation.id

    def of(self, position: Position) -> Interval:
        """Return how many seats a position stands for."""
        return _everywhere(position, self._multiplicity, self._top)


def _everywhere(position: Position, multiplicity: Multiplicity, top: str) -> Interval:
    return seats_of(position).times(multiplicity.between(position.unit, top))


def span_figures(spans: Sequence[tuple[Interval, int]]) -> SpanFigures | None:
    """Return figures over spans, each with how many managers have it; None where nobody leads."""
    if not spans:
        return None
    least = sorted(span.minimum for span, times in spans for _ in range(times))
    most = sorted(
        Decimal("Infinity") if span.maximum is None else span.maximum
        for span, times in spans
        for _ in range(times)
    )
    return SpanFigures(
        len(least),
        sum(times for span, times in spans if span.is_exact),
        _between(least, most, min),
        _between(least, most, _median),
        _between(least, most, _mean),
        _between(least, most, max),
    )


def span_bars(spans: Sequence[tuple[Interval, int]]) -> tuple[Bar, ...]:
    """Return how many managers have a span in each band; those that may be in several come last."""
    counts = dict.fromkeys(SPAN_BANDS, 0)
    open_spans = 0
    for span, times in spans:
        band = next((band for band in SPAN_BANDS if _lies_in(span, band)), None)
        if band is None:
            open_spans += times
        else:
            counts[band] += times
    used = [number for number, band in enumerate(SPAN_BANDS) if counts[band]]
    shown = SPAN_BANDS[: used[-1] + 1] if used else ()
    bars = [Bar(*band, Interval(counts[band], counts[band])) for band in shown]
    return (*bars, Bar(None, None, Interval(open_spans, open_spans))) if open_spans else tuple(bars)


def _lies_in(span: Interval, band: tuple[int, int | None]) -> bool:
    """Tell whether a span lies in a band; FTE below the next band's least belong to this one."""
    least, most = band
    return span.minimum >= least and (most is None or (span.maximum is not None and span.maximum < most + 1))


def layer_bars(facts: Facts, seats: Seats) -> tuple[Bar, ...]:
    """Return how many seats each layer has; those whose layer is not one number come last."""
    at: dict[int | None, Interval] = {}
    for position in facts.organisation.positions:
        layer = facts.computed.positions[position.id].layer
        key = int(layer.minimum) if layer.is_exact else None
        at[key] = at.get(key, ZERO).plus(seats.of(position))
    known = sorted(layer for layer in at if layer is not None)
    bars = [Bar(layer, layer, at[layer]) for layer in known]
    return (*bars, Bar(None, None, at[None])) if None in at else tuple(bars)


def depth(facts: Facts) -> Interval:
    """Return the bounds of the number of layers; where more may exist it has no upper bound."""
    least: Number = 0
    most: Number | None = None if facts.organisation.is_open else 0
    for position in facts.organisation.positions:
        layer = facts.computed.positions[position.id].layer
        if position.evidence.is_stated:
            least = max(least, layer.minimum)
        most = None if most is None or layer.maximum is None else max(most, layer.maximum)
    return Interval(least, most)


def _between(least: Values, most: Values, figure: Callable[[Values], Number]) -> Interval:
    low, high = figure(least), figure(most)
    if low == high:
        value = _rounded(low, ROUND_HALF_UP)
        return Interval(value, value)
    unbounded = isinstance(high, Decimal) and high.is_infinite()
    return Interval(_rounded(low, ROUND_FLOOR), None if unbounded else _rounded(high, ROUND_CEILING))


def _median(values: Values) -> Number:
    middle = len(values) // 2
    if len(values) % 2:
        return values[middle]
    return (Decimal(values[middle - 1]) + Decimal(values[middle])) / 2


def _mean(values: Values) -> Number:
    return sum((Decimal(value) for value in values), Decimal(0)) / len(values)


def _rounded(number: Number, rounding: str) -> Number:
    value = Decimal(number).quantize(_STEP, rounding)
    return int(value) if value == value.to_integral_value() else value
