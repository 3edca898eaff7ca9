"""Characters that the drawn font lacks, and where they stand."""

from __future__ import annotations

import unicodedata
from collections.abc import Iterator, Sequence

from orgmodel.organogram.measure import missing_glyphs
from orgmodel.organogram.notice import Notice, Warn
from orgmodel.organogram.scene import Scene

_NAMED = 3


def texts_of(scene: Scene) -> Iterator[tuple[str, str]]:
    """Yield every text on a page with the id of its box, which is empty outside boxes."""
    for placed in scene.boxes:
        for line in placed.texts:
            yield placed.box.id, line.words
    for link in scene.links:
        for line in link.label:
            yield link.link.source, line.words
    for decoration in scene.decorations:
        for line in decoration.texts:
            yield "", line.words


def warn_of_missing_glyphs(scene: Scene, warn: Warn) -> None:
    """Warn once a box of characters that another font will have to draw."""
    missing: dict[str, dict[str, None]] = {}
    for subject, text in texts_of(scene):
        if text.isascii():
            continue
        for character in missing_glyphs(text):
            missing.setdefault(subject, {})[character] = None
    for subject, characters in missing.items():
        warn(
            Notice(
                f"the font Arimo has no shape for {glyph_names(tuple(characters))}; "
                "the reader's own font draws it, or a box instead",
                subject,
            )
        )


def glyph_names(characters: Sequence[str]) -> str:
    """Name characters: `U+0627 (ARABIC LETTER ALEF)`."""
    names = [f"U+{ord(c):04X} ({unicodedata.name(c, 'unnamed')})" for c in characters[:_NAMED]]
    rest = len(characters) - _NAMED
    return ", ".join(names) + (f" and {rest} more" if rest > 0 else "")
