"""Pictures: PNG files of others, read only so far as to check and place them."""

from __future__ import annotations

import struct
from zlib import crc32

_SIGNATURE = b"\x89PNG\r\n\x1a\n"
_START = struct.Struct(">I4s")
_CHECK = struct.Struct(">I")
_SIZE = struct.Struct(">II")


def png_size(data: bytes) -> tuple[int, int] | None:
    """Return width and height of a PNG in pixels; None where the data is no whole PNG."""
    if not data.startswith(_SIGNATURE) or not _is_whole(data):
        return None
    at = len(_SIGNATURE)
    length, kind = _START.unpack_from(data, at)
    if kind != b"IHDR" or length < _SIZE.size:
        return None
    width, height = _SIZE.unpack_from(data, at + _START.size)
    return (width, height) if width and height else None


def _is_whole(data: bytes) -> bool:
    """Tell whether every part of a PNG is there and matches its checksum."""
    at, kind = len(_SIGNATURE), b""
    while kind != b"IEND":
        if at + _START.size > len(data):
            return False
        length, kind = _START.unpack_from(data, at)
        end = at + _START.size + length
        if end + _CHECK.size > len(data):
            return False
        if _CHECK.unpack_from(data, end)[0] != crc32(data[at + 4 : end]):
            return False
        at = end + _CHECK.size
    return True
