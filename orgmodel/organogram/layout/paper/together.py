"""Laying charts of the same boxes out together, so that each box stands at one place on every sheet.

Where little stays, what is gone and what is new would each leave half of its sheet empty: then each chart
is laid out by itself, and only the head keeps its place.
"""

from __future__ import annotations

from collections.abc import Collection, Iterator, Sequence

from msgspec import Struct
from msgspec.structs import replace

from orgmodel.organogram.chart import Box, Chart
from orgmodel.organogram.layout.cards import Card, card_of, cards_of
from orgmodel.organogram.layout.colours import with_fixed_colours, with_named_groups
from orgmodel.organogram.layout.drawing import Drawing, Placement, draw, place
from orgmodel.organogram.layout.paper.apart import drawn_apart
from orgmodel.organogram.layout.paper.frame import Frame
from orgmodel.organogram.layout.paper.one_page import strategies_for
from orgmodel.organogram.layout.paper.part import footnoted
from orgmodel.organogram.layout.paper.sheet import frame_of, sheet
from orgmodel.organogram.layout.paper.shift import shift_decoration, shift_drawing
from orgmodel.organogram.layout.sizes import Sizes, densities
from orgmodel.organogram.layout.tree import Tree, tree_of
from orgmodel.organogram.page import Page
from orgmodel.organogram.scene import Point, Scene
from orgmodel.organogram.theme import Theme

_FREE_STEP = 2
_LOW = ("legend", "footer")
# Charts are laid out apart where no sheet shows more of all boxes than this, and all of them then fit a
# rectangle of less than this part of the area.
_MOST_SHOWN, _LEAST_SAVED = 0.8, 0.8


class _Found(Struct, frozen=True):
    """Hold drawings of one size, and the density they have."""

    sizes: Sizes
    drawings: list[Drawing]

    @property
    def area(self) -> float:
        return self.drawings[0].width * self.drawings[0].height


def lay_out_together(
    charts: Sequence[Chart], shown: Sequence[Collection[str]], page: Page, theme: Theme
) -> tuple[Scene, ...]:
    """Lay charts out, a sheet each; a box stands at the same place on all sheets that show it.

    Where the charts have little in common that holds of their head alone.

    Args:
        charts: the same ids in the same order, with the same parents and places; texts may differ.
        shown: ids of the boxes that each sheet shows; the others only keep their room.
        page: paper, margins and smallest type; where they do not fit, the page grows.
        theme: colours, strokes and type.
    """
    charts = [replace(chart, boxes=with_named_groups(chart.boxes, theme)) for chart in charts]
    theme = with_fixed_colours(charts[0].boxes, theme, charts[0].colour_order)
    owns = [_only(chart, names) for chart, names in zip(charts, shown, strict=True)]
    few_stay = max(map(len, shown)) < _MOST_SHOWN * len(charts[0].boxes)
    for paper in (page, replace(page, width=None, height=None)):
        for staff_beside in (True, False):
            found = _fitted(charts, paper, theme, staff_beside)
            if few_stay:
                found = _apart(charts, owns, found, paper, theme, staff_beside) or found
            scenes = _sheets(owns, shown, found, paper, theme) if found is not None else ()
            if scenes:
                return scenes
    raise AssertionError("a page without bounds holds every drawing")


def _fitted(charts: Sequence[Chart], page: Page, theme: Theme, staff_beside: bool) -> _Found | None:
    joint = _joint(charts)
    trees = [tree_of(chart, staff_beside) for chart in charts]
    tree = tree_of(joint, staff_beside)
    frame = _joint_frame([frame_of(chart, page, theme) for chart in charts])
    for sizes in _steps(joint, page, frame):
        placement = _placed(joint, tree, trees, sizes, frame)
        if placement is None:
            continue
        drawings = _level(
            [
                draw(chart, own, _with_texts(placement, own, sizes, joint.language), sizes, theme)
                for chart, own in zip(charts, trees, strict=True)
            ]
        )
        if all(frame.holds(drawing.width, drawing.height) for drawing in drawings):
            return _Found(sizes, drawings)
    return None


def _apart(
    charts: Sequence[Chart],
    owns: Sequence[Chart],
    together: _Found | None,
    page: Page,
    theme: Theme,
    staff_beside: bool,
) -> _Found | None:
    """Lay out charts each by itself, at the largest type; None where that saves little or does not fit."""
    frame = _joint_frame([frame_of(chart, page, theme) for chart in owns])

    def alone(sizes: Sizes) -> _Found | None:
        drawings = drawn_apart(owns, sizes, frame, theme, staff_beside)
        found = _Found(sizes, _level(drawings)) if drawings else None
        return found if found and frame.holds(found.drawings[0].width, found.drawings[0].height) else None

    if together is not None:
        same = alone(together.sizes)
        if same is None or same.area > _LEAST_SAVED * together.area:
            return None
    return next(filter(None, map(alone, _steps(_joint(charts), page, frame))), None)


def _steps(chart: Chart, page: Page, frame: Frame) -> list[Sizes]:
    steps = densities(chart, page.minimum_type)
    if frame.room_width is None and frame.room_height is None:
        return steps[_FREE_STEP : _FREE_STEP + 1]
    return steps


def _placed(joint: Chart, tree: Tree, trees: Sequence[Tree], sizes: Sizes, frame: Frame) -> Placement | None:
    cards = _cards(trees, tree, sizes, joint.language)
    columns = strategies_for(joint, tree, cards, sizes, frame)
    if columns is None:
        return None
    placement = place(joint, tree, cards, columns, sizes, frame, trees)
    return placement if frame.holds(placement.width, placement.height) else None


def _with_texts(placement: Placement, tree: Tree, sizes: Sizes, language: str) -> Placement:
    """Return a placement with the texts of one chart."""
    wrapped = [
        replace(card_of(box, card.width, sizes, language), height=card.height)
        for box, card in zip(tree.boxes, placement.cards, strict=True)
    ]
    return replace(placement, cards=wrapped)


def _joint(charts: Sequence[Chart]) -> Chart:
    """Return the chart that the boxes are placed for: with every badge, stack and line of all charts."""
    boxes = tuple(_joint_box(alike) for alike in zip(*(chart.boxes for chart in charts), strict=True))
    links = tuple(dict.fromkeys(link for chart in charts for link in chart.links))
    return replace(charts[-1], boxes=boxes, links=links)


def _joint_box(alike: tuple[Box, ...]) -> Box:
    last = alike[-1]
    return replace(
        last,
        badge=max((box.badge for box in alike), key=len),
        stacked=any(box.stacked for box in alike),
        muted=all(box.muted for box in alike),
        row=last.row or alike[0].row,
    )


def _joint_frame(frames: Sequence[Frame]) -> Frame:
    title, bottom = max(frame.title_height for frame in frames), max(frame.bottom for frame in frames)
    heights = [frame.room_height for frame in frames if frame.room_height is not None]
    return replace(
        frames[0], title_height=title, bottom=bottom, room_height=min(heights) if heights else None
    )


def _cards(trees: Sequence[Tree], joint: Tree, sizes: Sizes, language: str) -> list[Card]:
    """Return cards that have room for the texts of each chart."""
    asked = [*(cards_of(tree, sizes, language) for tree in trees), cards_of(joint, sizes, language)]
    widths = [max(card.width for card in alike) for alike in zip(*asked, strict=True)]
    wrapped = [
        [card_of(box, width, sizes, language) for box, width in zip(tree.boxes, widths, strict=True)]
        for tree in (*trees, joint)
    ]
    return [
        replace(alike[-1], height=max(card.height for card in alike)) for alike in zip(*wrapped, strict=True)
    ]


def _level(drawings: list[Drawing]) -> list[Drawing]:
    """Give drawings the same corner and size."""
    dx, dy = max(d.dx for d in drawings), max(d.dy for d in drawings)
    width = max(d.width - d.dx for d in drawings) + dx
    height = max(d.height - d.dy for d in drawings) + dy
    return [Drawing(d.boxes, d.links, width, height, dx, dy) for d in drawings]


def _sheets(
    owns: Sequence[Chart], shown: Sequence[Collection[str]], found: _Found, page: Page, theme: Theme
) -> tuple[Scene, ...]:
    """Put each drawing on its sheet; none where a footer that tells labels leaves too little room."""
    parts: list[Drawing] = []
    scenes: list[Scene] = []
    titles: set[float] = set()
    for own, names, drawing in zip(owns, shown, found.drawings, strict=True):
        boxes = tuple(box for box in drawing.boxes if box.box.id in names)
        links = tuple(one for one in drawing.links if one.link.source in names and one.link.target in names)
        chart, part = footnoted(own, replace(drawing, boxes=boxes, links=links))
        frame = frame_of(chart, page, theme)
        if not frame.holds(part.width, part.height):
            return ()
        titles.add(frame.title_height)
        parts.append(part)
        scenes.append(sheet(chart, part, found.sizes, page, theme))
    grows = page.crop or page.height is None
    return tuple(_levelled(scenes, parts, grows, lowest=grows or len(titles) > 1))


def _levelled(scenes: list[Scene], parts: list[Drawing], grows: bool, lowest: bool) -> Iterator[Scene]:
    """Yield the sheets with every drawing moved by the same distance, legends at the bottom.

    Args:
        parts: the drawings as they were before they were put on their sheets.
        grows: whether the sheets get as high as they need to be.
        lowest: whether the drawing that stands lowest on its sheet decides, or the highest.
    """
    moved = [_moved(scene, part) for scene, part in zip(scenes, parts, strict=True)]
    known = [place for place in moved if place is not None]
    dx = known[0].x if known else 0.0
    dy = (max if lowest else min)((place.y for place in known), default=0.0)
    height = max(
        scene.height + (0.0 if place is None else dy - place.y)
        for scene, place in zip(scenes, moved, strict=True)
    )
    for number, (scene, part) in enumerate(zip(scenes, parts, strict=True), start=1):
        fall = height - scene.height if grows else 0.0
        drawing = shift_drawing(part, dx, dy)
        yield replace(
            scene,
            height=height if grows else scene.height,
            boxes=drawing.boxes,
            links=drawing.links,
            decorations=tuple(
                shift_decoration(one, 0.0, fall) if one.role in _LOW else one for one in scene.decorations
            ),
            sheet=number,
            sheets=len(scenes),
        )


def _moved(scene: Scene, part: Drawing) -> Point | None:
    """Return how far a drawing was moved to its sheet; None for an empty one."""
    if not scene.boxes:
        return None
    here, there = part.boxes[0].rect, scene.boxes[0].rect
    return Point(there.x - here.x, there.y - here.y)


def _only(chart: Chart, names: Collection[str]) -> Chart:
    boxes = tuple(box for box in chart.boxes if box.id in names)
    links = tuple(link for link in chart.links if link.source in names and link.target in names)
    return replace(chart, boxes=boxes, links=links)
