"""Create, rename, retype and move."""

from __future__ import annotations

from orgmodel.files.build.references import ElementKind
from orgmodel.files.build.slugs import slug
from orgmodel.files.edits.nodes import INDENT, Collection, Entry, Value
from orgmodel.files.edits.shaping import as_item
from orgmodel.files.schema.scenario_units import CreateEntry, MoveEntry, RenameEntry, RetypeEntry
from orgmodel.files.schema.units import UnitEntry
from orgmodel.reorganise.names import Refused, with_article
from orgmodel.reorganise.operations.grafts import Grafts
from orgmodel.reorganise.operations.placing import (
    ANY_ELEMENT,
    MOVABLE,
    UNIT,
    UNITS,
    keep_id,
    note_new_position,
    place_item,
    put_position,
    put_unit,
    require_free,
)
from orgmodel.reorganise.working import Working


def create(working: Working, entry: CreateEntry, grafts: Grafts) -> None:
    """Create a unit, a position or a body."""
    made = entry.create
    if made.unit is not None:
        path = ("create", "unit")
        parent = _parent(working, made.unit.part_of, *path)
        add_unit(working, made.unit, grafts.value(*path), parent, path)
    elif made.position is not None:
        path = ("create", "position")
        parent = _parent(working, made.position.part_of, *path)
        mapping = as_mapping(grafts.value(*path))
        drop_part_of(working, mapping, made.position.part_of)
        prefix = "" if parent == working.base.id else f"{parent}/"
        identity = made.position.id or prefix + slug(made.position.title)
        require_free(working, identity, *path)
        place_item(working, new_item(working, mapping), "positions", parent)
        note_new_position(working, identity, mapping, parent)
    elif made.body is not None:
        identity = made.body.id or slug(made.body.name)
        require_free(working, identity, "create", "body")
        mapping = as_mapping(grafts.value("create", "body"))
        root = working.base.id
        working.tree.append(working.tree.root, "bodies", new_item(working, mapping), working.keys_of(root))
        working.names.add(identity, ElementKind.BODY)
        working.note_made(identity, mapping)
        working.touch(identity)


def rename(working: Working, entry: RenameEntry, grafts: Grafts) -> None:
    """Give an element another name; its id stays."""
    identity = working.names.resolve(entry.rename, ANY_ELEMENT, "rename")
    is_position = working.names.kinds[identity] is ElementKind.POSITION
    key = "title" if is_position else "name"
    if (entry.title is not None) != is_position:
        kind = working.names.kinds[identity]
        other = "title" if key == "name" else "name"
        raise Refused(
            f"{identity!r} is {with_article(kind)}, which has a {key}; write `{key}:` for `{other}:`", other
        )
    working.claim(identity, key, key)
    keep_id(working, identity)
    working.touch(identity)
    working.tree.set_key(working.mapping(identity), key, grafts.value(key), working.keys_of(identity))


def retype(working: Working, entry: RetypeEntry, grafts: Grafts) -> None:
    """Give a unit another type."""
    identity = working.names.resolve(entry.retype, UNIT, "retype")
    working.claim(identity, "type", "type")
    working.touch(identity)
    working.tree.set_key(working.mapping(identity), "type", grafts.value("type"), working.keys_of(identity))


def move(working: Working, entry: MoveEntry, grafts: Grafts) -> None:
    """Move units or positions with all that they hold."""
    target = working.names.resolve(entry.part_of, UNITS, "part_of")
    for index, name in enumerate(entry.move):
        identity = working.names.resolve(name, MOVABLE, "move", index)
        working.claim(identity, "part_of", "move", index)
        is_unit = working.names.kinds[identity] is ElementKind.UNIT
        now = working.parent[identity] if is_unit else working.unit_of[identity]
        if now == target:
            raise Refused(f"{identity!r} is part of {target!r} already; leave it out", "move", index)
        if is_unit:
            put_unit(working, identity, target)
        else:
            put_position(working, identity, target, entry.head)


def add_unit(
    working: Working,
    entry: UnitEntry,
    value: Value,
    parent: str,
    path: tuple[str | int, ...],
) -> str:
    """Write a new unit below another, and note all that it holds.

    Args:
        entry: its keys, checked.
        value: its keys as written.
        path: where it stands below the change.

    Returns:
        Its id.
    """
    mapping = as_mapping(value)
    drop_part_of(working, mapping, entry.part_of)
    identity = entry.id or slug(entry.name or "")
    require_free(working, identity, *path)
    place_item(working, new_item(working, mapping), "units", parent)
    pending = [(entry, mapping, parent)]
    while pending:
        unit, keys, above = pending.pop()
        found = unit.id or slug(unit.name or "")
        require_free(working, found, *path)
        working.note_unit(found, above)
        working.note_made(found, keys)
        working.touch(found)
        _note_positions(working, unit, keys, found, path)
        held = _items(keys, "units")
        pending += [(child, below, found) for child, below in zip(unit.units, held, strict=True)]
    return identity


def new_item(working: Working, mapping: Collection) -> Entry:
    """Return a list item that holds new keys."""
    holder = Entry(None, "- ", mapping, mapping.column - INDENT if not mapping.flow else 0)
    return as_item(holder, working.tree.newline)


def as_mapping(value: Value) -> Collection:
    """Return keys as written."""
    assert isinstance(value, Collection)
    return value


def drop_part_of(working: Working, mapping: Collection, part_of: str | None) -> None:
    """Leave `part_of` out of new keys, since nesting says it."""
    entry = mapping.get("part_of")
    if entry is not None and part_of not in (None, "unknown"):
        working.tree.take_out(entry)


def _parent(working: Working, part_of: str | None, *path: str | int) -> str:
    if part_of in (None, "unknown"):
        return working.base.id
    return working.names.resolve(part_of or "", UNITS, *path, "part_of")


def _note_positions(
    working: Working, unit: UnitEntry, keys: Collection, identity: str, path: tuple[str | int, ...]
) -> None:
    head = unit.head.position if unit.head is not None else None
    if head is not None:
        entry = keys.get("head")
        assert entry is not None
        found = head.id or f"{identity}/{slug(head.title)}"
        require_free(working, found, *path)
        note_new_position(working, found, as_mapping(entry.value), identity)
        working.head_of[identity] = found
    elif unit.head is not None and unit.head.reference is not None:
        named = working.names.find(unit.head.reference, frozenset({ElementKind.POSITION}))
        if len(named) == 1:
            working.head_of[identity] = named[0]
    for position, below in zip(unit.positions, _items(keys, "positions"), strict=True):
        found = position.id or f"{identity}/{slug(position.title)}"
        require_free(working, found, *path)
        note_new_position(working, found, below, identity)


def _items(keys: Collection, key: str) -> list[Collection]:
    entry = keys.get(key)
    if entry is None or not isinstance(entry.value, Collection):
        return []
    return [as_mapping(item.value) for item in entry.value.entries]
