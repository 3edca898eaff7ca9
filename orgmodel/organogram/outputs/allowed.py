"""The allow-list for SVG: what may be in a file we hand out, and nothing else."""

from __future__ import annotations

import re
from xml.parsers import expat

from orgmodel.organogram.notice import OutputError

_COMMON = frozenset({"id", "class", "fill", "stroke", "stroke-width", "stroke-dasharray", "stroke-linejoin"})
_DATA = frozenset({"data-element", "data-kind", "data-mark", "data-source", "data-target", "data-unknown"})
_RECT = frozenset({"x", "y", "width", "height"})
_SVG = "http://www.w3.org/2000/svg"
_ALLOWED = {
    "svg": _COMMON
    | {"xmlns", "width", "height", "viewBox", "role", "lang", "aria-labelledby", "font-family", "xml:space"},
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
    seen: set[tuple[str, ...]] = set()
    colours: set[str] = set()

    def check(tag: str, attributes: dict[str, str]) -> None:
        names = (tag, *attributes)
        if names not in seen:
            _check_names(tag, attributes)
            seen.add(names)
        if "fill" in attributes:
            colours.add(attributes["fill"])
        if "stroke" in attributes:
            colours.add(attributes["stroke"])
        if "xmlns" in attributes and attributes["xmlns"] != _SVG:
            raise OutputError(f"the drawing is of the namespace {attributes['xmlns'][:60]!r}; write {_SVG}")
        if "href" in attributes and not _is_allowed_address(tag, attributes["href"]):
            address = attributes["href"][:60]
            raise OutputError(f"the drawing links to {address!r}; use http, https, mailto or a #fragment")

    parser = expat.ParserCreate()
    parser.StartElementHandler = check
    parser.Parse(svg, True)
    for colour in sorted(colours):
        if _COLOUR.fullmatch(colour) is None:
            raise OutputError(f"the drawing has the colour {colour[:60]!r}; write #RRGGBB")


def _check_names(tag: str, attributes: dict[str, str]) -> None:
    """Refuse an element or attribute that is not on the list; a prefix of a namespace makes it another."""
    allowed = _ALLOWED.get(tag)
    if allowed is None:
        raise OutputError(f"the drawing holds <{tag}>, which is not allowed")
    if not allowed.issuperset(attributes):
        other = min(attributes.keys() - allowed)
        raise OutputError(f"the drawing holds {other} on <{tag}>, which is not allowed")


def _is_allowed_address(tag: str, address: str) -> bool:
    return (_IMAGE if tag == "image" else _LINK).fullmatch(address) is not None
