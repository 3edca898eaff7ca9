"""What a rule is given: the organisation, its numbers, its own options, and ready-made indexes."""

from __future__ import annotations

from collections.abc import Mapping
from types import MappingProxyType
from typing import TYPE_CHECKING, TypedDict, Unpack

from msgspec import Struct

from orgmodel.analysis.computed import Computed
from orgmodel.model.elements import Position, Unit
from orgmodel.model.organisation import Organisation
from orgmodel.model.paths import DocumentPath
from orgmodel.model.quantity import Interval, Number
from orgmodel.rules.facts import Facts
from orgmodel.rules.finding import Finding, Severity, Verdict
from orgmodel.rules.settings import NOBODY_IN_PARTICULAR, Resolved, Setting
from orgmodel.words import rules as words
from orgmodel.words.text import Text

if TYPE_CHECKING:
    from orgmodel.rules.packs import Pack
    from orgmodel.rules.rule import Rule

NONE_RAN: Mapping[str, Rule] = MappingProxyType({})

__all__ = ["NONE_RAN", "Context", "Facts", "certain_if", "verdict_above", "verdict_below", "verdict_equal"]


class Measure(TypedDict, total=False):
    """Hold what a finding rests on: the bounds measured, the limit, the source id of the facts judged."""

    measured: Interval | None
    limit: Setting | None
    source: str | None


class Context(Struct, frozen=True):
    """Hold what one rule is given.

    Args:
        resolved: the settings of this rule, ready to ask.
        packs: the packs chosen.
        findings: what the other rules found; only for the waiver family.
        ran: the rules that ran, by name; only for the waiver family.
    """

    facts: Facts
    resolved: Resolved
    packs: tuple[Pack, ...] = ()
    findings: tuple[Finding, ...] = ()
    ran: Mapping[str, Rule] = NONE_RAN

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

    def label(self, unit: Unit) -> str:
        """Return the name of a unit; the organisation has its own."""
        return self.organisation.name if unit.id == self.organisation.id else unit.label

    def violation(
        self, subject: str, path: DocumentPath, message: Text, **measure: Unpack[Measure]
    ) -> Finding:
        """Return a finding that the documents decide."""
        return self._finding(Verdict.VIOLATION, subject, path, message, **measure)

    def undecided(
        self, subject: str, path: DocumentPath, message: Text, *, settle: Text, **measure: Unpack[Measure]
    ) -> Finding:
        """Return a finding that the documents leave open; `settle` says what would decide it."""
        return self.judged(Verdict.UNDECIDED, subject, path, message, settle=settle, **measure)

    def judged(
        self,
        verdict: Verdict,
        subject: str,
        path: DocumentPath,
        message: Text,
        *,
        settle: Text,
        **measure: Unpack[Measure],
    ) -> Finding:
        """Return a finding of either verdict; `settle` is left out where the documents decide."""
        if verdict is Verdict.UNDECIDED:
            message = words.CANNOT_TELL.format(message=message, settle=settle)
        return self._finding(verdict, subject, path, message, **measure)

    def _finding(
        self,
        verdict: Verdict,
        subject: str,
        path: DocumentPath,
        message: Text,
        *,
        measured: Interval | None = None,
        limit: Setting | None = None,
        source: str | None = None,
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


def verdict_above(measured: Interval, limit: Number) -> Verdict | None:
    """Judge a measurement against an upper limit: None is ok."""
    if measured.minimum > limit:
        return Verdict.VIOLATION
    if measured.maximum is None or measured.maximum > limit:
        return Verdict.UNDECIDED
    return None


def verdict_below(measured: Interval, limit: Number) -> Verdict | None:
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
