"""Tables: each in a region that scrolls by keyboard, with its caption and scopes."""

from __future__ import annotations

from orgmodel.reports.audit.html.charts import bar_chart
from orgmodel.reports.audit.tables import Cell, Column, Table, Tone
from orgmodel.webpage import element, escaped, words


def table_markup(table: Table) -> str:
    """Return a table, with its chart beside it where it has one."""
    caption = f"{table.id}-caption"
    markup = element(
        "table",
        (
            element("caption", words("span", table.caption, id=caption)),
            element("thead", element("tr", (_heading(column) for column in table.columns))),
            element("tbody", (_row(row, table.columns) for row in table.rows)),
        ),
        id=table.id,
        class_="sortable" if table.sortable else None,
    )
    region = element("div", markup, class_="scroll", role="region", aria_labelledby=caption, tabindex="0")
    if table.picture is None:
        return region
    return element("div", region + bar_chart(table.picture, table.id), class_="beside")


def _heading(column: Column) -> str:
    return words("th", column.heading, scope="col", class_=_class(column))


def _row(row: tuple[Cell, ...], columns: tuple[Column, ...]) -> str:
    name, *others = row
    cells = [element("th", _lines(name), scope="row", data_order=_order(name))]
    cells += [
        element("td", _lines(cell), class_=_class(column), data_order=_order(cell))
        for cell, column in zip(others, columns[1:], strict=True)
    ]
    return element("tr", cells)


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


def _class(column: Column) -> str | None:
    return "number" if column.numeric else None
