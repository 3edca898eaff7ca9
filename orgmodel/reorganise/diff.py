"""The difference between two states of an organisation."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterable, Mapping, Sequence
from operator import attrgetter
from typing import Any

from msgspec.structs import replace

from orgmodel.model.organisation import Organisation
from orgmodel.reorganise.as_data import remembered, to_data
from orgmodel.reorganise.changes import (
    ELEMENT_LISTS,
    NAME_KEY,
    Change,
    ChangeKind,
    Displacement,
    ElementKind,
    KeyChange,
    Likeness,
    Plan,
    kind_of,
)
from orgmodel.reorganise.likeness import find_alike
from orgmodel.reorganise.substitute import with_ids

_KINDS = list(ElementKind)


class NotComparableError(ValueError):
    """Tell that two organisations cannot be compared, and why."""


def diff(before: Organisation, after: Organisation, *, by_likeness: bool = False) -> Plan:
    """Return everything that differs, sorted by kind of element and id.

    Elements are the same when their ids are; where they stand in the file does not matter.

    Args:
        before, after: two states of one organisation.
        by_likeness: whether elements with other ids may be taken for one by name and place.

    Raises:
        NotComparableError: when the id of one organisation is an element's id in the other.
    """
    alike = find_alike(before, after) if by_likeness else {}
    new_ids = _root_id(before, after) | {old: found.id for old, found in alike.items()}
    plan = _diff_by_id(with_ids(before, new_ids), after)
    if not new_ids:
        return plan
    likeness = {old: found.likeness for old, found in alike.items()}
    return _with_old_ids(before, plan, new_ids, likeness)


def elements_of(organisation: Organisation, kind: ElementKind) -> Sequence[Any]:
    """Return the elements of one kind in file order; the root is the first unit."""
    if kind is ElementKind.ORGANISATION:
        return (organisation,)
    elements: Sequence[Any] = getattr(organisation, ELEMENT_LISTS[kind])
    return (organisation.root, *elements) if kind is ElementKind.UNIT else elements


def label_of(element: object, kind: ElementKind) -> str:
    """Return the name or title of an element; its id where it has none."""
    return getattr(element, NAME_KEY[kind]) or str(element.id)  # type: ignore[attr-defined]


def _diff_by_id(before: Organisation, after: Organisation) -> Plan:
    changes: list[Change] = []
    order: list[Displacement] = []
    for kind in _KINDS:
        old = {element.id: element for element in elements_of(before, kind)}
        new = {element.id: element for element in elements_of(after, kind)}
        found = [_changed(old[i], new[i], kind) for i in old if i in new]
        found += [_removed(old[i], kind) for i in old if i not in new]
        found += [_created(new[i], kind) for i in new if i not in old]
        changes += sorted((change for change in found if change), key=lambda change: change.id)
        order += _displacements(list(old), list(new), kind)
    return Plan(before.id, tuple(changes), tuple(order))


def _changed(before: Any, after: Any, kind: ElementKind) -> Change | None:
    plain, located = _keys(kind, type(before))
    if plain(before) == plain(after) and all(_same(before, after, key) for key in located):
        return None
    keys = tuple(
        KeyChange(key, to_data(old), to_data(new))
        for key in _names(kind, type(before))
        if (old := getattr(before, key)) != (new := getattr(after, key)) and to_data(old) != to_data(new)
    )
    if not keys:
        return None
    return Change(kind_of(kind, keys), kind, before.id, label_of(before, kind), keys)


def _same(before: Any, after: Any, key: str) -> bool:
    old, new = getattr(before, key), getattr(after, key)
    if not old and not new:
        return True
    return bool(old == new) or to_data(old) == to_data(new)


def _created(element: Any, kind: ElementKind) -> Change:
    keys = tuple(KeyChange(key, None, value) for key, value in to_data(element).items())
    return Change(ChangeKind.CREATED, kind, element.id, label_of(element, kind), keys)


def _removed(element: Any, kind: ElementKind) -> Change:
    keys = tuple(KeyChange(key, value, None) for key, value in to_data(element).items())
    return Change(ChangeKind.REMOVED, kind, element.id, label_of(element, kind), keys)


@remembered
def _names(kind: ElementKind, element: Any) -> tuple[str, ...]:
    """Return the keys of an element that are compared."""
    apart = {"path", "root", *ELEMENT_LISTS.values()} if kind is ElementKind.ORGANISATION else {"path"}
    return tuple(name for name in element.__struct_fields__ if name not in apart)


@remembered
def _keys(kind: ElementKind, element: Any) -> tuple[attrgetter[Any], tuple[str, ...]]:
    """Return the getter of the keys that hold no document paths, and the keys that may."""
    located = {"lines", "deputies", "relations", "headcount", "members", "attends", "chair", "secretary"}
    located |= {"history", "settings"}
    names = _names(kind, element)
    plain = [name for name in names if name not in located]
    return attrgetter("id", *plain), tuple(name for name in names if name in located)


def _displacements(before: list[str], after: list[str], kind: ElementKind) -> Iterable[Displacement]:
    if before == after:
        return []
    old = {identifier: index for index, identifier in enumerate(before)}
    new = {identifier: index for index, identifier in enumerate(after)}
    kept = [new[identifier] for identifier in before if identifier in new]
    steady = {after[index] for index in _longest_rising(kept)}
    moved = (i for i in {**old, **new} if i not in steady)
    return [Displacement(kind, i, old.get(i), new.get(i)) for i in sorted(moved)]


def _longest_rising(numbers: list[int]) -> list[int]:
    """Return the longest rising subsequence: what need not move when a list is reordered."""
    ends: list[int] = []
    at: list[int] = []
    previous: list[int] = []
    for index, number in enumerate(numbers):
        place = bisect_left(ends, number)
        previous.append(at[place - 1] if place else -1)
        if place == len(ends):
            ends.append(number)
            at.append(index)
        else:
            ends[place] = number
            at[place] = index
    result: list[int] = []
    index = at[-1] if at else -1
    while index >= 0:
        result.append(numbers[index])
        index = previous[index]
    return result[::-1]


def _root_id(before: Organisation, after: Organisation) -> dict[str, str]:
    old, new = before.id, after.id
    if old == new:
        return {}
    for organisation, identifier in ((before, new), (after, old)):
        held = (organisation.unit_by_id, organisation.position_by_id, organisation.body_by_id)
        if any(identifier in elements for elements in held):
            raise NotComparableError(
                f"the organisations {old} and {new} cannot be compared: {identifier} is the id of an "
                f"element of {organisation.id}; give that element another id"
            )
    return {old: new}


def _with_old_ids(
    before: Organisation, plan: Plan, new_ids: Mapping[str, str], likeness: Mapping[str, Likeness]
) -> Plan:
    """Name the elements whose id changes by their old id, with an entry for each of them."""
    old_ids = {new: old for old, new in new_ids.items()}
    changes = [
        replace(change, id=old_ids.get(change.id, change.id), becomes=_becomes(change.id, old_ids))
        for change in plan.changes
        if change.element not in (ElementKind.SOURCE, ElementKind.SITE)
    ]
    apart = [c for c in plan.changes if c.element in (ElementKind.SOURCE, ElementKind.SITE)]
    named = {(change.element, change.id) for change in changes}
    for kind in (ElementKind.UNIT, ElementKind.POSITION, ElementKind.BODY):
        for element in elements_of(before, kind):
            if element.id in new_ids and (kind, element.id) not in named:
                label = label_of(element, kind)
                changes.append(Change(ChangeKind.CHANGED, kind, element.id, label, (), new_ids[element.id]))
    changes = [
        replace(change, likeness=likeness.get(change.id)) if change.becomes else change for change in changes
    ]
    changes.sort(key=lambda change: (_KINDS.index(change.element), change.id))
    return Plan(before.id, (*changes, *apart), plan.order)


def _becomes(identifier: str, old_ids: Mapping[str, str]) -> str | None:
    return identifier if identifier in old_ids else None
