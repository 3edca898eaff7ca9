"""A plan as plain text, in the manner of a list of changes to be made: + - ~ →."""

from __future__ import annotations

from orgmodel.model.organisation import Organisation
from orgmodel.reorganise.changes import ChangeKind, Plan
from orgmodel.reports.plan_rows import Detail, Row, rows_of
from orgmodel.words import plan as words


def plan_text(plan: Plan, before: Organisation, after: Organisation, language: str) -> str:
    """Write a plan as plain text with the counts at the end.

    Args:
        plan: the differences between the two states.
        before, after: the two states.
        language: nl or en.
    """
    lines = [words.PLAN_FOR.to(language).format(name=before.name), ""]
    if not plan.changes:
        lines.append(_nothing(plan, language))
        return "\n".join(lines) + "\n"
    for row in rows_of(plan, before, after, language):
        lines += row_lines(row, language)
    lines += ["", counts_line(plan, language)]
    return "\n".join(lines) + "\n"


def row_lines(row: Row, language: str) -> list[str]:
    """Write one changed element: a line for itself, one for each detail."""
    head = f"  {row.sign} {row.element} {row.label}  [{row.id}]"
    if row.causes:
        head += "  " + words.CAUSED_BY.to(language).format(numbers=", ".join(map(str, row.causes)))
    lines = [head]
    if row.remark:
        lines.append(f"      {row.remark}")
    width = max((len(detail.key) for detail in row.details), default=0)
    return lines + [f"      {detail_text(detail, width)}" for detail in row.details]


def detail_text(detail: Detail, width: int = 0) -> str:
    """Write one detail: `~ aantal: 5 → 3`, `+ lid: ...`, `status: vacant`."""
    sign = f"{detail.sign} " if detail.sign else ""
    if detail.before and detail.after:
        value = f"{detail.before} → {detail.after}"
    else:
        value = detail.before or detail.after
    return f"{sign}{detail.key + ':':<{width + 1}} {value}"


def counts_line(plan: Plan, language: str) -> str:
    """Write how many elements are new, gone, merged, moved, renamed and changed."""
    counts = [f"{plan.counts[kind]} {words.HAPPENINGS[kind].to(language)}" for kind in ChangeKind]
    return ", ".join(counts) + "."


def _nothing(plan: Plan, language: str) -> str:
    if not plan.order:
        return words.NO_CHANGES.to(language)
    return words.ONLY_ORDER.to(language).format(count=len(plan.order))
