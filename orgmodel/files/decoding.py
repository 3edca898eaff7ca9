"""From bytes to text: UTF-8 only, without characters that a text file may not hold."""

from __future__ import annotations

import re
from itertools import islice

from orgmodel.files.faults import ILLEGAL_CHARACTER, NOT_UTF8, Faults

MOST_SHOWN = 20
REPLACEMENT = "\N{REPLACEMENT CHARACTER}"
ILLEGAL = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f\u2028\u2029\ud800-\udfff\ufeff\ufffe\uffff]")
# What an escape may not bring in either; line separators are harmless where they are written out.
ILLEGAL_IN_VALUE = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x84\x86-\x9f\ud800-\udfff\ufffe\uffff]")
_UTF16_MARKS = (b"\xff\xfe", b"\xfe\xff")
# Word and other zipped files, PDF, and Word before 2007.
_BINARY_MARKS = (b"PK\x03\x04", b"%PDF-", b"\xd0\xcf\x11\xe0")


def decode(data: bytes, faults: Faults) -> str | None:
    """Return the text of a file, each faulty character replaced by one other.

    Returns:
        The text without a byte order mark; None for a file that is no UTF-8 text at all.
    """
    if data.startswith(_UTF16_MARKS):
        faults.add(0, 1, NOT_UTF8, "the file is in UTF-16; save it as UTF-8")
        return None
    if data.startswith(_BINARY_MARKS):
        message = "this is no text file (a Word or other binary file?); save it as plain text"
        faults.add(0, 1, NOT_UTF8, message)
        return None
    try:
        text = data.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        text = data.decode("utf-8-sig", errors="replace")
        _refuse_bytes(data, error, text, faults)
    if ILLEGAL.search(text) is None:
        return text
    _refuse_characters(text, faults)
    return ILLEGAL.sub(REPLACEMENT, text)


def _refuse_bytes(data: bytes, error: UnicodeDecodeError, text: str, faults: Faults) -> None:
    start = len(data[: error.start].decode("utf-8-sig"))
    byte = data[error.start]
    message = f"byte 0x{byte:02X} is no UTF-8; save the file as UTF-8"
    faults.add(start, start + 1, NOT_UTF8, message)


def _refuse_characters(text: str, faults: Faults) -> None:
    for match in islice(ILLEGAL.finditer(text), MOST_SHOWN):
        faults.add(match.start(), match.end(), ILLEGAL_CHARACTER, f"{named(match[0])}; remove it")


def named(character: str) -> str:
    """Return `the character U+0000 is not allowed`."""
    return f"the character U+{ord(character):04X} is not allowed in a file"
