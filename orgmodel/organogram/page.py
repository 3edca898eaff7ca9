"""The page: paper, margins and the smallest type allowed on it."""

from __future__ import annotations

import re

from msgspec import Struct

POINTS_PER_MM = 72 / 25.4
MINIMUM_TYPE = 7.0
MINIMUM_TYPE_VACANCY = 8.0

_PAPERS = {"a4": (210.0, 297.0), "a3": (297.0, 420.0)}
_ORIENTATIONS = ("portrait", "landscape")
_SIZE = re.compile(r"(\d{2,4}(?:\.\d+)?)(?:[x×](\d{2,4}(?:\.\d+)?))?(?:mm)?")
# What `page_from` reads, for who wrote something else.
PAPER_WORDS = "a4, a4 portrait, a3, 170x230 (mm), 170mm (as high as it needs) or auto"


class Page(Struct, frozen=True):
    """Hold what a drawing must fit.

    Args:
        width, height: paper in points; None lets the page grow to its content.
        margin: points, on all sides.
        minimum_type: the smallest type allowed, in points.
        crop: cut the height to the content: a picture that is set into a document.
        align_type: put the boxes of one `row` on one row.
        prune: where the chart does not fit, prune it with remainders, not split it into sheets.
    """

    width: float | None = None
    height: float | None = None
    margin: float = 24.0
    minimum_type: float = MINIMUM_TYPE
    crop: bool = False
    align_type: bool = False
    prune: bool = False


ENDLESS = Page()


def page_from(paper: str, *, minimum_type: float = MINIMUM_TYPE, align_type: bool = False) -> Page | None:
    """Read a paper (`a4`, `a3 portrait`, `a4-landscape`, `170x230`, `170mm`, `auto`); None for other text.

    Args:
        paper: landscape where nothing is said; sizes in millimetres, a width alone is as high as it needs.
        minimum_type: points.
    """
    width: float | None
    height: float | None
    words = paper.lower().replace("-", " ").split()
    if words in (["auto"], ["none"], []):
        return Page(minimum_type=minimum_type, align_type=align_type)
    size = _SIZE.fullmatch("".join(words))
    if size is not None:
        width, height = (float(number) * POINTS_PER_MM if number else None for number in size.groups())
        return Page(width, height, 12.0, minimum_type, crop=True, align_type=align_type)
    orientation = words[1] if len(words) == 2 else "landscape"
    if words[0] not in _PAPERS or len(words) > 2 or orientation not in _ORIENTATIONS:
        return None
    short, long = (side * POINTS_PER_MM for side in _PAPERS[words[0]])
    width, height = (short, long) if orientation == "portrait" else (long, short)
    return Page(width, height, 26.0, minimum_type, align_type=align_type)
