"""Sizes of one density: type, padding and gaps, in points."""

from __future__ import annotations

from msgspec import Struct
from msgspec.structs import replace

from orgmodel.organogram.chart import BoxKind, Chart

NOMINAL_TITLE = 8.6
# Titles may be as large as there is room for.
ANY_SIZE = float("inf")
GRID = 2.0
# Boxes below each other, badges and the stack behind a card need this much, whatever the density.
_LEAST_SPACE = 0.5
_EASE = 12.0
# A label longer than this, in characters, gets room for two lines; their pitch as a share of the type
# size, and the space above and below them together, in points.
_LABEL_LENGTH = 40
_LABEL_PITCH = 1.2
_LABEL_SPACE = 3.0


class Sizes(Struct, frozen=True):
    """Hold every length that the layout uses, in points.

    Args:
        title, detail, counts, small: type sizes; small is for badges and tags.
        pitch: from baseline to baseline.
        pad_x, pad_y: between border and text.
        bar: width of the unit colour.
        tag_gap: between text and tag.
        cap: widest card that text asks for.
        least: narrowest card.
        ease: by how much a card may be wider to save a hyphen, or a row for its tags.
        sibling_gap, stack_gap: between boxes beside and below each other.
        level_gap: from a box to the row below it; half of it to the bus.
        first_gap: from a box to its stack.
        indent, bus: from a box's left edge to its stack, and to the bus of that stack.
        staff_gap: from a box to its staff.
        body_gap: between rows of bodies.
        even: boxes of one level are equally wide, not only those of one parent.
        whole: cards are wide enough for their counts on one line.
    """

    title: float
    detail: float
    counts: float
    small: float
    pitch: float
    pad_x: float
    pad_y: float
    bar: float
    tag_gap: float
    cap: float
    least: float
    ease: float
    sibling_gap: float
    stack_gap: float
    level_gap: float
    first_gap: float
    indent: float
    bus: float
    staff_gap: float
    body_gap: float
    even: bool
    whole: bool

    @property
    def smallest_type(self) -> float:
        """Return the smallest type size in use."""
        return min(self.title, self.detail, self.counts, self.small)

    def times(self, factor: float) -> Sizes:
        """Return every length multiplied."""
        kept = ("even", "whole")
        lengths = {name: getattr(self, name) * factor for name in self.__struct_fields__ if name not in kept}
        return Sizes(**lengths, even=self.even, whole=self.whole)


def sizes_at(
    type_factor: float, space: float, minimum: float, cap: float, even: bool = True, whole: bool = True
) -> Sizes:
    """Return the sizes at factors of the nominal ones; type does not shrink below `minimum` points.

    Args:
        type_factor, space: of type, and of the space within and between boxes; 1 is nominal.
        minimum: smallest type, in points.
        cap: widest card, in points.
        even: boxes of one level are equally wide.
        whole: counts do not wrap.
    """
    title = max(minimum, NOMINAL_TITLE * type_factor)
    return Sizes(
        title=title,
        detail=max(minimum, 7.6 * type_factor),
        counts=max(minimum, 7.5 * type_factor),
        small=max(minimum, 7.0 * type_factor),
        pitch=title * 1.23,
        pad_x=3.5 + 4.5 * space,
        pad_y=1 + 4 * max(space, _LEAST_SPACE),
        bar=4.8 * type_factor,
        tag_gap=5 * type_factor,
        cap=cap,
        least=56 * type_factor,
        ease=_EASE if whole else 0.0,
        sibling_gap=10 * max(space, _LEAST_SPACE),
        stack_gap=7 * max(space, _LEAST_SPACE),
        level_gap=10 + 18 * space,
        first_gap=9 * max(space, _LEAST_SPACE),
        indent=10 + 6 * space,
        bus=(10 + 6 * space) * 0.44,
        staff_gap=44 * min(space, 1.1),
        body_gap=12 + 14 * space,
        even=even,
        whole=whole,
    )


# Type factor, space factor, widest card, even widths, whole counts: in the order in which they are given
# up. A little type goes before even widths do: nobody sees 8.1 pt for 8.6 pt, everybody sees uneven columns.
_STEPS = (
    (1.0, 1.6, 160.0, True, True),
    (1.0, 1.25, 156.0, True, True),
    (1.0, 1.0, 152.0, True, True),
    (1.0, 0.85, 148.0, True, True),
    (1.0, 0.75, 148.0, True, True),
    (1.0, 0.75, 134.0, True, True),
    (1.0, 0.75, 122.0, True, True),
    (0.97, 0.85, 140.0, True, True),
    (0.94, 0.8, 132.0, True, True),
    (0.94, 0.75, 118.0, True, True),
    (0.94, 0.7, 112.0, False, True),
    (0.88, 0.75, 120.0, True, True),
    (0.88, 0.7, 100.0, False, True),
    (0.88, 0.6, 88.0, False, True),
    (0.814, 0.7, 110.0, True, True),
    (0.814, 0.6, 90.0, False, True),
    (0.814, 0.5, 76.0, False, False),
    (0.814, 0.3, 96.0, False, False),
)


def densities(chart: Chart, minimum: float) -> list[Sizes]:
    """Return the sizes to try for a chart, from the most generous to the tightest.

    Args:
        minimum: smallest type, in points.
    """
    steps = [sizes_at(factor, space, minimum, cap, even, whole) for factor, space, cap, even, whole in _STEPS]
    return [_with_room(sizes) for sizes in steps] if _has_long_labels(chart) else steps


def _has_long_labels(chart: Chart) -> bool:
    bodies = {box.id for box in chart.boxes if box.kind is BoxKind.BODY}
    return any(link.target in bodies and len(link.label) > _LABEL_LENGTH for link in chart.links)


def _with_room(sizes: Sizes) -> Sizes:
    """Part the rows of bodies so far that two lines of a label stand beside a line halfway between them."""
    return replace(sizes, body_gap=max(sizes.body_gap, 2 * (2 * sizes.small * _LABEL_PITCH + _LABEL_SPACE)))


def on_grid(length: float) -> float:
    """Round a length up to the grid of 2 points."""
    return -(-length // GRID) * GRID
