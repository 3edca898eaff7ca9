"""Moving what is drawn.

Boxes and links are written out: `replace` takes five times as long, which counts over 30,000 of them.
"""

from __future__ import annotations

from msgspec.structs import replace

from orgmodel.organogram.layout.drawing import Drawing
from orgmodel.organogram.scene import Decoration, Picture, PlacedBox, PlacedLink, Point, Rect, Shape, TextLine


def shift_drawing(drawing: Drawing, dx: float, dy: float) -> Drawing:
    """Return a drawing moved by (dx, dy) points."""
    boxes = tuple([_box(box, dx, dy) for box in drawing.boxes])
    links = tuple([_link(link, dx, dy) for link in drawing.links])
    return replace(drawing, boxes=boxes, links=links, dx=drawing.dx - dx, dy=drawing.dy - dy)


def shift_decoration(decoration: Decoration, dx: float, dy: float) -> Decoration:
    """Return a decoration moved by (dx, dy) points."""
    picture = decoration.picture
    return replace(
        decoration,
        shapes=tuple(_shape(shape, dx, dy) for shape in decoration.shapes),
        texts=tuple(_text(text, dx, dy) for text in decoration.texts),
        points=tuple(Point(x + dx, y + dy) for x, y in decoration.points),
        picture=picture and Picture(_rect(picture.rect, dx, dy), picture.data),
    )


def _box(box: PlacedBox, dx: float, dy: float) -> PlacedBox:
    shapes = tuple([_shape(shape, dx, dy) for shape in box.shapes])
    texts = tuple([_text(text, dx, dy) for text in box.texts])
    return PlacedBox(box.box, _rect(box.rect, dx, dy), shapes, texts)


def _link(link: PlacedLink, dx: float, dy: float) -> PlacedLink:
    points = tuple([Point(x + dx, y + dy) for x, y in link.points])
    label = tuple([_text(text, dx, dy) for text in link.label])
    return PlacedLink(link.link, points, link.colour, link.width, link.dash, link.end, label)


def _shape(shape: Shape, dx: float, dy: float) -> Shape:
    rect = _rect(shape.rect, dx, dy)
    return Shape(rect, shape.corner, shape.fill, shape.stroke, shape.stroke_width, shape.dash)


def _text(text: TextLine, dx: float, dy: float) -> TextLine:
    return TextLine(
        text.words, text.x + dx, text.y + dy, text.size, text.colour, text.bold, text.italic,
        text.anchor, text.hyphenated, text.width, text.joint,
    )  # fmt: skip


def _rect(rect: Rect, dx: float, dy: float) -> Rect:
    return Rect(rect.x + dx, rect.y + dy, rect.width, rect.height)
