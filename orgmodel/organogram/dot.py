"""DOT with fixed places: the one module that writes it. `neato -n2` draws it as it stands."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator
from functools import lru_cache
from itertools import pairwise

from graphviz import Digraph

from orgmodel.organogram.chart import Box
from orgmodel.organogram.describe import box_words, link_words
from orgmodel.organogram.scene import Anchor, Dash, Point, Rect, Scene, Shape, TextLine
from orgmodel.organogram.scene_parts import (
    Part,
    asked_box_parts,
    box_name,
    clean,
    decoration_parts,
    is_large,
    line_start,
    link_parts,
    text_content,
)

FONTS = "Arimo,Arial,Helvetica,sans-serif"
PAGE = "page"
# Boxes keep their own ids as node names; no id begins with a full stop.
_PAGE_NODE = f'".{PAGE}"'
_INCH = 72.0
# Graphviz places a baseline this share of the type size below the middle of a label.
_BASELINE = 0.3
_ALIGNMENT = {Anchor.START: "\\l", Anchor.MIDDLE: "\\n", Anchor.END: "\\r"}
# Graphviz has two patterns of dashes, and ours are three.
_STYLES = {Dash.SOLID: "solid", Dash.LONG: "dashed", Dash.DASH_DOT: "dashed", Dash.SHORT: "dotted"}
_ESCAPES = str.maketrans({"&": "&amp;", "\\": "\\\\", '"': '\\"', "\n": "\\n", "\r": "\\r"})


@lru_cache(maxsize=65536)
def quote(text: str) -> str:
    """Quote a text so that DOT gives it back character by character, in labels too."""
    return f'"{clean(text).translate(_ESCAPES)}"'


@lru_cache(maxsize=65536)
def number(value: float) -> str:
    """Write a number with at most two decimals and without an idle zero."""
    text = f"{value:.2f}".rstrip("0").rstrip(".")
    return "0" if text == "-0" else text


def scene_to_dot(scene: Scene) -> str:
    """Write one page as a DOT graph.

    Args:
        scene: what to draw; its page becomes the node that fixes the picture's bounds.
    """
    graph = Digraph(
        graph_attr={
            "outputorder": "edgesfirst",
            "pad": "0",
            "notranslate": "true",
            "splines": "true",
            "bgcolor": "#FFFFFF",
        },
        node_attr={"shape": "box", "fixedsize": "shape", "margin": "0", "label": "", "fontname": FONTS},
        edge_attr={"dir": "none", "fontname": FONTS},
    )
    lines = (_page(scene), *_boxes(scene), *_links(scene), *_decorations(scene))
    graph.body.extend(f"{line}\n" for line in lines)
    return str(graph.source)


def _page(scene: Scene) -> str:
    page = Rect(0, 0, scene.width, scene.height)
    return f'  {_PAGE_NODE} [id="{PAGE}", penwidth=0, {_bounds(page, scene)}]'


def _boxes(scene: Scene) -> Iterator[str]:
    if is_large(scene):
        yield from _large_boxes(scene)
        return
    for position, placed in enumerate(scene.boxes):
        for part in asked_box_parts(scene, position):
            if part.name == box_name(position):
                yield _box_node(part, placed.box, scene)
            else:
                yield _node(part, scene)


def _large_boxes(scene: Scene) -> Iterator[str]:
    """Write one node a box; the look that most of them have is said once, since Graphviz is slow to read."""
    parts = [part for position in range(len(scene.boxes)) for part in asked_box_parts(scene, position)]
    looks = [_card_look(part) for part in parts]
    usual = _most_common(looks)
    # Text has no fill or border to take from this, and every other node says its own.
    yield f"  node [{usual}]"
    for placed, part, look in zip(scene.boxes, parts, looks, strict=True):
        assert part.shape is not None
        own = "" if look == usual else f", {look}"
        yield (
            f'  {quote(placed.box.id)} [id="{part.name}", label={_label(part.lines)}, '
            f"{_bounds(part.shape.rect, scene)}{own}{_style(part.shape)}]"
        )


def _card_look(part: Part) -> str:
    assert part.shape is not None
    paint = _paint(part.shape.fill, part.shape.stroke, part.shape.stroke_width)
    return f"fontsize={number(part.lines[0].size)}, {paint}" if part.lines else paint


def _links(scene: Scene) -> Iterator[str]:
    titles = {placed.box.id: placed.box.title for placed in scene.boxes}
    usual = ""
    if is_large(scene) and scene.links:
        usual = _most_common(_stroke(placed.colour, placed.width) for placed in scene.links)
        yield f"  edge [{usual}]"
    for position, placed in enumerate(scene.links):
        link = placed.link
        stroke, style = _stroke(placed.colour, placed.width), _line_style(placed.dash)
        if is_large(scene):
            attributes = style if stroke == usual else f", {stroke}{style}"
        else:
            words = quote(link_words(link, titles, scene.chart.language))
            attributes = f', class="link {link.kind}", {stroke}{style}, tooltip={words}'
        for part in link_parts(scene, position):
            if part.points and part.end:
                yield _edge(_PAGE_NODE, _PAGE_NODE, part, f", {stroke}", scene)
            elif part.points:
                yield _edge(quote(link.source), quote(link.target), part, attributes, scene)
            else:
                yield _node(part, scene)


def _decorations(scene: Scene) -> Iterator[str]:
    for position, decoration in enumerate(scene.decorations):
        for part in decoration_parts(scene, position):
            if part.points:
                stroke = _stroke(decoration.colour, decoration.width)
                style = "" if part.end else _line_style(decoration.dash)
                yield _edge(_PAGE_NODE, _PAGE_NODE, part, f", {stroke}{style}", scene)
            else:
                yield _node(part, scene)


def _node_name(part_name: str) -> str:
    return f".{part_name}"


def _box_node(part: Part, box: Box, scene: Scene) -> str:
    assert part.shape is not None
    words = quote(box_words(box, scene.chart.language))
    return (
        f'  {quote(box.id)} [id="{part.name}", class="box {box.kind}", tooltip={words}, '
        f"{_shape(part.shape, scene)}]"
    )


def _node(part: Part, scene: Scene) -> str:
    if part.text is not None:
        attributes = _text(part.text, scene)
    else:
        assert part.shape is not None
        attributes = ("shape=circle, " if part.end else "") + _shape(part.shape, scene)
    return f'  "{_node_name(part.name)}" [id="{part.name}", {attributes}]'


def _edge(source: str, target: str, part: Part, attributes: str, scene: Scene) -> str:
    return f'  {source} -> {target} [id="{part.name}", pos="{_route(part.points, scene)}"{attributes}]'


def _route(points: tuple[Point, ...], scene: Scene) -> str:
    """Write straight segments as the cubic curves that DOT asks for."""
    places = [f"{number(x)},{number(scene.height - y)}" for x, y in points]
    curves = [f"{start} {end} {end}" for start, end in pairwise(places)]
    return " ".join([places[0], *curves])


def _bounds(rect: Rect, scene: Scene) -> str:
    x, y = rect.x + rect.width / 2, scene.height - rect.y - rect.height / 2
    return f'pos="{number(x)},{number(y)}", width={rect.width / _INCH:.5f}, height={rect.height / _INCH:.5f}'


def _shape(shape: Shape, scene: Scene) -> str:
    paint = _paint(shape.fill, shape.stroke, shape.stroke_width)
    return f"{_bounds(shape.rect, scene)}, {paint}{_style(shape)}"


@lru_cache(maxsize=256)
def _paint(fill: str, stroke: str, width: float) -> str:
    border = f"color={quote(stroke)}, penwidth={number(width)}" if stroke else 'color="#FFFFFF00", penwidth=0'
    return f"fillcolor={quote(fill)}, {border}" if fill else border


def _style(shape: Shape) -> str:
    styles = [_STYLES[shape.dash]] if shape.dash is not Dash.SOLID else []
    if shape.fill:
        styles.append("filled")
    if shape.corner * 3 >= shape.rect.height:
        # Graphviz knows one large radius: right for lozenges, too much for a card.
        styles.append("rounded")
    return f', style="{",".join(styles)}"' if styles else ""


def _text(line: TextLine, scene: Scene) -> str:
    rect = Rect(line_start(line), line.y - (_BASELINE + 0.5) * line.size, line.width, line.size)
    label = _label((line,))
    face = FONTS + (" bold" if line.bold else "") + (" italic" if line.italic else "")
    font = "" if face == FONTS else f', fontname="{face}"'
    return (
        f"shape=plaintext, {_bounds(rect, scene)}, label={label}, "
        f"fontsize={number(line.size)}, fontcolor={quote(line.colour)}{font}"
    )


def _label(lines: tuple[TextLine, ...]) -> str:
    return '"' + "".join(quote(text_content(line))[1:-1] + _ALIGNMENT[line.anchor] for line in lines) + '"'


@lru_cache(maxsize=256)
def _stroke(colour: str, width: float) -> str:
    return f"color={quote(colour)}, penwidth={number(width)}"


def _line_style(dash: Dash) -> str:
    return "" if dash is Dash.SOLID else f", style={_STYLES[dash]}"


def _most_common(looks: Iterable[str]) -> str:
    return Counter(looks).most_common(1)[0][0]
