"""The table of formats. Writing to disk is left to the workflow."""

from __future__ import annotations

import warnings
from collections.abc import Callable
from functools import cached_property

from msgspec import Struct

from orgmodel.organogram.chart import Chart
from orgmodel.organogram.dot import scene_to_dot
from orgmodel.organogram.notice import Notice, OutputError, Warn
from orgmodel.organogram.origin import PICTURED, Origin, short_hash
from orgmodel.organogram.outputs.glyphs import lacking, missing_glyph_notices, texts_of
from orgmodel.organogram.outputs.svg import scene_to_svg, with_fonts, with_stamp
from orgmodel.organogram.scene import Scene
from orgmodel.organogram.stamp import make_stamp, sealed
from orgmodel.organogram.text_twin import drawn_chart, write_twin

_INSTALL_OFFICE = 'run `pip install ".[office]"` in the folder of orgmodel\'s source'


class Drawing(Struct, frozen=True, dict=True):
    """Hold what is drawn and how; pages are drawn once, whatever the number of formats.

    Args:
        scenes: the sheets.
        chart: what is on them.
        origin: what they are made from.
        warn: takes what there is to say.
    """

    scenes: tuple[Scene, ...]
    chart: Chart
    origin: Origin
    warn: Warn

    @cached_property
    def dots(self) -> tuple[str, ...]:
        """Write every sheet as DOT, without a stamp."""
        return tuple(scene_to_dot(scene) for scene in self.scenes)

    @cached_property
    def pages(self) -> tuple[str, ...]:
        """Draw every sheet as SVG, without a stamp."""
        return tuple(page for page, _ in self._drawn)

    @property
    def pages_in_own_font(self) -> tuple[str, ...]:
        """Return the pages for a reader who may have the fonts of the house style."""
        return tuple(with_fonts(page, self.origin.theme.font) for page in self.pages)

    @cached_property
    def _drawn(self) -> tuple[tuple[str, tuple[Notice, ...]], ...]:
        drawn = []
        for scene, dot in zip(self.scenes, self.dots, strict=True):
            said: list[Notice] = []
            # What is found out while Graphviz draws is kept for stamps and notices.
            page = scene_to_svg(
                scene,
                said.append,
                graphviz=self.origin.graphviz,
                dot=dot,
                meanwhile=lambda: (self._known("svg"), self._missing),
            )
            drawn.append((page, tuple(said)))
        return tuple(drawn)

    def notices(self, format: str) -> tuple[Notice, ...]:
        """Return what there is to say of the drawing in this format."""
        missing = missing_glyph_notices(self._missing, format)
        if format not in PICTURED:
            return missing
        return (*missing, *(notice for _, said in self._drawn for notice in said))

    @cached_property
    def _missing(self) -> list[tuple[str, tuple[str, ...]]]:
        return lacking(text for scene in self.scenes for text in texts_of(scene))

    @cached_property
    def twin(self) -> bytes:
        """Write the text twin."""
        return write_twin(self.chart).encode()

    def stamp(self, format: str) -> str:
        """Return the stamp of an output in this format."""
        return make_stamp(self._values(format))

    def stamps(self, format: str) -> tuple[str, ...]:
        """Return a stamp for each sheet, where each has a file of its own."""
        values, sheets = self._values(format), len(self.scenes)
        return tuple(make_stamp(values | {"sheet": f"{n}/{sheets}"}) for n in range(1, sheets + 1))

    def _values(self, format: str) -> dict[str, str]:
        values = self._known(format)
        if notices := self.notices(format):
            values["warnings"] = str(len(notices))
        return values

    def _known(self, format: str) -> dict[str, str]:
        """Return what a stamp says, warnings apart."""
        return self.origin.values(format) | self._outcome

    @cached_property
    def _outcome(self) -> dict[str, str]:
        return {
            "drawing": short_hash(self.dots),
            "text": short_hash([self.twin]),
            "type": f"{min(scene.type_size for scene in self.scenes):.1f} pt",
        }


def prepare(scenes: tuple[Scene, ...], origin: Origin, *, warn: Warn | None = None) -> Drawing:
    """Return a drawing to write in several formats, for which Graphviz runs once.

    Args:
        scenes: the sheets, at least one; the text twin takes what they show of the chart.
        origin: what the sheets were made from.
        warn: takes each warning; by default they become Python warnings.
    """
    return Drawing(scenes, drawn_chart(scenes, origin.chart), origin, warn or _as_python_warning)


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
    written = {end: sealed(data, format) for end, data in writer(drawing).items()}
    for notice in drawing.notices(format):
        drawing.warn(notice)
    return written


def write_drawing(
    scenes: tuple[Scene, ...], origin: Origin, format: str, *, warn: Warn | None = None
) -> dict[str, bytes]:
    """Write a drawing in one format; arguments as for `prepare`, result as for `write_format`."""
    return write_format(prepare(scenes, origin, warn=warn), format)


def _as_python_warning(notice: Notice) -> None:
    warnings.warn(str(notice), stacklevel=2)


def _svg(drawing: Drawing) -> dict[str, bytes]:
    sheets = zip(drawing.pages_in_own_font, drawing.stamps("svg"), strict=True)
    return _per_sheet("svg", [with_stamp(page, stamp).encode() for page, stamp in sheets])


def _png(drawing: Drawing) -> dict[str, bytes]:
    return _per_sheet("png", _pictures(drawing))


def _pictures(drawing: Drawing) -> list[bytes]:
    from orgmodel.organogram.outputs.png import check_pixels, scene_to_png

    dpi = drawing.origin.dpi
    for scene in drawing.scenes:
        check_pixels(scene, dpi)
    sheets = zip(drawing.pages, drawing.scenes, drawing.stamps("png"), strict=True)
    return [scene_to_png(page, scene, stamp, dpi=dpi) for page, scene, stamp in sheets]


def _pdf(drawing: Drawing) -> dict[str, bytes]:
    from orgmodel.organogram.outputs.pdf import check_pages, scenes_to_pdf

    check_pages(drawing.scenes, drawing.chart)
    return {".pdf": scenes_to_pdf(drawing.pages, drawing.scenes, drawing.chart, drawing.stamp("pdf"))}


def _txt(drawing: Drawing) -> dict[str, bytes]:
    return {".txt": drawing.twin}


def _dot(drawing: Drawing) -> dict[str, bytes]:
    return {".dot": "\n".join([f"// {drawing.stamp('dot')}", *drawing.dots]).encode()}


def _html(drawing: Drawing) -> dict[str, bytes]:
    from orgmodel.organogram.outputs.html import scenes_to_html

    written = scenes_to_html(
        drawing.pages_in_own_font,
        drawing.scenes,
        drawing.chart,
        drawing.stamp("html"),
        house_footer=drawing.origin.theme.footer,
    )
    return {".html": written}


def _pptx(drawing: Drawing) -> dict[str, bytes]:
    try:
        from orgmodel.organogram.outputs.pptx import scenes_to_pptx
    except ImportError:
        raise OutputError(f"pptx needs python-pptx; {_INSTALL_OFFICE}") from None

    return {".pptx": scenes_to_pptx(drawing.scenes, drawing.stamp("pptx"))}


def _docx(drawing: Drawing) -> dict[str, bytes]:
    try:
        from orgmodel.organogram.outputs.docx import scenes_to_docx
    except ImportError:
        raise OutputError(f"docx needs python-docx; {_INSTALL_OFFICE}") from None

    pictures = _pictures(drawing)
    stamp, theme = drawing.stamp("docx"), drawing.origin.theme
    font = next(iter(theme.font), "Arial")
    written = scenes_to_docx(
        drawing.scenes, drawing.chart, pictures, stamp, font=font, house_footer=theme.footer
    )
    return {".docx": written}


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
