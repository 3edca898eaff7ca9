"""What Graphviz drew, compared with what it was asked to draw."""

from __future__ import annotations

import re
from collections.abc import Iterator
from xml.etree import ElementTree

from orgmodel.organogram.dot import PAGE
from orgmodel.organogram.notice import EngineError
from orgmodel.organogram.scene import Point, Rect, Scene, TextLine
from orgmodel.organogram.scene_parts import Part, asked_box_parts, decoration_parts, link_parts, text_content

_SVG = "{http://www.w3.org/2000/svg}"
_NUMBER = re.compile(r"-?\d+(?:\.\d+)?(?:e-?\d+)?")
# Graphviz rounds sizes, some versions to whole points.
_TOLERANCE = 1.1


def all_parts(scene: Scene) -> Iterator[Part]:
    """Yield every part of a scene."""
    for number in range(len(scene.boxes)):
        yield from asked_box_parts(scene, number)
    for number in range(len(scene.links)):
        yield from link_parts(scene, number)
    for number in range(len(scene.decorations)):
        yield from decoration_parts(scene, number)


def check_drawn(svg: str, scene: Scene) -> None:
    """Refuse a drawing that lacks, adds, moves or rewords any part of the scene."""
    elements = _by_name(svg)
    origin = _origin(elements.pop(PAGE, None), scene)
    for part in all_parts(scene):
        element = elements.pop(part.name, None)
        if element is None:
            raise EngineError(f"graphviz left out {part.name}; report this with the DOT of the diagram")
        if not _is_as_asked(element, part, origin):
            raise EngineError(f"graphviz changed {part.name}; report this with the DOT of the diagram")
    if elements:
        raise EngineError(f"graphviz added {', '.join(elements)}; report this with the DOT of the diagram")


def _by_name(svg: str) -> dict[str, ElementTree.Element]:
    try:
        root = ElementTree.fromstring(svg)
    except ElementTree.ParseError as error:
        raise EngineError(f"graphviz wrote broken SVG ({error}); try another Graphviz") from None
    elements: dict[str, ElementTree.Element] = {}
    for group in root.iterfind(f"{_SVG}g/{_SVG}g"):
        name = group.get("id", "")
        if name in elements:
            raise EngineError(f"graphviz drew {name} twice; report this with the DOT of the diagram")
        elements[name] = group
    return elements


def _origin(page: ElementTree.Element | None, scene: Scene) -> Point:
    """Return where Graphviz put the page's top left corner."""
    bounds = _bounds(page) if page is not None else None
    if bounds is None or not _near(bounds.width, scene.width) or not _near(bounds.height, scene.height):
        raise EngineError("graphviz did not keep the size of the page; try another Graphviz")
    return Point(bounds.x, bounds.y)


def _is_as_asked(element: ElementTree.Element, part: Part, origin: Point) -> bool:
    if part.text is not None:
        return _words(element) == _written((part.text,))
    if part.lines and _words(element) != _written(part.lines):
        return False
    if part.points:
        return _corners_agree(element, part.points, origin)
    bounds = _bounds(element)
    if bounds is None or part.shape is None:
        return part.shape is not None and not (part.shape.fill or part.shape.stroke)
    rect = part.shape.rect
    return (
        _near(bounds.x - origin.x, rect.x)
        and _near(bounds.y - origin.y, rect.y)
        and _near(bounds.width, rect.width)
        and _near(bounds.height, rect.height)
    )


def _words(element: ElementTree.Element) -> str:
    texts = [text.text or "" for text in element.iter(f"{_SVG}text")]
    return _spaced("\n".join(texts))


def _written(lines: tuple[TextLine, ...]) -> str:
    return _spaced("\n".join(text_content(line) for line in lines))


def _spaced(text: str) -> str:
    # Graphviz writes the second of two spaces as a no-break space.
    return text.replace("\u00a0", " ")


def _corners_agree(element: ElementTree.Element, points: tuple[Point, ...], origin: Point) -> bool:
    path = next(element.iter(f"{_SVG}path"), None)
    if path is None:
        return False
    numbers = _NUMBER.findall(path.get("d", ""))
    # Of each curve only the end is a corner; the two points before it say how it bends.
    places = list(zip(numbers[0::6], numbers[1::6], strict=False))
    return len(places) == len(points) and all(
        _near(float(x) - origin.x, point.x) and _near(float(y) - origin.y, point.y)
        for (x, y), point in zip(places, points, strict=True)
    )


def _bounds(element: ElementTree.Element) -> Rect | None:
    """Return the bounds of the first outline in a group, in Graphviz's own coordinates."""
    for shape in element.iter():
        if shape.tag == f"{_SVG}ellipse":
            x, y, rx, ry = (float(shape.get(key, "nan")) for key in ("cx", "cy", "rx", "ry"))
            return Rect(x - rx, y - ry, 2 * rx, 2 * ry)
        if shape.tag in (f"{_SVG}polygon", f"{_SVG}path"):
            numbers = [float(text) for text in _NUMBER.findall(shape.get("points", "") + shape.get("d", ""))]
            xs, ys = numbers[0::2], numbers[1::2]
            return Rect(min(xs), min(ys), max(xs) - min(xs), max(ys) - min(ys))
    return None


def _near(one: float, other: float) -> bool:
    return abs(one - other) <= _TOLERANCE
