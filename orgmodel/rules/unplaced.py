"""Leaders who are not known: anybody may turn out to lead those of whom the superior is not known."""

from __future__ import annotations

from collections.abc import Callable, Iterator

from orgmodel.analysis.conventions import Conventions
from orgmodel.model.elements import Position
from orgmodel.model.paths import DocumentPath
from orgmodel.model.quantity import Interval
from orgmodel.rules.context import Context
from orgmodel.rules.finding import Finding
from orgmodel.words import rules as words
from orgmodel.words.bounds import listed
from orgmodel.words.text import Text

MayFail = Callable[[Position, Interval], bool]
Named = tuple[str, DocumentPath]


def led_by_whom(context: Context, conventions: Conventions, may_fail: MayFail) -> Iterator[Finding]:
    """Say once whose span of control is not known, since it is not known who leads.

    Args:
        may_fail: whether a position would fail the rule, if it has that span.
    """
    spans = context.computed.direct_spans
    named: list[Named] = []
    if any(may_fail(one, spans.of(one.id, conventions).value) for one in _perhaps_managers(context)):
        named += unplaced(context)
    for unit_id in context.computed.unknown_heads:
        unit = context.organisation.unit_by_id[unit_id]
        span = spans.of_unknown_head(unit_id, conventions).from_zero()
        if any(may_fail(one, span) for one in context.organisation.positions_by_unit.get(unit_id, ())):
            named.append((context.label(unit), unit.path))
    yield from _said_once(context, named, words.LED_BY_WHOM)


def led_by_vacant(context: Context, is_vacant: Callable[[Position], bool]) -> Iterator[Finding]:
    """Say once that those whose leader is not known may be led by a vacant position."""
    vacant = [one.title for one in _perhaps_managers(context) if is_vacant(one)]
    named = list(unplaced(context)) if vacant else []
    for unit_id in context.computed.unknown_heads:
        members = context.organisation.positions_by_unit.get(unit_id, ())
        titles = [one.title for one in members if is_vacant(one)]
        if titles:
            unit = context.organisation.unit_by_id[unit_id]
            named.append((context.label(unit), unit.path))
            vacant += titles
    titles_of_vacant = listed(tuple(dict.fromkeys(vacant)))
    yield from _said_once(context, named, words.VACANT_LEADER, vacant=titles_of_vacant)


def _perhaps_managers(context: Context) -> Iterator[Position]:
    """Return who is not known to lead, but may lead somebody whose place is not known."""
    spans = context.computed.direct_spans
    if not spans.reporting.unplaced:
        return
    managers = {position.id for position, _ in context.facts.managers}
    for position in context.organisation.positions:
        if position.id not in managers and spans.may_gain(position.id):
            yield position


def _said_once(context: Context, named: list[Named], message: Text, **values: Text) -> Iterator[Finding]:
    if named:
        names = listed(tuple(dict.fromkeys(name for name, _ in named)))
        yield context.undecided(
            context.organisation.id,
            named[0][1],
            message.format(names=names, **values),
            settle=words.STATE_LEADER.format(names=names),
        )


def unplaced(context: Context) -> Iterator[Named]:
    """Return positions and units of which the place is not known, each by its name."""
    organisation, reporting = context.organisation, context.computed.direct_spans.reporting
    unit_of = {node: unit for unit, node in reporting.unknown_heads.items()}
    for node in sorted(reporting.unplaced):
        if node in unit_of:
            unit = organisation.unit_by_id[unit_of[node]]
            yield unit.label, unit.path
        else:
            position = organisation.positions[node]
            yield position.title, position.path
