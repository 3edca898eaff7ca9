"""Pages: a chart on one page, or parted over as many as it needs."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import replace

from orgmodel.organogram.chart import Chart
from orgmodel.organogram.layout.colours import with_fixed_colours
from orgmodel.organogram.layout.one_page import drawn, fitted, placed
from orgmodel.organogram.layout.portions import Portion, prune, split, top_of
from orgmodel.organogram.layout.sheet import frame_of
from orgmodel.organogram.layout.sheets import draft, links_by_source, pruned_chart, sheet_charts
from orgmodel.organogram.layout.sizes import densities
from orgmodel.organogram.layout.tree import Tree, tree_of
from orgmodel.organogram.notice import DrawingError
from orgmodel.organogram.page import POINTS_PER_MM, Page
from orgmodel.organogram.scene import Scene
from orgmodel.organogram.theme import Theme
from orgmodel.words.numbers import format_number

# Free lines may go around the outermost boxes: that takes this much of width and height, in points.
_ROOM_FOR_LINES = 20.0


def lay_out(chart: Chart, page: Page, theme: Theme) -> tuple[Scene, ...]:
    """Lay a chart out on as many sheets as it needs.

    Args:
        chart: what to draw.
        page: paper, margins and smallest type.
        theme: colours, strokes and type.

    Raises:
        DrawingError: when even a single box with its leader is too large for the page.
    """
    found = fitted(chart, page, theme, enlarge=not page.crop)
    if found is not None:
        return (found,)
    theme = with_fixed_colours(chart.boxes, theme)
    tree = tree_of(chart)
    for fits in _trials(chart, tree, page, theme):
        scenes = _parts(chart, tree, fits, page, theme)
        if scenes:
            return tuple(
                replace(scene, sheet=n, sheets=len(scenes)) for n, scene in enumerate(scenes, start=1)
            )
    raise DrawingError(_too_small(page))


def _parts(
    chart: Chart, tree: Tree, fits: Callable[[Portion], bool], page: Page, theme: Theme
) -> list[Scene]:
    """Lay out the one pruned sheet, or every numbered sheet; none where one of them does not fit."""
    if page.prune:
        part = pruned_chart(chart, links_by_source(chart), tree, prune(tree, fits))
        found = fitted(part, page, theme)
        return [] if found is None else [found]
    return _sheets(chart, tree, split(tree, fits), page, theme)


def _sheets(chart: Chart, tree: Tree, portions: list[Portion], page: Page, theme: Theme) -> list[Scene]:
    """Lay every sheet out, with copies of far boxes where there is room for them."""
    scenes: list[Scene] = []
    with_copies = sheet_charts(chart, tree, portions, as_copies=True)
    without = sheet_charts(chart, tree, portions, as_copies=False)
    for copied, told in zip(with_copies, without, strict=True):
        found = fitted(copied, page, theme) or fitted(told, page, theme)
        if found is None:
            return []
        scenes.append(found)
    return scenes


def _too_small(page: Page) -> str:
    """Say which page is too small; only a page with bounds can be."""
    sides = (format_number(round((side or 0.0) / POINTS_PER_MM), "en") for side in (page.width, page.height))
    return (
        f"a page of {' x '.join(sides)} mm is too small for one box with its leader, title and legend "
        f"at {page.minimum_type:g} pt; give a larger paper"
    )


def _trials(chart: Chart, tree: Tree, page: Page, theme: Theme) -> Iterator[Callable[[Portion], bool]]:
    """Yield tests whether a portion fits a page at the smallest type, each stricter and slower.

    Where boxes are placed is known at once; how far free lines and their labels reach around them only
    once they are drawn.
    """
    sizes = densities(page.minimum_type)[-1]
    sources = links_by_source(chart)

    def part_of(portion: Portion) -> Chart:
        if page.prune:
            return pruned_chart(chart, sources, tree, portion)
        first = portion.head == top_of(tree) and portion.start == 0
        return draft(chart, sources, tree, portion, first)

    def is_placed(portion: Portion) -> bool:
        part = part_of(portion)
        free = any(not link.in_tree for link in part.links)
        frame = frame_of(part, page, theme).less(_ROOM_FOR_LINES if free else 0.0)
        return placed(part, tree_of(part), sizes, frame) is not None

    def is_drawn(portion: Portion) -> bool:
        part = part_of(portion)
        return drawn(part, tree_of(part), sizes, frame_of(part, page, theme), theme) is not None

    return iter((is_placed, is_drawn))
