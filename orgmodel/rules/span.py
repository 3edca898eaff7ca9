"""Spans of control: too wide, too narrow, one over one."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from functools import partial

from msgspec.structs import replace

import orgmodel.rules.guide.span as guide
from orgmodel.analysis.conventions import SpanUnit
from orgmodel.model.elements import Position
from orgmodel.model.quantity import ONE, Interval
from orgmodel.rules.context import Context, verdict_above, verdict_below, verdict_equal
from orgmodel.rules.finding import Finding, Severity, Verdict
from orgmodel.rules.options import lower_limit, upper_limit
from orgmodel.rules.ratio import RATIO
from orgmodel.rules.rule import Family, Rule
from orgmodel.rules.sensitivity import Judge, sensitivity
from orgmodel.rules.settings import BUILT_IN, Setting
from orgmodel.rules.unplaced import led_by_whom
from orgmodel.words import options as said
from orgmodel.words import rules as words
from orgmodel.words.bounds import bounds, listed, span_in
from orgmodel.words.text import Text, same

NOTHING = same("")
FEWEST_BUT_NONE = "2"
"""What one-over-one holds a manager to, who may lead nobody; nobody can set it otherwise."""
JudgeOf = Callable[[Position], tuple[Judge, Setting] | None]


WIDE_OPTIONS = {"max": upper_limit(10, said.WIDEST_SPAN)}
NARROW_OPTIONS = {"min": lower_limit(said.NARROWEST_SPAN)}


def check_wide(context: Context) -> Iterator[Finding]:
    """Find managers with too many direct reports."""

    def judge_of(position: Position) -> tuple[Judge, Setting] | None:
        setting = context.setting("max", position)
        return None if setting.number is None else (partial(verdict_above, limit=setting.number), setting)

    yield from _limited(context, judge_of, words.SPAN_TOO_WIDE)


def check_narrow(context: Context) -> Iterator[Finding]:
    """Find managers with too few direct reports."""

    def judge_of(position: Position) -> tuple[Judge, Setting] | None:
        setting = context.setting("min", position)
        return None if setting.number is None else (partial(_judge_narrow, limit=setting.number), setting)

    yield from _limited(context, judge_of, words.SPAN_TOO_NARROW)


def _judge_narrow(span: Interval, limit: int) -> Verdict | None:
    """Judge against a lower limit; who leads nobody is no manager, who perhaps does is undecided."""
    if span.maximum == 0:
        return None
    verdict = verdict_below(span, limit)
    return Verdict.UNDECIDED if verdict is not None and span.minimum == 0 else verdict


def _limited(context: Context, judge_of: JudgeOf, message: Text) -> Iterator[Finding]:
    for position, numbers in context.facts.managers:
        found = judge_of(position)
        if found is None:
            continue
        judge, setting = found
        unit = context.computed.conventions.unit
        values = {"span": span_in(numbers.direct.value, unit), "limit": setting.number}
        for finding in _judged(context, position, numbers.direct.value, judge, message.format(**values)):
            limited = replace(finding, limit=str(setting.value), limit_from=setting.origin.text)
            yield replace(limited, unit=unit, sensitivity=sensitivity(context.facts, position, judge))

    def may_fail(position: Position, span: Interval) -> bool:
        found = judge_of(position)
        return found is not None and found[0](span) is not None

    yield from led_by_whom(context, context.computed.conventions, may_fail)


def check_one_over_one(context: Context) -> Iterator[Finding]:
    """Find managers who lead exactly one seat, whatever the unit of spans."""
    judge = partial(verdict_equal, number=1)
    for position, numbers in context.facts.managers:
        span = numbers.seats
        if span == ONE:
            report = _only_report(context, position)
            message = words.ONE_OVER_ONE.format(title=position.title, report=report)
        else:
            message = words.PERHAPS_ONE_OVER_ONE.format(span=bounds(span))
        for finding in _judged(context, position, span, judge, message):
            outcomes = (words.NOT_EXACTLY_ONE, words.EXACTLY_ONE)
            others = sensitivity(context.facts, position, judge, only_seats=True, outcomes=outcomes)
            limited = replace(finding, limit=FEWEST_BUT_NONE, limit_from=BUILT_IN.text)
            yield replace(limited, unit=SpanUnit.SEATS, sensitivity=others)
    in_seats = replace(context.computed.conventions, unit=SpanUnit.SEATS)
    yield from led_by_whom(context, in_seats, lambda _, span: span.contains(1))


def _judged(
    context: Context, position: Position, span: Interval, judge: Judge, message: Text
) -> Iterator[Finding]:
    verdict = judge(span)
    if verdict is not None:
        undecided = verdict is Verdict.UNDECIDED
        yield context.judged(
            verdict,
            position.id,
            position.path,
            message,
            settle=what_settles(context, position) if undecided else NOTHING,
            measured=span,
            source=position.evidence.source,
        )


def _only_report(context: Context, position: Position) -> Text:
    lines = context.computed.lines_by_superior.get(position.id, ())
    reporters = dict.fromkeys(line.reporter for line in lines)
    titles = [
        context.organisation.position_by_id[reporter].title
        for reporter in reporters
        if reporter in context.organisation.position_by_id
        and position.id in context.computed.positions[reporter].superiors
    ]
    return same(titles[0]) if len(titles) == 1 else words.ONE_SEAT_NOT_DECLARED


def what_settles(context: Context, position: Position) -> Text:
    """Return what the file would have to state for the span of a position to be known."""
    unit = context.organisation.unit_by_id[position.heads[0]] if position.heads else None
    if unit is None:
        return words.STATE_REPORTS_OF.format(title=position.title)
    label = context.organisation.name if unit.id == context.organisation.id else unit.label
    direct = words.STATE_DIRECT_OF.format(unit=label)
    titles = tuple(dict.fromkeys(_uncertain_titles(context, position)))
    if not titles:
        return direct
    number = words.STATE_NUMBER_OF.format(titles=listed(titles), unit=label)
    return words.STATE_OR.format(first=number, second=direct)


def _uncertain_titles(context: Context, position: Position) -> Iterator[str]:
    for line in context.computed.lines_by_superior.get(position.id, ()):
        reporter = context.organisation.position_by_id.get(line.reporter)
        if reporter is None:
            continue
        if not reporter.count.whole.is_exact or not reporter.evidence.is_stated:
            yield reporter.title


RULES = (
    Rule("span-too-wide", "N201", Family.SPAN, Severity.WARNING, guide.WIDE, check_wide, WIDE_OPTIONS, True),
    Rule(
        "span-too-narrow",
        "N202",
        Family.SPAN,
        Severity.WARNING,
        guide.NARROW,
        check_narrow,
        NARROW_OPTIONS,
        True,
    ),
    Rule("one-over-one", "N203", Family.SPAN, Severity.WARNING, guide.ONE_OVER_ONE, check_one_over_one),
    RATIO,
)
