"""From the bytes of a file to checked entries."""

from __future__ import annotations

import gc
from collections.abc import Iterator
from contextlib import contextmanager
from typing import Generic, TypeVar

from msgspec import Struct

from orgmodel.files.checking import checked
from orgmodel.files.diagnostics import Diagnostic
from orgmodel.files.faults import A_SCENARIO, Fault, diagnosed
from orgmodel.files.reading import read_document
from orgmodel.files.schema.organisation import OrganisationEntry
from orgmodel.files.tree import Document

Entry = TypeVar("Entry")


class Loaded(Struct, Generic[Entry], frozen=True):
    """Hold what one file gave.

    Args:
        entry: None where the file has faults.
        diagnostics: all faults found, in the order of the file.
    """

    document: Document
    entry: Entry | None
    diagnostics: tuple[Diagnostic, ...]


def load_entries(data: bytes, name: str) -> Loaded[OrganisationEntry]:
    """Read and check the file of an organisation.

    Args:
        data: the bytes of the file.
        name: the name as the user gave it, for messages.
    """
    with collection_paused():
        return _loaded(data, name)


@contextmanager
def collection_paused() -> Iterator[None]:
    """Keep Python's collector from walking a growing tree, of which nothing can be dropped yet.

    It takes a quarter of the time of reading 100,000 positions.
    """
    was_enabled = gc.isenabled()
    gc.disable()
    try:
        yield
    finally:
        if was_enabled:
            gc.enable()


def _loaded(data: bytes, name: str) -> Loaded[OrganisationEntry]:
    document, diagnostics = read_document(data, name)
    if document.root is None:
        return Loaded(document, None, diagnostics)
    if "scenario" in document.root and "format" not in document.root:
        return Loaded(document, None, (*diagnostics, _scenario(document)))
    entry, faults = checked(document, OrganisationEntry)
    if entry is None:
        return Loaded(document, None, _merged(document, diagnostics, diagnosed(document, faults)))
    return Loaded(document, None if diagnostics else entry, diagnostics)


def _scenario(document: Document) -> Diagnostic:
    span = document.span(("scenario",))
    start = span.key or 0
    message = "this is a scenario, no organisation; give it to `orgmodel whatif` behind its base"
    return diagnosed(document, [Fault(start, document.key_end(start), *A_SCENARIO, message)])[0]


def _merged(
    document: Document, read: tuple[Diagnostic, ...], checked: tuple[Diagnostic, ...]
) -> tuple[Diagnostic, ...]:
    """Return both in order, without what follows from a fault already named."""
    places = {(fault.line, fault.column) for fault in read}
    misread = {document.lines.position(offset)[0] for offset in document.misread}
    own = (one for one in checked if (one.line, one.column) not in places and one.line not in misread)
    return tuple(sorted((*read, *own)))
