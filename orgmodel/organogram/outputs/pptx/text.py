"""Lines of text as paragraphs with runs, set so that they stand where the drawing has them."""

from __future__ import annotations

from collections.abc import Sequence

from orgmodel.organogram.outputs.office_package import xml_text
from orgmodel.organogram.outputs.paragraphs import Paragraph, paragraphs
from orgmodel.organogram.outputs.pptx.geometry import emu
from orgmodel.organogram.scene import Anchor, Rect, TextLine
from orgmodel.organogram.scene_parts import SOFT_HYPHEN

# Arial's own measures, as shares of the type size.
_ASCENT, _DESCENT = 0.905, 0.212
_SLACK = 2.0
_ALIGN = {Anchor.START: "l", Anchor.MIDDLE: "ctr", Anchor.END: "r"}


def shape_text(rect: Rect, own: float, lines: Sequence[TextLine], sources: Sequence[str], locale: str) -> str:
    """Write the text body of a shape whose lines share one alignment.

    Args:
        own: how far the shape insets its text itself, in points.
    """
    if not lines:
        return f'<p:txBody><a:bodyPr/><a:lstStyle/><a:p><a:endParaRPr lang="{locale}"/></a:p></p:txBody>'
    left, right = _side_insets(rect, lines, own)
    top = max(lines[0].y - _ASCENT * lines[0].size - rect.y - own, 0)
    room = rect.width - 2 * own - left - right
    wrap = "square" if room >= max(line.width for line in lines) + _SLACK else "none"
    return _body(lines, sources, locale, (left, top, right), wrap)


def loose_text(lines: Sequence[TextLine], sources: Sequence[str], locale: str) -> str:
    """Write the text body of a text box laid closely around its lines."""
    return _body(lines, sources, locale, (0, 0, 0), "none")


def loose_rect(lines: Sequence[TextLine]) -> Rect:
    """Return the rectangle closely around lines that share one alignment."""
    width = max(line.width or len(line.words) * line.size * 0.55 for line in lines) + _SLACK
    first, last = lines[0], lines[-1]
    top = first.y - _ASCENT * first.size
    return Rect(first.x - first.anchor.before * width, top, width, last.y + _DESCENT * last.size - top)


def _side_insets(rect: Rect, lines: Sequence[TextLine], own: float) -> tuple[float, float]:
    first = lines[0]
    if first.anchor is Anchor.START:
        return max(first.x - rect.x - own, 0), 0
    if first.anchor is Anchor.END:
        return 0, max(rect.x + rect.width - first.x - own, 0)
    shift = 2 * (first.x - rect.x - rect.width / 2)
    return max(shift, 0), max(-shift, 0)


def _body(
    lines: Sequence[TextLine],
    sources: Sequence[str],
    locale: str,
    insets: tuple[float, float, float],
    wrap: str,
) -> str:
    left, top, right = insets
    written = []
    above: TextLine | None = None
    for paragraph in paragraphs(lines, sources):
        written.append(_paragraph(paragraph, above, locale))
        above = paragraph.lines[-1]
    return (
        f'<p:txBody><a:bodyPr wrap="{wrap}" lIns="{emu(left)}" tIns="{emu(top)}" rIns="{emu(right)}" '
        f'bIns="0" anchor="t"><a:noAutofit/></a:bodyPr><a:lstStyle/>{"".join(written)}</p:txBody>'
    )


def _paragraph(paragraph: Paragraph, above: TextLine | None, locale: str) -> str:
    first = paragraph.lines[0]
    pitch = _pitch(paragraph)
    before = 0.0
    if above is not None:
        before = first.y - above.y - pitch - _DESCENT * (above.size - first.size)
        pitch, before = pitch + min(before, 0), max(before, 0)
    runs = []
    for index, line in enumerate(paragraph.lines):
        style = _style(line, locale)
        if index:
            runs.append(f"<a:br>{style}</a:br>")
        follows = paragraph.gaps[index + 1] if index + 1 < len(paragraph.gaps) else ""
        # A hyphen of ours would be one more character of the text: it is drawn beside it.
        hyphen = SOFT_HYPHEN if line.hyphenated else ""
        runs.append(f"<a:r>{style}<a:t>{xml_text(line.words + hyphen + follows)}</a:t></a:r>")
    return (
        f'<a:p><a:pPr algn="{_ALIGN[first.anchor]}"><a:lnSpc><a:spcPts val="{_hundredths(pitch)}"/></a:lnSpc>'
        f'<a:spcBef><a:spcPts val="{_hundredths(before)}"/></a:spcBef></a:pPr>{"".join(runs)}</a:p>'
    )


def _pitch(paragraph: Paragraph) -> float:
    lines = paragraph.lines
    if len(lines) == 1:
        return (_ASCENT + _DESCENT) * lines[0].size
    return (lines[-1].y - lines[0].y) / (len(lines) - 1)


def _style(line: TextLine, locale: str) -> str:
    size = max(_hundredths(line.size), 100)
    bold, italic = int(line.bold), int(line.italic)
    return (
        f'<a:rPr lang="{locale}" sz="{size}" b="{bold}" i="{italic}" dirty="0">'
        f'<a:solidFill><a:srgbClr val="{line.colour.lstrip("#")}"/></a:solidFill></a:rPr>'
    )


def _hundredths(points: float) -> int:
    return round(points * 100)
