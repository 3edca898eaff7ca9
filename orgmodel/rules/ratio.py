"""The ratio of supervisors to other employees over a whole organisation."""

from __future__ import annotations

from collections.abc import Iterator
from decimal import ROUND_CEILING, ROUND_FLOOR, Decimal

import orgmodel.rules.guide.span as guide
from orgmodel.analysis.seats import seats_of
from orgmodel.model.elements import Position
from orgmodel.model.quantity import ANY, ZERO, Interval, Number
from orgmodel.rules.context import Context, verdict_below
from orgmodel.rules.finding import Finding, Severity, Verdict
from orgmodel.rules.options import Option, lower_limit, one_of
from orgmodel.rules.rule import Family, Rule
from orgmodel.words import options as said
from orgmodel.words import rules as words
from orgmodel.words.bounds import bounds

RATIO_OPTIONS = {
    "min_others": lower_limit(said.FEWEST_OTHERS),
    "above": Option(100, said.RATIO_ABOVE),
    "count": one_of(("seats", "fte"), said.RATIO_COUNTS),
}


def check_ratio(context: Context) -> Iterator[Finding]:
    """Judge the ratio of supervisors to the others."""
    setting = context.setting("min_others")
    if setting.number is None:
        return
    organisation = context.organisation
    in_fte = context.setting("count").value == "fte"
    numbers = context.computed.units[organisation.id]
    size = numbers.fte.value if in_fte else numbers.persons.value
    above = context.setting("above").number or 0
    if size.maximum is not None and size.maximum <= above:
        return
    ratio = _ratio(context, in_fte=in_fte)
    verdict = verdict_below(ratio, setting.number)
    if verdict is None:
        return
    message = words.RATIO.format(ratio=bounds(ratio), limit=setting.number)
    if verdict is Verdict.VIOLATION and size.minimum > above:
        yield context.violation(organisation.id, (), message, measured=ratio, limit=setting)
    else:
        settle = words.SETTLE_RATIO
        yield context.undecided(organisation.id, (), message, settle=settle, measured=ratio, limit=setting)


def _ratio(context: Context, *, in_fte: bool) -> Interval:
    """Return the others for each supervisor, as bounds."""
    supervisors, others = ZERO, ZERO
    multiplicity = context.facts.multiplicity
    for position in context.organisation.positions:
        number = _amount(position, in_fte=in_fte).times(
            multiplicity.between(position.unit, context.organisation.id)
        )
        led = context.computed.positions[position.id].seats
        if led.minimum > 0:
            supervisors = supervisors.plus(number)
        elif led.maximum != 0:
            supervisors, others = supervisors.plus(number.from_zero()), others.plus(number.from_zero())
        else:
            others = others.plus(number)
    for unit in context.computed.unknown_heads:
        number = multiplicity.between(unit, context.organisation.id).from_zero()
        head = ANY if in_fte else number
        supervisors, others = supervisors.plus(head), others.plus(head)
    if context.organisation.is_open:
        supervisors, others = supervisors.opened(), others.opened()
    least = _divided(others.minimum, supervisors.maximum, ROUND_FLOOR)
    if others.maximum is None or supervisors.minimum == 0:
        return Interval(least, None)
    return Interval(least, _divided(others.maximum, supervisors.minimum, ROUND_CEILING))


def _amount(position: Position, *, in_fte: bool) -> Interval:
    seats = seats_of(position)
    if not in_fte:
        return seats
    return ANY if position.fte is None else seats.times(position.fte.interval)


def _divided(number: Number, by: Number | None, rounding: str) -> Decimal:
    """Return a quotient to a hundredth; bounds are rounded outward, so that none is overstated."""
    if by is None or by == 0:
        return Decimal(0)
    return (Decimal(number) / Decimal(by)).quantize(Decimal("0.01"), rounding)


RATIO = Rule(
    "supervisory-ratio", "N204", Family.SPAN, Severity.WARNING, guide.RATIO, check_ratio, RATIO_OPTIONS
)
