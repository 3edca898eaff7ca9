"""Text widths, measured in Arimo: the font that is drawn, and metric-equal to Arial and Helvetica."""

from __future__ import annotations

import unicodedata
from collections.abc import Callable
from functools import lru_cache
from typing import TypeAlias

from orgmodel.organogram.font_widths import FontWidths

Measure: TypeAlias = Callable[[str], float]

# Kerning in Arimo only narrows Latin text, save after f and r; the margin covers those pairs.
_SAFETY = 1.01
# A character that the font lacks comes from a font we do not know; the widest of those are emoji.
_MISSING_EM = 1.5


@lru_cache(maxsize=4)
def _font(bold: bool, italic: bool) -> FontWidths:
    # Imported here: it looks for its files, which commands without a drawing must not pay for.
    import fontpkg_arimo

    name = "Arimo-Italic[wght].ttf" if italic else "Arimo[wght].ttf"
    return FontWidths(fontpkg_arimo.ROOT / "files" / name, bold=bold)


@lru_cache(maxsize=4096)
def _advance(character: str, bold: bool, italic: bool) -> float:
    width = _font(bold, italic).ems(character)
    if width is not None:
        return width
    return 0.0 if _is_invisible(character) else _MISSING_EM


def _is_invisible(character: str) -> bool:
    return unicodedata.category(character) in ("Mn", "Me", "Cf")


@lru_cache(maxsize=65536)
def _ems(text: str, bold: bool, italic: bool) -> float:
    return sum(_advance(character, bold, italic) for character in text) * _SAFETY


def text_width(text: str, size: float, *, bold: bool = False, italic: bool = False) -> float:
    """Measure a text on one line; an upper bound of what a browser with kerning draws.

    Args:
        text: one line.
        size: type size in points.

    Returns:
        The width in points.
    """
    return _ems(text, bold, italic) * size


def measure_at(size: float, *, bold: bool = False, italic: bool = False) -> Measure:
    """Return the function that measures a text at `size` points."""
    return lambda text: text_width(text, size, bold=bold, italic=italic)


def missing_glyphs(text: str) -> tuple[str, ...]:
    """Return the characters of `text` that the drawn font lacks, each once, in order."""
    font = _font(False, False)
    return tuple(c for c in dict.fromkeys(text) if font.ems(c) is None and not _is_invisible(c))
