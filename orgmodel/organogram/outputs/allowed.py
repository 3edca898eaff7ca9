"""The allow-list for SVG: what may be in a file we hand out, and nothing else."""

from __future__ import annotations

import re
from xml.parsers import expat

from orgmodel.organogram.notice import OutputError

_COMMON = frozenset({"id", "class", "fill", "stroke", "stroke-width", "stroke-dasharray", "stroke-linejoin"})
_DATA = frozenset({"data-element", "data-kind", "data-mark", "data-source", "data-target", "data-unknown"})
_RECT = frozenset({"x", "y", "width", "height"})
_SVG = "http://www.w3.org/2000/svg"
_SPACE = "http://www.w3.org/XML/1998/namespace space"
_ALLOWED = {
    "svg": _COMMON | {"width", "height", "viewBox", "role", "lang", "aria-labelledby", "font-family", _SPACE},
    "title": frozenset({"id"}),
    "desc": frozenset({"id"}),
    "metadata": frozenset({"id"}),
    "g": _COMMON | _DATA,
    "rect": _COMMON | _RECT | {"rx"},
    "circle": _COMMON | {"cx", "cy", "r"},
    "path": _COMMON | {"d"},
    "text": _COMMON
    | {"x", "y", "font-size", "font-weight", "font-style", "text-anchor", "textLength", "lengthAdjust"},
    "a": frozenset({"href"}),
    "image": _RECT | {"href"},
}
_LINK = re.compile(r"(https?://|mailto:|#)\S*", re.IGNORECASE)
_IMAGE = re.compile(r"data:image/png;base64,[A-Za-z0-9+/=]+")
_COLOUR = re.compile(r"none|#[0-9A-Fa-f]{6}")


def check_allowed(svg: str) -> None:
    """Refuse an SVG with an element, attribute or address that is not on the list."""
    if "<!DOCTYPE" in svg or "<!ENTITY" in svg or "<?xml-stylesheet" in svg:
        raise OutputError("the drawing declares a document type or a style sheet; neither is allowed")
    colours: set[str] = set()

    def check(name: str, attributes: dict[str, str]) -> None:
        tag = name.removeprefix(f"{_SVG} ")
        allowed = _ALLOWED.get(tag)
        if allowed is None:
            raise OutputError(f"the drawing holds <{tag}>, which is not allowed")
        if not allowed.issuperset(attributes):
            other = min(attributes.keys() - allowed)
            raise OutputError(f"the drawing holds {other} on <{tag}>, which is not allowed")
        colours.update((attributes.get("fill", "none"), attributes.get("stroke", "none")))
        if "href" in attributes and not _is_allowed_address(tag, attributes["href"]):
            address = attributes["href"][:60]
            raise OutputError(f"the drawing links to {address!r}; use http, https, mailto or a #fragment")

    parser = expat.ParserCreate(namespace_separator=" ")
    parser.StartElementHandler = check
    parser.Parse(svg, True)
    for colour in sorted(colours):
        if _COLOUR.fullmatch(colour) is None:
            raise OutputError(f"the drawing has the colour {colour[:60]!r}; write #RRGGBB")


def _is_allowed_address(tag: str, address: str) -> bool:
    return (_IMAGE if tag == "image" else _LINK).fullmatch(address) is not None
