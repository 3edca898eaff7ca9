"""Audit organisations: judge, gather, write."""

from __future__ import annotations

import hashlib
from collections.abc import Callable
from importlib import metadata
from pathlib import Path, PurePath

from msgspec import Struct

from orgmodel.files.writing import write_atomically
from orgmodel.reports.audit.gathered import Audit, Audited
from orgmodel.reports.audit.gathering import audit
from orgmodel.reports.reported import Fault, Judged
from orgmodel.workflows.audit_drawing import draw_organogram
from orgmodel.workflows.failures import CannotRun
from orgmodel.workflows.inputs import Input
from orgmodel.workflows.names import safe_name
from orgmodel.workflows.validating import Asked, validate

INDEX = "index.html"
EXTENSIONS = {"text": "txt", "json": "json", "csv": "csv", "markdown": "md", "html": "html"}


class Audits(Struct, frozen=True):
    """Hold the audits of one run.

    Args:
        faults: of files that could not be audited, and of settings.
        inputs: the file of each audit.
    """

    audits: tuple[Audit, ...]
    faults: tuple[Fault, ...]
    inputs: tuple[Input, ...] = ()

    @property
    def failed(self) -> bool:
        """Tell whether a file has faults or lines that run in a circle; findings do not count."""
        return bool(self.faults) or any(each.computed.cycles for each in self.audits)


def audit_inputs(inputs: tuple[Input, ...], asked: Asked) -> Audits:
    """Audit every file; those with faults give their diagnostics instead."""
    report = validate(inputs, asked)
    by_name = {given.name: given for given in inputs}
    files = tuple(by_name[judged.locate(()).file] for judged in report.judged)
    audits = tuple(_audit(judged, file) for judged, file in zip(report.judged, files, strict=True))
    return Audits(audits, report.faults, files)


def _audit(judged: Judged, given: Input) -> Audit:
    program = f"orgmodel {metadata.version('orgmodel')}"
    digest = hashlib.sha256(given.data).hexdigest()
    return audit(judged, Audited(PurePath(given.name).name, digest, program))


def write_one(audits: Audits, form: str, language: str | None) -> str:
    """Write all audits in one text.

    Args:
        form: text, json, csv or markdown.
        language: nl or en; None for each organisation's own.
    """
    if form == "json":
        from orgmodel.reports.audit.as_json import audit_json

        return audit_json(audits.audits, audits.faults, language)
    if form == "csv":
        from orgmodel.reports.audit.as_csv import audit_csv

        return audit_csv(audits.audits)
    from orgmodel.reports.audit.sections import all_worded

    worded = all_worded(audits.audits, language)
    if form == "markdown":
        from orgmodel.reports.audit.as_markdown import audit_markdown

        return audit_markdown(worded)
    from orgmodel.reports.audit.as_text import audit_text

    return audit_text(worded)


def write_files(
    audits: Audits, form: str, folder: Path, language: str | None, tell: Callable[[object], None]
) -> tuple[Path, ...]:
    """Write one file for each organisation into a folder, and nothing elsewhere.

    Returns:
        the files, in the order of the organisations.

    Raises:
        CannotRun: when two organisations would write one file, or the folder cannot be written.
    """
    names = _names(audits, EXTENSIONS[form])
    written = []
    for one, given, name in zip(audits.audits, audits.inputs, names, strict=True):
        text = (
            _page(one, given, language) if form == "html" else write_one(Audits((one,), ()), form, language)
        )
        written.append(_write(folder / name, text.encode()))
        tell(name)
    if form == "html" and len(names) > 1:
        written.append(_write(folder / INDEX, _index(audits, names, language).encode()))
    return tuple(written)


def _page(one: Audit, given: Input, language: str | None) -> str:
    from orgmodel.reports.audit.html.page import audit_page
    from orgmodel.reports.audit.sections import worded

    spoken = language or one.organisation.language
    return audit_page(worded(one, spoken), draw_organogram(one.computed, given, spoken))


def _index(audits: Audits, names: list[str], language: str | None) -> str:
    from orgmodel.reports.audit.html.index import index_page

    pages = list(zip(audits.audits, names, strict=True))
    return index_page(pages, audits.faults, language or audits.audits[0].organisation.language)


def _names(audits: Audits, extension: str) -> list[str]:
    names = [f"{safe_name(each.organisation.id)}-audit.{extension}" for each in audits.audits]
    owners: dict[str, Audit] = {}
    for each, name in zip(audits.audits, names, strict=True):
        other = owners.setdefault(name.casefold(), each)
        if other is not each:
            raise CannotRun(
                f"{each.audited.name} and {other.audited.name} would both write {name}; "
                "give one organisation another id"
            )
    return names


def _write(target: Path, data: bytes) -> Path:
    try:
        target.parent.mkdir(parents=True, exist_ok=True)
        write_atomically(target, data)
    except OSError as error:
        raise CannotRun(f"cannot write {target}: {(error.strerror or 'no access').lower()}") from None
    return target
