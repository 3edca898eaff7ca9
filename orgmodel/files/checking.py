"""From a located tree to checked entries."""

from __future__ import annotations

from collections.abc import Iterable
from typing import TypeVar

from pydantic import ValidationError

from orgmodel.files.faults import Fault
from orgmodel.files.schema.shapes import Entry
from orgmodel.files.tree import Document

Checked = TypeVar("Checked", bound=Entry)


def checked(document: Document, entry: type[Checked]) -> tuple[Checked | None, Iterable[Fault]]:
    """Check a tree against the entry that it must be; return it, None where there are faults, and those."""
    try:
        return entry.model_validate(document.root), ()
    except ValidationError as error:
        # Imported here: a sound file has no use for it.
        from orgmodel.files.schema.explaining import explained

        details = error.errors(include_url=False, include_context=False)
        return None, explained(document, entry, details)
