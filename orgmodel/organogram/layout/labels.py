"""Labels: the scope of a line, set on it where no box is in the way."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace
from itertools import pairwise
from typing import NamedTuple

from orgmodel.organogram.layout.obstacles import Obstacles, Segment, segment_of
from orgmodel.organogram.layout.sizes import Sizes
from orgmodel.organogram.measure import measure_at
from orgmodel.organogram.scene import Anchor, PlacedLink, Rect, TextLine
from orgmodel.organogram.text_wrap import WrappedLine, wrap

_PITCH = 1.2
_PAD = 2.0
_WIDTHS = (400.0, 110.0, 70.0, 45.0)
_RINGS = 120
# A label beside an upright stretch is wrapped to this, in points: a longer one reads as if it were loose.
_WIDEST_BESIDE = 110.0
# How far from its line a label may stand: the nearest places of every stretch before farther ones.
_NEAR_RINGS = (1, 5, 10, 16, 24, 40)
# What must remain to be seen of a stretch on which a label stands, in points.
_VISIBLE = 8.0
_STEP = 5.0
_AROUND = (
    (1, 0), (-1, 0), (0, 1), (0, -1), (1, 1), (-1, 1), (1, -1), (-1, -1),
    (1, 0.5), (-1, 0.5), (1, -0.5), (-1, -0.5), (0.5, 1), (-0.5, 1), (0.5, -1), (-0.5, -1),
)  # fmt: skip
_SHARES = (0.5, 0.35, 0.65, 0.2, 0.8)


class _Shape(NamedTuple):
    """Hold a wrapped label and its size in points."""

    lines: tuple[WrappedLine, ...]
    width: float
    height: float


@dataclass(frozen=True, slots=True)
class _Ground:
    """Hold what a label must keep off: boxes, other labels and, where heeded, lines but its own."""

    obstacles: Obstacles
    own: set[Segment]
    heeds_lines: bool = True

    def is_clear(self, place: Rect) -> bool:
        """Tell whether a label may stand here."""
        if next(self.obstacles.boxes_at(place), None) is not None:
            return False
        if self.heeds_lines and any(line not in self.own for line in self.obstacles.lines_at(place)):
            return False
        return not self.obstacles.is_label_at(place)


def place_label(line: PlacedLink, obstacles: Obstacles, sizes: Sizes, language: str) -> tuple[TextLine, ...]:
    """Place the label of a line; where it fits on no stretch, at the nearest free place."""
    if not line.link.label or len(line.points) < 2:
        return ()
    size = label_size(sizes)
    stretches = [segment_of(a, b) for a, b in pairwise(line.points)]
    # A label on the trunk that siblings share would speak for all of them.
    stretches = [s for s in stretches if not _is_shared(s, obstacles)] or stretches
    stretches.sort(key=lambda s: (-s.length * (2 if s.is_horizontal else 1), s.x1, s.y1))
    ground = _Ground(obstacles, set(stretches))
    shapes = [_shape(line.link.label, limit, size, language) for limit in _WIDTHS]
    for shape in shapes:
        for stretch in stretches:
            for place in _places(stretch, shape):
                if ground.is_clear(place):
                    return _texts(shape.lines, place, size, line.colour)
    shape, place = _aside(stretches, shapes, ground)
    return _texts(shape.lines, place, size, line.colour)


def _is_shared(stretch: Segment, obstacles: Obstacles) -> bool:
    middle = Rect((stretch.x1 + stretch.x2) / 2, (stretch.y1 + stretch.y2) / 2, 0.01, 0.01)
    return sum(line == stretch for line in obstacles.lines_at(middle)) > 1


def _shape(label: str, limit: float, size: float, language: str) -> _Shape:
    measure = measure_at(size)
    lines = wrap(label, limit, measure, language)
    return _Shape(lines, max(measure(text.drawn) for text in lines), len(lines) * size * _PITCH)


def _aside(stretches: list[Segment], shapes: list[_Shape], ground: _Ground) -> tuple[_Shape, Rect]:
    """Place a label that fits on no stretch: close by, else over other lines, else wherever is room."""
    ways = [(shape, _on(stretch, 0.5, shape)) for shape in shapes[1:] for stretch in stretches]
    for first, last in pairwise(_NEAR_RINGS):
        for shape, middle in ways:
            near = _nearest_clear(middle, ground, first, last)
            if near is not None:
                return shape, near
    bold = replace(ground, heeds_lines=False)
    shape = shapes[1]
    for stretch in stretches:
        for share in _SHARES:
            place = _on(stretch, share, shape)
            if bold.is_clear(place):
                return shape, place
    middle = ways[0][1]
    return shape, _nearest_clear(middle, bold, 1, _RINGS) or middle


def _nearest_clear(place: Rect, ground: _Ground, first: int, last: int) -> Rect | None:
    for ring in range(first, last):
        for across, down in _AROUND:
            dx, dy = across * ring * _STEP, down * ring * _STEP
            there = Rect(place.x + dx, place.y + dy, place.width, place.height)
            if ground.is_clear(there):
                return there
    return None


def label_size(sizes: Sizes) -> float:
    """Return the type size of labels, in points."""
    return sizes.small


def rect_of(label: tuple[TextLine, ...]) -> Rect:
    """Return the ground that a label covers."""
    left = min(text.x - text.width / 2 for text in label) - _PAD
    right = max(text.x + text.width / 2 for text in label) + _PAD
    top = label[0].y - label[0].size
    return Rect(left, top, right - left, label[-1].y + label[-1].size * 0.3 - top)


def _places(stretch: Segment, shape: _Shape) -> Iterator[Rect]:
    """Yield places that leave a stretch visible: above a level one, on it, or beside an upright one."""
    places = [_on(stretch, share, shape) for share in _SHARES]
    if stretch.is_horizontal and stretch.length > shape.width:
        lift = shape.height / 2 + _PAD / 2
        yield from (Rect(p.x, p.y - lift, p.width, p.height) for p in places)
    taken = shape.width + 2 * _PAD if stretch.is_horizontal else shape.height
    if stretch.length >= taken + _VISIBLE:
        yield from places
    if not stretch.is_horizontal and stretch.length > shape.height and shape.width <= _WIDEST_BESIDE:
        lift = places[0].width / 2 + _PAD
        yield from (Rect(p.x + lift, p.y, p.width, p.height) for p in places)
        yield from (Rect(p.x - lift, p.y, p.width, p.height) for p in places)


def _on(stretch: Segment, share: float, shape: _Shape) -> Rect:
    x = stretch.x1 + (stretch.x2 - stretch.x1) * share
    y = stretch.y1 + (stretch.y2 - stretch.y1) * share
    width = shape.width + 2 * _PAD
    return Rect(x - width / 2, y - shape.height / 2, width, shape.height)


def _texts(lines: tuple[WrappedLine, ...], place: Rect, size: float, colour: str) -> tuple[TextLine, ...]:
    measure = measure_at(size)
    x = place.x + place.width / 2
    return tuple(
        TextLine(
            line.words, x, place.y + (number + 0.5) * size * _PITCH + 0.35 * size, size, colour,
            anchor=Anchor.MIDDLE, hyphenated=line.hyphenated, width=measure(line.drawn),
            continues=line.continues,
        )
        for number, line in enumerate(lines)
    )  # fmt: skip
