"""What a rule is given: the organisation, its numbers, its own options, and ready-made indexes."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from functools import cached_property
from typing import TYPE_CHECKING

from orgmodel.analysis.computed import Computed, PositionNumbers
from orgmodel.analysis.leaders import Leaders
from orgmodel.analysis.multiplicity import Multiplicity
from orgmodel.model.elements import HeadcountScope, Position, Statement, Unit
from orgmodel.model.lines import LineKind
from orgmodel.model.organisation import Organisation
from orgmodel.model.paths import DocumentPath
from orgmodel.model.quantity import Interval
from orgmodel.rules.ancestry import Ancestry
from orgmodel.rules.finding import Finding, Severity, Verdict
from orgmodel.rules.levels import FIRST_LINE, HIGHER_LINE
from orgmodel.rules.settings import NOBODY_IN_PARTICULAR, Resolved, Setting, Subject
from orgmodel.words import rules as words
from orgmodel.words.text import Text

if TYPE_CHECKING:
    from orgmodel.rules.packs import Pack


@dataclass(frozen=True)
class Facts:
    """Hold what all rules share; each index is made once, when first asked for.

    Args:
        on: the day on which waivers are judged.
    """

    computed: Computed
    on: date

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

    @cached_property
    def is_open(self) -> bool:
        """Tell whether more may exist than the file declares, anywhere."""
        organisation = self.organisation
        return not organisation.root.complete or any(not unit.complete for unit in organisation.units)

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


@dataclass(frozen=True, slots=True)
class Context:
    """Hold what one rule is given.

    Args:
        resolved: the settings of this rule, ready to ask.
        packs: the packs chosen.
        findings: what the other rules found; only for the waiver family.
        ran: names of the rules that ran; only for the waiver family.
    """

    facts: Facts
    resolved: Resolved
    packs: tuple[Pack, ...] = ()
    findings: tuple[Finding, ...] = ()
    ran: frozenset[str] = frozenset()

    @property
    def organisation(self) -> Organisation:
        """Return the organisation judged."""
        return self.facts.organisation

    @property
    def computed(self) -> Computed:
        """Return what follows from the organisation."""
        return self.facts.computed

    def setting(self, option: str, position: Position | None = None) -> Setting:
        """Return the value of an option, for one position where thresholds differ."""
        subject = NOBODY_IN_PARTICULAR
        if position is not None and len(self.resolved.scopes) > 1:
            subject = self.facts.subject(position, with_layer=self.resolved.uses_layer)
        return self.resolved.setting(option, subject)

    def violation(
        self,
        subject: str,
        path: DocumentPath,
        message: Text,
        *,
        measured: Interval | None = None,
        limit: Setting | None = None,
        source: str | None = None,
    ) -> Finding:
        """Return a finding that the documents decide."""
        return self._finding(Verdict.VIOLATION, subject, path, message, measured, limit, source)

    def undecided(
        self,
        subject: str,
        path: DocumentPath,
        message: Text,
        *,
        settle: Text,
        measured: Interval | None = None,
        limit: Setting | None = None,
        source: str | None = None,
    ) -> Finding:
        """Return a finding that the documents leave open; `settle` says what would decide it."""
        return self.judged(
            Verdict.UNDECIDED,
            subject,
            path,
            message,
            settle=settle,
            measured=measured,
            limit=limit,
            source=source,
        )

    def judged(
        self,
        verdict: Verdict,
        subject: str,
        path: DocumentPath,
        message: Text,
        *,
        settle: Text,
        measured: Interval | None = None,
        limit: Setting | None = None,
        source: str | None = None,
    ) -> Finding:
        """Return a finding of either verdict; `settle` is left out where the documents decide."""
        if verdict is Verdict.UNDECIDED:
            message = words.CANNOT_TELL.format(message=message, settle=settle)
        return self._finding(verdict, subject, path, message, measured, limit, source)

    def _finding(
        self,
        verdict: Verdict,
        subject: str,
        path: DocumentPath,
        message: Text,
        measured: Interval | None,
        limit: Setting | None,
        source: str | None,
    ) -> Finding:
        rule = self.resolved.rule
        return Finding(
            rule.name,
            rule.code,
            Severity(str(self.resolved.severity.value)),
            verdict,
            subject,
            path,
            message,
            measured=measured,
            limit=None if limit is None else str(limit.value),
            limit_from=None if limit is None else limit.origin.text,
            source=source,
        )


def verdict_above(measured: Interval, limit: int) -> Verdict | None:
    """Judge a measurement against an upper limit: None is ok."""
    if measured.minimum > limit:
        return Verdict.VIOLATION
    if measured.maximum is None or measured.maximum > limit:
        return Verdict.UNDECIDED
    return None


def verdict_below(measured: Interval, limit: int) -> Verdict | None:
    """Judge a measurement against a lower limit: None is ok."""
    if measured.maximum is not None and measured.maximum < limit:
        return Verdict.VIOLATION
    return Verdict.UNDECIDED if measured.minimum < limit else None


def verdict_equal(measured: Interval, number: int) -> Verdict | None:
    """Judge whether a measurement is exactly `number`, which is a fault: None is ok."""
    if not measured.contains(number):
        return None
    return Verdict.VIOLATION if measured.is_exact else Verdict.UNDECIDED


def certain_if(condition: bool) -> Verdict:
    """Return a violation where the facts are stated, else undecided."""
    return Verdict.VIOLATION if condition else Verdict.UNDECIDED
