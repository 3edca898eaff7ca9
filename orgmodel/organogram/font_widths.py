"""Advance widths of the font that is drawn: a variable one, with its weight as the only axis."""

from __future__ import annotations

from pathlib import Path
from typing import NamedTuple


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
    # Imported here: it costs 40 ms that commands without a drawing must not pay.
    from fontTools.ttLib import TTFont

    font = TTFont(path, lazy=True)
    widths = {name: width for name, (width, _) in font["hmtx"].metrics.items()}
    if bold:
        # At the end of the axis the whole difference counts, so that the library need not interpolate,
        # for which it takes another 80 ms.
        (differences,) = font["HVAR"].table.VarStore.VarData
        for name, (more,) in zip(font.getGlyphOrder(), differences.Item, strict=True):
            widths[name] += more
    advances = {character: widths[name] for character, name in font.getBestCmap().items()}
    return FontWidths(advances, font["head"].unitsPerEm)
