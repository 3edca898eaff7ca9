"""Subtrees: what is known of each while everything gets its place, from the leaves up."""

from __future__ import annotations

from msgspec import Struct
from msgspec.structs import replace

from orgmodel.organogram.layout.arranging.outline import Span, around, moved
from orgmodel.organogram.layout.cards import Card
from orgmodel.organogram.layout.sizes import Sizes
from orgmodel.organogram.layout.tree import Tree


class Work(Struct):
    """Hold what is known of each subtree: relative to its box's centre line and top."""

    tree: Tree
    cards: list[Card]
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
            widen(work.cards, member, widest)
            work.outlines[member] = [Span(0.0, work.cards[member].height, -widest / 2, widest / 2)]


def widen(cards: list[Card], box: int, width: float) -> None:
    """Give a box a width, in points."""
    cards[box] = replace(cards[box], width=width)


def block_of(work: Work, members: list[int]) -> list[Span]:
    """Return the bounding box of some placed subtrees as an outline."""
    if not members:
        return []
    spans = [s for m in members for s in moved(work.outlines[m], *work.offsets[m])]
    return [around(spans)]
