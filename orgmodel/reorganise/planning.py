"""The plan of scenarios: what differs, by which change, and which unit took what."""

from __future__ import annotations

from msgspec.structs import replace

from orgmodel.reorganise.carrying_out import CarriedOut
from orgmodel.reorganise.changes import Change, ChangeKind, Plan
from orgmodel.reorganise.diff import diff


def plan_of(carried: CarriedOut) -> Plan:
    """Return what scenarios change, each change with the operations that make it."""
    plan = diff(carried.before, carried.after)
    return replace(plan, changes=tuple(_explained(change, carried) for change in plan.changes))


def _explained(change: Change, carried: CarriedOut) -> Change:
    causes = carried.causes.get(change.id, ())
    into = carried.into.get(change.id)
    if change.kind is ChangeKind.REMOVED and into is not None:
        return replace(change, kind=ChangeKind.MERGED, into=into, causes=causes)
    return replace(change, causes=causes)
