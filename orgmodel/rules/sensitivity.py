"""Sensitivity: whether another common way of counting would give a span another verdict."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from typing import NamedTuple

from orgmodel.analysis.seats import holders_of, seats_of
from orgmodel.model.elements import Position
from orgmodel.model.lines import LineKind
from orgmodel.model.quantity import ONE, ZERO, Interval, total
from orgmodel.rules.facts import Facts
from orgmodel.rules.finding import Verdict
from orgmodel.words import rules as words
from orgmodel.words.bounds import bounds
from orgmodel.words.text import Text

Judge = Callable[[Interval], Verdict | None]


class _Report(NamedTuple):
    """Hold one direct report: how many seats for each superior, and whether its line is hierarchical."""

    position: Position
    factor: Interval
    hierarchical: bool


def sensitivity(facts: Facts, position: Position, span: Interval, judge: Judge) -> tuple[Text, ...]:
    """Return the other conventions that would change a verdict, each with the span it gives.

    Only changes from one decided verdict to another, or from undecided to decided, are told.
    """
    if not facts.sensitive:
        return ()
    reports = _reports(facts, position)
    current = judge(span)
    told = []
    for convention, counted in _alternatives(facts, reports):
        if not counted:
            continue
        other = _recounted(span, counted)
        verdict = judge(other)
        if verdict is current or verdict is Verdict.UNDECIDED:
            continue
        outcome = words.WITHIN_LIMIT if verdict is None else words.BEYOND_LIMIT
        told.append(
            words.COUNTED_OTHERWISE.format(convention=convention, span=bounds(other), outcome=outcome)
        )
    return tuple(told)


Change = tuple[Interval, Interval]
"""What a report counts now, and what it would count."""


def _alternatives(facts: Facts, reports: list[_Report]) -> Iterator[tuple[Text, list[Change]]]:
    """Return each convention that counts some report otherwise, with all its changes."""
    now = facts.computed.conventions
    reporting = [report for report in reports if report.hierarchical]
    if now.vacant:
        yield words.WITHOUT_VACANT, _changes(reporting, holders_of)
    if now.staff:
        yield words.WITHOUT_STAFF, _changes(reporting, _unless_staff)
    if now.collective:
        yield words.COLLECTIVE_AS_ONE, _changes(reporting, _as_one)
    if not now.functional:
        functional = [report for report in reports if not report.hierarchical]
        added = [(ZERO, seats_of(report.position).times(report.factor)) for report in functional]
        yield words.WITH_FUNCTIONAL, added


def _changes(reports: list[_Report], count: Callable[[Position], Interval]) -> list[Change]:
    changes = []
    for report in reports:
        before, after = seats_of(report.position), count(report.position)
        if before != after:
            changes.append((before.times(report.factor), after.times(report.factor)))
    return changes


def _unless_staff(position: Position) -> Interval:
    return ZERO if position.staff else seats_of(position)


def _as_one(position: Position) -> Interval:
    seats = seats_of(position)
    return Interval(min(1, seats.minimum), 0 if seats.maximum == 0 else 1)


def _recounted(span: Interval, changes: list[Change]) -> Interval:
    """Return a span with some reports counted otherwise, the bounds rounded outward."""
    before = total(change[0] for change in changes)
    after = total(change[1] for change in changes)
    least = 0 if before.maximum is None else max(0, span.minimum - before.maximum)
    most = None if span.maximum is None else max(0, span.maximum - before.minimum)
    return Interval(least, most).plus(after)


def _reports(facts: Facts, position: Position) -> list[_Report]:
    reports: dict[str, _Report] = {}
    positions = facts.organisation.position_by_id
    for line in facts.computed.lines_by_superior.get(position.id, ()):
        reporter = positions.get(line.reporter)
        if reporter is None or line.kind is LineKind.ACCOUNTABILITY:
            continue
        counted = position.id in facts.computed.positions[reporter.id].superiors
        hierarchical = line.kind is LineKind.HIERARCHICAL and counted
        known = reports.get(reporter.id)
        if known is not None and known.hierarchical:
            continue
        factor = ONE
        if reporter.unit != position.unit:
            factor = facts.multiplicity.between(reporter.unit, position.unit)
        reports[reporter.id] = _Report(reporter, factor, hierarchical)
    return list(reports.values())
