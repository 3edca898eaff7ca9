"""Routes as native connectors: straight, elbow, or a path of its own where it has more corners."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise

from orgmodel.organogram.outputs.pptx.geometry import EMU, emu
from orgmodel.organogram.scene import Point

_SAME = 0.05


def route_geometry(points: Sequence[Point]) -> str:
    """Write transform and outline of a connector along orthogonal `points`, in points.

    An elbow connector holds its corners as shares of its own frame; a frame is never thinner than one
    point, so that a share can be told.
    """
    corners = _simplified(points)
    if len(corners) == 2:
        return _straight(corners[0], corners[1])
    if len(corners) > 6 or not _is_orthogonal(corners):
        return _freeform(corners)
    return _elbow(corners)


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
    level = abs(first.y - second.y) < _SAME and abs(second.y - third.y) < _SAME
    upright = abs(first.x - second.x) < _SAME and abs(second.x - third.x) < _SAME
    return level or upright


def _is_orthogonal(corners: Sequence[Point]) -> bool:
    level = [abs(one.y - two.y) < _SAME for one, two in pairwise(corners)]
    upright = [abs(one.x - two.x) < _SAME for one, two in pairwise(corners)]
    alternates = all(level[index] != level[index + 1] for index in range(len(level) - 1))
    return alternates and all(one or two for one, two in zip(level, upright, strict=True))


def _straight(start: Point, end: Point) -> str:
    flips = _flip("flipH", end.x < start.x) + _flip("flipV", end.y < start.y)
    return (
        f"<a:xfrm{flips}>"
        f'<a:off x="{emu(min(start.x, end.x))}" y="{emu(min(start.y, end.y))}"/>'
        f'<a:ext cx="{emu(abs(end.x - start.x))}" cy="{emu(abs(end.y - start.y))}"/></a:xfrm>'
        '<a:prstGeom prst="line"><a:avLst/></a:prstGeom>'
    )


def _elbow(corners: Sequence[Point]) -> str:
    start, end = corners[0], corners[-1]
    starts_upright = abs(corners[1].x - start.x) < _SAME
    along, across = end.x - start.x, end.y - start.y
    if starts_upright:
        along, across = across, -along
    width, height = max(abs(along), 1.0), max(abs(across), 1.0)
    shares = _shares(corners, starts_upright, (along, across), (width, height))
    flips = _flip("flipH", along < 0) + _flip("flipV", across < 0)
    rotation = ' rot="5400000"' if starts_upright else ""
    left, top = (start.x + end.x - width) / 2, (start.y + end.y - height) / 2
    guides = "".join(
        f'<a:gd name="adj{number}" fmla="val {share}"/>' for number, share in enumerate(shares, 1)
    )
    return (
        f"<a:xfrm{rotation}{flips}>"
        f'<a:off x="{emu(left)}" y="{emu(top)}"/><a:ext cx="{emu(width)}" cy="{emu(height)}"/></a:xfrm>'
        f'<a:prstGeom prst="bentConnector{len(corners) - 1}"><a:avLst>{guides}</a:avLst></a:prstGeom>'
    )


def _shares(
    corners: Sequence[Point], starts_upright: bool, reach: tuple[float, float], frame: tuple[float, float]
) -> list[int]:
    """Return each inner run's place as a share of the frame, in 100,000ths."""
    start = corners[0]
    shares = []
    for index in range(1, len(corners) - 2):
        corner = corners[index]
        along, across = corner.x - start.x, corner.y - start.y
        if starts_upright:
            along, across = across, -along
        measure, axis = (along, 0) if index % 2 else (across, 1)
        direction = -1 if reach[axis] < 0 else 1
        shares.append(round(direction * measure / frame[axis] * 100_000))
    return shares


def _freeform(corners: Sequence[Point]) -> str:
    left, top = min(point.x for point in corners), min(point.y for point in corners)
    width = max(emu(max(point.x for point in corners) - left), EMU)
    height = max(emu(max(point.y for point in corners) - top), EMU)
    places = [f'<a:pt x="{emu(point.x - left)}" y="{emu(point.y - top)}"/>' for point in corners]
    runs = "".join(f"<a:lnTo>{place}</a:lnTo>" for place in places[1:])
    return (
        f'<a:xfrm><a:off x="{emu(left)}" y="{emu(top)}"/><a:ext cx="{width}" cy="{height}"/></a:xfrm>'
        '<a:custGeom><a:avLst/><a:gdLst/><a:ahLst/><a:cxnLst/><a:rect l="0" t="0" r="r" b="b"/><a:pathLst>'
        f'<a:path w="{width}" h="{height}" fill="none"><a:moveTo>{places[0]}</a:moveTo>{runs}</a:path>'
        "</a:pathLst></a:custGeom>"
    )


def _flip(name: str, wanted: bool) -> str:
    return f' {name}="1"' if wanted else ""
