"""Intervals, quantities and names within a sentence, in each language."""

from __future__ import annotations

from orgmodel.model.dates import PartialDate
from orgmodel.model.quantity import ANY, Interval, Quantity
from orgmodel.words.numbers import format_date, format_interval, format_quantity
from orgmodel.words.rules import IN_UNIT
from orgmodel.words.text import LANGUAGES, Text


def bounds(interval: Interval) -> Text:
    """Return an interval in words."""
    return Text(format_interval(interval, "nl"), format_interval(interval, "en"))


def measured(interval: Interval, noun: Text) -> Text:
    """Return an interval with its noun: `3+ layers`, or `not known`."""
    number = bounds(interval)
    return number if interval == ANY else Text(f"{number.nl} {noun.nl}", f"{number.en} {noun.en}")


def span_in(interval: Interval, unit: str) -> Text:
    """Return a span of control; its unit is named where it is not seats."""
    noun = IN_UNIT.get(unit)
    return bounds(interval) if noun is None else measured(interval, noun)


def listed(names: tuple[str, ...], most: int = 4) -> Text:
    """Return names in a row; more than `most` of them are counted."""
    shown = ", ".join(names[:most])
    rest = len(names) - most
    return Text(f"{shown} en {rest} andere", f"{shown} and {rest} more") if rest > 0 else Text(shown, shown)


def quantities(numbers: tuple[Quantity, ...]) -> Text:
    """Return quantities as the documents word them: `ca. 38 / 38`."""
    return Text(
        *(" / ".join(format_quantity(number, language) for number in numbers) for language in LANGUAGES)
    )


def by_source(parts: list[tuple[Text, str | None, PartialDate | None]]) -> Text:
    """Return numbers with the source and date of each: `38 (gids, 2024), 40 (verslag)`."""
    return Text(*(", ".join(_proven(*part, language) for part in parts) for language in LANGUAGES))


def _proven(number: Text, source: str | None, date: PartialDate | None, language: str) -> str:
    proof = [source] if source else []
    proof += [format_date(date, language)] if date is not None else []
    return number.to(language) + (f" ({', '.join(proof)})" if proof else "")


def chained(names: tuple[str, ...], most: int = 7) -> str:
    """Return names along a chain; of a long one the first `most`."""
    return " > ".join(names[:most]) + (" > ..." if len(names) > most else "")
