"""Subtrees: what is known of each while everything gets its place, from the leaves up."""

from __future__ import annotations

from collections.abc import Callable
from typing import TypeAlias

from msgspec import Struct

from orgmodel.organogram.layout.arranging.outline import Span, around, moved
from orgmodel.organogram.layout.cards import Card
from orgmodel.organogram.layout.extents import behind
from orgmodel.organogram.layout.sizes import Sizes
from orgmodel.organogram.layout.tree import Tree

# Wraps the texts of a box again, into a wider card.
Wrapping: TypeAlias = Callable[[int, float], Card]


class Work(Struct):
    """Hold what is known of each subtree: relative to its box's centre line and top."""

    tree: Tree
    cards: list[Card]
    wrapped: Wrapping
    sizes: Sizes
    columns: list[int]
    offsets: list[tuple[float, float]]
    outlines: list[list[Span]]
    bus: list[float | None]
    bar: list[float]
    on_left: set[int]
    gaps: dict[int, float]
    drops: dict[int, float]


def even_leaves(work: Work, members: list[int]) -> None:
    """Give the leaves of a stack the width of its widest box."""
    widest = max(work.cards[member].width for member in members)
    for member in members:
        if work.tree.is_leaf(member):
            widen(work, member, widest)
            work.outlines[member] = [span_of(work, member)]


def widen(work: Work, box: int, width: float) -> None:
    """Give a box a greater width, in points; its texts are wrapped again."""
    if width > work.cards[box].width:
        work.cards[box] = work.wrapped(box, width)


def span_of(work: Work, box: int) -> Span:
    """Return the outline of a box alone, with the stack behind it."""
    card, more = work.cards[box], behind(work.tree.boxes[box])
    return Span(0.0, card.height + more, -card.width / 2, card.width / 2 + more)


def block_of(work: Work, members: list[int]) -> list[Span]:
    """Return the bounding box of some placed subtrees as an outline."""
    if not members:
        return []
    spans = [s for m in members for s in moved(work.outlines[m], *work.offsets[m])]
    return [around(spans)]
