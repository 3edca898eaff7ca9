"""Painting: the shapes and text lines of a placed box."""

from __future__ import annotations

from msgspec import Struct

from orgmodel.organogram.chart import Box, BoxKind, Mark
from orgmodel.organogram.contrast import mix
from orgmodel.organogram.layout.cards import (
    BAR_PADDING,
    TAG_INSET,
    Card,
    CardLine,
    tag_width,
    tags_width,
)
from orgmodel.organogram.layout.extents import BEHIND, badge_rect
from orgmodel.organogram.layout.sizes import Sizes
from orgmodel.organogram.measure import text_width
from orgmodel.organogram.scene import Anchor, Dash, PlacedBox, Rect, Shape, TextLine
from orgmodel.organogram.theme import Theme

# Half the height of a capital, in ems: puts a line of text in the middle of its pitch.
HALF_CAPITAL = 0.35
# A body with many members is a lozenge no more: rounder ends would leave its first and last line no room.
_BODY_CORNER = 22.0
# How thick the rule of a note is, in points.
_RULE = 1.4
# The height of a card is rounded up by so much above and below its text on the average, in points.
_UNEVEN = 0.5
# How much of the colour of a mark is in the fill of a card, and of the grey in what only stood here.
_TINT = 0.07
_GHOST_FILL = 0.15
_GHOST_BORDER = 0.5


class Look(Struct, frozen=True):
    """Hold the colours and strokes of one box."""

    fill: str
    border: str
    width: float
    ink: str
    muted: str
    counts: str
    dash: Dash = Dash.SOLID


def look_of(box: Box, theme: Theme) -> Look:
    """Return how a box looks: what it is first, what is marked on it over that."""
    if box.mark is Mark.FOCUS and box.heat is None:
        return Look(
            theme.focus, theme.focus_border, theme.focus_width, theme.ink, theme.muted, theme.focus_ink
        )
    fill, dash = theme.card, Dash.SOLID
    ink = theme.muted if box.muted or box.kind is BoxKind.REMAINDER else theme.ink
    muted, border, width = theme.muted, theme.border, theme.border_width
    if box.kind is BoxKind.HEAD:
        fill, border, ink, muted = theme.head, theme.head, theme.on_head, theme.on_head
    elif box.kind is BoxKind.BODY:
        fill = theme.body
    if box.unknown:
        fill, dash, ink, muted = theme.unknown, Dash.SHORT, theme.ink, theme.muted
        border = theme.border
    if box.heat is not None:
        fill = mix(theme.card, theme.heat, max(0.0, min(1.0, box.heat)))
        ink = muted = theme.ink
    if box.mark is Mark.FOCUS:
        # The number gives the fill, so that amber is its border and badge only.
        border, width = theme.focus_border, theme.focus_width
    elif box.mark is Mark.GHOST:
        sign = dict(theme.marks).get(box.mark, border)
        fill, ink, dash = mix(theme.card, sign, _GHOST_FILL), muted, Dash.SOLID
        border = mix(theme.card, sign, _GHOST_BORDER)
    elif box.mark is not Mark.NONE:
        border, width = dict(theme.marks).get(box.mark, border), theme.focus_width
        fill = mix(fill, border, _TINT) if fill in (theme.card, theme.unknown) else fill
    return Look(fill, border, width, ink, muted, theme.on_head if fill == theme.head else muted, dash)


def paint(box: Box, rect: Rect, card: Card, bar: str, centred: bool, sizes: Sizes, theme: Theme) -> PlacedBox:
    """Draw one box.

    Args:
        bar: colour of the narrow bar of its unit; empty for none.
        centred: the text stands in the middle, not at the left.
    """
    look = look_of(box, theme)
    centred = centred or box.kind in (BoxKind.HEAD, BoxKind.BODY)
    shapes = _frame(box, rect, look, bar, sizes, theme)
    texts = _lines(rect, card, look, bar, centred, sizes)
    tag_shapes, tag_texts = _tags(box, rect, sizes, theme)
    badge_shapes, badge_texts = _badge(box, rect, look, sizes, theme)
    return PlacedBox(box, rect, (*shapes, *tag_shapes, *badge_shapes), (*texts, *tag_texts, *badge_texts))


def _frame(box: Box, rect: Rect, look: Look, bar: str, sizes: Sizes, theme: Theme) -> list[Shape]:
    if box.kind is BoxKind.NOTE:
        # A rule at its left and no frame: it is no part of the line.
        return [Shape(rect), Shape(Rect(rect.x, rect.y, _RULE, rect.height), fill=look.border)]
    corner = min(rect.height / 2, _BODY_CORNER) if box.kind is BoxKind.BODY else theme.corner
    if bar:
        corner = min(corner, sizes.bar)
    shapes: list[Shape] = []
    if box.stacked:
        behind = Rect(rect.x + BEHIND, rect.y + BEHIND, rect.width, rect.height)
        shapes.append(Shape(behind, corner, look.fill, look.border, look.width, look.dash))
    if not bar:
        return [*shapes, Shape(rect, corner, look.fill, look.border, look.width, look.dash)]
    # The fill over the right half of the rounded bar gives it a straight side; the border comes last.
    inner = Rect(rect.x + sizes.bar, rect.y, 2 * corner + 1, rect.height)
    return [
        *shapes,
        Shape(rect, corner, look.fill),
        Shape(Rect(rect.x, rect.y, sizes.bar + 2 * corner, rect.height), corner, bar),
        Shape(inner, 0.0, look.fill),
        Shape(rect, corner, "", look.border, look.width, look.dash),
    ]


def _lines(rect: Rect, card: Card, look: Look, bar: str, centred: bool, sizes: Sizes) -> list[TextLine]:
    inks = {"title": look.ink, "detail": look.muted, "counts": look.counts}
    left = rect.x + sizes.pad_x + (sizes.bar - BAR_PADDING if bar else 0.0)
    x, anchor = (rect.x + rect.width / 2, Anchor.MIDDLE) if centred else (left, Anchor.START)
    y = _text_top(rect, card, centred, sizes)
    lines = []
    for line in card.lines:
        lines.append(_line(line, x, y + sizes.pitch / 2 + HALF_CAPITAL * line.size, anchor, inks[line.role]))
        y += sizes.pitch
    return lines


def _text_top(rect: Rect, card: Card, centred: bool, sizes: Sizes) -> float:
    """Return the y at which the first line of a card begins."""
    if not centred:
        # The titles of a row stand on one line, whatever stands below them.
        return rect.y + sizes.pad_y + _UNEVEN
    rows = len(card.lines) + card.low_tags
    return rect.y + (rect.height - rows * sizes.pitch) / 2


def _line(line: CardLine, x: float, y: float, anchor: Anchor, ink: str) -> TextLine:
    return TextLine(
        line.line.words, x, y, line.size, ink, line.bold, line.italic, anchor,
        line.line.hyphenated, line.width, line.line.joint,
    )  # fmt: skip


def _tags(box: Box, rect: Rect, sizes: Sizes, theme: Theme) -> tuple[list[Shape], list[TextLine]]:
    """Set the tags in the lower right corner of a card, so that those of a row stand on one line."""
    shapes: list[Shape] = []
    texts: list[TextLine] = []
    x = rect.x + rect.width - TAG_INSET - tags_width(box, sizes)
    height = sizes.small * 1.4
    y = rect.y + rect.height - min(4.0, sizes.pad_y + 0.5) - height
    for tag in box.tags:
        shape, text = lozenge(tag, x, y, tag_width(tag, sizes), height, sizes.small, theme.heading)
        shapes.append(Shape(shape, height / 2, theme.card, theme.heading, 0.9))
        texts.append(text)
        x += tag_width(tag, sizes) + 3
    return shapes, texts


def lozenge(
    words: str, x: float, y: float, width: float, height: float, size: float, ink: str
) -> tuple[Rect, TextLine]:
    """Place a small lozenge with a bold word in the middle; lengths in points."""
    text = TextLine(
        words, x + width / 2, y + height / 2 + HALF_CAPITAL * size, size, ink, True,
        anchor=Anchor.MIDDLE, width=text_width(words, size, bold=True),
    )  # fmt: skip
    return Rect(x, y, width, height), text


def _badge(
    box: Box, rect: Rect, look: Look, sizes: Sizes, theme: Theme
) -> tuple[list[Shape], list[TextLine]]:
    """Set the badge on the top border, at the right."""
    if not box.badge:
        return [], []
    ground = badge_rect(box, rect, sizes)
    fill = theme.muted if box.mark in (Mark.NONE, Mark.GHOST) else look.border
    place, text = lozenge(
        box.badge, ground.x, ground.y, ground.width, ground.height, sizes.small, theme.on_focus
    )
    return [Shape(place, ground.height / 2, fill)], [text]
