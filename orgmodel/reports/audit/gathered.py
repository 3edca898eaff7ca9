"""Everything that an audit states of one organisation, before any wording."""

from __future__ import annotations

from collections.abc import Mapping
from enum import Enum

from msgspec import Struct

from orgmodel.analysis.computed import Computed, PositionNumbers, Reconciled
from orgmodel.model.elements import Position, Statement
from orgmodel.model.organisation import Organisation
from orgmodel.model.quantity import Interval
from orgmodel.model.settings import Waiver
from orgmodel.reports.audit.figures import (
    Bar,
    SpanFigures,
)
from orgmodel.reports.audit.lines import AuditedLine
from orgmodel.reports.audit.proof import Proofs
from orgmodel.reports.reported import Judged, Place
from orgmodel.rules.engine import Evaluation
from orgmodel.rules.finding import Finding, Severity, Verdict
from orgmodel.rules.in_force import in_force
from orgmodel.rules.settings import Resolved, Setting


class Audited(Struct, frozen=True):
    """Hold the file that was audited.

    Args:
        name: its name, without the folder.
        sha256: of its bytes, so that nobody mistakes the version.
        program: orgmodel with its version.
    """

    name: str
    sha256: str
    program: str


class Summary(Struct, frozen=True):
    """Hold the figures at the top.

    Args:
        unknown_heads: units of which the head is not known.
        spans: None where nobody leads.
        findings: how many, by severity, verdict and whether waived.
    """

    persons: Reconciled
    fte: Reconciled
    seats: Interval
    units: int
    managers: int
    unknown_heads: int
    spans: SpanFigures | None
    layers: Interval
    findings: Mapping[tuple[Severity, Verdict, bool], int]


class Manager(Struct, frozen=True):
    """Hold one position that leads.

    Args:
        seats: how many seats it stands for in the whole organisation.
        most, least: the limits of its span, with where they come from; None where the rule is off.
        judged: what the rules of spans found, the gravest first; empty is in order.
    """

    position: Position
    numbers: PositionNumbers
    seats: Interval
    most: Setting | None
    least: Setting | None
    judged: tuple[Finding, ...]
    place: Place


class StatedNumber(Struct, frozen=True):
    """Hold one stated number beside the computed one; None where there is nothing to compare."""

    statement: Statement
    number: Reconciled | None
    others: int
    place: Place


class RanRule(Struct, frozen=True):
    """Hold one rule with the settings it ran with and how much it found."""

    resolved: Resolved
    ran: bool
    violations: int
    undecided: int
    waived: int

    @property
    def settings(self) -> tuple[tuple[str, Setting], ...]:
        """Return every option in force, and for whom it differs."""
        return tuple(in_force(self.resolved))


class WaiverState(Enum):
    """What a waiver does on the day of the audit."""

    APPLIED = "applied"
    WITHOUT_EFFECT = "without effect"
    EXPIRED = "expired"
    IGNORED = "ignored"


class JudgedWaiver(Struct, frozen=True):
    """Hold one waiver with what it does."""

    waiver: Waiver
    state: WaiverState
    place: Place


class Audit(Struct, frozen=True):
    """Hold the audit of one organisation."""

    audited: Audited
    judged: Judged
    proofs: Proofs
    summary: Summary
    span_bars: tuple[Bar, ...]
    layer_bars: tuple[Bar, ...]
    managers: tuple[Manager, ...]
    lines: tuple[AuditedLine, ...]
    stated: tuple[StatedNumber, ...]
    rules: tuple[RanRule, ...]
    waivers: tuple[JudgedWaiver, ...]
    findings: tuple[tuple[Place, Finding], ...]

    @property
    def evaluation(self) -> Evaluation:
        """Return what the rules say."""
        return self.judged.evaluation

    @property
    def organisation(self) -> Organisation:
        """Return the organisation audited."""
        return self.judged.evaluation.organisation

    @property
    def computed(self) -> Computed:
        """Return its numbers."""
        return self.judged.evaluation.computed
