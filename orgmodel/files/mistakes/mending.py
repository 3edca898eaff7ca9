"""Reading on after a clear slip: what is read instead, and what stands where in the file itself."""

from __future__ import annotations

from collections.abc import Sequence as Several

from msgspec import Struct

from orgmodel.files.faults import Fault
from orgmodel.files.tree import Mapping, Node, Sequence


class Mend(Struct, frozen=True):
    """Hold what is read in place of a stretch of text; never a line break."""

    start: int
    end: int
    text: str

    def applied(self, text: str) -> str:
        """Return the text to read on with."""
        return text[: self.start] + self.text + text[self.end :]

    def before(self, offset: int) -> int:
        """Return where an offset of the mended text stood before."""
        grown = len(self.text) - (self.end - self.start)
        return offset if offset <= self.start else max(self.start, offset - grown)


def as_written(offset: int, mends: Several[Mend]) -> int:
    """Return where an offset of the text stands in the file, before all mends."""
    for mend in reversed(mends):
        offset = mend.before(offset)
    return offset


def fault_as_written(fault: Fault, mends: Several[Mend]) -> Fault:
    """Return a fault at its place in the file."""
    start = as_written(fault.start, mends)
    end = max(start + 1, as_written(fault.end, mends))
    return Fault(start, end, fault.rule, fault.code, fault.message)


def restore(root: Node | None, mends: Several[Mend]) -> None:
    """Move a tree, read from a mended text, to the places in the file."""
    pending = [root] if mends else []
    while pending:
        node = pending.pop()
        if not isinstance(node, Mapping | Sequence):
            continue
        node.start, node.end = as_written(node.start, mends), as_written(node.end, mends)
        node.spans = [as_written(offset, mends) for offset in node.spans]
        pending += node.values() if isinstance(node, Mapping) else node
