"""Sections and tables in words: what every form of the audit but JSON and CSV is written from."""

from __future__ import annotations

from collections.abc import Iterable
from enum import Enum

from msgspec import Struct

from orgmodel.model.quantity import Number


class Tone(Enum):
    """What a cell means beyond its words; never the only sign."""

    PLAIN = ""
    OK = "ok"
    VIOLATION = "violation"
    UNDECIDED = "undecided"
    WAIVED = "waived"


class Cell(Struct, frozen=True):
    """Hold one cell.

    Args:
        lines: its text, a line each.
        order: the number to sort by; None sorts by the text.
        link: where the first line leads to; only from one of our own pages to another.
    """

    lines: tuple[str, ...]
    order: Number | None = None
    tone: Tone = Tone.PLAIN
    link: str = ""

    @property
    def text(self) -> str:
        """Return the whole text on one line."""
        return "; ".join(self.lines)


class Column(Struct, frozen=True):
    """Hold the heading of a column; numbers stand to the right."""

    heading: str
    numeric: bool = False


class Picture(Struct, frozen=True):
    """Hold a bar chart of a table's numbers: label, certain number, possible number, its words.

    Args:
        bars: label, at least, at most (None: no upper bound), the number in words, whether it is undecided.
    """

    title: str
    bars: tuple[tuple[str, Number, Number | None, str, bool], ...]


class Table(Struct, frozen=True):
    """Hold one table; the first cell of each row names the row."""

    id: str
    caption: str
    columns: tuple[Column, ...]
    rows: tuple[tuple[Cell, ...], ...]
    sortable: bool = False
    picture: Picture | None = None


class Section(Struct, frozen=True):
    """Hold one section: paragraphs, then tables."""

    id: str
    title: str
    paragraphs: tuple[str, ...] = ()
    tables: tuple[Table, ...] = ()


def cell(*lines: str, order: Number | None = None, tone: Tone = Tone.PLAIN) -> Cell:
    """Return a cell of its lines, empty ones left out."""
    return Cell(tuple(line for line in lines if line), order, tone)


def listed(
    id: str,
    title: str,
    columns: tuple[Column, ...],
    rows: Iterable[tuple[Cell, ...]],
    *,
    none: str,
    caption: str = "",
    sortable: bool = False,
) -> Section:
    """Return a section of one table.

    Args:
        none: what is said instead where there are no rows.
        caption: of the table; its title if absent.
    """
    found = tuple(rows)
    if not found:
        return Section(id, title, (none,))
    return Section(id, title, (), (Table(f"{id}-table", caption or title, columns, found, sortable),))
