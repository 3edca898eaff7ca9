"""Those whose superior is not known: they may make a manager of anybody."""

from __future__ import annotations

from collections.abc import Callable, Iterator

from orgmodel.model.elements import Position
from orgmodel.model.paths import DocumentPath
from orgmodel.model.quantity import Interval
from orgmodel.rules.context import Context
from orgmodel.rules.finding import Finding
from orgmodel.words import rules as words
from orgmodel.words.bounds import listed
from orgmodel.words.text import Text

MayFail = Callable[[Position, Interval], bool]


def led_by_whom(context: Context, may_fail: MayFail) -> Iterator[Finding]:
    """Say once what cannot be told of all who may lead somebody whose superior is not known.

    Args:
        may_fail: whether a position that is not known to lead would fail, led so many at most.
    """
    if any(may_fail(position, loose) for position, loose in _perhaps_managers(context)):
        yield _said_once(context, words.LED_BY_WHOM)


def led_by_vacant(context: Context, is_vacant: Callable[[Position], bool]) -> Iterator[Finding]:
    """Say once that somebody whose superior is not known may report to a vacant position."""
    vacant = tuple(position.title for position, _ in _perhaps_managers(context) if is_vacant(position))
    if vacant:
        yield _said_once(context, words.VACANT_LEADER, vacant=listed(tuple(dict.fromkeys(vacant))))


def _perhaps_managers(context: Context) -> Iterator[tuple[Position, Interval]]:
    """Return who is not known to lead but may, each with the bounds of what may report there."""
    spans = context.computed.direct_spans
    if not spans.reporting.unplaced:
        return
    managers = {position.id for position, _ in context.facts.managers}
    for position in context.organisation.positions:
        if position.id in managers:
            continue
        loose = spans.loose(position.id, context.computed.conventions)
        if loose.maximum != 0:
            yield position, loose


def _said_once(context: Context, message: Text, **values: Text) -> Finding:
    named = list(_unplaced(context))
    names = listed(tuple(dict.fromkeys(name for name, _ in named)))
    return context.undecided(
        context.organisation.id,
        named[0][1],
        message.format(names=names, **values),
        settle=words.STATE_LINE_OR_PLACE.format(names=names),
    )


def _unplaced(context: Context) -> Iterator[tuple[str, DocumentPath]]:
    """Return positions and units of which the place above is not known, each by its name."""
    organisation, reporting = context.organisation, context.computed.direct_spans.reporting
    unit_of = {node: unit for unit, node in reporting.unknown_heads.items()}
    for node in sorted(reporting.unplaced):
        if node in unit_of:
            unit = organisation.unit_by_id[unit_of[node]]
            yield unit.label, unit.path
        else:
            position = organisation.positions[node]
            yield position.title, position.path
