"""Free lines: those that are no connector of the tree, routed around boxes in lanes of their own."""

from __future__ import annotations

from orgmodel.organogram.chart import Box, Link
from orgmodel.organogram.end_marks import mark_rect
from orgmodel.organogram.layout.arranging.strategies import Arrangement
from orgmodel.organogram.layout.extents import badge_rect, behind
from orgmodel.organogram.layout.lines.labels import labelled
from orgmodel.organogram.layout.lines.lanes import Lanes
from orgmodel.organogram.layout.lines.links import placed, straightened
from orgmodel.organogram.layout.lines.obstacles import Obstacles
from orgmodel.organogram.layout.lines.router import Router, direct, key_of
from orgmodel.organogram.layout.lines.spacing import spaced
from orgmodel.organogram.layout.sizes import Sizes
from orgmodel.organogram.layout.tree import Tree
from orgmodel.organogram.paths import distance
from orgmodel.organogram.scene import PlacedLink, Point, Rect
from orgmodel.organogram.theme import Theme

# Above this many boxes lines take lanes by construction: searching them would take seconds.
_MOST_SEARCHED = 300
_CLEARANCE = 0.9
# How far the box behind a stack reaches, its border and the ground of a label beside it included.
_STACK = 4.0


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
    boxes = [*rects, *badges]
    fixed = [connector.points for connector in connectors]
    standing = Obstacles(boxes, _CLEARANCE)
    if len(rects) > _MOST_SEARCHED:
        routes = _in_lanes(links, tree, arrangement, standing, sizes, language)
    else:
        router = Router(tree, arrangement, _with_lines(boxes, fixed), sizes, language)
        found = router.routes(links)
        seen = [_with_stack(box, rect) for box, rect in zip(tree.boxes, rects, strict=True)]
        ends = [router.ends(link) for link in links]
        routes = spaced(found, [key_of(link) for link in links], ends, [*seen, *badges], fixed)
    free = [
        placed(link, _to_the_stacks(route, link, tree), theme)
        for link, route in zip(links, routes, strict=True)
    ]
    for line in free:
        if line.end:
            standing.add_box(mark_rect(line.points, line.end))
    return labelled([*connectors, *free], standing, sizes, language)


def _with_lines(boxes: list[Rect], lines: list[tuple[Point, ...]]) -> Obstacles:
    obstacles = Obstacles(boxes, _CLEARANCE)
    for line in lines:
        obstacles.add_line(line)
    return obstacles


def _to_the_stacks(route: tuple[Point, ...], link: Link, tree: Tree) -> tuple[Point, ...]:
    """End a route at the stack behind a box, where it comes from that side: there its end is seen."""
    start, end = (behind(tree.boxes[tree.index[box]]) for box in (link.source, link.target))
    if not start and not end:
        return route
    first, last = _before_stack(route[1], route[0], start), _before_stack(route[-2], route[-1], end)
    return (first, *route[1:-1], last)


def _before_stack(before: Point, end: Point, reach: float) -> Point:
    """Return where a line ends that comes to a box from the right or from below; elsewhere at its border."""
    if distance(before, end) <= reach:
        return end
    return Point(end.x + reach * (before.x > end.x), end.y + reach * (before.y > end.y))


def _with_stack(box: Box, rect: Rect) -> Rect:
    """Return the place of a box with the stack behind it."""
    more = _STACK if box.stacked else 0.0
    return Rect(rect.x, rect.y, rect.width + more, rect.height + more)


def _in_lanes(
    links: list[Link],
    tree: Tree,
    arrangement: Arrangement,
    obstacles: Obstacles,
    sizes: Sizes,
    language: str,
) -> list[tuple[Point, ...]]:
    """Lead every line through the gaps between boxes; it may lie on others."""
    lanes = Lanes(tree, arrangement, obstacles, sizes)
    router = Router(tree, arrangement, obstacles, sizes, language)
    routes = []
    for number, link in enumerate(links):
        way = lanes.way(tree.index[link.source], tree.index[link.target], number)
        if way is None:
            starts, ends = router.ports(link, {})
            way = direct(starts[0], ends[0])
        routes.append(straightened(way))
    return routes
