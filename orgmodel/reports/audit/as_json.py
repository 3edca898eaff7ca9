"""The audit as JSON: the same facts with plain numbers."""

from __future__ import annotations

import json
from collections.abc import Sequence

from msgspec.structs import asdict

from orgmodel.model.elements import Unit
from orgmodel.reports.audit.gathered import Audit, Manager, RanRule, StatedNumber
from orgmodel.reports.audit.json_values import (
    Data,
    bar_data,
    fault_data,
    interval_data,
    proof_data,
    reconciled_data,
    verdict_of,
    waiver_data,
)
from orgmodel.reports.audit.lines import AuditedLine
from orgmodel.reports.reported import Fault, Place
from orgmodel.rules.configuration import RelaxedLimit
from orgmodel.rules.finding import Finding
from orgmodel.rules.settings import Setting


def audit_json(audits: Sequence[Audit], faults: Sequence[Fault], language: str | None) -> str:
    """Write audits and the faults of files that could not be audited.

    Args:
        language: nl or en for messages; None for each organisation's own.
    """
    data = {
        "organisations": [_Organisation(each, language).data() for each in audits],
        "faults": [fault_data(fault) for fault in faults],
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
            "spans": [bar_data(bar) for bar in audit.span_bars],
            "layers": [bar_data(bar) for bar in audit.layer_bars],
            "findings": [self._finding(place, finding) for place, finding in audit.findings],
            "managers": [self._manager(each) for each in audit.managers],
            "lines": [self._line(each) for each in audit.lines],
            "statements": [self._stated(each) for each in audit.stated],
            "units": [self._unit(each) for each in (organisation.root, *organisation.units)],
            "waivers": [waiver_data(each) for each in audit.waivers],
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
            "persons": reconciled_data(summary.persons),
            "fte": reconciled_data(summary.fte),
            "seats": interval_data(summary.seats),
            "units": summary.units,
            "managers": summary.managers,
            "units_with_unknown_head": summary.unknown_heads,
            "span": None
            if spans is None
            else {
                "managers": spans.managers,
                "exact": spans.exact,
                "min": interval_data(spans.minimum),
                "median": interval_data(spans.median),
                "mean": interval_data(spans.mean),
                "max": interval_data(spans.maximum),
            },
            "layers": interval_data(summary.layers),
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
            "measured": interval_data(finding.measured, finding.unit),
            "limit": finding.limit,
            "limit_from": None if finding.limit_from is None else finding.limit_from.to(self._language),
            "sensitivity": [other.to(self._language) for other in finding.sensitivity],
            "cited": None if finding.cited is None else finding.cited.to(self._language),
            "waived": finding.waived,
            **proof_data(self._audit.proofs.of_finding(finding)),
            "line": place.line,
        }

    def _manager(self, manager: Manager) -> Data:
        numbers = manager.numbers
        return {
            "position": manager.position.id,
            "title": manager.position.title,
            "unit": manager.position.unit,
            "heads": list(manager.position.heads),
            "seats": interval_data(manager.seats),
            "direct": reconciled_data(numbers.direct),
            "indirect": reconciled_data(numbers.indirect),
            "layer": interval_data(numbers.layer),
            "in_cycle": numbers.in_cycle,
            "most": self._limit(manager.most),
            "least": self._limit(manager.least),
            "verdict": verdict_of(manager),
            **proof_data(self._audit.proofs.of_element(manager.position.id)),
            "line": manager.place.line,
        }

    def _limit(self, setting: Setting | None) -> Data | None:
        if setting is None:
            return None
        return {"limit": setting.number, "from": setting.origin.text.to(self._language)}

    def _line(self, audited: AuditedLine) -> Data:
        line = audited.line
        start = {"reporter": audited.reporter, "seats": interval_data(audited.seats)}
        if line is None:
            assert audited.above is not None
            proof = self._audit.proofs.of_element(audited.reporter)
            return {
                **start,
                "superior": None,
                "above": audited.above.value,
                **proof_data(proof),
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
            **proof_data(self._audit.proofs.of_line(line)),
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
            "computed": None if number is None else interval_data(number.computed),
            "value": None if number is None else interval_data(number.value),
            "contradicts": None if number is None else number.contradicts,
            **proof_data(self._audit.proofs.of_statement(statement)),
            "line": stated.place.line,
        }

    def _unit(self, unit: Unit) -> Data:
        numbers = self._audit.computed.units[unit.id]
        return {
            "id": unit.id,
            "name": unit.name,
            "persons": reconciled_data(numbers.persons),
            "fte": reconciled_data(numbers.fte),
            "seats": interval_data(numbers.seats),
            **proof_data(self._audit.proofs.of_element(unit.id)),
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
                for name, setting in ran.settings
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
