"""The sheet: title block, drawing, legend and footer on one page."""

from __future__ import annotations

from collections.abc import Sequence

from orgmodel.organogram.chart import Chart
from orgmodel.organogram.layout.drawing import Drawing
from orgmodel.organogram.layout.paper.frame import Frame
from orgmodel.organogram.layout.paper.furniture import footer_block, title_block
from orgmodel.organogram.layout.paper.legend import legend_of
from orgmodel.organogram.layout.paper.shift import shift_decoration, shift_drawing
from orgmodel.organogram.layout.sizes import NOMINAL_TITLE, Sizes
from orgmodel.organogram.page import Page
from orgmodel.organogram.scene import Decoration, Scene
from orgmodel.organogram.theme import Theme

_LEGEND_SIZE = 7.4
_FOOTER_SIZE = 7.0
_ABOVE_LEGEND = 14.0
_ABOVE_FOOTER = 4.0
# A small drawing stands this much lower on a large page, at most.
_LOWERED = 60.0
_LEAST_WIDTH = 320.0


def frame_of(chart: Chart, page: Page, theme: Theme) -> Frame:
    """Measure what surrounds the drawing of a chart on a page."""
    width = (page.width - 2 * page.margin) if page.width is not None else 1000.0
    title, title_height = title_block(chart, theme, width, page.minimum_type)
    _, bottom = _bottom(chart, page, theme, width)
    room_width = None if page.width is None else width
    room_height = None if page.height is None else page.height - 2 * page.margin - title_height - bottom
    return Frame(title, title_height, bottom, width, room_width, room_height, not page.crop)


def sheet(chart: Chart, drawing: Drawing, sizes: Sizes, page: Page, theme: Theme) -> Scene:
    """Put a drawing between its title and its legend and footer."""
    width = page.width or max(drawing.width, _LEAST_WIDTH) + 2 * page.margin
    inner = width - 2 * page.margin
    title, title_height = title_block(chart, theme, inner, page.minimum_type)
    bottom, bottom_height = _bottom(chart, page, theme, inner)
    needed = title_height + drawing.height + bottom_height + 2 * page.margin
    height = needed if page.crop or page.height is None else page.height
    dx = page.margin + (inner - drawing.width) / 2
    dy = page.margin + title_height + min(_LOWERED, max(0.0, height - needed) / 3)
    moved = shift_drawing(drawing, dx + drawing.dx, dy + drawing.dy)
    low = height - page.margin - bottom_height
    decorations = (
        *(shift_decoration(d, page.margin, page.margin) for d in title),
        *(shift_decoration(d, page.margin, low) for d in bottom),
    )
    smallest = _smallest(drawing, decorations, sizes)
    return Scene(chart, width, height, moved.boxes, moved.links, decorations, smallest)


def _bottom(chart: Chart, page: Page, theme: Theme, width: float) -> tuple[tuple[Decoration, ...], float]:
    """Make legend and footer from (0, 0) on, with the space above them."""
    size = max(_LEGEND_SIZE, page.minimum_type)
    legend, y = legend_of(chart, chart.boxes, chart.links, theme, width, size)
    legend = tuple(shift_decoration(d, 0.0, _ABOVE_LEGEND) for d in legend)
    y += _ABOVE_LEGEND if legend else 0.0
    footer, height = footer_block(chart, theme, width, max(_FOOTER_SIZE, page.minimum_type))
    gap = _ABOVE_FOOTER if legend else _ABOVE_LEGEND
    footer = tuple(shift_decoration(d, 0.0, y + gap) for d in footer)
    return (*legend, *footer), y + (height + gap if footer else 0.0)


def _smallest(drawing: Drawing, decorations: tuple[Decoration, ...], sizes: Sizes) -> float:
    texts = [t.size for box in drawing.boxes for t in box.texts]
    texts += [t.size for link in drawing.links for t in link.label]
    texts += [t.size for d in decorations for t in d.texts]
    return min(texts, default=sizes.smallest_type)


def size_words(scenes: Sequence[Scene]) -> str:
    """Say how many sheets a drawing takes and how small its type is; nothing where neither is unusual."""
    titles = min((box.texts[0].size for scene in scenes for box in scene.boxes if box.texts), default=0.0)
    if len(scenes) == 1 and titles >= NOMINAL_TITLE:
        return ""
    sheets = f"{len(scenes)} sheets" if len(scenes) > 1 else "1 sheet"
    smallest = min(scene.type_size for scene in scenes)
    return f"{sheets}, titles {titles:.1f} pt, smallest type {smallest:.1f} pt"
