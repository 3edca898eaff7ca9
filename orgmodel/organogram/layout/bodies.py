"""Bodies: rows of lozenges above the organisation, those that hold others to account highest."""

from __future__ import annotations

from orgmodel.organogram.chart import Chart, LinkKind
from orgmodel.organogram.layout.cards import Card
from orgmodel.organogram.layout.sizes import Sizes
from orgmodel.organogram.layout.tree import Tree
from orgmodel.organogram.scene import Rect


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
    rows: list[list[int]], cards: list[Card], spread: float, room: float | None
) -> list[list[int]]:
    """Part the rows that are wider than the room (points; None is unbounded) into several."""
    wrapped: list[list[int]] = []
    for row in rows:
        wrapped.append([])
        width = 0.0
        for body in row:
            if wrapped[-1] and room is not None and width + cards[body].width > room:
                wrapped.append([])
                width = 0.0
            wrapped[-1].append(body)
            width += cards[body].width + spread
    return wrapped


def bodies_size(rows: list[list[int]], cards: list[Card], spread: float, sizes: Sizes) -> tuple[float, float]:
    """Return width and height of the rows of bodies, with the space below them, in points."""
    width = max((sum(cards[b].width for b in row) + spread * (len(row) - 1) for row in rows), default=0.0)
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
        width = sum(cards[body].width for body in row) + spread * (len(row) - 1)
        x = centre - width / 2
        for body in row:
            rects[body] = Rect(x, y, cards[body].width, height)
            x += cards[body].width + spread
