"""One sheet as one slide: lines behind, boxes in the file's order, then what belongs to the page."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from orgmodel.organogram.chart import Box
from orgmodel.organogram.describe import box_words
from orgmodel.organogram.outputs.pptx.connectors import pieces
from orgmodel.organogram.outputs.pptx.geometry import sites_for
from orgmodel.organogram.outputs.pptx.lines import LineWriter, line
from orgmodel.organogram.outputs.pptx.shapes import Label, ShapeWriter
from orgmodel.organogram.scene import Decoration, PlacedBox, Point, Scene, TextLine
from orgmodel.words.page import TITLE_OF_SHEET

_SPACES = (
    'xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main" '
    'xmlns:p="http://schemas.openxmlformats.org/presentationml/2006/main" '
    'xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"'
)
_ABOVE_THE_SLIDE = -40.0


def write_slide(scene: Scene, locale: str, embed: Callable[[bytes], str]) -> str:
    """Write the shape tree of one slide as XML.

    Args:
        locale: language tag of all text.
        embed: puts a PNG into the presentation and names its relation.
    """
    writer = ShapeWriter(locale)
    title, decorations = _title(scene, writer)
    sites = _sites(scene)
    boxes = [_box(box, sites[box.box.id], writer) for box in scene.boxes]
    names = {box.id: box.title for box in scene.chart.boxes}
    lines = LineWriter(writer, names, sites)
    behind = [lines.link(link) for link in scene.links if not link.end]
    before = [lines.link(link) for link in scene.links if link.end]
    around = [_decoration(item, scene, writer) for item in decorations]
    pictures = [
        writer.picture(item.picture.rect, embed(item.picture.data), Label(item.role))
        for item in decorations
        if item.picture is not None
    ]
    return (
        f'<p:spTree {_SPACES}><p:nvGrpSpPr><p:cNvPr id="1" name=""/><p:cNvGrpSpPr/><p:nvPr/></p:nvGrpSpPr>'
        f"<p:grpSpPr/>{title}{''.join([*behind, *boxes, *before, *around, *pictures])}</p:spTree>"
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


def _decoration(decoration: Decoration, scene: Scene, writer: ShapeWriter) -> str:
    chart = scene.chart
    label = Label(decoration.role)
    cut = pieces(decoration.points, elbows=False) if decoration.points else []
    written = "".join(line(writer, label, "", piece, decoration, ends=piece is cut[-1]) for piece in cut)
    if not decoration.shapes and not decoration.texts:
        return written
    sources = [chart.title, chart.subtitle, *chart.footer]
    return written + writer.piece(decoration.shapes, decoration.texts, sources, label)
