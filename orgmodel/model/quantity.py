"""Quantities as knowledge: a number that may be exact, about, at least, between or unknown."""

from __future__ import annotations

import math
import re
from collections.abc import Iterable
from decimal import Decimal
from functools import cached_property, lru_cache
from typing import TypeAlias

from msgspec import Struct

Number: TypeAlias = int | Decimal

ABOUT_PERCENT = 10
ABOUT_LEAST = 1

_NUMBER = r"(\d+(?:\.\d+)?)"
_EXACT = re.compile(rf"^{_NUMBER}$")
_ABOUT = re.compile(rf"^~{_NUMBER}$")
_AT_LEAST = re.compile(rf"^{_NUMBER}\+$")
_BETWEEN = re.compile(rf"^{_NUMBER}-{_NUMBER}$")


class Interval(Struct, frozen=True):
    """Hold the bounds of what is known of a number; `maximum` None means no upper bound."""

    minimum: Number
    maximum: Number | None

    @property
    def is_exact(self) -> bool:
        """Tell whether the bounds coincide."""
        return self.minimum == self.maximum

    def contains(self, number: Number) -> bool:
        """Tell whether `number` is possible."""
        return self.minimum <= number and (self.maximum is None or number <= self.maximum)

    def within(self, other: Interval) -> bool:
        """Tell whether every number possible here is possible in `other`."""
        if self.minimum < other.minimum:
            return False
        if other.maximum is None:
            return True
        return self.maximum is not None and self.maximum <= other.maximum

    def plus(self, other: Interval) -> Interval:
        """Add two intervals."""
        if self.maximum is None or other.maximum is None:
            return Interval(self.minimum + other.minimum, None)
        return Interval(self.minimum + other.minimum, self.maximum + other.maximum)

    def times(self, other: Interval) -> Interval:
        """Multiply two intervals of non-negative numbers; zero times unbounded is zero."""
        if self.maximum == 0 or other.maximum == 0:
            return ZERO
        if self.maximum is None or other.maximum is None:
            return Interval(self.minimum * other.minimum, None)
        return Interval(self.minimum * other.minimum, self.maximum * other.maximum)

    def intersection(self, other: Interval) -> Interval | None:
        """Return what both allow, or None when they contradict each other."""
        minimum = max(self.minimum, other.minimum)
        maximum = _least(self.maximum, other.maximum)
        if maximum is not None and maximum < minimum:
            return None
        return Interval(minimum, maximum)

    def hull(self, other: Interval) -> Interval:
        """Return the smallest interval that holds both."""
        minimum = min(self.minimum, other.minimum)
        if self.maximum is None or other.maximum is None:
            return Interval(minimum, None)
        return Interval(minimum, max(self.maximum, other.maximum))

    def from_zero(self) -> Interval:
        """Return the interval that counts in the maximum only."""
        return Interval(0, self.maximum)

    def opened(self) -> Interval:
        """Return the interval without its upper bound."""
        return Interval(self.minimum, None)

    def __str__(self) -> str:
        if self.maximum is None:
            return f"{self.minimum}+"
        if self.is_exact:
            return str(self.minimum)
        return f"{self.minimum}-{self.maximum}"


ZERO = Interval(0, 0)
ONE = Interval(1, 1)
ZERO_OR_ONE = Interval(0, 1)
ANY = Interval(0, None)
AT_LEAST_ONE = Interval(1, None)


def total(intervals: Iterable[Interval]) -> Interval:
    """Add up intervals; none at all is zero."""
    result = ZERO
    for interval in intervals:
        result = result.plus(interval)
    return result


def _rounded_outward(interval: Interval) -> Interval:
    least, most = interval.minimum, interval.maximum
    if isinstance(least, int) and (most is None or isinstance(most, int)):
        return interval
    return Interval(math.floor(least), None if most is None else math.ceil(most))


class Quantity(Struct, frozen=True, dict=True):
    """Hold a number as the document words it and what it bounds.

    Args:
        text: the wording in the file: `11`, `~38`, `3+`, `6-8`, `unknown`.
        interval: the bounds, not yet rounded to whole persons or seats.
    """

    text: str
    interval: Interval

    @cached_property
    def whole(self) -> Interval:
        """Return the bounds rounded outward to whole persons or seats."""
        return _rounded_outward(self.interval)

    @property
    def is_about(self) -> bool:
        """Tell whether the wording is approximate."""
        return self.text.startswith("~")

    @property
    def is_unknown(self) -> bool:
        """Tell whether the number is not known at all."""
        return self.text == "unknown"


def exactly(number: int) -> Quantity:
    """Return the quantity of one known whole number."""
    return Quantity(str(number), Interval(number, number))


ONE_SEAT = exactly(1)
NO_SEAT = exactly(0)


@lru_cache(maxsize=4096)
def parse_quantity(text: str, *, unknown_is: Interval = ANY) -> Quantity:
    """Read a quantity as an author writes it.

    Args:
        text: `11`, `~38` (about: 10 % either way, at least 1), `3+`, `6-8` or `unknown`.
        unknown_is: the bounds that `unknown` stands for (a count of elements is at least 1).

    Raises:
        ValueError: when the text is no quantity or its bounds are reversed.
    """
    if text == "unknown":
        return Quantity(text, unknown_is)
    if match := _EXACT.match(text):
        number = parse_number(match[1])
        return Quantity(text, Interval(number, number))
    if match := _ABOUT.match(text):
        return Quantity(text, _about(parse_number(match[1]), ABOUT_PERCENT))
    if match := _AT_LEAST.match(text):
        return Quantity(text, Interval(parse_number(match[1]), None))
    if match := _BETWEEN.match(text):
        least, most = parse_number(match[1]), parse_number(match[2])
        if most < least:
            raise ValueError(f"the range {text} runs downward; write {most}-{least}")
        return Quantity(text, Interval(least, most))
    raise ValueError(f"{text!r} is no quantity; write 11, ~38 (about), 3+ (at least), 6-8 or unknown")


def about(text: str, percent: int) -> Quantity:
    """Return what `~38` stands for where it reaches so many percent either way, and at least 1."""
    return Quantity(text, _about(parse_number(text.removeprefix("~")), percent))


def _about(number: Number, percent: int) -> Interval:
    margin = max(Decimal(ABOUT_LEAST), Decimal(number) * percent / 100)
    return Interval(_plain(max(Decimal(0), number - margin)), _plain(number + margin))


def parse_number(text: str) -> Number:
    """Read a plain number with a decimal point."""
    return _plain(Decimal(text)) if "." in text else int(text)


def _plain(number: Decimal) -> Number:
    return int(number) if number == number.to_integral_value() else number.normalize()


def _least(first: Number | None, second: Number | None) -> Number | None:
    if first is None or second is None:
        return second if first is None else first
    return min(first, second)
