"""PNG: the SVG, drawn by typst in the font it was measured in."""

from __future__ import annotations

import html
import math
import re
import struct
import zlib

from orgmodel.organogram.measure import missing_glyphs
from orgmodel.organogram.notice import OutputError
from orgmodel.organogram.outputs.typesetter import typeset
from orgmodel.organogram.scene import Scene

_SIGNATURE = b"\x89PNG\r\n\x1a\n"
_MOST_PIXELS = 120_000_000
_PINNED = re.compile(r' textLength="[^"]*" lengthAdjust="spacingAndGlyphs"(?=>([^<]*)</text>)')
_SOURCE = """\
#set page(width: {width:.5f}pt, height: {height:.5f}pt, margin: 0pt, fill: white)
#image(bytes(sys.inputs.svg), format: "svg", width: 100%, height: 100%, fit: "stretch")
"""
_SIZE = re.compile(r'width="[^"]*" height="[^"]*" viewBox="[^"]*"')
_ROUNDING = 1e-3
# The typesetter rounds the pixels of a drawing up, the height from the width. A little less than a whole
# number is sure to become that number, and less than half a pixel moves none.
_SPARE, _SPARE_OF_HEIGHT = 0.1, 0.05


def scene_to_png(svg: str, scene: Scene, stamp: str, *, dpi: int) -> bytes:
    """Draw one page's SVG as PNG.

    Args:
        svg: the page, as `scene_to_svg` wrote it.
        scene: the page, for its size.
        stamp: metadata, one line of JSON, written as the text chunk `orgmodel`.
        dpi: dots per inch, written into the picture too.
    """
    pixel = 72 / dpi
    across, down = (math.ceil(side / pixel - _ROUNDING) for side in (scene.width, scene.height))
    source = _SOURCE.format(width=(across - _SPARE) * pixel, height=(down - _SPARE) * pixel)
    grown = _with_size(unpinned(svg), across * pixel, (down - _SPARE_OF_HEIGHT) * pixel)
    [png] = typeset(source, {"svg": grown}, "png", dpi=dpi)
    return _with_chunks(png, _resolution(dpi), _text("orgmodel", stamp))


def check_pixels(scene: Scene, dpi: int) -> None:
    """Refuse a page of more pixels than a picture viewer bears."""
    pixels = scene.width * scene.height * (dpi / 72) ** 2
    if pixels > _MOST_PIXELS:
        raise OutputError(
            f"the drawing takes {pixels / 1e6:.0f} million pixels at {dpi} dpi, limit "
            f"{_MOST_PIXELS / 1e6:.0f} million; ask for svg, for less (--focus, --down) or a lower --dpi"
        )


def unpinned(svg: str) -> str:
    """Return an SVG whose lines with missing characters keep their own width.

    Room is kept for the widest font; the empty boxes drawn instead are narrower, and would be stretched.
    """
    return svg if svg.isascii() else _PINNED.sub(lambda found: "" if _lacks(found[1]) else found[0], svg)


def _with_size(svg: str, width: float, height: float) -> str:
    """Give a page room at the right and below, in points; the drawing keeps its place and scale.

    On a page of part of a pixel the drawing would be stretched, with lines of pixels twice or left out.
    """
    size = f'width="{width:.5f}pt" height="{height:.5f}pt" viewBox="0 0 {width:.5f} {height:.5f}"'
    return _SIZE.sub(size, svg, count=1)


def _lacks(text: str) -> bool:
    return not text.isascii() and bool(missing_glyphs(html.unescape(text)))


def _with_chunks(png: bytes, *chunks: bytes) -> bytes:
    """Put chunks after the header, leaving out any resolution that is there already."""
    kept: list[bytes] = []
    place = len(_SIGNATURE)
    while place < len(png):
        (length,) = struct.unpack_from(">I", png, place)
        end = place + 12 + length
        if png[place + 4 : place + 8] != b"pHYs":
            kept.append(png[place:end])
        place = end
    return _SIGNATURE + kept[0] + b"".join(chunks) + b"".join(kept[1:])


def _chunk(kind: bytes, data: bytes) -> bytes:
    return struct.pack(">I", len(data)) + kind + data + struct.pack(">I", zlib.crc32(kind + data))


def _resolution(dpi: int) -> bytes:
    per_metre = round(dpi / 0.0254)
    return _chunk(b"pHYs", struct.pack(">IIB", per_metre, per_metre, 1))


def _text(keyword: str, text: str) -> bytes:
    return _chunk(b"tEXt", keyword.encode("latin-1") + b"\0" + text.encode("ascii"))
