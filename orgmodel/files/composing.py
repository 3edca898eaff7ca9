"""From the parser's events to the located tree, without constructing any object."""

from __future__ import annotations

from contextlib import suppress
from enum import Enum
from typing import Any

from yaml._yaml import CParser
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
    DUPLICATE_KEY,
    ILLEGAL_CHARACTER,
    KEY_NOT_TEXT,
    SEVERAL_DOCUMENTS,
    TOO_DEEP,
    TOO_LARGE,
    Faults,
    TooManyFaults,
)
from orgmodel.files.marks import refuse_alias, refuse_mark
from orgmodel.files.scalars import (
    NOTHING,
    TYPOGRAPHIC,
    check_escapes,
    glued_comment,
    refuse_empty_item,
    refuse_empty_value,
    refuse_glued_comments,
    refuse_long,
    refuse_typographic_quote,
    shown,
)
from orgmodel.files.stopping import Scalar
from orgmodel.files.syntax import explain
from orgmodel.files.tree import Lines, Mapping, Node, Sequence

DEEPEST = 100
MOST_PARTS = 2_000_000
MOST_KEYS = 1_000
LONGEST_VALUE = 100_000


class _Role(Enum):
    """What a list or a mapping is to the one around it."""

    KEY = 1
    VALUE = 2
    DROPPED = 3


class Composer:
    """Build the tree of one text, noting faults on the way."""

    def __init__(self, text: str, faults: Faults) -> None:
        self._text = text
        self._lines = Lines(text)
        self._faults = faults
        self._root: Node | None = None
        self._into: Mapping | Sequence | None = None
        self._stack: list[tuple[Mapping | Sequence | None, _Role]] = []
        # The key that waits for its value, where it stands, and whether that value is thrown away.
        self._key = ""
        self._key_start = self._key_end = 0
        self._dropping = False
        self._awaits_key = False
        self._shared_keys: dict[str, str] = {}
        self._documents = 0
        self._last: Any = None
        self._plain_ends: list[int] = []
        self._notes_ends = glued_comment(text)
        self._has_backslash = "\\" in text

    def compose(self) -> Node | None:
        """Return the tree, or None where the text cannot be read to its end."""
        whole = False
        with suppress(TooManyFaults):
            whole = self._read()
            refuse_glued_comments(self._text, set(self._plain_ends), self._faults)
        return self._root if whole else None

    def _read(self) -> bool:
        try:
            self._read_events(CParser(self._text))
        except MarkedYAMLError as error:
            explain(error, self._text, self._last_scalar(), self._faults, self._open_bracket())
        except YAMLError as error:
            offset = int(getattr(error, "position", 0))
            message = "this character is not allowed in a file; remove it"
            self._faults.add(offset, offset + 1, ILLEGAL_CHARACTER, message)
        else:
            return True
        return False

    def _open_bracket(self) -> int | None:
        for around in (self._into, *(parent for parent, _ in reversed(self._stack))):
            if around is not None and self._text[around.start : around.start + 1] in {"[", "{"}:
                return around.start
        return None

    def _read_events(self, parser: Any) -> None:
        parts = 0
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
            parts += 1
            if parts > MOST_PARTS:
                self._refuse_more(event.start_mark.index)
            event = parser.get_event()

    def _read_scalar(self, event: Any) -> None:
        """Take a value or a key; this runs for nearly every word of a file."""
        self._last = event
        value: str = event.value
        style: str = event.style
        start: int = event.start_mark.index
        end: int = event.end_mark.index
        if event.anchor is not None or event.tag is not None:
            self._refuse_mark(event)
        if end - start > LONGEST_VALUE:
            refuse_long(start, end, LONGEST_VALUE, self._faults)
        if style:
            if self._has_backslash and style == '"':
                check_escapes(self._text, start, end, value, self._faults)
        elif value:
            if value[0] in TYPOGRAPHIC:
                refuse_typographic_quote(value, start, end, self._faults)
            if self._notes_ends:
                self._plain_ends.append(end)
        if self._awaits_key:
            self._begin_entry(value, start, end)
            return
        if not value or (not style and value in NOTHING):
            self._refuse_nothing(start, end)
        self._place(value, start, end)

    def _begin_entry(self, key: str, start: int, end: int) -> None:
        mapping = self._into
        assert isinstance(mapping, Mapping)
        if len(mapping) >= MOST_KEYS:
            message = f"more than {MOST_KEYS} keys stand together here; check the indentation"
            self._faults.add(start, end, TOO_LARGE, message)
            raise TooManyFaults
        if key in mapping:
            self._refuse_second(mapping, key, start, end)
            self._dropping = True
        self._key = self._shared_keys.setdefault(key, key)
        self._key_start = start
        self._key_end = end
        self._awaits_key = False

    def _place(self, node: Node, start: int, end: int) -> None:
        into = self._into
        if isinstance(into, Sequence):
            into.append(node)
            into.spans += (start, end)
        elif into is None:
            self._root = node
        elif self._dropping:
            self._dropping = False
            self._awaits_key = True
        else:
            into[self._key] = node
            into.spans += (self._key_start, start, end)
            self._awaits_key = True

    def _open(self, event: Any, node: Mapping | Sequence) -> None:
        if event.anchor is not None or event.tag is not None:
            self._refuse_mark(event)
        if len(self._stack) >= DEEPEST:
            message = (
                f"this is nested more than {DEEPEST} levels deep; write deep structures flat, with `part_of`"
            )
            self._faults.add(node.start, node.start + 1, TOO_DEEP, message)
            raise TooManyFaults
        if self._awaits_key:
            message = (
                "a list or braces cannot be a key; put double quotes around text that begins with [ or {"
            )
            self._faults.add(node.start, node.start + 1, KEY_NOT_TEXT, message)
            self._stack.append((self._into, _Role.KEY))
        else:
            self._stack.append((self._into, _Role.DROPPED if self._dropping else _Role.VALUE))
            self._place(node, node.start, node.start)
        self._into, self._dropping = node, False
        self._awaits_key = isinstance(node, Mapping)

    def _close(self, event: Any) -> None:
        node = self._into
        assert node is not None
        in_flow = event.end_mark.index > event.start_mark.index
        node.end = event.end_mark.index if in_flow else (node.spans[-1] if node.spans else node.start)
        self._into, role = self._stack.pop()
        if self._into is None:
            return
        self._dropping = role is _Role.KEY
        self._awaits_key = role is not _Role.KEY and isinstance(self._into, Mapping)
        if role is _Role.VALUE:
            self._into.spans[-1] = node.end

    def _begin_document(self, event: Any) -> None:
        self._documents += 1
        if self._documents < 2:
            return
        message = "a second document begins here; keep one organisation a file and remove the line ---"
        self._faults.add(event.start_mark.index, event.end_mark.index, SEVERAL_DOCUMENTS, message)
        raise TooManyFaults

    def _refuse_nothing(self, start: int, end: int) -> None:
        if self._dropping:
            return
        if isinstance(self._into, Mapping):
            refuse_empty_value(self._text, self._key, self._key_start, self._key_end, self._faults)
        else:
            refuse_empty_item(start, end, self._faults)

    def _refuse_more(self, start: int) -> None:
        message = (
            f"the file has more than {MOST_PARTS} keys and values; split the organisation over several files"
        )
        self._faults.add(start, start + 1, TOO_LARGE, message)
        raise TooManyFaults

    def _last_scalar(self) -> Scalar:
        event = self._last
        if event is None:
            return Scalar(0, 0, "")
        return Scalar(event.start_mark.index, event.end_mark.index, event.style)

    def _refuse_second(self, mapping: Mapping, key: str, start: int, end: int) -> None:
        first = mapping.spans[list(mapping).index(key) * 3]
        line, _ = self._lines.position(first)
        message = f"the key {shown(key)} stands twice here, first on line {line}; keep one, or make a list"
        self._faults.add(start, end, DUPLICATE_KEY, message)

    def _refuse_alias(self, event: Any) -> None:
        start, end = event.start_mark.index, event.end_mark.index
        refuse_alias(self._text, start, end, self._faults)
        if self._awaits_key:
            self._begin_entry(self._text[start:end], start, end)
        else:
            self._place(self._text[start:end], start, end)

    def _refuse_mark(self, event: Any) -> None:
        refuse_mark(self._text, event.start_mark.index, self._faults, is_anchor=event.anchor is not None)
