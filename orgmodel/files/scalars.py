"""Values that the file's own rules would change silently: cut, swallowed or turned into nothing.

A comment straight behind an unquoted value is refused where no space follows its `#`: `C #1` is
meant as text far more often than as a comment, while `count: 5  # as of June` is an ordinary
comment and stays one.
"""

from __future__ import annotations

import re

from orgmodel.files.decoding import ILLEGAL_IN_VALUE, named
from orgmodel.files.faults import (
    BACKSLASH,
    COMMA,
    EMPTY_VALUE,
    HASH,
    ILLEGAL_CHARACTER,
    TOO_LARGE,
    WORD_QUOTES,
    Faults,
)

LONGEST_SHOWN = 40
HARD_SPACE = "a non-breaking space cannot indent a line; use plain spaces"
NOTHING = frozenset({"", "~", "null"})
TYPOGRAPHIC = frozenset("“”„‟")

_ENDS_WITHOUT_VALUE = re.compile(r"\s*[,}]")
_GLUED_COMMENT = re.compile(r"(?<=[ \t])#(?=\w)")
_COMMENT_BEHIND = re.compile(r"[ \t]+#")
_REST_OF_LINE = re.compile(r"[^\r\n]*")
_ESCAPE = re.compile(r"\\(u[0-9A-Fa-f]{4}|U[0-9A-Fa-f]{8}|x[0-9A-Fa-f]{2}|\r\n|.)", re.DOTALL)
_SAFE_ESCAPES = frozenset({"\\", '"', "\n", "\r", "\r\n"})


def shown(text: str) -> str:
    """Return a value between quotes, shortened, for a message."""
    line = " ".join(text.split())
    return f"'{line}'" if len(line) <= LONGEST_SHOWN else f"'{line[: LONGEST_SHOWN - 1]}…'"


def refuse_empty_value(text: str, key: str, key_start: int, key_end: int, faults: Faults) -> None:
    """Refuse a key without a value; between braces a comma made it."""
    if _ENDS_WITHOUT_VALUE.match(text, key_end):
        message = (
            f"{shown(key)} has no value: a comma between braces ends a value; "
            "write decimals with a point (0.8), and text with a comma between double quotes"
        )
        faults.add(key_start, key_end, COMMA, message)
        return
    message = f"{shown(key)} has no value; say `unknown` or `none` where that is meant, or leave the key out"
    faults.add(key_start, key_end, EMPTY_VALUE, message)


def refuse_empty_item(start: int, end: int, faults: Faults) -> None:
    """Refuse a list item without a value; where nothing at all is written, point at its dash."""
    written_from = start if end > start else max(0, start - 1)
    faults.add(written_from, end, EMPTY_VALUE, "this list item is empty; fill it in or remove it")


def refuse_long(start: int, end: int, limit: int, faults: Faults) -> None:
    """Refuse a value of more characters than any document's quote has."""
    message = f"this value has {end - start} characters, limit {limit}; shorten it"
    faults.add(start, end, TOO_LARGE, message)


def refuse_typographic_quote(value: str, start: int, end: int, faults: Faults) -> None:
    """Refuse an unquoted value that begins with a quote of a word processor."""
    message = (
        f"{shown(value)} begins with the quote {value[0]} of a word processor, which quotes nothing; "
        'put straight double quotes (") around the whole value'
    )
    faults.add(start, end, WORD_QUOTES, message)


def check_escapes(text: str, start: int, end: int, value: str, faults: Faults) -> None:
    """Refuse backslashes in double quotes that change the text unseen."""
    for match in _ESCAPE.finditer(text, start + 1, end - 1):
        if match[1] not in _SAFE_ESCAPES and len(match[1]) == 1:
            faults.add(match.start(), match.end(), BACKSLASH, backslash_message(match[0]))
    illegal = ILLEGAL_IN_VALUE.search(value)
    if illegal is not None:
        faults.add(start, end, ILLEGAL_CHARACTER, f"{named(illegal[0])}; remove it")


def backslash_message(written: str) -> str:
    """Return what is wrong with a backslash in double quotes."""
    return (
        f"{written} between double quotes does not stay as written; "
        f"write \\{written} for the backslash itself, or use single quotes"
    )


def glued_comment(text: str) -> bool:
    """Tell whether a comment without a space after its `#` stands anywhere."""
    return _GLUED_COMMENT.search(text) is not None


def refuse_glued_comments(text: str, plain_ends: set[int], faults: Faults) -> None:
    """Refuse each comment that stands straight behind an unquoted value with no space after `#`."""
    for match in _GLUED_COMMENT.finditer(text):
        if _value_end(text, match.start()) in plain_ends:
            refuse_comment(text, match.start(), faults)


def comment_behind(text: str, value_end: int, limit: int) -> int | None:
    """Return where a comment begins straight behind a value, or None."""
    match = _COMMENT_BEHIND.match(text, value_end, limit)
    return None if match is None else match.end() - 1


def refuse_comment(text: str, start: int, faults: Faults) -> None:
    """Refuse a `#` that cuts the rest of a line off."""
    rest = _REST_OF_LINE.match(text, start)
    end = rest.end() if rest else start + 1
    message = (
        f"{shown(text[start:end])} is cut off: a space and # begin a comment; put the value between "
        "double quotes, or write a space after # for a comment"
    )
    faults.add(start, end, HASH, message)


def _value_end(text: str, comment_start: int) -> int:
    end = comment_start
    while end > 0 and text[end - 1] in " \t":
        end -= 1
    return end
