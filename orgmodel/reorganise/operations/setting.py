"""Set: keys of elements that get another value."""

from __future__ import annotations

from orgmodel.files.build.references import ElementKind
from orgmodel.files.build.slugs import slug
from orgmodel.files.edits.nodes import Collection, Entry, Scalar
from orgmodel.files.schema.positions import HeadEntry
from orgmodel.files.schema.scenario_seats import SetEntry
from orgmodel.reorganise.names import Refused, with_article
from orgmodel.reorganise.operations.grafts import Grafts
from orgmodel.reorganise.operations.placing import (
    ANY_ELEMENT,
    POSITIONS,
    demote_head,
    note_new_position,
    require_free,
)
from orgmodel.reorganise.sites import Site
from orgmodel.reorganise.working import Working

_UNIT_KEYS = frozenset({"head", "headcount", "legal_entity", "staff", "complete", "site", "count"})
_ALLOWED = {
    ElementKind.ORGANISATION: frozenset({"head", "headcount", "legal_entity", "complete"}),
    ElementKind.UNIT: _UNIT_KEYS,
    ElementKind.POSITION: frozenset({"status", "count", "vacant", "fte", "grade", "number", "profile"})
    | {"site", "staff", "legal_entity", "reports_to"},
    ElementKind.BODY: frozenset({"count", "complete", "reports_to", "chair", "secretary"}),
}
# `none` is a value of its own for these; for all others it takes the key away.
_NONE_IS_A_VALUE = frozenset({"head", "reports_to"})


def set_keys(working: Working, entry: SetEntry, grafts: Grafts) -> None:
    """Give keys of elements another value."""
    wanted = [key for key in entry.model_fields_set if key not in ("set", "reason")]
    wanted.sort(key=list(SetEntry.model_fields).index)
    if not wanted:
        raise Refused("`set` changes nothing; add a key with its new value", "set")
    for index, name in enumerate(entry.set):
        identity = working.names.resolve(name, ANY_ELEMENT, "set", index)
        for key in wanted:
            _set(working, identity, key, entry, grafts)


def set_head(working: Working, unit: str, head: HeadEntry, grafts: Grafts) -> None:
    """Say who heads a unit; the declared head until now becomes an ordinary position of it."""
    identity = None
    if head.reference is not None:
        identity = working.names.resolve(head.reference, POSITIONS, "head")
        if working.head_of.get(unit) == identity:
            raise Refused(f"{identity!r} heads {unit!r} already; leave it out", "head")
    working.touch(unit)
    now = working.mapping(unit).get("head")
    if now is not None and isinstance(now.value, Scalar):
        working.head_of.pop(unit, None)
    else:
        demote_head(working, unit)
    value = grafts.value("head")
    entry = working.tree.set_key(working.mapping(unit), "head", value, working.keys_of(unit))
    if identity is not None:
        if isinstance(value, Scalar):
            working.redirect([entry], identity)
        working.touch(identity)
        working.head_of[unit] = identity
        working.note_site(identity, Site(unit, "the head of", entry=entry))
    elif head.position is not None and isinstance(value, Collection):
        _note_new_head(working, unit, head, value)


def _note_new_head(working: Working, unit: str, head: HeadEntry, value: Collection) -> None:
    assert head.position is not None
    prefix = "" if unit == working.base.id else f"{unit}/"
    identity = head.position.id or prefix + slug(head.position.title)
    require_free(working, identity, "head")
    note_new_position(working, identity, value, unit)
    working.head_of[unit] = identity


def _set(working: Working, identity: str, key: str, entry: SetEntry, grafts: Grafts) -> None:
    kind = working.names.kinds[identity]
    if key not in _ALLOWED[kind]:
        allowed = ", ".join(sorted(_ALLOWED[kind]))
        raise Refused(f"{identity!r} is {with_article(kind)}, for which `set` takes {allowed}", key)
    working.claim(identity, key, key)
    working.touch(identity)
    if key == "head":
        assert entry.head is not None
        set_head(working, identity, entry.head, grafts)
        return
    value = grafts.value(key)
    if key not in _NONE_IS_A_VALUE and getattr(value, "value", None) == "none":
        working.remove_key(identity, key)
        return
    made = working.tree.set_key(working.mapping(identity), key, value, working.keys_of(identity))
    if key in ("chair", "secretary", "reports_to"):
        _note_references(working, identity, key, entry, made)


def _note_references(working: Working, identity: str, key: str, entry: SetEntry, made: Entry) -> None:
    if key == "reports_to":
        names = [name for line in entry.reports_to or () for name in line.to]
    else:
        seat = entry.chair if key == "chair" else entry.secretary
        names = [seat.position] if seat is not None and seat.position else []
    for name in names:
        if name in ("unknown", "none"):
            continue
        role = "a line of" if key == "reports_to" else f"the {key} of"
        for target in working.names.find(name):
            working.note_site(target, Site(identity, role, entry=made))
