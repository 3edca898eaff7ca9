"""What a designer would see wrong with the cards of a written sheet, as lists of breaches in words."""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import pairwise

from orgmodel.organogram.hyphenation import hyphen_places
from tests.geometry.checks import Near
from tests.geometry.sheet import SOFT_HYPHEN, Area, Box, Sheet, Text, is_set_in, width_of

# Boxes, with their badges and the stacks behind them, keep this far apart, in points: the gap of a stack at
# the tightest density is 3.5.
APART = 3.4
# Right borders in one column are the same, or differ by more than this, in points.
SLIP = 6.0
# How near the end of a full line comes to the right border, in points, and how far a body's text keeps off.
_FULL_LINE, _BODY = 6.0, 12.0
# How much nearer text stands to a bar than to a border, in points.
_BAR = 2.0
_MARGIN = 1.01
# Type sizes are written in hundredths of a point.
_ROUNDED = 0.005
# A number stands with its word, and so do the signs between them.
_UNIT = re.compile(r"(?:(?:[+/×]|ca\.|±|\d\S*) )*\S+(?: × \S+)?")


def card_breaches(sheet: Sheet) -> list[str]:
    """Return every needless break of a line, and every box too near to another."""
    return [*needless_breaks(sheet), *_crowded(sheet), *_ragged(sheet)]


def needless_breaks(sheet: Sheet) -> Iterator[str]:
    """Yield every line end where the next word or syllable would still have stood on the line.

    Where that would leave the next line shorter, and the wider of both wider, the break was made for balance.
    """
    padding = _padding(sheet)
    for box in sheet.boxes:
        for line, following in pairwise(_lines(box)):
            more = _next(line, following, box.title)
            if not more or _width(line, more) > _room(box, line, padding):
                continue
            if line.words.endswith(SOFT_HYPHEN) or not _is_more_even(line, following, more):
                yield f"{line.shown!r} could have been {more!r} in box {box.id}"


def _crowded(sheet: Sheet) -> Iterator[str]:
    near = Near((shape, box) for box in sheet.boxes for shape in box.shapes)
    seen = set()
    for box in sheet.boxes:
        for shape in box.shapes:
            for _, other in near.at(shape.grown(APART)):
                if other is not box and (other.id, box.id) not in seen:
                    seen.add((box.id, other.id))
                    yield f"box {box.id} is nearer than {APART} pt to {other.id}"


def _ragged(sheet: Sheet) -> Iterator[str]:
    """Yield boxes of one column, straight below each other, whose right borders nearly agree."""
    columns: dict[float, list[Box]] = {}
    for box in sheet.boxes:
        columns.setdefault(round(box.area.left, 1), []).append(box)
    for boxes in columns.values():
        for above, below in pairwise(sorted(boxes, key=lambda one: one.area.top)):
            apart = abs(above.area.right - below.area.right)
            if 0.1 < apart <= SLIP and below.area.top - above.area.bottom < 12:
                yield f"box {below.id} ends {apart:.1f} pt beside {above.id}"


def _lines(box: Box) -> list[Text]:
    marks = box.lozenges
    own = [text for text in box.texts if not any(is_set_in(text, mark) for mark in marks)]
    return sorted(own, key=lambda text: text.y)


def _next(line: Text, following: Text, title: str) -> str:
    """Return the line as it would be with the next word or syllable; empty where a text ends here."""
    if (line.bold, line.italic, line.size) != (following.bold, following.italic, following.size):
        return ""
    words = following.words.replace(SOFT_HYPHEN, "")
    unit = _UNIT.match(words)
    assert unit is not None
    if line.words.endswith(SOFT_HYPHEN):
        return _next_syllable(line.shown, words)
    if f"{line.shown} {words}" not in " ".join(title.split()):
        return ""
    return f"{line.shown} {unit[0]}"


def _is_more_even(line: Text, following: Text, more: str) -> bool:
    """Tell whether two lines are more alike than with the first word of the second on the first."""
    if more == f"{line.shown} {following.shown}":
        return False
    return max(_width(line, line.shown), _width(line, following.shown)) < _width(line, more)


def _next_syllable(begun: str, rest: str) -> str:
    front = re.split(r"[ -]", begun)[-1]
    end = re.split(r"[ -]", rest)[0]
    whole = front + end
    letters = whole.strip(".,;:()")
    start = whole.index(letters)
    later = [place + start for place in hyphen_places(letters, "nl") if place + start > len(front)]
    return begun + whole[len(front) : later[0]] + "-" if later else begun + end


def _width(line: Text, words: str) -> float:
    return width_of(words, line.bold, line.italic) * (line.size + _ROUNDED) * _MARGIN


def _room(box: Box, line: Text, padding: float) -> float:
    area = box.area
    if box.kind == "body":
        return area.width - 2 * _BODY
    if line.anchor == "middle":
        return area.width - 2 * padding
    return area.right - min(padding, _FULL_LINE) - line.x


def _padding(sheet: Sheet) -> float:
    """Return the room between border and text, which is the same in all boxes of a sheet, in points.

    Where all text stands in the middle it cannot be read from the file, and nothing is said of such boxes.
    """
    found = [
        line.x - box.area.left - max(0.0, _bar(box) - _BAR)
        for box in sheet.boxes
        for line in _lines(box)[:1]
        if line.anchor == "start"
    ]
    return min(found, default=float("inf"))


def _bar(box: Box) -> float:
    """Return how wide the bar of the unit is, in points: where the fill beside it begins."""
    inner = [shape.left for shape in box.shapes if _is_as_high(shape, box.area) and shape.corner == 0]
    return min(inner, default=box.area.left) - box.area.left


def _is_as_high(shape: Area, area: Area) -> bool:
    return abs(shape.top - area.top) < 0.05 and abs(shape.height - area.height) < 0.05
