"""A plan as plain text, in the manner of a list of changes to be made: + - ~ →."""

from __future__ import annotations

from orgmodel.model.organisation import Organisation
from orgmodel.reorganise.changes import ChangeKind, Plan
from orgmodel.reorganise.reorganisation import Reorganisation
from orgmodel.reports.plan_parts import heading_lines, parts_of
from orgmodel.reports.plan_rows import Detail, Row, rows_of
from orgmodel.reports.plan_tables import Part, Table
from orgmodel.words import plan as words


def reorganisation_text(reorganisation: Reorganisation, language: str) -> str:
    """Write a plan and all that follows from it as plain text, the counts at the end.

    Args:
        language: nl or en.
    """
    title, sentences = heading_lines(reorganisation, language)
    plan, before, after = _states(reorganisation)
    lines = [title, "=" * len(title), *sentences, ""]
    lines += change_lines(plan, before, after, language)
    for part in parts_of(reorganisation, language):
        lines += ["", part.heading, "-" * len(part.heading), *_part_lines(part)]
    lines += ["", counts_line(plan, language)]
    return "\n".join(lines) + "\n"


def counts_line(plan: Plan, language: str) -> str:
    """Write how many elements are new, gone, merged, moved, renamed and changed."""
    counts = [f"{plan.counts[kind]} {words.HAPPENINGS[kind].to(language)}" for kind in ChangeKind]
    return ", ".join(counts) + "."


def nothing_changes(plan: Plan, language: str) -> str:
    """Write that nothing changes, or only the order."""
    if not plan.order:
        return words.NO_CHANGES.to(language)
    return words.ONLY_ORDER.to(language).format(count=len(plan.order))


def value_text(detail: Detail) -> str:
    """Write the value of a detail: `5 → 3`, or the one value there is."""
    if detail.before and detail.after:
        return f"{detail.before} → {detail.after}"
    return detail.before or detail.after


def change_lines(plan: Plan, before: Organisation, after: Organisation, language: str) -> list[str]:
    """Write the changes of a plan, a heading each with its details below."""
    if not plan.changes:
        return [nothing_changes(plan, language)]
    return [line for row in rows_of(plan, before, after, language) for line in _row_lines(row, language)]


def _row_lines(row: Row, language: str) -> list[str]:
    head = f"  {row.sign} {row.element} {row.label}  [{row.id}]"
    if row.causes:
        head += "  " + words.CAUSED_BY.to(language).format(numbers=", ".join(map(str, row.causes)))
    lines = [head]
    if row.remark:
        lines.append(f"      {row.remark}")
    width = max((len(detail.key) for detail in row.details), default=0)
    return lines + [f"      {_detail_line(detail, width)}" for detail in row.details]


def _detail_line(detail: Detail, width: int) -> str:
    sign = f"{detail.sign} " if detail.sign else ""
    return f"{sign}{detail.key + ':':<{width + 1}} {value_text(detail)}"


def _part_lines(part: Part) -> list[str]:
    lines = [f"  {sentence}" for sentence in part.sentences]
    if part.table is not None:
        lines += [f"  {line}" for line in table_lines(part.table)]
    return lines + [f"  - {item}" for item in part.items]


def table_lines(table: Table) -> list[str]:
    """Write a table in columns, the numbers to the right."""
    every = [table.headers, *table.rows]
    widths = [max(len(row[column]) for row in every) for column in range(len(table.headers))]
    first_number = len(table.headers) - table.numbers

    def line(row: tuple[str, ...]) -> str:
        cells = [
            text.rjust(width) if column >= first_number else text.ljust(width)
            for column, (text, width) in enumerate(zip(row, widths, strict=True))
        ]
        return "  ".join(cells).rstrip()

    return [line(row) for row in every]


def _states(reorganisation: Reorganisation) -> tuple[Plan, Organisation, Organisation]:
    return reorganisation.plan, reorganisation.before.organisation, reorganisation.after.organisation
