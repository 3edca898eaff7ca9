"""Sensitivity: whether another common way of counting would give a span another verdict."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import replace

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
    told: dict[tuple[bool, Interval], Text] = {}
    for convention, other in _alternatives(now, only_seats=only_seats):
        span = spans.recounted(position.id, now, other)
        verdict = judge(span)
        # Where nobody holds two positions, persons are the filled seats: said once.
        key = (other.unit is SpanUnit.FTE, span) if other.unit is SpanUnit.PERSONS else (True, span)
        if verdict is current or verdict is Verdict.UNDECIDED:
            continue
        told.setdefault(
            key,
            words.COUNTED_OTHERWISE.format(
                convention=convention, span=bounds(span), outcome=outcomes[verdict is not None]
            ),
        )
    return tuple(told.values())
