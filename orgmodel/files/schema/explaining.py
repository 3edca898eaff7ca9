"""From the schema's complaints to faults in plain words, at their place in the file."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from functools import lru_cache
from typing import Any, get_args

from pydantic import BaseModel
from pydantic_core import ErrorDetails

from orgmodel.files.faults import (
    MISSING_KEY,
    NON_BREAKING_SPACE,
    NOT_A_BOOLEAN,
    NOT_A_DATE,
    NOT_A_NUMBER,
    NOT_A_QUANTITY,
    UNKNOWN_KEY,
    UNKNOWN_WORD,
    WRONG_SHAPE,
    Fault,
)
from orgmodel.files.scalars import HARD_SPACE, shown
from orgmodel.files.schema.remedies import near_word
from orgmodel.files.schema.shapes import MOST_DRAWN, Entry
from orgmodel.files.tree import Document, Node, child_of
from orgmodel.model.paths import DocumentPath

_OF_VALUES = {
    "not-a-quantity": NOT_A_QUANTITY,
    "not-a-date": NOT_A_DATE,
    "not-a-boolean": NOT_A_BOOLEAN,
    "not-a-number": NOT_A_NUMBER,
    "unknown-word": UNKNOWN_WORD,
}
_WRITTEN: dict[str | int, str] = {"(reference)": "position"}
_NOT_TEXT = {"string_type", "not-text"}
_NOT_LIST = {"tuple_type", "list_type"}
_NOT_KEYS = {"model_type", "dict_type", "model_attributes_type"}


def explained(document: Document, root: type[Entry], errors: Sequence[ErrorDetails]) -> Iterator[Fault]:
    """Yield one fault for each complaint of the schema.

    Args:
        root: the entry that the whole file was checked against.
    """
    for error in errors:
        steps = error["loc"]
        is_key = error["type"] in {"extra_forbidden", "missing"}
        path, model = _followed(document, root, steps[:-1] if is_key else steps)
        if error["type"] == "extra_forbidden":
            yield _unknown_key(document, path, str(steps[-1]), model)
        elif error["type"] == "missing":
            yield _missing_key(document, path, str(steps[-1]), model)
        else:
            yield _wrong_value(document, path, error, model)


def _followed(
    document: Document, root: type[Entry], steps: Sequence[str | int]
) -> tuple[DocumentPath, type[Entry]]:
    """Return the path in the file and the entry in force there; steps of long forms are no part of it."""
    node: Node | None = document.root
    model = root
    path: list[str | int] = []
    for step in (_WRITTEN.get(step, step) for step in steps):
        if isinstance(step, str):
            model = _models(model).get(step, model)
        below = child_of(node, step) if node is not None else None
        if below is not None:
            path.append(step)
            node = below[0]
    return tuple(path), model


@lru_cache(128)
def _models(model: type[Entry]) -> dict[str, type[Entry]]:
    """Return the entry below each key that holds entries."""
    found = {}
    for name, field in model.model_fields.items():
        below = _entry_in(field.annotation)
        if below is not None:
            found[field.alias or name] = below
    return found


def _entry_in(annotation: Any) -> type[Entry] | None:
    if isinstance(annotation, type) and issubclass(annotation, BaseModel):
        return annotation if issubclass(annotation, Entry) else None
    for argument in get_args(annotation):
        below = _entry_in(argument)
        if below is not None:
            return below
    return None


def _keys(model: type[Entry]) -> list[str]:
    names = (field.alias or name for name, field in model.model_fields.items())
    return [name for name in names if name.isidentifier()]


def _unknown_key(document: Document, path: DocumentPath, key: str, model: type[Entry]) -> Fault:
    span = document.span((*path, key))
    start = span.start if span.key is None else span.key
    if key.startswith("\u00a0"):
        return Fault(start, start + 1, *NON_BREAKING_SPACE, HARD_SPACE)
    keys = _keys(model)
    near = near_word(key, keys)
    hint = f"did you mean '{near}'?" if near else f"use {', '.join(sorted(keys))}"
    return Fault(
        start, document.key_end(start), *UNKNOWN_KEY, f"unknown key {shown(key)} in {model.called}; {hint}"
    )


def _missing_key(document: Document, path: DocumentPath, key: str, model: type[Entry]) -> Fault:
    start, end = _first_key(document, path)
    field = next(field for name, field in model.model_fields.items() if (field.alias or name) == key)
    message = f"'{key}' is missing in {model.called}; add it: {_lowered(field.description or key)}"
    return Fault(start, end, *MISSING_KEY, message)


def _lowered(description: str) -> str:
    return (description[:1].lower() + description[1:]).rstrip(".")


def _first_key(document: Document, path: DocumentPath) -> tuple[int, int]:
    span = document.span(path)
    first = document.text[span.start : span.start + 1]
    if first in {"{", "["}:
        return span.start, span.start + 1
    return span.start, document.key_end(span.start)


def _wrong_value(document: Document, path: DocumentPath, error: ErrorDetails, model: type[Entry]) -> Fault:
    kind = error["type"]
    key = next((step for step in reversed(path) if isinstance(step, str)), "")
    start, end = document.stretch(path)
    if kind in _OF_VALUES:
        message = f"'{key}' is {shown(str(error['input']))}; {error['msg']}"
        return Fault(start, end, *_OF_VALUES[kind], message)
    if kind == "string_too_long":
        message = f"'{key}' has {len(error['input'])} characters, at most {MOST_DRAWN} are drawn; shorten it"
        return Fault(start, min(end, start + 60), *WRONG_SHAPE, message)
    if kind == "missing-one":
        start, end = _first_key(document, path)
        return Fault(start, end, *MISSING_KEY, error["msg"])
    if kind == "both":
        start, end = _first_key(document, path)
        return Fault(start, end, *WRONG_SHAPE, error["msg"])
    return Fault(start, end, *WRONG_SHAPE, _shape_message(kind, key, model))


def _shape_message(kind: str, key: str, model: type[Entry]) -> str:
    if kind in _NOT_TEXT:
        return f"'{key}' takes one value here, no list and no keys below it; write the value behind the colon"
    if kind == "too_short":
        return f"'{key}' is an empty list; say `unknown` or `none` where that is meant, or leave the key out"
    if kind in _NOT_LIST:
        return f"'{key}' takes a list; write each item on its own line behind '- ', or between [ and ]"
    if kind in _NOT_KEYS:
        return f"'{key}' holds {model.called} here; write its keys with their values"
    return f"'{key}' has a value of the wrong form; see `orgmodel schema`"
