"""The computed organisation as JSON, by the contract of the command `show`."""

from __future__ import annotations

import json
from typing import Any, TypeAlias

from orgmodel.analysis.computed import Computed, PositionNumbers
from orgmodel.model.elements import Body, HeadState, Member, Position, Statement, Unit
from orgmodel.model.lines import Deputy, Line
from orgmodel.model.quantity import Interval, Number
from orgmodel.reports.show_chain import chain_of

Data: TypeAlias = dict[str, Any]


def show_json(computed: Computed, focus: str | None = None) -> str:
    """Write the computed organisation as JSON.

    Args:
        focus: id of a position or unit; adds the `chain` of position ids from the top down to it.
    """
    return json.dumps(show_data(computed, focus), ensure_ascii=False, indent=2) + "\n"


def show_data(computed: Computed, focus: str | None = None) -> Data:
    """Return the computed organisation as plain data."""
    organisation = computed.organisation
    data: Data = {
        "organisation": {
            "id": organisation.id,
            "name": organisation.name,
            "kind": organisation.kind,
            "language": organisation.language,
            "as_of": organisation.as_of.text if organisation.as_of is not None else None,
            "complete": organisation.root.complete,
            "head": _head(organisation.root),
            "persons": _bounds(computed.units[organisation.id].persons.value),
            "fte": _bounds(computed.units[organisation.id].fte.value),
        },
        "units": [_unit(unit, computed) for unit in organisation.units],
        "positions": [_position(position, computed) for position in organisation.positions],
        "bodies": [_body(body) for body in organisation.bodies],
        "statements": [_statement(statement) for statement in computed.statements],
    }
    if focus is not None:
        data["chain"] = list(chain_of(computed, focus))
    return data


def _unit(unit: Unit, computed: Computed) -> Data:
    numbers = computed.units[unit.id]
    return {
        "id": unit.id,
        "name": unit.name,
        "type": unit.types[0] if unit.types else None,
        "parent": unit.parent,
        "count": _bounds(unit.count.whole),
        "staff": unit.staff,
        "head": _head(unit),
        "persons": _bounds(numbers.persons.value),
        "fte": _bounds(numbers.fte.value),
    }


def _head(unit: Unit) -> str | None:
    return "unknown" if unit.head_state is HeadState.UNKNOWN else unit.head


def _position(position: Position, computed: Computed) -> Data:
    numbers = computed.positions[position.id]
    return {
        "id": position.id,
        "title": position.title,
        "unit": position.unit,
        "count": _bounds(position.count.whole),
        "vacant": _bounds(position.vacant.whole),
        "status": position.status.value if position.status is not None else None,
        "staff": position.staff,
        "line_state": position.line_state.value,
        "in_cycle": numbers.in_cycle,
        "reports_to": [_line(line) for line in computed.lines_by_reporter.get(position.id, ())],
        **_numbers(numbers),
        "deputies": [_deputy(deputy) for deputy in position.deputies],
    }


def _numbers(numbers: PositionNumbers) -> Data:
    return {
        "direct": _bounds(numbers.direct.value),
        "indirect": _bounds(numbers.indirect.value),
        "layer": _bounds(numbers.layer),
    }


def _line(line: Line) -> Data:
    return {
        "to": line.superior,
        "kind": line.kind.value,
        "primary": line.primary,
        "scope": line.scope,
        "certainty": line.evidence.certainty.value,
        "origin": line.origin.value,
    }


def _deputy(deputy: Deputy) -> Data:
    return {
        "position": deputy.position,
        "condition": deputy.condition,
        "scope": deputy.scope,
        "order": deputy.order,
        "until": deputy.until,
    }


def _body(body: Body) -> Data:
    return {
        "id": body.id,
        "name": body.name,
        "kind": body.kind,
        "organisation": body.organisation,
        "count": _bounds(body.count.whole),
        "chair": _chair(body),
        "members": [_member(member) for member in body.members],
        "reports_to": [_line(line) for line in body.lines],
    }


def _chair(body: Body) -> Data | str | None:
    if body.chair is not None:
        return _member(body.chair)
    return "unknown" if body.chair_unknown else None


def _member(member: Member) -> Data:
    return {
        "position": member.position,
        "title": member.title,
        "count": _bounds(member.count.whole),
        "voting": member.voting,
        "certainty": member.evidence.certainty.value,
    }


def _statement(statement: Statement) -> Data:
    return {
        "subject": statement.subject,
        "scope": statement.scope.value,
        "quantity": statement.quantity.text,
        "as_of": statement.date.text if statement.date is not None else None,
        "source": statement.evidence.source,
    }


def _bounds(interval: Interval) -> Data:
    most = interval.maximum
    return {"min": _plain(interval.minimum), "max": None if most is None else _plain(most)}


def _plain(number: Number) -> int | float:
    return number if isinstance(number, int) else float(number)
