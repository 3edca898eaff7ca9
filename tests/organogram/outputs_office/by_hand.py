"""A scene drawn by hand: every kind of box and line once, so that no layout is needed to test an output."""

from __future__ import annotations

from msgspec.structs import replace

from orgmodel.organogram.chart import Box, BoxKind, Chart, Link, LinkKind, Mark, Place
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

INK, MUTED, LINE, BLUE = "#1B2733", "#4A5763", "#55636F", "#1D5FA8"
HOSTILE = "</script><img src=x onerror=alert(1)> & \\N \"quoted\" 'single' ]]> \u202eRTL\u202c"


def _left(
    words: str, x: float, y: float, size: float = 8.6, *, bold: bool = False, colour: str = INK
) -> TextLine:
    return TextLine(words, x, y, size, colour, bold, width=len(words) * size * 0.5)


def _middle(words: str, x: float, y: float, *, bold: bool = True, colour: str = INK) -> TextLine:
    return TextLine(words, x, y, 8.6, colour, bold, anchor=Anchor.MIDDLE, width=len(words) * 4.3)


def _card(
    box: Box, rect: Rect, texts: tuple[TextLine, ...], *extra: Shape, first: tuple[Shape, ...] = ()
) -> PlacedBox:
    dash = Dash.SHORT if box.unknown else Dash.SOLID
    fill = "#F6F8FA" if box.unknown else "#FFFFFF"
    return PlacedBox(box, rect, (*first, Shape(rect, 3, fill, "#7C8B99", 1, dash), *extra), texts)


def _boxes(title: str) -> tuple[PlacedBox, ...]:
    body = Box("raad", BoxKind.BODY, "Gemeenteraad", ("35 leden",), parent="directeur", place=Place.ABOVE)
    head = Box("directeur", BoxKind.HEAD, "Algemeen directeur", counts="11 direct · 809 indirect")
    cluster = Box(
        "cluster", BoxKind.UNIT, title, ("Clustermanager",), "11 direct · 103 indirect", "Vacature", ("MT",),
        parent="directeur", mark=Mark.FOCUS, colour_group="cluster",
        description="Eenheid, vacature, 11 direct, 103 indirect.",
    )  # fmt: skip
    stack = Box("stapel", BoxKind.POSITION, "5 × omgevingsambtenaar", parent="cluster", stacked=True)
    unknown = Box(
        "domein", BoxKind.UNIT, "Publiek domein", ("diensthoofd niet gekend",), parent="cluster", unknown=True
    )
    staff = Box("financien", BoxKind.POSITION, "Financieel directeur", parent="directeur", place=Place.BESIDE)
    head_rect, cluster_rect = Rect(150, 100, 150, 36), Rect(150, 160, 150, 46)
    stack_rect, unknown_rect = Rect(166, 220, 134, 36), Rect(166, 266, 134, 32)
    return (
        PlacedBox(
            body, Rect(160, 50, 130, 30),
            (Shape(Rect(160, 50, 130, 30), 15, "#EDF1F6", "#7C8B99", 1),),
            (_middle("Gemeenteraad", 225, 62), _middle("35 leden", 225, 73, bold=False, colour=MUTED)),
        ),
        PlacedBox(
            head, head_rect, (Shape(head_rect, 3, "#17324D", "#17324D", 1),),
            (
                _middle("Algemeen directeur", 225, 116, colour="#FFFFFF"),
                _middle("11 direct · 809 indirect", 225, 127, colour="#FFFFFF"),
            ),
        ),
        PlacedBox(
            cluster, cluster_rect,
            (
                Shape(cluster_rect, 3, "#FFF4DB", "#B45309", 1.8),
                Shape(Rect(150, 160, 4, 46), 1, "#2F6FA5"),
                Shape(Rect(246, 154, 48, 12), 6, "#B45309"),
                Shape(Rect(276, 188, 18, 11), 5.5, "#FFFFFF", "#17324D", 1),
            ),
            (
                _left(title, 160, 174, bold=True),
                _left("Clustermanager", 160, 185, 7.6, colour=MUTED),
                _left("11 direct · 103 indirect", 160, 196, 7.5, bold=True, colour="#7A3606"),
                TextLine("Vacature", 270, 162.6, 7.0, "#FFFFFF", True, anchor=Anchor.MIDDLE),
                TextLine("MT", 285, 196, 7.0, "#17324D", True, anchor=Anchor.MIDDLE),
            ),
        ),
        _card(
            stack, stack_rect,
            (
                replace(_left("5 × omgevings", 174, 234, bold=True), hyphenated=True, joint=""),
                _left("ambtenaar", 174, 245, bold=True),
            ),
            first=(Shape(Rect(169, 223, 134, 36), 3, "#FFFFFF", "#7C8B99", 1),),
        ),
        _card(
            unknown, unknown_rect,
            (
                replace(_left("Publiek domein", 174, 279, bold=True), italic=True),
                _left("diensthoofd niet gekend", 174, 290, 7.6, colour=MUTED),
            ),
        ),
        _card(staff, Rect(380, 100, 110, 36), (_left("Financieel directeur", 390, 121, bold=True),)),
    )  # fmt: skip


def _link(
    source: str, target: str, kind: LinkKind, *points: tuple[float, float], **more: object
) -> PlacedLink:
    colours = {LinkKind.FUNCTIONAL: BLUE, LinkKind.ACCOUNTABILITY: "#17324D"}
    long_dashed = kind is LinkKind.FUNCTIONAL
    label = more.pop("label", "")
    placed = (_middle(label, 340, 112, bold=False, colour=BLUE),) if isinstance(label, str) and label else ()
    return PlacedLink(
        Link(source, target, kind, str(label), in_tree=not long_dashed),
        tuple(Point(x, y) for x, y in points),
        colours.get(kind, LINE), 1.1, Dash.LONG if long_dashed else Dash.SOLID,
        EndMark.DOT if kind is LinkKind.ACCOUNTABILITY else EndMark.NONE, placed,
    )  # fmt: skip


def hand_drawn(title: str) -> Scene:
    """Return one sheet whose marked unit has this title."""
    placed = _boxes(title)
    links = (
        _link("directeur", "raad", LinkKind.ACCOUNTABILITY, (225, 100), (225, 80)),
        _link("cluster", "directeur", LinkKind.HIERARCHICAL, (225, 160), (225, 136)),
        _link("stapel", "cluster", LinkKind.HIERARCHICAL, (166, 238), (158, 238), (158, 206)),
        _link("domein", "cluster", LinkKind.HIERARCHICAL, (166, 282), (158, 282), (158, 206)),
        _link("financien", "directeur", LinkKind.FUNCTIONAL, (380, 118), (300, 118), label="controletaken"),
        _link("financien", "raad", LinkKind.ACCOUNTABILITY, (435, 100), (435, 90), (270, 90), (270, 80)),
    )
    chart = Chart(
        "voorbeeldstad", "organogram", "Voorbeeldstad", "Organogram · 1 januari 2026 · 821 medewerkers", "nl",
        tuple(item.box for item in placed), tuple(item.link for item in links),
        ("Bron: verzonnen voorbeeldorganisatie.", "Direct telt functies, ook vacante."), "vacature",
    )  # fmt: skip
    decorations = (
        Decoration(
            "title",
            texts=(
                TextLine(chart.title, 28, 30, 16, "#17324D", True),
                TextLine(chart.subtitle, 28, 42, 8, MUTED),
            ),
        ),
        Decoration("legend", texts=(_left("Legende", 28, 330, 7.5, bold=True),)),
        Decoration(
            "legend", texts=(_left("functioneel", 118, 330, 7.5),), points=(Point(90, 327), Point(114, 327)),
            colour=BLUE, width=1.1, dash=Dash.LONG,
        ),
        Decoration("footer", texts=(_left(" ".join(chart.footer), 28, 350, 7, colour=MUTED),)),
    )  # fmt: skip
    return Scene(chart, 595.28, 380, placed, links, decorations, 7.0)
