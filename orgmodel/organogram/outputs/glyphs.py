"""Characters that the drawn font lacks, and where they stand."""

from __future__ import annotations

import unicodedata
from collections.abc import Iterable, Iterator, Sequence

from orgmodel.organogram.measure import missing_glyphs
from orgmodel.organogram.notice import Notice
from orgmodel.organogram.scene import Scene

# A text in a script that the font lacks altogether is told by so many of its characters.
_NAMED = 40
_READERS_FONT = "the reader's own font draws it, or an empty box instead"
_NO_FONT = "the picture shows an empty box instead; write the text otherwise, or ask for svg, html or txt"
_OUTCOMES = {
    "svg": _READERS_FONT,
    "html": _READERS_FONT,
    "pptx": _READERS_FONT,
    "png": _NO_FONT,
    "docx": _NO_FONT,
}


def texts_of(scene: Scene) -> Iterator[tuple[str, str]]:
    """Yield every text on a page with the id of its box; outside boxes with that of the organisation."""
    for placed in scene.boxes:
        for line in placed.texts:
            yield placed.box.id, line.words
    for link in scene.links:
        for line in link.label:
            yield link.link.source, line.words
    for decoration in scene.decorations:
        for line in decoration.texts:
            yield scene.chart.organisation, line.words


def missing_glyph_notices(missing: Iterable[tuple[str, Sequence[str]]], format: str) -> tuple[Notice, ...]:
    """Warn of characters that the font lacks, and say what becomes of them in this format.

    Args:
        missing: the characters by subject, as `lacking` returns them.
        format: formats that draw nothing, or refuse such characters, have nothing to warn of.
    """
    outcome = _OUTCOMES.get(format)
    if outcome is None:
        return ()
    return tuple(
        Notice(
            f"the font Arimo has no shape for {glyph_names(characters)}; {outcome}", subject, characters[0]
        )
        for subject, characters in missing
    )


def lacking(texts: Iterable[tuple[str, str]]) -> list[tuple[str, tuple[str, ...]]]:
    """Return the characters that the font lacks, each once, under the first subject that has it.

    Args:
        texts: subject and text.
    """
    found: dict[str, list[str]] = {}
    seen: set[str] = set()
    for subject, text in texts:
        if text.isascii():
            continue
        for character in missing_glyphs(text):
            if character not in seen:
                seen.add(character)
                found.setdefault(subject, []).append(character)
    return [(subject, tuple(characters)) for subject, characters in found.items()]


def glyph_names(characters: Sequence[str]) -> str:
    """Name characters: `U+0627 (ARABIC LETTER ALEF)`."""
    names = [f"U+{ord(c):04X} ({unicodedata.name(c, 'unnamed')})" for c in characters[:_NAMED]]
    rest = len(characters) - _NAMED
    return ", ".join(names) + (f" and {rest} more" if rest > 0 else "")
