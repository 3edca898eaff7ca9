"""Widths of text as a real browser lays it out."""

from __future__ import annotations

import base64
import os
import shutil
from collections.abc import Callable, Iterator
from concurrent.futures import ThreadPoolExecutor
from contextlib import contextmanager
from dataclasses import replace
from typing import Any

import fontpkg_arimo

from tests.geometry.sheet import Sheet, Text

Asked = Callable[[Callable[[Any], Any]], Any]
PROGRAMS = ("chromium", "chromium-browser", "google-chrome")
_FACE = "@font-face {{ font-family: Arimo; font-weight: 400 700; font-style: {style}; src: url({source}) }}"
_MEASURE = """(pinned) => {
  const measure = (text) => {
    if (!pinned) text.removeAttribute('textLength');
    return [text.getComputedTextLength(), text.getBBox().width];
  };
  const all = (selector) => [...document.querySelectorAll(selector)].map(
    (group) => [...group.querySelectorAll('text')].map(measure));
  return {boxes: all('svg > g.box'), links: all('svg > g.link'), frames: all('svg > g:not(.box):not(.link)')};
}"""


def program() -> str | None:
    """Return where Chromium is; None where there is none."""
    named = os.environ.get("ORGMODEL_CHROMIUM")
    return named or next((path for name in PROGRAMS if (path := shutil.which(name))), None)


@contextmanager
def open_browser() -> Iterator[Asked]:
    """Start Chromium in a thread of its own, so that it can run beside the tests of another browser.

    Yields:
        A function that does something with a page, there.
    """
    with ThreadPoolExecutor(max_workers=1) as thread:
        driver = thread.submit(lambda: _started().start()).result()
        chromium = thread.submit(
            lambda: driver.chromium.launch(executable_path=program(), args=["--no-sandbox"])
        ).result()
        page = thread.submit(chromium.new_page).result()
        try:
            yield lambda action: thread.submit(action, page).result()
        finally:
            thread.submit(chromium.close).result()
            thread.submit(driver.stop).result()


def _started() -> Any:
    from playwright.sync_api import sync_playwright

    return sync_playwright()


def measured(page: Any, svg: bytes, sheet: Sheet, family: str, *, pinned: bool) -> Sheet:
    """Return a sheet with the widths that a browser gives its texts.

    Args:
        family: the font to lay out in; `Arimo` comes from the package, any other from the system.
        pinned: keep the widths that the file asks for.
    """
    picture = svg.decode().split("?>", 1)[1].replace("Arimo,Arial,Helvetica,sans-serif", family)
    page.set_content(f"<meta charset='utf-8'><style>{_faces()}</style>{picture}")
    page.evaluate(
        """(family) => Promise.all(['', 'bold ', 'italic ', 'italic bold '].map(
            (style) => document.fonts.load(`${style}10px ${family}`)))""",
        family,
    )
    found = page.evaluate(_MEASURE, pinned)
    for name in ("boxes", "links", "frames"):
        for item, widths in zip(getattr(sheet, name), found[name], strict=True):
            attribute = "labels" if name == "links" else "texts"
            texts = getattr(item, attribute)
            setattr(item, attribute, [_with(text, pair) for text, pair in zip(texts, widths, strict=True)])
    return sheet


def has_font(page: Any, family: str) -> bool:
    """Tell whether a system font is there: it measures otherwise than the generic one it falls back to."""
    page.set_content("<canvas></canvas>")
    width: Callable[[str], float] = lambda font: page.evaluate(  # noqa: E731
        """(font) => {
            const pen = document.querySelector('canvas').getContext('2d');
            pen.font = `100px ${font}`;
            return pen.measureText('Handgloves ij WM').width;
        }""",
        font,
    )
    return any(width(f"'{family}', {other}") != width(other) for other in ("monospace", "serif"))


def _with(text: Text, pair: list[float]) -> Text:
    return replace(text, advance=pair[0], measured=max(pair))


def _faces() -> str:
    names = {"normal": "Arimo[wght].ttf", "italic": "Arimo-Italic[wght].ttf"}
    return "".join(_FACE.format(style=style, source=_source(name)) for style, name in names.items())


def _source(name: str) -> str:
    data = (fontpkg_arimo.ROOT / "files" / name).read_bytes()
    return f"data:font/ttf;base64,{base64.b64encode(data).decode()}"
