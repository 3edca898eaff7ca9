"""The keys of a house style and the roles of its colours, each with its meaning."""

from __future__ import annotations

WIDEST_CORNER = 12
KEYS = {
    "base": "Theme to start from: standard, print (black and white) or high-contrast.",
    "colours": "Colours by role, as #RRGGBB in quotes.",
    "unit_colours": "Colours of the narrow bars, by id or type of the unit, as #RRGGBB in quotes.",
    "palette": "Colours of the other bars, in order of appearance; a list.",
    "font": "Fonts of svg, html and docx, as Verdana, sans-serif; png and pdf have Arimo, pptx has Arial.",
    "corner": f"Radius of the corners of a card, in points: 0 to {WIDEST_CORNER}.",
    "logo": "Path of a PNG inside the project, from the file that names it.",
    "title_block": "Whether title and subtitle are drawn: true or false.",
    "footer": "Own lines at the foot of the page; one text or a list.",
}
ROLES = {
    "paper": "Background of the page.",
    "ink": "Text.",
    "muted": "Second lines, and text that is less prominent.",
    "heading": "Title of the page.",
    "hierarchical": "Hierarchical lines.",
    "functional": "Functional lines.",
    "accountability": "Lines to bodies.",
    "deputy": "Lines to deputies.",
    "card": "Fill of a box.",
    "border": "Border of a box.",
    "head": "Fill of the head of the organisation.",
    "on_head": "Text on the head of the organisation.",
    "body": "Fill of a body.",
    "unknown": "Fill of what is not known.",
    "focus": "Fill of the marked position.",
    "focus_border": "Border and badge of the marked position.",
    "focus_ink": "Counts of the marked position.",
    "on_focus": "Text on a badge.",
    "heat": "Warmest fill of a heat view.",
}
