"""Parts of a report on a plan: headings, sentences, tables, lists."""

from __future__ import annotations

from msgspec import Struct

from orgmodel.model.quantity import Interval
from orgmodel.words import plan as words
from orgmodel.words.numbers import format_interval


class Table(Struct, frozen=True):
    """Hold a table: words in the first columns, numbers right in the last `numbers` columns."""

    headers: tuple[str, ...]
    rows: tuple[tuple[str, ...], ...]
    numbers: int = 0


class Part(Struct, frozen=True):
    """Hold one part of a report: a heading, sentences, tables, then lists."""

    heading: str
    sentences: tuple[str, ...] = ()
    table: Table | None = None
    items: tuple[str, ...] = ()


def number(value: Interval | None, language: str) -> str:
    """Write bounds, or that nothing can be said."""
    return words.CANNOT_TELL.to(language) if value is None else format_interval(value, language)
