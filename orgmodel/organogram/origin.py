"""The origin: everything that a drawing is made from. The same origin gives the same bytes."""

from __future__ import annotations

import hashlib
from collections.abc import Iterable
from functools import cached_property
from importlib import metadata

from msgspec import Struct, msgpack
from msgspec.structs import replace

from orgmodel.organogram.chart import Chart
from orgmodel.organogram.engine import engine_version
from orgmodel.organogram.page import ENDLESS, Page
from orgmodel.organogram.theme import STANDARD, Theme

DEFAULT_DPI = 200
# Formats in which Graphviz has a part.
PICTURED = ("svg", "png", "pdf", "html", "docx")
_TYPESET = ("png", "pdf", "docx")
_PIXELS = ("png", "docx")
_LIBRARIES = {"docx": "python-docx", "pptx": "python-pptx"}


class Origin(Struct, frozen=True, dict=True):
    """Hold what a drawing is made from, before anything is placed.

    Args:
        chart: what is drawn.
        page: what it must fit.
        theme: colours, strokes, type and the bytes of the logo.
        graphviz: program to draw with; None for ORGMODEL_GRAPHVIZ, else the embedded one.
        dpi: dots per inch of pictures.
        is_declared: the organisation's file asks for this drawing, not only the command line.
    """

    chart: Chart
    page: Page = ENDLESS
    theme: Theme = STANDARD
    graphviz: str | None = None
    dpi: int = DEFAULT_DPI
    is_declared: bool = False

    def values(self, format: str) -> dict[str, str]:
        """Return what an output's stamp says of its origin: names, short hashes and versions.

        Args:
            format: only what has a part in this format is named.
        """
        values = {**self.made_from, **self._versions}
        if self.is_declared:
            values["asked"] = "by the file"
        if format in _PIXELS:
            values["dpi"] = str(self.dpi)
        if format in PICTURED:
            values["graphviz"] = self._engine
        if format in _TYPESET:
            values["typst"] = metadata.version("typst")
        if format in _LIBRARIES:
            values[_LIBRARIES[format]] = metadata.version(_LIBRARIES[format])
        return values

    @cached_property
    def made_from(self) -> dict[str, str]:
        """Return the part of a stamp that tells what is drawn, the same in every format and version."""
        values = {
            "organisation": self.chart.organisation,
            "diagram": self.chart.id,
            "view": self.chart.view,
            "theme": self.theme.name,
            "chart": _hash_of(self.chart),
            "page": _hash_of(self.page),
            "style": _hash_of(replace(self.theme, logo="", logo_data=b"")),
        }
        if self.theme.logo_data:
            values["logo"] = short_hash([self.theme.logo_data])
        return values

    @cached_property
    def _versions(self) -> dict[str, str]:
        return {
            "orgmodel": metadata.version("orgmodel"),
            "font": f"Arimo {metadata.version('fontpkg-arimo')}",
            "pyphen": metadata.version("pyphen"),
        }

    @cached_property
    def _engine(self) -> str:
        return engine_version(self.graphviz)


def _hash_of(value: Struct) -> str:
    """Return a short hash of a record: of what it holds, the same in every process."""
    return short_hash([msgpack.encode(value, order="deterministic")])


def short_hash(parts: Iterable[str | bytes]) -> str:
    """Return 16 hexadecimal digits that tell contents apart."""
    digest = hashlib.sha256()
    for part in parts:
        digest.update(part if isinstance(part, bytes) else part.encode("utf-8", "surrogatepass"))
    return digest.hexdigest()[:16]
