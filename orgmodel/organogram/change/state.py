"""One state of an organisation as boxes, under ids that both states share."""

from __future__ import annotations

from collections.abc import Mapping
from functools import cached_property

from msgspec.structs import replace

from orgmodel.analysis.computed import Computed
from orgmodel.organogram.chart import Box, BoxKind, Link, LinkKind, Mark
from orgmodel.organogram.views.full import DEPUTIES, full
from orgmodel.organogram.views.parts import Parts
from orgmodel.organogram.views.request import ViewRequest

FORMER = ":former"
GHOST = ":before"


class State:
    """Hold the boxes of one state.

    Args:
        computed: the state.
        language: nl or en.
        new_ids: id before to id after; empty for the state after.
        root: the box at the top of the state after; the tops of both states are one box.
    """

    def __init__(
        self, computed: Computed, language: str, new_ids: Mapping[str, str], root: str | None = None
    ) -> None:
        self.parts = Parts(computed, ViewRequest(language=language, lenses=(DEPUTIES,)))
        self.computed = computed
        self._new_ids = new_ids
        top = self.parts.tree.root
        self._box_ids = {**new_ids, top: root or new_ids.get(top, top)}
        self._taken = {new for old, new in self._box_ids.items() if old != new}
        self._element_taken = {new for old, new in new_ids.items() if old != new}
        chart = full(self.parts)
        self.footer = chart.footer
        groups = (box.colour_group for box in chart.boxes if box.colour_group)
        self.colour_order = tuple(self.box_id(one) for one in (*chart.colour_order, *groups))
        self.boxes: dict[str, Box] = {}
        self.old_ids: dict[str, str] = {}
        for box in chart.boxes:
            identity = self.box_id(box.id)
            parent = None if box.parent is None else self.box_id(box.parent)
            self.old_ids[identity] = box.id
            group = self.box_id(box.colour_group)
            shared = replace(box, id=identity, parent=parent, colour_group=group)
            self.boxes[identity] = _without_vacancy(shared)
        self.links = tuple(
            replace(link, source=self.box_id(link.source), target=self.box_id(link.target))
            for link in chart.links
        )

    def is_linked(self, box: str) -> bool:
        """Tell whether a box has a line to what it hangs from."""
        return box in self._linked

    @cached_property
    def _linked(self) -> frozenset[str]:
        return frozenset(link.source for link in self.links if link.in_tree)

    @cached_property
    def children(self) -> Mapping[str, tuple[str, ...]]:
        """Return the boxes that hang from each box, in the order of the chart."""
        found: dict[str, list[str]] = {}
        for box in self.boxes.values():
            if box.parent is not None:
                found.setdefault(box.parent, []).append(box.id)
        return {parent: tuple(children) for parent, children in found.items()}

    def line(self, link: Link) -> tuple[str, str, LinkKind]:
        """Return what a line is, whatever boxes its ends stand in: who reports to whom, and how."""
        return self.lead(link.source), self.lead(link.target), link.kind

    @cached_property
    def lines(self) -> frozenset[tuple[str, str, LinkKind]]:
        """Return what all lines are."""
        return frozenset(self.line(link) for link in self.links)

    def lead(self, box: str) -> str:
        """Return who reports for a box: the head of a unit, else what the box stands for."""
        elements = self.elements[box]
        if not elements:
            return box
        return elements[0] if self.is_top(box) else elements[-1]

    def is_top(self, box: str) -> bool:
        """Tell whether a box is that of the head of the organisation."""
        return self.boxes[box].kind is BoxKind.HEAD

    def box_id(self, box: str) -> str:
        """Return the shared id of a box of this state."""
        owner, rest, _ = box.partition(":rest")
        owner = _shared(owner, self._box_ids, self._taken)
        return f"{owner}{':rest' if rest else ''}"

    def element_id(self, element: str) -> str:
        """Return the shared id of an element of this state."""
        return _shared(element, self._new_ids, self._element_taken)

    @cached_property
    def elements(self) -> Mapping[str, tuple[str, ...]]:
        """Return the elements that each box stands for, the one that names it first, by shared ids."""
        tree = self.parts.tree
        found: dict[str, tuple[str, ...]] = {}
        for identity, old in self.old_ids.items():
            unit, head = tree.unit_shown.get(old), tree.head_shown.get(old)
            if unit is None:
                known = self.boxes[identity].kind is not BoxKind.REMAINDER
                found[identity] = (self.element_id(old),) if known else ()
                continue
            held = [unit.id, *([head.id] if head is not None else [])]
            if self.boxes[identity].kind is BoxKind.HEAD:
                held.reverse()
            found[identity] = tuple(self.element_id(one) for one in held)
        return found

    @cached_property
    def box_of(self) -> Mapping[str, str]:
        """Return the box that each element stands in, by shared ids."""
        return {element: box for box, elements in self.elements.items() for element in elements}

    @cached_property
    def titles(self) -> Mapping[str, str]:
        """Return the title of each position and body and the name of each unit, by shared ids."""
        organisation, notes = self.computed.organisation, self.parts.cards.notes
        found = {self.element_id(one.id): one.title for one in organisation.positions}
        found |= {self.element_id(one.id): notes.title_of_unit(one) for one in organisation.units}
        found |= {self.element_id(one.id): one.name for one in organisation.bodies}
        return found

    def home_of(self, position: str) -> str:
        """Return the name of the unit that a position stands in; its own title at the top."""
        return self._homes.get(position) or self.titles.get(position, position)

    @cached_property
    def _homes(self) -> Mapping[str, str]:
        organisation, notes = self.computed.organisation, self.parts.cards.notes
        units = {unit.id: notes.title_of_unit(unit) for unit in organisation.units}
        return {
            self.element_id(one.id): units[one.unit] for one in organisation.positions if one.unit in units
        }

    def managers(self, element: str) -> tuple[str, ...]:
        """Return the titles of the positions that a position may report to."""
        numbers = self._positions.get(element)
        if numbers is None:
            return ()
        return tuple(self.computed.organisation.position_by_id[one].title for one in numbers)

    @cached_property
    def _positions(self) -> Mapping[str, tuple[str, ...]]:
        numbers = self.computed.positions
        return {self.element_id(one): value.superiors for one, value in numbers.items()}


def _shared(identity: str, new_ids: Mapping[str, str], taken: set[str]) -> str:
    if identity in new_ids:
        return new_ids[identity]
    return f"{identity}{FORMER}" if identity in taken else identity


def _without_vacancy(box: Box) -> Box:
    """Say a vacancy among the details: the marks are for what changes."""
    if not box.badge:
        return replace(box, mark=Mark.NONE)
    return replace(box, mark=Mark.NONE, badge="", details=(*box.details, box.badge))
