"""Remedies: what to write instead of a value that documents use and the file does not take."""

from __future__ import annotations

import difflib
import re
from collections.abc import Iterable
from decimal import Decimal
from functools import lru_cache

from orgmodel.model.dates import parse_date

QUANTITY_FORMS = "write 11, ~38 (about), 3+ (at least), 6-8 or unknown"
DATE_FORMS = "write 2026, 2026-04, 2026-04-09 or <=2026-04-09"
LONGEST_COMPARED = 60

_NUMBER = r"(\d+(?:[.,]\d+)?)"
_RANGE = re.compile(rf"{_NUMBER}\s*(?:[-–—−]|tot|à|to)\s*{_NUMBER}")
_AT_LEAST = re.compile(rf"(?:≥|>=|⩾|minstens|minimaal|min\.?|at least)\s*{_NUMBER}|{_NUMBER}\s+\+")
_ABOUT = re.compile(rf"(?:ca\.?|circa|±|≈|ongeveer|about|c\.|~)\s*{_NUMBER}|{_NUMBER}-?tal", re.IGNORECASE)
_GROUPED = re.compile(r"([~]?)(\d{1,3}(?:[.  \u202f]\d{3})+)(\+?)")
_COMMA = re.compile(r"(~?)(\d+),(\d+)(\+?)")
_FRACTION = re.compile(r"(\d{1,3})/(0*[1-9]\d{0,2})")
_DAY_FIRST = re.compile(r"(\d{1,2})[./-](\d{1,2})[./-](\d{4})")
_YEAR_FIRST = re.compile(r"(<=)?\s*(\d{4})[./-](\d{1,2})(?:[./-](\d{1,2}))?")
_IN_WORDS = re.compile(r"(?:(\d{1,2})\s+)?([^\W\d]+)\s+(\d{4})")
_MONTHS = (
    ("januari", "january"),
    ("februari", "february"),
    ("maart", "march"),
    ("april",),
    ("mei", "may"),
    ("juni", "june"),
    ("juli", "july"),
    ("augustus", "august"),
    ("september",),
    ("oktober", "october"),
    ("november",),
    ("december",),
)


def quantity_remedy(text: str) -> str:
    """Return what to write for a number in a document's form: `≥3`, `ca. 38`, `6–8`, `3.600`, `4/5`."""
    text = text.strip()[:LONGEST_COMPARED]
    for form, remedy in _REMEDIES:
        if match := form.fullmatch(text):
            return remedy(match)
    if "." in text:
        return f"persons and seats are whole numbers; {QUANTITY_FORMS}"
    return QUANTITY_FORMS


def _grouped_remedy(match: re.Match[str]) -> str:
    number = re.sub(r"\D", "", match[2])
    return f"a number has no thousands mark; write {match[1]}{number}{match[3]}"


def _range_remedy(match: re.Match[str]) -> str:
    least, most = _pointed(match[1]), _pointed(match[2])
    if Decimal(most) < Decimal(least):
        return f"the range runs downward; write {most}-{least}"
    if "." in least + most:
        return f"write {least}-{most} with a hyphen, whole numbers for persons and seats"
    return f"write {least}-{most} with a hyphen"


def _at_least_remedy(match: re.Match[str]) -> str:
    return f"write {_pointed(match[1] or match[2])}+ for at least"


def _about_remedy(match: re.Match[str]) -> str:
    return f"write ~{_pointed(match[1] or match[2])} for about"


def _comma_remedy(match: re.Match[str]) -> str:
    return f"decimals take a point; write {match[1]}{match[2]}.{match[3]}{match[4]}"


def _fraction_remedy(match: re.Match[str]) -> str:
    share = (Decimal(match[1]) / Decimal(match[2])).quantize(Decimal("0.01"))
    return f"fractions are written as decimals; write {share.normalize():f}"


_REMEDIES = (
    (_GROUPED, _grouped_remedy),
    (_RANGE, _range_remedy),
    (_AT_LEAST, _at_least_remedy),
    (_ABOUT, _about_remedy),
    (_COMMA, _comma_remedy),
    (_FRACTION, _fraction_remedy),
)


def _pointed(number: str) -> str:
    return number.replace(",", ".")


def date_remedy(text: str) -> str:
    """Return what to write for a date in a document's form: `20.06.2025`, `april 2026`."""
    text = text.strip()[:LONGEST_COMPARED]
    if match := _DAY_FIRST.fullmatch(text):
        return _iso_remedy(match[3], int(match[2]), int(match[1]))
    if match := _YEAR_FIRST.fullmatch(text):
        return _iso_remedy((match[1] or "") + match[2], int(match[3]), int(match[4] or 0), why="")
    if match := _IN_WORDS.fullmatch(text.casefold()):
        month = next((index for index, names in enumerate(_MONTHS, 1) if match[2] in names), 0)
        return _iso_remedy(match[3], month, int(match[1] or 0))
    return DATE_FORMS


def _iso_remedy(year: str, month: int, day: int, *, why: str = "dates begin with the year; ") -> str:
    written = f"{year}-{month:02}" + (f"-{day:02}" if day else "")
    try:
        parse_date(written)
    except ValueError:
        return f"no such day is in the calendar; {DATE_FORMS}"
    return f"{why}write {written}"


def near_word(word: str, words: Iterable[str]) -> str | None:
    """Return the word of a table that is nearest to what was written, if one is near."""
    return _near_word(word, tuple(words))


@lru_cache(1024)
def _near_word(word: str, words: tuple[str, ...]) -> str | None:
    if len(word) > LONGEST_COMPARED:
        return None
    table = {known.casefold(): known for known in words}
    near = difflib.get_close_matches(word.casefold(), table, n=1, cutoff=0.6)
    return table[near[0]] if near else None
