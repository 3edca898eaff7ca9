"""Elements that have another id but are likely the same: by name and by place."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping, Sequence
from difflib import SequenceMatcher
from typing import Any, TypeVar

from msgspec import Struct

from orgmodel.model.elements import Body, Position, Unit
from orgmodel.model.organisation import Organisation
from orgmodel.reorganise.changes import Likeness

# Names must be this alike, in percent, within one unit; elsewhere they must be equal and unique.
LEAST_ALIKE = 60
# Beyond so many pairs of names in one unit, only equal names are paired.
MOST_PAIRS = 10_000

Element = TypeVar("Element", Unit, Position, Body)


class Alike(Struct, frozen=True):
    """Hold the element that another is taken for.

    Args:
        id: its id after.
    """

    id: str
    likeness: Likeness


def find_alike(before: Organisation, after: Organisation) -> Mapping[str, Alike]:
    """Pair the elements that went with the elements that came.

    Only ids that the other state does not use at all are paired.

    Args:
        before, after: two states of one organisation.

    Returns:
        Old id to the element after; each element in one pair at most.
    """
    used_before, used_after = _ids(before), _ids(after)
    gone = _Gone(used_after)
    come = _Gone(used_before)
    found = _alike_units(before, after, gone, come)
    places = {before.id: after.id, **{i: i for i in before.unit_by_id if i in after.unit_by_id}}
    places |= {old: alike.id for old, alike in found.items()}
    positions = (gone.of(before.positions), come.of(after.positions))
    found |= _pairs(*positions, _title, lambda p: places.get(p.unit or "", p.unit), lambda p: p.unit)
    bodies = (gone.of(before.bodies), come.of(after.bodies))
    found |= _pairs(*bodies, _name, lambda body: None, lambda body: None)
    return found


def alike_percent(first: str, second: str) -> int:
    """Return how alike two names are, 0 to 100; case does not count."""
    if first.casefold() == second.casefold():
        return 100
    return min(
        99, round(SequenceMatcher(None, first.casefold(), second.casefold(), autojunk=False).ratio() * 100)
    )


class _Gone(Struct, frozen=True):
    """Tell the elements of one state whose id the other state does not use."""

    used: frozenset[str]

    def of(self, elements: Iterable[Element]) -> list[Element]:
        return [element for element in elements if element.id not in self.used]


def _ids(organisation: Organisation) -> frozenset[str]:
    elements = (organisation.unit_by_id, organisation.position_by_id, organisation.body_by_id)
    return frozenset(identifier for group in elements for identifier in group)


def _alike_units(before: Organisation, after: Organisation, gone: _Gone, come: _Gone) -> dict[str, Alike]:
    """Pair units from the top down, since a unit's place is known once its parent is paired."""
    removed, created = gone.of(before.units), come.of(after.units)
    found: dict[str, Alike] = {}
    while True:
        places = {before.id: after.id} | {old: alike.id for old, alike in found.items()}
        old = [unit for unit in removed if unit.id not in found]
        taken = {alike.id for alike in found.values()}
        new = [unit for unit in created if unit.id not in taken]
        more = _pairs(old, new, _name, _unit_place(places), lambda unit: unit.parent)
        if not more:
            return found
        found |= more


def _unit_place(places: Mapping[str, str]) -> Callable[[Any], str | None]:
    return lambda unit: places.get(unit.parent or "", unit.parent)


def _pairs(
    removed: Sequence[Element],
    created: Sequence[Element],
    name: Callable[[Any], str],
    place_before: Callable[[Any], str | None],
    place_after: Callable[[Any], str | None],
) -> dict[str, Alike]:
    old, new = _grouped(removed, place_before), _grouped(created, place_after)
    found: dict[str, Alike] = {}
    for place in old:
        if place in new:
            found |= _pairs_in_one_place(old[place], new[place], name)
    taken = {alike.id for alike in found.values()}
    rest_old = _grouped([e for e in removed if e.id not in found], name)
    rest_new = _grouped([e for e in created if e.id not in taken], name)
    for text, elements in rest_old.items():
        others = rest_new.get(text, [])
        if text and len(elements) == 1 and len(others) == 1:
            found[elements[0].id] = Alike(others[0].id, Likeness(100, same_parent=False))
    return found


def _pairs_in_one_place(
    removed: list[Element], created: list[Element], name: Callable[[Any], str]
) -> dict[str, Alike]:
    many = len(removed) * len(created) > MOST_PAIRS
    scored: list[tuple[int, int, int]] = []
    by_name = _grouped(list(enumerate(created)), lambda pair: name(pair[1]))
    for i, old in enumerate(removed):
        candidates = by_name.get(name(old), []) if many else list(enumerate(created))
        for j, new in candidates:
            percent = alike_percent(name(old), name(new)) if name(old) and name(new) else 0
            if percent >= LEAST_ALIKE:
                scored.append((-percent, i, j))
    found: dict[str, Alike] = {}
    taken: set[str] = set()
    for percent, i, j in sorted(scored):
        if removed[i].id in found or created[j].id in taken:
            continue
        found[removed[i].id] = Alike(created[j].id, Likeness(-percent, same_parent=True))
        taken.add(created[j].id)
    return found


def _grouped(elements: Sequence[Any], key: Callable[[Any], Any]) -> dict[Any, list[Any]]:
    groups: dict[Any, list[Any]] = {}
    for element in elements:
        groups.setdefault(key(element), []).append(element)
    return groups


def _name(element: Any) -> str:
    return element.name or ""


def _title(position: Position) -> str:
    return position.title
