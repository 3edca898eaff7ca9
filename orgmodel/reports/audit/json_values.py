"""Numbers, proofs and small parts of the audit as JSON writes them."""

from __future__ import annotations

from typing import Any, TypeAlias

from orgmodel.analysis.computed import Reconciled
from orgmodel.model.quantity import Interval
from orgmodel.reports.audit.figures import Bar
from orgmodel.reports.audit.gathered import JudgedWaiver, Manager
from orgmodel.reports.audit.proof import Proof
from orgmodel.reports.reported import Fault, plain_number

Data: TypeAlias = dict[str, Any]


def verdict_of(manager: Manager) -> str:
    """Return the verdict on a span: ok, violation, undecided or not judged."""
    if manager.judged:
        return manager.judged[0].verdict.value
    return "not judged" if manager.most is None and manager.least is None else "ok"


def waiver_data(judged: JudgedWaiver) -> Data:
    """Return one waiver with what it does."""
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


def fault_data(fault: Fault) -> Data:
    """Return one fault with its place."""
    found = fault.diagnostic
    return {
        "rule": found.rule,
        "code": found.code,
        "message": found.message,
        "file": found.file,
        "line": found.line,
        "column": found.column,
    }


def proof_data(proof: Proof) -> Data:
    """Return the source and the quotes of a fact."""
    return {"source": None if proof.source is None else proof.source.id, "quotes": list(proof.quotes)}


def bar_data(bar: Bar) -> Data:
    """Return one bar of a distribution."""
    return {"least": bar.least, "most": bar.most, "number": interval_data(bar.number)}


def reconciled_data(number: Reconciled) -> Data:
    """Return a number three ways."""
    return {
        "computed": interval_data(number.computed),
        "stated": interval_data(number.stated),
        "value": interval_data(number.value),
        "contradicts": number.contradicts,
    }


def interval_data(interval: Interval | None, unit: str | None = None) -> Data | None:
    """Return bounds; `max` None means no upper bound."""
    if interval is None:
        return None
    bounds = {"min": plain_number(interval.minimum), "max": plain_number(interval.maximum)}
    return bounds if unit is None else {**bounds, "unit": unit}
