"""Bodies: without members, with a chair from outside, with seats not known."""

from __future__ import annotations

from collections.abc import Iterator

import orgmodel.rules.guide.bodies as guide
from orgmodel.model.elements import Body, Member
from orgmodel.rules.context import Context, certain_if
from orgmodel.rules.finding import Finding, Severity, Verdict
from orgmodel.rules.rule import Family, Rule
from orgmodel.words import records as words


def _own_bodies(context: Context) -> Iterator[Body]:
    """Return the bodies of this organisation; those of others are not declared here."""
    return (body for body in context.organisation.bodies if body.organisation is None)


def check_members(context: Context) -> Iterator[Finding]:
    """Find bodies without members."""
    for body in _own_bodies(context):
        if body.members:
            continue
        message = words.NO_MEMBERS if body.complete else words.MEMBERS_NOT_STATED
        yield context.judged(
            certain_if(body.complete),
            body.id,
            body.path,
            message.format(body=body.name),
            settle=words.STATE_MEMBERS.format(body=body.name),
            source=body.evidence.source,
        )


def check_chairs(context: Context) -> Iterator[Finding]:
    """Find chairs who are no member."""
    for body in _own_bodies(context):
        verdict = _chair_outside(body)
        if verdict is None:
            continue
        chair = _name(context, body.chair) if body.chair is not None else None
        if chair is None:
            message = words.CHAIR_NOT_KNOWN.format(body=body.name)
        else:
            decided = verdict is Verdict.VIOLATION
            template = words.CHAIR_OUTSIDE if decided else words.CHAIR_PERHAPS_OUTSIDE
            message = template.format(chair=chair, body=body.name)
        yield context.judged(
            verdict,
            body.id,
            body.chair.path if body.chair is not None else body.path,
            message,
            settle=words.STATE_MEMBERS.format(body=body.name),
            source=body.evidence.source,
        )


def _chair_outside(body: Body) -> Verdict | None:
    if body.chair is None:
        return Verdict.UNDECIDED if body.chair_unknown else None
    listed = [member for member in body.members if _same_seat(member, body.chair)]
    if any(member.evidence.is_stated for member in listed):
        return None
    return certain_if(body.complete and body.chair.evidence.is_stated and not listed)


def _same_seat(member: Member, chair: Member) -> bool:
    if chair.position is not None:
        return member.position == chair.position
    return member.title is not None and member.title == chair.title


def check_seats(context: Context) -> Iterator[Finding]:
    """Find seats in bodies of which the holder or the number is not known."""
    for body in _own_bodies(context):
        for member in body.members:
            name = _name(context, member)
            if name is None:
                message = words.MEMBER_NOT_KNOWN.format(body=body.name)
                yield context.violation(body.id, member.path, message, source=member.evidence.source)
            elif not member.count.whole.is_exact:
                message = words.MEMBERS_NOT_COUNTED.format(member=name, body=body.name)
                yield context.undecided(
                    body.id,
                    member.path,
                    message,
                    settle=words.STATE_COUNT.format(member=name),
                    measured=member.count.whole,
                    source=member.evidence.source,
                )


def _name(context: Context, member: Member) -> str | None:
    if member.position is None:
        return member.title
    position = context.organisation.position_by_id.get(member.position)
    return None if position is None else position.title


RULES = (
    Rule("body-without-members", "B601", Family.BODIES, Severity.INFO, guide.MEMBERS, check_members),
    Rule("chair-not-member", "B602", Family.BODIES, Severity.INFO, guide.CHAIR, check_chairs),
    Rule("member-unknown", "B603", Family.BODIES, Severity.INFO, guide.SEATS, check_seats),
)
