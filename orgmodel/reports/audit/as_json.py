"""The audit as JSON: the same facts with plain numbers."""

from __future__ import annotations

import json
from collections.abc import Sequence
from dataclasses import asdict
from typing import Any, TypeAlias

from orgmodel.analysis.computed import Reconciled
from orgmodel.model.elements import Unit
from orgmodel.model.quantity import Interval
from orgmodel.reports.audit.data import Audit, JudgedWaiver, Manager, RanRule, StatedNumber
from orgmodel.reports.audit.figures import Bar
from orgmodel.reports.audit.lines import AuditedLine
from orgmodel.reports.audit.proof import Proof
from orgmodel.reports.reported import Fault, Place, plain_number
from orgmodel.rules.configuration import RelaxedLimit
from orgmodel.rules.finding import Finding
from orgmodel.rules.settings import Setting

Data: TypeAlias = dict[str, Any]


def audit_json(audits: Sequence[Audit], faults: Sequence[Fault], language: str | None) -> str:
    """Write audits and the faults of files that could not be audited.

    Args:
        language: nl or en for messages; None for each organisation's own.
    """
    data = {
        "organisations": [_Organisation(each, language).data() for each in audits],
        "faults": [_fault(fault) for fault in faults],
    }
    return json.dumps(data, ensure_ascii=False, indent=2) + "\n"


class _Organisation:
    def __init__(self, audit: Audit, language: str | None) -> None:
        self._audit = audit
        self._language = language or audit.organisation.language

    def data(self) -> Data:
        audit = self._audit
        organisation = audit.organisation
        evaluation = audit.evaluation
        return {
            "id": organisation.id,
            "name": organisation.name,
            "as_of": None if organisation.as_of is None else organisation.as_of.text,
            "complete": organisation.root.complete,
            **asdict(audit.audited),
            "on": evaluation.on.isoformat(),
            "waivers_applied": evaluation.waivers,
            "conventions": asdict(evaluation.conventions),
            "summary": self._summary(),
            "spans": [_bar(bar) for bar in audit.span_bars],
            "layers": [_bar(bar) for bar in audit.layer_bars],
            "findings": [self._finding(place, finding) for place, finding in audit.findings],
            "managers": [self._manager(each) for each in audit.managers],
            "lines": [self._line(each) for each in audit.lines],
            "statements": [self._stated(each) for each in audit.stated],
            "units": [self._unit(each) for each in (organisation.root, *organisation.units)],
            "waivers": [_waiver(each) for each in audit.waivers],
            "relaxed": [self._relaxed(each) for each in evaluation.relaxed],
            "rules": [self._rule(each) for each in audit.rules],
            "packs": [
                {"name": pack.name, "source": pack.source.to(self._language), "read": pack.read}
                for pack in evaluation.packs
            ],
            "sources": [
                {
                    "id": source.id,
                    "title": source.title,
                    "file": source.file,
                    "url": source.url,
                    "date": None if source.date is None else source.date.text,
                    "approved": None if source.approved is None else source.approved.text,
                    "approved_by": source.approved_by,
                }
                for source in organisation.sources
            ],
        }

    def _summary(self) -> Data:
        summary = self._audit.summary
        spans = summary.spans
        return {
            "persons": _reconciled(summary.persons),
            "fte": _reconciled(summary.fte),
            "seats": _interval(summary.seats),
            "units": summary.units,
            "managers": summary.managers,
            "units_with_unknown_head": summary.unknown_heads,
            "span": None
            if spans is None
            else {
                "managers": spans.managers,
                "exact": spans.exact,
                "min": _interval(spans.minimum),
                "median": _interval(spans.median),
                "mean": _interval(spans.mean),
                "max": _interval(spans.maximum),
            },
            "layers": _interval(summary.layers),
            "findings": [
                {"severity": severity.value, "verdict": verdict.value, "waived": waived, "number": number}
                for (severity, verdict, waived), number in sorted(summary.findings.items())
            ],
        }

    def _finding(self, place: Place, finding: Finding) -> Data:
        return {
            "rule": finding.rule,
            "code": finding.code,
            "severity": finding.severity.value,
            "verdict": finding.verdict.value,
            "subject": finding.subject,
            "message": finding.message.to(self._language),
            "measured": _interval(finding.measured),
            "limit": finding.limit,
            "limit_from": None if finding.limit_from is None else finding.limit_from.to(self._language),
            "sensitivity": [other.to(self._language) for other in finding.sensitivity],
            "waived": finding.waived,
            **_proof(self._audit.proofs.of_finding(finding)),
            "line": place.line,
        }

    def _manager(self, manager: Manager) -> Data:
        numbers = manager.numbers
        return {
            "position": manager.position.id,
            "title": manager.position.title,
            "unit": manager.position.unit,
            "heads": list(manager.position.heads),
            "seats": _interval(manager.seats),
            "direct": _reconciled(numbers.direct),
            "indirect": _reconciled(numbers.indirect),
            "layer": _interval(numbers.layer),
            "in_cycle": numbers.in_cycle,
            "most": self._limit(manager.most),
            "least": self._limit(manager.least),
            "verdict": _verdict(manager),
            **_proof(self._audit.proofs.of_element(manager.position.id)),
            "line": manager.place.line,
        }

    def _limit(self, setting: Setting | None) -> Data | None:
        if setting is None:
            return None
        return {"limit": setting.number, "from": setting.origin.text.to(self._language)}

    def _line(self, audited: AuditedLine) -> Data:
        line = audited.line
        start = {"reporter": audited.reporter, "seats": _interval(audited.seats)}
        if line is None:
            assert audited.above is not None
            proof = self._audit.proofs.of_element(audited.reporter)
            return {
                **start,
                "superior": None,
                "above": audited.above.value,
                **_proof(proof),
                "line": audited.place.line,
            }
        return {
            **start,
            "superior": line.superior,
            "kind": line.kind.value,
            "primary": line.primary,
            "scope": line.scope,
            "frequency": line.frequency,
            "jointly_with": list(line.jointly_with),
            "origin": line.origin.value,
            "certainty": line.evidence.certainty.value,
            **_proof(self._audit.proofs.of_line(line)),
            "line": audited.place.line,
        }

    def _stated(self, stated: StatedNumber) -> Data:
        statement, number = stated.statement, stated.number
        return {
            "subject": statement.subject,
            "scope": statement.scope.value,
            "quantity": statement.quantity.text,
            "includes_head": statement.includes_head,
            "date": None if statement.date is None else statement.date.text,
            "computed": None if number is None else _interval(number.computed),
            "value": None if number is None else _interval(number.value),
            "contradicts": None if number is None else number.contradicts,
            **_proof(self._audit.proofs.of_statement(statement)),
            "line": stated.place.line,
        }

    def _unit(self, unit: Unit) -> Data:
        numbers = self._audit.computed.units[unit.id]
        return {
            "id": unit.id,
            "name": unit.name,
            "persons": _reconciled(numbers.persons),
            "fte": _reconciled(numbers.fte),
            "seats": _interval(numbers.seats),
            **_proof(self._audit.proofs.of_element(unit.id)),
            "line": self._audit.judged.locate(unit.path).line,
        }

    def _rule(self, ran: RanRule) -> Data:
        rule = ran.resolved.rule
        return {
            "rule": rule.name,
            "code": rule.code,
            "family": rule.family.value,
            "ran": ran.ran,
            "severity": str(ran.resolved.severity.value),
            "severity_from": ran.resolved.severity.origin.text.to(self._language),
            "what": rule.guide.what.to(self._language),
            "settings": [
                {"option": name, "scope": setting.scope.text, **self._value(setting)}
                for name, setting in ran.resolved.plain.items()
            ],
            "violations": ran.violations,
            "undecided": ran.undecided,
            "waived": ran.waived,
        }

    def _relaxed(self, relaxed: RelaxedLimit) -> Data:
        return {
            "rule": relaxed.rule,
            "option": relaxed.option,
            "scope": relaxed.scope,
            "before": self._value(relaxed.before),
            "after": self._value(relaxed.after),
            "overruled": relaxed.overruled,
        }

    def _value(self, setting: Setting) -> Data:
        value = setting.value
        plain = value if value is None or isinstance(value, int) else str(value)
        return {"value": plain, "from": setting.origin.text.to(self._language)}


def _verdict(manager: Manager) -> str:
    if manager.judged:
        return manager.judged[0].verdict.value
    return "not judged" if manager.most is None and manager.least is None else "ok"


def _waiver(judged: JudgedWaiver) -> Data:
    waiver = judged.waiver
    return {
        "rule": waiver.rule,
        "subject": waiver.subject,
        "reason": waiver.reason,
        "approved_by": waiver.approved_by,
        "expires": None if waiver.expires is None else waiver.expires.text,
        "limit": waiver.limit,
        "state": judged.state.value,
        "line": judged.place.line,
    }


def _fault(fault: Fault) -> Data:
    found = fault.diagnostic
    return {
        "rule": found.rule,
        "code": found.code,
        "message": found.message,
        "file": found.file,
        "line": found.line,
        "column": found.column,
    }


def _proof(proof: Proof) -> Data:
    return {"source": None if proof.source is None else proof.source.id, "quotes": list(proof.quotes)}


def _bar(bar: Bar) -> Data:
    return {"least": bar.least, "most": bar.most, "number": _interval(bar.number)}


def _reconciled(number: Reconciled) -> Data:
    return {
        "computed": _interval(number.computed),
        "stated": _interval(number.stated),
        "value": _interval(number.value),
        "contradicts": number.contradicts,
    }


def _interval(interval: Interval | None) -> Data | None:
    if interval is None:
        return None
    return {"min": plain_number(interval.minimum), "max": plain_number(interval.maximum)}
