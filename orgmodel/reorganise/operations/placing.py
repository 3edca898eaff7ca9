"""Elements put elsewhere, in the text and in what is known of it."""

from __future__ import annotations

from orgmodel.files.build.references import ElementKind
from orgmodel.files.build.slugs import RESERVED
from orgmodel.files.edits.nodes import Collection, Entry
from orgmodel.files.edits.scalars import scalar
from orgmodel.files.edits.shaping import as_item
from orgmodel.reorganise.names import Refused
from orgmodel.reorganise.working import DEEPEST_NESTING, Working

UNIT = frozenset({ElementKind.UNIT})
UNITS = frozenset({ElementKind.UNIT, ElementKind.ORGANISATION})
POSITIONS = frozenset({ElementKind.POSITION})
BODIES = frozenset({ElementKind.BODY})
SUPERIORS = POSITIONS | BODIES
REPORTERS = POSITIONS | BODIES
MOVABLE = UNIT | POSITIONS
ANY_ELEMENT = frozenset(ElementKind)


def put_unit(working: Working, unit: str, target: str) -> None:
    """Make a unit part of another, with all that it holds.

    Raises:
        Refused: when the target is the unit itself or stands below it.
    """
    if unit in working.chain(target):
        below = "itself" if unit == target else f"{target!r}, which is part of it"
        raise Refused(f"{unit!r} cannot become part of {below}; name a unit outside it", "part_of")
    working.touch(unit)
    _keep_inherited(working, unit, working.parent[unit], target)
    if working.text_of(unit, "part_of") is not None:
        working.set_text(unit, "part_of", target)
    else:
        _nest(working, unit, "units", target)
    del working.places[working.parent[unit]].units[unit]
    working.parent[unit] = target
    working.places[target].units[unit] = None


def put_position(working: Working, position: str, target: str, head_left: str | None = None) -> None:
    """Make a position stand in another unit.

    Args:
        head_left: who heads the unit that the position leaves, where it is declared as its head.

    Raises:
        Refused: when it is declared as a unit's head and nothing says who heads that unit next.
    """
    working.touch(position)
    _keep_inherited(working, position, working.unit_of[position], target)
    holder = working.entry(position)
    if holder.key == "head":
        left = _head_owner(working, position)
        if left != target:
            if head_left is None:
                raise Refused(
                    f"{position!r} heads {left!r}; say who heads that unit next: add `head:` with an id, "
                    "unknown or none"
                )
            _leave_head(working, position, left, target)
            replace_head(working, left, head_left)
    elif working.text_of(position, "part_of") is not None:
        working.set_text(position, "part_of", target)
    else:
        _fix_id(working, position, target)
        _nest(working, position, "positions", target)
    del working.places[working.unit_of[position]].positions[position]
    working.unit_of[position] = target
    working.places[target].positions[position] = None


def demote_head(working: Working, unit: str) -> None:
    """Make the declared head of a unit an ordinary position in it; the unit then has no `head`."""
    head = working.head_of.pop(unit, None)
    entry = working.mapping(unit).get("head")
    if head is not None and entry is not None and working.entry(head) is entry:
        working.touch(head)
        _leave_head(working, head, unit, unit)
    elif entry is not None:
        working.tree.take_out(entry)


def replace_head(working: Working, unit: str, head: str) -> None:
    """Say who heads a unit whose head was taken out: an id, unknown or none."""
    working.touch(unit)
    if head in ("unknown", "none"):
        working.set_text(unit, "head", head)
        return
    identity = working.names.resolve(head, POSITIONS, "head")
    working.set_text(unit, "head", identity)
    working.head_of[unit] = identity


def place_item(working: Working, item: Entry, key: str, target: str) -> None:
    """Put a list item under a unit's key; deeply nested targets get it at the top, with `part_of`."""
    mapping = working.mapping(target)
    if working.depth(target) > DEEPEST_NESTING and isinstance(item.value, Collection):
        order = working.keys_of(target)
        working.tree.append(working.tree.root, key, item, working.keys_of(working.base.id))
        working.tree.set_key(item.value, "part_of", scalar(target), order)
        return
    working.tree.append(mapping, key, item, working.keys_of(target))


def keep_id(working: Working, identity: str) -> None:
    """Write the id of an element down, where it has none of its own."""
    if working.mapping(identity).get("id") is None:
        working.set_text(identity, "id", identity)


def require_free(working: Working, identity: str, *path: str | int) -> None:
    """Refuse an id that is reserved or in use.

    Raises:
        Refused: when it is.
    """
    if identity in RESERVED:
        raise Refused(f"the id {identity!r} is reserved; add another `id:`", *path)
    kind = working.names.kinds.get(identity)
    if kind is not None:
        raise Refused(f"a {kind} has the id {identity!r} already; add another `id:`", *path)
    if identity in working.names.gone:
        gone = working.names.gone[identity]
        raise Refused(f"{identity!r} was the id of what {gone.change} took away; add another `id:`", *path)


def note_new_position(working: Working, identity: str, mapping: Collection, unit: str) -> None:
    """Note a new position in a unit."""
    working.keep_unambiguous(identity)
    working.note_position(identity, unit)
    working.note_made(identity, mapping)
    working.touch(identity)


def _nest(working: Working, identity: str, key: str, target: str) -> None:
    item = working.entry(identity)
    working.tree.take_out(item)
    place_item(working, item, key, target)


def _head_owner(working: Working, position: str) -> str:
    entry = working.entry(position)
    return next(unit for unit in working.headed_by(position) if working.mapping(unit).get("head") is entry)


def _leave_head(working: Working, position: str, unit: str, target: str) -> None:
    entry = working.entry(position)
    working.tree.take_out(entry)
    _fix_id(working, position, target)
    place_item(working, as_item(entry, working.tree.newline), "positions", target)
    working.head_of.pop(unit, None)


def _fix_id(working: Working, position: str, target: str) -> None:
    if working.derived_id(position, target) != position:
        keep_id(working, position)


def _keep_inherited(working: Working, identity: str, old: str | None, new: str) -> None:
    """Write down the employer and the source that an element had from above, where they would differ."""
    mapping = working.mapping(identity)
    for key in ("legal_entity", "source"):
        if mapping.get(key) is not None:
            continue
        before = working.inherited(old, key)
        if before is not None and before != working.inherited(new, key):
            working.set_text(identity, key, before)
