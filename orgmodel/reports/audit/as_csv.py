"""All reporting lines as CSV, for a spreadsheet in Belgium."""

from __future__ import annotations

import csv
import io
from collections.abc import Iterator, Sequence

from orgmodel.model.lines import Line, LineKind
from orgmodel.model.quantity import Interval
from orgmodel.reports.audit.gathered import Audit
from orgmodel.reports.audit.lines import AuditedLine
from orgmodel.reports.audit.proof import Proof

HEADINGS = (
    "organisation",
    "reporter",
    "reporter_title",
    "reporter_is",
    "seats_min",
    "seats_max",
    "superior",
    "superior_title",
    "superior_is",
    "kind",
    "primary",
    "scope",
    "frequency",
    "jointly_with",
    "origin",
    "certainty",
    "no_line_because",
    "source",
    "quote",
    "file",
    "line",
)

# Excel takes the list separator of the system: in Belgium, as in most of Europe, a semicolon, because the
# comma is the decimal mark. Without the mark of order it reads UTF-8 as a Windows code page.
DELIMITER = ";"
BYTE_ORDER_MARK = "\ufeff"
# A spreadsheet takes text that begins with one of these for a formula, whatever stands around it.
_FORMULA = ("=", "+", "-", "@", "\t", "\r", "\n", "＝", "＋", "－", "＠")
_PRIMARY = {True: "yes", False: "no", None: "not stated"}


def audit_csv(audits: Sequence[Audit]) -> str:
    """Write one row for each line, and for each position of which no line upward is known.

    Headings and fixed words are those of the file format, in every language.
    """
    text = io.StringIO(newline="")
    writer = csv.writer(text, delimiter=DELIMITER, lineterminator="\r\n")
    writer.writerow(HEADINGS)
    for audit in audits:
        for audited in audit.lines:
            writer.writerow(_safe(cell) for cell in _cells(audit, audited))
    return BYTE_ORDER_MARK + text.getvalue()


def _cells(audit: Audit, audited: AuditedLine) -> Iterator[str]:
    yield audit.organisation.id
    yield audited.reporter
    yield _title(audit, audited.reporter)
    yield _is(audit, audited.reporter)
    yield from _bounds(audited.seats)
    if audited.line is None:
        assert audited.above is not None
        yield "none" if audited.above.value == "nobody" else "unknown"
        yield from ("", "", LineKind.HIERARCHICAL.value, "", "", "", "", "", "")
        yield audited.above.value
        proof = audit.proofs.of_element(audited.reporter)
    else:
        yield from _line(audit, audited.line)
        yield ""
        proof = audit.proofs.of_line(audited.line)
    yield from _proof(proof)
    yield audit.audited.name
    yield str(audited.place.line)


def _line(audit: Audit, line: Line) -> Iterator[str]:
    yield line.superior
    yield _title(audit, line.superior)
    yield _is(audit, line.superior)
    yield line.kind.value
    yield _PRIMARY[line.primary]
    yield line.scope or ""
    yield line.frequency or ""
    yield ", ".join(line.jointly_with)
    yield line.origin.value
    yield line.evidence.certainty.value


def _proof(proof: Proof) -> Iterator[str]:
    yield "" if proof.source is None else proof.source.id
    yield " / ".join(proof.quotes)


def _bounds(seats: Interval | None) -> tuple[str, str]:
    if seats is None:
        return "", ""
    return str(seats.minimum), "" if seats.maximum is None else str(seats.maximum)


def _title(audit: Audit, element: str) -> str:
    position = audit.organisation.position_by_id.get(element)
    if position is not None:
        return position.title
    body = audit.organisation.body_by_id.get(element)
    return "" if body is None else body.name


def _is(audit: Audit, element: str) -> str:
    return "position" if element in audit.organisation.position_by_id else "body"


def _safe(text: str) -> str:
    """Return text that a spreadsheet shows and never runs."""
    return f"'{text}" if text.lstrip(" ").startswith(_FORMULA) else text
