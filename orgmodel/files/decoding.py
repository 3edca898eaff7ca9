"""From bytes to text: UTF-8 only, without characters that a text file may not hold."""

from __future__ import annotations

import re

from orgmodel.files.faults import ILLEGAL_CHARACTER, NOT_UTF8, Faults

MOST_SHOWN = 20
REPLACEMENT = "\N{REPLACEMENT CHARACTER}"
ILLEGAL = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f\u2028\u2029\ud800-\udfff\ufeff\ufffe\uffff]")
# What an escape may not bring in either; line separators are harmless where they are written out.
ILLEGAL_IN_VALUE = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x84\x86-\x9f\ud800-\udfff\ufffe\uffff]")
_UTF16_MARKS = (b"\xff\xfe", b"\xfe\xff")
# Word and other zipped files, PDF, Word before 2007, pictures, compressed files.
_BINARY_MARKS = (b"PK\x03\x04", b"%PDF-", b"\xd0\xcf\x11\xe0", b"\x89PNG", b"\xff\xd8\xff", b"\x1f\x8b")
_RICH_TEXT_MARK = b"{\\rtf"
_MARKUP = re.compile(rb"\s*<[!?A-Za-z]")


def decode(data: bytes, faults: Faults) -> str | None:
    """Return the text of a file, each faulty character replaced by one other.

    Returns:
        The text without a byte order mark; None for a file that is no UTF-8 text at all.
    """
    kind = _other_kind(data)
    if kind is not None:
        faults.add(0, 1, NOT_UTF8, kind)
        return None
    try:
        text = data.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        text = data.decode("utf-8-sig", errors="replace")
        _refuse_bytes(data, error, faults)
    if ILLEGAL.search(text) is None:
        return text
    return _without_illegal(text, faults)


def _other_kind(data: bytes) -> str | None:
    """Return what a file is that holds no YAML at all, with the remedy."""
    if data.startswith(_BINARY_MARKS):
        return "this is no text file (a Word or other binary file?); save it as plain text"
    if data.startswith(_UTF16_MARKS) or _looks_like_utf16(data[:1000]):
        return "the file is in UTF-16; save it as UTF-8"
    if data.startswith(_RICH_TEXT_MARK):
        return "this is a file in rich text (RTF); save it as plain text"
    if _MARKUP.match(data):
        return "this is a file in HTML or XML; `orgmodel new FILE` writes a file to start from"
    return None


def _looks_like_utf16(begin: bytes) -> bool:
    """Tell whether every other byte of Latin letters is zero."""
    odd, even = begin[1::2].count(0), begin[::2].count(0)
    return max(odd, even) > len(begin) // 4 and min(odd, even) == 0


def _refuse_bytes(data: bytes, error: UnicodeDecodeError, faults: Faults) -> None:
    start = len(data[: error.start].decode("utf-8-sig"))
    byte = data[error.start : error.start + 1]
    letter = byte.decode("cp1252", errors="replace")
    perhaps = f" ('{letter}' in Windows-1252?)" if letter != REPLACEMENT else ""
    message = (
        f"byte 0x{byte[0]:02X}{perhaps} is no UTF-8; save the file as UTF-8 "
        "(Notepad: Save as, with the encoding UTF-8)"
    )
    faults.add(start, start + 1, NOT_UTF8, message)


def _without_illegal(text: str, faults: Faults) -> str:
    """Refuse each kind of illegal character once, at its first place; return the text without them."""
    kinds = sorted((text.find(one), one) for one in set(text) if ILLEGAL.match(one))
    for start, character in kinds[:MOST_SHOWN]:
        more = text.count(character, start + 1)
        places = "" if not more else f" here and in {more} more place{'s' if more > 1 else ''}"
        faults.add(start, start + 1, ILLEGAL_CHARACTER, f"{named(character)}; remove it{places}")
    for _, character in kinds:
        text = text.replace(character, REPLACEMENT)
    return text


def named(character: str) -> str:
    """Return `the character U+0000 is not allowed`."""
    return f"the character U+{ord(character):04X} is not allowed in a file"
