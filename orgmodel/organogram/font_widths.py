"""Advance widths of the font that is drawn: a variable one, with its weight as the only axis."""

from __future__ import annotations

from pathlib import Path

_REGULAR, _BOLD = 400, 700


class FontWidths:
    """Tell how wide characters are in one weight of a font.

    Args:
        path: the file of the font.
        bold: whether to look at the bold end of its axis, and not at the regular one.
    """

    def __init__(self, path: Path, *, bold: bool) -> None:
        # Imported here: it costs 10 ms that commands without a drawing must not pay.
        from uharfbuzz import Blob, Face, Font

        self._font = Font(Face(Blob.from_file_path(path)))
        self._font.set_variations({"wght": _BOLD if bold else _REGULAR})
        self._units_per_em = self._font.face.upem

    def ems(self, character: str) -> float | None:
        """Return the width of a character as a part of the type size; None where the font lacks it."""
        glyph = self._font.get_nominal_glyph(ord(character))
        return None if glyph is None else self._font.get_glyph_h_advance(glyph) / self._units_per_em
