"""Edits of a document: keys set and removed, entries taken out and put elsewhere."""

from __future__ import annotations

import re
from collections.abc import Sequence

from orgmodel.files.edits.nodes import INDENT, Collection, Entry, Value, adopt, mark_changed
from orgmodel.files.edits.opening import open_document
from orgmodel.files.edits.scalars import newline_of, plain
from orgmodel.files.edits.shaping import as_list, fits, is_block, to_block
from orgmodel.files.edits.writing import write
from orgmodel.files.tree import Document
from orgmodel.model.paths import DocumentPath


class CannotEditError(ValueError):
    """Tell why a file cannot be edited, with the remedy."""


class EditTree:
    """Hold a document that is being edited.

    Paths are those of the document as it was read, whatever was moved since.

    Args:
        document: a file that was read without faults.

    Raises:
        CannotEditError: when its line ends are bare carriage returns.
    """

    def __init__(self, document: Document) -> None:
        if re.search(r"\r(?!\n)", document.text):
            raise CannotEditError("the file ends lines with a bare carriage return; save it with line feeds")
        self.newline = newline_of(document.text)
        self.root = open_document(document)

    def text(self) -> str:
        """Return the whole edited text."""
        return write(self.root, self.newline)

    def mapping_at(self, path: DocumentPath) -> Collection:
        """Return the mapping at a path of the document as it was read."""
        found = self.value_at(path)
        if not isinstance(found, Collection):
            raise LookupError(path)
        return found

    def value_at(self, path: DocumentPath) -> Value:
        """Return the value at a path; a list position on a single value stays at that value."""
        entry = self.entry_at(path)
        return self.root if entry is None else entry.value

    def entry_at(self, path: DocumentPath) -> Entry | None:
        """Return the entry at a path of the document as it was read; None for the top."""
        collection: Collection | None = self.root
        found: Entry | None = None
        for step in path:
            if isinstance(step, int) and (collection is None or collection.is_mapping):
                continue
            if collection is None:
                raise LookupError(path)
            if isinstance(step, int):
                found = collection.original[step]
            else:
                match = (entry for entry in collection.original if entry.key == step)
                found = next(match, None)
                if found is None:
                    raise LookupError(path)
            collection = found.value if isinstance(found.value, Collection) else None
        return found

    def new_entry(self, key: str | None, value: Value, column: int) -> Entry:
        """Return a new entry that stands in no collection yet."""
        is_block = isinstance(value, Collection) and not value.flow
        opening = "- " if key is None else f"{plain(key)}: "
        if is_block and isinstance(value, Collection) and value.fresh:
            opening = opening.rstrip() + self.newline
        entry = Entry(key, opening, value, column, tail="" if is_block else self.newline)
        adopt(entry, value)
        if isinstance(value, Collection) and is_block and value.source:
            value.offset = column + INDENT - value.column
        return entry

    def set_key(self, mapping: Collection, key: str, value: Value, order: Sequence[str]) -> Entry:
        """Give a key another value, or add it after the keys that usually precede it.

        Args:
            mapping: the mapping to change.
            key: the key.
            value: its new value, standing in no other entry.
            order: keys in their usual order.
        """
        present = mapping.get(key)
        if present is not None:
            self._replace_value(present, value)
            return present
        if mapping.flow and is_block(value):
            to_block(mapping, self.newline)
        preceding = set(order[: order.index(key)]) if key in order else set(order)
        at = 0
        for index, entry in enumerate(mapping.entries):
            if entry.key in preceding or entry.key not in order:
                at = index + 1
        entry = self.new_entry(key, value, mapping.column)
        self._insert(mapping, at, entry)
        return entry

    def take_out(self, entry: Entry) -> None:
        """Remove an entry; a list or mapping that becomes empty goes with its own key.

        Args:
            entry: standing in a collection; keeps its value, to be put elsewhere.
        """
        owner = entry.owner
        assert owner is not None
        at = owner.entries.index(entry)
        entries = owner.entries
        mark_changed(owner)
        del entries[at]
        entry.owner = None
        if not entries and owner.owner is not None and owner.owner.owner is not None:
            entry.gap = ""
            self.take_out(owner.owner)
            return
        if owner.flow:
            self._close_flow_gap(owner, entry, at)
        elif entry.gap.strip():
            if at < len(entries):
                entries[at].gap = entry.gap + entries[at].gap
            else:
                owner.closing += entry.gap
        if not owner.flow and at == 0 and entries:
            entries[0].gap = entries[0].gap if entry.gap.strip() else _at_most(entry.gap, entries[0].gap)
        entry.gap = ""

    def append(self, mapping: Collection, key: str, item: Entry, order: Sequence[str]) -> None:
        """Put an entry at the end of the list under a key; the list is made where there is none.

        Args:
            mapping: the mapping that holds the list.
            key: the list's key.
            item: an entry taken out elsewhere, or a new one.
            order: keys of the mapping in their usual order.
        """
        holder = mapping.get(key)
        if holder is None:
            block = is_block(item.value) or not mapping.flow or not fits(mapping, item)
            if block and mapping.flow:
                to_block(mapping, self.newline)
            column = mapping.column + INDENT
            values = Collection(is_mapping=False, flow=not block, fresh=block, column=column)
            self._insert(values, 0, item)
            self.set_key(mapping, key, values, order)
            return
        values = as_list(holder)
        if values.flow and (is_block(item.value) or not fits(values, item)):
            to_block(values, self.newline)
        self._insert(values, len(values.entries), item)

    def _replace_value(self, entry: Entry, value: Value) -> None:
        mark_changed(entry.owner)
        if is_block(value) and entry.owner is not None and entry.owner.flow:
            to_block(entry.owner, self.newline)
        was_block, becomes_block = is_block(entry.value), is_block(value)
        if was_block != becomes_block or (becomes_block and entry.key is not None):
            first, _, _ = entry.opening.partition(self.newline)
            head, mark, remark = first.partition("#")
            remark = f"  #{remark}" if mark else entry.tail.rstrip()
            head = head.rstrip()
            entry.opening = f"{head}{remark}{self.newline}" if becomes_block else f"{head} "
            entry.tail = "" if becomes_block else f"{remark}{self.newline}"
        adopt(entry, value)
        if becomes_block and isinstance(value, Collection) and value.source:
            value.offset = entry.column + INDENT - value.column

    def _insert(self, collection: Collection, at: int, entry: Entry) -> None:
        entries = collection.entries
        mark_changed(collection)
        entry.owner = collection
        if collection.flow:
            entry.opening = "" if entry.key is None else entry.opening
            if entries:
                entry.lead = " "
                last = entries[-1]
                entry.tail, last.tail = (last.tail, "") if at == len(entries) else ("", last.tail)
                if at == 0:
                    entry.lead, entries[0].lead = entries[0].lead, " "
            else:
                entry.lead = entry.tail = ""
        else:
            if not entry.opening:
                entry.opening = "- "
            if not is_block(entry.value) and not entry.tail.endswith("\n"):
                entry.tail = entry.tail.rstrip() + self.newline
            if not entry.lead.strip():
                entry.lead = ""
            blank = self.newline if len(entries) > 1 and entries[-1].gap.startswith(("\n", "\r\n")) else ""
            entry.gap = blank if at == len(entries) else ""
            if collection.closing and at == len(entries):
                entry.gap, collection.closing = collection.closing + entry.gap, ""
        entries.insert(at, entry)

    def _close_flow_gap(self, owner: Collection, entry: Entry, at: int) -> None:
        entries = owner.entries
        if entries and at == len(entries):
            entries[-1].tail = entry.tail if not entries[-1].tail.strip() else entries[-1].tail
        elif entries and at == 0:
            entries[0].lead = entry.lead
        entry.lead, entry.tail = "", self.newline


def _at_most(first: str, second: str) -> str:
    return first if first.strip() or not second.strip() else second
