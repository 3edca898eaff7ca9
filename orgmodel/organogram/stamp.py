"""The stamp: from what an output was made, kept in its metadata, so that drift has a name."""

from __future__ import annotations

import hashlib
import html
import json
import re
import struct
from collections.abc import Mapping, Sequence
from importlib import metadata
from pathlib import Path

from orgmodel.organogram.chart import Chart

_TYPESET = ("png", "pdf", "docx")
_LIBRARIES = {"docx": "python-docx", "pptx": "python-pptx"}
_DRAWN = ("svg", "png", "pdf", "html", "docx")


def make_stamp(chart: Chart, dots: Sequence[str], format: str, *, theme: str, engine: str) -> str:
    """Return the stamp of an output as one line of ASCII JSON.

    Args:
        chart: what is drawn; told by a hash.
        dots: each sheet as DOT: every place, colour and text, told by a hash.
        format: only what has a part in this format is named.
        theme: name of the theme.
        engine: Graphviz with its version.
    """
    values = {
        "view": chart.view,
        "theme": theme,
        # Frozen dataclasses of texts, numbers and enums: their repr is the same in every process.
        "chart": _hash(repr(chart)),
        "drawing": _hash("".join(dots)),
        "orgmodel": metadata.version("orgmodel"),
        "font": f"Arimo {metadata.version('fontpkg-arimo')}",
    }
    if format in _DRAWN:
        values["graphviz"] = engine
    if format in _TYPESET:
        values["typst"] = metadata.version("typst")
    if format in _LIBRARIES:
        values[_LIBRARIES[format]] = metadata.version(_LIBRARIES[format])
    return json.dumps(values, separators=(",", ":"))


def read_stamp(source: Path | bytes, format: str) -> dict[str, str] | None:
    """Read the stamp of a written output; None where it has none.

    Args:
        source: the file or its bytes.
        format: svg, png, pdf, dot, html, docx or pptx; txt carries no stamp.
    """
    data = source if isinstance(source, bytes) else source.read_bytes()
    text = _find(data, format)
    if text is None:
        return None
    try:
        values = json.loads(text)
    except ValueError:
        return None
    if not isinstance(values, dict):
        return None
    return {str(name): str(value) for name, value in values.items()}


def drift(old: Mapping[str, str] | None, new: Mapping[str, str]) -> list[str]:
    """Name what differs between two stamps; `stamp` where the old one is missing."""
    if old is None:
        return ["stamp"]
    return [name for name in sorted({*old, *new}) if old.get(name) != new.get(name)]


def _hash(text: str) -> str:
    return hashlib.sha256(text.encode("utf-8", "surrogatepass")).hexdigest()[:16]


def _find(data: bytes, format: str) -> str | None:
    if format == "png":
        return _find_in_png(data)
    if format in ("docx", "pptx"):
        from orgmodel.organogram.outputs.office_package import read_package_stamp

        return read_package_stamp(data)
    pattern = _PATTERNS.get(format)
    found = re.search(pattern, data) if pattern else None
    return html.unescape(found[1].decode("utf-8", "replace")) if found else None


_PATTERNS = {
    "svg": rb'<metadata id="stamp">([^<]*)</metadata>',
    "pdf": rb"<pdf:Keywords>([^<]*)</pdf:Keywords>",
    "dot": rb"^// (\{[^\n]*\})",
    "html": rb'<meta name="orgmodel-stamp" content="([^"]*)"',
}


def _find_in_png(data: bytes) -> str | None:
    place = 8
    while place + 8 <= len(data):
        (length,) = struct.unpack_from(">I", data, place)
        body = data[place + 8 : place + 8 + length]
        if data[place + 4 : place + 8] == b"tEXt" and body.startswith(b"orgmodel\0"):
            return body.removeprefix(b"orgmodel\0").decode("latin-1")
        place += 12 + length
    return None
