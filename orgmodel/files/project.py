"""From the bytes of a settings file to checked entries."""

from __future__ import annotations

from orgmodel.files.checking import checked
from orgmodel.files.faults import diagnosed
from orgmodel.files.loading import Loaded
from orgmodel.files.reading import read_document
from orgmodel.files.schema.project import ProjectEntry


def load_project(data: bytes, name: str) -> Loaded[ProjectEntry]:
    """Read and check a settings file.

    Args:
        data: the bytes of the file.
        name: the name as the user gave it, for messages.
    """
    document, diagnostics = read_document(data, name)
    if document.root is None or diagnostics:
        return Loaded(document, None, diagnostics)
    entry, faults = checked(document, ProjectEntry)
    return Loaded(document, entry, diagnosed(document, faults))
