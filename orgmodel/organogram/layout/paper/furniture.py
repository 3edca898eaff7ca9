"""What frames a drawing: the title block above, the footer below, the watermark."""

from __future__ import annotations

from orgmodel.organogram.chart import Chart
from orgmodel.organogram.measure import measure_at
from orgmodel.organogram.picture import png_size
from orgmodel.organogram.scene import Anchor, Decoration, Picture, Rect, TextLine
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


def title_block(
    chart: Chart, theme: Theme, width: float, minimum: float
) -> tuple[tuple[Decoration, ...], float]:
    """Make title and subtitle from (0, 0) on; return them with their height in points."""
    if not theme.title_block or not (chart.title or chart.subtitle):
        return (), 0.0
    logo, width = _logo(theme, width)
    title, y = _paragraph(
        chart.title, 0.0, TITLE_SIZE, _TITLE_PITCH, theme.heading, True, width, chart.language
    )
    size = max(SUBTITLE_SIZE, minimum)
    subtitle, y = _paragraph(chart.subtitle, y, size, _TEXT_PITCH, theme.muted, False, width, chart.language)
    decorations = (Decoration("title", texts=tuple(title)), Decoration("subtitle", texts=tuple(subtitle)))
    texts = tuple(d for d in decorations if d.texts)
    if logo is None:
        return texts, y + _BELOW_TITLE
    height = max(y, logo.rect.height)
    return (*texts, Decoration("logo", picture=logo)), height + _BELOW_TITLE


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


def watermark(chart: Chart, width: float, height: float) -> tuple[Decoration, ...]:
    """Make the watermark in the middle of a page of width × height points; it is drawn first."""
    if not chart.watermark:
        return ()
    measure = measure_at(1.0, bold=True)
    size = min(110.0, 0.8 * width / max(measure(chart.watermark), 0.1))
    line = TextLine(
        chart.watermark, width / 2, height / 2 + 0.35 * size, size, "#EEF0F2", True,
        anchor=Anchor.MIDDLE, width=measure(chart.watermark) * size,
    )  # fmt: skip
    return (Decoration("watermark", texts=(line,)),)


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
