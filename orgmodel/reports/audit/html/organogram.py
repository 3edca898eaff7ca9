"""Organograms set into the page: the SVG that `render` writes, its ids made unique."""

from __future__ import annotations

import re
from collections.abc import Iterator

from msgspec import Struct

from orgmodel.webpage import element, words
from orgmodel.words import audit as fixed

_PROLOGUE = re.compile(r"^<\?xml[^>]*\?>\s*")
_STAMP = re.compile(r"<metadata\b[^>]*>.*?</metadata>\s*", re.DOTALL)
# Quotes inside texts and attributes are always written as entities, so these find attributes only.
_ID = re.compile(r' id="([^"]*)"')
_LABELLED = re.compile(r' aria-labelledby="title desc"')


class Organogram(Struct, frozen=True):
    """Hold the drawing of one organisation.

    Args:
        sheets: SVG, already checked against the allow-list of drawings.
        twin: the same in words.
        reason: why there is none; empty where there is one.
    """

    sheets: tuple[str, ...] = ()
    twin: str = ""
    reason: str = ""


def organogram_markup(organogram: Organogram, language: str) -> Iterator[str]:
    """Return the sheets, each in a region that scrolls, then the text twin."""
    if organogram.reason:
        yield words("p", fixed.NOT_DRAWN.format(reason=organogram.reason).to(language))
        return
    total = len(organogram.sheets)
    for number, sheet in enumerate(organogram.sheets, start=1):
        label = fixed.SHEET.format(sheet=number, sheets=total).to(language)
        yield element(
            "div",
            _inline(sheet, f"sheet{number}-"),
            class_="scroll sheet",
            role="region",
            aria_label=label,
            tabindex="0",
        )
    twin = words("summary", fixed.IN_WORDS.to(language)) + words("pre", organogram.twin)
    yield element("details", twin)


def _inline(svg: str, prefix: str) -> str:
    text = _STAMP.sub("", _PROLOGUE.sub("", svg))
    text = _ID.sub(rf' id="{prefix}\1"', text)
    return _LABELLED.sub(f' aria-labelledby="{prefix}title {prefix}desc"', text).strip()
