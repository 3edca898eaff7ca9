"""Findings as JSON, in the shape that `orgmodel validate --format json` promises."""

from __future__ import annotations

import json
from typing import Any

from msgspec.structs import asdict

from orgmodel.model.quantity import Interval
from orgmodel.model.settings import Waiver
from orgmodel.reports.reported import Fault, Judged, Place, Report, plain_number, tally
from orgmodel.rules.configuration import RelaxedLimit
from orgmodel.rules.engine import WidestSpan
from orgmodel.rules.finding import Finding, Severity
from orgmodel.rules.settings import Setting


def findings_json(report: Report, *, language: str) -> str:
    """Write all findings and a summary as JSON."""
    findings = [_fault(fault) for fault in report.faults]
    for judged in report.judged:
        organisation = judged.evaluation.organisation.id
        findings += [_finding(place, finding, organisation, language) for place, finding in judged.located()]
    data = {"findings": findings, "summary": _summary(report, language)}
    return json.dumps(data, ensure_ascii=False, indent=2) + "\n"


def _finding(place: Place, finding: Finding, organisation: str, language: str) -> dict[str, Any]:
    return {
        "rule": finding.rule,
        "code": finding.code,
        "severity": finding.severity.value,
        "verdict": finding.verdict.value,
        "organisation": organisation,
        "subject": finding.subject,
        "message": finding.message.to(language),
        "file": place.file,
        "line": place.line,
        "column": place.column,
        "measured": _interval(finding.measured, finding.unit),
        "limit": _limit(finding.limit),
        "limit_from": None if finding.limit_from is None else finding.limit_from.to(language),
        "sensitivity": [other.to(language) for other in finding.sensitivity],
        "source": finding.source if finding.cited is None else finding.cited.to(language),
        "waived": finding.waived,
        "waiver": _waiver(finding.waiver),
    }


def _waiver(waiver: Waiver | None) -> dict[str, str | None] | None:
    """Return who accepted an exception; where `waived` is null, its limit does not reach the finding."""
    if waiver is None:
        return None
    return {
        "approved_by": waiver.approved_by,
        "expires": None if waiver.expires is None else waiver.expires.text,
        "limit": waiver.limit,
        "reason": waiver.reason,
    }


def _fault(fault: Fault) -> dict[str, Any]:
    found = fault.diagnostic
    return {
        "rule": found.rule,
        "code": found.code,
        "severity": Severity.ERROR.value,
        "verdict": "error",
        "organisation": None,
        "subject": found.subject or None,
        "message": found.message,
        "file": found.file,
        "line": found.line,
        "column": found.column,
        "measured": None,
        "limit": None,
        "limit_from": None,
        "sensitivity": [],
        "source": None,
        "waived": None,
        "waiver": None,
    }


def _summary(report: Report, language: str) -> dict[str, Any]:
    return {
        **asdict(tally(report)),
        "organisations": [_organisation(judged, language) for judged in report.judged],
    }


def _organisation(judged: Judged, language: str) -> dict[str, Any]:
    evaluation = judged.evaluation
    return {
        "id": evaluation.organisation.id,
        "name": evaluation.organisation.name,
        "on": evaluation.on.isoformat(),
        "waivers": evaluation.waivers,
        "conventions": asdict(evaluation.conventions),
        "packs": [pack.name for pack in evaluation.packs],
        "widest_spans": [_widest(widest, language) for widest in evaluation.widest],
        "relaxed": [_relaxed(relaxed, language) for relaxed in evaluation.relaxed],
    }


def _widest(widest: WidestSpan, language: str) -> dict[str, Any]:
    return {
        "position": widest.position,
        "title": widest.title,
        "direct": _interval(widest.span),
        "limit": widest.limit.number,
        "limit_from": widest.limit.origin.text.to(language),
        "sensitivity": [other.to(language) for other in widest.sensitivity],
    }


def _relaxed(relaxed: RelaxedLimit, language: str) -> dict[str, Any]:
    return {
        "rule": relaxed.rule,
        "option": relaxed.option,
        "scope": relaxed.scope,
        "before": _value(relaxed.before),
        "before_from": relaxed.before.origin.text.to(language),
        "after": _value(relaxed.after),
        "overruled": relaxed.overruled,
    }


def _value(setting: Setting) -> int | bool | str | None:
    value = setting.value
    return value if value is None or isinstance(value, int) else str(value)


def _interval(
    interval: Interval | None, unit: str | None = None
) -> dict[str, int | float | str | None] | None:
    if interval is None:
        return None
    bounds: dict[str, int | float | str | None] = {
        "min": plain_number(interval.minimum),
        "max": plain_number(interval.maximum),
    }
    return bounds if unit is None else {**bounds, "unit": unit}


def _limit(limit: str | None) -> int | str | None:
    return int(limit) if limit is not None and limit.isdecimal() else limit
