"""Where and at what the parser stopped."""

from __future__ import annotations

import re
from typing import NamedTuple

from orgmodel.files.faults import Faults

_LAST_LINE = re.compile(r"[^\r\n]*\Z")
_LINE = re.compile(r"[^\r\n]*")


class Scalar(NamedTuple):
    """Hold where the last value read stands and how it is quoted."""

    start: int
    end: int
    style: str


class Case(NamedTuple):
    """Hold what the parser says: of what, where it began, where it stopped."""

    problem: str
    began: int
    stopped: int
    text: str
    last: Scalar
    faults: Faults
    opened: int | None

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
        return self.text.rfind("\n", 0, self.stopped) + 1

    @property
    def line_above(self) -> int:
        """The offset of the line above; of the first line where there is none."""
        return self.text.rfind("\n", 0, max(0, self.line_start - 1)) + 1

    def line_of(self, offset: int) -> int:
        """Return the line, counted from 1, of a character offset."""
        return 1 + self.text.count("\n", 0, offset)

    def line_at(self, offset: int) -> str:
        """Return the text from an offset to the end of its line."""
        match = _LINE.match(self.text, offset)
        return match[0] if match else ""

    def add(self, start: int, rule: tuple[str, str], message: str, width: int = 1) -> None:
        """Note one fault at `start`."""
        self.faults.add(start, start + width, rule, message)
