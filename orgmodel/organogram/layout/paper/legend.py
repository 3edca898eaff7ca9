"""The legend: a sample and a word for each sign that occurs, and for no other."""

from __future__ import annotations

from typing import NamedTuple

from orgmodel.organogram.chart import Box, BoxKind, Chart, Link, LinkKind, Mark
from orgmodel.organogram.contrast import mix
from orgmodel.organogram.layout.lines.links import stroke
from orgmodel.organogram.layout.paint import HALF_CAPITAL, look_of, lozenge
from orgmodel.organogram.measure import text_width
from orgmodel.organogram.scene import Dash, Decoration, Point, Rect, Shape, TextLine
from orgmodel.organogram.theme import Theme
from orgmodel.words import legend as words
from orgmodel.words.text import Text, same

_LINE_LENGTH = 22.0
_SAMPLE_GAP = 5.0
_ITEM_GAP = 10.0
_SWATCH = (23.0, 10.0)
_PITCH = 1.9
_MANAGEMENT_TEAM_TAG = "MT"
_LINES = (
    (LinkKind.HIERARCHICAL, words.HIERARCHICAL),
    (LinkKind.FUNCTIONAL, words.FUNCTIONAL),
    (LinkKind.ACCOUNTABILITY, words.ACCOUNTABILITY),
    (LinkKind.DEPUTY, words.DEPUTY),
)
_MARKS = (
    (Mark.NEW, words.NEW),
    (Mark.GONE, words.GONE),
    (Mark.MOVED, words.MOVED),
    (Mark.CHANGED, words.CHANGED),
    (Mark.NEW_MANAGER, words.NEW_MANAGER),
    (Mark.GHOST, words.GHOST),
)


class _Sample(NamedTuple):
    """Hold one entry: what is shown (a link or shapes), how wide it is, and its word."""

    word: str
    width: float
    link: Link | None = None
    shapes: tuple[Shape, ...] = ()
    tag: str = ""


def legend_of(
    chart: Chart, boxes: tuple[Box, ...], links: tuple[Link, ...], theme: Theme, width: float, size: float
) -> tuple[tuple[Decoration, ...], float]:
    """Make the legend of one sheet; return it from (0, 0) on, and its height in points.

    Args:
        width: room in points; the entries wrap.
        size: type size in points.
    """
    samples = [
        *_line_samples(links, chart.language),
        *_box_samples(boxes, chart, theme),
        *_tag_samples(boxes, chart.language, size),
    ]
    if not samples or _is_plain(samples):
        return (), 0.0
    title = words.LEGEND.to(chart.language)
    pitch = size * _PITCH
    decorations = [Decoration("legend", texts=(_text(title, 0.0, pitch / 2, size, theme.muted, True),))]
    start = text_width(title, size, bold=True) + 1.5 * _ITEM_GAP
    x, y = start, 0.0
    for sample in samples:
        wide = sample.width + _SAMPLE_GAP + text_width(sample.word, size)
        if x + wide > width and x > start:
            x, y = start, y + pitch
        decorations.append(_entry(sample, x, y + pitch / 2, size, theme))
        x += wide + _ITEM_GAP
    return tuple(decorations), y + pitch


def _is_plain(samples: list[_Sample]) -> bool:
    """Tell whether only plain solid lines occur: they explain themselves."""
    only = samples[0].link
    return len(samples) == 1 and only is not None and only.kind is LinkKind.HIERARCHICAL and not only.unknown


def _line_samples(links: tuple[Link, ...], language: str) -> list[_Sample]:
    samples = []
    for kind, word in _LINES:
        if any(link.kind is kind and not link.unknown for link in links):
            samples.append(_Sample(word.to(language), _LINE_LENGTH, Link("", "", kind)))
    uncertain = next((link for link in links if link.unknown), None)
    if uncertain is not None:
        sample = Link("", "", uncertain.kind, unknown=True)
        samples.append(_Sample(words.LINE_NOT_KNOWN.to(language), _LINE_LENGTH, sample))
    return samples


def _box_samples(boxes: tuple[Box, ...], chart: Chart, theme: Theme) -> list[_Sample]:
    found: list[tuple[Text, tuple[Shape, ...]]] = []
    heats = {box.heat for box in boxes}
    for step in chart.scale:
        if step.heat in heats:
            fill = mix(theme.card, theme.heat, step.heat)
            found.append((same(step.word), (_swatch(fill, theme.border, theme.border_width, theme),)))
    if any(box.mark is Mark.FOCUS for box in boxes):
        word = same(chart.word_of_focus) if chart.word_of_focus else words.FOCUS
        fill = theme.card if chart.scale else theme.focus
        found.append((word, (_swatch(fill, theme.focus_border, theme.focus_width, theme),)))
    for mark, word in _MARKS:
        if any(box.mark is mark for box in boxes):
            look = look_of(Box("", BoxKind.UNIT, "", mark=mark), theme)
            found.append((word, (_swatch(look.fill, look.border, look.width, theme),)))
    if any(box.unknown for box in boxes):
        shape = _swatch(theme.unknown, theme.border, theme.border_width, theme, Dash.SHORT)
        found.append((words.UNKNOWN, (shape,)))
    if any(box.kind is BoxKind.BODY for box in boxes):
        lozenge_shape = Shape(_swatch_rect(), _SWATCH[1] / 2, theme.body, theme.border, theme.border_width)
        found.append((words.BODY, (lozenge_shape,)))
    if any(box.stacked for box in boxes):
        front = _swatch(theme.card, theme.border, theme.border_width, theme)
        found.append((words.STACKED, (_shifted(front, 1.8, 1.8), front)))
    return [_Sample(word.to(chart.language), _SWATCH[0], shapes=shapes) for word, shapes in found]


def _tag_samples(boxes: tuple[Box, ...], language: str, size: float) -> list[_Sample]:
    if not any(_MANAGEMENT_TEAM_TAG in box.tags for box in boxes):
        return []
    width = text_width(_MANAGEMENT_TEAM_TAG, size, bold=True) + 8
    return [_Sample(words.MANAGEMENT_TEAM.to(language), width, tag=_MANAGEMENT_TEAM_TAG)]


def _entry(sample: _Sample, x: float, middle: float, size: float, theme: Theme) -> Decoration:
    word = _text(sample.word, x + sample.width + _SAMPLE_GAP, middle, size, theme.muted, False)
    if sample.link is not None:
        colour, dash = stroke(sample.link, theme)
        points = (Point(x, middle), Point(x + sample.width, middle))
        dot = sample.link.kind is LinkKind.ACCOUNTABILITY
        return Decoration("legend", (), (word,), points, colour, theme.line, dash, dot)
    if sample.tag:
        height = size * 1.5
        place, text = lozenge(sample.tag, x, middle - height / 2, sample.width, height, size, theme.heading)
        shape = Shape(place, height / 2, theme.card, theme.heading, 0.9)
        return Decoration("legend", (shape,), (text, word))
    shapes = tuple(_shifted(shape, x, middle) for shape in sample.shapes)
    return Decoration("legend", shapes, (word,))


def _swatch_rect() -> Rect:
    return Rect(0.0, -_SWATCH[1] / 2, *_SWATCH)


def _swatch(fill: str, border: str, width: float, theme: Theme, dash: Dash = Dash.SOLID) -> Shape:
    return Shape(_swatch_rect(), min(theme.corner, 3.0), fill, border, width, dash)


def _shifted(shape: Shape, dx: float, dy: float) -> Shape:
    rect = Rect(shape.rect.x + dx, shape.rect.y + dy, shape.rect.width, shape.rect.height)
    return Shape(rect, shape.corner, shape.fill, shape.stroke, shape.stroke_width, shape.dash)


def _text(text: str, x: float, middle: float, size: float, ink: str, bold: bool) -> TextLine:
    return TextLine(
        text, x, middle + HALF_CAPITAL * size, size, ink, bold, width=text_width(text, size, bold=bold)
    )
