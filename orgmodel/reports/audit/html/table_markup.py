"""Tables of the audit: what their cells show, and the chart beside them."""

from __future__ import annotations

from orgmodel.reports.audit.html.charts import bar_chart
from orgmodel.reports.audit.tables import Cell, Table, Tone
from orgmodel.webpage import Content, Heading, element, escaped, table, words
from orgmodel.words import audit as fixed


def table_markup(shown: Table, language: str) -> str:
    """Return a table, with its chart beside it where it has one."""
    region = table(
        [Heading(column.heading, column.numeric) for column in shown.columns],
        ([Content(_lines(cell), _order(cell)) for cell in row] for row in shown.rows),
        name=shown.caption,
        id=shown.id,
        sort_by=fixed.SORT_BY.to(language) if shown.sortable else "",
    )
    if shown.picture is None:
        return region
    return element("div", region + bar_chart(shown.picture, shown.id), class_="beside")


def _lines(cell: Cell) -> str:
    if not cell.lines:
        return ""
    first, *others = cell.lines
    tone = None if cell.tone is Tone.PLAIN else f"tone {cell.tone.value}"
    shown = escaped(first) if tone is None else words("span", first, class_=tone)
    if cell.link:
        shown = element("a", shown, href=cell.link)
    return shown + "".join(words("span", line, class_="more") for line in others)


def _order(cell: Cell) -> str | None:
    return None if cell.order is None else str(cell.order)
