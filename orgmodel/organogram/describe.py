"""Boxes, lines and a whole chart in words: titles, tooltips and short descriptions."""

from __future__ import annotations

from collections.abc import Mapping

from orgmodel.organogram.chart import Box, BoxKind, Chart, Link, LinkKind, Place
from orgmodel.words import twin
from orgmodel.words.numbers import format_number
from orgmodel.words.text import Text

_LINE_WORDS = {
    LinkKind.HIERARCHICAL: twin.HIERARCHICAL,
    LinkKind.FUNCTIONAL: twin.FUNCTIONAL,
    LinkKind.ACCOUNTABILITY: twin.ACCOUNTABILITY,
    LinkKind.DEPUTY: twin.DEPUTY,
}
_TAG_WORDS = {"MT": twin.MT}
_NAMES_SHOWN = 6


def box_words(box: Box, language: str) -> str:
    """Say in one line what a box shows: title, details, counts, then marks in words."""
    parts = [box.title, *box.details, box.counts, *mark_words(box, language)]
    return ", ".join(part for part in parts if part)


def mark_words(box: Box, language: str) -> tuple[str, ...]:
    """Return in words what a box shows by a badge, a mark or its outline."""
    words = [box.badge] if box.badge else []
    words += [_TAG_WORDS[tag].to(language) if tag in _TAG_WORDS else tag for tag in box.tags]
    if box.kind is BoxKind.BODY:
        words.append(twin.BODY.to(language))
    if box.place is Place.BESIDE and box.kind not in (BoxKind.BODY, BoxKind.NOTE):
        words.append(twin.STAFF.to(language))
    unknown = twin.UNKNOWN.to(language)
    if box.unknown and not any(unknown in part for part in (box.title, *box.details, box.counts)):
        words.append(unknown)
    return tuple(words)


def relation_words(link: Link, target: str, language: str) -> str:
    """Say what a line means, seen from its source: `functioneel naar X: controletaken`."""
    words = _LINE_WORDS[link.kind].to(language).format(target=target)
    if link.label:
        words += f": {link.label}"
    return f"{words} ({twin.LINE_UNKNOWN.to(language)})" if link.unknown else words


def link_words(link: Link, titles: Mapping[str, str], language: str) -> str:
    """Say a line in words: `Stafdienst rapporteert aan Algemeen directeur`."""
    return f"{titles[link.source]} {relation_words(link, titles[link.target], language)}"


def describe(chart: Chart) -> str:
    """Describe a chart in one short paragraph, for `<desc>` and alternative texts."""
    language = chart.language
    roots = [box for box in chart.boxes if box.parent is None]
    root_ids = {box.id for box in roots}
    below = [box.title for box in chart.boxes if box.parent in root_ids and box.place is Place.BELOW]
    marked = [f"{box.title} ({box.badge})" for box in chart.boxes if box.badge]
    lines = twin.DESCRIPTION.format(
        title=chart.title,
        boxes=_counted(len(chart.boxes), twin.ONE_BOX, twin.BOXES),
        lines=_counted(len(chart.links), twin.ONE_LINE, twin.LINES),
    )
    sentences = [lines.to(language)]
    for words, names in ((twin.TOP, [b.title for b in roots]), (twin.BELOW, below), (twin.MARKED, marked)):
        if names:
            sentences.append(words.to(language).format(names=_listed(names, language)))
    return " ".join(sentences)


def _counted(count: int, one: Text, several: Text) -> Text:
    if count == 1:
        return one
    return several.format(count=Text(nl=format_number(count, "nl"), en=format_number(count, "en")))


def _listed(names: list[str], language: str) -> str:
    if len(names) <= _NAMES_SHOWN:
        return ", ".join(names)
    rest = twin.AND_MORE.to(language).format(count=format_number(len(names) - _NAMES_SHOWN, language))
    return f"{', '.join(names[:_NAMES_SHOWN])} {rest}"
