"""Footnotes: what the footer of a sheet tells of lines that find no room in its drawing."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import TypeVar

from msgspec.structs import replace

from orgmodel.organogram.chart import Chart, Link
from orgmodel.organogram.layout.drawing import Drawing
from orgmodel.organogram.layout.lines.labels import NOTE_ROOM
from orgmodel.organogram.layout.lines.router import FEW_LINES
from orgmodel.organogram.layout.paper.filling import Fitted
from orgmodel.organogram.layout.paper.one_page import fitted, tightest
from orgmodel.organogram.layout.paper.part import Part
from orgmodel.organogram.layout.paper.sheet import frame_of, sheet
from orgmodel.organogram.layout.sizes import ANY_SIZE
from orgmodel.organogram.page import Page
from orgmodel.organogram.scene import Scene
from orgmodel.organogram.theme import Theme

_Item = TypeVar("_Item")


def fit_whole(
    part: Part, page: Page, theme: Theme, largest: float = ANY_SIZE, *, enlarge: bool = False
) -> Scene | None:
    """Lay a part out on one page with every line; None where even numbers for labels leave no room.

    Args:
        largest: titles are no larger than this, in points.
        enlarge: a small drawing may get larger type and wider gaps than usual, to fill its page.
    """

    def laid_out(chart: Chart, largest: float) -> Fitted | None:
        return fitted(chart, page, theme, enlarge=enlarge, largest=largest)

    found = laid_out(part.chart, largest)
    if found is None:
        return _fit_noted(part, page, theme, largest)
    return _labelled(part, set(), found, laid_out, page, theme)


def _fit_noted(part: Part, page: Page, theme: Theme, largest: float) -> Scene | None:
    """Lay a part out with the labels that find no room in its footer; None where that does not help."""
    labelled = part.labelled
    if not labelled or not _holds(part.noting({*labelled}), page, theme):
        return None

    def noted(kept: Sequence[Link]) -> set[Link]:
        return {*labelled}.difference(kept)

    kept = most_of(labelled, lambda kept: _holds(part.noting(noted(kept)), page, theme))

    def laid_out(chart: Chart, largest: float) -> Fitted | None:
        return fitted(chart, page, theme, largest=largest) or tightest(chart, page, theme)

    found = laid_out(part.noting(noted(kept)).chart, largest)
    return None if found is None else _labelled(part, noted(kept), found, laid_out, page, theme)


def _labelled(
    part: Part,
    noted: set[Link],
    found: Fitted | None,
    laid_out: Callable[[Chart, float], Fitted | None],
    page: Page,
    theme: Theme,
) -> Scene | None:
    """Put a part on its page with every label at its line, or in the footer; None where it does not fit.

    Args:
        noted: labels that the footer tells in any case, under a number.
        found: the part as it was laid out with those.
        laid_out: lays the part out again where the footer gets too long, with titles of a size at most.
    """
    bare: set[Link] = set()
    # A line that is asked to leave room for a number may find another way; but then others lose theirs, so
    # that is asked once, and of so few lines that they heed labels at all.
    asks = not noted and len(part.free) <= FEW_LINES
    while found is not None:
        asked = part.with_footnotes(noted, bare)
        crowded = asked.crowded_out(found.drawing)
        unplaced = {link for link, has_number in crowded.items() if not has_number}
        bare |= {link for link in unplaced if not asks or len(link.label) <= len(NOTE_ROOM)}
        noted |= crowded.keys()
        asks = False
        shown = part.with_footnotes(noted, bare)
        if not crowded or (unplaced <= bare and _has_room(shown.chart, found.drawing, page, theme)):
            drawing = asked.numbered(found.drawing, shown) if noted else found.drawing
            return replace(sheet(shown.drawn, drawing, found.sizes, page, theme), told=part.told)
        # The longer footer leaves less room, so that no larger type needs to be tried.
        found = laid_out(shown.chart, found.sizes.title)
    return None


def _has_room(chart: Chart, drawing: Drawing, page: Page, theme: Theme) -> bool:
    return frame_of(chart, page, theme).holds(drawing.width, drawing.height)


def fit_most(part: Part, page: Page, theme: Theme, largest: float = ANY_SIZE) -> Scene | None:
    """Lay a part out on one page with as many lines as find room; None where its boxes do not."""

    def shown(lines: Sequence[Link]) -> Part:
        return part.telling({*part.free}.difference(lines))

    def fits(lines: Sequence[Link]) -> bool:
        left = shown(lines)
        return _holds(left.noting({*left.labelled}), page, theme)

    return fit_whole(shown(most_of(part.free, fits)), page, theme, largest)


def _holds(part: Part, page: Page, theme: Theme) -> bool:
    return tightest(part.chart, page, theme) is not None


def most_of(items: Sequence[_Item], fits: Callable[[Sequence[_Item]], bool]) -> list[_Item]:
    """Return items that fit together, none of which was left out unless it did not fit, by halves."""
    kept: list[_Item] = []
    waiting = [list(items)]
    while waiting:
        group = waiting.pop()
        if group and fits([*kept, *group]):
            kept += group
        elif len(group) > 1:
            middle = len(group) // 2
            waiting += [group[middle:], group[:middle]]
    return kept
