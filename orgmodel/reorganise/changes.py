"""What a plan is: every difference between two states of an organisation, as data."""

from __future__ import annotations

from collections.abc import Mapping
from enum import StrEnum
from functools import cached_property

from msgspec import Struct

from orgmodel.model.elements import Body, Position, Site, Source, Unit
from orgmodel.reorganise.as_data import Data


class ElementKind(StrEnum):
    """What sort of element changes; the organisation's own keys count as one element."""

    ORGANISATION = "organisation"
    UNIT = "unit"
    POSITION = "position"
    BODY = "body"
    SOURCE = "source"
    SITE = "site"


ELEMENT_CLASSES: Mapping[ElementKind, type] = {
    ElementKind.UNIT: Unit,
    ElementKind.POSITION: Position,
    ElementKind.BODY: Body,
    ElementKind.SOURCE: Source,
    ElementKind.SITE: Site,
}
ELEMENT_LISTS: Mapping[ElementKind, str] = {
    ElementKind.UNIT: "units",
    ElementKind.POSITION: "positions",
    ElementKind.BODY: "bodies",
    ElementKind.SOURCE: "sources",
    ElementKind.SITE: "sites",
}
PLACE_KEY: Mapping[ElementKind, str] = {ElementKind.UNIT: "parent", ElementKind.POSITION: "unit"}
NAME_KEY: Mapping[ElementKind, str] = {
    ElementKind.ORGANISATION: "name",
    ElementKind.UNIT: "name",
    ElementKind.POSITION: "title",
    ElementKind.BODY: "name",
    ElementKind.SOURCE: "title",
    ElementKind.SITE: "name",
}


class ChangeKind(StrEnum):
    """What happens to an element, in one word."""

    CREATED = "created"
    REMOVED = "removed"
    MERGED = "merged"
    MOVED = "moved"
    RENAMED = "renamed"
    CHANGED = "changed"


class KeyChange(Struct, frozen=True):
    """Hold one key that changes.

    Args:
        key: name of the model's field: `unit`, `title`, `lines`.
        before, after: its data; `null` where it has none.
    """

    key: str
    before: Data
    after: Data


class Cause(Struct, frozen=True):
    """Hold the operation that makes a change.

    Args:
        scenario: id of the scenario.
        number: which change of that scenario, counted from 1.
        verb: its verb: `move`.
    """

    scenario: str
    number: int
    verb: str


class Likeness(Struct, frozen=True):
    """Hold why two elements with different ids are taken for one.

    Args:
        percent: how alike their names are, 0 to 100.
        same_parent: whether they stand in the same unit.
    """

    percent: int
    same_parent: bool


class Change(Struct, frozen=True):
    """Hold what happens to one element.

    Args:
        id: its id before; after, for a new element.
        label: its name before; after, for a new element.
        keys: the keys that change; for a new or removed element all that it states.
        becomes: its id after, where that differs.
        into: id of the element that takes its content, for a merged element.
        likeness: why it is taken for `becomes`; None where the id is the same.
        causes: the operations that make the change; none for what follows from others.
    """

    kind: ChangeKind
    element: ElementKind
    id: str
    label: str
    keys: tuple[KeyChange, ...] = ()
    becomes: str | None = None
    into: str | None = None
    likeness: Likeness | None = None
    causes: tuple[Cause, ...] = ()

    @property
    def id_after(self) -> str:
        """Return its id after; the old id for a removed element."""
        return self.becomes or self.id

    def key(self, name: str) -> KeyChange | None:
        """Return the change of one key, or None."""
        return next((key for key in self.keys if key.key == name), None)


class Displacement(Struct, frozen=True):
    """Hold an element that stands elsewhere among its kind in the file order.

    Args:
        before, after: its place in the list, counted from 0; None where it is not in the list.
    """

    element: ElementKind
    id: str
    before: int | None
    after: int | None


class Plan(Struct, frozen=True, dict=True):
    """Hold every difference between two states of an organisation.

    Args:
        organisation: id of the organisation before.
        changes: by kind of element, then by id.
        order: the elements whose place in the file order changes.
    """

    organisation: str
    changes: tuple[Change, ...] = ()
    order: tuple[Displacement, ...] = ()

    @cached_property
    def counts(self) -> Mapping[ChangeKind, int]:
        """Return how many elements each thing happens to."""
        return {kind: sum(1 for c in self.changes if c.kind is kind) for kind in ChangeKind}

    @cached_property
    def new_ids(self) -> Mapping[str, str]:
        """Return the id after of each element whose id changes."""
        return {change.id: change.becomes for change in self.changes if change.becomes}

    def of(self, element: ElementKind, identifier: str) -> Change | None:
        """Return what happens to one element, or None."""
        return self._by_element.get((element, identifier))

    @cached_property
    def _by_element(self) -> Mapping[tuple[ElementKind, str], Change]:
        return {(change.element, change.id): change for change in self.changes}


def kind_of(element: ElementKind, keys: tuple[KeyChange, ...]) -> ChangeKind:
    """Say in one word what happens to an element that stays: moved before renamed before changed."""
    changed = {key.key for key in keys}
    if PLACE_KEY.get(element) in changed:
        return ChangeKind.MOVED
    if NAME_KEY[element] in changed:
        return ChangeKind.RENAMED
    return ChangeKind.CHANGED
