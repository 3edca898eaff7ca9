"""Diagnostics: what is wrong with a file itself, located, with the remedy."""

from __future__ import annotations

from msgspec import Struct


class Diagnostic(Struct, frozen=True, order=True):
    """Hold one fault of a file; always an error, neither configurable nor waivable.

    Args:
        file: the name as the user gave it.
        line, column: where, counted from 1 (columns in characters).
        rule: kebab-case name, e.g. `duplicate-key`.
        code: stable code, e.g. `D103`.
        message: what is wrong and what to do, lower case, remedy last.
        width: characters to underline from `column`.
    """

    file: str
    line: int
    column: int
    rule: str
    code: str
    message: str
    width: int = 1
    subject: str = ""
