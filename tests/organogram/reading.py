"""What a written SVG holds, read back."""

from __future__ import annotations

from xml.etree import ElementTree

SVG = "{http://www.w3.org/2000/svg}"
SOFT_HYPHEN = "\u00ad"


def groups(svg, name):
    root = ElementTree.fromstring(svg)
    return [group for group in root.iter(f"{SVG}g") if group.get("class", "").split()[0] == name]


def box_lines(svg):
    """Return the lines of text of each box, by id."""
    return {
        group.get("id").removeprefix("box-"): [text.text or "" for text in group.iter(f"{SVG}text")]
        for group in groups(svg, "box")
    }


def visible_text(svg):
    """Return what one reads in each box: lines are joined by a space, or at a soft hyphen by nothing."""
    texts = {box: " ".join(lines) for box, lines in box_lines(svg).items()}
    return {box: text.replace(f"{SOFT_HYPHEN} ", "").replace(SOFT_HYPHEN, "") for box, text in texts.items()}


def drawn_links(svg):
    """Return source, target and kind of each drawn link, sorted."""
    return sorted(
        (group.get("data-source"), group.get("data-target"), group.get("class").split()[1])
        for group in groups(svg, "link")
    )
