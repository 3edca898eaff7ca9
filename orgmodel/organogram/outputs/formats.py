"""The table of formats. Writing to disk is left to the workflow."""

from __future__ import annotations

import warnings
from collections.abc import Callable
from dataclasses import dataclass
from functools import cached_property

from orgmodel.organogram.chart import Chart
from orgmodel.organogram.dot import scene_to_dot
from orgmodel.organogram.engine import engine_version
from orgmodel.organogram.notice import Notice, OutputError, Warn
from orgmodel.organogram.outputs.glyphs import warn_of_missing_glyphs
from orgmodel.organogram.outputs.svg import scene_to_svg, with_stamp
from orgmodel.organogram.scene import Scene
from orgmodel.organogram.stamp import make_stamp
from orgmodel.organogram.text_twin import drawn_chart, write_twin

DEFAULT_DPI = 200


@dataclass(frozen=True)
class Drawing:
    """Hold what is drawn and how; pages are drawn once, whatever the number of formats.

    Args:
        scenes: the sheets.
        chart: what is on them.
        theme: name of the theme, for the stamp.
        graphviz: program to draw with; None for the embedded one.
        dpi: dots per inch of PNG.
        warn: takes what there is to say.
    """

    scenes: tuple[Scene, ...]
    chart: Chart
    theme: str
    graphviz: str | None
    dpi: int
    warn: Warn

    @cached_property
    def engine(self) -> str:
        """Name the Graphviz that draws."""
        return engine_version(self.graphviz)

    @cached_property
    def dots(self) -> tuple[str, ...]:
        """Write every sheet as DOT, without a stamp."""
        return tuple(scene_to_dot(scene) for scene in self.scenes)

    @cached_property
    def pages(self) -> tuple[str, ...]:
        """Draw every sheet as SVG, without a stamp."""
        for scene in self.scenes:
            warn_of_missing_glyphs(scene, self.warn)
        pairs = zip(self.scenes, self.dots, strict=True)
        return tuple(scene_to_svg(scene, self.warn, graphviz=self.graphviz, dot=dot) for scene, dot in pairs)

    def stamp(self, format: str) -> str:
        """Return the stamp of an output in this format."""
        return make_stamp(self.chart, self.dots, format, theme=self.theme, engine=self.engine)


def prepare(
    scenes: tuple[Scene, ...],
    chart: Chart,
    *,
    graphviz: str | None = None,
    dpi: int = DEFAULT_DPI,
    theme: str = "standard",
    warn: Warn | None = None,
) -> Drawing:
    """Return a drawing to write in several formats, for which Graphviz runs once.

    Args:
        scenes: the sheets, at least one.
        chart: what is drawn; the text twin takes what the sheets show of it.
        graphviz: program to draw with; by default ORGMODEL_GRAPHVIZ, else the embedded one.
        dpi: dots per inch of PNG.
        theme: name of the theme, for the stamp.
        warn: takes each warning; by default they become Python warnings.
    """
    return Drawing(scenes, drawn_chart(scenes, chart), theme, graphviz, dpi, warn or _as_python_warning)


def write_format(drawing: Drawing, format: str) -> dict[str, bytes]:
    """Write a prepared drawing in one format.

    Returns:
        The bytes by end of file name: `.pdf`, or `-1.svg` and `-2.svg` where there are two sheets.

    Raises:
        DrawingError: when it cannot be drawn, or the format cannot hold it.
    """
    writer = FORMATS.get(format)
    if writer is None:
        raise OutputError(f"unknown format {format!r}; use one of {', '.join(FORMATS)}")
    return writer(drawing)


def write_drawing(
    scenes: tuple[Scene, ...],
    chart: Chart,
    format: str,
    *,
    graphviz: str | None = None,
    dpi: int = DEFAULT_DPI,
    theme: str = "standard",
    warn: Warn | None = None,
) -> dict[str, bytes]:
    """Write a drawing in one format; arguments as for `prepare`, result as for `write_format`."""
    drawing = prepare(scenes, chart, graphviz=graphviz, dpi=dpi, theme=theme, warn=warn)
    return write_format(drawing, format)


def _as_python_warning(notice: Notice) -> None:
    warnings.warn(str(notice), stacklevel=2)


def _svg(drawing: Drawing) -> dict[str, bytes]:
    stamp = drawing.stamp("svg")
    return _per_sheet("svg", [with_stamp(page, stamp).encode() for page in drawing.pages])


def _png(drawing: Drawing) -> dict[str, bytes]:
    return _per_sheet("png", _pictures(drawing, "png"))


def _pictures(drawing: Drawing, format: str) -> list[bytes]:
    from orgmodel.organogram.outputs.png import check_pixels, scene_to_png

    for scene in drawing.scenes:
        check_pixels(scene, drawing.dpi)
    stamp = drawing.stamp(format)
    pairs = zip(drawing.pages, drawing.scenes, strict=True)
    return [scene_to_png(page, scene, stamp, dpi=drawing.dpi) for page, scene in pairs]


def _pdf(drawing: Drawing) -> dict[str, bytes]:
    from orgmodel.organogram.outputs.pdf import check_pages, scenes_to_pdf

    check_pages(drawing.scenes, drawing.chart)
    return {".pdf": scenes_to_pdf(drawing.pages, drawing.scenes, drawing.chart, drawing.stamp("pdf"))}


def _txt(drawing: Drawing) -> dict[str, bytes]:
    return {".txt": write_twin(drawing.chart).encode()}


def _dot(drawing: Drawing) -> dict[str, bytes]:
    return {".dot": "\n".join([f"// {drawing.stamp('dot')}", *drawing.dots]).encode()}


def _html(drawing: Drawing) -> dict[str, bytes]:
    from orgmodel.organogram.outputs.html import scenes_to_html

    return {".html": scenes_to_html(drawing.pages, drawing.scenes, drawing.chart, drawing.stamp("html"))}


def _pptx(drawing: Drawing) -> dict[str, bytes]:
    try:
        from orgmodel.organogram.outputs.pptx import scenes_to_pptx
    except ImportError:
        raise OutputError("pptx needs python-pptx; install orgmodel[office]") from None

    return {".pptx": scenes_to_pptx(drawing.scenes, drawing.stamp("pptx"))}


def _docx(drawing: Drawing) -> dict[str, bytes]:
    try:
        from orgmodel.organogram.outputs.docx import scenes_to_docx
    except ImportError:
        raise OutputError("docx needs python-docx; install orgmodel[office]") from None

    pictures = _pictures(drawing, "docx")
    return {".docx": scenes_to_docx(drawing.scenes, drawing.chart, pictures, drawing.stamp("docx"))}


def _per_sheet(end: str, sheets: list[bytes]) -> dict[str, bytes]:
    if len(sheets) == 1:
        return {f".{end}": sheets[0]}
    return {f"-{number}.{end}": sheet for number, sheet in enumerate(sheets, start=1)}


FORMATS: dict[str, Callable[[Drawing], dict[str, bytes]]] = {
    "svg": _svg,
    "png": _png,
    "pdf": _pdf,
    "txt": _txt,
    "dot": _dot,
    "html": _html,
    "docx": _docx,
    "pptx": _pptx,
}
