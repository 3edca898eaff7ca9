"""Values that the file's own rules would change silently: cut, swallowed or turned into nothing.

A comment straight behind an unquoted value is refused where no space follows its `#`: `C #1` is
meant as text far more often than as a comment, while `count: 5  # as of June` is an ordinary
comment and stays one.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from itertools import islice

from orgmodel.files.decoding import ILLEGAL_IN_VALUE, named
from orgmodel.files.faults import (
    BACKSLASH,
    COMMA,
    EMPTY_VALUE,
    HASH,
    ILLEGAL_CHARACTER,
    WORD_QUOTES,
    Faults,
)
from orgmodel.files.mistakes.keys import KEYS

LONGEST_SHOWN = 40
LONGEST_KEY = 200
MOST_LOOKED_AT = 10_000
NO_KEYS = "a file holds keys with values; begin it with the line `format: 1`"
NOTHING = frozenset({"", "~", "null"})
TYPOGRAPHIC = frozenset("“”„‟‘")

# The keys that take `unknown`, and those that few entries do without.
UNKNOWN_ALLOWED = frozenset(
    {"part_of", "chair", "secretary", "status", "count", "vacant", "fte", "persons", "direct", "indirect"}
)
NEEDED = frozenset({"format", "scenario", "name", "title", "text", "base", "changes"})

_NUMBER_BEFORE = re.compile(r"(~?\d+),\Z")
_DIGITS = re.compile(r"\d+\+?\Z")
_COMMENT_FOR_VALUE = re.compile(r"[ \t]*:[ \t]+(#[^\r\n]+)")
_HARD_LINE_BELOW = re.compile("[ \t]*:[ \t]*\r?\n[ \t]*\u00a0")
# What these two begin with is one character, which is sought ten times as fast as a look behind it.
_GLUED_KEY = re.compile(r":(?=[^\s/])")
_GLUED_COMMENT = re.compile(r"#(?=\w)")
_ITEMS = re.compile(r"[ \t]*(?:- +)*(\w+)\Z")
_ENDS_WITHOUT_VALUE = re.compile(r"\s*[,}]")
_COMMENT_BEHIND = re.compile(r"[ \t]+#")
_REST_OF_LINE = re.compile(r"[^\r\n]*")
_ESCAPE = re.compile(r"\\(u[0-9A-Fa-f]{4}|U[0-9A-Fa-f]{8}|x[0-9A-Fa-f]{2}|\r\n|.)", re.DOTALL)
_SAFE_ESCAPES = frozenset({"\\", '"', "\n", "\r", "\r\n"})


def shown(text: str) -> str:
    """Return a value between quotes, shortened, for a message."""
    line = " ".join(text.split())
    return f"'{line}'" if len(line) <= LONGEST_SHOWN else f"'{line[: LONGEST_SHOWN - 1]}…'"


def refuse_part(text: str, key: str, key_start: int, key_end: int, faults: Faults) -> bool:
    """Refuse a key between braces that a comma made of the end of a value; tell whether it is one."""
    if not _ENDS_WITHOUT_VALUE.match(text, key_end):
        return False
    number = _NUMBER_BEFORE.search(text[max(0, key_start - 20) : key_start])
    if number is not None and _DIGITS.match(key):
        message = (
            f"{shown(f'{number[1]},{key}')} is read as two values: a comma between braces ends a value; "
            f"write {number[1]}.{key}"
        )
        faults.add(key_start - len(number[0]), key_end, COMMA, message)
        return True
    if key[-1:] in TYPOGRAPHIC:
        # The beginning of this value was refused for its quotes.
        return True
    message = (
        f"{shown(key)} has no value: a comma between braces ends a value; "
        "put text with a comma between double quotes"
    )
    faults.add(key_start, key_end, COMMA, message)
    return True


def refuse_empty_value(text: str, key: str, key_start: int, key_end: int, faults: Faults) -> None:
    """Refuse a key without a value, unless a pasted space keeps the value below it from being read."""
    if _HARD_LINE_BELOW.match(text, key_end):
        return
    comment = _COMMENT_FOR_VALUE.match(text, key_end)
    if comment is not None:
        message = (
            f"{shown(key)} has no value: what follows # is a comment; "
            "fill it in, or put text that begins with # between double quotes"
        )
        faults.add(comment.start(1), comment.end(1), HASH, message)
        return
    faults.add(key_start, key_end, EMPTY_VALUE, f"{shown(key)} has no value; {_filled_in(key)}")


def _filled_in(key: str) -> str:
    if key in {"head", "reports_to"}:
        return "say `unknown` (somebody) or `none` (nobody) where that is meant, or leave the key out"
    if key in UNKNOWN_ALLOWED:
        return "say `unknown` where that is meant, or leave the key out"
    return "fill it in" if key in NEEDED else "fill it in, or leave the key out"


def refuse_empty_item(start: int, end: int, faults: Faults) -> None:
    """Refuse a list item without a value; where nothing at all is written, point at its dash."""
    written_from = start if end > start else max(0, start - 1)
    faults.add(written_from, end, EMPTY_VALUE, "this list item is empty; fill it in or remove it")


def refuse_typographic_quote(value: str, start: int, end: int, faults: Faults) -> None:
    """Refuse an unquoted value that begins with a quote of a word processor; a single one where it closes."""
    if value[0] == "‘" and not value.endswith("’"):
        return
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


def glued_comments(text: str) -> dict[int, int]:
    """Return where comments without a space after their `#` stand, by the end of what is before them."""
    starts = (match.start() for match in islice(_GLUED_COMMENT.finditer(text), MOST_LOOKED_AT))
    return {_value_end(text, start): start for start in starts if text[start - 1 : start] in {" ", "\t"}}


def glued_keys(text: str) -> dict[int, str]:
    """Return the known keys that begin a line and have no space after their colon, by where they stand."""
    found = {}
    for match in islice(_GLUED_KEY.finditer(text), MOST_LOOKED_AT):
        colon = match.start()
        line = text.rfind("\n", max(0, colon - LONGEST_KEY), colon) + 1
        key = _ITEMS.match(text, line, colon) if line or colon < LONGEST_KEY else None
        if key is not None and key[1] in KEYS:
            found[key.start(1)] = key[1]
    return found


def refuse_comments(text: str, starts: Iterable[int], faults: Faults) -> None:
    """Refuse comments that stand straight behind an unquoted value with no space after `#`."""
    for start in starts:
        rest = _REST_OF_LINE.match(text, start)
        end = rest.end() if rest else start + 1
        message = (
            f"{shown(text[start:end])} is cut off: a space and # begin a comment; put the value between "
            "double quotes, or write a space after # for a comment"
        )
        faults.add(start, end, HASH, message)


def cut_off(text: str, value_end: int, limit: int) -> int | None:
    """Return where a comment begins straight behind a value, or None."""
    match = _COMMENT_BEHIND.match(text, value_end, limit)
    return None if match is None else match.end() - 1


def _value_end(text: str, comment_start: int) -> int:
    end = comment_start
    while end > 0 and text[end - 1] in " \t":
        end -= 1
    return end
