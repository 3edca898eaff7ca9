"""Values of a change as its author wrote them, to be put into the base."""

from __future__ import annotations

from msgspec import Struct

from orgmodel.files.edits.nodes import Value
from orgmodel.files.edits.opening import graft
from orgmodel.files.tree import Document, Mapping
from orgmodel.reorganise.scenario import Operation


class Grafts(Struct, frozen=True):
    """Hand out what a change says, each time anew.

    Args:
        document: the scenario, with the line ends of the base.
    """

    document: Document
    operation: Operation

    def value(self, *path: str | int) -> Value:
        """Return a value below the change."""
        return graft(self.document, (*self.operation.path, *path))

    def has(self, key: str) -> bool:
        """Tell whether the change has a key."""
        root = self.document.root
        assert root is not None
        change = root["changes"][self.operation.number - 1]  # type: ignore[index]
        return isinstance(change, Mapping) and key in change
