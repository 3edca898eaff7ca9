"""A plan carried out on the model, and its inverse."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

from msgspec.structs import replace

from orgmodel.model.organisation import Organisation
from orgmodel.reorganise.as_data import field_decoders, from_data
from orgmodel.reorganise.changes import (
    ELEMENT_CLASSES,
    ELEMENT_LISTS,
    NAME_KEY,
    Change,
    ChangeKind,
    Displacement,
    ElementKind,
    KeyChange,
    Plan,
)
from orgmodel.reorganise.diff import elements_of
from orgmodel.reorganise.substitute import data_with_ids, with_ids

_INVERSE_KINDS = {ChangeKind.CREATED: ChangeKind.REMOVED, ChangeKind.REMOVED: ChangeKind.CREATED}
_INVERSE_KINDS[ChangeKind.MERGED] = ChangeKind.CREATED
_GOING = (ChangeKind.REMOVED, ChangeKind.MERGED)


class NotThisOrganisationError(ValueError):
    """Tell that a plan was made for another state, and what differs."""


def apply_plan(plan: Plan, before: Organisation) -> Organisation:
    """Return the organisation after the plan.

    Args:
        plan: made by `diff(before, after)`.
        before: the state that the plan was made for.

    Raises:
        NotThisOrganisationError: when the plan names an element that is not there.
    """
    start = with_ids(before, plan.new_ids)
    lists: dict[str, tuple[Any, ...]] = {}
    for kind, name in ELEMENT_LISTS.items():
        changes = {change.id_after: change for change in plan.changes if change.element is kind}
        order = [entry for entry in plan.order if entry.element is kind]
        lists[name] = _replayed(list(elements_of(start, kind)), changes, order, kind)
    root, *units = lists["units"]
    own = next((change for change in plan.changes if change.element is ElementKind.ORGANISATION), None)
    result = _with_keys(start, own.keys) if own else start
    return replace(result, root=root, **(lists | {"units": tuple(units)}))


def inverse(plan: Plan) -> Plan:
    """Return the plan that leads back.

    Args:
        plan: made by `diff(before, after)`.
    """
    old_ids = {new: old for old, new in plan.new_ids.items()}
    changes = tuple(_inverse_change(change, old_ids) for change in plan.changes)
    order = tuple(
        Displacement(e.element, old_ids.get(e.id, e.id), before=e.after, after=e.before) for e in plan.order
    )
    organisation = plan.new_ids.get(plan.organisation, plan.organisation)
    kinds = list(ElementKind)
    return Plan(organisation, tuple(sorted(changes, key=lambda c: (kinds.index(c.element), c.id))), order)


def _inverse_change(change: Change, old_ids: dict[str, str]) -> Change:
    keys = tuple(
        KeyChange(
            key.key,
            data_with_ids({key.key: key.after}, old_ids)[key.key],
            data_with_ids({key.key: key.before}, old_ids)[key.key],
        )
        for key in change.keys
    )
    named = change.key(NAME_KEY[change.element])
    stays = change.kind not in (ChangeKind.CREATED, *_GOING)
    label = str(named.after) if named and stays and named.after else change.label
    return replace(
        change,
        kind=_INVERSE_KINDS.get(change.kind, change.kind),
        id=change.id_after,
        becomes=change.id if change.becomes else None,
        keys=keys,
        label=label,
        into=None,
    )


def _replayed(
    elements: list[Any], changes: dict[str, Change], order: Iterable[Displacement], kind: ElementKind
) -> tuple[Any, ...]:
    held = {element.id: element for element in elements}
    for identifier, change in changes.items():
        if change.kind is ChangeKind.CREATED:
            data = {key.key: key.after for key in change.keys}
            held[identifier] = from_data(ELEMENT_CLASSES[kind], data)
        elif identifier not in held:
            raise NotThisOrganisationError(f"the plan changes {kind} {identifier}, which is not there")
        elif change.kind not in _GOING:
            held[identifier] = _with_keys(held[identifier], change.keys)
    places = {entry.id: entry.after for entry in order}
    steady = iter([element.id for element in elements if element.id not in places])
    taken = {place: identifier for identifier, place in places.items() if place is not None}
    gone = sum(1 for place in places.values() if place is None)
    length = len(held) - gone
    return tuple(held[taken[i]] if i in taken else held[next(steady)] for i in range(length))


def _with_keys(element: Any, keys: tuple[KeyChange, ...]) -> Any:
    decoders = field_decoders(type(element))
    return replace(element, **{key.key: decoders[key.key](key.after) for key in keys})
