"""One drawing: everything of a chart placed, from the top left of its content on."""

from __future__ import annotations

from collections.abc import Sequence

from msgspec import Struct
from msgspec.structs import replace

from orgmodel.organogram.chart import Chart, Link
from orgmodel.organogram.layout.arranging.align import drops
from orgmodel.organogram.layout.arranging.arrange import arrange
from orgmodel.organogram.layout.arranging.strategies import ROW, Arrangement
from orgmodel.organogram.layout.arranging.subtrees import Wrapping
from orgmodel.organogram.layout.bodies import place_bodies, wrapped_rows
from orgmodel.organogram.layout.cards import Card, card_of, widened
from orgmodel.organogram.layout.colours import bar_colours
from orgmodel.organogram.layout.lines.labels import label_size
from orgmodel.organogram.layout.lines.links import placed, tree_route
from orgmodel.organogram.layout.lines.routing import free_routes
from orgmodel.organogram.layout.notes import place_notes
from orgmodel.organogram.layout.paint import paint
from orgmodel.organogram.layout.paper.frame import Frame
from orgmodel.organogram.layout.sizes import Sizes
from orgmodel.organogram.layout.tree import Tree
from orgmodel.organogram.measure import text_width
from orgmodel.organogram.scene import PlacedBox, PlacedLink
from orgmodel.organogram.theme import Theme

# Room for half a border, the badge and the stack behind a card, in points.
EDGE = 1.5
# A short label stands on the line of its staff; a longer one is wrapped.
_SHORT_LABEL = 30
_LABEL_ROOM = 18.0


class Drawing(Struct, frozen=True):
    """Hold the placed boxes and links of one sheet; width and height in points.

    Args:
        dx, dy: how far everything must move for the drawing to begin at (0, 0), in points.
    """

    boxes: tuple[PlacedBox, ...]
    links: tuple[PlacedLink, ...]
    width: float
    height: float
    dx: float = 0.0
    dy: float = 0.0


class Placement(Struct, frozen=True):
    """Hold where the boxes stand, and the width and height they take, in points.

    Args:
        cost: how far it is from the look of a well drawn organogram.
    """

    arrangement: Arrangement
    cards: list[Card]
    width: float
    height: float
    cost: float = 0.0


def place(
    chart: Chart,
    tree: Tree,
    cards: list[Card],
    columns: list[int],
    sizes: Sizes,
    frame: Frame,
    alike: Sequence[Tree] = (),
) -> Placement:
    """Place every box of a chart in the room of a frame.

    Args:
        alike: trees of the same boxes with other texts, for which there must be room too.
    """
    wrapped = _wrapping((tree, *alike), cards, sizes, chart.language)
    cards = list(cards)
    gaps = label_gaps(chart, tree, sizes)
    room = None if frame.room_width is None else frame.room_width - 2 * EDGE
    arrangement = arrange(tree, cards, wrapped, columns, sizes, gaps, {}, room)
    if tree.aligned:
        arrangement = arrange(tree, cards, wrapped, columns, sizes, gaps, drops(tree, arrangement), room)
    rows, cards = rows_of_bodies(chart, tree, cards, sizes, frame, alike)
    place_bodies(rows, cards, arrangement.rects, _centre(tree, arrangement), spread_of(tree, sizes), sizes)
    place_notes(tree, arrangement, cards, sizes, room, chart.language)
    rects = arrangement.rects
    if not rects:
        return Placement(arrangement, cards, 0.0, 0.0)
    width = max(r.x + r.width for r in rects) - min(r.x for r in rects) + 2 * EDGE
    height = max(r.y + r.height for r in rects) - min(r.y for r in rects) + 2 * EDGE
    return Placement(arrangement, cards, width, height)


def _wrapping(trees: Sequence[Tree], cards: Sequence[Card], sizes: Sizes, language: str) -> Wrapping:
    def alone(box: int, width: float) -> Card:
        return widened(trees[0].boxes[box], cards[box], width, sizes, language)

    return alone if len(trees) == 1 else _together(trees, sizes, language)


def _together(trees: Sequence[Tree], sizes: Sizes, language: str) -> Wrapping:
    """Return what wraps a box so that it has room for its texts in each tree."""

    def wrapped(box: int, width: float) -> Card:
        own = [card_of(tree.boxes[box], width, sizes, language) for tree in trees]
        return replace(own[0], height=max(card.height for card in own))

    return wrapped


def rows_of_bodies(
    chart: Chart, tree: Tree, cards: list[Card], sizes: Sizes, frame: Frame, alike: Sequence[Tree] = ()
) -> tuple[list[list[int]], list[Card]]:
    """Return the rows of bodies, none wider than the room of a frame, and the cards, narrower for that."""
    room = None if frame.room_width is None else frame.room_width - 2 * EDGE
    narrower = _together((tree, *alike), sizes, chart.language)
    return wrapped_rows(chart, tree, cards, spread_of(tree, sizes), room, narrower)


def draw(chart: Chart, tree: Tree, placement: Placement, sizes: Sizes, theme: Theme) -> Drawing:
    """Paint every box and route every link of a chart."""
    boxes = _painted(tree, placement.arrangement, placement.cards, sizes, theme)
    links = _linked(chart, tree, placement.arrangement, sizes, theme)
    return _from_corner(boxes, links)


def label_gaps(chart: Chart, tree: Tree, sizes: Sizes) -> dict[int, float]:
    """Return the room that the label of a line of staff needs, in points, by the box of the staff."""
    return {
        tree.index[link.source]: text_width(link.label, label_size(sizes)) + _LABEL_ROOM
        for link in chart.links
        if link.label and len(link.label) < _SHORT_LABEL and _is_to_parent(link, tree)
    }


def _centre(tree: Tree, arrangement: Arrangement) -> float:
    """Return the x above which bodies stand: the middle of the roots."""
    if not tree.roots:
        return 0.0
    rects = [arrangement.rects[root] for root in (tree.roots[0], tree.roots[-1])]
    return (rects[0].x + rects[0].width / 2 + rects[1].x + rects[1].width / 2) / 2


def spread_of(tree: Tree, sizes: Sizes) -> float:
    """Return the room between bodies: wide enough that lines come down beside the head."""
    return sizes.staff_gap * 1.5 if len(tree.roots) == 1 else sizes.sibling_gap * 2


def _painted(
    tree: Tree, arrangement: Arrangement, cards: list[Card], sizes: Sizes, theme: Theme
) -> list[PlacedBox]:
    bars = bar_colours(tree.boxes, theme)
    centred = _centred(tree, arrangement)
    return [
        paint(box, arrangement.rects[n], cards[n], bars[n], n in centred, sizes, theme)
        for n, box in enumerate(tree.boxes)
    ]


def _centred(tree: Tree, arrangement: Arrangement) -> set[int]:
    """Return the leaves of rows in which every card is a title only: their titles stand in the middle."""
    found: set[int] = set()
    for parent, children in enumerate(tree.below[:-1]):
        if arrangement.columns[parent] != ROW or not all(tree.is_leaf(c) for c in children):
            continue
        if not any(tree.boxes[c].details or tree.boxes[c].counts or tree.boxes[c].tags for c in children):
            found.update(children)
    return found


def _linked(
    chart: Chart, tree: Tree, arrangement: Arrangement, sizes: Sizes, theme: Theme
) -> list[PlacedLink]:
    known = [link for link in chart.links if _is_drawn(link, tree)]
    in_tree = [
        placed(link, tree_route(tree.index[link.source], tree, arrangement), theme)
        for link in known
        if _hangs(link, tree)
    ]
    free = [link for link in known if not _hangs(link, tree)]
    return free_routes(free, tree, arrangement, in_tree, sizes, theme, chart.language)


def _is_drawn(link: Link, tree: Tree) -> bool:
    return link.source in tree.index and link.target in tree.index and link.source != link.target


def _is_to_parent(link: Link, tree: Tree) -> bool:
    return _is_drawn(link, tree) and tree.parents[tree.index[link.source]] == tree.index[link.target]


def _hangs(link: Link, tree: Tree) -> bool:
    return link.in_tree and _is_to_parent(link, tree)


def _from_corner(boxes: list[PlacedBox], links: list[PlacedLink]) -> Drawing:
    if not boxes:
        return Drawing((), (), 0.0, 0.0)
    rects = [shape.rect for box in boxes for shape in box.shapes]
    rects += [line.rect for link in links for line in link.label]
    xs = [x for rect in rects for x in (rect.x, rect.x + rect.width)]
    ys = [y for rect in rects for y in (rect.y, rect.y + rect.height)]
    xs += [p.x for link in links for p in link.points]
    ys += [p.y for link in links for p in link.points]
    dx, dy = EDGE - min(xs), EDGE - min(ys)
    return Drawing(tuple(boxes), tuple(links), max(xs) + dx + EDGE, max(ys) + dy + EDGE, dx, dy)
