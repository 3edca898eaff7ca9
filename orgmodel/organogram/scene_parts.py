"""The parts of a scene by name: what Graphviz is asked to draw, and must be found in what it drew.

Every shape, line of text and path of a scene has one name. `dot` writes the parts, `outputs.svg`
finds them again by name, so that nothing is lost, doubled or moved on the way.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from msgspec import Struct

from orgmodel.organogram.end_marks import arrowhead, dot_shape
from orgmodel.organogram.paths import Path
from orgmodel.organogram.scene import EndMark, Point, Rect, Scene, Shape, TextLine

SOFT_HYPHEN = "\u00ad"
LABEL_BACKGROUND = "#FFFFFF"
_MOST_BOXES_IN_PARTS = 500

# Arimo's hyphen, in ems: advance, and the bar's left, right, bottom and top.
_HYPHEN_ADVANCE = 0.333
_HYPHEN_BAR = (0.044, 0.289, 0.227, 0.305)
_HYPHEN_BAR_BOLD = (0.039, 0.293, 0.200, 0.319)
# `measure` adds one per cent, so that its width is an upper bound.
_WIDTH_DRAWN = 0.99
_NOT_XML = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\ud800-\udfff\ufffe\uffff]")


class Part(Struct, frozen=True):
    """Hold one thing to draw: a shape, a text or a path; exactly one of them is set.

    Args:
        name: unique in the scene.
        lines: text inside the shape, where a box is asked for as one node.
        end: it is the mark at the end of a line.
    """

    name: str
    shape: Shape | None = None
    text: TextLine | None = None
    points: tuple[Point, ...] = ()
    lines: tuple[TextLine, ...] = ()
    end: EndMark = EndMark.NONE


def box_name(number: int) -> str:
    """Name the box as a whole."""
    return f"box-{number}"


def link_name(number: int) -> str:
    """Name the link's path."""
    return f"link-{number}"


def is_large(scene: Scene) -> bool:
    """Tell whether Graphviz gets one node a box, with all its text as the label, for speed."""
    return len(scene.boxes) > _MOST_BOXES_IN_PARTS


def clean(text: str) -> str:
    """Replace the characters that XML cannot hold; a file cannot hold them either."""
    return _NOT_XML.sub("\ufffd", text)


def text_content(line: TextLine) -> str:
    """Return what the text element holds: a line that goes on without a space ends in a soft hyphen."""
    return clean(line.words) + (SOFT_HYPHEN if line.hyphenated or not line.joint else "")


def drawn_width(line: TextLine) -> float:
    """Return the width in points that the words take in the font they were measured in."""
    if not line.hyphenated:
        return line.width * _WIDTH_DRAWN
    return max(0.0, line.width * _WIDTH_DRAWN - _HYPHEN_ADVANCE * line.size)


def line_start(line: TextLine) -> float:
    """Return the left end of a line, hyphen included."""
    return line.x - line.anchor.before * line.width * _WIDTH_DRAWN


def hyphen(line: TextLine) -> Shape:
    """Draw the added hyphen as a bar, so that the text itself stays as it is in the file."""
    left, right, bottom, top = _HYPHEN_BAR_BOLD if line.bold else _HYPHEN_BAR
    x = line_start(line) + drawn_width(line)
    size = line.size
    rect = Rect(x + left * size, line.y - top * size, (right - left) * size, (top - bottom) * size)
    return Shape(rect, fill=line.colour)


def label_background(line: TextLine) -> Shape:
    """Return the white ground on which the label of a line stands."""
    width = line.width * _WIDTH_DRAWN
    rect = Rect(line_start(line) - 2, line.y - 0.85 * line.size, width + 4, 1.15 * line.size)
    return Shape(rect, fill=LABEL_BACKGROUND)


def end_parts(name: str, points: Path, colour: str, end: EndMark) -> Iterator[Part]:
    """Yield the mark at the end of a line, if it has one."""
    if end is EndMark.DOT and points:
        yield Part(f"{name}-end", dot_shape(points[-1], colour), end=end)
    elif end is EndMark.ARROW and len(points) > 1:
        yield Part(f"{name}-end", points=arrowhead(points), end=end)


def text_parts(name: str, texts: tuple[TextLine, ...], *, background: bool = False) -> Iterator[Part]:
    """Yield the lines of text, each with its ground and its added hyphen."""
    for number, line in enumerate(texts):
        if background:
            yield Part(f"{name}-ground-{number}", label_background(line))
        yield Part(f"{name}-text-{number}", text=line)
        if line.hyphenated:
            yield Part(f"{name}-hyphen-{number}", hyphen(line))


def shape_parts(name: str, shapes: tuple[Shape, ...]) -> Iterator[Part]:
    """Yield shapes, back to front."""
    for number, shape in enumerate(shapes):
        yield Part(f"{name}-shape-{number}", shape)


def box_parts(scene: Scene, number: int) -> Iterator[Part]:
    """Yield what box `number` consists of, back to front."""
    name = box_name(number)
    placed = scene.boxes[number]
    card = next((shape for shape in placed.shapes if shape.rect == placed.rect), None)
    if card is None:
        yield Part(name, Shape(placed.rect))
    for position, shape in enumerate(placed.shapes):
        yield Part(name if shape is card else f"{name}-shape-{position}", shape)
    yield from text_parts(name, placed.texts)


def asked_box_parts(scene: Scene, number: int) -> Iterator[Part]:
    """Yield what Graphviz is asked to draw of box `number`: its parts, or one node in a large scene."""
    if not is_large(scene):
        yield from box_parts(scene, number)
        return
    placed = scene.boxes[number]
    card = next((shape for shape in placed.shapes if shape.rect == placed.rect), None)
    yield Part(box_name(number), card or Shape(placed.rect), lines=placed.texts)


def link_parts(scene: Scene, number: int) -> Iterator[Part]:
    """Yield what link `number` consists of, back to front."""
    name = link_name(number)
    link = scene.links[number]
    yield Part(name, points=link.points)
    yield from end_parts(name, link.points, link.colour, link.end)
    yield from text_parts(name, link.label, background=True)


def decoration_parts(scene: Scene, number: int) -> Iterator[Part]:
    """Yield what decoration `number` consists of, back to front."""
    name = f"decoration-{number}"
    decoration = scene.decorations[number]
    yield from shape_parts(name, decoration.shapes)
    if decoration.points:
        yield Part(f"{name}-line", points=decoration.points)
        yield from end_parts(name, decoration.points, decoration.colour, decoration.end)
    yield from text_parts(name, decoration.texts)
