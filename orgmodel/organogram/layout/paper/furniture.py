"""What frames a drawing: the title block above, with the mark of a draft, and the footer below."""

from __future__ import annotations

from orgmodel.organogram.chart import Chart
from orgmodel.organogram.measure import measure_at, text_width
from orgmodel.organogram.picture import png_size
from orgmodel.organogram.scene import Anchor, Decoration, Picture, Rect, Shape, TextLine
from orgmodel.organogram.text_wrap import wrap
from orgmodel.organogram.theme import Theme

TITLE_SIZE = 17.0
SUBTITLE_SIZE = 8.6
_TITLE_PITCH = 1.2
_TEXT_PITCH = 1.4
_BELOW_TITLE = 10.0
_LOGO_HEIGHT = 34.0
_LOGO_SHARE = 0.3
_BESIDE_LOGO = 12.0
_DRAFT_SIZE, _DRAFT_HEIGHT, _DRAFT_PADDING, _DRAFT_BORDER = 12.0, 21.0, 9.0, 1.4


def title_block(
    chart: Chart, theme: Theme, width: float, minimum: float
) -> tuple[tuple[Decoration, ...], float]:
    """Make title, subtitle, logo and the mark of a draft from (0, 0) on; return them with their height."""
    shown = theme.title_block and bool(chart.title or chart.subtitle)
    logo, room = _logo(theme, width) if shown else (None, width)
    draft, room = _draft(chart, theme, room)
    size = max(SUBTITLE_SIZE, minimum)
    language = chart.language
    title, subtitle = (chart.title, chart.subtitle) if shown else ("", "")
    heading, y = _paragraph(title, 0.0, TITLE_SIZE, _TITLE_PITCH, theme.heading, True, room, language)
    below, y = _paragraph(subtitle, y, size, _TEXT_PITCH, theme.muted, False, room, language)
    texts = (Decoration("title", texts=tuple(heading)), Decoration("subtitle", texts=tuple(below)))
    found = [one for one in texts if one.texts]
    if draft is not None:
        found.append(draft)
        y = max(y, draft.shapes[0].rect.height)
    if logo is not None:
        found.append(Decoration("logo", picture=logo))
        y = max(y, logo.rect.height)
    return tuple(found), y + _BELOW_TITLE if found else 0.0


def _draft(chart: Chart, theme: Theme, width: float) -> tuple[Decoration | None, float]:
    """Frame the word of a draft at the right; return it with the width that is left beside it."""
    if not chart.draft:
        return None, width
    own = text_width(chart.draft, _DRAFT_SIZE, bold=True)
    frame = Rect(width - own - 2 * _DRAFT_PADDING, 0.0, own + 2 * _DRAFT_PADDING, _DRAFT_HEIGHT)
    word = TextLine(
        chart.draft, frame.x + frame.width / 2, _DRAFT_HEIGHT / 2 + 0.35 * _DRAFT_SIZE, _DRAFT_SIZE,
        theme.heading, True, anchor=Anchor.MIDDLE, width=own,
    )  # fmt: skip
    shape = Shape(frame, min(theme.corner, _DRAFT_PADDING), "", theme.heading, _DRAFT_BORDER)
    return Decoration("draft", (shape,), (word,)), frame.x - _BESIDE_LOGO


def _logo(theme: Theme, width: float) -> tuple[Picture | None, float]:
    """Place the logo at the top right; return it with the width that is left for the title."""
    pixels = png_size(theme.logo_data)
    if pixels is None:
        return None, width
    scale = min(_LOGO_HEIGHT / pixels[1], _LOGO_SHARE * width / pixels[0])
    wide, high = pixels[0] * scale, pixels[1] * scale
    return Picture(Rect(width - wide, 0.0, wide, high), theme.logo_data), width - wide - _BESIDE_LOGO


def footer_block(
    chart: Chart, theme: Theme, width: float, size: float
) -> tuple[tuple[Decoration, ...], float]:
    """Make the footer from (0, 0) on; return it with its height in points."""
    lines: list[TextLine] = []
    y = 0.0
    for sentence in (*theme.footer, *chart.footer):
        more, y = _paragraph(sentence, y, size, _TEXT_PITCH, theme.muted, False, width, chart.language)
        lines += more
    return ((Decoration("footer", texts=tuple(lines)),) if lines else ()), y


def _paragraph(
    text: str, y: float, size: float, pitch: float, ink: str, bold: bool, width: float, language: str
) -> tuple[list[TextLine], float]:
    measure = measure_at(size, bold=bold)
    lines = []
    for line in wrap(text, width, measure, language):
        baseline = y + size * (pitch / 2 + 0.35)
        lines.append(
            TextLine(
                line.words, 0.0, baseline, size, ink, bold, hyphenated=line.hyphenated,
                width=measure(line.drawn), joint=line.joint,
            )
        )  # fmt: skip
        y += size * pitch
    return lines, y
