"""Themes: the colours, strokes and type of an organogram."""

from __future__ import annotations

from msgspec import Struct

from orgmodel.organogram.chart import Mark


class Theme(Struct, frozen=True):
    """Hold one house style; colours are #RRGGBB, sizes points.

    Args:
        paper: background of the page.
        ink, muted: text; muted for the second line and for what is less prominent.
        heading: title of the page.
        hierarchical, functional, accountability, deputy: lines.
        card, border: fill and border of a box.
        head, on_head: fill of the head of the organisation and the text on it.
        body: fill of a body.
        unknown: fill of what is not known.
        focus, focus_border, focus_ink, on_focus: the marked position, its border and badge, its
            counts, and the text on the badge.
        units: colours of the narrow bars, in order of appearance.
        unit_colours: colour by unit id or unit type, before `units`.
        marks: border of what a plan adds, removes, moves or changes.
        heat: the warmest fill of a heat view.
        line, border_width, focus_width: stroke widths.
        corner: radius of a card's corners.
        font: families of svg, html and docx, before Arimo; png and pdf have Arimo, pptx has Arial.
        logo: path of a PNG inside the project; empty for none.
        logo_data: the bytes of that PNG; empty for none.
        title_block: whether title and subtitle are drawn.
        footer: own lines above the chart's footer.
    """

    name: str = "standard"
    paper: str = "#FFFFFF"
    ink: str = "#1B2733"
    muted: str = "#4A5763"
    heading: str = "#17324D"
    hierarchical: str = "#55636F"
    functional: str = "#1D5FA8"
    accountability: str = "#17324D"
    deputy: str = "#6B3FA0"
    card: str = "#FFFFFF"
    border: str = "#7C8B99"
    head: str = "#17324D"
    on_head: str = "#FFFFFF"
    body: str = "#EDF1F6"
    unknown: str = "#F6F8FA"
    focus: str = "#FFF4DB"
    focus_border: str = "#B45309"
    focus_ink: str = "#7A3606"
    on_focus: str = "#FFFFFF"
    units: tuple[str, ...] = (
        "#2F6FA5", "#2F7D54", "#8A5A00", "#6B4392", "#A4373F",
        "#1F7A80", "#5B6B1E", "#9A4A7A", "#4A5AA8", "#7A5240",
    )  # fmt: skip
    unit_colours: tuple[tuple[str, str], ...] = ()
    marks: tuple[tuple[Mark, str], ...] = (
        (Mark.NEW, "#1B7A43"),
        (Mark.GONE, "#A3262A"),
        (Mark.MOVED, "#1D5FA8"),
        (Mark.CHANGED, "#6B3FA0"),
        (Mark.NEW_MANAGER, "#0F6B75"),
        (Mark.GHOST, "#7C8B99"),
    )
    heat: str = "#8FB0CE"
    line: float = 1.1
    border_width: float = 1.0
    focus_width: float = 1.8
    corner: float = 3.0
    font: tuple[str, ...] = ()
    logo: str = ""
    logo_data: bytes = b""
    title_block: bool = True
    footer: tuple[str, ...] = ()


STANDARD = Theme()
PRINT = Theme(
    name="print",
    ink="#000000", muted="#333333", heading="#000000",
    hierarchical="#333333", functional="#000000", accountability="#000000", deputy="#333333",
    border="#555555", head="#222222", body="#EEEEEE", unknown="#FFFFFF",
    focus="#EEEEEE", focus_border="#000000", focus_ink="#000000",
    units=("#444444",),
    marks=tuple((mark, "#000000") for mark in Mark if mark not in (Mark.NONE, Mark.FOCUS)),
    heat="#BBBBBB", focus_width=2.4,
)  # fmt: skip
HIGH_CONTRAST = Theme(
    name="high-contrast",
    ink="#000000", muted="#1A1A1A", heading="#000000",
    hierarchical="#000000", functional="#003A8C", accountability="#000000", deputy="#4B1E87",
    border="#000000", head="#000000", body="#FFFFFF", unknown="#FFFFFF",
    focus="#FFFFFF", focus_border="#7A2E00", focus_ink="#000000",
    units=(
        "#003A8C", "#005A2B", "#5C3B00", "#4B1E87", "#7A0019",
        "#00707A", "#C2006B", "#B84300", "#595959", "#0072C6",
    ),
    line=1.6, border_width=1.6, focus_width=3.0,
)  # fmt: skip
THEMES = {theme.name: theme for theme in (STANDARD, PRINT, HIGH_CONTRAST)}
