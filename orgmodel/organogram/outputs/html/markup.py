"""Escape what comes from a file, and read the page's own assets."""

from __future__ import annotations

from functools import cache
from importlib.resources import files

from orgmodel.organogram.scene_parts import clean
from orgmodel.webpage import escaped

_SCRIPTS = ("picture.js", "tree.js", "chains.js", "folding.js", "search.js", "page.js")


def escape(text: str) -> str:
    """Write text for an element or a quoted attribute: it can begin and end nothing."""
    return escaped(clean(text))


@cache
def style() -> str:
    """Return the page's style sheet."""
    return _asset("style.css")


@cache
def script() -> str:
    """Return the page's behaviour, in a scope of its own."""
    body = "\n".join(_asset(name) for name in _SCRIPTS)
    return f'"use strict";\n{{\n{body}}}\n'


def _asset(name: str) -> str:
    return files("orgmodel.organogram.outputs.html.assets").joinpath(name).read_text(encoding="utf-8")
