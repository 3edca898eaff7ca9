"""The computed organisation: lines, spans, layers and headcounts that follow from a file."""

from __future__ import annotations

from collections.abc import Mapping
from functools import cached_property
from typing import TYPE_CHECKING

from msgspec import Struct

from orgmodel.analysis.conventions import Conventions
from orgmodel.model.elements import HeadcountScope, Statement
from orgmodel.model.lines import Line, LineKind
from orgmodel.model.organisation import Organisation
from orgmodel.model.quantity import ZERO, Interval

if TYPE_CHECKING:
    from orgmodel.analysis.direct import DirectSpans


class Reconciled(Struct, frozen=True):
    """Hold one number three ways.

    Args:
        computed: what follows from the declared elements.
        stated: what the documents say (hull of the statements that may be the latest), or None.
        value: what both allow; the hull of both where they contradict each other.
        contradicts: whether computed and stated exclude each other.
    """

    computed: Interval
    stated: Interval | None
    value: Interval
    contradicts: bool = False


def reconcile(computed: Interval, told: Interval | None) -> Reconciled:
    """Bring a computed and a stated number together; where they exclude each other, keep both."""
    if told is None:
        return Reconciled(computed, None, computed)
    both = computed.intersection(told)
    if both is None:
        return Reconciled(computed, told, computed.hull(told), contradicts=True)
    return Reconciled(computed, told, both)


class PositionNumbers(Struct, frozen=True):
    """Hold what is computed of one position, per seat of it.

    Args:
        direct: what reports to it (the span of control), by the conventions and in their unit.
        indirect: persons below those.
        layer: 1 is the head of the organisation.
        in_cycle: whether its hierarchical lines run in a circle.
        superiors: ids of the positions it may report to, primary line first.
        seats: the span in seats, whatever the unit of the conventions.
    """

    direct: Reconciled
    indirect: Reconciled
    layer: Interval
    in_cycle: bool = False
    superiors: tuple[str, ...] = ()
    seats: Interval = ZERO


class UnitNumbers(Struct, frozen=True):
    """Hold what is computed of one unit, all of its `count` together, everything below included."""

    persons: Reconciled
    fte: Reconciled
    seats: Interval


class Computed(Struct, frozen=True, dict=True):
    """Hold everything computed of one organisation.

    Args:
        lines: all lines, declared, from nesting and from bodies, in file order of the reporter.
        cycles: position ids of each circle of hierarchical lines, smallest id first.
        statements: every headcount statement, in file order.
        direct_spans: what reports to whom, to count by other conventions.
        unknown_heads: the layer of each head that is not known, by unit.
    """

    organisation: Organisation
    conventions: Conventions
    lines: tuple[Line, ...]
    positions: Mapping[str, PositionNumbers]
    units: Mapping[str, UnitNumbers]
    cycles: tuple[tuple[str, ...], ...]
    statements: tuple[Statement, ...]
    direct_spans: DirectSpans
    unknown_heads: Mapping[str, Interval]

    @cached_property
    def lines_by_reporter(self) -> Mapping[str, tuple[Line, ...]]:
        """Return the lines of each reporter."""
        return _by(self.lines, "reporter")

    @cached_property
    def lines_by_superior(self) -> Mapping[str, tuple[Line, ...]]:
        """Return the lines to each superior."""
        return _by(self.lines, "superior")

    def hierarchical(self, reporter: str) -> tuple[Line, ...]:
        """Return the hierarchical lines of one reporter."""
        lines = self.lines_by_reporter.get(reporter, ())
        return tuple(line for line in lines if line.kind is LineKind.HIERARCHICAL)

    def statements_of(self, subject: str, scope: HeadcountScope) -> tuple[Statement, ...]:
        """Return the statements of one number of one unit."""
        return tuple(s for s in self.statements if s.subject == subject and s.scope is scope)

    def number_stated(self, unit: str, scope: HeadcountScope) -> Reconciled | None:
        """Return the number that a headcount statement speaks of; None where the unit's head is not known."""
        if scope is HeadcountScope.PERSONS:
            return self.units[unit].persons
        if scope is HeadcountScope.FTE:
            return self.units[unit].fte
        head = self.organisation.unit_by_id[unit].head
        if head is None:
            return None
        numbers = self.positions[head]
        return numbers.direct if scope is HeadcountScope.DIRECT else numbers.indirect


def _by(lines: tuple[Line, ...], key: str) -> dict[str, tuple[Line, ...]]:
    groups: dict[str, list[Line]] = {}
    for line in lines:
        groups.setdefault(getattr(line, key), []).append(line)
    return {name: tuple(group) for name, group in groups.items()}
