"""From the bytes of a settings file to checked entries."""

from __future__ import annotations

from typing import NamedTuple

from pydantic import ValidationError

from orgmodel.files.diagnostics import Diagnostic
from orgmodel.files.faults import diagnosed
from orgmodel.files.reading import read_document
from orgmodel.files.schema.project import ProjectEntry
from orgmodel.files.tree import Document


class LoadedProject(NamedTuple):
    """Hold what a settings file gave; `entry` is None where it has faults."""

    document: Document
    entry: ProjectEntry | None
    diagnostics: tuple[Diagnostic, ...]


def load_project(data: bytes, name: str) -> LoadedProject:
    """Read and check a settings file.

    Args:
        data: the bytes of the file.
        name: the name as the user gave it, for messages.
    """
    document, diagnostics = read_document(data, name)
    if document.root is None or diagnostics:
        return LoadedProject(document, None, diagnostics)
    try:
        return LoadedProject(document, ProjectEntry.model_validate(document.root), ())
    except ValidationError as error:
        from orgmodel.files.schema.explaining import explained

        details = error.errors(include_url=False, include_context=False)
        return LoadedProject(document, None, diagnosed(document, explained(document, ProjectEntry, details)))
