"""Headcounts: stated against computed, parts against wholes, FTE against persons."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from msgspec import Struct

import orgmodel.rules.guide.headcount as guide
from orgmodel.analysis.statements import bounds as stated_bounds
from orgmodel.model.dates import PartialDate
from orgmodel.model.elements import HeadcountScope, Position, Statement, Unit
from orgmodel.model.quantity import ONE, Interval, total
from orgmodel.rules.context import Context
from orgmodel.rules.finding import Finding, Severity
from orgmodel.rules.rule import Family, Rule
from orgmodel.words import rules as words
from orgmodel.words.bounds import bounds, by_source, listed, quantities
from orgmodel.words.text import Text


class Told(Struct, frozen=True):
    """Hold what one source and date states of one number; `bounds` None where it contradicts itself."""

    statement: Statement
    date: PartialDate | None
    bounds: Interval | None
    numbers: tuple[Statement, ...]


def told_by_source(statements: Sequence[Statement]) -> list[Told]:
    """Group statements of one number by source and date."""
    groups: dict[tuple[str | None, str | None], list[Statement]] = {}
    for statement in statements:
        key = (statement.evidence.source, statement.date.text if statement.date else None)
        groups.setdefault(key, []).append(statement)
    return [_told(group) for group in groups.values()]


def _told(group: Sequence[Statement]) -> Told:
    common: Interval | None = stated_bounds(group[0])
    for statement in group[1:]:
        common = None if common is None else common.intersection(stated_bounds(statement))
    return Told(group[0], group[0].date, common, tuple(group))


def check_contradictions(context: Context) -> Iterator[Finding]:
    """Find stated numbers that exclude each other in one source, or exclude what is computed."""
    for statements in context.facts.statements.values():
        for told in told_by_source(statements):
            if told.bounds is None:
                yield _one_source(context, told)
    for (unit_id, scope), statements in context.facts.statements.items():
        number = context.computed.number_stated(unit_id, scope)
        if number is None or not number.contradicts or number.stated is None:
            continue
        unit = context.organisation.unit_by_id[unit_id]
        message = words.CONTRADICTION.format(
            what=words.WHAT_COUNTED[scope],
            subject=context.label(unit),
            stated=bounds(number.stated),
            computed=bounds(number.computed),
        )
        first = statements[0]
        source = first.evidence.source
        yield context.violation(unit_id, first.path, message, measured=number.computed, source=source)


def _one_source(context: Context, told: Told) -> Finding:
    statement = told.statement
    message = words.ONE_SOURCE_DISAGREES.format(
        what=words.WHAT_COUNTED[statement.scope],
        subject=context.label(context.organisation.unit_by_id[statement.subject]),
        numbers=quantities(tuple(each.quantity for each in told.numbers)),
    )
    path = told.numbers[-1].path
    return context.violation(statement.subject, path, message, source=statement.evidence.source)


def check_parts(context: Context) -> Iterator[Finding]:
    """Find units whose parts together state more than the whole."""
    for (unit_id, scope), statements in context.facts.statements.items():
        if scope not in (HeadcountScope.PERSONS, HeadcountScope.FTE):
            continue
        whole = _stated(statements)
        if whole is None or whole.maximum is None:
            continue
        parts = _stated_parts(context, unit_id, scope)
        together = total(bound for _, bound in parts)
        if together.minimum <= whole.maximum:
            continue
        message = words.PARTS_EXCEED.format(
            what=words.WHAT_COUNTED[scope],
            subject=context.label(context.organisation.unit_by_id[unit_id]),
            whole=bounds(whole),
            parts=bounds(together),
            names=listed(tuple(unit.label for unit, _ in parts)),
        )
        first = statements[0]
        source = first.evidence.source
        yield context.violation(unit_id, first.path, message, measured=together, source=source)


def _stated_parts(context: Context, unit_id: str, scope: HeadcountScope) -> list[tuple[Unit, Interval]]:
    parts = []
    for unit in context.organisation.units_by_parent.get(unit_id, ()):
        stated = _stated(context.facts.statements.get((unit.id, scope), ()))
        if stated is not None and unit.evidence.is_stated:
            parts.append((unit, stated.times(unit.count.whole)))
    return parts


def _stated(statements: Sequence[Statement]) -> Interval | None:
    """Return the hull of all that is stated, whatever its date: the widest reading."""
    result: Interval | None = None
    for statement in statements:
        bound = stated_bounds(statement)
        if statement.scope is HeadcountScope.PERSONS and statement.includes_head is not True:
            bound = Interval(bound.minimum, None if bound.maximum is None else bound.maximum + 1)
        result = bound if result is None else result.hull(bound)
    return result


def check_fte(context: Context) -> Iterator[Finding]:
    """Find more full-time equivalents than persons."""
    for (unit_id, scope), statements in context.facts.statements.items():
        if scope is HeadcountScope.FTE:
            yield from _judge_unit_fte(context, context.organisation.unit_by_id[unit_id], statements[0])
    for position in context.organisation.positions:
        if position.fte is not None:
            yield from _judge_seat_fte(context, position)


def _judge_unit_fte(context: Context, unit: Unit, statement: Statement) -> Iterator[Finding]:
    numbers = context.computed.units[unit.id]
    fte, persons = numbers.fte.value, numbers.persons.value
    if fte.maximum is not None and fte.maximum <= persons.minimum:
        return
    label = context.label(unit)
    values = {"subject": label, "fte": bounds(fte), "persons": bounds(persons)}
    source = statement.evidence.source
    if persons.maximum is not None and fte.minimum > persons.maximum:
        message = words.FTE_EXCEEDS.format(**values)
        yield context.violation(unit.id, statement.path, message, measured=fte, source=source)
        return
    message = words.FTE_PERHAPS_EXCEEDS.format(**values)
    settle = words.SETTLE_PERSONS.format(subject=label)
    yield context.undecided(unit.id, statement.path, message, settle=settle, measured=fte, source=source)


def _judge_seat_fte(context: Context, position: Position) -> Iterator[Finding]:
    fte = position.fte.interval if position.fte is not None else ONE
    if fte.maximum is not None and fte.maximum <= 1:
        return
    message = words.SEAT_FTE.format(title=position.title, fte=bounds(fte))
    source = position.evidence.source
    if fte.minimum > 1:
        yield context.violation(position.id, position.path, message, measured=fte, source=source)
    else:
        message = words.SEAT_FTE_UNSURE.format(title=position.title, fte=bounds(fte))
        settle = words.SETTLE_SEAT_FTE
        yield context.undecided(
            position.id, position.path, message, settle=settle, measured=fte, source=source
        )


def check_agreement(context: Context) -> Iterator[Finding]:
    """Find numbers that different sources, or one on different dates, state differently."""
    for (unit_id, scope), statements in context.facts.statements.items():
        if len(statements) < 2:
            continue
        told = told_by_source(statements)
        if not _some_exclude(told):
            continue
        message = words.DISAGREE.format(
            what=words.WHAT_COUNTED[scope],
            subject=context.label(context.organisation.unit_by_id[unit_id]),
            numbers=_side_by_side(told),
        )
        yield context.violation(unit_id, statements[0].path, message, source=statements[0].evidence.source)


def _some_exclude(told: Sequence[Told]) -> bool:
    for index, first in enumerate(told):
        for second in told[index + 1 :]:
            if first.bounds is None or second.bounds is None:
                continue
            if first.bounds.intersection(second.bounds) is None:
                return True
    return False


def _side_by_side(told: Sequence[Told]) -> Text:
    """Return the numbers, each with its source, and with its date where that differs."""
    is_dated = len({each.date.text if each.date is not None else None for each in told}) > 1
    parts = []
    for each in told:
        numbers = quantities(tuple(statement.quantity for statement in each.numbers))
        parts.append((numbers, each.statement.evidence.source, each.date if is_dated else None))
    return by_source(parts)


RULES = (
    Rule(
        "headcount-contradiction",
        "H501",
        Family.HEADCOUNT,
        Severity.ERROR,
        guide.CONTRADICTION,
        check_contradictions,
    ),
    Rule("parts-exceed-whole", "H502", Family.HEADCOUNT, Severity.ERROR, guide.PARTS, check_parts),
    Rule("fte-exceeds-persons", "H503", Family.HEADCOUNT, Severity.WARNING, guide.FTE, check_fte),
    Rule("statements-disagree", "H504", Family.HEADCOUNT, Severity.INFO, guide.DISAGREE, check_agreement),
)
