"""A plan as one HTML page without anything from elsewhere, readable with a screen reader and on paper."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from orgmodel.reorganise.reorganisation import Reorganisation
from orgmodel.reports.plan_parts import heading_lines, parts_of
from orgmodel.reports.plan_rows import Row, rows_of
from orgmodel.reports.plan_tables import Part, Table
from orgmodel.reports.plan_text import counts_line, nothing_changes, value_text
from orgmodel.webpage import CARDS, Content, Heading, escaped, page, table
from orgmodel.words import plan as words

# Colour is never the only sign: each change carries its own mark and word too.
_STYLE = """
:root { color-scheme: light; }
body { font: 16px/1.5 Arimo, Arial, Helvetica, sans-serif; color: #1B2733; max-width: 60rem;
  margin: 2rem auto; padding: 0 1rem; }
h1 { font-size: 1.6rem; line-height: 1.25; } h2 { font-size: 1.2rem; margin-top: 2rem; }
.muted, .id, .cause { color: #4A5763; } .id { font-size: .85rem; overflow-wrap: anywhere; }
ul.changes { list-style: none; padding: 0; } ul.changes > li { border-left: 4px solid #7C8B99;
  padding: .3rem .8rem; margin: .5rem 0; }
ul.changes li.created { border-color: #1A7F4B; }
ul.changes li.removed, ul.changes li.merged { border-color: #A3261F; border-left-style: double; }
ul.changes li.moved { border-color: #1D5FA8; border-left-style: dashed; }
ul.changes li.changed, ul.changes li.renamed { border-color: #B45309; }
.sign { font: bold 1rem/1 monospace; } .word { font-weight: bold; }
dl { margin: .2rem 0; display: grid; grid-template-columns: max-content 1fr; gap: 0 .8rem; }
dt { color: #4A5763; } dd { margin: 0; }
.scroll { overflow-x: auto; } table { border-collapse: collapse; }
th, td { text-align: left; padding: .25rem .7rem; border-bottom: 1px solid #D5DBE1; vertical-align: top; }
.number { text-align: right; font-variant-numeric: tabular-nums; } thead th { border-bottom-width: 2px; }
@media print { body { margin: 0; font-size: 10pt; } li, tr { break-inside: avoid; } }
""".strip()


def reorganisation_html(reorganisation: Reorganisation, language: str, drawing: str = "") -> str:
    """Write a plan and all that follows from it as one HTML page.

    Args:
        language: nl or en.
        drawing: the drawing of the change as SVG that was checked; empty for none.
    """
    title, sentences = heading_lines(reorganisation, language)
    body = [f"<h1>{escaped(title)}</h1>"]
    body += [f'<p class="muted">{escaped(sentence)}</p>' for sentence in sentences]
    if drawing:
        body.append(f'<figure class="scroll">{drawing}</figure>')
    body += _changes(reorganisation, language)
    for part in parts_of(reorganisation, language):
        body += _part(part)
    return page_html(title, body, language)


def page_html(title: str, body: Iterable[str], language: str) -> str:
    """Return a whole page.

    Args:
        title: plain text.
        body: HTML, escaped already.
    """
    return page(title, language, ("<main>", *body, "</main>"), style=_STYLE + CARDS)


def table_html(shown: Table, name: str) -> str:
    """Write a table; its first column heads each row.

    Args:
        name: of the table, as text, for those who listen.
    """
    first_number = len(shown.headers) - shown.numbers
    headings = [Heading(text, number >= first_number) for number, text in enumerate(shown.headers)]
    return table(headings, ([Content(escaped(text)) for text in row] for row in shown.rows), name=name)


def _changes(reorganisation: Reorganisation, language: str) -> Iterator[str]:
    plan = reorganisation.plan
    rows = rows_of(plan, reorganisation.before.organisation, reorganisation.after.organisation, language)
    yield f"<section><h2>{words.CHANGES.to(language)}</h2>"
    if not rows:
        yield f"<p>{nothing_changes(plan, language)}</p></section>"
        return
    yield f"<p>{counts_line(plan, language)}</p>"
    yield '<ul class="changes">'
    for row in rows:
        yield from _changed(row, language)
    yield "</ul></section>"


def _changed(row: Row, language: str) -> Iterator[str]:
    yield (
        f'<li class="{row.kind}"><span class="sign" aria-hidden="true">{escaped(row.sign)}</span> '
        f'<span class="word">{escaped(row.word)}</span>: {escaped(row.element)} '
        f'<strong>{escaped(row.label)}</strong> <span class="id">{escaped(row.id)}</span>'
    )
    if row.causes:
        numbers = words.CAUSED_BY.to(language).format(numbers=", ".join(map(str, row.causes)))
        yield f'<span class="cause">({escaped(numbers)})</span>'
    if row.remark:
        yield f"<p>{escaped(row.remark)}</p>"
    if row.details:
        yield "<dl>"
        for detail in row.details:
            key = f"{detail.sign} {detail.key}".strip()
            yield f"<dt>{escaped(key)}</dt><dd>{escaped(value_text(detail))}</dd>"
        yield "</dl>"
    yield "</li>"


def _part(part: Part) -> Iterator[str]:
    yield f"<section><h2>{escaped(part.heading)}</h2>"
    yield from (f"<p>{escaped(sentence)}</p>" for sentence in part.sentences)
    if part.table is not None:
        yield table_html(part.table, part.heading)
    if part.items:
        yield "<ul>"
        yield from (f"<li>{escaped(item)}</li>" for item in part.items)
        yield "</ul>"
    yield "</section>"
