"""Remedies: what to write instead of a date or a word that documents use and the file does not take."""

from __future__ import annotations

import re
from collections.abc import Iterable
from functools import lru_cache

from orgmodel.files.mistakes.keys import meant_by
from orgmodel.model.dates import parse_date
from orgmodel.words.near import nearest

DATE_FORMS = "write 2026, 2026-04, 2026-04-09 or <=2026-04-09"
LONGEST_COMPARED = 60

_DAY_FIRST = r"(\d{1,2})\s*[./-]\s*(\d{1,2})\s*[./-]\s*(\d{4}|\d{2})"
_YEAR_FIRST = r"(<=)?\s*(\d{4})[./-](\d{1,2})(?:[./-](\d{1,2}))?(?:[T ].*)?"
_IN_WORDS = r"(?:(\d{1,2})\s+)?([^\W\d]+)\.?\s+(\d{4})"
_MONTHS = (
    ("januari", "january"),
    ("februari", "february"),
    ("maart", "march", "mrt"),
    ("april",),
    ("mei", "may"),
    ("juni", "june"),
    ("juli", "july"),
    ("augustus", "august"),
    ("september", "sept"),
    ("oktober", "october"),
    ("november",),
    ("december",),
)


def date_remedy(text: str) -> str:
    """Return what to write for a date in a document's form: `20.06.2025`, `april 2026`."""
    text = text.strip()[:LONGEST_COMPARED]
    if match := re.fullmatch(_DAY_FIRST, text):
        return _iso_remedy(f"{'20' if len(match[3]) == 2 else ''}{match[3]}", int(match[2]), int(match[1]))
    if match := re.fullmatch(_YEAR_FIRST, text):
        return _iso_remedy((match[1] or "") + match[2], int(match[3]), int(match[4] or 0), why="")
    if match := re.fullmatch(_IN_WORDS, text.casefold()):
        month = next((index for index, names in enumerate(_MONTHS, 1) if _is_month(match[2], names)), 0)
        return _iso_remedy(match[3], month, int(match[1] or 0))
    return DATE_FORMS


def _is_month(word: str, names: tuple[str, ...]) -> bool:
    return word in names or any(word == name[:3] for name in names)


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
    meant = table.get(word.casefold()) or meant_by(word, words)
    if meant:
        return meant
    near = nearest(word.casefold(), table)
    return table[near] if near else None
