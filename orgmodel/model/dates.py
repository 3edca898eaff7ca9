"""Dates as documents give them: a year, a month, a day, or no later than one of these."""

from __future__ import annotations

import calendar
import re
from datetime import date

from msgspec import Struct

_DATE = re.compile(r"^(<=)?(\d{4})(?:-(\d{2}))?(?:-(\d{2}))?$")


class PartialDate(Struct, frozen=True):
    """Hold a date of any precision.

    Args:
        text: the wording in the file: `2026`, `2026-04`, `2026-04-09` or `<=2026-04-09`.
        earliest: the first possible day; None when only an upper limit is known.
        latest: the last possible day.
    """

    text: str
    earliest: date | None
    latest: date

    @property
    def is_limit(self) -> bool:
        """Tell whether only an upper limit is known."""
        return self.earliest is None

    def certainly_before(self, other: PartialDate) -> bool:
        """Tell whether every possible day here precedes every possible day of `other`."""
        return other.earliest is not None and self.latest < other.earliest


def parse_date(text: str) -> PartialDate:
    """Read a date as an author writes it.

    Raises:
        ValueError: when the text is no date of the calendar in this form.
    """
    match = _DATE.match(text)
    if match is None:
        raise ValueError(f"{text!r} is no date; write 2026, 2026-04, 2026-04-09 or <=2026-04-09")
    limit, year, month, day = match[1], int(match[2]), match[3], match[4]
    try:
        first = date(year, int(month or 1), int(day or 1))
    except ValueError:
        raise ValueError(f"{text!r} is not in the calendar; write 2026, 2026-04 or 2026-04-09") from None
    last = _last_day(first, has_month=month is not None, has_day=day is not None)
    return PartialDate(text, None if limit else first, last)


def _last_day(first: date, *, has_month: bool, has_day: bool) -> date:
    if has_day:
        return first
    month = first.month if has_month else 12
    return date(first.year, month, calendar.monthrange(first.year, month)[1])
