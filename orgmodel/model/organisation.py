"""The organisation: everything that one file declares, with every reference resolved."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from functools import cached_property
from typing import TypeVar

from msgspec import Struct

from orgmodel.model.dates import PartialDate
from orgmodel.model.elements import Body, HistoryEvent, Position, Site, Source, Unit
from orgmodel.model.evidence import NO_EVIDENCE, Alias, Evidence
from orgmodel.model.lines import Relation
from orgmodel.model.settings import NO_SETTINGS, Settings


class Organisation(Struct, frozen=True, dict=True):
    """Hold one organisation.

    Args:
        root: the organisation seen as the unit at the top; its id is the organisation's.
        units: all units below the root, in file order, each parent before its nested children.
        positions: all positions, heads included, in file order.
    """

    name: str
    root: Unit
    units: tuple[Unit, ...] = ()
    positions: tuple[Position, ...] = ()
    bodies: tuple[Body, ...] = ()
    aliases: tuple[Alias, ...] = ()
    kind: str | None = None
    language: str = "nl"
    as_of: PartialDate | None = None
    area: tuple[str, ...] = ()
    legal_entity: str | None = None
    relations: tuple[Relation, ...] = ()
    sources: tuple[Source, ...] = ()
    sites: tuple[Site, ...] = ()
    history: tuple[HistoryEvent, ...] = ()
    settings: Settings = NO_SETTINGS
    evidence: Evidence = NO_EVIDENCE

    @property
    def id(self) -> str:
        """Return the organisation's id."""
        return self.root.id

    @cached_property
    def is_open(self) -> bool:
        """Tell whether more may exist than is declared, anywhere."""
        return not self.root.complete or any(not unit.complete for unit in self.units)

    @cached_property
    def unit_by_id(self) -> Mapping[str, Unit]:
        """Return the units by id, the root included."""
        return {self.root.id: self.root} | {unit.id: unit for unit in self.units}

    @cached_property
    def position_by_id(self) -> Mapping[str, Position]:
        """Return the positions by id."""
        return {position.id: position for position in self.positions}

    @cached_property
    def body_by_id(self) -> Mapping[str, Body]:
        """Return the bodies by id."""
        return {body.id: body for body in self.bodies}

    @cached_property
    def source_by_id(self) -> Mapping[str, Source]:
        """Return the sources by id."""
        return {source.id: source for source in self.sources}

    @cached_property
    def positions_by_unit(self) -> Mapping[str | None, tuple[Position, ...]]:
        """Return the positions that stand in each unit; None holds those whose unit is not known."""
        return _grouped((position.unit, position) for position in self.positions)

    @cached_property
    def units_by_parent(self) -> Mapping[str | None, tuple[Unit, ...]]:
        """Return the units straight below each unit; None holds those whose parent is not known."""
        return _grouped((unit.parent, unit) for unit in self.units)


Key = TypeVar("Key")
Element = TypeVar("Element")


def _grouped(pairs: Iterable[tuple[Key, Element]]) -> dict[Key, tuple[Element, ...]]:
    lists: dict[Key, list[Element]] = {}
    for key, element in pairs:
        lists.setdefault(key, []).append(element)
    return {key: tuple(elements) for key, elements in lists.items()}
