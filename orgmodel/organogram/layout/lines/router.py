"""Router: the best way for every free line, each keeping off those before it or joining them."""

from __future__ import annotations

from collections import defaultdict
from typing import TypeAlias

from msgspec import Struct, field
from msgspec.structs import replace

from orgmodel.organogram.chart import Link, LinkKind, Mark
from orgmodel.organogram.layout.arranging.strategies import Arrangement
from orgmodel.organogram.layout.lines.bus import DRAWN, Bus, length_past, parted
from orgmodel.organogram.layout.lines.labels import has_room, label_size, place_label, rect_of
from orgmodel.organogram.layout.lines.links import end_of, straightened
from orgmodel.organogram.layout.lines.obstacles import Obstacles
from orgmodel.organogram.layout.lines.ports import Port, facing_ports, side_ports, slide_along, upward_ports
from orgmodel.organogram.layout.lines.search import Lines, Search
from orgmodel.organogram.layout.lines.tidy import cost_of, short_steps, tidied
from orgmodel.organogram.layout.lines.tracks import End
from orgmodel.organogram.layout.sizes import Sizes
from orgmodel.organogram.layout.tree import Tree
from orgmodel.organogram.measure import text_width
from orgmodel.organogram.paths import length_of
from orgmodel.organogram.scene import Point, Rect

# A line to a body above leaves from the top of its box, unless another side is this much better.
_NOT_ABOVE = 24.0
# Above a box with this much room, in points, a line may leave it upward.
_OPEN = 10.0
_OFF = 0.9
# Room that a label needs on its line: at most this for its words, and this beside them, in points.
_WIDEST_LABEL = 70.0
_BESIDE_LABEL = 24.0
# A shorter line, in points, is too short to show its dashes.
_LEAST_LENGTH = 18.0
# A way that shows its dashes and its label is worth this much detour, in points.
_WORTH_OF_SHOWING = 250.0
# Longer lines have more than one place for their label, in points.
_FEW_PLACES = 160.0
# Where there are more lines than this, each takes the first way found, label or not.
FEW_LINES = 16
# All free lines together may look at this many places; each gets its share of them.
_EFFORT = 600_000
_MOST_EFFORT = 60_000
# Where no way is found so, one that may be dearer comes before one that heeds no other lines.
_HASTE, _MORE_HASTE = 8.0, 60.0
# A way that only keeps off boxes must be found: a line through a box would say what is not so.
_LAST_EFFORT = 200_000
_KINDS = (LinkKind.ACCOUNTABILITY, LinkKind.HIERARCHICAL, LinkKind.FUNCTIONAL, LinkKind.DEPUTY)

BusKey: TypeAlias = tuple[str, LinkKind, bool, Mark]


class _Look(Struct, frozen=True):
    """Hold how good a way is.

    Args:
        shown: its dashes and its label are.
        steps: how often it steps aside so little that it looks as if it need not.
        cost: in points.
    """

    shown: bool
    steps: int
    cost: float


class Router(Struct):
    """Hold where everything stands, and the lines found so far."""

    tree: Tree
    arrangement: Arrangement
    obstacles: Obstacles
    sizes: Sizes
    language: str
    _few: bool = True
    _upward: dict[Link, tuple[Port, Port]] = field(default_factory=dict)
    _buses: dict[BusKey, Bus] = field(default_factory=lambda: defaultdict(Bus))

    def routes(self, links: list[Link]) -> list[tuple[Point, ...]]:
        """Return the way of every link."""
        away = self.sizes.stack_gap / 2
        lines = Lines.around(self.arrangement.rects, self.sizes.sibling_gap / 2, away)
        upward = self._upward = upward_ports(links, self.tree, self.arrangement, self.sizes)
        effort = min(_MOST_EFFORT, _EFFORT // max(1, len(links)))
        self._few = len(links) <= FEW_LINES
        found: dict[int, tuple[Point, ...]] = {}
        for number in sorted(range(len(links)), key=lambda n: self._rank(links[n])):
            link = links[number]
            starts, ends = self.ports(link, upward)
            points = self._searched(link, starts, ends, lines, effort) or direct(starts[0], ends[0])
            found[number] = self._settled(link, points, fixed=link in upward)
        return [found[number] for number in range(len(links))]

    def ends(self, link: Link) -> tuple[End, End]:
        """Return how far a line may slide along the boxes that it joins; a body keeps one place for all."""
        one, other = self._own(link)
        rects, boxes = self.arrangement.rects, self.tree.boxes
        start = End(one, slide_along(rects[one], boxes[one].kind))
        slide = None if link in self._upward else slide_along(rects[other], boxes[other].kind)
        return start, End(other, slide, end_of(link.kind))

    def ports(self, link: Link, upward: dict[Link, tuple[Port, Port]]) -> tuple[list[Port], list[Port]]:
        """Return where a line may begin and end."""
        tree, rects, away = self.tree, self.arrangement.rects, self.sizes.stack_gap / 2
        source, target = self._own(link)
        starts = side_ports(tree.boxes[source], rects[source], self.sizes)
        if link in upward:
            start, end = upward[link]
            aside = [] if tree.parents[source] < 0 else [port for port in starts if port.out.y >= port.at.y]
            dearer = _NOT_ABOVE + rects[source].width / 2 if self._is_open_above(rects[source]) else 0.0
            return [start, *(replace(port, cost=port.cost + dearer) for port in aside)], [end]
        ends = side_ports(tree.boxes[target], rects[target], self.sizes)
        one, other = (slide_along(rects[box], tree.boxes[box].kind) for box in (source, target))
        more, most = facing_ports(one, other, (rects[source], rects[target]), away)
        return [*more, *starts], [*most, *ends]

    def _searched(
        self, link: Link, starts: list[Port], ends: list[Port], lines: Lines, effort: int
    ) -> tuple[Point, ...] | None:
        """Return the best way that shows what it must; failing that any, or one that only keeps off boxes."""
        bus = self._buses[key_of(link)]
        lines = lines.joined([*(port.out for port in (*starts, *ends)), *bus.corners()])
        search = Search(starts, ends, self._own(link), lines, self.obstacles, bus)
        way = search.way(effort)
        if way is not None:
            return self._other(link, way, search, effort) if self._few else way
        hasty = Search(
            starts, ends, search.own, lines, self.obstacles, bus, haste=_HASTE, prices=search.prices
        )
        way = hasty.way(effort)
        for most in (_MOST_EFFORT, _LAST_EFFORT):
            bold = Search(
                starts, ends, search.own, lines, self.obstacles, bus, heeds_lines=False, haste=_MORE_HASTE
            )
            way = way or bold.way(most)
        return way

    def _other(self, link: Link, way: tuple[Point, ...], search: Search, effort: int) -> tuple[Point, ...]:
        """Return a way to other sides that shows what it must or takes fewer short steps, if not too dear."""
        seen = self._looks(link, way, search.own)
        if seen.shown and not seen.steps:
            return way
        least = seen.cost + (0.0 if seen.shown else _WORTH_OF_SHOWING)
        starts = [some for some in _by_side(search.starts) if all(port.at != way[0] for port in some)]
        ends = [some for some in _by_side(search.ends) if all(port.at != way[-1] for port in some)]
        sides = [(some, search.ends) for some in starts] + [(search.starts, some) for some in ends]
        best = way
        for some in sides:
            other = Search(
                *some, search.own, search.lines, self.obstacles, search.bus, prices=search.prices
            ).way(effort // 4)
            if other is not None:
                look = self._looks(link, other, search.own)
                if look.shown and (look.steps < seen.steps or not seen.shown) and look.cost < least:
                    best, least = other, look.cost
        return best

    def _looks(self, link: Link, way: tuple[Point, ...], own: tuple[int, int]) -> _Look:
        """Weigh a way: it must be long enough for its dashes, and have room for its label."""
        alone, rest = parted(way, self._buses[key_of(link)].ways)
        shown = length_of(alone) >= _LEAST_LENGTH and (
            not link.label or has_room(link.label, alone, self.obstacles, self.sizes, self.language)
        )
        cost = cost_of(alone, own, self.obstacles) + DRAWN * length_of(rest)
        return _Look(shown, sum(1 for _ in short_steps(alone)), cost)

    def _settled(self, link: Link, points: tuple[Point, ...], fixed: bool) -> tuple[Point, ...]:
        """Tidy the part of a way that is not on a bus, and remember the way.

        Args:
            fixed: the end of the way may not slide.
        """
        bus, own = self._buses[key_of(link)], self._own(link)
        alone, rest = parted(_rounded(points), bus.ways)
        start, end = (slide_along(self.obstacles.boxes[box], self.tree.boxes[box].kind) for box in own)
        alone = tidied(alone, own, start, None if fixed or len(rest) > 1 else end, self.obstacles)
        alone = _rounded(alone)
        way = _rounded((*alone, *rest[1:]))
        self.obstacles.add_line(alone)
        bus.add(way, self._room_for_label(link, alone))
        return way

    def _is_open_above(self, rect: Rect) -> bool:
        """Tell whether a line may leave a box upward without squeezing in under another."""
        above = Rect(rect.x, rect.y - _OPEN - _OFF, rect.width, _OPEN)
        return not self.obstacles.has_box_at(above)

    def _room_for_label(self, link: Link, way: tuple[Point, ...]) -> float:
        """Return how much of a way others may not join, in points; the label of a short one is set already.

        Args:
            way: the part of it that is on no bus.
        """
        if not link.label or not length_of(way):
            return 0.0
        room = min(text_width(link.label, label_size(self.sizes)), _WIDEST_LABEL) + _BESIDE_LABEL
        if length_of(way) < _FEW_PLACES:
            label = place_label(link.label, way, self.obstacles, self.sizes, self.language)
            if not label:
                return room
            self.obstacles.add_label(rect_of(label))
            return min(room, length_past(way, rect_of(label)))
        for number in range(2, len(way)):
            start = way[:number]
            if length_of(start) >= room:
                break
            if has_room(link.label, start, self.obstacles, self.sizes, self.language):
                return length_of(start)
        return room

    def _rank(self, link: Link) -> tuple[int, float]:
        """Order lines by kind, and short ones before long ones, which may join them."""
        one, other = (self.arrangement.rects[box] for box in self._own(link))
        across = abs(one.x + one.width / 2 - other.x - other.width / 2)
        return _KINDS.index(link.kind), across + abs(one.y - other.y)

    def _own(self, link: Link) -> tuple[int, int]:
        return self.tree.index[link.source], self.tree.index[link.target]


def _rounded(points: tuple[Point, ...]) -> tuple[Point, ...]:
    """Round a way, so that what is meant to be one coordinate is one."""
    return straightened(tuple(Point(round(point.x, 3), round(point.y, 3)) for point in points))


def _by_side(ports: list[Port]) -> list[list[Port]]:
    """Part ports by the side of the box that they leave."""
    sides: dict[tuple[bool, bool, bool], list[Port]] = defaultdict(list)
    for port in ports:
        dx, dy = port.out.x - port.at.x, port.out.y - port.at.y
        sides[dx > 0, dx < 0, dy > 0].append(port)
    return list(sides.values())


def key_of(link: Link) -> BusKey:
    """Return what lines must have in common to share a bus: their target and all that shows."""
    return link.target, link.kind, link.unknown, link.mark


def direct(start: Port, end: Port) -> tuple[Point, ...]:
    """Return a plain way where none was found: better a line over boxes than none."""
    return (start.at, start.out, Point(end.out.x, start.out.y), end.out, end.at)
