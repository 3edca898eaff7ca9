"""One sheet as one slide: lines behind, boxes in the file's order, then what belongs to the page."""

from __future__ import annotations

from collections.abc import Sequence

from orgmodel.organogram.chart import Box, LinkKind
from orgmodel.organogram.describe import box_words, link_words
from orgmodel.organogram.outputs.pptx.connectors import route_geometry
from orgmodel.organogram.outputs.pptx.geometry import is_near, sites_for
from orgmodel.organogram.outputs.pptx.shapes import Label, ShapeWriter, properties, stroke
from orgmodel.organogram.scene import Decoration, PlacedBox, PlacedLink, Point, Scene, TextLine
from orgmodel.words.page import TITLE_OF_SHEET

_SPACES = (
    'xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main" '
    'xmlns:p="http://schemas.openxmlformats.org/presentationml/2006/main" '
    'xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"'
)
_ABOVE_THE_SLIDE = -40.0
_WATERMARK = "watermark"


def write_slide(scene: Scene, locale: str) -> str:
    """Write the shape tree of one slide as XML.

    Args:
        locale: language tag of all text.
    """
    writer = ShapeWriter(locale)
    title, decorations = _title(scene, writer)
    sites = _sites(scene)
    boxes = [_box(box, sites[box.box.id], writer) for box in scene.boxes]
    names = {box.id: box.title for box in scene.chart.boxes}
    behind = [_connector(link, names, sites, writer) for link in scene.links if not link.dot]
    before = [_connector(link, names, sites, writer) for link in scene.links if link.dot]
    watermark = [_decoration(item, scene, writer) for item in decorations if item.role == _WATERMARK]
    around = [_decoration(item, scene, writer) for item in decorations if item.role != _WATERMARK]
    return (
        f'<p:spTree {_SPACES}><p:nvGrpSpPr><p:cNvPr id="1" name=""/><p:cNvGrpSpPr/><p:nvPr/></p:nvGrpSpPr>'
        f"<p:grpSpPr/>{title}{''.join([*watermark, *behind, *boxes, *before, *around])}</p:spTree>"
    )


def sources_of(box: Box) -> list[str]:
    """Return the texts of a box in the order in which they are drawn."""
    return [box.title, *box.details, box.counts, box.badge, *box.tags]


def _title(scene: Scene, writer: ShapeWriter) -> tuple[str, list[Decoration]]:
    """Write the slide's title; off the slide where the drawing has none, for who navigates by titles."""
    kept = list(scene.decorations)
    chart = scene.chart
    for place, decoration in enumerate(kept):
        if decoration.role != "title" or not decoration.texts:
            continue
        first = decoration.texts[0]
        lines = [line for line in decoration.texts if line.size == first.size and line.bold == first.bold]
        kept[place] = Decoration(
            decoration.role, decoration.shapes, tuple(line for line in decoration.texts if line not in lines)
        )
        return writer.title(lines, chart.title), kept
    name = chart.title
    if scene.sheets > 1:
        name = TITLE_OF_SHEET.format(title=chart.title, sheet=scene.sheet, sheets=scene.sheets).to(
            chart.language
        )
    return writer.title([TextLine(name, 0, _ABOVE_THE_SLIDE, 12, "#000000")], name), kept


def _sites(scene: Scene) -> dict[str, list[Point]]:
    """Return the connection sites of each box: where its lines are drawn to."""
    attached: dict[str, list[Point]] = {box.box.id: [] for box in scene.boxes}
    for link in scene.links:
        for end, point in ((link.link.source, link.points[0]), (link.link.target, link.points[-1])):
            if end in attached:
                attached[end].append(point)
    return {box.box.id: sites_for(box.rect, attached[box.box.id]) for box in scene.boxes}


def _box(placed: PlacedBox, sites: Sequence[Point], writer: ShapeWriter) -> str:
    box = placed.box
    label = Label(box.title, box.description or box_words(box, writer.locale[:2]))
    return writer.piece(placed.shapes, placed.texts, sources_of(box), label, sites=sites, box=box.id)


def _connector(
    placed: PlacedLink, names: dict[str, str], sites: dict[str, list[Point]], writer: ShapeWriter
) -> str:
    link = placed.link
    name = link_words(link, names, writer.locale[:2])
    is_plain = link.in_tree and link.kind is LinkKind.HIERARCHICAL
    glue = _glue("stCxn", link.source, placed.points[0], sites, writer)
    glue += _glue("endCxn", link.target, placed.points[-1], sites, writer)
    written = _line(writer, Label(name, "" if is_plain else name), glue, placed)
    if placed.label:
        written += writer.piece((), placed.label, [link.label], Label(link.label))
    return written


def _glue(name: str, box: str, point: Point, sites: dict[str, list[Point]], writer: ShapeWriter) -> str:
    number = writer.numbers.shapes.get(box)
    if number is None:
        return ""
    index = next(index for index, site in enumerate(sites[box]) if is_near(point, site))
    return f'<a:{name} id="{number}" idx="{index}"/>'


def _decoration(decoration: Decoration, scene: Scene, writer: ShapeWriter) -> str:
    chart = scene.chart
    label = Label(decoration.role)
    written = _line(writer, label, "", decoration) if decoration.points else ""
    if not decoration.shapes and not decoration.texts:
        return written
    sources = [chart.title, chart.subtitle, *chart.footer]
    return written + writer.piece(decoration.shapes, decoration.texts, sources, label)


def _line(writer: ShapeWriter, label: Label, glue: str, drawn: PlacedLink | Decoration) -> str:
    end = '<a:tailEnd type="oval" w="med" len="med"/>' if drawn.dot else ""
    return (
        f"<p:cxnSp><p:nvCxnSpPr>{properties(writer.numbers.next(), label)}"
        f"<p:cNvCxnSpPr>{glue}</p:cNvCxnSpPr><p:nvPr/></p:nvCxnSpPr>"
        f"<p:spPr>{route_geometry(drawn.points)}<a:noFill/>"
        f"{stroke(drawn.colour, drawn.width, drawn.dash, end)}</p:spPr></p:cxnSp>"
    )
