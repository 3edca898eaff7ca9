"""The page of a document on which a drawing is set: the smallest on which its type stays legible."""

from __future__ import annotations

from msgspec import Struct

from orgmodel.organogram.page import MINIMUM_TYPE
from orgmodel.organogram.scene import Rect, Scene

_A4, _A3 = (595.28, 841.89), (841.89, 1190.55)
_WIDE, _NARROW = 56.7, 24.0
# What title, subtitle and source take of a page; where margins are narrow the source goes to the next one.
_ALL_TEXT, _TITLES = 110.0, 60.0
_HEADING, _SUBTITLE = 20.0, 22.0
_ROUNDING = 0.05


class Paper(Struct, frozen=True):
    """Hold a page, its margin and the room that text takes of its height, in points."""

    width: float
    height: float
    margin: float = _WIDE
    text: float = _ALL_TEXT

    def scale(self, rect: Rect, headings: float = 0.0) -> float:
        """Return the scale at which a drawing fits; never enlarged.

        Args:
            headings: height of headings above the drawing beside the title, in points.
        """
        width = self.width - 2 * self.margin
        height = self.height - 2 * self.margin - self.text - headings
        return min(width / rect.width, height / rect.height, 1.0)


UPRIGHT = Paper(*_A4)
# A drawing that fills an A4 of its own finds that room again between narrow margins.
_PAPERS = (
    UPRIGHT,
    Paper(_A4[1], _A4[0]),
    Paper(*_A4, _NARROW, _TITLES),
    Paper(_A4[1], _A4[0], _NARROW, _TITLES),
    Paper(_A3[1], _A3[0]),
)


def paper_for(scene: Scene, rect: Rect, *, has_subtitle: bool = False) -> tuple[Paper, float]:
    """Return the smallest page for a sheet, wide margins first, and the scale of the drawing on it.

    A logo stands in the upper margin, which must then be wide.

    Args:
        scene: the sheet.
        rect: the part of it that is shown, in points.
        has_subtitle: whether it has a subtitle of its own below its heading.
    """
    has_logo = any(decoration.picture is not None for decoration in scene.decorations)
    headings = (_HEADING if scene.sheets > 1 else 0.0) + (_SUBTITLE if has_subtitle else 0.0)
    scales = {
        paper: paper.scale(rect, headings) for paper in _PAPERS if paper.margin == _WIDE or not has_logo
    }
    legible = (paper for paper in scales if scene.type_size * scales[paper] >= MINIMUM_TYPE - _ROUNDING)
    paper = next(legible, max(scales, key=scales.__getitem__))
    return paper, scales[paper]
