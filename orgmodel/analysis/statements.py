"""What the documents state of one number, where they do not agree."""

from __future__ import annotations

from collections.abc import Iterable

from orgmodel.model.dates import PartialDate
from orgmodel.model.elements import HeadcountScope, Statement
from orgmodel.model.quantity import Interval


def stated(statements: Iterable[Statement], scope: HeadcountScope) -> Interval | None:
    """Return what is stated: statements of one source and date intersected, the latest taken.

    Statements of which none is certainly the latest all remain possible: their hull is returned,
    so that learning a date can only narrow the answer.
    """
    groups = _groups(statement for statement in statements if statement.scope is scope)
    latest = [
        interval
        for date, interval in groups
        if not any(
            date is not None and other is not None and date.certainly_before(other) for other, _ in groups
        )
    ]
    if not latest:
        return None
    result = latest[0]
    for interval in latest[1:]:
        result = result.hull(interval)
    return result


def bounds(statement: Statement) -> Interval:
    """Return a statement's bounds: whole persons or seats, or FTE as they are."""
    quantity = statement.quantity
    return quantity.interval if statement.scope is HeadcountScope.FTE else quantity.whole


def _groups(statements: Iterable[Statement]) -> list[tuple[PartialDate | None, Interval]]:
    groups: dict[tuple[str | None, str | None], tuple[PartialDate | None, Interval]] = {}
    for statement in statements:
        key = (statement.evidence.source, statement.date.text if statement.date else None)
        interval = bounds(statement)
        if key in groups:
            known = groups[key][1]
            interval = known.intersection(interval) or known.hull(interval)
        groups[key] = (statement.date, interval)
    return list(groups.values())
