"""SVG: drawn by Graphviz, checked, and written with what Graphviz cannot say.

Graphviz rounds places, knows one corner radius and guesses text widths. So its drawing is compared
part by part with the scene, and written out with the scene's own numbers. A text line that goes on
without a space ends in a soft hyphen; a hyphen that the layout added is drawn as a bar, so that the
lines of a box, joined, give back the text of the file.
"""

from __future__ import annotations

import re
from base64 import b64encode
from collections.abc import Callable, Iterator, Sequence
from functools import lru_cache

from orgmodel.organogram.chart import Box
from orgmodel.organogram.describe import box_words, describe, link_words
from orgmodel.organogram.dot import FONTS, number, scene_to_dot
from orgmodel.organogram.engine import drawing
from orgmodel.organogram.notice import Notice, Warn
from orgmodel.organogram.outputs.allowed import check_allowed
from orgmodel.organogram.outputs.dashing import dashes_of, fitted_dashes
from orgmodel.organogram.outputs.drawn import all_parts, check_drawn
from orgmodel.organogram.outputs.pieces import pieces_of, whole_pieces_of
from orgmodel.organogram.paths import Path
from orgmodel.organogram.scene import Anchor, Dash, Picture, PlacedLink, Point, Scene, Shape, TextLine
from orgmodel.organogram.scene_parts import (
    Part,
    box_parts,
    clean,
    decoration_parts,
    drawn_width,
    is_large,
    line_start,
    link_name,
    link_parts,
    text_content,
)

_ANCHORS = {Anchor.MIDDLE: "middle", Anchor.END: "end"}
_PLAIN = re.compile(r"[\w .,:;·×–()+/#-]*")
_ESCAPES = str.maketrans(
    {"&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;", "\t": "&#9;", "\n": "&#10;", "\r": "&#13;"}
)


def scene_to_svg(
    scene: Scene,
    warn: Warn,
    *,
    graphviz: str | None = None,
    dot: str = "",
    meanwhile: Callable[[], object] = lambda: None,
) -> str:
    """Draw one page as SVG.

    Args:
        scene: what to draw.
        warn: takes what Graphviz had to say.
        graphviz: program to draw with; the embedded one by default.
        dot: the page as `scene_to_dot` wrote it, where that is at hand.
        meanwhile: what else there is to do while Graphviz draws.
    """
    with drawing(dot or scene_to_dot(scene), graphviz=graphviz) as finished:
        svg = _write(scene)
        check_allowed(svg)
        asked = tuple(all_parts(scene))
        meanwhile()
        drawn = finished()
    for message in drawn.warnings:
        warn(Notice(f"graphviz: {message}"))
    check_drawn(drawn.svg, asked, scene.width, scene.height)
    return svg


def with_stamp(svg: str, stamp: str) -> str:
    """Put a stamp, one line of JSON, into a page that was drawn without one."""
    metadata = f'<metadata id="stamp">{escape(stamp)}</metadata>'
    return svg.replace("</desc>\n", f"</desc>\n{metadata}\n", 1)


def with_fonts(svg: str, families: Sequence[str]) -> str:
    """Let a page be read in these families first; the widths of its texts stay as measured in Arimo."""
    if not families:
        return svg
    return svg.replace(f'font-family="{FONTS}"', f'font-family="{escape(",".join((*families, FONTS)))}"', 1)


def escape(text: str) -> str:
    """Write a text so that XML gives it back, in content and in attributes."""
    # Most texts need nothing; to see that is faster than to replace nothing.
    return text if _PLAIN.fullmatch(text) else clean(text).translate(_ESCAPES)


def _write(scene: Scene) -> str:
    pieces = whole_pieces_of(scene.links) if is_large(scene) else pieces_of(scene.links)
    lines = [
        *_head(scene),
        *_links(scene, pieces, marked=False),
        *_boxes(scene),
        *_links(scene, pieces, marked=True),
        *_decorations(scene),
        "</svg>",
        "",
    ]
    return "\n".join(lines)


def _head(scene: Scene) -> Iterator[str]:
    width, height, chart = number(scene.width), number(scene.height), scene.chart
    yield '<?xml version="1.0" encoding="UTF-8"?>'
    yield (
        f'<svg xmlns="http://www.w3.org/2000/svg" width="{width}pt" height="{height}pt" '
        f'viewBox="0 0 {width} {height}" role="img" aria-labelledby="title desc" '
        f'lang="{escape(chart.language)}" font-family="{FONTS}" '
        f'stroke-linejoin="round" xml:space="preserve">'
    )
    yield f'<title id="title">{escape(chart.title)}</title>'
    yield f'<desc id="desc">{escape(describe(chart))}</desc>'
    yield f'<rect class="page" x="0" y="0" width="{width}" height="{height}" fill="#FFFFFF"/>'


def _boxes(scene: Scene) -> Iterator[str]:
    for position, placed in enumerate(scene.boxes):
        box = placed.box
        yield f"<g {_box_attributes(box)}>"
        yield f"<title>{escape(box.description or box_words(box, scene.chart.language))}</title>"
        for part in box_parts(scene, position):
            yield _element(part)
        yield "</g>"


def _box_attributes(box: Box) -> str:
    values = {
        "class": "box",
        "id": f"box-{box.id}",
        "data-element": box.element,
        "data-kind": box.kind.value,
        "data-mark": "" if box.mark == "none" else box.mark.value,
        "data-unknown": "true" if box.unknown else "",
    }
    return " ".join(f'{name}="{escape(value)}"' for name, value in values.items() if value)


def _links(scene: Scene, pieces: list[list[Path]], *, marked: bool) -> Iterator[str]:
    """Write the links; those with a mark at their end lie over the boxes, the others under them."""
    titles = {placed.box.id: placed.box.title for placed in scene.boxes}
    for position, placed in enumerate(scene.links):
        link = placed.link
        if bool(placed.end) is not marked:
            continue
        unknown = ' data-unknown="true"' if link.unknown else ""
        yield (
            f'<g class="link {link.kind.value}" id="{link_name(position)}" '
            f'data-source="{escape(link.source)}" data-target="{escape(link.target)}"{unknown}>'
        )
        yield f"<title>{escape(link_words(link, titles, scene.chart.language))}</title>"
        for part in link_parts(scene, position):
            if part.points and not part.end:
                yield from _stroked(part, pieces[position], placed)
            else:
                yield _element(part, placed.colour, placed.width)
        yield "</g>"


def _stroked(part: Part, pieces: list[Path], placed: PlacedLink) -> Iterator[str]:
    whole, routes = _route(part.points), [_route(piece) for piece in pieces]
    if routes != [whole]:
        # The whole route stays in the file, for who reads or highlights it.
        yield f'<path class="route" d="{whole}" fill="none"/>'
    for piece, route in zip(pieces, routes, strict=True):
        yield _path(route, placed.colour, placed.width, fitted_dashes(piece, placed.dash))


def _decorations(scene: Scene) -> Iterator[str]:
    for position in range(len(scene.decorations)):
        decoration = scene.decorations[position]
        yield f'<g class="{escape(decoration.role)}">'
        if decoration.picture is not None:
            yield _picture(decoration.picture)
        for part in decoration_parts(scene, position):
            yield _element(part, decoration.colour, decoration.width, decoration.dash)
        yield "</g>"


def _element(part: Part, colour: str = "", width: float = 0.0, dash: Dash = Dash.SOLID) -> str:
    if part.text is not None:
        return _text(part.text)
    if part.points and part.end:
        return _path(_route(part.points), colour, width, (), ' class="end"')
    if part.points:
        return _path(_route(part.points), colour, width, fitted_dashes(part.points, dash))
    assert part.shape is not None
    return _dot(part.shape) if part.end else _rect(part.shape)


def _picture(picture: Picture) -> str:
    rect = picture.rect
    return (
        f'<image x="{number(rect.x)}" y="{number(rect.y)}" width="{number(rect.width)}" '
        f'height="{number(rect.height)}" href="data:image/png;base64,{b64encode(picture.data).decode()}"/>'
    )


def _path(route: str, colour: str, width: float, lengths: tuple[float, ...], more: str = "") -> str:
    return f'<path{more} d="{route}" fill="none"{_stroke(colour, width, lengths)}/>'


def _text(line: TextLine) -> str:
    start = line.anchor is Anchor.START or line.hyphenated
    x = line_start(line) if line.hyphenated else line.x
    attributes = (
        f'x="{number(x)}" y="{number(line.y)}" font-size="{number(line.size)}" fill="{escape(line.colour)}"'
    )
    if line.bold:
        attributes += ' font-weight="bold"'
    if line.italic:
        attributes += ' font-style="italic"'
    if not start:
        attributes += f' text-anchor="{_ANCHORS[line.anchor]}"'
    if line.width > 0:
        # Pins the width, so that a reader without Arimo, Arial or Helvetica sees no text overflow.
        attributes += f' textLength="{number(drawn_width(line))}" lengthAdjust="spacingAndGlyphs"'
    return f"<text {attributes}>{escape(text_content(line))}</text>"


def _rect(shape: Shape) -> str:
    rect = shape.rect
    corner = f' rx="{number(shape.corner)}"' if shape.corner > 0 else ""
    stroke = _stroke(shape.stroke, shape.stroke_width, dashes_of(shape.dash)) if shape.stroke else ""
    return (
        f'<rect x="{number(rect.x)}" y="{number(rect.y)}" width="{number(rect.width)}" '
        f'height="{number(rect.height)}"{corner} fill="{escape(shape.fill) or "none"}"{stroke}/>'
    )


def _dot(shape: Shape) -> str:
    radius = shape.rect.width / 2
    x, y = number(shape.rect.x + radius), number(shape.rect.y + radius)
    return f'<circle cx="{x}" cy="{y}" r="{number(radius)}" fill="{escape(shape.fill)}"/>'


@lru_cache(maxsize=4096)
def _stroke(colour: str, width: float, lengths: tuple[float, ...]) -> str:
    dashes = f' stroke-dasharray="{" ".join(map(number, lengths))}"' if lengths else ""
    return f' stroke="{escape(colour)}" stroke-width="{number(width)}"{dashes}'


def _route(points: tuple[Point, ...]) -> str:
    return "M" + "L".join([f"{number(x)},{number(y)}" for x, y in points])
