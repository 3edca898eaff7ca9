"""Texts that PDF/UA refuses, each with its place: the format asks that every character can be read back."""

from __future__ import annotations

import unicodedata
from collections.abc import Iterable

from orgmodel.organogram.notice import Notice, OutputError
from orgmodel.organogram.outputs.glyphs import glyph_names, lacking
from orgmodel.organogram.outputs.typesetter import typeset

_REMEDY = "write the text otherwise, or ask for svg, png or txt"
_PROBE = """\
#set document(title: "-", date: none)
#image(bytes(sys.inputs.svg), format: "svg", alt: "-")
"""
_SVG = (
    '<svg xmlns="http://www.w3.org/2000/svg" width="9" height="9" font-family="Arimo">'
    '<text y="8" font-size="8">{codes}</text></svg>'
)


def check_glyphs(texts: Iterable[tuple[str, str]]) -> None:
    """Refuse what the font cannot draw.

    Args:
        texts: subject and text.
    """
    found = [
        Notice(
            f"the PDF font Arimo has no shape for {glyph_names(characters)}; {_REMEDY}",
            subject,
            characters[0],
        )
        for subject, characters in lacking(texts)
    ]
    if found:
        raise OutputError(*found[0], tuple(found[1:]))


def check_marks(texts: Iterable[tuple[str, str]]) -> None:
    """Refuse the first text whose combining or invisible characters cannot be read back from a PDF.

    Only the typesetter knows which can, so each candidate is set alone. Called once a document
    was refused, to say where.

    Args:
        texts: subject and text.
    """
    tried: set[str] = set()
    for subject, text in texts:
        marks = [c for c in text if unicodedata.category(c) in ("Mn", "Mc", "Me", "Cf")]
        if not marks or text in tried:
            continue
        tried.add(text)
        svg = _SVG.format(codes="".join(f"&#{ord(character)};" for character in text))
        try:
            typeset(_PROBE, {"svg": svg}, "pdf")
        except OutputError:
            raise OutputError(
                f"the PDF cannot say what is read in {text!r}, with {glyph_names(marks)}; {_REMEDY}", subject
            ) from None
