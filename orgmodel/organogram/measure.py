"""Text widths, measured in Arimo: the font that is drawn, and metric-equal to Arial and Helvetica."""

from __future__ import annotations

import unicodedata
from collections.abc import Callable
from dataclasses import dataclass
from functools import lru_cache
from typing import Any, TypeAlias

Measure: TypeAlias = Callable[[str], float]

# Kerning in Arimo only narrows Latin text, save after f and r; the margin covers those pairs.
_SAFETY = 1.01
# A character that the font lacks comes from a font we do not know; the widest of those are emoji.
_MISSING_EM = 1.5
_REGULAR, _BOLD = 400, 700


@dataclass(frozen=True, slots=True)
class _Face:
    characters: dict[int, str]
    glyphs: Any
    units_per_em: int


@lru_cache(maxsize=4)
def _face(bold: bool, italic: bool) -> _Face:
    # Imported here: fontTools costs 40 ms that commands without a drawing must not pay.
    import fontpkg_arimo
    from fontTools.ttLib import TTFont

    name = "Arimo-Italic[wght].ttf" if italic else "Arimo[wght].ttf"
    font = TTFont(fontpkg_arimo.ROOT / "files" / name, lazy=True)
    glyphs = font.getGlyphSet(location={"wght": _BOLD if bold else _REGULAR})
    return _Face(font.getBestCmap(), glyphs, font["head"].unitsPerEm)


@lru_cache(maxsize=8192)
def _advance(character: str, bold: bool, italic: bool) -> float:
    face = _face(bold, italic)
    name = face.characters.get(ord(character))
    if name is not None:
        return float(face.glyphs[name].width) / face.units_per_em
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
    characters = _face(False, False).characters
    return tuple(dict.fromkeys(c for c in text if ord(c) not in characters and not _is_invisible(c)))
