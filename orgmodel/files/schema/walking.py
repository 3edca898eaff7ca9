"""Which entry is in force where: what keys it has, and which entries stand below them."""

from __future__ import annotations

from collections.abc import Sequence
from functools import lru_cache
from typing import Any, get_args

from pydantic import BaseModel

from orgmodel.files.schema.shapes import Entry
from orgmodel.files.tree import Document, Node, child_of
from orgmodel.model.paths import DocumentPath

_WRITTEN: dict[str | int, str] = {"(reference)": "position"}


def followed(
    document: Document, root: type[Entry], steps: Sequence[str | int]
) -> tuple[DocumentPath, type[Entry]]:
    """Return the path in the file and the entry in force there; steps of long forms are no part of it."""
    node: Node | None = document.root
    entry = root
    path: list[str | int] = []
    for step in (_WRITTEN.get(step, step) for step in steps):
        if isinstance(step, str):
            entry = below(entry).get(step, entry)
        found = child_of(node, step) if node is not None else None
        if found is not None:
            path.append(step)
            node = found[0]
    return tuple(path), entry


@lru_cache(128)
def below(entry: type[Entry]) -> dict[str, type[Entry]]:
    """Return the entry below each key that holds entries."""
    found = {}
    for name, field in entry.model_fields.items():
        inner = _entry_in(field.annotation)
        if inner is not None:
            found[field.alias or name] = inner
    return found


@lru_cache(128)
def keys_of(entry: type[Entry]) -> tuple[str, ...]:
    """Return the keys that an author may write in an entry."""
    names = (field.alias or name for name, field in entry.model_fields.items())
    return tuple(name for name in names if name.isidentifier())


@lru_cache(128)
def first_key(entry: type[Entry]) -> str:
    """Return the key that says what an entry is: the first required one, else the first of its own."""
    required = [field.alias or name for name, field in entry.model_fields.items() if field.is_required()]
    inherited = set().union(*(getattr(base, "model_fields", ()) for base in entry.__bases__))
    own = [field.alias or name for name, field in entry.model_fields.items() if name not in inherited]
    return next(name for name in (*required, *own) if name.isidentifier())


@lru_cache(128)
def owners(root: type[Entry], key: str) -> tuple[str, ...]:
    """Return what the entries below a root are called that have a key."""
    seen, pending = {root}, [root]
    while pending:
        new = set(below(pending.pop()).values()) - seen
        seen |= new
        pending += new
    return tuple(sorted({entry.called for entry in seen if key in keys_of(entry)}))


def _entry_in(annotation: Any) -> type[Entry] | None:
    if isinstance(annotation, type) and issubclass(annotation, BaseModel):
        return annotation if issubclass(annotation, Entry) else None
    for argument in get_args(annotation):
        inner = _entry_in(argument)
        if inner is not None:
            return inner
    return None
