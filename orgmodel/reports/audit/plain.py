"""Text from files, made safe for a terminal."""

from __future__ import annotations


def printable(text: str) -> str:
    """Return text that a terminal shows as it is: control and direction characters are written out."""
    if text.isprintable():
        return text
    return "".join(char if char.isprintable() else _escaped(char) for char in text)


def _escaped(char: str) -> str:
    if char in "\t\n\r":
        return " "
    return f"\\u{ord(char):04x}" if ord(char) <= 0xFFFF else f"\\U{ord(char):08x}"
