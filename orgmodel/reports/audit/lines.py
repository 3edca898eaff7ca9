"""Every reporting line, and every position of which the line upward is not known or does not exist."""

from __future__ import annotations

from collections.abc import Iterator
from enum import Enum

from msgspec import Struct

from orgmodel.analysis.leaders import Leaders, Leading
from orgmodel.model.elements import Position
from orgmodel.model.lines import Line, LineState
from orgmodel.model.quantity import Interval
from orgmodel.reports.audit.figures import Seats
from orgmodel.reports.reported import Locate, Place
from orgmodel.rules.context import Facts


class Above(Enum):
    """What is known of who is above a position without a hierarchical line."""

    NOT_KNOWN = "not known"
    HEAD_NOT_KNOWN = "head not known"
    PERHAPS_HEAD = "head not stated"
    PLACE_NOT_KNOWN = "place not known"
    NOBODY = "nobody"


class AuditedLine(Struct, frozen=True):
    """Hold one line, or that there is none known.

    Args:
        reporter: id of the position or body that reports.
        seats: how many seats report; None for a body.
        line: None where no line upward is known.
        above: what is known instead of a line.
        unit: id of the unit whose head is not known or not stated.
    """

    reporter: str
    seats: Interval | None
    line: Line | None
    above: Above | None
    unit: str | None
    place: Place


def audited_lines(locate: Locate, facts: Facts, seats: Seats) -> Iterator[AuditedLine]:
    """Yield the lines of all positions in file order, then those of bodies."""
    computed = facts.computed
    organisation = facts.organisation
    for position in organisation.positions:
        counted = seats.of(position)
        lines = computed.lines_by_reporter.get(position.id, ())
        if position.id not in facts.reporting:
            above, unit = _above(position, facts.leaders)
            place = locate(position.path)
            yield AuditedLine(position.id, counted, None, above, unit, place)
        for line in lines:
            yield AuditedLine(position.id, counted, line, None, None, locate(line.path))
    for body in organisation.bodies:
        for line in computed.lines_by_reporter.get(body.id, ()):
            yield AuditedLine(body.id, None, line, None, None, locate(line.path))


def _above(position: Position, leaders: Leaders) -> tuple[Above, str | None]:
    if position.line_state is LineState.UNKNOWN:
        return Above.NOT_KNOWN, None
    if position.line_state is LineState.NONE:
        return Above.NOBODY, None
    leader = leaders.of_position(position)
    if leader.leading is Leading.UNKNOWN_HEAD:
        return Above.HEAD_NOT_KNOWN, leader.unit
    if leader.leading is Leading.PERHAPS_HEAD:
        return Above.PERHAPS_HEAD, leader.unit
    if leader.leading is Leading.PLACE_UNKNOWN:
        return Above.PLACE_NOT_KNOWN, None
    return Above.NOBODY, None
