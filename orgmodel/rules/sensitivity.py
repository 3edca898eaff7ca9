"""Sensitivity: whether another common way of counting would give a span another verdict."""

from __future__ import annotations

from collections.abc import Callable
from functools import lru_cache

from msgspec.structs import replace

from orgmodel.analysis.conventions import Conventions, SpanUnit
from orgmodel.model.elements import Position
from orgmodel.model.quantity import Interval
from orgmodel.rules.facts import Facts
from orgmodel.rules.finding import Verdict
from orgmodel.words import rules as words
from orgmodel.words.bounds import bounds
from orgmodel.words.text import Text

Judge = Callable[[Interval], Verdict | None]


def sensitivity(
    facts: Facts,
    position: Position,
    judge: Judge,
    *,
    only_seats: bool = False,
    outcomes: tuple[Text, Text] = (words.WITHIN_LIMIT, words.BEYOND_LIMIT),
) -> tuple[Text, ...]:
    """Return the other conventions that would change a verdict, each with the span it gives.

    Only changes from one decided verdict to another, or from undecided to decided, are told.

    Args:
        only_seats: whether the rule counts seats, whatever the unit of the conventions.
        outcomes: what is said of a span that passes, and of one that does not.
    """
    if not facts.sensitive:
        return ()
    now = facts.computed.conventions
    if only_seats:
        now = replace(now, unit=SpanUnit.SEATS)
    spans = facts.computed.direct_spans
    current = judge(spans.of(position.id, now).value)
    told = []
    filled: Interval | None = None
    for convention, other in _alternatives(now, only_seats):
        span = spans.recounted(position.id, now, other)
        verdict = judge(span)
        if not other.vacant:
            filled = span
        if verdict is current or verdict is Verdict.UNDECIDED:
            continue
        if other.unit is SpanUnit.PERSONS and span == filled:
            continue  # Where nobody holds two positions, persons are the filled seats: said once.
        outcome = outcomes[verdict is not None]
        told.append(words.COUNTED_OTHERWISE.format(convention=convention, span=bounds(span), outcome=outcome))
    return tuple(told)


@lru_cache(maxsize=64)
def _alternatives(now: Conventions, only_seats: bool) -> tuple[tuple[Text, Conventions], ...]:
    """Return each convention that differs in one thing from those in force."""
    found = []
    if now.vacant and now.unit is not SpanUnit.PERSONS:
        found.append((words.WITHOUT_VACANT, replace(now, vacant=False)))
    if now.staff:
        found.append((words.WITHOUT_STAFF, replace(now, staff=False)))
    if now.collective:
        found.append((words.COLLECTIVE_AS_ONE, replace(now, collective=False)))
    if not now.functional:
        found.append((words.WITH_FUNCTIONAL, replace(now, functional=True)))
    if not only_seats:
        found += [
            (words.COUNTED_IN[unit], replace(now, unit=unit)) for unit in SpanUnit if unit is not now.unit
        ]
    return tuple(found)
