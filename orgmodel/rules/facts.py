"""What all rules share: the organisation, its numbers, and indexes made once."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date
from functools import cached_property
from typing import TYPE_CHECKING

from msgspec import Struct

from orgmodel.analysis.computed import Computed, PositionNumbers
from orgmodel.analysis.leaders import Leaders
from orgmodel.analysis.multiplicity import Multiplicity
from orgmodel.model.elements import HeadcountScope, Position, Statement, Unit
from orgmodel.model.lines import LineKind
from orgmodel.model.organisation import Organisation
from orgmodel.rules.ancestry import Ancestry
from orgmodel.rules.levels import FIRST_LINE, HIGHER_LINE
from orgmodel.rules.settings import Subject

if TYPE_CHECKING:
    pass


class Facts(Struct, frozen=True, dict=True):
    """Hold what all rules share; each index is made once, when first asked for.

    Args:
        on: the day on which waivers are judged.
        sensitive: whether findings tell which other convention would change their verdict.
    """

    computed: Computed
    on: date
    sensitive: bool = True

    @property
    def organisation(self) -> Organisation:
        """Return the organisation judged."""
        return self.computed.organisation

    @cached_property
    def statements(self) -> Mapping[tuple[str, HeadcountScope], tuple[Statement, ...]]:
        """Return the headcount statements by unit and by what they count."""
        groups: dict[tuple[str, HeadcountScope], list[Statement]] = {}
        for statement in self.computed.statements:
            groups.setdefault((statement.subject, statement.scope), []).append(statement)
        return {key: tuple(group) for key, group in groups.items()}

    @cached_property
    def managers(self) -> tuple[tuple[Position, PositionNumbers], ...]:
        """Return the positions known to lead: heads, and those to whom a line runs; in file order.

        Positions whose superior is not known may report to anybody; that alone makes nobody a manager.
        """
        numbers = self.computed.positions
        led = self._ends_of_lines[1]
        return tuple(
            (position, numbers[position.id])
            for position in self.organisation.positions
            if position.heads or position.id in led
        )

    @property
    def reporting(self) -> frozenset[str]:
        """Return the ids of all that have a hierarchical line upward."""
        return self._ends_of_lines[0]

    @cached_property
    def _ends_of_lines(self) -> tuple[frozenset[str], frozenset[str]]:
        lines = [line for line in self.computed.lines if line.kind is LineKind.HIERARCHICAL]
        return frozenset(line.reporter for line in lines), frozenset(line.superior for line in lines)

    @cached_property
    def accountable(self) -> frozenset[str]:
        """Return the ids of all that have a line to a body."""
        return frozenset(
            line.reporter for line in self.computed.lines if line.kind is LineKind.ACCOUNTABILITY
        )

    @cached_property
    def ancestry(self) -> Ancestry:
        """Return who is below whom."""
        return Ancestry(self.computed)

    @cached_property
    def multiplicity(self) -> Multiplicity:
        """Return how many times the contents of counted units occur."""
        return Multiplicity(self.organisation)

    @cached_property
    def leaders(self) -> Leaders:
        """Return who leads the members of each unit."""
        return Leaders(self.organisation)

    @cached_property
    def leaders_of_managers(self) -> frozenset[str]:
        """Return the ids of the positions to which a manager reports."""
        return frozenset(superior for _, numbers in self.managers for superior in numbers.superiors)

    def unit_of(self, position: Position) -> Unit | None:
        """Return the unit a position heads, else the one it stands in."""
        unit = position.heads[0] if position.heads else position.unit
        return None if unit is None else self.organisation.unit_by_id.get(unit)

    def is_open_at(self, unit: str | None) -> bool:
        """Tell whether a unit's own lists may hold more than is declared; unknown places may."""
        return unit is None or not self.organisation.unit_by_id[unit].complete

    def subject(self, position: Position, *, with_layer: bool) -> Subject:
        """Return the words by which thresholds may differ for a position."""
        unit = self.unit_of(position)
        types = unit.types if unit is not None else ()
        layers: tuple[str, ...] = ()
        if with_layer:
            line = HIGHER_LINE if position.id in self.leaders_of_managers else FIRST_LINE
            layer = self.computed.positions[position.id].layer
            layers = (str(layer.minimum), line) if layer.is_exact else (line,)
        return Subject(types, position.profile, layers)
