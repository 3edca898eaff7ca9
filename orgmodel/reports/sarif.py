"""Findings as SARIF 2.1.0, for code scanning and other viewers."""

from __future__ import annotations

import hashlib
import json
from collections import Counter
from importlib.metadata import version
from pathlib import PurePath
from typing import Any
from urllib.parse import quote

from orgmodel.reports.reported import Fault, Judged, Place, Report, plain_number
from orgmodel.reports.wording import waiver_text
from orgmodel.rules.finding import Finding, Severity, Verdict
from orgmodel.rules.registry import RULES
from orgmodel.rules.rule import Rule

_SCHEMA = "https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json"
_LEVELS = {Severity.ERROR: "error", Severity.WARNING: "warning", Severity.INFO: "note", Severity.NONE: "none"}
_FINGERPRINT = "orgmodel/v1"


def findings_sarif(report: Report, *, language: str) -> str:
    """Write all findings as one SARIF run; waived findings are suppressed, undecided ones open."""
    counted: Counter[tuple[str, ...]] = Counter()
    results = [_fault(fault, counted) for fault in report.faults]
    for judged in report.judged:
        results += [_result(place, finding, judged, language, counted) for place, finding in judged.located()]
    run = {
        "tool": {"driver": _driver(report, language)},
        "columnKind": "unicodeCodePoints",
        "results": results,
    }
    data = {"$schema": _SCHEMA, "version": "2.1.0", "runs": [run]}
    return json.dumps(data, ensure_ascii=False, indent=2) + "\n"


def _driver(report: Report, language: str) -> dict[str, Any]:
    diagnostics = sorted({(fault.diagnostic.code, fault.diagnostic.rule) for fault in report.faults})
    return {
        "name": "orgmodel",
        "version": version("orgmodel"),
        "rules": [
            *(_descriptor(rule, language) for rule in RULES),
            *(
                {"id": code, "name": name, "defaultConfiguration": {"level": "error"}}
                for code, name in diagnostics
            ),
        ],
    }


def _descriptor(rule: Rule, language: str) -> dict[str, Any]:
    guide = rule.guide
    return {
        "id": rule.code,
        "name": rule.name,
        "shortDescription": {"text": guide.what.to(language)},
        "fullDescription": {"text": guide.why.to(language)},
        "help": {"text": guide.mend.to(language)},
        "defaultConfiguration": {"level": _LEVELS[rule.severity]},
        "properties": {"tags": [rule.family.value]},
    }


def _result(
    place: Place, finding: Finding, judged: Judged, language: str, counted: Counter[tuple[str, ...]]
) -> dict[str, Any]:
    organisation = judged.evaluation.organisation.id
    undecided = finding.verdict is Verdict.UNDECIDED
    result: dict[str, Any] = {
        "ruleId": finding.code,
        "kind": "open" if undecided else "fail",
        "level": "none" if undecided else _LEVELS[finding.severity],
        "message": {"text": finding.message.to(language)},
        "locations": [_location(place, f"{organisation}/{finding.subject}")],
        "partialFingerprints": {
            _FINGERPRINT: _fingerprint(counted, finding.rule, organisation, finding.subject)
        },
        "properties": _properties(finding, language),
    }
    if finding.waived is not None and finding.waiver is not None:
        # No `status`: absent means accepted, and published schemas name the key differently.
        justification = waiver_text(finding.waiver).to(language)
        result["suppressions"] = [{"kind": "external", "justification": justification}]
    return result


def _properties(finding: Finding, language: str) -> dict[str, Any]:
    properties: dict[str, Any] = {"verdict": finding.verdict.value, "severity": finding.severity.value}
    if finding.measured is not None:
        least, most = finding.measured.minimum, finding.measured.maximum
        properties["measured"] = {"min": plain_number(least), "max": plain_number(most)}
        if finding.unit is not None:
            properties["measured"]["unit"] = finding.unit
    if finding.limit is not None:
        properties["limit"] = finding.limit
    if finding.limit_from is not None:
        properties["limit_from"] = finding.limit_from.to(language)
    if finding.sensitivity:
        properties["sensitivity"] = [other.to(language) for other in finding.sensitivity]
    if finding.source is not None:
        properties["source"] = finding.source
    if finding.cited is not None:
        properties["source"] = finding.cited.to(language)
    if finding.waiver is not None and finding.waived is None:
        properties["waiver_does_not_reach"] = waiver_text(finding.waiver).to(language)
    return properties


def _fault(fault: Fault, counted: Counter[tuple[str, ...]]) -> dict[str, Any]:
    found = fault.diagnostic
    place = Place(found.file, found.line, found.column, found.width, fault.text)
    return {
        "ruleId": found.code,
        "kind": "fail",
        "level": "error",
        "message": {"text": found.message},
        "locations": [_location(place, found.subject)],
        "partialFingerprints": {
            _FINGERPRINT: _fingerprint(counted, found.rule, _relative(found.file), found.subject)
        },
    }


def _location(place: Place, subject: str) -> dict[str, Any]:
    location: dict[str, Any] = {
        "physicalLocation": {
            "artifactLocation": {"uri": quote(_relative(place.file))},
            "region": {
                "startLine": place.line,
                "startColumn": place.column,
                "endColumn": place.column + max(1, place.width),
            },
        }
    }
    if subject:
        location["logicalLocations"] = [{"fullyQualifiedName": subject}]
    return location


def _relative(file: str) -> str:
    """Return a file name that says nothing of the machine: absolute names lose their folders."""
    path = PurePath(file)
    return path.name if path.is_absolute() else path.as_posix()


def _fingerprint(counted: Counter[tuple[str, ...]], *parts: str) -> str:
    """Return a fingerprint that lines above or below do not change; equals are numbered."""
    counted[parts] += 1
    text = "\n".join((*parts, str(counted[parts])))
    return hashlib.sha256(text.encode()).hexdigest()
