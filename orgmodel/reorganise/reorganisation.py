"""A reorganisation: the plan with everything that follows from it."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from enum import StrEnum

from msgspec import Struct

from orgmodel.analysis.computed import Computed
from orgmodel.model.organisation import Organisation
from orgmodel.reorganise.changes import ChangeKind, ElementKind, Plan
from orgmodel.reorganise.consequences import Consequences, consequences_of
from orgmodel.reorganise.conservation import Conservation, prove
from orgmodel.reorganise.findings import FindingsChange, findings_change
from orgmodel.reorganise.flows import SeatFlow
from orgmodel.reorganise.metrics import Measured, metrics_of
from orgmodel.rules.finding import Finding


class Judged(Struct, frozen=True):
    """Hold one state with what is computed of it and what the rules say."""

    organisation: Organisation
    computed: Computed
    findings: tuple[Finding, ...]


class Reorganisation(Struct, frozen=True):
    """Hold a plan and what follows from it.

    Args:
        id, name: of the scenario, or of the new file that was compared.
        reason: the author's rationale.
        date: from when, as written.
        metrics: numbers before and after, in the order of `Metric`.
        is_comparison: whether two files were compared; nobody planned anything then.
        flows: seats that went from one position to another.
    """

    id: str
    name: str
    plan: Plan
    before: Judged
    after: Judged
    conservation: Conservation
    consequences: Consequences
    findings: FindingsChange
    metrics: tuple[tuple[Measured, Measured], ...]
    reason: str = ""
    date: str = ""
    is_comparison: bool = False
    flows: tuple[SeatFlow, ...] = ()


class NeutralMark(StrEnum):
    """How an element is marked in a drawing; the words are those of `chart.Mark`."""

    NEW = "new"
    GONE = "gone"
    MOVED = "moved"
    CHANGED = "changed"
    NEW_MANAGER = "new manager"


def reorganisation_of(
    plan: Plan,
    before: Judged,
    after: Judged,
    *,
    name: tuple[str, str],
    flows: Iterable[SeatFlow] = (),
    reason: str = "",
    date: str = "",
    is_comparison: bool = False,
) -> Reorganisation:
    """Work out what follows from a plan.

    Args:
        plan: the differences between the two states.
        before, after: the two states.
        name: id and name of the scenario.
        flows: seats that went from one position to another.
        is_comparison: whether two files were compared.
    """
    flows = tuple(flows)
    old, new = metrics_of(before.computed), metrics_of(after.computed)
    return Reorganisation(
        id=name[0],
        name=name[1],
        plan=plan,
        before=before,
        after=after,
        conservation=prove(plan, before.organisation, after.organisation, flows),
        consequences=consequences_of(before.computed, after.computed, plan.new_ids, flows),
        findings=findings_change(before.findings, after.findings, plan.new_ids),
        metrics=tuple(zip(old, new, strict=True)),
        reason=reason,
        date=date,
        is_comparison=is_comparison,
        flows=flows,
    )


def marks_of(reorganisation: Reorganisation) -> Mapping[str, NeutralMark]:
    """Return how each unit, position and body is marked in a drawing, by id after (by id before if gone).

    An element that only follows one that moved is not marked itself.
    """
    marks: dict[str, NeutralMark] = {}
    drawn = (ElementKind.UNIT, ElementKind.POSITION, ElementKind.BODY)
    for change in reorganisation.plan.changes:
        if change.element in drawn:
            marks[change.id_after] = _MARKS[change.kind]
    for manager in reorganisation.consequences.managers:
        if marks.get(manager.position) in (None, NeutralMark.CHANGED):
            marks[manager.position] = NeutralMark.NEW_MANAGER
    return marks


_MARKS: Mapping[ChangeKind, NeutralMark] = {
    ChangeKind.CREATED: NeutralMark.NEW,
    ChangeKind.REMOVED: NeutralMark.GONE,
    ChangeKind.MERGED: NeutralMark.GONE,
    ChangeKind.MOVED: NeutralMark.MOVED,
    ChangeKind.RENAMED: NeutralMark.CHANGED,
    ChangeKind.CHANGED: NeutralMark.CHANGED,
}
