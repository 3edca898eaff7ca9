"""Escape what comes from a file, and read the page's own assets."""

from __future__ import annotations

import base64
import hashlib
from functools import cache
from importlib.resources import files

from orgmodel.organogram.parts import clean

_ESCAPES = str.maketrans({"&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;", "'": "&#39;"})
_SCRIPTS = ("picture.js", "tree.js", "chains.js", "search.js", "page.js")


def escape(text: str) -> str:
    """Write text for an element or a quoted attribute: it can begin and end nothing."""
    return clean(text).translate(_ESCAPES)


@cache
def style() -> str:
    """Return the page's style sheet."""
    return _asset("style.css")


@cache
def script() -> str:
    """Return the page's behaviour, in a scope of its own."""
    body = "\n".join(_asset(name) for name in _SCRIPTS)
    return f'"use strict";\n{{\n{body}}}\n'


def content_policy() -> str:
    """Return the policy: our style and our script by their hashes, embedded pictures, nothing else."""
    return (
        f"default-src 'none'; style-src '{_hash(style())}'; script-src '{_hash(script())}'; img-src data:; "
        "base-uri 'none'; form-action 'none'"
    )


def _hash(text: str) -> str:
    return "sha256-" + base64.b64encode(hashlib.sha256(text.encode()).digest()).decode()


def _asset(name: str) -> str:
    return files("orgmodel.organogram.outputs.html.assets").joinpath(name).read_text(encoding="utf-8")
