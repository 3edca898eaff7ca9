"""Tables: each in a region that scrolls by keyboard; on a phone a row of a wide one reads as a card."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from msgspec import Struct

from orgmodel.webpage.elements import element, words

# More columns than this do not fit beside each other on a phone.
_COLUMNS_ON_A_PHONE = 3

# A cell shows its heading before itself; what follows the slash is read aloud: nothing, for the heading is.
# The row of headings is for those who listen, unless a script has made buttons for sorting of it.
CARDS = """
@media screen and (max-width: 37.5rem) {
  .cards, .cards :is(caption, tbody, tr) { display: block; }
  .cards :is(tbody th, td) { display: flow-root; padding: 0.15rem 0 0.15rem 9rem; }
  .cards :is(tbody th, td) { border: 0; text-align: left; }
  .cards :is(tbody th, td)::before {
    float: left; width: 8.5rem; margin-left: -9rem; color: #4a5763; font-weight: normal;
    content: attr(data-label); content: attr(data-label) / "";
  }
  .cards tbody th { font-weight: bold; }
  .cards td:empty { display: none; }
  .cards tbody tr { margin: 0 0 0.75rem; padding: 0.4rem 0.6rem; border: 1px solid #7c8b99; }
  .cards thead { position: absolute; width: 1px; height: 1px; overflow: hidden; clip-path: inset(50%); }
  .cards thead:has(button) { position: static; display: block; width: auto; height: auto; clip-path: none; }
  .cards thead:has(button) tr { display: flex; flex-wrap: wrap; gap: 0.5rem 1rem; margin: 0 0 0.75rem; }
  .cards thead:has(button) tr::before { content: attr(data-label); }
  .cards thead:has(button) th { padding: 0; border: 0; }
}
"""


class Heading(Struct, frozen=True):
    """Hold the heading of a column, as text; numbers stand to the right."""

    text: str
    numeric: bool = False


class Content(Struct, frozen=True):
    """Hold what a cell contains, as markup, and what it is sorted by where that is not its text."""

    markup: str
    order: str | None = None


def table(
    headings: Sequence[Heading],
    rows: Iterable[Sequence[Content]],
    *,
    name: str,
    id: str = "",
    sort_by: str = "",
) -> str:
    """Return a table in its region; the first cell heads each row.

    The roles are written out, since browsers take them from a table that is not set out as one.

    Args:
        name: of the table, for those who listen; the caption of a table with an id.
        sort_by: what is said before the headings where a script makes buttons of them; empty: no sorting.
    """
    above = element("tr", map(_heading, headings), role="row", data_label=sort_by or None)
    kinds = ("sortable" if sort_by else "", "cards" if len(headings) > _COLUMNS_ON_A_PHONE else "")
    caption = f"{id}-caption" if id else None
    markup = element(
        "table",
        (
            element("caption", words("span", name, id=caption)) if caption else "",
            element("thead", above, role="rowgroup"),
            element("tbody", (_row(row, headings) for row in rows), role="rowgroup"),
        ),
        id=id or None,
        role="table",
        class_=" ".join(filter(None, kinds)) or None,
    )
    label = None if caption else name
    return element(
        "div", markup, class_="scroll", role="region", tabindex="0", aria_label=label, aria_labelledby=caption
    )


def _heading(heading: Heading) -> str:
    return words("th", heading.text, scope="col", role="columnheader", class_=_class(heading))


def _row(row: Sequence[Content], headings: Sequence[Heading]) -> str:
    return element(
        "tr",
        (
            _cell(content, heading, first=column == 0)
            for column, (content, heading) in enumerate(zip(row, headings, strict=True))
        ),
        role="row",
    )


def _cell(content: Content, heading: Heading, *, first: bool) -> str:
    return element(
        "th" if first else "td",
        content.markup,
        scope="row" if first else None,
        role="rowheader" if first else "cell",
        class_=_class(heading),
        data_label=heading.text,
        data_order=content.order,
    )


def _class(heading: Heading) -> str | None:
    return "number" if heading.numeric else None
