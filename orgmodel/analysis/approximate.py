"""What `~38` stands for, where another share than the standard one is asked."""

from __future__ import annotations

from msgspec.structs import replace

from orgmodel.model.elements import Body, Member, Position, Statement, Unit
from orgmodel.model.organisation import Organisation
from orgmodel.model.quantity import Quantity, about


def with_share(organisation: Organisation, percent: int) -> Organisation:
    """Return an organisation of which every `~` number reaches so many percent either way."""
    reading = _Reading(percent)
    return replace(
        organisation,
        root=reading.unit(organisation.root),
        units=tuple(map(reading.unit, organisation.units)),
        positions=tuple(map(reading.position, organisation.positions)),
        bodies=tuple(map(reading.body, organisation.bodies)),
    )


class _Reading:
    def __init__(self, percent: int) -> None:
        self._percent = percent

    def unit(self, unit: Unit) -> Unit:
        headcount = tuple(map(self._statement, unit.headcount))
        return replace(unit, count=self._quantity(unit.count), headcount=headcount)

    def position(self, position: Position) -> Position:
        fte = None if position.fte is None else self._quantity(position.fte)
        count, vacant = self._quantity(position.count), self._quantity(position.vacant)
        return replace(position, count=count, vacant=vacant, fte=fte)

    def body(self, body: Body) -> Body:
        chair = None if body.chair is None else self._member(body.chair)
        members = tuple(map(self._member, body.members))
        return replace(body, count=self._quantity(body.count), members=members, chair=chair)

    def _member(self, member: Member) -> Member:
        return replace(member, count=self._quantity(member.count))

    def _statement(self, statement: Statement) -> Statement:
        return replace(statement, quantity=self._quantity(statement.quantity))

    def _quantity(self, quantity: Quantity) -> Quantity:
        return about(quantity.text, self._percent) if quantity.is_about else quantity
