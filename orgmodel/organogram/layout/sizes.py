"""Sizes of one density: type, padding and gaps, in points."""

from __future__ import annotations

from dataclasses import dataclass

NOMINAL_TITLE = 8.6
GRID = 2.0


@dataclass(frozen=True, slots=True)
class Sizes:
    """Hold every length that the layout uses, in points.

    Args:
        title, detail, counts, small: type sizes; small is for badges and tags.
        pitch: from baseline to baseline.
        pad_x, pad_y: between border and text.
        bar: width of the unit colour.
        tag_gap: between text and tag.
        cap: widest card that text asks for.
        least: narrowest card.
        sibling_gap, stack_gap: between boxes beside and below each other.
        level_gap: from a box to the row below it; half of it to the bus.
        first_gap: from a box to its stack.
        indent, bus: from a box's left edge to its stack, and to the bus of that stack.
        staff_gap: from a box to its staff.
        body_gap: between rows of bodies.
        even: boxes of one level are equally wide, not only those of one parent.
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
    sibling_gap: float
    stack_gap: float
    level_gap: float
    first_gap: float
    indent: float
    bus: float
    staff_gap: float
    body_gap: float
    even: bool

    @property
    def smallest_type(self) -> float:
        """Return the smallest type size in use."""
        return min(self.title, self.detail, self.counts, self.small)


def sizes_at(factor: float, minimum: float, cap: float, even: bool = True) -> Sizes:
    """Return the sizes at a factor of the nominal ones; type does not shrink below `minimum` points.

    Args:
        factor: 1 is nominal; the space between shrinks faster than the type.
        minimum: smallest type, in points.
        cap: widest card at factor 1, in points.
        even: boxes of one level are equally wide.
    """
    title = max(minimum, NOMINAL_TITLE * factor)
    space = factor * factor if factor < 1 else 1.0
    return Sizes(
        title=title,
        detail=max(minimum, 7.6 * factor),
        counts=max(minimum, 7.5 * factor),
        small=max(minimum, 7.0 * factor),
        pitch=title * 1.23,
        pad_x=10 * space,
        pad_y=5 * space,
        bar=4.8 * factor,
        tag_gap=6 * factor,
        cap=cap * factor,
        least=56 * factor,
        sibling_gap=10 * space,
        stack_gap=7 * space,
        level_gap=28 * space,
        first_gap=10 * space,
        indent=16 * space,
        bus=7 * space,
        staff_gap=40 * space,
        body_gap=26 * space,
        even=even,
    )


def on_grid(length: float) -> float:
    """Round a length up to the grid of 2 points."""
    return -(-length // GRID) * GRID
