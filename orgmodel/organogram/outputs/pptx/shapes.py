"""Boxes and decorations as native shapes; the parts of one box are one group, so that it moves as one."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence

from msgspec import Struct, field

from orgmodel.organogram.outputs.office_package import xml_text
from orgmodel.organogram.outputs.pptx.geometry import (
    corner_inset,
    emu,
    middle_sites,
    offset_and_extent,
    outline,
)
from orgmodel.organogram.outputs.pptx.text import loose_rect, loose_text, shape_text
from orgmodel.organogram.scene import Anchor, Dash, Point, Rect, Shape, TextLine
from orgmodel.organogram.scene_parts import hyphen

_DASHES = {Dash.SOLID: "solid", Dash.LONG: "lgDash", Dash.DASH_DOT: "lgDashDot", Dash.SHORT: "sysDash"}
_SAME_LINE = 1.0
_NO_TEXT = "<p:txBody><a:bodyPr/><a:lstStyle/><a:p/></p:txBody>"


class SlideNumbers(Struct):
    """Count the shapes of one slide: each needs a number of its own.

    Args:
        shapes: number of each box's main shape, by box id: where connectors are glued.
    """

    last: int = 1
    shapes: dict[str, int] = field(default_factory=dict)

    def next(self) -> int:
        """Return the next free number."""
        self.last += 1
        return self.last


class Label(Struct, frozen=True):
    """Hold how a shape is called and described to who cannot see it; empty description: decorative."""

    name: str
    description: str = ""


def stroke(colour: str, width: float, dash: Dash, ends: str = "") -> str:
    """Write the line of a shape or connector; `width` in points."""
    if not colour or not width:
        return "<a:ln><a:noFill/></a:ln>"
    pattern = f'<a:prstDash val="{_DASHES[dash]}"/><a:miter lim="800000"/>'
    return f'<a:ln w="{emu(width)}">{solid(colour)}{pattern}{ends}</a:ln>'


def solid(colour: str) -> str:
    """Write a fill; none where there is no colour."""
    if not colour:
        return "<a:noFill/>"
    return f'<a:solidFill><a:srgbClr val="{colour.lstrip("#")}"/></a:solidFill>'


def properties(number: int, label: Label) -> str:
    """Write number, name and alternative text; without description a shape is said to be decorative."""
    start = f'<p:cNvPr id="{number}" name="{xml_text(label.name)}"'
    if label.description:
        return f'{start} descr="{xml_text(label.description)}"/>'
    return (
        f'{start}><a:extLst><a:ext uri="{{C183D7F6-B498-43B3-948B-1728B52AA6E4}}">'
        '<adec:decorative xmlns:adec="http://schemas.microsoft.com/office/drawing/2017/decorative" val="1"/>'
        "</a:ext></a:extLst></p:cNvPr>"
    )


class ShapeWriter:
    """Write the shapes of one slide."""

    def __init__(self, locale: str) -> None:
        """Start with an empty slide.

        Args:
            locale: language tag of all text.
        """
        self.locale = locale
        self.numbers = SlideNumbers()

    def piece(
        self,
        shapes: Sequence[Shape],
        texts: Sequence[TextLine],
        sources: Sequence[str],
        label: Label,
        *,
        sites: Sequence[Point] = (),
        box: str = "",
    ) -> str:
        """Write shapes and the text on them, as one group where there are several.

        Args:
            sources: the texts that the lines were wrapped from.
            sites: connection sites of the main shape.
            box: id of the box, so that connectors find its main shape.
        """
        main = _main(shapes)
        held, loose = _distribute(shapes, texts)
        added = sum(line.hyphenated for line in texts)
        group = self.numbers.next() if len(shapes) + len(loose) + added > 1 else 0
        inner = Label(label.name) if group else label
        written = []
        for index, shape in enumerate(shapes):
            number = self.numbers.next()
            if box and index == main:
                self.numbers.shapes[box] = number
            own = sites if index == main and sites else middle_sites(shape.rect)
            body = shape_text(shape.rect, corner_inset(shape, own), held[index], sources, self.locale)
            head = inner if index == main else Label(label.name)
            written.append(_shape(properties(number, head), shape, own, body))
        written += [self.text_box(lines, sources, inner) for lines in loose]
        written += self.hyphens(texts)
        if not group:
            return "".join(written)
        rects = [shape.rect for shape in shapes] + [loose_rect(lines) for lines in loose]
        return _group(properties(group, label), _around(rects), written)

    def hyphens(self, texts: Iterable[TextLine]) -> list[str]:
        """Write the hyphens that the layout added: programs differ in whether they show a soft one."""
        return [
            _shape(properties(self.numbers.next(), Label("hyphen")), bar, middle_sites(bar.rect), _NO_TEXT)
            for bar in (hyphen(line) for line in texts if line.hyphenated)
        ]

    def text_box(
        self, lines: Sequence[TextLine], sources: Sequence[str], label: Label, fill: str = ""
    ) -> str:
        """Write lines that stand on no shape."""
        return (
            f"<p:sp><p:nvSpPr>{properties(self.numbers.next(), label)}"
            '<p:cNvSpPr txBox="1"/><p:nvPr/></p:nvSpPr>'
            f"<p:spPr><a:xfrm>{offset_and_extent(loose_rect(lines))}</a:xfrm>"
            '<a:prstGeom prst="rect"><a:avLst/></a:prstGeom>'
            f"{solid(fill)}</p:spPr>"
            f"{loose_text(lines, sources, self.locale)}</p:sp>"
        )

    def picture(self, rect: Rect, relation: str, label: Label) -> str:
        """Write a picture that the presentation holds under the name of a relation."""
        return (
            f"<p:pic><p:nvPicPr>{properties(self.numbers.next(), label)}"
            '<p:cNvPicPr><a:picLocks noChangeAspect="1"/></p:cNvPicPr><p:nvPr/></p:nvPicPr>'
            f'<p:blipFill><a:blip r:embed="{relation}"/><a:stretch><a:fillRect/></a:stretch></p:blipFill>'
            f"<p:spPr><a:xfrm>{offset_and_extent(rect)}</a:xfrm>"
            '<a:prstGeom prst="rect"><a:avLst/></a:prstGeom></p:spPr></p:pic>'
        )

    def title(self, lines: Sequence[TextLine], source: str) -> str:
        """Write the title of the slide as its title."""
        number = self.numbers.next()
        return (
            f'<p:sp><p:nvSpPr><p:cNvPr id="{number}" name="{xml_text(source)}"/>'
            '<p:cNvSpPr><a:spLocks noGrp="1"/></p:cNvSpPr><p:nvPr><p:ph type="title"/></p:nvPr></p:nvSpPr>'
            f"<p:spPr><a:xfrm>{offset_and_extent(loose_rect(lines))}</a:xfrm></p:spPr>"
            f"{loose_text(lines, [source], self.locale)}</p:sp>"
        )


def _shape(head: str, shape: Shape, sites: Sequence[Point], body: str) -> str:
    return (
        f"<p:sp><p:nvSpPr>{head}<p:cNvSpPr/><p:nvPr/></p:nvSpPr><p:spPr>"
        f"<a:xfrm>{offset_and_extent(shape.rect)}</a:xfrm>{outline(shape, sites)}"
        f"{solid(shape.fill)}{stroke(shape.stroke, shape.stroke_width, shape.dash)}</p:spPr>{body}</p:sp>"
    )


def _group(head: str, rect: Rect, written: Sequence[str]) -> str:
    place = offset_and_extent(rect)
    inside = place.replace("<a:off ", "<a:chOff ").replace("<a:ext ", "<a:chExt ")
    return (
        f"<p:grpSp><p:nvGrpSpPr>{head}<p:cNvGrpSpPr/><p:nvPr/></p:nvGrpSpPr>"
        f"<p:grpSpPr><a:xfrm>{place}{inside}</a:xfrm></p:grpSpPr>{''.join(written)}</p:grpSp>"
    )


def _main(shapes: Sequence[Shape]) -> int:
    """Return the place of the largest shape; of equals the one in front."""
    areas = [round(shape.rect.width * shape.rect.height, 1) for shape in shapes]
    return max(range(len(shapes)), key=lambda index: (areas[index], index), default=-1)


def _distribute(
    shapes: Sequence[Shape], texts: Sequence[TextLine]
) -> tuple[list[list[TextLine]], list[list[TextLine]]]:
    """Give each line to the smallest shape under it; return those, and the lines that stand alone."""
    held: list[list[TextLine]] = [[] for _ in shapes]
    loose: list[list[TextLine]] = []
    for line in texts:
        under = list(_under(shapes, line))
        chosen = min(
            under,
            key=lambda index: (shapes[index].rect.width * shapes[index].rect.height, -index),
            default=-1,
        )
        if chosen >= 0 and _follows(held[chosen], line):
            held[chosen].append(line)
        elif loose and _follows(loose[-1], line) and loose[-1][0].x == line.x:
            loose[-1].append(line)
        else:
            loose.append([line])
    return held, loose


def _under(shapes: Sequence[Shape], line: TextLine) -> Iterator[int]:
    inward = {Anchor.START: 1.0, Anchor.MIDDLE: 0.0, Anchor.END: -1.0}[line.anchor]
    x, y = line.x + inward, line.y - line.size * 0.3
    for index, shape in enumerate(shapes):
        rect = shape.rect
        if rect.x <= x <= rect.x + rect.width and rect.y <= y <= rect.y + rect.height:
            yield index


def _follows(above: Sequence[TextLine], line: TextLine) -> bool:
    """Tell whether a line can stand in the same text below others."""
    if not above:
        return True
    same_side = above[0].anchor is line.anchor and (line.anchor is Anchor.MIDDLE or above[0].x == line.x)
    return same_side and line.y - above[-1].y > _SAME_LINE


def _around(rects: Sequence[Rect]) -> Rect:
    left, top = min(rect.x for rect in rects), min(rect.y for rect in rects)
    right = max(rect.x + rect.width for rect in rects)
    bottom = max(rect.y + rect.height for rect in rects)
    return Rect(left, top, right - left, bottom - top)
