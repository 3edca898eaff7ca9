"""Lines between boxes, glued to them; lines that share the rest of their way share knots."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from orgmodel.organogram.chart import LinkKind
from orgmodel.organogram.describe import link_words
from orgmodel.organogram.outputs.pptx.connectors import piece_geometry, pieces
from orgmodel.organogram.outputs.pptx.geometry import is_near, offset_and_extent
from orgmodel.organogram.outputs.pptx.shapes import Label, ShapeWriter, properties, solid, stroke
from orgmodel.organogram.scene import Decoration, EndMark, PlacedLink, Point, Rect

_TOP, _LEFT, _BOTTOM, _RIGHT = range(4)
_ENDS = {
    EndMark.NONE: "",
    EndMark.DOT: '<a:tailEnd type="oval" w="med" len="med"/>',
    EndMark.ARROW: '<a:tailEnd type="arrow" w="med" len="med"/>',
}


class LineWriter:
    """Write the lines of one slide."""

    def __init__(
        self, writer: ShapeWriter, names: Mapping[str, str], sites: Mapping[str, Sequence[Point]]
    ) -> None:
        """Start after the boxes are written.

        Args:
            names: title of each box by id.
            sites: connection sites of each box by id.
        """
        self._writer = writer
        self._names = names
        self._sites = sites
        self._knots: dict[object, int] = {}

    def link(self, placed: PlacedLink) -> str:
        """Write one line from box to box: connectors, and knots where it turns more than once."""
        link = placed.link
        name = link_words(link, self._names, self._writer.locale[:2])
        is_plain = link.in_tree and link.kind is LinkKind.HIERARCHICAL
        label = Label(name, "" if is_plain else name)
        cut = pieces(placed.points, elbows=is_plain)
        start = self._glue("stCxn", link.source, placed.points[0])
        written = []
        for place, piece in enumerate(cut):
            if place == len(cut) - 1:
                end = self._glue("endCxn", link.target, placed.points[-1])
                written.append(line(self._writer, label, start + end, piece, placed, ends=True))
                break
            knot, known, shape = self._knot(placed, cut[place + 1 :])
            end = f'<a:endCxn id="{knot}" idx="{_side(piece[-1], piece[-2])}"/>'
            written += [line(self._writer, label, start + end, piece, placed), shape]
            if known:
                break
            start = f'<a:stCxn id="{knot}" idx="{_side(piece[-1], cut[place + 1][1])}"/>'
            label = Label(name)
        if placed.label:
            paper = "#FFFFFF"
            written.append(self._writer.text_box(placed.label, [link.label], Label(link.label), paper))
            written += self._writer.hyphens(placed.label)
        return "".join(written)

    def _glue(self, end: str, box: str, point: Point) -> str:
        number = self._writer.numbers.shapes.get(box)
        if number is None:
            return ""
        index = next(index for index, site in enumerate(self._sites[box]) if is_near(point, site))
        return f'<a:{end} id="{number}" idx="{index}"/>'

    def _knot(self, placed: PlacedLink, rest: Sequence[Sequence[Point]]) -> tuple[int, bool, str]:
        """Return the number of the knot before the `rest` of a way, whether it was there, and its shape."""
        way = tuple((round(point.x, 1), round(point.y, 1)) for piece in rest for point in piece)
        key = (placed.link.target, placed.colour, placed.width, placed.dash, placed.end, way)
        if key in self._knots:
            return self._knots[key], True, ""
        number = self._knots[key] = self._writer.numbers.next()
        at, size = rest[0][0], placed.width
        rect = Rect(at.x - size / 2, at.y - size / 2, size, size)
        name = Label(self._names.get(placed.link.target, ""))
        return (
            number,
            False,
            f"<p:sp><p:nvSpPr>{properties(number, name)}<p:cNvSpPr/><p:nvPr/></p:nvSpPr><p:spPr>"
            f"<a:xfrm>{offset_and_extent(rect)}</a:xfrm>"
            f'<a:prstGeom prst="rect"><a:avLst/></a:prstGeom>{solid(placed.colour)}'
            "<a:ln><a:noFill/></a:ln></p:spPr></p:sp>",
        )


def line(
    writer: ShapeWriter,
    label: Label,
    glue: str,
    piece: Sequence[Point],
    drawn: PlacedLink | Decoration,
    *,
    ends: bool = False,
) -> str:
    """Write one connector; `ends` puts the mark of the line at its end."""
    end = _ENDS[drawn.end] if ends else ""
    return (
        f"<p:cxnSp><p:nvCxnSpPr>{properties(writer.numbers.next(), label)}"
        f"<p:cNvCxnSpPr>{glue}</p:cNvCxnSpPr><p:nvPr/></p:nvCxnSpPr>"
        f"<p:spPr>{piece_geometry(piece)}<a:noFill/>"
        f"{stroke(drawn.colour, drawn.width, drawn.dash, end)}</p:spPr></p:cxnSp>"
    )


def _side(at: Point, other: Point) -> int:
    """Return the side of a knot that looks to another point."""
    if abs(other.x - at.x) > abs(other.y - at.y):
        return _RIGHT if other.x > at.x else _LEFT
    return _BOTTOM if other.y > at.y else _TOP
