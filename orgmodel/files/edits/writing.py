"""From edited parts back to text."""

from __future__ import annotations

import re
from typing import TypeAlias

from orgmodel.files.edits.nodes import Collection, Entry, Scalar

_INDENTED = re.compile(r"(?<=\n)( *)(?=[^ \r\n])")


class _Line(str):
    """Mark text that must begin a line."""

    __slots__ = ()


# What to write, how far to the right, and whether its first line is moved too.
_Task: TypeAlias = "tuple[str | Entry | Collection, int, bool]"


def write(root: Collection, newline: str) -> str:
    """Return the text of a whole edited document.

    Args:
        root: the document's mapping, as `open_document` returned it.
        newline: the line end where one is missing.
    """
    before, after = root.source[: root.start], root.source[root.end :]
    return before + "".join(_pieces(root, newline)) + after


def length_of(part: Collection | Entry) -> int:
    """Return how many characters a part takes where it stands on one line."""
    if isinstance(part, Entry):
        inner = part.value.text if isinstance(part.value, Scalar) else "".join(_pieces(part.value, "\n"))
        return len(part.opening) + len(inner)
    return part.column + sum(map(len, _pieces(part, "\n")))


def shifted(text: str, by: int, *, first: bool) -> str:
    """Return text with its lines moved to the right, or to the left where negative.

    Args:
        text: any; blank lines stay blank.
        by: columns.
        first: whether the first line is moved too.
    """
    if by == 0 or not text:
        return text
    whole = "\n" + text if first else text
    if by > 0:
        moved = _INDENTED.sub(lambda match: match[1] + " " * by, whole)
    else:
        moved = _INDENTED.sub(lambda match: match[1][: max(0, len(match[1]) + by)], whole)
    return moved[1:] if first else moved


def _pieces(root: Collection, newline: str) -> list[str]:
    """Return the text in pieces; without recursion, since moves may nest deeply."""
    pieces: list[str] = []
    tasks: list[_Task] = [(root, 0, True)]
    while tasks:
        part, shift, fresh = tasks.pop()
        if isinstance(part, str):
            if isinstance(part, _Line) and pieces and not pieces[-1].endswith("\n"):
                pieces.append(newline)
            if part:
                pieces.append(part)
        elif isinstance(part, Entry):
            tasks += reversed(_entry(part, shift))
        elif not part.changed:
            pieces.append(shifted(part.source[part.start : part.end], shift, first=fresh))
        else:
            tasks += reversed(_flow(part, shift) if part.flow else _block(part, shift, fresh=fresh))
    return pieces


def _block(collection: Collection, shift: int, *, fresh: bool) -> list[_Task]:
    tasks: list[_Task] = []
    at = collection.column + shift
    for index, entry in enumerate(collection.entries):
        by = at - entry.column
        if index or fresh:
            gap = shifted(entry.gap, shift, first=True)
            lead = shifted(entry.lead, by, first=True)
            tasks.append((_Line(gap + lead + " " * at), 0, False))
        tasks.append((entry, by, False))
    if collection.closing:
        tasks.append((_Line(shifted(collection.closing, shift, first=True)), 0, False))
    return tasks


def _flow(collection: Collection, shift: int) -> list[_Task]:
    tasks: list[_Task] = [("{" if collection.is_mapping else "[", 0, False)]
    for index, entry in enumerate(collection.entries):
        comma = "," if index else ""
        tasks.append((comma + shifted(entry.lead, shift, first=False), 0, False))
        tasks.append((entry, shift, False))
    tasks.append((shifted(collection.closing, shift, first=False), 0, False))
    return tasks


def _entry(entry: Entry, shift: int) -> list[_Task]:
    value = entry.value
    opening = shifted(entry.opening, shift, first=False)
    tail = shifted(entry.tail, shift, first=False)
    if isinstance(value, Scalar):
        return [(opening + shifted(value.text, shift, first=False) + tail, 0, False)]
    return [(opening, 0, False), (value, shift + value.offset, value.fresh), (tail, 0, False)]
