"""Findings, waivers, relaxed limits and the rules that ran."""

from __future__ import annotations

from orgmodel.reports.audit.gathered import Audit, JudgedWaiver, RanRule, WaiverState
from orgmodel.reports.audit.phrases import Phrases
from orgmodel.reports.audit.tables import Cell, Section, Table, Tone, cell, listed
from orgmodel.reports.reported import Place
from orgmodel.reports.wording import value_text, waiver_text
from orgmodel.rules.configuration import RelaxedLimit
from orgmodel.rules.finding import Finding
from orgmodel.rules.settings import Setting
from orgmodel.words import audit as words
from orgmodel.words import audit_columns as columns
from orgmodel.words.numbers import format_date

_WAIVER_TONES = {
    WaiverState.APPLIED: Tone.WAIVED,
    WaiverState.EXPIRED: Tone.VIOLATION,
    WaiverState.WITHOUT_EFFECT: Tone.VIOLATION,
    WaiverState.IGNORED: Tone.PLAIN,
}


def findings_section(audit: Audit, phrases: Phrases) -> Section:
    """Return every finding with its measurement, its limit and what it rests on."""
    return listed(
        "findings",
        phrases.say(words.FINDINGS),
        (
            phrases.column(columns.SUBJECT),
            phrases.column(columns.VERDICT),
            phrases.column(columns.SEVERITY),
            phrases.column(columns.RULE),
            phrases.column(columns.FINDING),
            phrases.column(columns.MEASURED, numeric=True),
            phrases.column(columns.LIMIT),
            phrases.column(columns.PROOF),
            phrases.column(columns.PLACE),
        ),
        (_finding(place, finding, phrases) for place, finding in audit.findings),
        none=phrases.say(words.NO_FINDINGS),
        sortable=True,
    )


def _finding(place: Place, finding: Finding, phrases: Phrases) -> tuple[Cell, ...]:
    said = [phrases.say(finding.message)]
    said += [phrases.say(words.SENSITIVE, otherwise=other) for other in finding.sensitivity]
    if finding.cited is not None:
        said.append(phrases.say(words.CITED, source=finding.cited))
    if finding.waiver is not None:
        template = words.WAIVER_TOO_LOW if finding.waived is None else words.WAIVED_BECAUSE
        said.append(phrases.say(template, reason=waiver_text(finding.waiver)))
    limit = cell("–")
    if finding.limit is not None and finding.limit_from is not None:
        limit = cell(finding.limit, phrases.say(finding.limit_from))
    return (
        phrases.element(finding.subject),
        phrases.verdict(finding),
        cell(phrases.say(words.SEVERITIES[finding.severity.value])),
        cell(f"{finding.code} {finding.rule}"),
        cell(*said),
        phrases.number(finding.measured),
        limit,
        phrases.proof(phrases.audit.proofs.of_finding(finding)),
        phrases.place(place),
    )


def waivers_section(audit: Audit, phrases: Phrases) -> Section:
    """Return every waiver: reason, authority, end, and what it does on the day of the audit."""
    return listed(
        "waivers",
        phrases.say(words.WAIVERS),
        (
            phrases.column(columns.SUBJECT),
            phrases.column(columns.RULE),
            phrases.column(columns.STATE),
            phrases.column(columns.REASON),
            phrases.column(columns.APPROVED_BY),
            phrases.column(columns.EXPIRES),
            phrases.column(columns.RAISED_LIMIT, numeric=True),
            phrases.column(columns.PLACE),
        ),
        (_waiver(each, phrases) for each in audit.waivers),
        none=phrases.say(words.NO_WAIVERS),
    )


def _waiver(judged: JudgedWaiver, phrases: Phrases) -> tuple[Cell, ...]:
    waiver = judged.waiver
    end = waiver.expires
    approved = waiver.approved_by
    known = approved in phrases.organisation.body_by_id or approved in phrases.organisation.position_by_id
    return (
        phrases.element(waiver.subject),
        cell(waiver.rule),
        cell(phrases.say(words.WAIVER_STATES[judged.state.value]), tone=_WAIVER_TONES[judged.state]),
        cell(waiver.reason),
        phrases.other(approved) if known else cell(approved),
        cell(phrases.say(words.NO_END) if end is None else format_date(end, phrases.language)),
        cell(waiver.limit or "–"),
        phrases.place(judged.place),
    )


def relaxed_section(audit: Audit, phrases: Phrases) -> Section:
    """Return every limit that the organisation relaxed for itself."""
    relaxed = audit.evaluation.relaxed
    return listed(
        "relaxed",
        phrases.say(words.RELAXED),
        (
            phrases.column(columns.RULE),
            phrases.column(columns.OPTION),
            phrases.column(columns.BEFORE),
            phrases.column(columns.AFTER),
        ),
        (_relaxed(each, phrases) for each in relaxed),
        none=phrases.say(words.NO_RELAXED),
    )


def _relaxed(relaxed: RelaxedLimit, phrases: Phrases) -> tuple[Cell, ...]:
    overruled = phrases.say(words.OVERRULED) if relaxed.overruled else ""
    return (
        cell(relaxed.rule),
        cell(f"{relaxed.option} {relaxed.scope}".rstrip()),
        cell(phrases.say(value_text(relaxed.before)), phrases.say(relaxed.before.origin.text)),
        cell(phrases.say(value_text(relaxed.after)), overruled),
    )


def rules_section(audit: Audit, phrases: Phrases) -> Section:
    """Return every rule: what it checks, the limits it ran with and who set them, what it found."""
    packs = tuple(
        phrases.say(words.PACK, name=pack.name, source=pack.source, date=pack.read)
        for pack in audit.evaluation.packs
    )
    found = (words.VIOLATIONS, words.UNDECIDED, words.WAIVED)
    table = Table(
        "rules-table",
        phrases.say(words.CAPTION_RULES),
        (
            phrases.column(columns.RULE),
            phrases.column(columns.SEVERITY),
            phrases.column(columns.DEFINITION),
            phrases.column(columns.SETTINGS),
            *(phrases.column(each, numeric=True) for each in found),
        ),
        tuple(_rule(each, phrases) for each in audit.rules),
        sortable=True,
    )
    return Section("rules", phrases.say(words.RULES), packs, (table,))


def _rule(ran: RanRule, phrases: Phrases) -> tuple[Cell, ...]:
    rule = ran.resolved.rule
    severity = ran.resolved.severity
    shown = words.SEVERITIES[str(severity.value)] if ran.ran else words.NOT_RUN
    settings = [_setting(option, setting, phrases) for option, setting in ran.settings]
    from_whom = phrases.say(severity.origin.text) if ran.resolved.said else ""
    return (
        cell(rule.code, rule.name),
        cell(phrases.say(shown), from_whom),
        cell(phrases.say(rule.guide.what)),
        cell(*settings) if settings else cell("–"),
        phrases.count(ran.violations),
        phrases.count(ran.undecided),
        phrases.count(ran.waived),
    )


def _setting(name: str, setting: Setting, phrases: Phrases) -> str:
    shown = f"{name} {setting.scope.text}".rstrip()
    return f"{shown}: {phrases.say(value_text(setting))} ({phrases.say(setting.origin.text)})"
