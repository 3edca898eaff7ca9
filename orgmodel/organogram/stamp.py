"""The stamp: from what an output was made, kept in its metadata, so that drift has a name.

A stamp ends in a seal: a hash of the whole file, made while another hash, that of the stamp, stood in its
place. So a file tells by itself whether it is still as it was written.
"""

from __future__ import annotations

import html
import json
import re
import struct
from collections.abc import Mapping
from pathlib import Path
from zlib import crc32

from orgmodel.organogram.origin import short_hash

_SEAL = "seal"
_OUTCOME = frozenset({"drawing", "sheet", "text", "type", "warnings"})
_PACKAGES = ("docx", "pptx")
_PATTERNS = {
    "svg": rb'<metadata id="stamp">([^<]*)</metadata>',
    "pdf": rb"<pdf:Keywords>([^<]*)</pdf:Keywords>",
    "dot": rb"^// (\{[^\n]*\})",
    "html": rb'<meta name="orgmodel-stamp" content="([^"]*)"',
}
_CHUNK = b"tEXt"
_KEYWORD = b"orgmodel\0"


def make_stamp(values: Mapping[str, str]) -> str:
    """Return a stamp as one line of ASCII JSON, not yet sealed."""
    unsealed = dict(values)
    return _line(unsealed | {_SEAL: _placeholder(unsealed)})


def sealed(data: bytes, format: str) -> bytes:
    """Return a written output with the seal in its stamp."""
    stamp = read_stamp(data, format)
    if stamp is None or _SEAL not in stamp:
        return data
    return _replaced(data, format, stamp[_SEAL], short_hash([data]))


def is_sealed(data: bytes, format: str) -> bool:
    """Tell whether an output is byte for byte as it was written."""
    stamp = read_stamp(data, format)
    seal = stamp.pop(_SEAL, "") if stamp is not None else ""
    if stamp is None or not seal:
        return False
    unsealed = _replaced(data, format, seal, _placeholder(stamp))
    # Only the way back tells of bytes that a package may hold and its members do not.
    return short_hash([unsealed]) == seal and _replaced(unsealed, format, _placeholder(stamp), seal) == data


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
    """Name what differs between two stamps; `stamp` where the old one is missing.

    How a drawing came out is named only where nothing that it was made from differs.
    """
    if old is None:
        return ["stamp"]
    names = [name for name in sorted({*old, *new}) if name != _SEAL and old.get(name) != new.get(name)]
    return [name for name in names if name not in _OUTCOME] or names


def origin_of(stamp: Mapping[str, str]) -> dict[str, str]:
    """Return what a stamp says of the origin, without how the drawing came out."""
    return {name: stamp[name] for name in stamp if name not in _OUTCOME and name != _SEAL}


def _line(values: Mapping[str, str]) -> str:
    return json.dumps(values, separators=(",", ":"))


def _placeholder(values: Mapping[str, str]) -> str:
    """Return what stands in a stamp until it is sealed: nothing that a text in the file could say too."""
    return short_hash([_line(values)])


def _replaced(data: bytes, format: str, old: str, new: str) -> bytes:
    if format in _PACKAGES:
        from orgmodel.organogram.outputs.office_package import replace_in_stamp

        return replace_in_stamp(data, old.encode(), new.encode())
    if format == "png":
        return _replaced_in_png(data, old.encode(), new.encode())
    return data.replace(old.encode(), new.encode())


def _find(data: bytes, format: str) -> str | None:
    if format == "png":
        place = _place_in_png(data)
        return data[place[0] + 8 + len(_KEYWORD) : place[1] - 4].decode("latin-1") if place else None
    if format in _PACKAGES:
        from orgmodel.organogram.outputs.office_package import read_package_stamp

        return read_package_stamp(data)
    pattern = _PATTERNS.get(format)
    found = re.search(pattern, data) if pattern else None
    return html.unescape(found[1].decode("utf-8", "replace")) if found else None


def _place_in_png(data: bytes) -> tuple[int, int] | None:
    """Return where the chunk with the stamp begins and ends."""
    place = 8
    while place + 8 <= len(data):
        (length,) = struct.unpack_from(">I", data, place)
        end = place + 12 + length
        if data[place + 4 : place + 8] == _CHUNK and data.startswith(_KEYWORD, place + 8):
            return place, end
        place = end
    return None


def _replaced_in_png(data: bytes, old: bytes, new: bytes) -> bytes:
    place = _place_in_png(data)
    if place is None:
        return data
    start, end = place
    chunk = data[start + 4 : end - 4].replace(old, new)
    return data[: start + 4] + chunk + struct.pack(">I", crc32(chunk)) + data[end:]
