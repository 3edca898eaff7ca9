"""The audit as Markdown: the sections and tables of the page."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from orgmodel.reports.audit.sections import Worded
from orgmodel.reports.audit.tables import Cell, Section, Table

_MARKUP = re.compile(r"([\\`*_{}\[\]<>#|~!&])")
# At the start of a line these begin a list, a heading's underline or a quote.
_START = re.compile(r"^(\d+)?([-+.=>)])")


def audit_markdown(audits: Sequence[Worded]) -> str:
    """Write audits one after the other, each under its own heading."""
    return "\n".join(line for audit in audits for line in _audit(audit))


def _audit(audit: Worded) -> Iterator[str]:
    yield f"# {audit.title}: {_plain(audit.name)}"
    yield ""
    yield _paragraph(audit.about)
    yield ""
    yield _paragraph(audit.reading)
    yield ""
    for section in audit.sections:
        yield from _section(section)


def _section(section: Section) -> Iterator[str]:
    yield f"## {section.title}"
    yield ""
    for paragraph in section.paragraphs:
        yield _paragraph(paragraph)
        yield ""
    for table in section.tables:
        if table.caption != section.title:
            yield f"**{_plain(table.caption)}**"
            yield ""
        yield from _table(table)
        yield ""


def _table(table: Table) -> Iterator[str]:
    yield _row([_plain(column.heading) for column in table.columns])
    yield _row(["---:" if column.numeric else "---" for column in table.columns])
    for row in table.rows:
        yield _row([_cell(cell) for cell in row])


def _row(cells: Sequence[str]) -> str:
    return f"| {' | '.join(cells)} |"


def _cell(cell: Cell) -> str:
    return "<br>".join(_plain(line) for line in cell.lines)


def _paragraph(text: str) -> str:
    return _START.sub(r"\1\\\2", _plain(text))


def _plain(text: str) -> str:
    """Return text of which nothing is read as markup."""
    return _MARKUP.sub(r"\\\1", " ".join(text.split()))
