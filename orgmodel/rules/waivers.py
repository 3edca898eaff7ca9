"""Waivers: findings that they cover, and what is wrong with them."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from datetime import date
from decimal import Decimal, InvalidOperation

from msgspec.structs import replace

import orgmodel.rules.guide.waivers as guide
from orgmodel.model.elements import Body
from orgmodel.model.quantity import ANY
from orgmodel.model.settings import Waiver
from orgmodel.rules.context import Context, certain_if, verdict_above, verdict_below
from orgmodel.rules.finding import Finding, Severity, Verdict
from orgmodel.rules.options import Relaxed, limit_direction
from orgmodel.rules.rule import Family, Rule
from orgmodel.words import records as words
from orgmodel.words.bounds import bounds


def apply_waivers(
    findings: Sequence[Finding], waivers: Sequence[Waiver], rules: Mapping[str, Rule], on: date
) -> list[Finding]:
    """Mark each finding that a waiver covers, or is meant to, on the day `on`; nothing else of it changes."""
    by_subject: dict[tuple[str, str], list[Waiver]] = {}
    for waiver in waivers:
        if not has_expired(waiver, on):
            by_subject.setdefault((waiver.rule, waiver.subject), []).append(waiver)
    if not by_subject:
        return list(findings)
    marked = []
    for finding in findings:
        chosen = by_subject.get((finding.rule, finding.subject), [])
        marked.append(_marked(finding, chosen, rules) if chosen else finding)
    return marked


def _marked(finding: Finding, waivers: list[Waiver], rules: Mapping[str, Rule]) -> Finding:
    for waiver in waivers:
        if _covers(waiver, finding, rules):
            return replace(finding, waived=waiver.reason, waiver=waiver)
    return replace(finding, waiver=waivers[0])


def has_expired(waiver: Waiver, on: date) -> bool:
    """Tell whether the last possible day of a waiver is past."""
    return waiver.expires is not None and waiver.expires.latest < on


def raised_limit(waiver: Waiver) -> Decimal | None:
    """Return the limit of a waiver as a number, or None where it is none."""
    try:
        limit = Decimal(waiver.limit or "")
    except InvalidOperation:
        return None
    return limit if limit.is_finite() else None


def _covers(waiver: Waiver, finding: Finding, rules: Mapping[str, Rule]) -> bool:
    """Tell whether all that may be measured lies within the raised limit."""
    return _beyond(waiver, finding, rules) is None


def _beyond(waiver: Waiver, finding: Finding, rules: Mapping[str, Rule]) -> Verdict | None:
    """Judge what is measured against the raised limit: None is covered."""
    measured = finding.measured
    if waiver.limit is None or measured is None:
        return None
    limit = raised_limit(waiver)
    if limit is None:
        return Verdict.VIOLATION
    if limit_direction(rules[finding.rule].options) is Relaxed.LOWER:
        return verdict_below(measured, limit)
    return verdict_above(measured, limit)


def check_expired(context: Context) -> Iterator[Finding]:
    """Find waivers whose end is past."""
    for waiver in context.organisation.settings.waivers:
        if waiver.expires is None or not has_expired(waiver, context.facts.on):
            continue
        message = words.WAIVER_EXPIRED.format(
            rule=waiver.rule, expires=waiver.expires.text, on=context.facts.on.isoformat()
        )
        yield context.violation(waiver.subject, waiver.path, message)


def check_used(context: Context) -> Iterator[Finding]:
    """Find waivers that cover nothing: no finding, one beyond their limit, or one covered already."""
    waivers = context.organisation.settings.waivers
    named = {(waiver.rule, waiver.subject) for waiver in waivers}
    found: dict[tuple[str, str], list[Finding]] = {}
    for finding in context.findings:
        if (finding.rule, finding.subject) in named:
            found.setdefault((finding.rule, finding.subject), []).append(finding)
    before: dict[tuple[str, str], list[Waiver]] = {}
    for waiver in waivers:
        if waiver.rule not in context.ran or has_expired(waiver, context.facts.on):
            continue
        key = (waiver.rule, waiver.subject)
        yield from _judge_use(context, waiver, found.get(key, []), before.setdefault(key, []))
        before[key].append(waiver)


def _judge_use(
    context: Context, waiver: Waiver, findings: list[Finding], before: list[Waiver]
) -> Iterator[Finding]:
    values = {"rule": waiver.rule, "subject": waiver.subject, "limit": waiver.limit}
    left = [one for one in findings if not any(_covers(other, one, context.ran) for other in before)]
    if not findings:
        yield context.violation(waiver.subject, waiver.path, words.WAIVER_UNUSED.format(**values))
    elif not left:
        yield context.violation(waiver.subject, waiver.path, words.WAIVER_DOUBLE.format(**values))
    else:
        verdicts = [_beyond(waiver, finding, context.ran) for finding in left]
        if None in verdicts:
            return
        verdict = certain_if(Verdict.UNDECIDED not in verdicts)
        measured = left[0].measured
        template = words.WAIVER_TOO_LOW if verdict is Verdict.VIOLATION else words.WAIVER_PERHAPS_TOO_LOW
        message = template.format(measured=bounds(measured or ANY), **values)
        settle = words.STATE_MEASURED.format(**values)
        yield context.judged(verdict, waiver.subject, waiver.path, message, settle=settle)


def check_approval(context: Context) -> Iterator[Finding]:
    """Find waivers that their own subject approved, alone or in a body."""
    for waiver in context.organisation.settings.waivers:
        subject = _judged_position(context, waiver.subject)
        if subject is None:
            continue
        position = context.organisation.position_by_id[subject]
        if _names(waiver.approved_by, (position.title, position.id)):
            message = words.WAIVER_OWN.format(title=position.title, rule=waiver.rule)
            yield context.violation(waiver.subject, (*waiver.path, "approved_by"), message)
            continue
        for body in _named_bodies(context, waiver):
            verdict = _sits_in(subject, body)
            if verdict is None:
                continue
            message = words.WAIVER_SELF_APPROVED.format(title=position.title, body=body.name)
            yield context.judged(
                verdict,
                waiver.subject,
                (*waiver.path, "approved_by"),
                message
                if verdict is Verdict.VIOLATION
                else words.WAIVER_MEMBERS.format(title=position.title, body=body.name),
                settle=words.STATE_MEMBERS.format(body=body.name),
            )


def _judged_position(context: Context, subject: str) -> str | None:
    """Return the position whose exception it is: the subject, or the head of a unit."""
    if subject in context.organisation.position_by_id:
        return subject
    unit = context.organisation.unit_by_id.get(subject)
    return None if unit is None else unit.head


def _named_bodies(context: Context, waiver: Waiver) -> Iterator[Body]:
    for body in context.organisation.bodies:
        if _names(waiver.approved_by, (body.id, body.name, *(alias.name for alias in body.aliases))):
            yield body


def _names(approved_by: str, names: tuple[str, ...]) -> bool:
    """Tell whether an approval names one of `names` as whole words."""
    text = f" {_plain(approved_by)} "
    return any(f" {_plain(name)} " in text for name in names)


def _plain(text: str) -> str:
    return " ".join("".join(char if char.isalnum() else " " for char in text.casefold()).split())


def _sits_in(position: str, body: Body) -> Verdict | None:
    seats = [
        member for member in (*body.members, body.chair) if member is not None and member.position == position
    ]
    if seats:
        return certain_if(any(seat.evidence.is_stated for seat in seats))
    return None if body.complete else Verdict.UNDECIDED


RULES = (
    Rule("waiver-expired", "W801", Family.WAIVERS, Severity.WARNING, guide.EXPIRED, check_expired),
    Rule("waiver-unused", "W802", Family.WAIVERS, Severity.WARNING, guide.UNUSED, check_used),
    Rule(
        "waiver-self-approved", "W803", Family.WAIVERS, Severity.WARNING, guide.SELF_APPROVED, check_approval
    ),
)
