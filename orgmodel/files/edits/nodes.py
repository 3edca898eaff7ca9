"""Parts of a text that can be edited: values, and lists or mappings of entries.

Every collection remembers the stretch of text it was read from. As long as nothing in it changes,
that stretch is written back as it is. Columns are those of the text that a part was read from;
a part that moves is written with its lines shifted.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import TypeAlias

from msgspec import Struct

INDENT = 2


class Scalar(Struct, frozen=True):
    """Hold one value.

    Args:
        text: as written, quotes included.
        value: as read.
    """

    text: str
    value: str


class Entry(Struct, eq=False):
    """Hold one key with its value, or one list item.

    Args:
        key: None for a list item.
        opening: what stands before the value: `name: `, `- `.
        value: what stands after it.
        column: where the entry begins in the text it was read from.
        gap: whole lines above that stay when the entry goes (blank lines, comments of others).
        lead: comment lines straight above, which go along; in braces, the space before.
        tail: the rest of the line, line end included; in braces, the space before the comma.
        owner: the collection it stands in; None once it was taken out.
    """

    key: str | None
    opening: str
    value: Scalar | Collection
    column: int
    gap: str = ""
    lead: str = ""
    tail: str = ""
    owner: Collection | None = None


class Collection:
    """Hold a mapping or a list; its entries are found when first asked for.

    Args:
        source: the text it was read from; empty for a new one.
        start, end: the stretch of that text it covers; whole lines for a block.
        is_mapping: mapping, else list.
        flow: in braces or brackets, else one entry a line (block).
        fresh: a block that begins on a line of its own, not after a dash.
        column: where its entries begin (block).
        load: finds the entries of a collection that was read.
    """

    __slots__ = (
        "_entries",
        "_load",
        "_original",
        "changed",
        "closing",
        "column",
        "end",
        "flow",
        "fresh",
        "is_mapping",
        "offset",
        "owner",
        "source",
        "start",
    )

    def __init__(
        self,
        source: str = "",
        start: int = 0,
        end: int = 0,
        *,
        is_mapping: bool,
        flow: bool,
        fresh: bool,
        column: int,
        load: Callable[[Collection], list[Entry]] | None = None,
    ) -> None:
        self.source = source
        self.start = start
        self.end = end
        self.is_mapping = is_mapping
        self.flow = flow
        self.fresh = fresh
        self.column = column
        self.closing = "" if not flow else ("}" if is_mapping else "]")
        self.changed = load is None
        self.owner: Entry | None = None
        # How much further to the right than its entry: for a block that came from elsewhere.
        self.offset = 0
        self._load = load
        self._entries: list[Entry] = []
        self._original: tuple[Entry, ...] = ()

    @property
    def entries(self) -> list[Entry]:
        """Return the entries as they are now."""
        if self._load is not None:
            load, self._load = self._load, None
            self._entries = load(self)
            self._original = tuple(self._entries)
            for entry in self._entries:
                entry.owner = self
        return self._entries

    @property
    def original(self) -> tuple[Entry, ...]:
        """Return the entries as they were read, so that a path into the file keeps its meaning."""
        return self._original if self.entries is not None else ()

    def get(self, key: str) -> Entry | None:
        """Return the entry of a key, or None."""
        return next((entry for entry in self.entries if entry.key == key), None)

    def keys(self) -> list[str]:
        """Return the keys in the order of the file."""
        return [entry.key for entry in self.entries if entry.key is not None]


Value: TypeAlias = Scalar | Collection


def mark_changed(collection: Collection | None) -> None:
    """Note that a collection and all that hold it must be written anew."""
    while collection is not None and not collection.changed:
        collection.changed = True
        collection = collection.owner.owner if collection.owner else None


def adopt(entry: Entry, value: Value) -> None:
    """Give an entry its value."""
    entry.value = value
    if isinstance(value, Collection):
        value.owner = entry
