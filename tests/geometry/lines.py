"""What a designer would see wrong with the lines of a written sheet, as lists of breaches in words."""

from __future__ import annotations

from collections.abc import Iterator

from tests.geometry.checks import Near
from tests.geometry.sheet import Area, Link, Segment, Sheet, Text, around, segments

# Lines nearer to each other than this, in points, look like one line.
APART = 2.0
# A shorter step aside, in points, looks like a slip of the pen.
JOG = 6.0
# What must be seen, in points, of a line at both sides of the label that breaks it.
SEEN = 3.0
_REACH = 150.0


def line_breaches(sheet: Sheet) -> list[str]:
    """Return every line that lies on another, steps aside for nothing, or has its label elsewhere."""
    return [*_covered(sheet), *slips(sheet), *_strays(sheet)]


def slips(sheet: Sheet) -> list[str]:
    """Return every line that steps aside for nothing or strikes its own label."""
    return [*_jogs(sheet), *_struck(sheet)]


def _covered(sheet: Sheet) -> Iterator[str]:
    """Lines to one box may share a bus, if they are of one kind; all others keep apart."""
    strokes = [(around(s), (s, n, link)) for n, link in enumerate(sheet.links) for s in link.drawn]
    near = Near(strokes)
    for area, (one, number, link) in strokes:
        for _, (other, its_number, its) in near.at(area.grown(APART)):
            if number < its_number and not _are_one(link, its) and _shared(one, other) > APART:
                yield f"{_name(link)} runs along {_name(its)}"


def _are_one(one: Link, other: Link) -> bool:
    return (one.target, one.kind) == (other.target, other.kind)


def _shared(one: Segment, other: Segment) -> float:
    """Return how far two stretches run along each other, in points; 0 where they cross."""
    if (one[0] == one[2]) != (other[0] == other[2]):
        return 0.0
    a, b = around(one), around(other)
    if one[0] == one[2]:
        return min(a.bottom, b.bottom) - max(a.top, b.top)
    return min(a.right, b.right) - max(a.left, b.left)


def _jogs(sheet: Sheet) -> Iterator[str]:
    for link in sheet.links:
        for before, step, after in zip(*(segments(link.route)[n:] for n in range(3)), strict=False):
            if _length(step) < JOG and _direction(before) == _direction(after):
                yield f"{_name(link)} steps {_length(step):.1f} pt aside"


def _length(segment: Segment) -> float:
    return abs(segment[2] - segment[0]) + abs(segment[3] - segment[1])


def _direction(segment: Segment) -> tuple[bool, bool, bool]:
    x1, y1, x2, y2 = segment
    return x1 == x2, x2 > x1, y2 > y1


def _struck(sheet: Sheet) -> Iterator[str]:
    """The line of a label passes straight through it and is seen at both sides, or stands beside it."""
    for link in sheet.links:
        whole = _whole(link.labels)
        if whole is None:
            continue
        met = [s for s in segments(link.route) if around(s).grown(0.01).meets(whole)]
        if len(met) > 1 or (met and _seen(met[0], whole) < SEEN):
            yield f"{_name(link)} strikes its own label {link.label!r}"


def _seen(segment: Segment, label: Area) -> float:
    area = around(segment)
    if segment[0] == segment[2]:
        return min(label.top - area.top, area.bottom - label.bottom)
    return min(label.left - area.left, area.right - label.right)


def _strays(sheet: Sheet) -> Iterator[str]:
    """A label is nearer to its own line than to any other, and than to a box that is not at its ends."""
    strokes = Near((around(s), link) for link in sheet.links for s in link.drawn)
    boxes = Near((box.area, box) for box in sheet.boxes)
    for link in sheet.links:
        whole = _whole(link.labels)
        if whole is None:
            continue
        own = min((_distance(whole, around(s)) for s in link.drawn), default=_REACH)
        reach = whole.grown(min(own, _REACH))
        for area, other in strokes.at(reach):
            if other is not link and _distance(whole, area) <= own:
                yield f"label {link.label!r} of {_name(link)} is nearer to {_name(other)}"
        for area, box in boxes.at(reach):
            if box.id not in (link.source, link.target) and _distance(whole, area) <= own:
                yield f"label {link.label!r} of {_name(link)} is nearer to box {box.id}"


def _distance(one: Area, other: Area) -> float:
    across = max(one.left - other.right, other.left - one.right, 0.0)
    down = max(one.top - other.bottom, other.top - one.bottom, 0.0)
    return (across**2 + down**2) ** 0.5


def _whole(labels: list[Text]) -> Area | None:
    if not labels:
        return None
    areas = [text.area for text in labels]
    return Area(
        min(a.left for a in areas), min(a.top for a in areas),
        max(a.right for a in areas), max(a.bottom for a in areas),
    )  # fmt: skip


def _name(link: Link) -> str:
    return f"{link.source} → {link.target} ({link.kind})"
