"""The scene: everything placed on one page, in points; y grows downward from the top left."""

from __future__ import annotations

from enum import StrEnum
from typing import NamedTuple

from msgspec import Struct

from orgmodel.organogram.chart import Box, Chart, Link

# How far below the baseline letters reach, as a part of the type size.
_DESCENT = 0.3


class Anchor(StrEnum):
    """Which point of a text line `x` gives."""

    START = "start"
    MIDDLE = "middle"
    END = "end"

    @property
    def before(self) -> float:
        """Return what part of the line stands left of that point."""
        return _BEFORE[self]


_BEFORE = {Anchor.START: 0.0, Anchor.MIDDLE: 0.5, Anchor.END: 1.0}


class Dash(StrEnum):
    """Stroke pattern: long for functional, dash and dot for deputies, short only for what is not known."""

    SOLID = "solid"
    LONG = "long"
    DASH_DOT = "dash-dot"
    SHORT = "short"


class EndMark(StrEnum):
    """What stands at the end of a line: a dot at a body, an open arrowhead at whoever is replaced."""

    NONE = ""
    DOT = "dot"
    ARROW = "arrow"


class Point(NamedTuple):
    """Hold a place on the page, in points."""

    x: float
    y: float


class Rect(Struct, frozen=True):
    """Hold a rectangle by its top left corner, in points."""

    x: float
    y: float
    width: float
    height: float


class TextLine(Struct, frozen=True):
    """Hold one line of text; `y` is the baseline, `size` in points.

    Args:
        hyphenated: the line ends in a hyphen that the layout added (a soft hyphen in the twin).
        words: the text without that hyphen.
        joint: what stands between this line and the next in the text: a space, nothing where a word is
            parted, or a separator, which the break replaces. Lines and joints give the text back.
    """

    words: str
    x: float
    y: float
    size: float
    colour: str
    bold: bool = False
    italic: bool = False
    anchor: Anchor = Anchor.START
    hyphenated: bool = False
    width: float = 0.0
    joint: str = " "

    @property
    def rect(self) -> Rect:
        """Return the ground that the line covers."""
        left = self.x - self.anchor.before * self.width
        return Rect(left, self.y - self.size, self.width, (1 + _DESCENT) * self.size)


class Shape(Struct, frozen=True):
    """Hold one filled and stroked shape.

    Args:
        corner: radius in points; half the height makes a lozenge.
        fill, stroke: #RRGGBB; empty for none.
        stroke_width: points.
    """

    rect: Rect
    corner: float = 0.0
    fill: str = ""
    stroke: str = ""
    stroke_width: float = 0.0
    dash: Dash = Dash.SOLID


class PlacedBox(Struct, frozen=True):
    """Hold a box with its place, its shapes back to front, and its lines of text."""

    box: Box
    rect: Rect
    shapes: tuple[Shape, ...]
    texts: tuple[TextLine, ...]


class PlacedLink(Struct, frozen=True):
    """Hold a link with its route.

    Args:
        points: corners of an orthogonal path from the reporter's border to the superior's border.
        end: what stands at the last point.
        label: placed text of the scope, with a background shape.
    """

    link: Link
    points: tuple[Point, ...]
    colour: str
    width: float
    dash: Dash = Dash.SOLID
    end: EndMark = EndMark.NONE
    label: tuple[TextLine, ...] = ()


class Picture(Struct, frozen=True):
    """Hold a PNG and where it stands."""

    rect: Rect
    data: bytes


class Decoration(Struct, frozen=True):
    """Hold what belongs to the page and to no box: title block, logo, mark of a draft, legend, footer."""

    role: str
    shapes: tuple[Shape, ...] = ()
    texts: tuple[TextLine, ...] = ()
    points: tuple[Point, ...] = ()
    colour: str = ""
    width: float = 0.0
    dash: Dash = Dash.SOLID
    end: EndMark = EndMark.NONE
    picture: Picture | None = None


class Scene(Struct, frozen=True):
    """Hold one drawn page.

    Args:
        width, height: the page in points.
        type_size: the smallest type on the page, in points.
        sheet, sheets: this page's number and how many there are.
        told: lines that found no room in the drawing: the footer tells them.
    """

    chart: Chart
    width: float
    height: float
    boxes: tuple[PlacedBox, ...]
    links: tuple[PlacedLink, ...]
    decorations: tuple[Decoration, ...]
    type_size: float
    sheet: int = 1
    sheets: int = 1
    told: tuple[Link, ...] = ()
