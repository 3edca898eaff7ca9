"""Sourced statements of packs on what an organisation has, each judged by a small verb."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from typing import Any

from msgspec import Struct
from msgspec.structs import replace

import orgmodel.rules.guide.packs as guide
from orgmodel.analysis.seats import seats_of
from orgmodel.model.elements import Body, Position, Status
from orgmodel.model.lines import LineState
from orgmodel.model.paths import DocumentPath
from orgmodel.model.quantity import Interval, total
from orgmodel.rules.context import Context, certain_if
from orgmodel.rules.finding import Finding, Severity, Verdict
from orgmodel.rules.packs import Expectation
from orgmodel.rules.rule import Family, Rule
from orgmodel.words import packs as words
from orgmodel.words.bounds import bounds
from orgmodel.words.text import Text, joined


class Unmet(Struct, frozen=True):
    """Hold one way in which an organisation differs, or may differ, from a statement."""

    verdict: Verdict
    path: DocumentPath
    found: Text


Values = Mapping[str, Any]


def check_statements(context: Context) -> Iterator[Finding]:
    """Judge the statements of the packs chosen."""
    for pack in context.packs:
        for expectation in pack.expectations:
            if expectation.applies_to and context.organisation.kind not in expectation.applies_to:
                continue
            unmet = [one for verb, values in expectation.checks for one in _VERBS[verb](context, values)]
            if unmet:
                yield _finding(context, expectation, unmet)


def _finding(context: Context, expectation: Expectation, unmet: list[Unmet]) -> Finding:
    """Return one finding on a statement: all in which it is not met, what is certain first.

    Its subject is the organisation, whatever else is learned; its place is that of the first part.
    """
    certain = [one for one in unmet if one.verdict is Verdict.VIOLATION]
    parts = [one.found for one in certain]
    parts += [
        words.PERHAPS.format(found=one.found) if certain else one.found for one in unmet if one not in certain
    ]
    main = certain or unmet
    message = words.STATEMENT.format(statement=expectation.text, found=joined(parts, "; "))
    subject = context.organisation.id
    finding = context.judged(main[0].verdict, subject, main[0].path, message, settle=words.SETTLE)
    return replace(finding, cited=expectation.source)


def _number_of_positions(context: Context, values: Values) -> Iterator[Unmet]:
    """Judge that so many seats have one of the titles."""
    for title in values["titles"]:
        positions = _titled(context, title)
        multiplicity = context.facts.multiplicity
        top = context.organisation.id
        seats = total(seats_of(one).times(multiplicity.between(one.unit, top)) for one in positions)
        at = positions[-1] if positions else None
        found = words.SEATS_FOUND.format(seats=bounds(seats), title=title)
        yield from _counted(context, seats, int(values["count"]), at, found)


def _number_of_bodies(context: Context, values: Values) -> Iterator[Unmet]:
    """Judge that there are so many bodies of a kind."""
    bodies = _of_kind(context, values["kind"])
    number = total(body.count.whole for body in bodies)
    found = words.BODIES_FOUND.format(number=bounds(number), kind=values["kind"])
    yield from _counted(context, number, int(values["count"]), bodies[-1] if bodies else None, found)


def _counted(
    context: Context, number: Interval, wanted: int, at: Position | Body | None, found: Text
) -> Iterator[Unmet]:
    # What is not declared may exist; where enough is declared, more is not expected.
    if not context.organisation.root.complete and number.minimum < wanted:
        number = number.opened()
    if number.is_exact and number.minimum == wanted:
        return
    path = () if at is None else at.path
    yield Unmet(certain_if(not number.contains(wanted)), path, found)


def _accountable(context: Context, values: Values) -> Iterator[Unmet]:
    """Judge that positions of a title report to a body of each kind."""
    for position in _titled(context, values["title"]):
        lines = context.computed.lines_by_reporter.get(position.id, ())
        reached = {line.superior for line in lines}
        for kind in values["kinds"]:
            if any(body.id in reached for body in _of_kind(context, kind)):
                continue
            is_known = position.line_state is not LineState.UNKNOWN
            closed = is_known and not context.facts.is_open_at(position.unit)
            found = words.NO_LINE_TO.format(title=position.title, kind=kind)
            yield Unmet(certain_if(closed), position.path, found)


def _deputised_when_vacant(context: Context, values: Values) -> Iterator[Unmet]:
    """Judge that vacant positions of a title have a deputy."""
    for title in values["titles"]:
        for position in _titled(context, title):
            if position.status not in (Status.VACANT, Status.UNKNOWN) or position.deputies:
                continue
            closed = not context.facts.is_open_at(position.unit)
            found = words.NO_DEPUTY.format(title=position.title)
            verdict = certain_if(closed and position.status is Status.VACANT)
            yield Unmet(verdict, position.path, found)


def _deputises(context: Context, values: Values) -> Iterator[Unmet]:
    """Judge that positions of one title are deputies of those of another."""
    for assistant in _titled(context, values["title"]):
        for position in _titled(context, values["of"]):
            if any(deputy.position == assistant.id for deputy in position.deputies):
                continue
            closed = not context.facts.is_open_at(position.unit)
            found = words.NOT_DEPUTY_OF.format(title=assistant.title, other=position.title)
            yield Unmet(certain_if(closed), assistant.path, found)


def _same_members(context: Context, values: Values) -> Iterator[Unmet]:
    """Judge that bodies of two kinds have the same members."""
    first_kind, second_kind = values["kinds"]
    for first in _of_kind(context, first_kind):
        for second in _of_kind(context, second_kind):
            if first.id == second.id or _seats(first) == _seats(second):
                continue
            found = words.OTHER_MEMBERS.format(body=first.name, other=second.name)
            yield Unmet(certain_if(first.complete and second.complete), first.path, found)


def _body_size(context: Context, values: Values) -> Iterator[Unmet]:
    """Judge that bodies of a kind have one of the sizes, the chair apart, and a chair."""
    if any(name in context.organisation.name for name in values.get("except", ())):
        return
    bodies = _of_kind(context, values["kind"])
    sizes = [int(size) for size in values["sizes"]]
    if not bodies:
        found = words.BODIES_FOUND.format(number="0", kind=values["kind"])
        yield Unmet(certain_if(context.organisation.root.complete), (), found)
    for body in bodies:
        if body.chair is None:
            found = words.NO_CHAIR.format(body=body.name)
            yield Unmet(certain_if(body.complete and not body.chair_unknown), body.path, found)
        size = _size_without_chair(body)
        if size.is_exact and int(size.minimum) in sizes and body.complete:
            continue
        possible = any(size.contains(one) for one in sizes)
        found = words.MEMBERS_FOUND.format(body=body.name, number=bounds(size))
        yield Unmet(certain_if(not possible), body.path, found)


def _size_without_chair(body: Body) -> Interval:
    chair = body.chair
    counted = [
        member.count.whole
        for member in body.members
        if chair is None or (member.position, member.title) != (chair.position, chair.title)
    ]
    size = total(counted)
    return size if body.complete else size.opened()


def _seats(body: Body) -> list[tuple[str, str]]:
    return sorted(
        (member.position or member.title or "?", str(member.count.whole)) for member in body.members
    )


def _titled(context: Context, title: str) -> list[Position]:
    """Return the positions of a title, also where more words follow it: `algemeen directeur stad`."""
    wanted = title.casefold()
    return [
        position
        for position in context.organisation.positions
        if f"{position.title.casefold()} ".startswith(f"{wanted} ")
    ]


def _of_kind(context: Context, kind: str) -> list[Body]:
    """Return our own bodies of a kind, by their kind, name or alias."""
    name = kind.replace("-", " ")
    return [
        body
        for body in context.organisation.bodies
        if body.organisation is None
        and (
            body.kind == kind
            or name in (body.name.casefold(), *(alias.name.casefold() for alias in body.aliases))
        )
    ]


_VERBS: Mapping[str, Callable[[Context, Values], Iterator[Unmet]]] = {
    "accountable": _accountable,
    "body-size": _body_size,
    "deputised-when-vacant": _deputised_when_vacant,
    "deputises": _deputises,
    "number-of-bodies": _number_of_bodies,
    "number-of-positions": _number_of_positions,
    "same-members": _same_members,
}

RULES = (Rule("pack-statement", "K951", Family.PACKS, Severity.INFO, guide.STATEMENT, check_statements),)
