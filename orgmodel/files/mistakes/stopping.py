"""Where and at what the parser stopped."""

from __future__ import annotations

import re

from msgspec import Struct

from orgmodel.files.faults import Fault
from orgmodel.files.mistakes.mending import Mend

_LAST_LINE = re.compile(r"[^\r\n]*\Z")
_LINE = re.compile(r"[^\r\n]{0,1000}")


class Scalar(Struct, frozen=True):
    """Hold where the last value read stands and how it is quoted."""

    start: int
    end: int
    style: str


class Stop(Struct, frozen=True):
    """Hold why the parser stopped, and what to read instead where that is clear."""

    fault: Fault
    mend: Mend | None = None


class Case(Struct, frozen=True):
    """Hold what the parser says: of what, where it began, where it stopped.

    Args:
        last: the last value that was read before.
        opened: where the innermost bracket still open stands, if any.
        first: where the file's first key or item begins, if any was read.
    """

    problem: str
    began: int
    stopped: int
    text: str
    last: Scalar
    opened: int | None
    first: int | None

    @property
    def character(self) -> str:
        """The character at which the parser stopped; nothing at the end of the file."""
        return self.text[self.stopped : self.stopped + 1]

    @property
    def before(self) -> str:
        """The line up to the place where the parser stopped."""
        match = _LAST_LINE.search(self.text[max(0, self.stopped - 2000) : self.stopped])
        return match[0] if match else ""

    @property
    def line_start(self) -> int:
        """The offset of the line where the parser stopped."""
        return self.start_of_line(self.stopped)

    @property
    def line_above(self) -> int:
        """The offset of the nearest line above that is not blank; of the first line where there is none."""
        start = self.line_start
        while start:
            start = self.start_of_line(start - 1)
            if self.line_at(start).strip():
                break
        return start

    def start_of_line(self, offset: int) -> int:
        """Return the offset at which the line at an offset begins."""
        return self.text.rfind("\n", 0, offset) + 1

    def line_of(self, offset: int) -> int:
        """Return the line, counted from 1, of a character offset."""
        return 1 + self.text.count("\n", 0, offset)

    def line_at(self, offset: int) -> str:
        """Return the text from an offset to the end of its line, at most 1,000 characters."""
        match = _LINE.match(self.text, offset)
        return match[0] if match else ""

    def stop(
        self, start: int, rule: tuple[str, str], message: str, width: int = 1, mend: Mend | None = None
    ) -> Stop:
        """Return one fault at `start`."""
        return Stop(Fault(start, start + width, *rule, message), mend)

    def replaced(self, start: int, character: str) -> Mend:
        """Return the mend that reads another character at an offset."""
        return Mend(start, start + 1, character)
