"""Faults found while reading a file, by character offset, and the places of all of them."""

from __future__ import annotations

from collections.abc import Iterable
from itertools import islice

from msgspec import Struct, field

from orgmodel.files.diagnostics import Diagnostic
from orgmodel.files.tree import Document

MOST_FAULTS = 1000


class Fault(Struct, frozen=True, order=True):
    """Hold one fault between two character offsets."""

    start: int
    end: int
    rule: str
    code: str
    message: str


class TooManyFaults(Exception):  # noqa: N818 - no error: reading ends early
    """End the reading: nobody reads more faults at once."""


class Faults(Struct):
    """Collect faults, so that one run reports them all."""

    found: list[Fault] = field(default_factory=list)

    def add(self, start: int, end: int, rule: tuple[str, str], message: str) -> None:
        """Note one fault; `rule` is its name and code.

        Raises:
            TooManyFaults: where the file has more than anybody reads at once.
        """
        self.found.append(Fault(start, end, *rule, message))
        if len(self.found) >= MOST_FAULTS:
            raise TooManyFaults


def diagnosed(document: Document, faults: Iterable[Fault]) -> tuple[Diagnostic, ...]:
    """Return the faults as diagnostics, in the order of the file, at most `MOST_FAULTS`."""
    shown = sorted(islice(faults, MOST_FAULTS))
    if len(shown) == MOST_FAULTS:
        message = f"the file has {MOST_FAULTS} faults or more, of which no more are shown; mend these first"
        last = shown[-1]
        shown[-1] = Fault(last.start, last.end, *MANY_FAULTS, message)
    return tuple(_diagnosed(document, fault) for fault in shown)


def _diagnosed(document: Document, fault: Fault) -> Diagnostic:
    place = document.place(fault.start, fault.end)
    return Diagnostic(
        file=document.name,
        line=place.line,
        column=place.column,
        rule=fault.rule,
        code=fault.code,
        message=fault.message,
        width=place.width,
    )


NOT_UTF8 = ("not-utf-8", "D101")
ILLEGAL_CHARACTER = ("illegal-character", "D102")
DUPLICATE_KEY = ("duplicate-key", "D103")
ALIAS = ("anchor-or-alias", "D104")
TAG = ("tag", "D105")
SEVERAL_DOCUMENTS = ("several-documents", "D106")
TOO_DEEP = ("too-deep", "D107")
TOO_LARGE = ("file-too-large", "D108")
EMPTY_FILE = ("empty-file", "D109")
NOT_KEYS = ("not-keys-and-values", "D110")
SYNTAX = ("syntax", "D111")
TAB = ("tab", "D112")
COLON = ("colon-in-value", "D113")
UNCLOSED_QUOTE = ("unclosed-quote", "D114")
UNCLOSED_BRACKET = ("unclosed-bracket", "D115")
INDENTATION = ("indentation", "D116")
COMMA = ("comma-in-value", "D117")
HASH = ("hash-in-value", "D118")
WORD_QUOTES = ("word-quotes", "D119")
EMPTY_VALUE = ("empty-value", "D120")
BACKSLASH = ("backslash", "D121")
KEY_NOT_TEXT = ("key-not-text", "D122")
RESERVED_START = ("reserved-first-character", "D123")
MISSING_COLON = ("missing-colon", "D124")
MANY_FAULTS = ("many-faults", "D125")
NON_BREAKING_SPACE = ("non-breaking-space", "D126")
BULLET = ("bullet", "D127")
UNKNOWN_KEY = ("unknown-key", "D131")
MISSING_KEY = ("missing-key", "D132")
WRONG_SHAPE = ("wrong-shape", "D133")
UNKNOWN_WORD = ("unknown-word", "D134")
NOT_A_QUANTITY = ("not-a-quantity", "D135")
NOT_A_DATE = ("not-a-date", "D136")
NOT_A_BOOLEAN = ("not-a-boolean", "D137")
NOT_A_NUMBER = ("not-a-number", "D138")
A_SCENARIO = ("scenario-file", "D139")
