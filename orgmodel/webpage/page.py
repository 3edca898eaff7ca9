"""A whole page: its head says that nothing is loaded and that only our own style and script may run."""

from __future__ import annotations

import base64
import hashlib
from collections.abc import Iterable, Mapping

from orgmodel.webpage.elements import element, words


def page(
    title: str,
    language: str,
    body: Iterable[str],
    *,
    style: str,
    script: str = "",
    metadata: Mapping[str, str] | None = None,
    attributes: Mapping[str, str] | None = None,
) -> str:
    """Return a page of HTML.

    Args:
        title, language: plain text.
        body: markup, one piece a line.
        style, script: ours, never text from a file; no script writes none.
        metadata: further content of the head, by name.
        attributes: of the body.
    """
    scripts = (element("script", script),) if script else ()
    head = (
        element("meta", charset="utf-8"),
        element("meta", http_equiv="Content-Security-Policy", content=_policy(style, script)),
        element("meta", name="viewport", content="width=device-width, initial-scale=1"),
        *(element("meta", name=name, content=content) for name, content in (metadata or {}).items()),
        words("title", title),
        element("style", style),
    )
    parts = [
        "\n",
        element("head", "\n".join(head)),
        "\n",
        element("body", "\n".join((*body, *scripts)), **(attributes or {})),
        "\n",
    ]
    return f"<!DOCTYPE html>\n{element('html', parts, lang=language)}\n"


def _policy(style: str, script: str) -> str:
    """Allow our style and our script by their hashes and embedded pictures, nothing else."""
    scripts = f"script-src '{_hash(script)}'; " if script else ""
    return (
        f"default-src 'none'; style-src '{_hash(style)}'; {scripts}img-src data:; "
        "base-uri 'none'; form-action 'none'"
    )


def _hash(text: str) -> str:
    return "sha256-" + base64.b64encode(hashlib.sha256(text.encode()).digest()).decode()
