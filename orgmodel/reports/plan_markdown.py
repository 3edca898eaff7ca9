"""A plan as Markdown, for a discussion or a review."""

from __future__ import annotations

import re
from collections.abc import Iterator

from orgmodel.reorganise.reorganisation import Reorganisation
from orgmodel.reports.plan_parts import heading_lines, parts_of
from orgmodel.reports.plan_rows import Row, rows_of
from orgmodel.reports.plan_tables import Part, Table
from orgmodel.reports.plan_text import counts_line, nothing_changes, value_text
from orgmodel.words import plan as words

_MARKUP = re.compile(r"([\\`*_{}\[\]<>#|~!&])")


def reorganisation_markdown(reorganisation: Reorganisation, language: str) -> str:
    """Write a plan and all that follows from it as Markdown.

    Args:
        language: nl or en.
    """
    return "\n".join(_lines(reorganisation, language)) + "\n"


def table_markdown(table: Table) -> Iterator[str]:
    """Write a table, its last columns to the right where they hold numbers."""
    first_number = len(table.headers) - table.numbers
    yield _row(table.headers)
    yield "| " + " | ".join("---:" if i >= first_number else "---" for i in range(len(table.headers))) + " |"
    for row in table.rows:
        yield _row(row)


def plain_markdown(text: str) -> str:
    """Return text of which nothing is read as markup."""
    return _MARKUP.sub(r"\\\1", " ".join(text.split()))


def _lines(reorganisation: Reorganisation, language: str) -> Iterator[str]:
    title, sentences = heading_lines(reorganisation, language)
    plan = reorganisation.plan
    yield f"# {plain_markdown(title)}"
    for sentence in sentences:
        yield ""
        yield plain_markdown(sentence)
    yield ""
    yield f"## {words.CHANGES.to(language)}"
    yield ""
    rows = rows_of(plan, reorganisation.before.organisation, reorganisation.after.organisation, language)
    if not rows:
        yield nothing_changes(plan, language)
    for row in rows:
        yield from _changed(row, language)
    if rows:
        yield ""
        yield counts_line(plan, language)
    for part in parts_of(reorganisation, language):
        yield from _part(part)


def _changed(row: Row, language: str) -> Iterator[str]:
    line = f"- `{row.sign}` {plain_markdown(row.element)} **{plain_markdown(row.label)}** {row.word}"
    if row.causes:
        line += f" ({words.CAUSED_BY.to(language).format(numbers=', '.join(map(str, row.causes)))})"
    yield line
    if row.remark:
        yield f"  - {plain_markdown(row.remark)}"
    for detail in row.details:
        sign = f"`{detail.sign}` " if detail.sign else ""
        yield f"  - {sign}{plain_markdown(detail.key)}: {plain_markdown(value_text(detail))}"


def _part(part: Part) -> Iterator[str]:
    yield ""
    yield f"## {plain_markdown(part.heading)}"
    for sentence in part.sentences:
        yield ""
        yield plain_markdown(sentence)
    if part.table is not None:
        yield ""
        yield from table_markdown(part.table)
    if part.items:
        yield ""
        yield from (f"- {plain_markdown(item)}" for item in part.items)


def _row(cells: tuple[str, ...]) -> str:
    return f"| {' | '.join(plain_markdown(cell) for cell in cells)} |"
