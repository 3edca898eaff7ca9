"""What Graphviz drew, compared with what it was asked to draw."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from html import unescape
from math import nan

from orgmodel.organogram.dot import PAGE
from orgmodel.organogram.notice import EngineError
from orgmodel.organogram.scene import Point, Rect, Scene, TextLine
from orgmodel.organogram.scene_parts import Part, asked_box_parts, decoration_parts, link_parts, text_content

# Graphviz opens a group for each part, with its id and then its class; up to the next group all is of it.
# A group without a class is only a tooltip's, within that of its part.
_GROUP = re.compile(r'<g id="([^"]*)" class="(?!graph")[^"]*">')
_TEXT = re.compile(r"<text\b[^>]*>([^<]*)</text>")
_OUTLINE = re.compile(r' (?:points|d)="M?([^"]*)"| cx="([^"]*)" cy="([^"]*)" rx="([^"]*)" ry="([^"]*)"')
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


def check_drawn(svg: str, asked: Iterable[Part], width: float, height: float) -> None:
    """Refuse a drawing that lacks, adds, moves or rewords any part.

    Args:
        svg: what Graphviz drew.
        asked: every part of the page.
        width, height: of the page, in points.
    """
    groups = _by_name(svg)
    origin = _origin(groups.pop(PAGE, ""), width, height)
    for part in asked:
        group = groups.pop(part.name, None)
        if group is None:
            raise EngineError(f"graphviz left out {part.name}; report this with the DOT of the diagram")
        if not _is_as_asked(group, part, origin):
            raise EngineError(f"graphviz changed {part.name}; report this with the DOT of the diagram")
    if groups:
        raise EngineError(f"graphviz added {', '.join(groups)}; report this with the DOT of the diagram")


def _by_name(svg: str) -> dict[str, str]:
    """Return what Graphviz wrote of each part."""
    # Most names have a hyphen, which is all that is escaped in them: to undo it in one go is faster.
    _, *found = _GROUP.split(svg.replace("&#45;", "-"))
    groups: dict[str, str] = {}
    for name, group in zip(found[0::2], found[1::2], strict=True):
        if name in groups:
            raise EngineError(f"graphviz drew {name} twice; report this with the DOT of the diagram")
        groups[name] = group
    return groups


def _origin(page: str, width: float, height: float) -> Point:
    """Return where Graphviz put the page's top left corner."""
    bounds = _bounds(page)
    if bounds is None or not _near(bounds.width, width) or not _near(bounds.height, height):
        raise EngineError("graphviz did not keep the size of the page; try another Graphviz")
    return Point(bounds.x, bounds.y)


def _is_as_asked(group: str, part: Part, origin: Point) -> bool:
    if part.text is not None:
        return _words(group) == _written((part.text,))
    if part.lines and _words(group) != _written(part.lines):
        return False
    if part.points:
        return _corners_agree(group, part.points, origin)
    bounds = _bounds(group)
    if bounds is None or part.shape is None:
        return part.shape is not None and not (part.shape.fill or part.shape.stroke)
    rect = part.shape.rect
    return (
        _near(bounds.x - origin.x, rect.x)
        and _near(bounds.y - origin.y, rect.y)
        and _near(bounds.width, rect.width)
        and _near(bounds.height, rect.height)
    )


def _words(group: str) -> str:
    return _spaced(unescape("\n".join(_TEXT.findall(group))))


def _written(lines: tuple[TextLine, ...]) -> str:
    return _spaced("\n".join(text_content(line) for line in lines))


def _spaced(text: str) -> str:
    # Graphviz writes the second of two spaces as a no-break space.
    return text.replace("\u00a0", " ")


def _corners_agree(group: str, points: tuple[Point, ...], origin: Point) -> bool:
    outline = _OUTLINE.search(group)
    if outline is None or outline[1] is None:
        return False
    # Of each curve only the end is a corner; the two points before it say how it bends.
    numbers = _numbers(_places(outline[1])[::3])
    if len(numbers) != 2 * len(points):
        return False
    left, top = origin
    for x, y, point in zip(numbers[0::2], numbers[1::2], points, strict=True):
        if not (_near(x - left, point.x) and _near(y - top, point.y)):
            return False
    return True


def _bounds(group: str) -> Rect | None:
    """Return the bounds of the first outline in a group, in Graphviz's own coordinates."""
    outline = _OUTLINE.search(group)
    if outline is None:
        return None
    if outline[1] is None:
        x, y, rx, ry = _numbers(outline.groups()[1:]) or [nan] * 4
        return Rect(x - rx, y - ry, 2 * rx, 2 * ry)
    numbers = _numbers(_places(outline[1])) or [nan] * 2
    xs, ys = numbers[0::2], numbers[1::2]
    left, top = min(xs), min(ys)
    return Rect(left, top, max(xs) - left, max(ys) - top)


def _places(outline: str) -> list[str]:
    return outline.replace("C", " ").split()


def _numbers(places: Sequence[str]) -> list[float]:
    """Return the numbers of some places, `x,y` each; nothing where one of them is no number."""
    try:
        return [float(number) for number in ",".join(places).split(",")]
    except ValueError:
        return []


def _near(one: float, other: float) -> bool:
    return abs(one - other) <= _TOLERANCE
