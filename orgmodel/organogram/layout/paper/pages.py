"""Pages: a chart on one page, or parted over as many as it needs."""

from __future__ import annotations

from functools import cached_property

from msgspec import Struct
from msgspec.structs import replace

from orgmodel.organogram.chart import Chart
from orgmodel.organogram.layout.arranging.align import alignments
from orgmodel.organogram.layout.colours import with_fixed_colours, with_named_groups
from orgmodel.organogram.layout.paper.footnotes import fit_most, fit_whole
from orgmodel.organogram.layout.paper.one_page import drawn, placed
from orgmodel.organogram.layout.paper.part import Part
from orgmodel.organogram.layout.paper.portions import Portion, least_overview, prune, split
from orgmodel.organogram.layout.paper.pruned import pruned_chart
from orgmodel.organogram.layout.paper.references import Ends, ends_of
from orgmodel.organogram.layout.paper.sheet import frame_of
from orgmodel.organogram.layout.paper.sheets import draft, sheet_charts
from orgmodel.organogram.layout.sizes import ANY_SIZE, densities
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
    chart = replace(chart, boxes=with_named_groups(chart.boxes, theme))
    theme = with_fixed_colours(chart.boxes, theme, chart.colour_order)
    found = fit_whole(Part(chart), page, theme, enlarge=not page.crop)
    if found is not None:
        return (found,)
    tree = tree_of(chart)
    # Where boxes are placed is known at once; how far free lines and their labels reach around them only
    # once they are drawn. Where some find no room at all, the footer tells them.
    for draws, lines in ((False, True), (True, True), (True, False)):
        scenes = _parts(_Trial(chart, tree, page, theme, draws, lines))
        if scenes:
            count = len(scenes)
            return tuple(replace(scene, sheet=n, sheets=count) for n, scene in enumerate(scenes, start=1))
    raise DrawingError(_too_small(page))


class _Trial(Struct, frozen=True, dict=True):
    """Hold one way to part a chart.

    Args:
        draws: each part is drawn to see whether it fits, not only placed.
        lines: every free line is drawn; otherwise the footer tells those that find no room.
    """

    chart: Chart
    tree: Tree
    page: Page
    theme: Theme
    draws: bool
    lines: bool

    @cached_property
    def ends(self) -> Ends:
        return ends_of(self.chart)

    def fits(self, portion: Portion) -> bool:
        """Tell whether a portion fits the page at the smallest type."""
        return self._holds(self._draft(portion).chart)

    def is_hopeless(self) -> bool:
        """Tell whether not even the least overview fits, its labels in the footer: then lines must go."""
        part = self._draft(least_overview(self.tree))
        return self.draws and self.lines and not self._holds(part.noting({*part.labelled}).chart)

    def _holds(self, part: Chart) -> bool:
        page = self.page
        sizes = densities(part, page.minimum_type)[-1]
        frame = frame_of(part, page, self.theme)
        tree = self._tree(part)
        if self.draws:
            return drawn(part, tree, sizes, frame, self.theme) is not None
        free = any(not link.in_tree for link in part.links)
        return placed(part, tree, sizes, frame.less(_ROOM_FOR_LINES if free else 0.0)) is not None

    def _tree(self, part: Chart) -> Tree:
        """Return the tree of a part, with the fewest rows aligned that will do."""
        tree = tree_of(part)
        return list(alignments(tree))[-1] if self.page.align_type else tree

    def _draft(self, portion: Portion) -> Part:
        if self.page.prune:
            part = Part(pruned_chart(self.chart, self.ends, self.tree, portion))
        else:
            part = draft(self.chart, self.ends, self.tree, portion)
        return part if self.lines else part.telling({*part.free})

    def fitted(self, part: Part, largest: float = ANY_SIZE) -> Scene | None:
        """Lay a part out on its page with titles of a size at most; None where it does not fit."""
        return (fit_whole if self.lines else fit_most)(part, self.page, self.theme, largest)


def _parts(trial: _Trial) -> list[Scene]:
    """Lay out the one pruned sheet, or every numbered sheet; none where one of them does not fit."""
    chart, tree = trial.chart, trial.tree
    if trial.page.prune:
        found = trial.fitted(Part(pruned_chart(chart, trial.ends, tree, prune(tree, trial.fits))))
        return [] if found is None else [found]
    if trial.is_hopeless():
        return []
    portions = split(tree, trial.fits)
    if trial.lines and len(portions) == 1:
        # The whole on one sheet is what was tried first.
        return []
    # Copies of far boxes stand where there is room for them.
    with_copies = sheet_charts(chart, trial.ends, tree, portions, as_copies=trial.lines)
    without = sheet_charts(chart, trial.ends, tree, portions, as_copies=False)
    pairs = [
        (one,) if one == other else (one, other) for one, other in zip(with_copies, without, strict=True)
    ]
    scenes: list[Scene] = []
    size = ANY_SIZE
    for pair in pairs:
        found = _either(trial, pair, size)
        if found is None:
            return []
        scenes.append(found)
        size = min(size, _title_size(found))
    # All sheets of a set have the same type.
    return [
        scene if _title_size(scene) <= size else _either(trial, pair, size) or scene
        for scene, pair in zip(scenes, pairs, strict=True)
    ]


def _either(trial: _Trial, pair: tuple[Part, ...], largest: float) -> Scene | None:
    return next(filter(None, (trial.fitted(part, largest) for part in pair)), None)


def _title_size(scene: Scene) -> float:
    return max((box.texts[0].size for box in scene.boxes if box.texts), default=0.0)


def _too_small(page: Page) -> str:
    """Say which page is too small; only a page with bounds can be."""
    bounds = [side for side in (page.width, page.height) if side is not None]
    sides = (format_number(round(side / POINTS_PER_MM), "en") for side in bounds)
    return (
        f"a page of {' x '.join(sides)} mm is too small for one box with its leader, title and legend "
        f"at {page.minimum_type:g} pt; give a larger paper"
    )
