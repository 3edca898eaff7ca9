"""Hyphenation: where a word may be parted, by the patterns of pyphen's dictionaries (Liang's method)."""

from __future__ import annotations

from functools import lru_cache
from typing import NamedTuple

_LEAST_LETTERS = 3
_DIGITS = b"0123456789"


class Patterns(NamedTuple):
    """Hold the patterns of a language.

    Args:
        by_letters: a pattern by its letters: `.a1c2h` by `.ach`. A digit says how good a break there is; odd
            ones allow it, even ones forbid it, and the highest of all patterns that fit counts.
        longest: the most letters that a pattern has.
    """

    by_letters: dict[str, str]
    longest: int


@lru_cache(maxsize=4096)
def hyphen_places(word: str, language: str) -> tuple[int, ...]:
    """Return before which letters a word may be parted, at least three from either end.

    Args:
        word: letters only.
        language: nl or en.
    """
    patterns = _read(language)
    dotted = f".{word.lower()}."
    worth = [0] * (len(dotted) + 1)
    for start in range(len(dotted)):
        for end in range(start + 1, min(start + patterns.longest, len(dotted)) + 1):
            place = start
            for sign in patterns.by_letters.get(dotted[start:end], ""):
                if sign.isdigit():
                    worth[place] = max(worth[place], int(sign))
                else:
                    place += 1
    last = len(word) - _LEAST_LETTERS
    return tuple(place for place in range(_LEAST_LETTERS, last + 1) if worth[place + 1] % 2)


@lru_cache(maxsize=4)
def _read(language: str) -> Patterns:
    # Imported here: most commands part no words. Its own reader parses all 12,000 patterns, which takes 40 ms
    # of every drawing with a long word; a drawing asks for a few of them.
    import pyphen

    path = pyphen.LANGUAGES["en_GB" if language == "en" else "nl_NL"]
    encoding, _, data = path.read_bytes().partition(b"\n")
    letters = data.translate(None, _DIGITS).decode(encoding.decode()).split("\n")
    written = data.decode(encoding.decode()).split("\n")
    return Patterns(dict(zip(letters, written, strict=True)), max(map(len, letters)))
