"""Look: what a placed drawing costs beside its strategies and its size."""

from __future__ import annotations

from collections import Counter

from orgmodel.organogram.layout.arranging.strategies import Arrangement
from orgmodel.organogram.layout.cards import Card
from orgmodel.organogram.layout.tree import Tree
from orgmodel.organogram.scene import Rect

# A drawing whose lower half is empty costs this much, each box that is set out unlike its siblings, and each
# word that is parted.
_HOLLOW = 6.0
_UNLIKE = 1.0
_PARTED = 0.15


def look_cost(tree: Tree, arrangement: Arrangement, cards: list[Card]) -> float:
    """Return what empty corners, unlike siblings and parted words cost, on the scale of the strategies."""
    unlike = _unlike(tree, arrangement.columns)
    return _HOLLOW * hollow(arrangement.rects) + _UNLIKE * unlike + _PARTED * parted_words(cards)


def parted_words(cards: list[Card]) -> int:
    """Count the lines of some cards that end in a hyphen for a word that goes on."""
    return sum(line.line.hyphenated for card in cards for line in card.lines)


def hollow(rects: list[Rect]) -> float:
    """Return what part of the bounding box of some boxes stays empty below the lowest of them, 0 to 1."""
    if not rects:
        return 0.0
    left, right = min(r.x for r in rects), max(r.x + r.width for r in rects)
    top, bottom = min(r.y for r in rects), max(r.y + r.height for r in rects)
    empty, reached = 0.0, left
    # Every stretch between two sides has the same lowest box all along.
    sides = sorted({*(r.x for r in rects), *(r.x + r.width for r in rects)})
    for side in sides[1:]:
        middle = (reached + side) / 2
        lowest = max((r.y + r.height for r in rects if r.x <= middle <= r.x + r.width), default=None)
        if lowest is not None:
            empty += (side - reached) * (bottom - lowest)
        reached = side
    return empty / ((right - left) * (bottom - top) or 1.0)


def _unlike(tree: Tree, columns: list[int]) -> int:
    """Count the boxes that set their children out otherwise than most of their siblings do."""
    count = 0
    for children in tree.below:
        ways = Counter(columns[child] for child in children if len(tree.below[child]) > 1)
        count += ways.total() - max(ways.values(), default=0)
    return count
