"""The legend: a sample and a word for each sign that occurs, and for no other."""

from __future__ import annotations

from msgspec import Struct
from msgspec.structs import replace

from orgmodel.organogram.chart import Box, BoxKind, Chart, Link, LinkKind, Mark
from orgmodel.organogram.contrast import mix
from orgmodel.organogram.layout.lines.links import end_of, stroke
from orgmodel.organogram.layout.paint import HALF_CAPITAL, Look, look_of, lozenge
from orgmodel.organogram.measure import Measure, measure_at, text_width
from orgmodel.organogram.scene import Dash, Decoration, Point, Rect, Shape, TextLine
from orgmodel.organogram.text_wrap import WrappedLine, wrap
from orgmodel.organogram.theme import Theme
from orgmodel.words import legend as words
from orgmodel.words.text import Text, same

_LINE_LENGTH = 22.0
_STUB = 12.0
_SAMPLE_GAP = 5.0
_ITEM_GAP = 10.0
_SWATCH = (23.0, 10.0)
_PITCH = 1.9
# From line to line of one entry, in ems.
_LINE_PITCH = 1.25
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


class _Sample(Struct, frozen=True):
    """Hold one entry: its word, and what is shown (a link, shapes, or a link to shapes) with its width."""

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
        *_heat_samples(boxes, chart, theme),
        *_mark_samples(boxes, links, chart, theme),
        *_box_samples(boxes, chart, theme),
        *_tag_samples(boxes, chart.language, size),
    ]
    if not samples or _is_plain(samples):
        return (), 0.0
    title = words.LEGEND.to(chart.language)
    pitch, measure = size * _PITCH, measure_at(size)
    decorations = [Decoration("legend", texts=(_text(title, 0.0, pitch / 2, size, theme.muted, True),))]
    start, y = text_width(title, size, bold=True) + 1.5 * _ITEM_GAP, 0.0
    if any(start + _wide(sample, measure(sample.word)) > width for sample in samples):
        start, y = 0.0, pitch
    x, below = start, 0.0
    for sample in samples:
        lines = wrap(sample.word, width - start - _wide(sample, 0.0), measure, chart.language)
        wide = _wide(sample, max(measure(line.drawn) for line in lines))
        if x + wide > width and x > start:
            x, y, below = start, y + pitch + below, 0.0
        entry = _entry(sample, x, y + pitch / 2, size, theme)
        decorations.append(entry if len(lines) == 1 else _on_lines(entry, lines, measure))
        x += wide + _ITEM_GAP
        below = max(below, (len(lines) - 1) * size * _LINE_PITCH)
    return tuple(decorations), y + pitch + below


def _wide(sample: _Sample, word: float) -> float:
    return sample.width + _SAMPLE_GAP + word


def _on_lines(entry: Decoration, lines: tuple[WrappedLine, ...], measure: Measure) -> Decoration:
    """Return an entry with its word, its last text, on several lines."""
    word = entry.texts[-1]
    wrapped = (
        replace(
            word, words=line.words, y=word.y + number * word.size * _LINE_PITCH,
            hyphenated=line.hyphenated, width=measure(line.drawn), joint=line.joint,
        )
        for number, line in enumerate(lines)
    )  # fmt: skip
    return replace(entry, texts=(*entry.texts[:-1], *wrapped))


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


def _heat_samples(boxes: tuple[Box, ...], chart: Chart, theme: Theme) -> list[_Sample]:
    heats = {box.heat for box in boxes}
    fills = {step.word: mix(theme.card, theme.heat, step.heat) for step in chart.scale if step.heat in heats}
    return [
        _Sample(word, _SWATCH[0], shapes=(_swatch(fill, theme.border, theme.border_width, theme),))
        for word, fill in fills.items()
    ]


def _mark_samples(
    boxes: tuple[Box, ...], links: tuple[Link, ...], chart: Chart, theme: Theme
) -> list[_Sample]:
    """Show each mark as it looks: on a box, on a line, or on a line that ends at a box."""
    focus = same(chart.word_of_focus) if chart.word_of_focus else words.FOCUS
    samples = []
    for mark, word in ((Mark.FOCUS, focus), *_MARKS):
        link = next((Link("", "", one.kind, mark=mark) for one in links if one.mark is mark), None)
        said = word.to(chart.language)
        looks = _looks(mark, boxes, chart, theme)
        if link is not None and not looks:
            samples.append(_Sample(said, _LINE_LENGTH, link))
        for look in looks:
            wide = _SWATCH[0] + (_STUB if link is not None else 0.0)
            not_known = f", {words.UNKNOWN.to(chart.language)}" if look.dash is Dash.SHORT else ""
            swatch = _swatch(look.fill, look.border, look.width, theme, look.dash)
            samples.append(_Sample(f"{said}{not_known}", wide, link, (swatch,)))
            link = None
    return samples


def _looks(mark: Mark, boxes: tuple[Box, ...], chart: Chart, theme: Theme) -> list[Look]:
    """Return how boxes with a mark look: what is known first."""
    heat = 0.0 if chart.scale else None
    known = sorted({box.unknown for box in boxes if box.mark is mark})
    samples = (Box("", BoxKind.UNIT, "", mark=mark, unknown=unknown, heat=heat) for unknown in known)
    return list(dict.fromkeys(look_of(sample, theme) for sample in samples))


def _box_samples(boxes: tuple[Box, ...], chart: Chart, theme: Theme) -> list[_Sample]:
    found: list[tuple[Text, tuple[Shape, ...]]] = []
    if any(box.unknown and box.mark is Mark.NONE for box in boxes):
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
    if sample.tag:
        height = size * 1.5
        place, text = lozenge(sample.tag, x, middle - height / 2, sample.width, height, size, theme.heading)
        shape = Shape(place, height / 2, theme.card, theme.heading, 0.9)
        return Decoration("legend", (shape,), (text, word))
    start = x + (_STUB if sample.link is not None else 0.0)
    shapes = tuple(_shifted(shape, start, middle) for shape in sample.shapes)
    if sample.link is None:
        return Decoration("legend", shapes, (word,))
    colour, dash = stroke(sample.link, theme)
    points = (Point(x, middle), Point(start if shapes else x + sample.width, middle))
    end = end_of(sample.link.kind)
    return Decoration("legend", shapes, (word,), points, colour, theme.line, dash, end)


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
