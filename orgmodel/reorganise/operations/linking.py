"""Lines, deputies and seats in bodies: added, removed, led elsewhere."""

from __future__ import annotations

from orgmodel.files.edits.nodes import Collection, Entry, Scalar
from orgmodel.files.edits.scalars import scalar
from orgmodel.files.edits.shaping import as_item, as_list
from orgmodel.files.schema.scenario_links import (
    AddDeputyEntry,
    AddLineEntry,
    AddMemberEntry,
    RemoveDeputyEntry,
    RemoveLineEntry,
    RemoveMemberEntry,
    RetargetLineEntry,
)
from orgmodel.reorganise.names import Refused
from orgmodel.reorganise.operations.grafts import Grafts
from orgmodel.reorganise.operations.placing import BODIES, POSITIONS, REPORTERS, SUPERIORS
from orgmodel.reorganise.operations.references import drop_reference
from orgmodel.reorganise.sites import Site
from orgmodel.reorganise.working import Working

_LINE = ("to", "kind", "primary", "scope", "frequency")
_DEPUTY = ("position", "condition", "scope", "order", "until")
_SEAT = ("position", "title", "count", "voting")


def add_line(working: Working, entry: AddLineEntry, grafts: Grafts) -> None:
    """Add a reporting line."""
    reporter = working.names.resolve(entry.add_line, REPORTERS, "add-line")
    superior = working.names.resolve(entry.to, SUPERIORS, "to")
    if superior == reporter:
        raise Refused(f"{reporter!r} cannot report to itself; name another", "to")
    if _lines_to(working, reporter, superior):
        raise Refused(f"{reporter!r} has a declared line to {superior!r} already; leave it out", "to")
    item = _new_item(working, grafts, _LINE, {"to": superior})
    _append(working, reporter, "reports_to", item, superior, "a line of")


def remove_line(working: Working, entry: RemoveLineEntry, grafts: Grafts) -> None:
    """Remove a declared reporting line."""
    del grafts
    reporter = working.names.resolve(entry.remove_line, REPORTERS, "remove-line")
    superior = working.names.resolve(entry.to, SUPERIORS, "to")
    found = _lines_to(working, reporter, superior)
    if not found:
        raise Refused(_no_line(working, reporter, superior), "to")
    working.touch(reporter)
    for line in found:
        drop_reference(working, line)


def retarget_line(working: Working, entry: RetargetLineEntry, grafts: Grafts) -> None:
    """Let declared reporting lines lead elsewhere."""
    del grafts
    old = working.names.resolve(entry.from_, SUPERIORS, "from")
    new = working.names.resolve(entry.to, SUPERIORS, "to")
    for index, name in enumerate(entry.retarget_line):
        reporter = working.names.resolve(name, REPORTERS, "retarget-line", index)
        found = _lines_to(working, reporter, old)
        if not found:
            raise Refused(_no_line(working, reporter, old), "from")
        if new == reporter:
            raise Refused(f"{reporter!r} cannot report to itself; name another", "to")
        working.touch(reporter)
        working.redirect(found, new)
        for line in found:
            working.note_site(new, Site(reporter, "a line of", entry=line))


def add_member(working: Working, entry: AddMemberEntry, grafts: Grafts) -> None:
    """Add a member to a body, or somebody who attends it."""
    body = working.names.resolve(entry.add_member, BODIES, "add-member")
    named: dict[str, str] = {}
    key = "attends" if entry.attends else "members"
    if entry.position is not None:
        position = working.names.resolve(entry.position, POSITIONS, "position")
        named["position"] = position
        if _seats_of(working, body, position, (key,)):
            raise Refused(f"{position!r} has a seat in {body!r} already; leave it out", "position")
    item = _new_item(working, grafts, _SEAT, named)
    _append(working, body, key, item, named.get("position"), "a seat in")


def remove_member(working: Working, entry: RemoveMemberEntry, grafts: Grafts) -> None:
    """Remove a member of a body, or who attends it."""
    del grafts
    body = working.names.resolve(entry.remove_member, BODIES, "remove-member")
    if entry.position is not None:
        position = working.names.resolve(entry.position, POSITIONS, "position")
        found = _seats_of(working, body, position, ("members", "attends"))
        name = position
    else:
        name = entry.title or ""
        found = [item for item in _items(working, body, "members") if _text(item, "title") == name]
    if not found:
        key = "position" if entry.position is not None else "title"
        raise Refused(f"{name!r} has no seat in {body!r}; leave it out", key)
    _take_out(working, body, found)


def add_deputy(working: Working, entry: AddDeputyEntry, grafts: Grafts) -> None:
    """Add a deputy."""
    position = working.names.resolve(entry.add_deputy, POSITIONS, "add-deputy")
    deputy = working.names.resolve(entry.position, POSITIONS, "position")
    if deputy == position:
        raise Refused(f"{position!r} cannot be its own deputy; name another", "position")
    if _deputies_of(working, position, deputy):
        raise Refused(f"{deputy!r} is a deputy of {position!r} already; leave it out", "position")
    item = _new_item(working, grafts, _DEPUTY, {"position": deputy})
    _append(working, position, "deputies", item, deputy, "a deputy of")


def remove_deputy(working: Working, entry: RemoveDeputyEntry, grafts: Grafts) -> None:
    """Remove a deputy."""
    del grafts
    position = working.names.resolve(entry.remove_deputy, POSITIONS, "remove-deputy")
    deputy = working.names.resolve(entry.position, POSITIONS, "position")
    found = _deputies_of(working, position, deputy)
    if not found:
        raise Refused(f"{deputy!r} is no deputy of {position!r}; leave it out", "position")
    _take_out(working, position, found)


def _new_item(working: Working, grafts: Grafts, order: tuple[str, ...], named: dict[str, str]) -> Entry:
    """Return a list item with the keys of a change; references are written in full."""
    present = [key for key in order if grafts.has(key)]
    if present in (["to"], ["position"]):
        return Entry(None, "- ", scalar(named[present[0]]), 0, tail=working.tree.newline)
    mapping = Collection(is_mapping=True, flow=True, fresh=False, column=0)
    for key in present:
        value = scalar(named[key]) if key in named else grafts.value(key)
        working.tree.set_key(mapping, key, value, order)
    return as_item(Entry(None, "- ", mapping, 0), working.tree.newline)


def _append(working: Working, owner: str, key: str, item: Entry, other: str | None, role: str) -> None:
    """Append an item to a list of an element; `role` is what it makes of the other one named."""
    working.touch(owner)
    working.tree.append(working.mapping(owner), key, item, working.keys_of(owner))
    if other is not None:
        working.note_site(other, Site(owner, role, entry=item))


def _take_out(working: Working, owner: str, items: list[Entry]) -> None:
    working.touch(owner)
    for item in items:
        working.tree.take_out(item)


def _lines_to(working: Working, reporter: str, superior: str) -> list[Entry]:
    return [
        entry
        for site, named in working.sites(superior)
        if site.owner == reporter and site.role == "a line of"
        for entry in named
    ]


def _no_line(working: Working, reporter: str, superior: str) -> str:
    return (
        f"{reporter!r} has no declared line to {superior!r}; a line that follows from the place changes "
        "with `move`, or with `set` and `reports_to`"
    )


def _items(working: Working, identity: str, key: str) -> list[Entry]:
    entry = working.mapping(identity).get(key)
    return list(as_list(entry).entries) if entry is not None else []


def _seats_of(working: Working, body: str, position: str, wanted: tuple[str, ...]) -> list[Entry]:
    return [item for key in wanted for item in _items(working, body, key) if _names(working, item, position)]


def _deputies_of(working: Working, position: str, deputy: str) -> list[Entry]:
    return [item for item in _items(working, position, "deputies") if _names(working, item, deputy)]


def _names(working: Working, item: Entry, position: str) -> bool:
    text = item.value.value if isinstance(item.value, Scalar) else _text(item, "position")
    return text is not None and position in working.names.find(text, POSITIONS)


def _text(item: Entry, key: str) -> str | None:
    if isinstance(item.value, Scalar):
        return None
    entry = item.value.get(key)
    return entry.value.value if entry is not None and isinstance(entry.value, Scalar) else None
