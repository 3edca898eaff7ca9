"""Keys that an entry does not have: which one was meant."""

from __future__ import annotations

import re

from orgmodel.files.faults import NON_BREAKING_SPACE, UNKNOWN_KEY, Fault
from orgmodel.files.mistakes.keys import KEYS, PERSONS, meant_by
from orgmodel.files.mistakes.scalars import shown
from orgmodel.files.mistakes.slips import slip_at
from orgmodel.files.schema.remedies import near_word
from orgmodel.files.schema.shapes import Entry
from orgmodel.files.schema.walking import keys_of, owners
from orgmodel.files.tree import Document, Mapping
from orgmodel.model.paths import DocumentPath

MOST_OWNERS = 3
UNSEEN = "\u00a0\u00ad\u200b\u200c\u200d\u200e\u200f\u2060\ufeff"

_UNSEEN = re.compile(f"[{UNSEEN}]")


def unknown_key(
    document: Document, path: DocumentPath, key: str, entry: type[Entry], root: type[Entry]
) -> Fault:
    """Return why a key is refused, and what to write instead.

    Args:
        path: where the entry stands.
        root: the entry that the whole file was checked against.
    """
    span = document.span((*path, key))
    start = span.start if span.key is None else span.key
    slip = slip_at(document.text, start)
    if slip is not None:
        return slip.fault
    if key.startswith("\u00a0"):
        message = "a non-breaking space stands before the key; use a plain space"
        return Fault(start, start + 1, *NON_BREAKING_SPACE, message)
    remedy = _remedy(key, entry, root)
    if wraps_all(document, path, key):
        remedy = "the keys of an organisation stand at the top; remove this line and the indentation below it"
    message = f"unknown key {shown(key)} in {entry.called}; {remedy}"
    return Fault(start, document.key_end(start), *UNKNOWN_KEY, message)


def wraps_all(document: Document, path: DocumentPath, key: str) -> bool:
    """Tell whether a key at the top holds the whole organisation, as in files of other programs."""
    inner = document.root.get(key) if document.root is not None and not path else None
    return isinstance(inner, Mapping) and "format" in inner


def key_meant(key: str, entry: type[Entry]) -> str | None:
    """Return the key of an entry that a wrong one stands for, if that is clear."""
    keys = keys_of(entry)
    plain = _UNSEEN.sub("", key).strip()
    if plain in keys:
        return plain
    if plain not in KEYS:
        return near_word(plain, keys)
    numbers = {f"{plain}s", plain.removesuffix("s"), f"{plain[:-1]}ies", f"{plain.removesuffix('ies')}y"}
    return meant_by(plain, keys) or next((one for one in keys if one in numbers), None)


def _remedy(key: str, entry: type[Entry], root: type[Entry]) -> str:
    if unseen := _UNSEEN.search(key):
        return f"a character that nobody sees (U+{ord(unseen[0]):04X}) stands in it; type the key anew"
    if key.casefold() in PERSONS:
        return "names of persons stay out of the file: a position is a seat; remove the line"
    meant = key_meant(key, entry)
    if meant:
        return f"did you mean '{meant}'?"
    known = key if key in KEYS else meant_by(key, KEYS) or key
    others = owners(root, known)
    if 0 < len(others) <= MOST_OWNERS:
        owned = " and ".join(filter(None, (", ".join(others[:-1]), others[-1])))
        return f"'{known}' is a key of {owned}: move it there, or check the indentation"
    return f"use {', '.join(sorted(keys_of(entry)))}"
