"""Free lines: those that are no connector of the tree, routed around boxes."""

from __future__ import annotations

from orgmodel.organogram.chart import Link
from orgmodel.organogram.layout.arrange import Arrangement
from orgmodel.organogram.layout.links import placed
from orgmodel.organogram.layout.sizes import Sizes
from orgmodel.organogram.layout.tree import Tree
from orgmodel.organogram.scene import PlacedLink, Point, Rect
from orgmodel.organogram.theme import Theme


def free_routes(
    links: list[Link],
    tree: Tree,
    arrangement: Arrangement,
    connectors: list[PlacedLink],
    sizes: Sizes,
    theme: Theme,
) -> list[PlacedLink]:
    """Route every link that is not a connector of the tree."""
    return [
        placed(
            link,
            _direct(arrangement.rects[tree.index[link.source]], arrangement.rects[tree.index[link.target]]),
            theme,
        )
        for link in links
    ]


def _direct(source: Rect, target: Rect) -> tuple[Point, ...]:
    x1, x2 = source.x + source.width / 2, target.x + target.width / 2
    if target.y + target.height <= source.y:
        middle = (source.y + target.y + target.height) / 2
        return (
            Point(x1, source.y),
            Point(x1, middle),
            Point(x2, middle),
            Point(x2, target.y + target.height),
        )
    y1, y2 = source.y + source.height / 2, target.y + target.height / 2
    start, end = (source.x, target.x + target.width) if x1 > x2 else (source.x + source.width, target.x)
    middle = (start + end) / 2
    return (Point(start, y1), Point(middle, y1), Point(middle, y2), Point(end, y2))
