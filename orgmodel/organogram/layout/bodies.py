"""Bodies: rows of lozenges above the organisation, those that hold others to account highest."""

from __future__ import annotations

from collections.abc import Callable
from typing import TypeAlias

from orgmodel.organogram.chart import Chart, LinkKind
from orgmodel.organogram.layout.cards import Card
from orgmodel.organogram.layout.sizes import GRID, Sizes
from orgmodel.organogram.layout.tree import Tree
from orgmodel.organogram.scene import Rect

# Wraps the text of a box into a card of a given width, in points.
Narrower: TypeAlias = Callable[[int, float], Card]
# A body does not get narrower than this share of the width that it would like.
_NARROWEST = 0.5


def body_rows(chart: Chart, tree: Tree) -> list[list[int]]:
    """Part the bodies into rows, the highest first, by how many bodies stand above each."""
    above: dict[int, list[int]] = {body: [] for body in tree.bodies}
    for link in chart.links:
        source, target = tree.index.get(link.source, -1), tree.index.get(link.target, -1)
        if link.kind is LinkKind.ACCOUNTABILITY and source in above and target in above and source != target:
            above[source].append(target)
    ranks = _ranks(above)
    rows: dict[int, list[int]] = {}
    for body in tree.bodies:
        rows.setdefault(ranks[body], []).append(body)
    return [rows[rank] for rank in sorted(rows)]


def _ranks(above: dict[int, list[int]]) -> dict[int, int]:
    """Return the longest chain above each body; bodies that answer to each other share a rank."""
    ranks = dict.fromkeys(above, 0)
    for _ in range(len(above)):
        changed = False
        for body, superiors in above.items():
            rank = max((ranks[s] + 1 for s in superiors), default=0)
            if rank > ranks[body] and rank < len(above):
                ranks[body], changed = rank, True
        if not changed:
            break
    return ranks


def wrapped_rows(
    chart: Chart,
    tree: Tree,
    cards: list[Card],
    spread: float,
    room: float | None,
    narrower: Narrower,
) -> tuple[list[list[int]], list[Card]]:
    """Return the rows of bodies, none wider than the room, and the cards, narrower where a row then fits.

    A row that does not fit is parted: who holds nobody below to account stands above those who do, not
    between them and whom they lead.

    Args:
        room: in points; None is unbounded.
    """
    rows = body_rows(chart, tree)
    if room is None or all(_width(row, cards, spread) <= room for row in rows):
        return rows, cards
    bodies = {tree.boxes[body].id for body in tree.bodies}
    leading = {tree.index.get(link.target, -1) for link in chart.links if link.source not in bodies}
    wrapped: list[list[int]] = []
    found = list(cards)
    for row in rows:
        whole = _fitting(row, cards, spread, room, narrower) is not None
        parts = [row] if whole else [[b for b in row if b not in leading], [b for b in row if b in leading]]
        for part in parts:
            start = 0
            while start < len(part):
                fitting = _first_row(part[start:], cards, spread, room, narrower)
                wrapped.append(part[start : start + len(fitting)])
                for body, card in zip(wrapped[-1], fitting, strict=True):
                    found[body] = card
                start += len(fitting)
    return wrapped, found


def _first_row(
    row: list[int], cards: list[Card], spread: float, room: float, narrower: Narrower
) -> list[Card]:
    """Return the cards of as many bodies as fit the room, one at least."""
    for count in range(len(row), 1, -1):
        fitting = _fitting(row[:count], cards, spread, room, narrower)
        if fitting is not None:
            return fitting
    return [cards[row[0]]]


def _fitting(
    row: list[int], cards: list[Card], spread: float, room: float, narrower: Narrower
) -> list[Card] | None:
    """Return the cards of a row, the widest narrower where it does not fit the room; None where it cannot."""
    own = [cards[body] for body in row]
    if _width(row, cards, spread) <= room:
        return own
    most = _most_width([card.width for card in own], room - spread * (len(row) - 1))
    if any(most < _NARROWEST * card.width for card in own):
        return None
    tried = [
        card if card.width <= most else narrower(body, most) for body, card in zip(row, own, strict=True)
    ]
    return None if any(line.line.hyphenated for card in tried for line in card.lines) else tried


def _width(row: list[int], cards: list[Card], spread: float) -> float:
    return sum(cards[body].width for body in row) + spread * (len(row) - 1)


def _most_width(widths: list[float], room: float) -> float:
    """Return the width that none may pass if all together are to fit the room, on the grid; in points."""
    left, wider = room, len(widths)
    for width in sorted(widths):
        if width * wider > left:
            break
        left, wider = left - width, wider - 1
    return max(left, 0.0) / max(wider, 1) // GRID * GRID


def bodies_size(rows: list[list[int]], cards: list[Card], spread: float, sizes: Sizes) -> tuple[float, float]:
    """Return width and height of the rows of bodies, with the space below them, in points."""
    width = max((_width(row, cards, spread) for row in rows), default=0.0)
    return width, sum(max(cards[b].height for b in row) + sizes.body_gap for row in rows)


def place_bodies(
    rows: list[list[int]], cards: list[Card], rects: list[Rect], centre: float, spread: float, sizes: Sizes
) -> None:
    """Place the bodies above y = 0, each row centred.

    Args:
        centre: x of the middle of the rows, in points.
        spread: room between two bodies of one row, at least, in points.
    """
    y = 0.0
    for row in reversed(rows):
        height = max(cards[body].height for body in row)
        y -= sizes.body_gap + height
        x = centre - _width(row, cards, spread) / 2
        for body in row:
            rects[body] = Rect(x, y, cards[body].width, height)
            x += cards[body].width + spread
