"""Split: several units of one."""

from __future__ import annotations

from orgmodel.files.build.slugs import RESERVED
from orgmodel.files.schema.positions import HeadEntry
from orgmodel.files.schema.scenario_units import PartEntry, SplitEntry, TakenEntry
from orgmodel.reorganise.names import Refused
from orgmodel.reorganise.operations.basic import add_unit, as_mapping
from orgmodel.reorganise.operations.contents import empty_into, remove_unit, require_empty, require_headcount
from orgmodel.reorganise.operations.grafts import Grafts
from orgmodel.reorganise.operations.placing import (
    MOVABLE,
    POSITIONS,
    UNIT,
    UNITS,
    demote_head,
    put_position,
    put_unit,
)
from orgmodel.reorganise.operations.seats import transfer_seats
from orgmodel.reorganise.working import Working


def split(working: Working, entry: SplitEntry, grafts: Grafts) -> None:
    """Make several units of one."""
    unit = working.names.resolve(entry.split, UNIT, "split")
    parent = working.parent[unit] or working.base.id
    parts = [_add_part(working, part, parent, index, grafts) for index, part in enumerate(entry.into)]
    if not parts:
        raise Refused("a split makes at least one new unit; name it under `into:`", "into")
    rest = working.names.resolve(entry.rest, UNITS, "rest") if entry.rest is not None else None
    heads: list[tuple[str, HeadEntry]] = []
    for index, (part, identity) in enumerate(zip(entry.into, parts, strict=True)):
        for order, taken in enumerate(part.takes):
            _take(working, unit, identity, taken, ("into", index, "takes", order))
        if part.head is not None and part.head.reference is not None:
            heads.append((identity, part.head))
    working.touch(unit)
    for identity, head in heads:
        name = working.names.resolve(head.reference or "", POSITIONS, "into")
        working.head_of[identity] = name
    if rest == unit:
        return
    if rest is None:
        require_empty(working, unit, "`rest:` with the id of the unit that keeps them", "split")
    require_headcount(working, unit, entry.headcount, "split")
    if rest is not None:
        empty_into(working, unit, rest)
    remove_unit(working, unit, rest or parts[0])


def _add_part(working: Working, part: PartEntry, parent: str, index: int, grafts: Grafts) -> str:
    path = ("into", index)
    mapping = as_mapping(grafts.value(*path))
    takes = mapping.get("takes")
    if takes is not None:
        working.tree.take_out(takes)
    if part.part_of not in (None, *RESERVED):
        parent = working.names.resolve(part.part_of or "", UNITS, *path, "part_of")
    return add_unit(working, part, mapping, parent, path)


def _take(
    working: Working, unit: str, target: str, taken: str | TakenEntry, path: tuple[str | int, ...]
) -> None:
    if isinstance(taken, TakenEntry):
        position = working.names.resolve(taken.position, POSITIONS, *path)
        transfer_seats(working, position, target, taken.count, 0)
        return
    part = working.names.resolve(taken, MOVABLE, *path)
    held = working.places[unit]
    if part not in held.positions and part not in held.units:
        raise Refused(f"{part!r} does not stand in {unit!r}; name what it holds", *path)
    if working.head_of.get(unit) == part:
        demote_head(working, unit)
    if part in held.units:
        put_unit(working, part, target)
    else:
        put_position(working, part, target)
