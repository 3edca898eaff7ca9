"""The index of several audits: one row an organisation, and the faults of files that could not be audited."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from pathlib import PurePath
from urllib.parse import quote

from orgmodel.reports.audit.gathered import Audit
from orgmodel.reports.audit.html.page import document
from orgmodel.reports.audit.html.table_markup import table_markup
from orgmodel.reports.audit.phrases import Phrases
from orgmodel.reports.audit.tables import Cell, Column, Table
from orgmodel.reports.reported import Fault
from orgmodel.rules.finding import Severity, Verdict
from orgmodel.webpage import element, words
from orgmodel.words import audit as fixed
from orgmodel.words import audit_columns as columns

_NUMBERS = (
    columns.PERSONS,
    columns.FTE,
    columns.MANAGERS_SHORT,
    columns.MEDIAN,
    columns.WIDEST,
    columns.LAYERS,
)
_FOUND = (columns.ERRORS, columns.WARNINGS, columns.INFOS, fixed.UNDECIDED, fixed.WAIVED)
_SEVERITIES = (Severity.ERROR, Severity.WARNING, Severity.INFO)


def index_page(pages: Sequence[tuple[Audit, str]], faults: Sequence[Fault], language: str) -> str:
    """Return the page that leads to all others.

    Args:
        pages: each audit with the name of its file.
    """
    numbers = (Column(heading.to(language), numeric=True) for heading in (*_NUMBERS, *_FOUND))
    table = Table(
        "organisations",
        fixed.CAPTION_INDEX.to(language),
        (Column(columns.ORGANISATION.to(language)), *numbers),
        tuple(_row(audit, file, Phrases(audit, language)) for audit, file in pages),
        sortable=True,
    )
    title = fixed.INDEX.to(language)
    header = element("header", element("h1", words("span", title)))
    main = element(
        "main", [table_markup(table, language), *_faults(faults, language)], id="content", tabindex="-1"
    )
    return document(title, language, (header, main))


def _row(audit: Audit, file: str, phrases: Phrases) -> tuple[Cell, ...]:
    name = Cell((audit.organisation.name, audit.audited.name), link=quote(file))
    return name, *_numbers(audit, phrases), *_counts(audit, phrases)


def _numbers(audit: Audit, phrases: Phrases) -> Iterator[Cell]:
    summary = audit.summary
    spans = summary.spans
    yield phrases.number(summary.persons.value)
    yield phrases.number(summary.fte.value)
    yield phrases.count(summary.managers)
    yield phrases.number(None if spans is None else spans.median)
    yield phrases.number(None if spans is None else spans.maximum)
    yield phrases.number(summary.layers)


def _counts(audit: Audit, phrases: Phrases) -> Iterator[Cell]:
    found = audit.summary.findings
    for severity in _SEVERITIES:
        yield phrases.count(found.get((severity, Verdict.VIOLATION, False), 0))
    yield phrases.count(sum(found.get((each, Verdict.UNDECIDED, False), 0) for each in Severity))
    yield phrases.count(sum(found.get((each, verdict, True), 0) for each in Severity for verdict in Verdict))


def _faults(faults: Sequence[Fault], language: str) -> Iterator[str]:
    if not faults:
        return
    yield words("h2", fixed.FAULTS.to(language))
    items = []
    for fault in faults:
        found = fault.diagnostic
        where = f"{PurePath(found.file).name}:{found.line}:{found.column}"
        items.append(element("li", words("code", where) + " " + words("span", found.message, lang="en")))
    yield element("ul", items)
