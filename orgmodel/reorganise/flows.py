"""Seats that go from one position to another."""

from __future__ import annotations

from collections.abc import Mapping

from msgspec import Struct

from orgmodel.model.elements import Position
from orgmodel.model.organisation import Organisation
from orgmodel.reorganise.changes import Cause


class SeatFlow(Struct, frozen=True):
    """Hold seats that go from one position to another.

    Args:
        vacant: how many of the seats have no holder.
    """

    source: str
    target: str
    seats: int
    vacant: int
    cause: Cause


def likely_flows(
    before: Organisation, after: Organisation, new_ids: Mapping[str, str]
) -> tuple[SeatFlow, ...]:
    """Pair seats that went with seats of the same title and grade that came, where nobody says so.

    Args:
        before, after: two versions of one organisation.
        new_ids: old id to new id, where ids change.
    """
    old = {new_ids.get(position.id, position.id): position for position in before.positions}
    gone: dict[tuple[str, str | None], list[list[int | str]]] = {}
    come: dict[tuple[str, str | None], list[list[int | str]]] = {}
    for identity in sorted({*old, *after.position_by_id}):
        first, second = old.get(identity), after.position_by_id.get(identity)
        change = _seats(second) - _seats(first)
        either = second or first
        if change and either is not None:
            alike = (either.title.casefold(), either.grade)
            (come if change > 0 else gone).setdefault(alike, []).append([identity, abs(change)])
    flows = []
    for alike, sources in gone.items():
        for source in sources:
            for target in come.get(alike, []):
                seats = min(int(source[1]), int(target[1]))
                if seats:
                    vacant = _vacant(old[str(source[0])], after.position_by_id[str(target[0])], seats)
                    flows.append(SeatFlow(str(source[0]), str(target[0]), seats, vacant, _NOBODY_SAYS))
                    source[1], target[1] = int(source[1]) - seats, int(target[1]) - seats
    return tuple(flows)


_NOBODY_SAYS = Cause("", 0, "")


def _seats(position: Position | None) -> int:
    """Return the seats of a position where their number is exactly known, else none."""
    if position is None or not position.count.whole.is_exact:
        return 0
    return int(position.count.whole.minimum)


def _vacant(source: Position, target: Position, seats: int) -> int:
    return int(min(seats, source.vacant.whole.minimum, target.vacant.whole.minimum))
