"""The contents of a unit that goes, and the unit itself."""

from __future__ import annotations

from orgmodel.files.edits.shaping import as_list
from orgmodel.reorganise.names import Refused
from orgmodel.reorganise.operations.placing import (
    demote_head,
    put_position,
    put_unit,
)
from orgmodel.reorganise.operations.references import settle_references
from orgmodel.reorganise.working import Working

MOST_NAMED = 4


def empty_into(working: Working, unit: str, target: str) -> None:
    """Bring everything that a unit holds to another."""
    demote_head(working, unit)
    for position in list(working.places[unit].positions):
        put_position(working, position, target)
    for below in list(working.places[unit].units):
        put_unit(working, below, target)
    relations = working.mapping(unit).get("relations")
    if relations is not None:
        for item in list(as_list(relations).entries):
            working.tree.take_out(item)
            working.tree.append(working.mapping(target), "relations", item, working.keys_of(target))
        working.touch(target)


def remove_unit(working: Working, unit: str, into: str | None) -> None:
    """Take an emptied unit away; references to it lead to the unit that took its contents."""
    settle_references(working, unit, into or "none")
    working.tree.take_out(working.entry(unit))
    working.remove(unit, into)


def require_headcount(working: Working, unit: str, headcount: object, verb: str) -> None:
    """Refuse to lose stated numbers.

    Raises:
        Refused: when the unit has some and the change says nothing of them.
    """
    if working.mapping(unit).get("headcount") is not None and headcount is None:
        raise Refused(
            f"the stated numbers of {unit!r} have no destination; add `headcount: none` to let them lapse, "
            "and `set` those of the units that take its content",
            verb,
        )


def require_empty(working: Working, unit: str, remedy: str, verb: str) -> None:
    """Refuse to lose what a unit holds.

    Raises:
        Refused: when it still holds something.
    """
    held = [*working.places[unit].positions, *working.places[unit].units]
    if not held:
        return
    more = f" and {len(held) - MOST_NAMED} more" if len(held) > MOST_NAMED else ""
    named = ", ".join(map(repr, held[:MOST_NAMED])) + more
    raise Refused(f"{named} of {unit!r} would have no destination; add {remedy}", verb)
