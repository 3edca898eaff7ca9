"""The located tree: what a file holds as plain text, lists and keys, and where each part stands."""

from __future__ import annotations

import re
from functools import cached_property
from typing import TypeAlias

from msgspec import Struct

from orgmodel.files.lines import Lines
from orgmodel.model.paths import DocumentPath

_KEY_SPAN = 3
_ITEM_SPAN = 2


class Mapping(dict[str, "Node"]):
    """Hold keys and values.

    `spans` holds three offsets an entry, in file order: key start, value start, value end.
    """

    __slots__ = ("end", "spans", "start")

    def __init__(self, start: int) -> None:
        super().__init__()
        self.start = start
        self.end = start
        self.spans: list[int] = []


class Sequence(list["Node"]):
    """Hold list items. `spans` holds two offsets an item: start and end."""

    __slots__ = ("end", "spans", "start")

    def __init__(self, start: int) -> None:
        super().__init__()
        self.start = start
        self.end = start
        self.spans: list[int] = []


Node: TypeAlias = str | Mapping | Sequence


class Location(Struct, frozen=True):
    """Hold a place in a file: line and column counted from 1, width in characters."""

    line: int
    column: int
    width: int = 1


class Span(Struct, frozen=True):
    """Hold where a node stands: character offsets, `key` is None outside a mapping."""

    start: int
    end: int
    key: int | None = None


class Document(Struct, frozen=True, dict=True):
    """Hold a file as text with its tree.

    Args:
        name: the name as the user gave it.
        text: the whole text, without a byte order mark.
        root: the tree; None where the file could not be read as one.
        marked: whether the file begins with a byte order mark.
        misread: offsets of slips past which the text was read; what else is found on their lines
            may follow from them.
    """

    name: str
    text: str
    root: Mapping | None
    marked: bool = False
    misread: tuple[int, ...] = ()

    @cached_property
    def lines(self) -> Lines:
        """Return the lines of the text."""
        return Lines(self.text)

    def line_text(self, line: int) -> str:
        """Return a line, counted from 1, without its line break; nothing where there is no such line."""
        return self.lines.text_of(line)

    def place(self, start: int, end: int) -> Location:
        """Return the location of a stretch of text, its width kept to the first line."""
        line, column = self.lines.position(start)
        return Location(line, column, max(1, self.lines.end_of_line(start, end) - start))

    def span(self, path: DocumentPath) -> Span:
        """Return the offsets of the deepest node on `path` that the file has."""
        if self.root is None:
            return Span(0, 0)
        node: Node = self.root
        found = Span(self.root.start, self.root.end)
        for step in path:
            if isinstance(step, int) and not isinstance(node, Sequence):
                continue
            below = child_of(node, step)
            if below is None:
                break
            node, found = below
        return found

    def locate(self, path: DocumentPath, *, key: bool = False) -> Location:
        """Return where the node at `path` stands.

        A list position on a single value stays at that value; a missing step stops at the deepest
        node that the file has; an empty value is located by its key.

        Args:
            path: keys and list positions from the top.
            key: locate the node's key instead of its value.
        """
        return self.place(*self.stretch(path, key=key))

    def stretch(self, path: DocumentPath, *, key: bool = False) -> tuple[int, int]:
        """Return the offsets of what `locate` points at."""
        span = self.span(path)
        if span.key is not None and (key or span.start == span.end):
            return span.key, self.key_end(span.key)
        if span.start == span.end and span.start:
            # An empty list item stands behind its dash.
            return span.start - 1, span.start
        return span.start, span.end

    def key_end(self, start: int) -> int:
        """Return the offset after the key that starts at `start`."""
        match = _KEY.match(self.text, start)
        return match.end() if match else start + 1


_KEY = re.compile(r""""(?:[^"\\]|\\.)*"|'[^']*'|[^\s:,{}\[\]](?:[^\n:,{}]|:(?=\S))*""")


def child_of(node: Node, step: str | int) -> tuple[Node, Span] | None:
    """Return the node one step down and where it stands, or None where there is none."""
    if isinstance(node, Mapping) and isinstance(step, str) and step in node:
        at = next(index for index, name in enumerate(node) if name == step) * _KEY_SPAN
        key, start, end = node.spans[at : at + _KEY_SPAN]
        return node[step], Span(start, end, key)
    if isinstance(node, Sequence) and isinstance(step, int) and 0 <= step < len(node):
        start, end = node.spans[step * _ITEM_SPAN : (step + 1) * _ITEM_SPAN]
        return node[step], Span(start, end)
    return None
