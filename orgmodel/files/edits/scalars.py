"""New values as YAML: plain where that is safe, else in double quotes."""

from __future__ import annotations

import re

from orgmodel.files.edits.nodes import Scalar

_PLAIN = re.compile(r"[\w(<+~.][^:#,\[\]{}\"'&*!|>%@`\\\t\r\n]*", re.UNICODE)
_CONTROL = {"\\": "\\\\", '"': '\\"', "\n": "\\n", "\t": "\\t", "\r": "\\r"}
_NOT_TEXT = frozenset({"", "~", "null", "Null", "NULL"})


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
