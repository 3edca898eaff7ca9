"""Filling: what a drawing does with room that is left: wider cards for long words, then larger or wider."""

from __future__ import annotations

from msgspec import Struct
from msgspec.structs import replace

from orgmodel.organogram.chart import Chart
from orgmodel.organogram.layout.arranging.look import parted_words
from orgmodel.organogram.layout.cards import cards_of
from orgmodel.organogram.layout.drawing import Drawing, Placement, draw, place
from orgmodel.organogram.layout.paper.frame import Frame
from orgmodel.organogram.layout.sizes import Sizes
from orgmodel.organogram.layout.tree import Tree
from orgmodel.organogram.theme import Theme

# By how much a small drawing grows on a large page, at most and at least; lengths on the grid and free
# lines grow unevenly, so that somewhat less may fit where all the room does not.
_MOST_ENLARGED, _WORTH_ENLARGING = 1.3, 1.05
_ENLARGED_BY = (1.0, 0.97, 0.93)
# By how much levels part, and the share of the height that must be empty for it.
_PARTED_BY = (1.8, 1.5, 1.25)
_WORTH_PARTING = 0.1
# How much wider than others cards may be where that parts fewer words, in points.
_WIDER = (30.0, 20.0, 12.0)


class Fitted(Struct, frozen=True):
    """Hold a drawing that fits its page."""

    sizes: Sizes
    placement: Placement
    drawing: Drawing


def unparted(chart: Chart, tree: Tree, found: Fitted, frame: Frame, theme: Theme) -> Fitted:
    """Draw with wider cards, set out in the same way, where its page has room and fewer words are parted."""
    parted = parted_words(found.placement.cards)
    if not parted or frame.room_width is None:
        return found
    for ease in _WIDER:
        if ease <= found.sizes.ease:
            break
        sizes = replace(found.sizes, ease=ease)
        placement = _placed(chart, tree, found, sizes, frame)
        if placement is None or parted_words(placement.cards) >= parted:
            continue
        wider = _drawn(chart, tree, placement, sizes, frame, theme)
        if wider is not None:
            return wider
    return found


def filling(chart: Chart, tree: Tree, found: Fitted, frame: Frame, theme: Theme) -> Fitted:
    """Draw a small drawing larger and airier, set out in the same way, as far as its page has room for it."""
    if frame.room_width is None or frame.room_height is None or not tree.boxes:
        return found
    drawing = found.drawing
    room = min(frame.room_width / drawing.width, frame.room_height / drawing.height, _MOST_ENLARGED)
    for share in _ENLARGED_BY:
        if room * share < _WORTH_ENLARGING:
            break
        larger = _redrawn(chart, tree, found, found.sizes.times(room * share), frame, theme)
        if larger is not None:
            found = larger
            break
    if frame.room_height - found.drawing.height < _WORTH_PARTING * frame.room_height:
        return found
    parted = (_redrawn(chart, tree, found, _parted(found.sizes, by), frame, theme) for by in _PARTED_BY)
    return next((one for one in parted if one is not None), found)


def _parted(sizes: Sizes, factor: float) -> Sizes:
    return replace(sizes, level_gap=sizes.level_gap * factor, body_gap=sizes.body_gap * factor)


def _redrawn(
    chart: Chart, tree: Tree, found: Fitted, sizes: Sizes, frame: Frame, theme: Theme
) -> Fitted | None:
    """Draw at other sizes what is set out already; None where it does not fit."""
    placement = _placed(chart, tree, found, sizes, frame)
    return None if placement is None else _drawn(chart, tree, placement, sizes, frame, theme)


def _placed(chart: Chart, tree: Tree, found: Fitted, sizes: Sizes, frame: Frame) -> Placement | None:
    columns = found.placement.arrangement.columns
    placement = place(chart, tree, cards_of(tree, sizes, chart.language), columns, sizes, frame)
    return placement if frame.holds(placement.width, placement.height) else None


def _drawn(
    chart: Chart, tree: Tree, placement: Placement, sizes: Sizes, frame: Frame, theme: Theme
) -> Fitted | None:
    drawing = draw(chart, tree, placement, sizes, theme)
    return Fitted(sizes, placement, drawing) if frame.holds(drawing.width, drawing.height) else None
