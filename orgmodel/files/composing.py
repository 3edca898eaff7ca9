"""From the parser's events to the located tree, without constructing any object."""

from __future__ import annotations

from typing import Any

from yaml.cyaml import CParser
from yaml.error import MarkedYAMLError, YAMLError
from yaml.events import (
    AliasEvent,
    DocumentStartEvent,
    MappingEndEvent,
    MappingStartEvent,
    ScalarEvent,
    SequenceEndEvent,
    SequenceStartEvent,
)

from orgmodel.files.faults import (
    ALIAS,
    DUPLICATE_KEY,
    ILLEGAL_CHARACTER,
    KEY_NOT_TEXT,
    SEVERAL_DOCUMENTS,
    TAG,
    TOO_DEEP,
    TOO_LARGE,
    Faults,
)
from orgmodel.files.scalars import (
    NOTHING,
    SUSPECT_STARTS,
    check_escapes,
    check_plain,
    glued_comment,
    refuse_empty_item,
    refuse_empty_value,
    refuse_glued_comments,
    shown,
)
from orgmodel.files.syntax import Scalar, explain
from orgmodel.files.tree import Mapping, Node, Sequence

DEEPEST = 100
MOST_VALUES = 1_500_000
LONGEST_VALUE = 100_000


class _Stop(Exception):  # noqa: N818 - no error: reading ends early
    """End the reading early: going on would only cost time."""


class Composer:
    """Build the tree of one text, noting faults on the way."""

    def __init__(self, text: str, faults: Faults) -> None:
        self._text = text
        self._faults = faults
        self._root: Node | None = None
        self._into: Mapping | Sequence | None = None
        # The key that waits for its value, where it stands, and whether that value is thrown away.
        self._key: str | None = None
        self._key_start = self._key_end = 0
        self._dropping = False
        self._stack: list[tuple[Mapping | Sequence | None, str | None, bool]] = []
        self._shared_keys: dict[str, str] = {}
        self._values = 0
        self._documents = 0
        self._last = Scalar(0, 0, "")
        self._plain_ends: list[int] = []
        self._notes_ends = glued_comment(text)
        self._has_backslash = "\\" in text

    def compose(self) -> Node | None:
        """Return the tree, or None where the text cannot be read to its end."""
        whole = False
        try:
            self._read_events(CParser(self._text))
            whole = True
        except _Stop:
            pass
        except MarkedYAMLError as error:
            explain(error, self._text, self._last, self._faults)
        except YAMLError as error:
            offset = int(getattr(error, "position", 0))
            message = "this character is not allowed in a file; remove it"
            self._faults.add(offset, offset + 1, ILLEGAL_CHARACTER, message)
        refuse_glued_comments(self._text, set(self._plain_ends), self._faults)
        return self._root if whole else None

    def _read_events(self, parser: Any) -> None:
        event = parser.get_event()
        while event is not None:
            kind = event.__class__
            if kind is ScalarEvent:
                self._read_scalar(event)
            elif kind is MappingStartEvent:
                self._open(event, Mapping(event.start_mark.index))
            elif kind is SequenceStartEvent:
                self._open(event, Sequence(event.start_mark.index))
            elif kind is MappingEndEvent or kind is SequenceEndEvent:
                self._close(event)
            elif kind is AliasEvent:
                self._refuse_alias(event)
            elif kind is DocumentStartEvent:
                self._begin_document(event)
            event = parser.get_event()

    def _read_scalar(self, event: Any) -> None:
        value: str = event.value
        style: str = event.style
        start: int = event.start_mark.index
        end: int = event.end_mark.index
        self._last = Scalar(start, end, style)
        if event.anchor is not None or event.tag is not None:
            self._refuse_mark(event)
        if style == '"':
            if self._has_backslash:
                check_escapes(self._text, start, end, value, self._faults)
        elif not style and value:
            if value[0] in SUSPECT_STARTS:
                check_plain(value, start, end, self._faults)
            if self._notes_ends:
                self._plain_ends.append(end)
        if len(value) > LONGEST_VALUE:
            message = f"this value has {len(value)} characters, limit {LONGEST_VALUE}; shorten it"
            self._faults.add(start, end, TOO_LARGE, message)
        if self._key is None and isinstance(self._into, Mapping):
            self._begin_entry(value, start, end)
            return
        if not value or (not style and value in NOTHING):
            self._refuse_nothing(start, end)
        self._place(value, start, end)

    def _begin_entry(self, key: str, start: int, end: int) -> None:
        mapping = self._into
        assert isinstance(mapping, Mapping)
        if key in mapping:
            self._refuse_second(mapping, key, start, end)
            self._dropping = True
        self._key = self._shared_keys.setdefault(key, key)
        self._key_start = start
        self._key_end = end

    def _place(self, node: Node, start: int, end: int) -> None:
        self._values += 1
        if self._values > MOST_VALUES:
            message = (
                f"the file has more than {MOST_VALUES} values; split the organisation into several files"
            )
            self._faults.add(start, start + 1, TOO_LARGE, message)
            raise _Stop
        into = self._into
        if isinstance(into, Mapping):
            if self._dropping:
                self._dropping = False
            elif self._key is not None:
                into[self._key] = node
                into.spans += (self._key_start, start, end)
            self._key = None
        elif isinstance(into, Sequence):
            into.append(node)
            into.spans += (start, end)
        elif self._documents == 1:
            self._root = node

    def _open(self, event: Any, node: Mapping | Sequence) -> None:
        if event.anchor is not None or event.tag is not None:
            self._refuse_mark(event)
        if len(self._stack) >= DEEPEST:
            message = (
                f"this is nested more than {DEEPEST} levels deep; write deep structures flat, with `part_of`"
            )
            self._faults.add(node.start, node.start + 1, TOO_DEEP, message)
            raise _Stop
        if self._key is None and isinstance(self._into, Mapping):
            message = (
                "a list or braces cannot be a key; put double quotes around text that begins with [ or {"
            )
            self._faults.add(node.start, node.start + 1, KEY_NOT_TEXT, message)
            self._stack.append((self._into, "", True))
        else:
            self._place(node, node.start, node.start)
            self._stack.append((self._into, None, False))
        self._into, self._key, self._dropping = node, None, False

    def _close(self, event: Any) -> None:
        node = self._into
        assert node is not None
        in_flow = event.end_mark.index > event.start_mark.index
        node.end = event.end_mark.index if in_flow else (node.spans[-1] if node.spans else node.start)
        self._into, self._key, self._dropping = self._stack.pop()
        if self._into is not None and self._into.spans and not self._dropping:
            self._into.spans[-1] = node.end

    def _begin_document(self, event: Any) -> None:
        self._documents += 1
        if self._documents < 2:
            return
        message = "a second document begins here; keep one organisation a file and remove the line ---"
        self._faults.add(event.start_mark.index, event.end_mark.index, SEVERAL_DOCUMENTS, message)
        raise _Stop

    def _refuse_nothing(self, start: int, end: int) -> None:
        if isinstance(self._into, Mapping) and self._key is not None:
            refuse_empty_value(self._text, self._key, self._key_start, self._key_end, self._faults)
        else:
            refuse_empty_item(start, end, self._faults)

    def _refuse_second(self, mapping: Mapping, key: str, start: int, end: int) -> None:
        first = mapping.spans[list(mapping).index(key) * 3]
        line = 1 + self._text.count("\n", 0, first)
        message = f"the key {shown(key)} stands twice here, first on line {line}; keep one, or make a list"
        self._faults.add(start, end, DUPLICATE_KEY, message)

    def _refuse_alias(self, event: Any) -> None:
        start, end = event.start_mark.index, event.end_mark.index
        message = (
            f"{shown(self._text[start:end])} is an alias, which this format does not have; "
            "put text that begins with * between double quotes"
        )
        self._faults.add(start, end, ALIAS, message)
        if self._key is None and isinstance(self._into, Mapping):
            self._begin_entry(self._text[start:end], start, end)
            return
        self._place(self._text[start:end], start, end)

    def _refuse_mark(self, event: Any) -> None:
        start = event.start_mark.index
        mark = self._text[start : start + 40].split()[0] if self._text[start : start + 40].split() else ""
        if event.anchor is not None:
            message = (
                f"{shown(mark)} is an anchor, which this format does not have; "
                "put text that begins with & between double quotes"
            )
            self._faults.add(start, start + len(mark), ALIAS, message)
        else:
            message = (
                f"{shown(mark)} is a tag, which this format does not have; "
                "put text that begins with ! between double quotes"
            )
            self._faults.add(start, start + len(mark), TAG, message)
