"""Provenance: numbers without a source, sources without a fact, old numbers."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

import orgmodel.rules.guide.provenance as guide
from orgmodel.model.dates import PartialDate
from orgmodel.model.elements import Statement
from orgmodel.model.evidence import Evidence
from orgmodel.model.quantity import Interval
from orgmodel.rules.context import Context, verdict_above
from orgmodel.rules.finding import Finding, Severity, Verdict
from orgmodel.rules.options import upper_limit
from orgmodel.rules.rule import Family, Rule
from orgmodel.words import options as said
from orgmodel.words import records
from orgmodel.words import rules as words
from orgmodel.words.bounds import measured, quantities

AGE_OPTIONS = {"months": upper_limit(24, said.OLDEST)}


def check_sourced(context: Context) -> Iterator[Finding]:
    """Find stated numbers without a source of their own."""
    for statement in context.computed.statements:
        if statement.evidence.own or statement.evidence.quotes or _proven_by_unit(context, statement):
            continue
        message = records.UNSOURCED.format(
            what=words.WHAT_COUNTED[statement.scope],
            number=quantities((statement.quantity,)),
            subject=_label(context, statement.subject),
        )
        yield context.violation(statement.subject, statement.path, message)


def _proven_by_unit(context: Context, statement: Statement) -> bool:
    unit = context.organisation.unit_by_id[statement.subject]
    return any(quote.of == "headcount" for quote in unit.evidence.quotes)


def check_used(context: Context) -> Iterator[Finding]:
    """Find sources that no fact names."""
    used = _used_sources(context)
    for source in context.organisation.sources:
        if source.id not in used:
            message = records.UNUSED_SOURCE.format(title=source.title)
            yield context.violation(source.id, source.path, message)


def _used_sources(context: Context) -> set[str | None]:
    used: set[str | None] = set()
    for evidence in _evidences(context):
        used.add(evidence.source)
        if evidence.quotes:
            used.update(quote.source for quote in evidence.quotes)
        for note in evidence.notes:
            used.add(note.source)
            used.update(quote.source for quote in note.quotes)
    return used


def _evidences(context: Context) -> Iterator[Evidence]:
    organisation = context.organisation
    yield organisation.evidence
    yield from (relation.evidence for relation in organisation.relations)
    yield from (alias.evidence for alias in organisation.aliases)
    yield from (event.evidence for event in organisation.history)
    yield from (site.evidence for site in organisation.sites)
    # A source that another source quotes is used; its own evidence names itself by inheritance.
    yield from (source.evidence for source in organisation.sources if source.evidence.source != source.id)
    for unit in (organisation.root, *organisation.units):
        yield unit.evidence
        yield unit.head_evidence
        yield from (statement.evidence for statement in unit.headcount)
        yield from (relation.evidence for relation in unit.relations)
        yield from (alias.evidence for alias in unit.aliases)
    for position in organisation.positions:
        yield position.evidence
        yield position.same_holder_evidence
        yield from (line.evidence for line in position.lines)
        yield from (deputy.evidence for deputy in position.deputies)
        yield from (relation.evidence for relation in position.relations)
        yield from (alias.evidence for alias in position.aliases)
    for body in organisation.bodies:
        yield body.evidence
        yield from (line.evidence for line in body.lines)
        yield from (relation.evidence for relation in body.relations)
        yield from (alias.evidence for alias in body.aliases)
        yield from (member.evidence for member in (*body.members, *body.attends))
        for seat in (body.chair, body.secretary):
            if seat is not None:
                yield seat.evidence


def check_fresh(context: Context) -> Iterator[Finding]:
    """Find stated numbers that are old at the date of the organisation."""
    setting = context.setting("months")
    as_of = context.organisation.as_of
    if setting.number is None or as_of is None:
        return
    for statement in context.computed.statements:
        if statement.date is None:
            continue
        age = _age(statement.date, as_of)
        verdict = verdict_above(age, setting.number)
        if verdict is None:
            continue
        template = records.STALE if verdict is Verdict.VIOLATION else records.MAYBE_STALE
        message = template.format(
            what=words.WHAT_COUNTED[statement.scope],
            subject=_label(context, statement.subject),
            age=measured(age, records.MONTHS),
            limit=setting.number,
        )
        yield context.judged(
            verdict,
            statement.subject,
            statement.path,
            message,
            settle=records.STATE_AS_OF,
            measured=age,
            limit=setting,
            source=statement.evidence.source,
        )


def _age(then: PartialDate, now: PartialDate) -> Interval:
    """Return the whole months between two dates, as bounds; no lower date means no upper bound."""
    least = _months(then.latest, now.earliest) if now.earliest is not None else 0
    most = _months(then.earliest, now.latest) if then.earliest is not None else None
    return Interval(least, None if most is None else max(least, most))


def _months(first: date, last: date) -> int:
    months = (last.year - first.year) * 12 + last.month - first.month
    return max(0, months - (last.day < first.day))


def _label(context: Context, unit_id: str) -> str:
    organisation = context.organisation
    return organisation.name if unit_id == organisation.id else organisation.unit_by_id[unit_id].label


RULES = (
    Rule("unsourced-statement", "P701", Family.PROVENANCE, Severity.INFO, guide.UNSOURCED, check_sourced),
    Rule("unused-source", "P702", Family.PROVENANCE, Severity.INFO, guide.UNUSED, check_used),
    Rule("stale-statement", "P703", Family.PROVENANCE, Severity.INFO, guide.STALE, check_fresh, AGE_OPTIONS),
)
