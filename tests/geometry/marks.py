"""Whether the marks at the ends of lines say where a line leads, as a list of breaches in words."""

from __future__ import annotations

from collections.abc import Iterator

from tests.geometry.checks import Near
from tests.geometry.sheet import Area, Link, Sheet, around

_MARKS = {"accountability": "dot", "deputy": "arrow"}
# From a mark to the border of its box, to another line and to a label, in points.
_AT_BORDER = 1.0
_APART = 0.3


def mark_breaches(sheet: Sheet) -> list[str]:
    """Return the lines whose mark is missing, stands elsewhere than at its box, or on something else."""
    boxes = Near((card, box) for box in sheet.boxes for card in box.cards)
    strokes = Near((around(s), link) for link in sheet.links for s in link.drawn)
    labels = Near((text.area, text) for link in sheet.links for text in link.labels)
    return [breach for link in sheet.links for breach in _wrong(link, boxes, strokes, labels)]


def _wrong(link: Link, boxes: Near, strokes: Near, labels: Near) -> Iterator[str]:
    name = f"{link.source} → {link.target} ({link.kind})"
    if link.mark != _MARKS.get(link.kind, ""):
        yield f"{name} ends in {link.mark or 'nothing'}"
    if link.marked is None:
        return
    place = link.marked.grown(_APART)
    if link.target not in {box.id for _, box in boxes.at(link.marked.grown(_AT_BORDER))}:
        yield f"the mark of {name} does not stand at its box"
    for other in {box.id for _, box in boxes.at(link.marked)} - {link.target}:
        yield f"the mark of {name} touches {other}"
    if link.mark == "arrow" and any(_within(link.marked, area) for area, box in boxes.at(place)):
        yield f"the arrowhead of {name} lies over its box"
    for _, text in labels.at(place):
        yield f"the mark of {name} touches the label {text.shown!r}"
    for _, other in strokes.at(place):
        if (other.target, other.kind) != (link.target, link.kind):
            yield f"the mark of {name} touches {other.source} → {other.target} ({other.kind})"


def _within(mark: Area, card: Area) -> bool:
    across = min(mark.right, card.right) - max(mark.left, card.left)
    return min(across, min(mark.bottom, card.bottom) - max(mark.top, card.top)) > _AT_BORDER
