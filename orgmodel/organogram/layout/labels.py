"""Labels: the scope of a line, set on it where no box is in the way."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import pairwise

from orgmodel.organogram.layout.obstacles import Obstacles, Segment, meets, segment_of
from orgmodel.organogram.layout.sizes import Sizes
from orgmodel.organogram.measure import measure_at
from orgmodel.organogram.scene import Anchor, PlacedLink, Rect, TextLine
from orgmodel.organogram.text_wrap import WrappedLine, wrap

_PITCH = 1.2
_PAD = 2.0
_WIDTHS = (400.0, 110.0, 70.0, 45.0)
_RINGS = 120
_STEP = 5.0
_AROUND = ((1, 0), (-1, 0), (0, 1), (0, -1), (1, 1), (-1, 1), (1, -1), (-1, -1))
# A label up to this many characters may stick out at both ends of its stretch.
_SHORT = 14
_SHARES = (0.5, 0.35, 0.65, 0.2, 0.8)


def place_label(
    line: PlacedLink, obstacles: Obstacles, taken: list[PlacedLink], sizes: Sizes, language: str
) -> tuple[TextLine, ...]:
    """Place the label of a line; where it fits on no stretch, at the nearest free place.

    Args:
        taken: lines whose labels stand already.
    """
    if not line.link.label or len(line.points) < 2:
        return ()
    size = label_size(sizes)
    stretches = [segment_of(a, b) for a, b in pairwise(line.points)]
    stretches.sort(key=lambda s: (-s.length * (2 if s.is_horizontal else 1), s.x1, s.y1))
    others = [rect_of(other.label) for other in taken if other.label]
    measure = measure_at(size)
    own = set(stretches)
    for limit in _WIDTHS:
        lines = wrap(line.link.label, limit, measure, language)
        width, height = max(measure(text.drawn) for text in lines), len(lines) * size * _PITCH
        for stretch in stretches:
            if limit == _WIDTHS[0] and stretch.length < width + _PAD and len(line.link.label) > _SHORT:
                continue
            for place in _places(stretch, width, height):
                if _is_clear(place, obstacles, others, own):
                    return _texts(lines, place, size, line.colour)
    lines = wrap(line.link.label, _WIDTHS[1], measure, language)
    width, height = max(measure(text.drawn) for text in lines), len(lines) * size * _PITCH
    place = _nearest_clear(_on(stretches[0], 0.5, width, height), obstacles, others, own)
    return _texts(lines, place, size, line.colour)


def _nearest_clear(place: Rect, obstacles: Obstacles, others: list[Rect], own: set[Segment]) -> Rect:
    """Return the nearest free place around a stretch: there is one outside the drawing at the latest."""
    for ring in range(1, _RINGS):
        for across, down in _AROUND:
            there = Rect(
                place.x + across * ring * _STEP, place.y + down * ring * _STEP, place.width, place.height
            )
            if _is_clear(there, obstacles, others, own):
                return there
    return place


def label_size(sizes: Sizes) -> float:
    """Return the type size of labels, in points."""
    return sizes.small


def rect_of(label: tuple[TextLine, ...]) -> Rect:
    """Return the ground that a label covers."""
    left = min(text.x - text.width / 2 for text in label) - _PAD
    right = max(text.x + text.width / 2 for text in label) + _PAD
    top = label[0].y - label[0].size
    return Rect(left, top, right - left, label[-1].y + label[-1].size * 0.3 - top)


def _places(stretch: Segment, width: float, height: float) -> Iterator[Rect]:
    """Yield places for a label: above a horizontal stretch that is long enough, else on it."""
    places = [_on(stretch, share, width, height) for share in _SHARES]
    if stretch.is_horizontal and stretch.length > width:
        lift = height / 2 + _PAD / 2
        yield from (Rect(p.x, p.y - lift, p.width, p.height) for p in places)
    yield from places


def _on(stretch: Segment, share: float, width: float, height: float) -> Rect:
    x = stretch.x1 + (stretch.x2 - stretch.x1) * share
    y = stretch.y1 + (stretch.y2 - stretch.y1) * share
    return Rect(x - width / 2 - _PAD, y - height / 2, width + 2 * _PAD, height)


def _is_clear(place: Rect, obstacles: Obstacles, others: list[Rect], own: set[Segment]) -> bool:
    if next(obstacles.boxes_at(place), None) is not None:
        return False
    if any(line not in own for line in obstacles.lines_at(place)):
        return False
    return not any(meets(place, other) for other in others)


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
