"""Links of the tree: one orthogonal bus per parent, staff from the side, bodies above."""

from __future__ import annotations

from orgmodel.organogram.chart import Link, LinkKind, Mark
from orgmodel.organogram.layout.arranging.strategies import STACK, Arrangement
from orgmodel.organogram.layout.tree import Tree
from orgmodel.organogram.scene import Dash, EndMark, PlacedLink, Point, Rect
from orgmodel.organogram.theme import Theme

# A shorter step aside, in points, looks like a slip of the pen: the line goes straight instead.
_JOG = 6.0
# From the bus of a column to its boxes there is at least this much, in points.
_STUB = 3.5


def stroke(link: Link, theme: Theme) -> tuple[str, Dash]:
    """Return the colour and dash of a link, by kind and mark; short dashes are for what is not known."""
    colour, dash = {
        LinkKind.HIERARCHICAL: (theme.hierarchical, Dash.SOLID),
        LinkKind.FUNCTIONAL: (theme.functional, Dash.LONG),
        LinkKind.ACCOUNTABILITY: (theme.accountability, Dash.SOLID),
        LinkKind.DEPUTY: (theme.deputy, Dash.DASH_DOT),
    }[link.kind]
    if link.mark is not Mark.NONE:
        colour = dict(theme.marks).get(link.mark, colour)
    return colour, Dash.SHORT if link.unknown else dash


def end_of(kind: LinkKind) -> EndMark:
    """Return what stands at the end of a link: at the body, or at whoever is replaced."""
    return {LinkKind.ACCOUNTABILITY: EndMark.DOT, LinkKind.DEPUTY: EndMark.ARROW}.get(kind, EndMark.NONE)


def placed(link: Link, points: tuple[Point, ...], theme: Theme) -> PlacedLink:
    """Put a link on its route."""
    colour, dash = stroke(link, theme)
    width = theme.line * (1.3 if link.kind is LinkKind.ACCOUNTABILITY else 1.0)
    return PlacedLink(link, straightened(points), colour, width, dash, end_of(link.kind))


def tree_route(child: int, tree: Tree, arrangement: Arrangement) -> tuple[Point, ...]:
    """Return the corners from a box to the parent it hangs from."""
    parent = tree.parents[child]
    here, above = arrangement.rects[child], arrangement.rects[parent]
    if child in arrangement.on_left or (arrangement.bus[child] is not None and _is_staff(child, tree)):
        return _from_the_side(child, here, above, arrangement)
    trunk = above.x + above.width / 2
    bus = arrangement.bus[child]
    bar = arrangement.bar[parent]
    if bus is None:
        x = here.x + here.width / 2
        x = trunk if abs(x - trunk) < _JOG else x
        return (Point(x, here.y), Point(x, bar), Point(trunk, bar), Point(trunk, _bottom(above)))
    y = here.y + here.height / 2
    if arrangement.columns[parent] != STACK and bus - _JOG < trunk < min(bus + _JOG, here.x - _STUB):
        bus = trunk
    start = (Point(here.x, y), Point(bus, y))
    if arrangement.columns[parent] == STACK:
        return (*start, Point(bus, _bottom(above)))
    return (*start, Point(bus, bar), Point(trunk, bar), Point(trunk, _bottom(above)))


def _is_staff(child: int, tree: Tree) -> bool:
    return child in tree.beside[tree.parents[child]]


def _from_the_side(child: int, here: Rect, above: Rect, arrangement: Arrangement) -> tuple[Point, ...]:
    left = child in arrangement.on_left
    start = here.x + here.width if left else here.x
    end = above.x if left else above.x + above.width
    y = here.y + here.height / 2
    if above.y + 2 <= y <= _bottom(above) - 2:
        return (Point(start, y), Point(end, y))
    bus = arrangement.bus[child]
    x = (start + end) / 2 if bus is None else bus
    level = above.y + above.height / 2
    return (Point(start, y), Point(x, y), Point(x, level), Point(end, level))


def straightened(points: tuple[Point, ...]) -> tuple[Point, ...]:
    """Leave out repeated points and those on a straight line between their neighbours."""
    result: list[Point] = []
    for point in points:
        if result and result[-1] == point:
            continue
        if len(result) > 1 and _in_line(result[-2], result[-1], point):
            result[-1] = point
        else:
            result.append(point)
    return tuple(result)


def _in_line(a: Point, b: Point, c: Point) -> bool:
    return (a.x == b.x == c.x) or (a.y == b.y == c.y)


def _bottom(rect: Rect) -> float:
    return rect.y + rect.height
