"""Plans as JSON: the changes as data, and all that follows from them."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from msgspec.structs import asdict

from orgmodel.model.quantity import Interval
from orgmodel.reorganise.balance import Balance
from orgmodel.reorganise.conservation import Account, Conservation, Outcome
from orgmodel.reorganise.metrics import Measured
from orgmodel.reorganise.reorganisation import Reorganisation
from orgmodel.reorganise.saved import plan_data
from orgmodel.reports.listed_json import listed_json
from orgmodel.reports.reported import plain_number
from orgmodel.rules.finding import Finding

# Each change, manager, span and finding on a line of its own.
_LEVELS = 5
_FINDINGS = ("new", "healed", "unchanged", "undecided", "decided")


def reorganisations_json(reorganisations: Sequence[Reorganisation], language: str) -> str:
    """Write plans and all that follows from them as JSON.

    Args:
        language: nl or en, for the messages of findings.
    """
    data = {"reorganisations": [reorganisation_data(one, language) for one in reorganisations]}
    return listed_json(data, levels=_LEVELS)


def reorganisation_data(reorganisation: Reorganisation, language: str) -> dict[str, Any]:
    """Return a plan and all that follows from it as data."""
    found = reorganisation.consequences
    return {
        "id": reorganisation.id,
        "name": reorganisation.name,
        "reason": reorganisation.reason or None,
        "date": reorganisation.date or None,
        "conventions": asdict(reorganisation.after.computed.conventions),
        "plan": plan_data(reorganisation.plan),
        "managers": [
            {
                "position": change.position,
                "persons": _interval(change.persons),
                "before": list(change.before),
                "after": list(change.after),
                "certain": change.certain,
            }
            for change in found.managers
        ],
        "persons_with_another_manager": _interval(found.persons),
        "spans": [_number(c.position, c.before, c.after) for c in found.spans],
        "layers": [_number(c.position, c.before, c.after) for c in found.layers],
        "conservation": _conservation(reorganisation.conservation),
        "metrics": [_metric(before, after) for before, after in reorganisation.metrics],
        "findings": {
            group: [_finding(one, language) for one in getattr(reorganisation.findings, group)]
            for group in _FINDINGS
        },
    }


def _conservation(conservation: Conservation) -> dict[str, Any]:
    changed = [a for a in conservation.accounts if a.outcome is not Outcome.STAYS or _is_moving(a)]
    return {
        "holds": conservation.holds,
        "breaches": list(conservation.breaches),
        "unknown_heads": {
            "units": list(conservation.unknown_heads),
            "seats": _interval(conservation.unknown_seats),
        },
        "positions": {outcome.value: number for outcome, number in conservation.positions.items()},
        "seats": _balance(conservation.seats),
        "persons": _balance(conservation.persons),
        "accounts": [
            {
                "position": account.position,
                "outcome": account.outcome.value,
                "seats": _balance(account.seats),
                "persons": _balance(account.persons),
            }
            for account in changed
        ],
    }


def _is_moving(account: Account) -> bool:
    return account.seats.before != account.seats.kept or account.persons.before != account.persons.kept


def _balance(balance: Balance) -> dict[str, Any]:
    names = ("before", "after", "kept", "left", "arrived", "lost", "new")
    return {name: _interval(getattr(balance, name)) for name in names}


def _metric(before: Measured, after: Measured) -> dict[str, Any]:
    return {
        "metric": before.metric.value,
        "before": _interval(before.value),
        "after": _interval(after.value),
    }


def _number(position: str, before: Interval | None, after: Interval | None) -> dict[str, Any]:
    return {"position": position, "before": _interval(before), "after": _interval(after)}


def _interval(interval: Interval | None) -> dict[str, int | float | None] | None:
    if interval is None:
        return None
    return {"min": plain_number(interval.minimum), "max": plain_number(interval.maximum)}


def _finding(finding: Finding, language: str) -> dict[str, Any]:
    return {
        "rule": finding.rule,
        "code": finding.code,
        "severity": finding.severity.value,
        "verdict": finding.verdict.value,
        "subject": finding.subject,
        "message": finding.message.to(language),
    }
