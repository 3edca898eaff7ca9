"""Who leads the members of a unit: its head, an unknown head, or the nearest headed ancestor."""

from __future__ import annotations

from collections.abc import Iterator
from enum import Enum

from msgspec import Struct

from orgmodel.model.elements import HeadState, Position, Unit
from orgmodel.model.organisation import Organisation


class Leading(Enum):
    """What is known of the leader of a unit's members."""

    HEAD = "a position"
    UNKNOWN_HEAD = "somebody not known"
    PERHAPS_HEAD = "perhaps somebody"
    NOBODY = "nobody above"
    PLACE_UNKNOWN = "the place of the unit is not known"


class Leader(Struct, frozen=True):
    """Hold who leads the members of a unit.

    Args:
        unit: the unit that the leader heads: the unit itself or an ancestor.
        position: id of the head, where `leading` is HEAD.
        certain: whether the head is stated, as is his heading the unit.
    """

    leading: Leading
    unit: str | None
    position: str | None = None
    certain: bool = True


NOBODY = Leader(Leading.NOBODY, None)
PLACE_UNKNOWN = Leader(Leading.PLACE_UNKNOWN, None)


class Leaders:
    """Find the leader of the members of each unit."""

    def __init__(self, organisation: Organisation) -> None:
        self._organisation = organisation
        self._leaders: dict[str, Leader] = {}
        for unit in parents_first(organisation):
            self._leaders[unit.id] = self._own(unit) or self.above(unit)

    def of_members(self, unit: str | None) -> Leader:
        """Return who leads the members of a unit."""
        return PLACE_UNKNOWN if unit is None else self._leaders[unit]

    def above(self, unit: Unit) -> Leader:
        """Return who leads the head of a unit."""
        if unit.id == self._organisation.id:
            return NOBODY
        return PLACE_UNKNOWN if unit.parent is None else self._leaders[unit.parent]

    def of_position(self, position: Position) -> Leader:
        """Return the leader that nesting gives a position; never the position itself."""
        leader = self.of_members(position.unit)
        while leader.position == position.id and leader.unit is not None:
            leader = self.above(self._organisation.unit_by_id[leader.unit])
        return leader

    def _own(self, unit: Unit) -> Leader | None:
        if unit.head is not None:
            head = self._organisation.position_by_id[unit.head]
            certain = unit.head_evidence.is_stated and head.evidence.is_stated
            return Leader(Leading.HEAD, unit.id, unit.head, certain)
        leading = unnamed_head(unit)
        return None if leading is None else Leader(leading, unit.id)


def unnamed_head(unit: Unit) -> Leading | None:
    """Return what is known of a head that has no name; None where the head is stated or there is none."""
    if unit.head is not None:
        return None
    if unit.head_state is HeadState.UNKNOWN:
        return Leading.UNKNOWN_HEAD
    if unit.head_state is HeadState.NOT_STATED and not unit.complete:
        return Leading.PERHAPS_HEAD
    return None


def parents_first(organisation: Organisation) -> Iterator[Unit]:
    """Yield the root and every unit, each after its parent."""
    pending = [organisation.root, *reversed(organisation.units_by_parent.get(None, ()))]
    while pending:
        unit = pending.pop()
        yield unit
        pending.extend(reversed(organisation.units_by_parent.get(unit.id, ())))
