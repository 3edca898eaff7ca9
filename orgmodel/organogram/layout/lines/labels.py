"""Labels: the scope of a line, set where it is nearer to that line than to anything else."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Sequence
from heapq import heapify, heappop, heappush
from itertools import pairwise

from msgspec import Struct
from msgspec.structs import replace

from orgmodel.organogram.layout.lines.along import place_along
from orgmodel.organogram.layout.lines.aside import place_aside
from orgmodel.organogram.layout.lines.beside import Spot, least_cost, spots_of
from orgmodel.organogram.layout.lines.bus import parted
from orgmodel.organogram.layout.lines.ground import Extent, Ground
from orgmodel.organogram.layout.lines.obstacles import Obstacles, Segment, segment_of
from orgmodel.organogram.layout.sizes import Sizes
from orgmodel.organogram.measure import measure_at
from orgmodel.organogram.scene import Anchor, PlacedLink, Point, Rect, TextLine
from orgmodel.organogram.text_wrap import WrappedLine, wrap

# The room that a label leaves to the number of a footnote where its text finds none.
NOTE_ROOM = "(00)"
_PITCH = 1.2
_PAD = 2.0
_WIDTHS = (400.0, 150.0, 110.0, 85.0, 65.0, 45.0)
# A label with this much more room around it, in points, is worth a worse place of this cost.
_AIR = 3.5
_WORTH_OF_AIR = 4.0
# What a label costs that is taller than need be, for every line more than one.
_LINE = 4.0
# Of the lines to one box, in their order, this many on either side may share a stretch with a line.
_NEIGHBOURS = 50


class _Shape(Struct, frozen=True):
    """Hold a wrapped label and its size in points."""

    lines: tuple[WrappedLine, ...]
    width: float
    height: float


def labelled(
    drawn: Sequence[PlacedLink], obstacles: Obstacles, sizes: Sizes, language: str
) -> list[PlacedLink]:
    """Set the label of every line that has one: its text, else room for a number, else nothing.

    Args:
        obstacles: what labels keep off besides lines and each other, which are added.
    """
    alone = _alone(drawn)
    obstacles.add_lines([line.points for number, line in enumerate(drawn) if number not in alone])
    for own, rest in alone.values():
        obstacles.add_line(own)
        obstacles.add_line(rest)
    result = list(drawn)
    for number, (own, _) in alone.items():
        line = drawn[number]
        label = _text_or_number(line, own, obstacles, sizes, language)
        if label:
            obstacles.add_label(rect_of(label))
        result[number] = replace(line, label=label)
    return result


def _text_or_number(
    line: PlacedLink, own: tuple[Point, ...], obstacles: Obstacles, sizes: Sizes, language: str
) -> tuple[TextLine, ...]:
    text = line.link.label
    found = place_label(text, own, obstacles, sizes, language, line.colour)
    if found or len(text) <= len(NOTE_ROOM):
        return found
    return place_label(NOTE_ROOM, own, obstacles, sizes, language, line.colour)


def _alone(drawn: Sequence[PlacedLink]) -> dict[int, tuple[tuple[Point, ...], tuple[Point, ...]]]:
    """Return for each line with a label the part it has for itself, and the rest.

    A label on the trunk that lines share would speak for all of them.
    """
    groups: dict[tuple[str, str], list[int]] = defaultdict(list)
    for number, line in enumerate(drawn):
        groups[line.link.target, line.link.kind].append(number)
    found = {}
    for members in groups.values():
        for place, number in enumerate(members):
            line = drawn[number]
            if not line.link.label or len(line.points) < 2:
                continue
            others = members[max(0, place - _NEIGHBOURS) : place + _NEIGHBOURS + 1]
            own, rest = parted(line.points, (drawn[o].points for o in others if o != number))
            found[number] = (own, rest) if own[0] != own[-1] else (line.points, line.points[-1:])
    return dict(sorted(found.items()))


def place_label(
    label: str, own: tuple[Point, ...], obstacles: Obstacles, sizes: Sizes, language: str, colour: str = ""
) -> tuple[TextLine, ...]:
    """Place the label of a line: at the best place beside it, else as near to it as there is room.

    Args:
        own: the part of the line that it shares with no other.

    Returns:
        The lines of its text; none where there is no room near its line.
    """
    size = label_size(sizes)
    stretches, shapes = _stretches(own), _shapes(label, size, language)
    ground = Ground(obstacles, stretches)
    found = _best(stretches, shapes, ground) or _elsewhere(shapes, ground)
    return () if found is None else _texts(found[0].lines, found[1], size, colour)


def has_room(label: str, own: tuple[Point, ...], obstacles: Obstacles, sizes: Sizes, language: str) -> bool:
    """Tell whether there is a place for a label at its line, with the arguments of `place_label`."""
    stretches = _stretches(own)
    shapes = _shapes(label, label_size(sizes), language)
    return _best(stretches, shapes, Ground(obstacles, stretches)) is not None


def _stretches(own: tuple[Point, ...]) -> list[Segment]:
    return [segment_of(a, b) for a, b in pairwise(own) if a != b]


def _shapes(label: str, size: float, language: str) -> list[_Shape]:
    return list(dict.fromkeys(_shape(label, limit, size, language) for limit in _WIDTHS))


def _shape(label: str, limit: float, size: float, language: str) -> _Shape:
    measure = measure_at(size)
    lines = wrap(label, limit, measure, language)
    width = max(measure(text.drawn) for text in lines) + 2 * _PAD
    return _Shape(lines, width, len(lines) * size * _PITCH)


def _best(stretches: list[Segment], shapes: list[_Shape], ground: Ground) -> tuple[_Shape, Rect] | None:
    """Return the cheapest free place on or beside a stretch; one with air around it is worth a little."""
    tight: tuple[float, int, Spot] | None = None
    for cost, number, spot in _spots(stretches, shapes):
        if tight is not None and cost > tight[0] + _WORTH_OF_AIR:
            break
        if not ground.is_clear(spot.place, spot.margin) or ground.on_line(spot.place) > spot.breaks:
            continue
        if ground.is_clear(spot.place, spot.margin + _AIR):
            return shapes[number], spot.place
        tight = tight or (cost, number, spot)
    return None if tight is None else (shapes[tight[1]], tight[2].place)


def _spots(stretches: list[Segment], shapes: list[_Shape]) -> Iterator[tuple[float, int, Spot]]:
    """Yield every place for a label, the cheapest first, with its cost and the number of its shape."""
    # A stretch waits with what its best place costs at least, since most are never looked at.
    waiting: list[tuple[float, int, int, int, Spot | None]] = [
        (least_cost(stretch, shape.width) + _LINE * (len(shape.lines) - 1), number, which, -1, None)
        for number, shape in enumerate(shapes)
        for which, stretch in enumerate(stretches)
    ]
    heapify(waiting)
    while waiting:
        cost, number, which, _, spot = heappop(waiting)
        if spot is not None:
            yield cost, number, spot
            continue
        shape = shapes[number]
        more = _LINE * (len(shape.lines) - 1)
        for turn, found in enumerate(spots_of(stretches[which], shape.width, shape.height)):
            heappush(waiting, (found.cost + more, number, which, turn, found))


def _elsewhere(shapes: list[_Shape], ground: Ground) -> tuple[_Shape, Rect] | None:
    extents = [Extent(shape.width, shape.height) for shape in shapes]
    found = place_along(extents, ground) or place_aside(extents, ground)
    return None if found is None else (shapes[found[0]], found[1])


def label_size(sizes: Sizes) -> float:
    """Return the type size of labels, in points."""
    return sizes.small


def rect_of(label: tuple[TextLine, ...]) -> Rect:
    """Return the ground that a label covers."""
    rects = [line.rect for line in label]
    left, right = min(r.x for r in rects) - _PAD, max(r.x + r.width for r in rects) + _PAD
    top, last = rects[0].y, rects[-1]
    return Rect(left, top, right - left, last.y + last.height - top)


def _texts(lines: tuple[WrappedLine, ...], place: Rect, size: float, colour: str) -> tuple[TextLine, ...]:
    measure = measure_at(size)
    x = place.x + place.width / 2
    return tuple(
        TextLine(
            line.words, x, place.y + (number + 0.5) * size * _PITCH + 0.35 * size, size, colour,
            anchor=Anchor.MIDDLE, hyphenated=line.hyphenated, width=measure(line.drawn),
            joint=line.joint,
        )
        for number, line in enumerate(lines)
    )  # fmt: skip
