"""Advance widths of a TrueType font with one axis, its weight: all that measuring asks of a font.

A library that reads whole fonts takes longer to start than a drawing of a thousand boxes to lay out.
"""

from __future__ import annotations

import struct
from pathlib import Path
from typing import NamedTuple

from orgmodel.organogram.notice import OutputError

_UNICODE = (3, 1)
_SEGMENTS = 4
_LAST_CHARACTER = 0xFFFF
_UNKNOWN = "the font Arimo is not the one that orgmodel knows; install fontpkg-arimo as pinned"


class FontWidths(NamedTuple):
    """Hold how wide each character of a font is.

    Args:
        advances: width by code point, in units of the font.
        units_per_em: units that make the type size.
    """

    advances: dict[int, int]
    units_per_em: int


def read_widths(path: Path, *, bold: bool) -> FontWidths:
    """Read the widths of a font at the light or at the bold end of its axis."""
    data = path.read_bytes()
    tables = _tables(data)
    widths = _widths(data, tables)
    if bold:
        widths = [width + more for width, more in zip(widths, _growth(data, tables), strict=True)]
    glyphs = _glyphs(data, tables["cmap"])
    advances = {character: widths[glyph] for character, glyph in glyphs.items()}
    (units_per_em,) = struct.unpack_from(">H", data, tables["head"] + 18)
    return FontWidths(advances, units_per_em)


def _tables(data: bytes) -> dict[str, int]:
    """Return where each table begins."""
    (count,) = struct.unpack_from(">H", data, 4)
    records = struct.iter_unpack(">4sIII", data[12 : 12 + 16 * count])
    return {tag.decode("latin-1"): offset for tag, _, offset, _ in records}


def _widths(data: bytes, tables: dict[str, int]) -> list[int]:
    """Return the width of each glyph at the light end."""
    (count,) = struct.unpack_from(">H", data, tables["hhea"] + 34)
    (glyphs,) = struct.unpack_from(">H", data, tables["maxp"] + 4)
    widths = struct.unpack_from(f">{2 * count}H", data, tables["hmtx"])[::2]
    # Glyphs without a width of their own take the last one.
    return [*widths, *[widths[-1]] * (glyphs - count)]


def _growth(data: bytes, tables: dict[str, int]) -> tuple[int, ...]:
    """Return by how much each glyph is wider at the bold end."""
    start = tables["HVAR"]
    store, mapping = struct.unpack_from(">II", data, start + 4)
    start += store
    _, _, lists, offset = struct.unpack_from(">HIHI", data, start)
    count, words, regions = struct.unpack_from(">HHH", data, start + offset)
    if mapping or (lists, words, regions) != (1, 1, 1):
        raise OutputError(_UNKNOWN)
    return struct.unpack_from(f">{count}h", data, start + offset + 8)


def _glyphs(data: bytes, start: int) -> dict[int, int]:
    """Return the glyph of each character."""
    (count,) = struct.unpack_from(">H", data, start + 2)
    maps = struct.iter_unpack(">HHI", data[start + 4 : start + 4 + 8 * count])
    at = start + next(offset for platform, encoding, offset in maps if (platform, encoding) == _UNICODE)
    form, _, _, doubled = struct.unpack_from(">HHHH", data, at)
    if form != _SEGMENTS:
        raise OutputError(_UNKNOWN)
    # Four columns of one number a segment; the first is followed by an empty one.
    places = (at + 14, *(at + 16 + doubled * column for column in (1, 2, 3)))
    ends, starts, steps, offsets = (struct.unpack_from(f">{doubled // 2}H", data, place) for place in places)
    glyphs = {}
    for segment, (first, last) in enumerate(zip(starts, ends, strict=True)):
        for character in range(first, min(last + 1, _LAST_CHARACTER)):
            glyph = character
            if offsets[segment]:
                # The offset counts from its own place in the file.
                listed = places[3] + 2 * segment + offsets[segment]
                (glyph,) = struct.unpack_from(">H", data, listed + 2 * (character - first))
            glyphs[character] = (glyph + steps[segment]) & 0xFFFF
    return {character: glyph for character, glyph in glyphs.items() if glyph}
