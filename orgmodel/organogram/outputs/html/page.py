"""Write the interactive page. Without its script the drawing and the list are there all the same."""

from __future__ import annotations

import json
from collections.abc import Iterator, Sequence

from orgmodel.organogram.chart import Chart
from orgmodel.organogram.dot import number
from orgmodel.organogram.outputs.crop import drawing_rect
from orgmodel.organogram.outputs.html.markup import escape, script, style
from orgmodel.organogram.outputs.html.tree import tree_lines
from orgmodel.organogram.outputs.office_package import LOCALES
from orgmodel.organogram.outputs.said import (
    SAID_IN_TEXT,
    BelowTitle,
    below_title,
    own_below_title,
    own_footer,
)
from orgmodel.organogram.scene import Scene
from orgmodel.organogram.scene_parts import clean
from orgmodel.organogram.text_twin import text_twin
from orgmodel.webpage import page
from orgmodel.words import page as words
from orgmodel.words.text import Text

# Points around what is left.
_AIR = 6.0


def scenes_to_html(
    pages: Sequence[str],
    scenes: Sequence[Scene],
    chart: Chart,
    stamp: str,
    *,
    house_footer: Sequence[str] = (),
) -> bytes:
    """Write sheets as one page of HTML that needs nothing else.

    Args:
        pages: each sheet as SVG.
        scenes: the same sheets.
        chart: what is drawn on all of them.
        stamp: kept in a meta element.
        house_footer: lines of the house style, above the chart's footer.
    """
    return page(
        clean(chart.title),
        LOCALES.get(chart.language, chart.language),
        _body(pages, scenes, chart, house_footer),
        style=style(),
        script=script(),
        metadata={"orgmodel-stamp": stamp},
        attributes={"data-words": _words_for_script(chart.language)},
    ).encode()


def _body(
    pages: Sequence[str], scenes: Sequence[Scene], chart: Chart, house_footer: Sequence[str]
) -> Iterator[str]:
    def say(text: Text) -> str:
        return escape(text.to(chart.language))

    yield f'<a class="skip" href="#words">{say(words.SKIP)}</a>'
    yield f"<header><h1>{escape(chart.title)}</h1><p>{_line(below_title(chart))}</p></header>"
    yield '<div class="tools" role="search" hidden><div class="find">'
    yield f'<label for="search">{say(words.SEARCH)}</label>'
    yield '<input id="search" type="search" autocomplete="off" spellcheck="false">'
    yield '<span id="hits" role="status"></span><ol id="results" hidden></ol></div>'
    for name, sign, text in (("zoom-in", "+", words.ZOOM_IN), ("zoom-out", "−", words.ZOOM_OUT)):
        told = say(text)
        yield f'<button type="button" id="{name}" aria-label="{told}" title="{told}">{sign}</button>'
    yield f'<button type="button" id="fit">{say(words.FIT)}</button></div>'
    yield "<main>"
    smallest = min(scene.type_size for scene in scenes)
    yield (
        f'<section id="picture" aria-label="{say(words.PICTURE)}" tabindex="0" '
        f'data-type="{number(smallest)}" data-focus="{escape(chart.focus)}">'
    )
    for drawn, scene in zip(pages, scenes, strict=True):
        yield from _figure(drawn, scene, chart)
    yield "</section>"
    yield '<div class="side">'
    yield from _chosen(chart.language)
    yield '<section id="words" aria-labelledby="words-title">'
    yield f'<h2 id="words-title">{say(words.IN_WORDS)}</h2>'
    yield f'<div class="tools" hidden><button type="button" id="expand">{say(words.EXPAND)}</button>'
    yield f'<button type="button" id="collapse">{say(words.COLLAPSE)}</button></div>'
    yield '<ul id="tree">'
    yield from tree_lines(text_twin(chart), chart.language)
    yield "</ul></section></div>"
    yield "</main>"
    yield "<footer>"
    for sentence in (*house_footer, *chart.footer):
        yield f"<p>{escape(sentence)}</p>"
    yield f'<p class="keys">{say(words.KEYS)}</p></footer>'


def _figure(drawn: str, scene: Scene, whole: Chart) -> Iterator[str]:
    chart = scene.chart
    yield f'<figure class="{"wide" if scene.width > scene.height else "tall"}">'
    if scene.sheets > 1:
        sheet = words.TITLE_OF_SHEET.format(title=chart.title, sheet=scene.sheet, sheets=scene.sheets)
        yield f"<figcaption>{escape(sheet.to(chart.language))}</figcaption>"
    if below := _line(own_below_title(chart, whole)):
        yield f"<p>{below}</p>"
    yield f'<div class="sheet" data-shown="{_shown(scene)}">'
    yield _embedded(drawn, f"sheet-{scene.sheet}-")
    yield "</div>"
    for sentence in own_footer(chart, whole):
        yield f"<p>{escape(sentence)}</p>"
    yield "</figure>"


def _line(said: BelowTitle) -> str:
    mark = f"<strong>{escape(said.draft)}</strong>" if said.draft else ""
    return mark + escape(said.rest)


def _shown(scene: Scene) -> str:
    """Return x, y, width and height of the part of a sheet that the screen shows, in points."""
    shown = drawing_rect(scene, SAID_IN_TEXT)
    sides = (shown.x - _AIR, shown.y - _AIR, shown.width + 2 * _AIR, shown.height + 2 * _AIR)
    return " ".join(map(number, sides))


def _embedded(drawn: str, prefix: str) -> str:
    """Return an SVG to stand inside HTML; its ids get a prefix, since sheets share theirs.

    No text can hold what is replaced: quotes are escaped in our SVG.
    """
    inner = drawn[drawn.index("<svg") :].strip()
    named = inner.replace(' id="', f' id="{prefix}')
    return named.replace('aria-labelledby="title desc"', f'aria-labelledby="{prefix}title {prefix}desc"', 1)


def _chosen(language: str) -> Iterator[str]:
    def say(text: Text) -> str:
        return escape(text.to(language))

    yield '<p id="told" class="told" role="status"></p>'
    yield '<section id="chosen" aria-labelledby="chosen-title" hidden>'
    yield '<div class="head"><h2 id="chosen-title">…</h2>'
    yield f'<button type="button" id="fold" hidden>{say(words.FOLD)}</button>'
    yield f'<button type="button" id="clear">{say(words.CLEAR)}</button></div><p id="chosen-more"></p>'
    for name, text in (("lines", words.LINES), ("above", words.ABOVE), ("below", words.BELOW)):
        count = ' <span id="chosen-count"></span>' if name == "below" else ""
        yield f'<h3>{say(text)}{count}</h3><ul id="chosen-{name}"></ul>'
    yield "</section>"


def _words_for_script(language: str) -> str:
    said = {
        "one_hit": words.ONE_HIT,
        "hits": words.HITS,
        "no_hit": words.NO_HIT,
        "and_more": words.AND_MORE,
        "chosen": words.CHOSEN,
        "no_lines": words.NO_LINES,
        "none_above": words.NONE_ABOVE,
        "none_below": words.NONE_BELOW,
        "fold": words.FOLD,
        "unfold": words.UNFOLD,
    }
    return json.dumps({name: text.to(language) for name, text in said.items()}, ensure_ascii=False)
