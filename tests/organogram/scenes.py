"""Small scenes made by hand, for the outputs."""

from __future__ import annotations

from orgmodel.organogram.chart import Box, BoxKind, Chart, Link, LinkKind, Mark, Place
from orgmodel.organogram.measure import text_width
from orgmodel.organogram.origin import Origin
from orgmodel.organogram.outputs import prepare, write_format
from orgmodel.organogram.scene import (
    Anchor,
    Dash,
    Decoration,
    EndMark,
    PlacedBox,
    PlacedLink,
    Point,
    Rect,
    Scene,
    Shape,
    TextLine,
)

INK, MUTED, BORDER, DARK, AMBER = "#1B2733", "#4A5763", "#7C8B99", "#17324D", "#B45309"


def line(words, x, y, size=8.6, colour=INK, **options):
    style = {key: options[key] for key in ("bold", "italic") if key in options}
    drawn = words + ("-" if options.get("hyphenated") else "")
    return TextLine(words, x, y, size, colour, width=text_width(drawn, size, **style), **options)


def card(box, x, y, width=150.0, height=44.0, **shape):
    rect = Rect(x, y, width, height)
    look = {"corner": 3.0, "fill": "#FFFFFF", "stroke": BORDER, "stroke_width": 1.0, **shape}
    shapes = [Shape(rect, **look)]
    if box.stacked:
        shapes.insert(0, Shape(Rect(x + 3, y + 3, width, height), **look))
    texts = [line(box.title, x + 8, y + 14, bold=True, italic=box.unknown)]
    texts += [line(text, x + 8, y + 25, 7.6, MUTED) for text in box.details]
    if box.counts:
        texts.append(line(box.counts, x + 8, y + 36, 7.5, bold=True))
    if box.badge:
        width_badge = text_width(box.badge, 7, bold=True) + 10
        badge = Rect(x + width - width_badge - 6, y - 6, width_badge, 12)
        shapes.append(Shape(badge, corner=6, fill=AMBER))
        texts.append(
            line(box.badge, badge.x + width_badge / 2, y + 2.5, 7, "#FFFFFF", bold=True, anchor=Anchor.MIDDLE)
        )
    return PlacedBox(box, rect, tuple(shapes), tuple(texts))


def small_chart():
    boxes = (
        Box("raad", BoxKind.BODY, "Gemeenteraad", ("35 leden",), element="raad"),
        Box("algemeen-directeur", BoxKind.HEAD, "Algemeen directeur", counts="11 direct · 106 indirect"),
        Box("staf", BoxKind.UNIT, "Stafdienst", parent="algemeen-directeur", place=Place.BESIDE),
        Box(
            "stad", BoxKind.UNIT, "Stadsontwikkeling", ("Clustermanager",), "11 direct · 106 indirect",
            "Vacature", ("MT",), "algemeen-directeur", mark=Mark.FOCUS, element="stad",
        ),
        Box("stad/deskundige", BoxKind.POSITION, "5 × deskundige", parent="stad", stacked=True),
        Box("domein", BoxKind.UNIT, "Publiek domein", ("diensthoofd niet gekend",),
            parent="stad", unknown=True),
        Box("lang", BoxKind.UNIT, "Organisatieontwikkeling & co", parent="algemeen-directeur"),
    )  # fmt: skip
    links = (
        Link("algemeen-directeur", "raad", LinkKind.ACCOUNTABILITY),
        Link("staf", "algemeen-directeur", LinkKind.HIERARCHICAL, in_tree=True),
        Link("stad", "algemeen-directeur", LinkKind.HIERARCHICAL, in_tree=True),
        Link("lang", "algemeen-directeur", LinkKind.HIERARCHICAL, in_tree=True),
        Link("stad/deskundige", "stad", LinkKind.HIERARCHICAL, in_tree=True),
        Link("domein", "stad", LinkKind.HIERARCHICAL, in_tree=True, unknown=True),
        Link("lang", "staf", LinkKind.FUNCTIONAL, label="controletaken"),
    )
    return Chart(
        "izegem", "organogram", "Stad Izegem", "Organogram · april 2026", "nl", boxes, links,
        ("Bron: verzonnen voorbeeld.", "Direct telt functies."), "vacature",
    )  # fmt: skip


def small_scene():
    chart = small_chart()
    box = {each.id: each for each in chart.boxes}
    places = (
        card(box["raad"], 200, 50, fill="#EDF1F6", corner=22),
        card(box["algemeen-directeur"], 200, 130),
        card(box["staf"], 20, 130),
        card(box["stad"], 100, 220, fill="#FFF4DB", stroke=AMBER, stroke_width=1.8),
        card(box["stad/deskundige"], 120, 290, 130, 30),
        card(box["domein"], 120, 340, 130, 44, dash=Dash.SHORT),
    )
    long = Rect(300, 220, 90, 44)
    wrapped = PlacedBox(
        box["lang"], long, (Shape(long, 3, "#FFFFFF", BORDER, 1),),
        (
            line("Organisatieont", 308, 234, bold=True, hyphenated=True, joint=""),
            line("wikkeling & co", 308, 246, bold=True),
        ),
    )  # fmt: skip
    routes = (
        (Point(275, 130), Point(275, 94)),
        (Point(170, 152), Point(200, 152)),
        (Point(175, 220), Point(175, 200), Point(275, 200), Point(275, 174)),
        (Point(345, 220), Point(345, 200), Point(275, 200), Point(275, 174)),
        (Point(120, 305), Point(110, 305), Point(110, 264)),
        (Point(120, 362), Point(110, 362), Point(110, 264)),
        (Point(390, 242), Point(400, 242), Point(400, 110), Point(95, 110), Point(95, 130)),
    )
    links = []
    for link, route in zip(chart.links, routes, strict=True):
        body = link.kind is LinkKind.ACCOUNTABILITY
        functional = link.kind is LinkKind.FUNCTIONAL
        dash = Dash.LONG if functional else Dash.SHORT if link.unknown else Dash.SOLID
        colour = "#1D5FA8" if functional else DARK if body else "#55636F"
        label = (line(link.label, 240, 112.5, 7.6, colour, anchor=Anchor.MIDDLE),) if link.label else ()
        links.append(PlacedLink(link, route, colour, 1.1, dash, EndMark.DOT if body else EndMark.NONE, label))
    title = Decoration("title-block", texts=(line(chart.title, 20, 30, 18, DARK, bold=True),))
    legend = Decoration(
        "legend", (), (line("legt verantwoording af", 60, 407, 7.6),),
        (Point(20, 404), Point(50, 404)), DARK, 1.1, end=EndMark.DOT,
    )  # fmt: skip
    return Scene(chart, 420, 420, (*places, wrapped), tuple(links), (title, legend), 7.0)


def grid_scene(labels):
    """Place one box a label, ten a row."""
    boxes = tuple(Box(str(number), BoxKind.POSITION, label) for number, label in enumerate(labels))
    links = tuple(Link(box.id, boxes[0].id, LinkKind.FUNCTIONAL, label=box.title) for box in boxes[1:])
    chart = Chart("raster", "labels", labels[0], "", "nl", boxes, links)
    placed = tuple(card(box, 10 + n % 10 * 160, 10 + n // 10 * 60) for n, box in enumerate(boxes))
    routes = tuple(
        PlacedLink(
            link, (Point(each.rect.x, each.rect.y), Point(10, 10)), INK, 1.0, Dash.LONG,
            label=(line(link.label, each.rect.x, each.rect.y),),
        )
        for link, each in zip(links, placed[1:], strict=True)
    )  # fmt: skip
    return Scene(chart, 1620, 20 + 60 * (len(boxes) // 10 + 1), placed, routes, (), 7.0)


def write_all(scenes, chart, formats, *, warn=None, **made_from):
    """Write a drawing in several formats, the files by end of name."""
    drawing = prepare(scenes, Origin(chart, **made_from), warn=warn)
    files = {}
    for format in formats:
        files |= write_format(drawing, format)
    return files
