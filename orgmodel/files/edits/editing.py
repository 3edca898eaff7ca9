"""Edits of a document: keys set and removed, entries taken out and put elsewhere."""

from __future__ import annotations

import re
from collections.abc import Sequence

from orgmodel.files.edits.nodes import INDENT, Collection, Entry, Scalar, Value, adopt, mark_changed
from orgmodel.files.edits.opening import open_document
from orgmodel.files.edits.writing import length_of, write
from orgmodel.files.tree import Document
from orgmodel.model.paths import DocumentPath

_PLAIN = re.compile(r"[\w(<+~.][^:#,\[\]{}\"'&*!|>%@`\\\t\r\n]*", re.UNICODE)
LONGEST_LINE = 100
_CONTROL = {"\\": "\\\\", '"': '\\"', "\n": "\\n", "\t": "\\t", "\r": "\\r"}
_NOT_TEXT = frozenset({"", "~", "null", "Null", "NULL"})


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

    def as_item(self, holder: Entry) -> Entry:
        """Return a list item with the value of an entry that was taken out of a mapping.

        Args:
            holder: its value is a mapping; its own comments go along.
        """
        value = holder.value
        item = Entry(None, "- ", value, holder.column, lead=holder.lead, tail=holder.tail)
        adopt(item, value)
        if isinstance(value, Collection) and not value.flow:
            item.tail = ""
            if value.fresh:
                value.fresh = False
                _strip_first(value)
            value.offset = holder.column + INDENT - value.column
        elif not item.tail.strip():
            item.tail = self.newline
        return item

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
        if mapping.flow and _is_block(value):
            self.to_block(mapping)
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
            block = _is_block(item.value) or not mapping.flow or not _fits(mapping, item)
            if block and mapping.flow:
                self.to_block(mapping)
            column = mapping.column + INDENT
            values = Collection(is_mapping=False, flow=not block, fresh=block, column=column)
            self._insert(values, 0, item)
            self.set_key(mapping, key, values, order)
            return
        values = self.as_list(holder)
        if values.flow and (_is_block(item.value) or not _fits(values, item)):
            self.to_block(values)
        self._insert(values, len(values.entries), item)

    def as_list(self, holder: Entry) -> Collection:
        """Return the list under an entry; a single value becomes a list of one."""
        value = holder.value
        if isinstance(value, Collection) and not value.is_mapping:
            return value
        mark_changed(holder.owner)
        block = _is_block(value)
        values = Collection(is_mapping=False, flow=not block, fresh=block, column=holder.column + INDENT)
        if isinstance(value, Collection) and block:
            value.fresh = False
            item = Entry(None, "- ", value, value.column - INDENT)
            adopt(item, value)
            item.owner = values
            values.entries.append(item)
            _strip_first(value)
        else:
            item = Entry(None, "", value, holder.column)
            adopt(item, value)
            item.owner = values
            values.entries.append(item)
        adopt(holder, values)
        return values

    def to_block(self, collection: Collection) -> None:
        """Rewrite a mapping or list in braces with one entry a line, and all that hold it too."""
        holder = collection.owner
        if holder is not None and holder.owner is not None and holder.owner.flow:
            self.to_block(holder.owner)
        mark_changed(collection)
        entries = collection.entries
        after_dash = holder is not None and holder.key is None
        column = 0 if holder is None else holder.column + INDENT
        for entry in entries:
            comments = [line.strip() for line in (entry.lead + entry.tail).splitlines() if "#" in line]
            entry.lead = "".join(f"{' ' * column}{line}{self.newline}" for line in comments)
            entry.opening = entry.opening if collection.is_mapping else "- "
            entry.column, entry.tail, entry.gap = column, self.newline, ""
        collection.flow, collection.fresh, collection.closing = False, not after_dash, ""
        collection.column = column
        if holder is None:
            return
        remark = holder.tail.strip()
        holder.tail = ""
        if after_dash:
            holder.opening = "- "
            if entries and remark:
                entries[0].tail = f"  {remark}{self.newline}"
        else:
            holder.opening = holder.opening.rstrip() + (f"  {remark}" if remark else "") + self.newline

    def _replace_value(self, entry: Entry, value: Value) -> None:
        mark_changed(entry.owner)
        if _is_block(value) and entry.owner is not None and entry.owner.flow:
            self.to_block(entry.owner)
        was_block, is_block = _is_block(entry.value), _is_block(value)
        opening = entry.opening
        if was_block != is_block or (is_block and entry.key is not None):
            first, _, _ = opening.partition(self.newline)
            head, remark = (
                (first.split("#", 1)[0].rstrip(), "  #" + first.split("#", 1)[1])
                if "#" in first
                else (first.rstrip(), "")
            )
            entry.opening = f"{head}{remark}{self.newline}" if is_block else f"{head} "
            entry.tail = "" if is_block else f"{remark}{self.newline}"
        adopt(entry, value)
        if is_block and isinstance(value, Collection) and value.source:
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
            if not _is_block(entry.value) and not entry.tail.endswith("\n"):
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


def newline_of(text: str) -> str:
    """Return the line end of a text: that of its first line."""
    at = text.find("\n")
    return "\r\n" if at > 0 and text[at - 1] == "\r" else "\n"


def scalar(text: str) -> Scalar:
    """Return a new value, in double quotes where plain text would be read otherwise."""
    return Scalar(plain(text), text)


def plain(text: str) -> str:
    """Write text as YAML: plain where that is safe everywhere, else in double quotes."""
    safe = _PLAIN.fullmatch(text) and text == text.strip() and text not in _NOT_TEXT
    if safe and not text.startswith(("---", "...")):
        return text
    escaped = "".join(_CONTROL.get(letter, letter) for letter in text)
    return f'"{escaped}"'


def _is_block(value: Value) -> bool:
    return isinstance(value, Collection) and not value.flow


def _on_one_line(entry: Entry) -> bool:
    value = entry.value
    if "#" in entry.lead or "#" in entry.tail:
        return False
    if isinstance(value, Scalar):
        return "\n" not in value.text and not value.text.startswith(("|", ">"))
    return value.changed or "\n" not in value.source[value.start : value.end]


def _fits(collection: Collection, item: Entry) -> bool:
    """Tell whether an item can stand in braces or brackets, on a line that is not too long."""
    if not _on_one_line(item):
        return False
    outer = collection
    while outer.owner is not None and outer.owner.owner is not None and outer.owner.owner.flow:
        outer = outer.owner.owner
    return length_of(outer) + length_of(item) <= LONGEST_LINE


def _at_most(first: str, second: str) -> str:
    return first if first.strip() or not second.strip() else second


def _strip_first(collection: Collection) -> None:
    mark_changed(collection)
    if collection.entries:
        collection.entries[0].gap = collection.entries[0].lead = ""
