"""Free lines: those that are no connector of the tree, routed around boxes in lanes of their own."""

from __future__ import annotations

from dataclasses import replace
from itertools import pairwise

from orgmodel.organogram.chart import Link, LinkKind
from orgmodel.organogram.layout.cards import badge_rect
from orgmodel.organogram.layout.labels import place_label, rect_of
from orgmodel.organogram.layout.lanes import Lanes
from orgmodel.organogram.layout.links import placed, straightened
from orgmodel.organogram.layout.obstacles import Obstacles, segment_of
from orgmodel.organogram.layout.ports import Port, side_ports, upward_ports, usable
from orgmodel.organogram.layout.search import Lines, shortest
from orgmodel.organogram.layout.sizes import Sizes
from orgmodel.organogram.layout.strategies import Arrangement
from orgmodel.organogram.layout.tree import Tree
from orgmodel.organogram.scene import PlacedLink, Point
from orgmodel.organogram.theme import Theme

# Above this many boxes lines take lanes by construction: searching them would take seconds.
_MOST_SEARCHED = 300
_CLEARANCE = 0.9
_LANE = 5.0
_JOG = 24.0
# All free lines together may look at this many places; each gets its share of them.
_EFFORT = 2_000_000
_MOST_EFFORT = 60_000
# A way that only keeps off boxes must be found: a line through a box would say what is not so.
_LAST_EFFORT = 200_000
_KINDS = (LinkKind.ACCOUNTABILITY, LinkKind.HIERARCHICAL, LinkKind.FUNCTIONAL, LinkKind.DEPUTY)


def free_routes(
    links: list[Link],
    tree: Tree,
    arrangement: Arrangement,
    connectors: list[PlacedLink],
    sizes: Sizes,
    theme: Theme,
    language: str,
) -> list[PlacedLink]:
    """Route every link that is not a connector of the tree, and label every link that has a scope."""
    if not links and not any(c.link.label for c in connectors):
        return connectors
    rects = arrangement.rects
    badges = [badge_rect(box, rect, sizes) for box, rect in zip(tree.boxes, rects, strict=True) if box.badge]
    obstacles = Obstacles([*rects, *badges], _CLEARANCE)
    for connector in connectors:
        obstacles.add_line(connector.points)
    if len(rects) > _MOST_SEARCHED:
        routes = _in_lanes(links, tree, arrangement, obstacles, sizes)
    else:
        routes = _searched(links, tree, arrangement, obstacles, sizes)
    drawn = [*connectors, *(placed(link, routes[n], theme) for n, link in enumerate(links))]
    return [_labelled(line, obstacles, sizes, language) for line in drawn]


def _labelled(line: PlacedLink, obstacles: Obstacles, sizes: Sizes, language: str) -> PlacedLink:
    label = place_label(line, obstacles, sizes, language)
    if not label:
        return line
    obstacles.add_label(rect_of(label))
    return replace(line, label=label)


def _in_lanes(
    links: list[Link], tree: Tree, arrangement: Arrangement, obstacles: Obstacles, sizes: Sizes
) -> dict[int, tuple[Point, ...]]:
    """Lead every line through the gaps between boxes; it may lie on others."""
    lanes = Lanes(tree, arrangement, obstacles, sizes)
    routes = {}
    for number, link in enumerate(links):
        source, target = tree.index[link.source], tree.index[link.target]
        way = lanes.way(source, target, number)
        if way is None:
            starts, ends = _ports(link, tree, arrangement, {}, sizes.stack_gap / 2)
            way = _direct(starts[0], ends[0])
        routes[number] = straightened(way)
    return routes


def _searched(
    links: list[Link], tree: Tree, arrangement: Arrangement, obstacles: Obstacles, sizes: Sizes
) -> dict[int, tuple[Point, ...]]:
    """Search the best way for every line, each keeping off those before it."""
    rects = arrangement.rects
    away = sizes.stack_gap / 2
    lines = Lines.around(rects, sizes.sibling_gap / 2, away)
    upward = upward_ports(links, tree, rects, away, sizes.body_gap / 3)
    effort = min(_MOST_EFFORT, _EFFORT // max(1, len(links)))
    routes: dict[int, tuple[Point, ...]] = {}
    for number in sorted(range(len(links)), key=lambda n: _KINDS.index(links[n].kind)):
        link = links[number]
        starts, ends = _ports(link, tree, arrangement, upward, away)
        own = (tree.index[link.source], tree.index[link.target])
        points = (
            _plain(starts, ends, own, obstacles)
            or shortest(starts, ends, own, lines, obstacles, effort)
            or shortest(starts, ends, own, lines, obstacles, _MOST_EFFORT, heeds_lines=False)
            or shortest(starts, ends, own, lines, obstacles, _LAST_EFFORT, heeds_lines=False)
            or _direct(starts[0], ends[0])
        )
        routes[number] = straightened(_slid(points, own, tree, obstacles))
        obstacles.add_line(routes[number])
    return routes


def _ports(
    link: Link, tree: Tree, arrangement: Arrangement, upward: dict[Link, tuple[Port, Port]], away: float
) -> tuple[list[Port], list[Port]]:
    if link in upward:
        start, end = upward[link]
        return [start], [end]
    source, target = tree.index[link.source], tree.index[link.target]
    rects = arrangement.rects
    return (
        side_ports(rects[source], tree.boxes[source].kind, away),
        side_ports(rects[target], tree.boxes[target].kind, away),
    )


def _plain(
    starts: list[Port], ends: list[Port], own: tuple[int, int], obstacles: Obstacles
) -> tuple[Point, ...] | None:
    """Return the way up, over and up between two neighbouring rows, if nothing is in its way."""
    if len(starts) > 1 or len(ends) > 1:
        return None
    start, end = starts[0].at, ends[0].at
    middle = (start.y + end.y) / 2
    for lane in (middle, middle + _LANE, middle - _LANE):
        if not end.y < lane < start.y:
            continue
        points = straightened((start, Point(start.x, lane), Point(end.x, lane), end))
        stretches = [segment_of(a, b) for a, b in pairwise(points)]
        if all(
            obstacles.is_free(s, own) and obstacles.meeting_cost(s) + obstacles.hugging_cost(s, own) == 0
            for s in stretches
        ):
            return points
    return None


def _slid(
    points: tuple[Point, ...], own: tuple[int, int], tree: Tree, obstacles: Obstacles
) -> tuple[Point, ...]:
    """Slide an end along the border to take a small jog out of the way."""
    for _ in range(2):
        points = _without_jog(points, own[1], own, tree, obstacles)[::-1]
        own = own[::-1]
    return points


def _without_jog(
    points: tuple[Point, ...], box: int, own: tuple[int, int], tree: Tree, obstacles: Obstacles
) -> tuple[Point, ...]:
    if len(points) < 5 or points[-1].x != points[-2].x:
        return points
    corner = points[-3]
    low, high = usable(obstacles.boxes[box], tree.boxes[box].kind)
    if not low <= corner.x <= high or abs(corner.x - points[-1].x) > _JOG:
        return points
    end = Point(corner.x, points[-1].y)
    stretch = segment_of(corner, end)
    if not obstacles.is_free(stretch, own):
        return points
    if obstacles.meeting_cost(stretch) + obstacles.hugging_cost(stretch, own) > 0:
        return points
    return (*points[:-3], corner, end) if points[-4].x != corner.x else (*points[:-3], end)


def _direct(start: Port, end: Port) -> tuple[Point, ...]:
    """Return a plain way where none was found: better a line over boxes than none."""
    return (start.at, start.out, Point(end.out.x, start.out.y), end.out, end.at)
