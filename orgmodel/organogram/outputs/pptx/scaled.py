"""Shrink a scene that is larger than a slide may be."""

from __future__ import annotations

from msgspec.structs import replace

from orgmodel.organogram.scene import (
    Decoration,
    Picture,
    PlacedBox,
    PlacedLink,
    Point,
    Rect,
    Scene,
    Shape,
    TextLine,
)


def scaled(scene: Scene, factor: float) -> Scene:
    """Multiply every length of a scene."""
    return replace(
        scene,
        width=scene.width * factor,
        height=scene.height * factor,
        type_size=scene.type_size * factor,
        boxes=tuple(_box(box, factor) for box in scene.boxes),
        links=tuple(_link(link, factor) for link in scene.links),
        decorations=tuple(_decoration(decoration, factor) for decoration in scene.decorations),
    )


def _box(box: PlacedBox, factor: float) -> PlacedBox:
    return replace(
        box, rect=_rect(box.rect, factor), shapes=_shapes(box.shapes, factor), texts=_texts(box.texts, factor)
    )


def _link(link: PlacedLink, factor: float) -> PlacedLink:
    return replace(
        link,
        points=_points(link.points, factor),
        width=link.width * factor,
        label=_texts(link.label, factor),
    )


def _decoration(decoration: Decoration, factor: float) -> Decoration:
    return replace(
        decoration,
        shapes=_shapes(decoration.shapes, factor),
        texts=_texts(decoration.texts, factor),
        points=_points(decoration.points, factor),
        width=decoration.width * factor,
        picture=_picture(decoration.picture, factor),
    )


def _picture(picture: Picture | None, factor: float) -> Picture | None:
    return None if picture is None else replace(picture, rect=_rect(picture.rect, factor))


def _shapes(shapes: tuple[Shape, ...], factor: float) -> tuple[Shape, ...]:
    return tuple(
        replace(
            shape,
            rect=_rect(shape.rect, factor),
            corner=shape.corner * factor,
            stroke_width=shape.stroke_width * factor,
        )
        for shape in shapes
    )


def _texts(texts: tuple[TextLine, ...], factor: float) -> tuple[TextLine, ...]:
    return tuple(
        replace(
            text, x=text.x * factor, y=text.y * factor, size=text.size * factor, width=text.width * factor
        )
        for text in texts
    )


def _points(points: tuple[Point, ...], factor: float) -> tuple[Point, ...]:
    return tuple(Point(point.x * factor, point.y * factor) for point in points)


def _rect(rect: Rect, factor: float) -> Rect:
    return Rect(rect.x * factor, rect.y * factor, rect.width * factor, rect.height * factor)
