"""Bring together everything that an audit states of one organisation."""

from __future__ import annotations

from collections import Counter

from orgmodel.model.elements import HeadState, Position
from orgmodel.model.settings import Waiver
from orgmodel.reports.audit.figures import Seats, SpanFigures, depth, layer_bars, span_bars, span_figures
from orgmodel.reports.audit.gathered import (
    Audit,
    Audited,
    JudgedWaiver,
    Manager,
    RanRule,
    StatedNumber,
    Summary,
    WaiverState,
)
from orgmodel.reports.audit.lines import audited_lines
from orgmodel.reports.audit.proof import Proofs
from orgmodel.reports.reported import Judged
from orgmodel.rules.context import Context, Facts
from orgmodel.rules.engine import Evaluation
from orgmodel.rules.finding import Finding, Severity, Verdict
from orgmodel.rules.registry import RULES
from orgmodel.rules.rule import Family
from orgmodel.rules.settings import Setting
from orgmodel.rules.waivers import has_expired

_SPAN_RULES = ("span-too-wide", "span-too-narrow")


def audit(judged: Judged, audited: Audited) -> Audit:
    """Bring together everything that an audit states of one organisation."""
    evaluation = judged.evaluation
    facts = Facts(evaluation.computed, evaluation.on)
    seats = Seats(facts)
    managers = _managers(judged, facts, seats)
    spans = [(each.numbers.direct.value, max(1, int(each.seats.minimum))) for each in managers]
    return Audit(
        audited,
        judged,
        Proofs(evaluation.organisation),
        _summary(evaluation, facts, managers, span_figures(spans)),
        span_bars(spans),
        layer_bars(facts, seats),
        managers,
        tuple(audited_lines(judged.locate, facts, seats)),
        _stated(judged, facts),
        _rules(evaluation),
        _waivers(judged),
        tuple(judged.located()),
    )


def _summary(
    evaluation: Evaluation, facts: Facts, managers: tuple[Manager, ...], spans: SpanFigures | None
) -> Summary:
    organisation = evaluation.organisation
    top = evaluation.computed.units[organisation.id]
    units = (organisation.root, *organisation.units)
    found = Counter((each.severity, each.verdict, each.waived is not None) for each in evaluation.findings)
    return Summary(
        top.persons,
        top.fte,
        top.seats,
        len(organisation.units),
        len(managers),
        sum(unit.head_state is HeadState.UNKNOWN for unit in units),
        spans,
        depth(facts),
        found,
    )


def _managers(judged: Judged, facts: Facts, seats: Seats) -> tuple[Manager, ...]:
    configuration = judged.evaluation.configuration
    wide, narrow = (Context(facts, configuration.resolved[name]) for name in _SPAN_RULES)
    of_spans = {rule.name for rule in RULES if rule.family is Family.SPAN}
    found: dict[str, list[Finding]] = {}
    for finding in judged.evaluation.findings:
        if finding.rule in of_spans:
            found.setdefault(finding.subject, []).append(finding)
    return tuple(
        Manager(
            position,
            numbers,
            seats.of(position),
            _limit(wide, "max", position),
            _limit(narrow, "min", position),
            tuple(sorted(found.get(position.id, ()), key=_gravity)),
            judged.locate(position.path),
        )
        for position, numbers in facts.managers
    )


def _gravity(finding: Finding) -> tuple[bool, bool]:
    """Put violations before what is undecided, and what is waived last."""
    return finding.waived is not None, finding.verdict is Verdict.UNDECIDED


def _limit(context: Context, option: str, position: Position) -> Setting | None:
    if context.resolved.severity.value is Severity.NONE:
        return None
    setting = context.setting(option, position)
    return None if setting.number is None else setting


def _stated(judged: Judged, facts: Facts) -> tuple[StatedNumber, ...]:
    numbers = {}
    for subject, scope in facts.statements:
        numbers[subject, scope] = facts.computed.number_stated(subject, scope)
    return tuple(
        StatedNumber(
            statement,
            numbers[statement.subject, statement.scope],
            len(facts.statements[statement.subject, statement.scope]) - 1,
            judged.locate(statement.path),
        )
        for statement in facts.computed.statements
    )


def _rules(evaluation: Evaluation) -> tuple[RanRule, ...]:
    found: dict[str, list[Finding]] = {}
    for finding in evaluation.findings:
        found.setdefault(finding.rule, []).append(finding)
    ran = []
    for rule in RULES:
        resolved = evaluation.configuration.resolved[rule.name]
        runs = evaluation.waivers or rule.family is not Family.WAIVERS
        mine = found.get(rule.name, [])
        waived = sum(finding.waived is not None for finding in mine)
        undecided = sum(finding.waived is None and finding.verdict is Verdict.UNDECIDED for finding in mine)
        on = runs and resolved.severity.value is not Severity.NONE
        ran.append(RanRule(resolved, on, len(mine) - waived - undecided, undecided, waived))
    return tuple(ran)


def _waivers(judged: Judged) -> tuple[JudgedWaiver, ...]:
    evaluation = judged.evaluation
    applied = {finding.waiver for finding in evaluation.findings if finding.waived is not None}
    waivers = evaluation.organisation.settings.waivers
    return tuple(
        JudgedWaiver(waiver, _state(waiver, evaluation, applied), judged.locate(waiver.path))
        for waiver in waivers
    )


def _state(waiver: Waiver, evaluation: Evaluation, applied: set[Waiver | None]) -> WaiverState:
    if not evaluation.waivers:
        return WaiverState.IGNORED
    if has_expired(waiver, evaluation.on):
        return WaiverState.EXPIRED
    return WaiverState.APPLIED if waiver in applied else WaiverState.WITHOUT_EFFECT
