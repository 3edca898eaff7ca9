"""Routes as native connectors: straight or with one elbow, which every program draws alike.

An elbow connector with more corners keeps its place in PowerPoint but is laid anew, through other
boxes, by LibreOffice; so is one elbow in a narrow lane. So a route is cut where it turns, those of
the tree at every second corner; there stands a knot.
"""

from __future__ import annotations

from collections.abc import Sequence

from orgmodel.organogram.outputs.pptx.geometry import emu
from orgmodel.organogram.scene import Point

_SAME = 0.05


def pieces(points: Sequence[Point], *, elbows: bool) -> list[list[Point]]:
    """Cut a route into pieces of two points; with `elbows`, of three around a right angle."""
    corners = _simplified(points)
    cut: list[list[Point]] = []
    place = 0
    while place + 1 < len(corners):
        has_elbow = elbows and place + 2 < len(corners) and _is_elbow(corners[place : place + 3])
        length = 3 if has_elbow else 2
        cut.append(corners[place : place + length])
        place += length - 1
    return cut


def piece_geometry(piece: Sequence[Point]) -> str:
    """Write transform and outline of a connector along a piece of a route, in points."""
    start, end = piece[0], piece[-1]
    if len(piece) == 2:
        flips = _flip("flipH", end.x < start.x) + _flip("flipV", end.y < start.y)
        return _geometry(start, end, flips, "line", (abs(end.x - start.x), abs(end.y - start.y)))
    along, across = end.x - start.x, end.y - start.y
    if not _is_upright(piece[0], piece[1]):
        flips = _flip("flipH", along < 0) + _flip("flipV", across < 0)
        return _geometry(start, end, flips, "bentConnector2", (abs(along), abs(across)))
    # Turned by a quarter: its own right is the page's down, its own down the page's left.
    flips = ' rot="5400000"' + _flip("flipH", across < 0) + _flip("flipV", along > 0)
    return _geometry(start, end, flips, "bentConnector2", (abs(across), abs(along)))


def _geometry(start: Point, end: Point, turned: str, preset: str, size: tuple[float, float]) -> str:
    width, height = size
    left, top = (start.x + end.x - width) / 2, (start.y + end.y - height) / 2
    return (
        f'<a:xfrm{turned}><a:off x="{emu(left)}" y="{emu(top)}"/>'
        f'<a:ext cx="{emu(width)}" cy="{emu(height)}"/></a:xfrm>'
        f'<a:prstGeom prst="{preset}"><a:avLst/></a:prstGeom>'
    )


def _simplified(points: Sequence[Point]) -> list[Point]:
    kept: list[Point] = []
    for point in points:
        if kept and abs(point.x - kept[-1].x) < _SAME and abs(point.y - kept[-1].y) < _SAME:
            continue
        if len(kept) > 1 and _in_line(kept[-2], kept[-1], point):
            kept.pop()
        kept.append(point)
    return kept if len(kept) > 1 else [points[0], points[-1]]


def _in_line(first: Point, second: Point, third: Point) -> bool:
    level = _is_level(first, second) and _is_level(second, third)
    return level or (_is_upright(first, second) and _is_upright(second, third))


def _is_elbow(three: Sequence[Point]) -> bool:
    first, second, third = three
    one_way = _is_level(first, second) and _is_upright(second, third)
    return one_way or (_is_upright(first, second) and _is_level(second, third))


def _is_level(one: Point, other: Point) -> bool:
    return abs(one.y - other.y) < _SAME


def _is_upright(one: Point, other: Point) -> bool:
    return abs(one.x - other.x) < _SAME


def _flip(name: str, wanted: bool) -> str:
    return f' {name}="1"' if wanted else ""
