"""HTML elements; text from files always passes through `escaped`."""

from __future__ import annotations

import html
from collections.abc import Iterable

VOID = frozenset({"meta"})


def escaped(text: str) -> str:
    """Return text that a browser shows and never reads as markup."""
    return html.escape(text, quote=True)


def element(tag: str, content: str | Iterable[str] = "", /, **attributes: str | None) -> str:
    """Return one element.

    Args:
        content: markup, escaped where it was text.
        attributes: their text; None leaves one out, `_` at the end avoids Python's words, `_` inside is a
            hyphen.
    """
    shown = "".join(
        f' {name.rstrip("_").replace("_", "-")}="{escaped(value)}"'
        for name, value in attributes.items()
        if value is not None
    )
    if tag in VOID:
        return f"<{tag}{shown}>"
    inside = content if isinstance(content, str) else "".join(content)
    return f"<{tag}{shown}>{inside}</{tag}>"


def words(tag: str, text: str, /, **attributes: str | None) -> str:
    """Return one element that holds text."""
    return element(tag, escaped(text), **attributes)
