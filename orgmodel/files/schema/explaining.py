"""From the schema's complaints to faults in plain words, at their place in the file."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from pydantic_core import ErrorDetails

from orgmodel.files.faults import (
    MISSING_KEY,
    MOST_FAULTS,
    NOT_A_BOOLEAN,
    NOT_A_DATE,
    NOT_A_NUMBER,
    NOT_A_QUANTITY,
    UNKNOWN_WORD,
    WRONG_SHAPE,
    Fault,
)
from orgmodel.files.mistakes.scalars import shown
from orgmodel.files.mistakes.slips import slip_at
from orgmodel.files.schema.shapes import MOST_DRAWN, Entry
from orgmodel.files.schema.unknown_keys import UNSEEN, key_meant, unknown_key, wraps_all
from orgmodel.files.schema.walking import first_key, followed, keys_of
from orgmodel.files.tree import Document
from orgmodel.model.paths import DocumentPath

_OF_VALUES = {
    "not-a-quantity": NOT_A_QUANTITY,
    "not-a-date": NOT_A_DATE,
    "not-a-boolean": NOT_A_BOOLEAN,
    "not-a-number": NOT_A_NUMBER,
    "unknown-word": UNKNOWN_WORD,
}
_PLAIN = re.compile(r"[\w][\w -]*")
_TAKE_NONE = {"reports_to", "to"}
_NOT_TEXT = {"string_type", "not-text"}
_NOT_LIST = {"tuple_type", "list_type"}
_NOT_KEYS = {"model_type", "dict_type", "model_attributes_type"}


def explained(document: Document, root: type[Entry], errors: Sequence[ErrorDetails]) -> Iterator[Fault]:
    """Yield one fault for each complaint of the schema.

    Args:
        root: the entry that the whole file was checked against.
    """
    answered = _keys_meant(document, root, errors)
    for error in errors:
        steps = error["loc"]
        is_key = error["type"] in {"extra_forbidden", "missing"}
        path, entry = followed(document, root, steps[:-1] if is_key else steps)
        if error["type"] == "extra_forbidden":
            yield unknown_key(document, path, str(steps[-1]), entry, root)
        elif error["type"] != "missing":
            yield _wrong_value(document, path, error, entry)
        elif (path, steps[-1]) not in answered:
            yield _missing_key(document, path, str(steps[-1]), entry)


def _keys_meant(
    document: Document, root: type[Entry], errors: Sequence[ErrorDetails]
) -> set[tuple[DocumentPath, str | int]]:
    """Return the keys that unknown ones stand for: to say that they are missing too would be noise."""
    meant: set[tuple[DocumentPath, str | int]] = set()
    for error in errors[: 2 * MOST_FAULTS]:
        if error["type"] != "extra_forbidden":
            continue
        path, entry = followed(document, root, error["loc"][:-1])
        key = str(error["loc"][-1])
        if wraps_all(document, path, key):
            meant |= {(path, one) for one in keys_of(entry)}
        meant.add((path, key_meant(key, entry) or ""))
    return meant


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
        message = f"'{key}' is {shown(str(error['input']))}; {_unseen(str(error['input'])) or error['msg']}"
        return Fault(start, end, *_OF_VALUES[kind], message)
    if kind == "string_too_long":
        message = f"'{key}' has {len(error['input'])} characters, at most {MOST_DRAWN} are drawn; shorten it"
        return Fault(start, min(end, start + 60), *WRONG_SHAPE, message)
    if kind == "string_pattern_mismatch":
        return Fault(start, end, *WRONG_SHAPE, _pattern_message(error["input"], key))
    if kind == "missing-one":
        start, end = _first_key(document, path)
        return Fault(start, end, *MISSING_KEY, error["msg"])
    if kind == "both":
        start, end = _first_key(document, path)
        return Fault(start, end, *WRONG_SHAPE, error["msg"])
    slip = slip_at(document.text, start)
    return slip.fault if slip else Fault(start, end, *WRONG_SHAPE, _shape_message(error, key, model))


def _pattern_message(given: str, key: str) -> str:
    if given != given.strip():
        return f"'{key}' begins or ends with a space; remove it, for names that differ in it look alike"
    remedy = "write words, with one / between them where there are several: no .., no backslash"
    return f"'{key}' is {shown(given)}; {remedy}"


def _unseen(given: str) -> str | None:
    """Return the remedy for a character at an end of a value that nobody sees."""
    if given.strip(UNSEEN) == given:
        return None
    character = given[0] if given[0] in UNSEEN else given[-1]
    return f"a character that nobody sees (U+{ord(character):04X}) stands at its end; remove it"


def _shape_message(error: ErrorDetails, key: str, model: type[Entry]) -> str:
    kind = error["type"]
    if kind in _NOT_TEXT:
        return f"'{key}' takes one value here, no list and no keys below it; write the value behind the colon"
    if kind == "too_short":
        others = "say `unknown` or `none` where that is meant, or leave the key out"
        return f"'{key}' is an empty list; {others if key in _TAKE_NONE else 'name one at least'}"
    if kind in _NOT_LIST:
        return f"'{key}' takes a list; write each item on its own line behind '- ', or between [ and ]"
    if kind in _NOT_KEYS:
        return _keys_message(error["input"], key, model)
    return f"'{key}' has a value of the wrong form; see `orgmodel schema`"


def _keys_message(given: object, key: str, model: type[Entry]) -> str:
    if isinstance(given, list):
        return f"'{key}' holds keys with values here, no list; remove the - before them"
    if first_key(model) == "severity":
        return f"'{key}' holds {model.called} here; write its keys with their values"
    example = given if isinstance(given, str) and _PLAIN.fullmatch(given) else "..."
    remedy = f"write its keys with their values: {{{first_key(model)}: {example[:40]}}}"
    return f"'{key}' holds {model.called} here; {remedy}"
