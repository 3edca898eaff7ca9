"""Lines and columns of a text, found without a list of all its lines."""

from __future__ import annotations

import re
from bisect import bisect_left
from functools import cached_property
from itertools import accumulate

from msgspec import Struct

_LINE_BREAK = re.compile(r"\r\n|\r|\n")
# Line breaks are counted by blocks: a file of 16 million empty lines takes no more memory than another.
_BLOCK = 4096


class Lines(Struct, frozen=True, dict=True):
    """Find lines and columns in a text, once anybody asks."""

    text: str

    @cached_property
    def _has_returns(self) -> bool:
        return "\r" in self.text

    @cached_property
    def _kept(self) -> dict[int, str]:
        """Return the line asked for last: a thousand faults may stand in one line of 16 MB."""
        return {}

    @cached_property
    def _breaks(self) -> list[int]:
        """Return how many lines end before each block, and in the whole text."""
        blocks = range(0, len(self.text), _BLOCK)
        return [0, *accumulate(self._ended(start, start + _BLOCK) for start in blocks)]

    def position(self, offset: int) -> tuple[int, int]:
        """Return line and column, counted from 1, of a character offset."""
        block = min(offset // _BLOCK, len(self._breaks) - 1)
        line = self._breaks[block] + self._ended(block * _BLOCK, offset) + 1
        return line, offset - self.start_of_line(offset) + 1

    def start_of_line(self, offset: int) -> int:
        """Return the offset of the first character of the line at a character offset."""
        after = self.text.rfind("\n", 0, offset) + 1
        if not self._has_returns:
            return after
        # A return is no break yet where its line feed follows it at the offset itself.
        end = offset - 1 if self.text[offset - 1 : offset + 1] == "\r\n" else offset
        return max(after, self.text.rfind("\r", 0, max(0, end)) + 1)

    def end_of_line(self, offset: int, most: int) -> int:
        """Return the offset of the line break at or after a character offset, at most `most`."""
        ends = [self.text.find("\n", offset, most)]
        if self._has_returns:
            ends.append(self.text.find("\r", offset, most))
        return min((end for end in ends if end >= 0), default=min(most, len(self.text)))

    def text_of(self, line: int) -> str:
        """Return a line, counted from 1, without its line break; nothing where there is no such line."""
        if not 1 <= line <= self._breaks[-1] + 1:
            return ""
        if line not in self._kept:
            start = self._start_of(line)
            self._kept.clear()
            self._kept[line] = self.text[start : self.end_of_line(start, len(self.text))]
        return self._kept[line]

    def _start_of(self, line: int) -> int:
        if line == 1:
            return 0
        block = bisect_left(self._breaks, line - 1) - 1
        at = block * _BLOCK
        if self.text[max(0, at - 1) : at + 1] == "\r\n":
            # The break began in the block before and ends in this one.
            at -= 1
        for _ in range(line - 1 - self._breaks[block]):
            found = _LINE_BREAK.search(self.text, at)
            assert found is not None
            at = found.end()
        return at

    def _ended(self, start: int, end: int) -> int:
        """Return how many line breaks end between two offsets."""
        count = self.text.count("\n", start, end)
        if self._has_returns:
            count += self.text.count("\r", start, end) - self.text.count("\r\n", start, end + 1)
        return count
