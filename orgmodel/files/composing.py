"""From the parser's events to the located tree, without constructing any object."""

from __future__ import annotations

from enum import Enum
from typing import Any

from yaml._yaml import CParser
from yaml.events import (
    AliasEvent,
    DocumentStartEvent,
    MappingEndEvent,
    MappingStartEvent,
    ScalarEvent,
    SequenceEndEvent,
    SequenceStartEvent,
)

from orgmodel.files.faults import DUPLICATE_KEY, KEY_NOT_TEXT, SEVERAL_DOCUMENTS, Faults, TooManyFaults
from orgmodel.files.limits import (
    DEEPEST,
    LONGEST_VALUE,
    MOST_KEYS,
    MOST_PARTS,
    refuse_depth,
    refuse_keys,
    refuse_length,
    refuse_parts,
)
from orgmodel.files.lines import Lines
from orgmodel.files.mistakes.marks import refuse_alias, refuse_mark
from orgmodel.files.mistakes.scalars import (
    NOTHING,
    TYPOGRAPHIC,
    check_escapes,
    refuse_empty_item,
    refuse_empty_value,
    refuse_part,
    refuse_typographic_quote,
    shown,
)
from orgmodel.files.tree import Mapping, Node, Sequence


class _Role(Enum):
    """What a list or a mapping is to the one around it."""

    KEY = 1
    VALUE = 2
    DROPPED = 3


class Composer:
    """Build the tree of one text, noting faults on the way.

    Args:
        watched: offsets; which of them an unquoted value begins or ends at is kept in `plain`.
    """

    def __init__(self, text: str, faults: Faults, *, watched: frozenset[int]) -> None:
        self.root: Node | None = None
        self.last: Any = None
        self.plain: set[int] = set()
        self._text = text
        self._lines = Lines(text)
        self._faults = faults
        self._watched = watched
        self._into: Mapping | Sequence | None = None
        self._stack: list[tuple[Mapping | Sequence | None, _Role]] = []
        # The key that waits for its value, where it stands, and whether that value is thrown away.
        self._key = ""
        self._key_start = self._key_end = 0
        self._dropping = False
        self._awaits_key = False
        self._shared_keys: dict[str, str] = {}
        self._documents = 0
        self._has_backslash = "\\" in text

    @property
    def around(self) -> list[Mapping | Sequence]:
        """Return the lists and mappings that are still open, the innermost first."""
        parents = [self._into, *(parent for parent, _ in reversed(self._stack))]
        return [parent for parent in parents if parent is not None]

    def compose(self) -> None:
        """Read the text to its end.

        Raises:
            MarkedYAMLError: where the parser stops.
            TooManyFaults: where nobody reads on.
        """
        parser: Any = CParser(self._text)
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
                refuse_parts(event.start_mark.index, self._faults)
            event = parser.get_event()

    def _read_scalar(self, event: Any) -> None:
        """Take a value or a key; this runs for nearly every word of a file."""
        self.last = event
        value: str = event.value
        style: str = event.style
        start: int = event.start_mark.index
        end: int = event.end_mark.index
        if event.anchor is not None or event.tag is not None:
            self._refuse_mark(event)
        if end - start > LONGEST_VALUE:
            refuse_length(start, end, self._faults)
        if style:
            if self._has_backslash and style == '"':
                check_escapes(self._text, start, end, value, self._faults)
        elif value:
            if value[0] in TYPOGRAPHIC:
                refuse_typographic_quote(value, start, end, self._faults)
            if self._watched:
                self.plain |= self._watched & {start, end}
        if self._awaits_key:
            self._begin_entry(value, start, end)
            return
        says_nothing = not value or (value.isspace() if style else value in NOTHING)
        if says_nothing and event.anchor is None and event.tag is None:
            value = self._instead_of_nothing(value, start, end)
        self._place(value, start, end)

    def _begin_entry(self, key: str, start: int, end: int) -> None:
        mapping = self._into
        assert isinstance(mapping, Mapping)
        if len(mapping) >= MOST_KEYS:
            refuse_keys(start, end, self._faults)
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
            self.root = node
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
            refuse_depth(node.start, self._faults)
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

    def _instead_of_nothing(self, value: str, start: int, end: int) -> str:
        """Refuse a value that says nothing; return what stands glued to its key, else the value itself."""
        if self._dropping:
            return value
        mapping = self._into
        if not isinstance(mapping, Mapping):
            if mapping is not None:
                refuse_empty_item(start, end, self._faults)
            return value
        from orgmodel.files.mistakes.slips import glued_in_braces

        glued = glued_in_braces(self._key, self._key_start)
        if glued is not None and glued[0] not in mapping:
            self._key, value, fault = glued
            self._faults.found.append(fault)
            return value
        place = self._text, self._key, self._key_start, self._key_end, self._faults
        self._dropping = refuse_part(*place)
        if not self._dropping:
            refuse_empty_value(*place)
        return value

    def _refuse_second(self, mapping: Mapping, key: str, start: int, end: int) -> None:
        first = mapping.spans[list(mapping).index(key) * 3]
        line, _ = self._lines.position(first)
        message = f"the key {shown(key)} stands twice here, first on line {line}; keep one of them"
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
