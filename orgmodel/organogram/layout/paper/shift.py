"""Moving what is drawn.

Boxes and links are written out: `replace` takes five times as long, which counts over 30,000 of them.
"""

from __future__ import annotations

from msgspec.structs import replace

from orgmodel.organogram.scene import Decoration, Picture, PlacedBox, PlacedLink, Point, Rect, Shape, TextLine


def shift_decoration(decoration: Decoration, dx: float, dy: float) -> Decoration:
    """Return a decoration moved by (dx, dy) points."""
    picture = decoration.picture
    return replace(
        decoration,
        shapes=tuple(shift_shape(shape, dx, dy) for shape in decoration.shapes),
        texts=tuple(shift_text(text, dx, dy) for text in decoration.texts),
        points=tuple(Point(x + dx, y + dy) for x, y in decoration.points),
        picture=picture and Picture(shift_rect(picture.rect, dx, dy), picture.data),
    )


def shift_rect(rect: Rect, dx: float, dy: float) -> Rect:
    """Return a rectangle moved by (dx, dy) points."""
    return Rect(rect.x + dx, rect.y + dy, rect.width, rect.height)


def shift_shape(shape: Shape, dx: float, dy: float) -> Shape:
    """Return a shape moved by (dx, dy) points."""
    rect = shift_rect(shape.rect, dx, dy)
    return Shape(rect, shape.corner, shape.fill, shape.stroke, shape.stroke_width, shape.dash)


def shift_text(text: TextLine, dx: float, dy: float) -> TextLine:
    """Return a line of text moved by (dx, dy) points."""
    return TextLine(
        text.words, text.x + dx, text.y + dy, text.size, text.colour, text.bold, text.italic,
        text.anchor, text.hyphenated, text.width, text.joint,
    )  # fmt: skip


def shift_box(box: PlacedBox, dx: float, dy: float) -> PlacedBox:
    """Return a placed box moved by (dx, dy) points."""
    return PlacedBox(
        box.box,
        shift_rect(box.rect, dx, dy),
        tuple([shift_shape(shape, dx, dy) for shape in box.shapes]),
        tuple([shift_text(text, dx, dy) for text in box.texts]),
    )


def shift_link(link: PlacedLink, dx: float, dy: float) -> PlacedLink:
    """Return a placed link moved by (dx, dy) points."""
    points = tuple([Point(x + dx, y + dy) for x, y in link.points])
    label = tuple([shift_text(text, dx, dy) for text in link.label])
    return PlacedLink(link.link, points, link.colour, link.width, link.dash, link.end, label)
