"""Outlines and connection sites of shapes, in the units of the format (12,700 to the point)."""

from __future__ import annotations

from collections.abc import Sequence

from orgmodel.organogram.scene import Point, Rect, Shape

EMU = 12_700
_NEAR = 0.8
_QUARTER = 5_400_000
_TEXT_INSET = 0.29289


def emu(points: float) -> int:
    """Turn points into the format's units."""
    return round(points * EMU)


def offset_and_extent(rect: Rect) -> str:
    """Write a rectangle as the content of a transform."""
    return (
        f'<a:off x="{emu(rect.x)}" y="{emu(rect.y)}"/><a:ext cx="{emu(rect.width)}" cy="{emu(rect.height)}"/>'
    )


def corner_inset(shape: Shape, sites: Sequence[Point]) -> float:
    """Return how far PowerPoint insets the text of a preset rounded rectangle, in points."""
    return 0.0 if len(sites) > 4 else _radius(shape) * _TEXT_INSET


def middle_sites(rect: Rect) -> list[Point]:
    """Return the four connection sites of a rectangle in the format's order: top, left, bottom, right."""
    middle_x, middle_y = rect.x + rect.width / 2, rect.y + rect.height / 2
    return [
        Point(middle_x, rect.y),
        Point(rect.x, middle_y),
        Point(middle_x, rect.y + rect.height),
        Point(rect.x + rect.width, middle_y),
    ]


def sites_for(rect: Rect, attached: Sequence[Point]) -> list[Point]:
    """Return connection sites that hold every attached point; the four middles come first."""
    sites = middle_sites(rect)
    for point in attached:
        if not any(is_near(point, site) for site in sites):
            sites.append(point)
    return sites


def is_near(one: Point, other: Point) -> bool:
    """Tell whether two points are the same to the eye."""
    return abs(one.x - other.x) <= _NEAR and abs(one.y - other.y) <= _NEAR


def outline(shape: Shape, sites: Sequence[Point]) -> str:
    """Write the outline of a shape; a preset unless it needs connection sites of its own."""
    if len(sites) > 4:
        return _custom(shape, sites)
    if not shape.corner:
        return '<a:prstGeom prst="rect"><a:avLst/></a:prstGeom>'
    share = round(_radius(shape) / min(shape.rect.width, shape.rect.height) * 100_000)
    return (
        f'<a:prstGeom prst="roundRect"><a:avLst><a:gd name="adj" fmla="val {share}"/></a:avLst></a:prstGeom>'
    )


def _radius(shape: Shape) -> float:
    return min(shape.corner, shape.rect.width / 2, shape.rect.height / 2)


def _custom(shape: Shape, sites: Sequence[Point]) -> str:
    rect = shape.rect
    width, height, radius = emu(rect.width), emu(rect.height), emu(_radius(shape))
    connections = "".join(
        f'<a:cxn ang="{_side(rect, site) * _QUARTER}">'
        f'<a:pos x="{emu(site.x - rect.x)}" y="{emu(site.y - rect.y)}"/></a:cxn>'
        for site in sites
    )
    return (
        f"<a:custGeom><a:avLst/><a:gdLst/><a:ahLst/><a:cxnLst>{connections}</a:cxnLst>"
        '<a:rect l="l" t="t" r="r" b="b"/>'
        f'<a:pathLst><a:path w="{width}" h="{height}">{_rounded(width, height, radius)}</a:path></a:pathLst>'
        "</a:custGeom>"
    )


def _side(rect: Rect, site: Point) -> int:
    """Return the side on which a site lies, in quarter turns clockwise from the right."""
    distances = [
        abs(rect.x + rect.width - site.x),
        abs(rect.y + rect.height - site.y),
        abs(site.x - rect.x),
        abs(site.y - rect.y),
    ]
    return distances.index(min(distances))


def _rounded(width: int, height: int, radius: int) -> str:
    def to(x: int, y: int) -> str:
        return f'<a:lnTo><a:pt x="{x}" y="{y}"/></a:lnTo>'

    def turn(start: int) -> str:
        angle = start * _QUARTER
        return f'<a:arcTo wR="{radius}" hR="{radius}" stAng="{angle}" swAng="{_QUARTER}"/>' if radius else ""

    return (
        f'<a:moveTo><a:pt x="0" y="{radius}"/></a:moveTo>{turn(2)}{to(width - radius, 0)}{turn(3)}'
        f"{to(width, height - radius)}{turn(0)}{to(radius, height)}{turn(1)}<a:close/>"
    )
