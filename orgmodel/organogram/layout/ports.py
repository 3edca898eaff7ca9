"""Ports: where on the border of a box a free line may begin or end."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable
from typing import NamedTuple

from orgmodel.organogram.chart import BoxKind, Link, LinkKind
from orgmodel.organogram.layout.tree import Tree
from orgmodel.organogram.scene import Point, Rect

_FROM_CORNER = 7.0
# Boxes that share this much of their width are joined by a straight line.
_ABREAST = 0.4
# The badge of a box takes the right of its top border; lines leave from this share at the left.
_LEFT_OF_BADGE = 0.4
_PORTS_APART = 8.0
_SHARES = (0.5, 0.3, 0.7)


class Port(NamedTuple):
    """Hold one place to leave a box.

    Args:
        at: on the border.
        out: a little outside, where the way begins.
        cost: points of detour that a better port is worth.
    """

    at: Point
    out: Point
    cost: float


def side_ports(rect: Rect, kind: BoxKind, away: float) -> list[Port]:
    """Return ports on all four sides of a box, the middle of each side cheapest.

    Args:
        away: how far outside the border `out` lies, in points.
    """
    ports = []
    low, high = usable(rect, kind)
    for share in _SHARES:
        cost = 0.0 if share == 0.5 else 8.0
        x = low + (high - low) * share
        ports.append(_port(Point(x, rect.y), 0.0, -away, cost))
        ports.append(_port(Point(x, rect.y + rect.height), 0.0, away, cost))
        if kind is BoxKind.BODY and share != 0.5:
            continue
        y = rect.y + rect.height * share
        ports.append(_port(Point(rect.x, y), -away, 0.0, cost))
        ports.append(_port(Point(rect.x + rect.width, y), away, 0.0, cost))
    return ports


def upward_ports(
    links: list[Link], tree: Tree, rects: list[Rect], away: float, above: float
) -> dict[Link, tuple[Port, Port]]:
    """Give each line to a body above its own port below that body and on top of the reporter.

    Args:
        away: how far outside the border of a box of the tree the way begins, in points.
        above: the same for roots and bodies, which have more room around them.
    """
    upward = [link for link in links if _goes_up(link, tree, rects)]
    tops: dict[int, list[Link]] = defaultdict(list)
    bottoms: dict[int, list[Link]] = defaultdict(list)
    for link in upward:
        tops[tree.index[link.source]].append(link)
        bottoms[tree.index[link.target]].append(link)
    starts = _spread(tops, tree, rects, lambda link: tree.index[link.target], upward=True)
    ends = _spread(bottoms, tree, rects, lambda link: tree.index[link.source], upward=False)
    result = {}
    for link in upward:
        source, target = tree.index[link.source], tree.index[link.target]
        start, end = _straight(starts[link], ends[link], source, target, tree, rects)
        others = [ends[other] for other in bottoms[target] if other is not link]
        others += [starts[other] for other in tops[source] if other is not link]
        if any(abs(x - start) < _PORTS_APART for x in others):
            start, end = starts[link], ends[link]
        starts[link], ends[link] = start, end
        below = rects[target].y + rects[target].height
        result[link] = (
            _port(Point(start, rects[source].y), 0.0, -(above if tree.parents[source] < 0 else away), 0.0),
            _port(Point(end, below), 0.0, above if tree.parents[target] < 0 else away, 0.0),
        )
    return result


def usable(rect: Rect, kind: BoxKind) -> tuple[float, float]:
    """Return the part of the top and bottom border that is straight, as left and right x."""
    inset = min(rect.height / 2 if kind is BoxKind.BODY else _FROM_CORNER, rect.width / 2.5)
    return rect.x + inset, rect.x + rect.width - inset


def _port(at: Point, dx: float, dy: float, cost: float) -> Port:
    return Port(at, Point(at.x + dx, at.y + dy), cost)


def _goes_up(link: Link, tree: Tree, rects: list[Rect]) -> bool:
    if link.kind is not LinkKind.ACCOUNTABILITY:
        return False
    above = rects[tree.index[link.target]]
    return above.y + above.height < rects[tree.index[link.source]].y


def _spread(
    by_box: dict[int, list[Link]],
    tree: Tree,
    rects: list[Rect],
    other: Callable[[Link], int],
    upward: bool,
) -> dict[Link, float]:
    """Spread the lines of each box evenly over its straight border, in the order of their other ends.

    Args:
        upward: they leave from the top, where the middle belongs to the connector of the tree.
    """
    places: dict[Link, float] = {}
    for box, links in by_box.items():
        low, high = usable(rects[box], tree.boxes[box].kind)
        if upward and tree.boxes[box].badge:
            high = low + (high - low) * _LEFT_OF_BADGE
        ordered = sorted(links, key=lambda link: _middle(rects[other(link)]))
        count = len(ordered)
        slots = list(range(1, count + 1))
        if upward and tree.parents[box] >= 0 and count % 2 and not tree.boxes[box].badge:
            to_the_right = _middle(rects[other(ordered[count // 2])]) > _middle(rects[box])
            count += 1
            slots = [slot for slot in range(1, count + 1) if slot != count // 2 + (not to_the_right)]
        for slot, link in zip(slots, ordered, strict=True):
            places[link] = low + (high - low) * slot / (count + 1)
    return places


def _straight(
    start: float, end: float, source: int, target: int, tree: Tree, rects: list[Rect]
) -> tuple[float, float]:
    """Move both ports to one x where the boxes stand above each other: such a line needs no corner."""
    low, high = usable(rects[source], tree.boxes[source].kind)
    left, right = usable(rects[target], tree.boxes[target].kind)
    shared = min(high, right) - max(low, left)
    if abs(start - end) < 1 or shared < _ABREAST * min(high - low, right - left):
        return start, end
    x = min(max(end, low, left), high, right)
    return x, x


def _middle(rect: Rect) -> float:
    return rect.x + rect.width / 2
