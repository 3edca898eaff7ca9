"""Shapes of parts: braces or one entry a line, a single value or a list."""

from __future__ import annotations

from orgmodel.files.edits.nodes import INDENT, Collection, Entry, Scalar, Value, adopt, mark_changed
from orgmodel.files.edits.writing import length_of

LONGEST_LINE = 100


def as_list(holder: Entry) -> Collection:
    """Return the list under an entry; a single value becomes a list of one."""
    value = holder.value
    if isinstance(value, Collection) and not value.is_mapping:
        return value
    mark_changed(holder.owner)
    block = is_block(value)
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


def to_block(collection: Collection, newline: str) -> None:
    """Rewrite a mapping or list in braces with one entry a line, and all that hold it too."""
    holder = collection.owner
    if holder is not None and holder.owner is not None and holder.owner.flow:
        to_block(holder.owner, newline)
    mark_changed(collection)
    entries = collection.entries
    after_dash = holder is not None and holder.key is None
    column = 0 if holder is None else holder.column + INDENT
    for entry in entries:
        comments = [line.strip() for line in (entry.lead + entry.tail).splitlines() if "#" in line]
        entry.lead = "".join(f"{' ' * column}{line}{newline}" for line in comments)
        entry.opening = entry.opening if collection.is_mapping else "- "
        entry.column, entry.tail, entry.gap = column, newline, ""
    collection.flow, collection.fresh, collection.closing = False, not after_dash, ""
    collection.column = column
    if holder is None:
        return
    remark = holder.tail.strip()
    holder.tail = ""
    if after_dash:
        holder.opening = "- "
        if entries and remark:
            entries[0].tail = f"  {remark}{newline}"
    else:
        holder.opening = holder.opening.rstrip() + (f"  {remark}" if remark else "") + newline


def as_item(holder: Entry, newline: str) -> Entry:
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
        item.tail = newline
    return item


def _on_one_line(entry: Entry) -> bool:
    value = entry.value
    if "#" in entry.lead or "#" in entry.tail:
        return False
    if isinstance(value, Scalar):
        return "\n" not in value.text and not value.text.startswith(("|", ">"))
    return value.changed or "\n" not in value.source[value.start : value.end]


def fits(collection: Collection, item: Entry) -> bool:
    """Tell whether an item can stand in braces or brackets, on a line that is not too long."""
    if not _on_one_line(item):
        return False
    outer = collection
    while outer.owner is not None and outer.owner.owner is not None and outer.owner.owner.flow:
        outer = outer.owner.owner
    return length_of(outer) + length_of(item) <= LONGEST_LINE


def is_block(value: Value) -> bool:
    """Tell whether a value has one entry a line."""
    return isinstance(value, Collection) and not value.flow


def _strip_first(collection: Collection) -> None:
    mark_changed(collection)
    if collection.entries:
        collection.entries[0].gap = collection.entries[0].lead = ""
