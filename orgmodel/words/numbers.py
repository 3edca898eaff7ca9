"""Numbers, intervals and dates in words: 1.012 and 846,3 in Dutch, 1,012 and 846.3 in English."""

from __future__ import annotations

from decimal import Decimal

from orgmodel.model.dates import PartialDate
from orgmodel.model.quantity import Interval, Number, Quantity, parse_number
from orgmodel.words.text import Text

_MONTHS = Text(
    "januari februari maart april mei juni juli augustus september oktober november december",
    "January February March April May June July August September October November December",
)
ABOUT = Text("ca.", "about")
_NO_LATER_THAN = Text("uiterlijk", "no later than")
_NOT_KNOWN = Text("niet gekend", "not known")


def format_number(number: Number, language: str) -> str:
    """Write a number with the language's thousands and decimal marks."""
    if isinstance(number, Decimal) and number.is_finite():
        number = int(number) if number == number.to_integral_value() else number.normalize()
    text = f"{number:,}"
    return text if language == "en" else text.translate(str.maketrans(",.", ".,"))


def format_interval(interval: Interval, language: str) -> str:
    """Write bounds: `11`, `8+`, `7–9`, or `niet gekend` where nothing is known."""
    least = format_number(interval.minimum, language)
    if interval.maximum is None:
        return _NOT_KNOWN.to(language) if interval.minimum == 0 else f"{least}+"
    if interval.is_exact:
        return least
    return f"{least}–{format_number(interval.maximum, language)}"


def format_quantity(quantity: Quantity, language: str) -> str:
    """Write a quantity as the document words it: `ca. 100`, `3+`, `niet gekend`."""
    if quantity.is_unknown:
        return _NOT_KNOWN.to(language)
    if quantity.is_about:
        number = parse_number(quantity.text.removeprefix("~"))
        return f"{ABOUT.to(language)} {format_number(number, language)}"
    return format_interval(quantity.interval, language)


def format_date(date: PartialDate, language: str) -> str:
    """Write a date at its own precision: `april 2026`, `9 april 2026`, `uiterlijk 9 april 2026`."""
    parts = date.text.removeprefix("<=").split("-")
    words = [parts[0]]
    if len(parts) > 1:
        words.insert(0, _MONTHS.to(language).split()[int(parts[1]) - 1])
    if len(parts) > 2:
        words.insert(0, str(int(parts[2])))
    text = " ".join(words)
    return f"{_NO_LATER_THAN.to(language)} {text}" if date.is_limit else text
