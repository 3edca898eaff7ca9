"""All reporting lines as CSV: who reports to whom, of which kind, and how that is known."""

from __future__ import annotations

import csv
import io
from collections.abc import Iterator, Sequence

from orgmodel.analysis.computed import Computed
from orgmodel.model.lines import Line
from orgmodel.model.organisation import Organisation
from orgmodel.reports.reported import Locate

HEADINGS = (
    "organisation",
    "reporter",
    "reporter_title",
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
    "source",
    "quote",
    "file",
    "line",
)

_PRIMARY = {True: "yes", False: "no", None: "not stated"}
# A spreadsheet takes text that begins with one of these for a formula.
_FORMULA = ("=", "+", "-", "@", "\t", "\r")


def lines_csv(organisations: Sequence[tuple[Computed, Locate]]) -> str:
    """Write one row for each line of each organisation, in file order of the reporter."""
    text = io.StringIO(newline="")
    writer = csv.writer(text, lineterminator="\r\n")
    writer.writerow(HEADINGS)
    for computed, locate in organisations:
        for line in computed.lines:
            writer.writerow(_safe(cell) for cell in _cells(computed.organisation, line, locate))
    return text.getvalue()


def _cells(organisation: Organisation, line: Line, locate: Locate) -> Iterator[str]:
    place = locate(line.path)
    yield organisation.id
    yield line.reporter
    yield _title(organisation, line.reporter)
    yield line.superior
    yield _title(organisation, line.superior)
    yield "position" if line.superior in organisation.position_by_id else "body"
    yield line.kind.value
    yield _PRIMARY[line.primary]
    yield line.scope or ""
    yield line.frequency or ""
    yield "; ".join(line.jointly_with)
    yield line.origin.value
    yield line.evidence.certainty.value
    yield line.evidence.source or ""
    yield " / ".join(quote.text for quote in line.evidence.quotes)
    yield place.file
    yield str(place.line)


def _title(organisation: Organisation, element: str) -> str:
    position = organisation.position_by_id.get(element)
    if position is not None:
        return position.title
    body = organisation.body_by_id.get(element)
    return "" if body is None else body.name


def _safe(cell: str) -> str:
    return f"'{cell}" if cell.startswith(_FORMULA) else cell
