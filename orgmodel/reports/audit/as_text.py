"""The audit as text: narrow tables in columns, wide ones a record a row."""

from __future__ import annotations

import textwrap
from collections.abc import Iterator, Sequence

from orgmodel.reports.audit.plain import printable
from orgmodel.reports.audit.sections import Worded
from orgmodel.reports.audit.tables import Cell, Section, Table

WIDTH = 100


def audit_text(audits: Sequence[Worded]) -> str:
    """Write audits for a terminal or a mail, no line wider than 100 columns where words allow."""
    return "\n".join(line for audit in audits for line in _audit(audit))


def _audit(audit: Worded) -> Iterator[str]:
    yield audit.title
    yield printable(audit.name)
    yield "=" * max(len(audit.title), len(printable(audit.name)))
    yield from _wrapped(audit.about)
    yield ""
    yield from _wrapped(audit.reading)
    yield ""
    for section in audit.sections:
        yield from _section(section)


def _section(section: Section) -> Iterator[str]:
    yield section.title
    yield "-" * len(section.title)
    for paragraph in section.paragraphs:
        yield from _wrapped(paragraph)
    for number, table in enumerate(section.tables):
        if number or section.paragraphs:
            yield ""
        if table.caption != section.title:
            yield from _wrapped(f"{table.caption}:")
        yield from _table(table)
    yield ""


def _table(table: Table) -> Iterator[str]:
    rows = [[printable(cell.text) for cell in row] for row in table.rows]
    headings = [column.heading for column in table.columns]
    widths = [max(len(row[at]) for row in (headings, *rows)) for at in range(len(headings))]
    if len(headings) > 5 or sum(widths) + 2 * len(widths) > WIDTH:
        for row in table.rows:
            yield from _record(row, headings)
        return
    for cells in (headings, *rows):
        yield "  ".join(
            text.rjust(width) if column.numeric else text.ljust(width)
            for text, width, column in zip(cells, widths, table.columns, strict=True)
        ).rstrip()


def _record(row: Sequence[Cell], headings: Sequence[str]) -> Iterator[str]:
    name, *others = row
    yield from _indented(printable(_name(name)), "- ", "  ")
    said = [
        f"{heading}: {printable(cell.text)}"
        for heading, cell in zip(headings[1:], others, strict=True)
        if cell.lines and cell.text != "–"
    ]
    yield from _indented(" · ".join(said), "    ", "    ")


def _indented(text: str, first: str, others: str) -> list[str]:
    return textwrap.wrap(
        text,
        WIDTH,
        initial_indent=first,
        subsequent_indent=others,
        break_long_words=False,
        break_on_hyphens=False,
    )


def _name(cell: Cell) -> str:
    return f"{cell.lines[0]} ({cell.lines[1]})" if len(cell.lines) == 2 else cell.text


def _wrapped(text: str) -> list[str]:
    return textwrap.wrap(printable(text), WIDTH, break_long_words=False, break_on_hyphens=False)
