"""Merge and dissolve: every part of a unit that goes gets a destination."""

from __future__ import annotations

from orgmodel.files.build.references import ElementKind
from orgmodel.files.schema.scenario_units import DissolveEntry, MergeEntry
from orgmodel.files.schema.units import UnitEntry
from orgmodel.reorganise.names import Refused
from orgmodel.reorganise.operations.basic import add_unit
from orgmodel.reorganise.operations.contents import empty_into, remove_unit, require_empty, require_headcount
from orgmodel.reorganise.operations.grafts import Grafts
from orgmodel.reorganise.operations.placing import (
    BODIES,
    MOVABLE,
    UNIT,
    UNITS,
    demote_head,
    put_position,
    put_unit,
)
from orgmodel.reorganise.operations.references import settle_references
from orgmodel.reorganise.operations.seats import close_position
from orgmodel.reorganise.operations.setting import set_head
from orgmodel.reorganise.working import Working


def merge(working: Working, entry: MergeEntry, grafts: Grafts) -> None:
    """Make one unit of several."""
    merged = [working.names.resolve(name, UNIT, "merge", i) for i, name in enumerate(entry.merge)]
    _check_merged(working, merged)
    is_new = isinstance(entry.into, UnitEntry)
    if not is_new and len(merged) < 2 and isinstance(entry.into, str) and entry.into in merged:
        raise Refused("a merge takes two units or more; name another", "merge")
    target = _merge_target(working, entry, merged, grafts)
    going = [unit for unit in merged if unit != target]
    if not going or (is_new and len(going) < 2):
        raise Refused("a merge takes two units or more; name another", "merge")
    _settle_head(working, entry, target, is_new=is_new)
    stated = [unit for unit in dict.fromkeys([*merged, target]) if _has_statement(working, unit)]
    if stated and entry.headcount is None:
        raise Refused(
            f"the stated numbers of {', '.join(map(repr, stated))} have no destination; add `headcount:` "
            "with new numbers, or none",
            "merge",
        )
    for unit in going:
        empty_into(working, unit, target)
        remove_unit(working, unit, target)
    if entry.head is not None:
        set_head(working, target, entry.head, grafts)
    set_headcount(working, target, entry.headcount, grafts)


def dissolve(working: Working, entry: DissolveEntry, grafts: Grafts) -> None:
    """Take a unit or a body away."""
    del grafts
    identity = working.names.resolve(entry.dissolve, UNIT | BODIES, "dissolve")
    if working.names.kinds[identity] is ElementKind.BODY:
        _dissolve_body(working, identity, entry)
        return
    target = working.names.resolve(entry.part_of, UNITS, "part_of") if entry.part_of is not None else None
    if target is not None and identity in working.chain(target):
        raise Refused(f"{identity!r} cannot be dissolved into {target!r}, which goes with it", "part_of")
    for name, destination in entry.to.items():
        _send(working, identity, name, destination)
    if target is None:
        require_empty(working, identity, "`part_of:` for all of them, or each under `to:`", "dissolve")
    require_headcount(working, identity, entry.headcount, "dissolve")
    if target is not None:
        empty_into(working, identity, target)
    into = target or next((working.names.find(to)[0] for to in entry.to.values() if to != "close"), None)
    remove_unit(working, identity, into)


def set_headcount(working: Working, unit: str, headcount: object, grafts: Grafts) -> None:
    """Give a unit new stated numbers, or none."""
    if headcount is None:
        return
    working.touch(unit)
    if headcount == "none":
        working.remove_key(unit, "headcount")
        return
    working.tree.set_key(working.mapping(unit), "headcount", grafts.value("headcount"), working.keys_of(unit))


def _check_merged(working: Working, merged: list[str]) -> None:
    for index, unit in enumerate(merged):
        if unit in merged[:index]:
            raise Refused(f"{unit!r} stands twice; name it once", "merge", index)
        above = next((one for one in working.chain(working.parent[unit]) if one in merged), None)
        if above is not None:
            raise Refused(
                f"{unit!r} is part of {above!r}; a unit cannot merge with one above it: dissolve {unit!r} "
                f"with `part_of: {above}`",
                "merge",
                index,
            )


def _merge_target(working: Working, entry: MergeEntry, merged: list[str], grafts: Grafts) -> str:
    if isinstance(entry.into, str):
        target = working.names.resolve(entry.into, UNIT, "into")
        inside = next((one for one in working.chain(working.parent[target]) if one in merged), None)
        if inside is not None:
            raise Refused(
                f"{target!r} is part of {inside!r}, which merges into it; name a unit outside it", "into"
            )
        below = next((one for one in merged if target in working.chain(working.parent[one])), None)
        if below is not None:
            raise Refused(
                f"{below!r} is part of {target!r}; a unit cannot merge with one above it: dissolve {below!r} "
                f"with `part_of: {target}`",
                "merge",
                merged.index(below),
            )
        return target
    parent = working.parent[merged[0]] or working.base.id
    if entry.into.part_of is not None:
        parent = working.names.resolve(entry.into.part_of, UNITS, "into", "part_of")
    inside = next((one for one in working.chain(parent) if one in merged), None)
    if inside is not None:
        raise Refused(f"the new unit cannot be part of {inside!r}, which merges into it", "into", "part_of")
    return add_unit(working, entry.into, grafts.value("into"), parent, ("into",))


def _settle_head(working: Working, entry: MergeEntry, target: str, *, is_new: bool) -> None:
    head = working.mapping(target).get("head")
    if entry.head is not None and is_new and head is not None:
        raise Refused("`head` stands twice, in the change and in the new unit; keep one", "head")
    if entry.head is None and head is None:
        raise Refused(
            f"nothing says who heads {target!r}; add `head:` with an id, a new position, unknown or none",
            "into",
        )


def _has_statement(working: Working, unit: str) -> bool:
    return working.mapping(unit).get("headcount") is not None


def _send(working: Working, unit: str, name: str, destination: str) -> None:
    path = ("to", name)
    part = working.names.resolve(name, MOVABLE, *path)
    held = working.places[unit]
    if part not in held.positions and part not in held.units:
        raise Refused(f"{part!r} does not stand in {unit!r}; name what it holds", *path)
    if working.head_of.get(unit) == part:
        demote_head(working, unit)
    if destination == "close":
        if part in held.units:
            raise Refused(f"{part!r} is a unit and cannot be closed; dissolve it first", *path)
        close_position(working, part, None, None)
        return
    target = working.names.resolve(destination, UNITS, *path)
    if part in held.units:
        put_unit(working, part, target)
    else:
        put_position(working, part, target)


def _dissolve_body(working: Working, body: str, entry: DissolveEntry) -> None:
    if entry.to or entry.headcount is not None:
        raise Refused(f"{body!r} is a body, which holds no units or positions; leave `to` out", "to")
    into = working.names.resolve(entry.part_of, BODIES, "part_of") if entry.part_of is not None else None
    settle_references(working, body, into or "none")
    working.tree.take_out(working.entry(body))
    working.remove(body, into)
