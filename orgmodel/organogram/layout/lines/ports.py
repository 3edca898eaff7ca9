"""Ports: where on the border of a box a free line may begin or end."""

from __future__ import annotations

from collections import defaultdict

from msgspec import Struct

from orgmodel.organogram.chart import Box, BoxKind, Link, LinkKind
from orgmodel.organogram.layout.arranging.strategies import Arrangement
from orgmodel.organogram.layout.extents import badge_rect
from orgmodel.organogram.layout.lines.tidy import Slide
from orgmodel.organogram.layout.sizes import Sizes
from orgmodel.organogram.layout.tree import Tree
from orgmodel.organogram.scene import Point, Rect

_FROM_CORNER = 7.0
# Where a line needs no step then, it may come as near to a corner as this, in points.
_NEAREST_CORNER = 5.0
# Boxes that share this much of their width are joined by a straight line.
_ABREAST = 0.4
# The badge of a box takes the right of its top border; lines leave from this share at the left,
# and keep this far off it, in points.
_LEFT_OF_BADGE = 0.4
_OFF_BADGE = 2.0
_PORTS_APART = 8.0
_SHARES = (0.5, 0.3, 0.7)


class Port(Struct, frozen=True):
    """Hold one place to leave a box.

    Args:
        at: on the border.
        out: a little outside, where the way begins.
        cost: points of detour that a better port is worth.
    """

    at: Point
    out: Point
    cost: float


def side_ports(box: Box, rect: Rect, sizes: Sizes) -> list[Port]:
    """Return ports on all four sides of a box, the middle of each side cheapest."""
    ports, away = [], sizes.stack_gap / 2
    low, high = usable(rect, box.kind)
    right = max(low, min(high, badge_rect(box, rect, sizes).x - _OFF_BADGE)) if box.badge else high
    for share in _SHARES:
        cost = 0.0 if share == 0.5 else 8.0
        ports.append(_port(Point(low + (right - low) * share, rect.y), 0.0, -away, cost))
        ports.append(_port(Point(low + (high - low) * share, rect.y + rect.height), 0.0, away, cost))
        if box.kind is BoxKind.BODY and share != 0.5:
            continue
        y = rect.y + rect.height * share
        ports.append(_port(Point(rect.x, y), -away, 0.0, cost))
        ports.append(_port(Point(rect.x + rect.width, y), away, 0.0, cost))
    return ports


def facing_ports(
    one: Slide, other: Slide, rects: tuple[Rect, Rect], away: float
) -> tuple[list[Port], list[Port]]:
    """Return ports of two boxes that stand in line with each other, so that a line needs no corner.

    Args:
        one, other: how far a line may slide along the border of each.
        rects: where they stand.
        away: how far outside the border `out` lies, in points.
    """
    starts: list[Port] = []
    ends: list[Port] = []
    low, high = max(one.ys[0], other.ys[0]), min(one.ys[1], other.ys[1])
    if low <= high:
        y = (low + high) / 2
        for ports, rect in ((starts, rects[0]), (ends, rects[1])):
            ports.append(_port(Point(rect.x, y), -away, 0.0, 0.0))
            ports.append(_port(Point(rect.x + rect.width, y), away, 0.0, 0.0))
    low, high = max(one.xs[0], other.xs[0]), min(one.xs[1], other.xs[1])
    if low <= high:
        x = (low + high) / 2
        for ports, rect in ((starts, rects[0]), (ends, rects[1])):
            ports.append(_port(Point(x, rect.y), 0.0, -away, 0.0))
            ports.append(_port(Point(x, rect.y + rect.height), 0.0, away, 0.0))
    return starts, ends


def upward_ports(
    links: list[Link], tree: Tree, arrangement: Arrangement, sizes: Sizes
) -> dict[Link, tuple[Port, Port]]:
    """Give each line to a body above its own port on top of the reporter, and all of them one below it."""
    rects = arrangement.rects
    upward = [link for link in links if _goes_up(link, tree, rects)]
    tops = {
        box: _free_tops(box, tree, arrangement, sizes) for box in {tree.index[up.source] for up in upward}
    }
    starts = _starts(upward, tree, rects, tops)
    ends: dict[int, float] = {}
    for link in sorted(upward, key=lambda link: abs(starts[link] - _middle(rects[tree.index[link.target]]))):
        source, target = tree.index[link.source], tree.index[link.target]
        middle = _middle(rects[target])
        x = _straight(source, target, ends.get(target), tree, rects, tops[source])
        others = [starts[other] for other in upward if other is not link and other.source == link.source]
        if x is not None and all(abs(x - other) >= _PORTS_APART for other in others):
            starts[link] = ends[target] = x
        ends.setdefault(target, middle)
    return {
        link: _pair(link, starts[link], ends[tree.index[link.target]], tree, rects, sizes) for link in upward
    }


def _pair(
    link: Link, start: float, end: float, tree: Tree, rects: list[Rect], sizes: Sizes
) -> tuple[Port, Port]:
    source, target = tree.index[link.source], tree.index[link.target]
    # Roots and bodies have more room around them.
    away, above = sizes.stack_gap / 2, sizes.body_gap / 3
    below = rects[target].y + rects[target].height
    return (
        _port(Point(start, rects[source].y), 0.0, -(above if tree.parents[source] < 0 else away), 0.0),
        _port(Point(end, below), 0.0, above if tree.parents[target] < 0 else away, 0.0),
    )


def slide_along(rect: Rect, kind: BoxKind) -> Slide:
    """Return how far the end of a line may slide along the border of a box."""
    middle = rect.y + rect.height / 2
    reach = 0.0 if kind is BoxKind.BODY else max(0.0, rect.height / 2 - _NEAREST_CORNER)
    return Slide(usable(rect, kind, _NEAREST_CORNER), (middle - reach, middle + reach))


def usable(rect: Rect, kind: BoxKind, apart: float = _FROM_CORNER) -> tuple[float, float]:
    """Return the part of the top and bottom border that is straight, as left and right x.

    Args:
        apart: how far from a corner, in points.
    """
    inset = min(rect.height / 2 if kind is BoxKind.BODY else apart, rect.width / 2.5)
    return rect.x + inset, rect.x + rect.width - inset


def open_top(box: Box, rect: Rect, sizes: Sizes) -> tuple[float, float]:
    """Return the part of the top border, as left and right x, that no badge takes."""
    low, high = usable(rect, box.kind)
    if not box.badge:
        return low, high
    left = badge_rect(box, rect, sizes).x
    high = min(low + (high - low) * _LEFT_OF_BADGE, left - _OFF_BADGE)
    return (low, high) if low <= high else ((rect.x + left) / 2,) * 2


def _port(at: Point, dx: float, dy: float, cost: float) -> Port:
    return Port(at, Point(at.x + dx, at.y + dy), cost)


def _goes_up(link: Link, tree: Tree, rects: list[Rect]) -> bool:
    if link.kind is not LinkKind.ACCOUNTABILITY:
        return False
    above = rects[tree.index[link.target]]
    return above.y + above.height < rects[tree.index[link.source]].y


def _starts(
    links: list[Link], tree: Tree, rects: list[Rect], tops: dict[int, list[tuple[float, float]]]
) -> dict[Link, float]:
    """Spread the lines of each reporter over the top of its box, in the order of their other ends."""
    places: dict[Link, float] = {}
    by_box: dict[int, list[Link]] = defaultdict(list)
    for link in links:
        by_box[tree.index[link.source]].append(link)
    for box, own in by_box.items():
        ordered = sorted(own, key=lambda link: _middle(rects[tree.index[link.target]]))
        parts = tops[box]
        if len(parts) == 1 or len(ordered) == 1:
            aim = _middle(rects[tree.index[ordered[0].target]])
            shares = [(min(parts, key=lambda part: _off(aim, part)), ordered)]
        else:
            half = (len(ordered) + 1) // 2
            shares = [(parts[0], ordered[:half]), (parts[1], ordered[half:])]
        for (low, high), lines in shares:
            for number, link in enumerate(lines, start=1):
                places[link] = low + (high - low) * number / (len(lines) + 1)
    return places


def _free_tops(box: int, tree: Tree, arrangement: Arrangement, sizes: Sizes) -> list[tuple[float, float]]:
    """Return the parts of the top border, as left and right x, that no badge and no connector takes."""
    rect = arrangement.rects[box]
    low, high = open_top(tree.boxes[box], rect, sizes)
    parent = tree.parents[box]
    middle = _middle(rect)
    if parent < 0 or arrangement.bus[box] is not None or box in tree.beside[parent]:
        return [(low, high)]
    parts = [(low, min(high, middle - _PORTS_APART)), (middle + _PORTS_APART, high)]
    return [part for part in parts if part[0] <= part[1]] or [(low, low)]


def _straight(
    source: int,
    target: int,
    end: float | None,
    tree: Tree,
    rects: list[Rect],
    tops: list[tuple[float, float]],
) -> float | None:
    """Return the x of a line without corners, where the boxes stand above each other; None for none.

    Args:
        end: where the lines to the target end, if that is settled.
        tops: the parts of the top of the source that are free.
    """
    left, right = usable(rects[target], tree.boxes[target].kind)
    if end is not None:
        left = right = end
    ways = [(max(low, left), min(high, right)) for low, high in tops]
    ways = [way for way in ways if way[0] <= way[1]]
    shared = min(rects[source].x + rects[source].width, rects[target].x + rects[target].width)
    shared -= max(rects[source].x, rects[target].x)
    if not ways or shared < _ABREAST * min(rects[source].width, rects[target].width):
        return None
    aim = _middle(rects[target])
    low, high = min(ways, key=lambda way: _off(aim, way))
    return min(max(aim, low), high)


def _off(x: float, part: tuple[float, float]) -> float:
    return max(part[0] - x, x - part[1], 0.0)


def _middle(rect: Rect) -> float:
    return rect.x + rect.width / 2
