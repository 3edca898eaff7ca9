"""What bodies that report in line to a position give it: lines of their members, seats of their own."""

from __future__ import annotations

from collections.abc import Iterable, Mapping

from msgspec import Struct

from orgmodel.model.elements import Body
from orgmodel.model.lines import Line, LineKind, LineOrigin
from orgmodel.model.organisation import Organisation
from orgmodel.model.quantity import ZERO, Interval


class BodyLines(Struct, frozen=True):
    """Hold what bodies add to the lines of positions.

    Args:
        lines: of the members, by the id of the member.
        open_bodies: nodes that lead a body with members not declared.
        unbounded: nodes that may lead more than is declared.
        seats: seats that exist only in a body, by the node that leads it.
    """

    lines: dict[str, list[Line]]
    open_bodies: set[int]
    unbounded: set[int]
    seats: dict[int, Interval]


def lines_of_bodies(organisation: Organisation, node_of: Mapping[str, int]) -> BodyLines:
    """Derive the lines that bodies give their members.

    Args:
        node_of: position id to node number.
    """
    found = BodyLines({}, set(), set(), {})
    for body in organisation.bodies:
        counted = [line for line in body.lines if is_counted(line, node_of)]
        for line in counted:
            _expand(body, line, found.lines)
        chosen = primary_or_all(counted)
        for line in chosen:
            certain = len(chosen) == 1 and line.evidence.is_stated and body.evidence.is_stated
            _count(body, line.superior, node_of[line.superior], found, certain=certain)
    return found


def is_counted(line: Line, node_of: Mapping[str, int]) -> bool:
    """Tell whether a line is hierarchical and leads to a position."""
    return line.kind is LineKind.HIERARCHICAL and line.superior in node_of


def primary_or_all(lines: Iterable[Line]) -> list[Line]:
    """Return the primary lines, or all where none is primary."""
    known = list(lines)
    return [line for line in known if line.primary] or known


def _expand(body: Body, line: Line, lines: dict[str, list[Line]]) -> None:
    for member in body.members:
        if member.position is None or member.position == line.superior:
            continue
        doubtful = (one for one in (member.evidence, body.evidence) if not one.is_stated)
        derived = Line(
            member.position,
            line.superior,
            LineKind.HIERARCHICAL,
            member.path,
            origin=LineOrigin.BODY,
            evidence=next(doubtful, line.evidence),
        )
        lines.setdefault(member.position, []).append(derived)


def _count(body: Body, superior: str, leader: int, found: BodyLines, *, certain: bool) -> None:
    """Count the seats that exist only in a body; where the line is not certain, in the maximum only."""
    others = any(member.position != superior for member in body.members)
    # A body has members: where nobody else is declared, somebody is not.
    if certain and not others:
        found.open_bodies.add(leader)
    elif not body.complete or not others:
        found.unbounded.add(leader)
    for member in body.members:
        if member.position is None:
            seats = member.count.whole.times(body.count.whole)
            known = seats if certain and member.evidence.is_stated else seats.from_zero()
            found.seats[leader] = found.seats.get(leader, ZERO).plus(known)
