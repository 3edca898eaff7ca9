"""What of a sheet's picture goes into a document or a page that says its title and footer itself."""

from __future__ import annotations

from collections.abc import Iterator, Set

from orgmodel.organogram.scene import Rect, Scene, Shape, TextLine

_AIR = 4.0
# Half a border: what the picture begins with stands below the first letter of the heading.
_EDGE = 1.5


def drawing_rect(scene: Scene, said: Set[str]) -> Rect:
    """Return the part of the page that holds boxes, lines and legend, in points, with a little air.

    Args:
        said: roles of the decorations that are said elsewhere: they may be cut off.
    """
    corners = list(_corners(scene, said))
    if not corners:
        return Rect(0, 0, scene.width, scene.height)
    left = max(min(x for x, _ in corners) - _EDGE, 0)
    top = max(min(y for _, y in corners) - _AIR, 0)
    right = min(max(x for x, _ in corners) + _AIR, scene.width)
    bottom = min(max(y for _, y in corners) + _AIR, scene.height)
    return Rect(left, top, right - left, bottom - top)


def _corners(scene: Scene, said: Set[str]) -> Iterator[tuple[float, float]]:
    for box in scene.boxes:
        yield from _drawn(box.shapes, box.texts)
    for link in scene.links:
        yield from ((point.x, point.y) for point in link.points)
        yield from _drawn((), link.label)
    for decoration in scene.decorations:
        if decoration.role in said:
            continue
        yield from ((point.x, point.y) for point in decoration.points)
        yield from _drawn(decoration.shapes, decoration.texts)
        if decoration.picture is not None:
            yield from _ends(decoration.picture.rect)


def _drawn(shapes: tuple[Shape, ...], texts: tuple[TextLine, ...]) -> Iterator[tuple[float, float]]:
    for shape in shapes:
        yield from _ends(shape.rect)
    for text in texts:
        yield from _ends(text.rect)


def _ends(rect: Rect) -> Iterator[tuple[float, float]]:
    yield rect.x, rect.y
    yield rect.x + rect.width, rect.y + rect.height
