"""What must hold on every written sheet, as lists of breaches in words."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator
from itertools import pairwise

from tests.geometry.sheet import Area, Box, Link, Sheet, Text, around, is_set_in, segments

HAIR = 0.05
ON_BORDER = 1.0
_CELL = 80.0


class Near:
    """Find areas by place, so that a sheet of 2,000 boxes is checked in a second."""

    def __init__(self, items: Iterable[tuple[Area, object]]) -> None:
        self.cells: dict[tuple[int, int], list[tuple[int, Area, object]]] = defaultdict(list)
        for number, (area, item) in enumerate(items):
            for cell in _cells(area):
                self.cells[cell].append((number, area, item))

    def at(self, place: Area) -> Iterator[tuple[Area, object]]:
        seen = set()
        for cell in _cells(place):
            for number, area, item in self.cells.get(cell, ()):
                if number not in seen and area.meets(place):
                    seen.add(number)
                    yield area, item


def _cells(area: Area) -> Iterator[tuple[int, int]]:
    for column in range(int(area.left // _CELL), int(area.right // _CELL) + 1):
        for row in range(int(area.top // _CELL), int(area.bottom // _CELL) + 1):
            yield column, row


def breaches(sheet: Sheet, minimum: float) -> list[str]:
    """Return everything wrong with a sheet.

    Args:
        minimum: the smallest type allowed, in points.
    """
    boxes = Near((box.area, box) for box in sheet.boxes)
    return [
        *_too_small(sheet, minimum),
        *_off_page(sheet),
        *_overlaps(sheet, boxes),
        *_texts_in_boxes(sheet),
        *_lines_through_boxes(sheet, boxes),
        *_ends(sheet),
        *_labels(sheet, boxes),
        *_frames(sheet, boxes),
    ]


def _too_small(sheet: Sheet, minimum: float) -> Iterator[str]:
    for text in sheet.texts:
        if text.size < minimum - 0.005:
            yield f"{text.shown!r} is set in {text.size} pt"


def _off_page(sheet: Sheet) -> Iterator[str]:
    page = Area(0, 0, sheet.width, sheet.height)
    for text in sheet.texts:
        if not page.holds(text.area):
            yield f"{text.shown!r} leaves the page"
    for box in sheet.boxes:
        if not all(page.holds(shape) for shape in box.shapes):
            yield f"box {box.id} leaves the page"
    for link in sheet.links:
        if not all(page.holds(around(segment)) for segment in segments(link.route)):
            yield f"line {_name(link)} leaves the page"
    for frame in sheet.frames:
        if not all(page.holds(shape) for shape in frame.shapes):
            yield f"{frame.role} leaves the page"


def _overlaps(sheet: Sheet, boxes: Near) -> Iterator[str]:
    """Cards keep apart, and the badge or the stack behind one card keeps off every other card."""
    for box in sheet.boxes:
        for shape in box.shapes:
            for _, other in boxes.at(shape.grown(-HAIR)):
                if other is not box:
                    yield f"box {box.id} lies over {other.id}"


def _texts_in_boxes(sheet: Sheet) -> Iterator[str]:
    for box in sheet.boxes:
        lozenges = box.lozenges
        for text in box.texts:
            holder = next((one for one in lozenges if is_set_in(text, one)), None)
            if not (holder or box.area).grown(HAIR).holds(text.area):
                yield f"{text.shown!r} leaves box {box.id} by {_beyond(text, holder or box.area)}"
            if holder is None and any(one.meets(text.area) for one in lozenges):
                yield f"a mark of box {box.id} lies over {text.shown!r}"
        ordered = sorted(box.texts, key=lambda text: text.y)
        for above, below in pairwise(ordered):
            if above.area.meets(below.area.grown(-0.25)):
                yield f"{above.shown!r} lies over {below.shown!r} in box {box.id}"


def _beyond(text: Text, holder: Area) -> str:
    area = text.area
    sides = (holder.left - area.left, area.right - holder.right, holder.top - area.top)
    return f"{max(*sides, area.bottom - holder.bottom):.2f} pt or at a corner"


def _lines_through_boxes(sheet: Sheet, boxes: Near) -> Iterator[str]:
    for link in sheet.links:
        for segment in segments(link.route):
            if segment[0] != segment[2] and segment[1] != segment[3]:
                yield f"line {_name(link)} is askew"
            for _, box in boxes.at(around(segment).grown(HAIR)):
                if around(segment).meets(box.area.grown(-HAIR * 2)) or _flat(segment, box):
                    yield f"line {_name(link)} passes through {box.id}"
                elif _on_edge(segment, box) > ON_BORDER:
                    yield f"line {_name(link)} runs along the border of {box.id}"
    marks = Near((mark, box) for box in sheet.boxes for mark in box.lozenges)
    for link in sheet.links:
        for segment in link.drawn:
            for mark, box in marks.at(around(segment).grown(HAIR)):
                if around(segment).grown(HAIR).meets(mark.grown(-2 * HAIR)):
                    yield f"line {_name(link)} touches a mark of {box.id}"


def _flat(segment: tuple[float, float, float, float], box: Box) -> bool:
    """Tell whether a segment, which has no breadth, lies inside a box."""
    line, inner = around(segment).grown(HAIR / 2), box.area.grown(-2 * HAIR)
    return line.meets(inner)


def _on_edge(segment: tuple[float, float, float, float], box: Box) -> float:
    """Return how far a segment lies on the border of a box, in points; one that ends there only meets it."""
    line, area = around(segment), box.area
    if segment[0] == segment[2]:
        return min(line.bottom, area.bottom) - max(line.top, area.top)
    return min(line.right, area.right) - max(line.left, area.left)


def _ends(sheet: Sheet) -> Iterator[str]:
    places = {box.id: box.cards for box in sheet.boxes}
    for link in sheet.links:
        for point, end in ((link.route[0], link.source), (link.route[-1], link.target)):
            if end not in places:
                yield f"line {_name(link)} has no box {end}"
            elif not any(_on_border(point, card) for card in places[end]):
                yield f"line {_name(link)} does not meet {end}"


def _on_border(point: tuple[float, float], area: Area) -> bool:
    x, y = point
    if not (area.left - HAIR <= x <= area.right + HAIR and area.top - HAIR <= y <= area.bottom + HAIR):
        return False
    return min(x - area.left, area.right - x, y - area.top, area.bottom - y) < HAIR


def _labels(sheet: Sheet, boxes: Near) -> Iterator[str]:
    labels = [(text.area, (text, link)) for link in sheet.links for text in link.labels]
    near = Near(labels)
    marks = Near((mark, box) for box in sheet.boxes for mark in box.lozenges)
    for area, (text, link) in labels:
        for _, box in (*boxes.at(area.grown(-HAIR)), *marks.at(area.grown(-HAIR))):
            yield f"label {text.shown!r} lies over box {box.id}"
        for _, (other, its) in near.at(area.grown(-HAIR)):
            if its is not link and (id(link) < id(its)):
                yield f"labels {text.shown!r} and {other.shown!r} overlap"
    for link in sheet.links:
        for segment in link.drawn:
            for area, (text, its) in near.at(around(segment).grown(HAIR)):
                if its is not link and around(segment).grown(HAIR / 2).meets(area):
                    yield f"line {_name(link)} crosses the label {text.shown!r} of {_name(its)}"


def _frames(sheet: Sheet, boxes: Near) -> Iterator[str]:
    """Title, legend and footer keep off the drawing and off each other."""
    frames = sheet.frames
    items = [(area, n) for n, frame in enumerate(frames) for area in _areas(frame)]
    near = Near(items)
    for area, number in items:
        for _, box in boxes.at(area.grown(-HAIR)):
            yield f"{frames[number].role} lies over box {box.id}"
        for _, other in near.at(area.grown(-HAIR)):
            if other != number and number < other:
                yield f"{frames[number].role} lies over {frames[other].role}"
    for link in sheet.links:
        for segment in segments(link.route):
            for _, number in near.at(around(segment).grown(HAIR)):
                yield f"line {_name(link)} crosses the {frames[number].role}"
        for text in link.labels:
            for _, number in near.at(text.area):
                yield f"label {text.shown!r} lies over the {frames[number].role}"


def _areas(frame) -> list[Area]:
    lines = [around(segment).grown(0.5) for path in frame.paths for segment in segments(path)]
    return [text.area for text in frame.texts] + frame.shapes + lines


def _name(link: Link) -> str:
    return f"{link.source} → {link.target} ({link.kind})"
