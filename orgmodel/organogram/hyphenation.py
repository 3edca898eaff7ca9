"""Hyphenation: where a word may be parted."""

from __future__ import annotations

import unicodedata
from functools import lru_cache
from typing import Any

_LEAST_LETTERS = 3
_TREMA = "\u0308"


@lru_cache(maxsize=4096)
def hyphen_places(word: str, language: str) -> tuple[int, ...]:
    """Return before which letters a word may be parted, at least three from either end.

    Never before a letter with a trema: coördinator is parted as co-ordinator, and the text may not change.

    Args:
        word: letters only.
        language: nl or en.
    """
    places = map(int, _dictionary(language).positions(word))
    return tuple(place for place in places if _TREMA not in unicodedata.normalize("NFD", word[place]))


@lru_cache(maxsize=4)
def _dictionary(language: str) -> Any:
    # Imported here: most commands part no words, and the dictionary takes 40 ms.
    import pyphen

    name = "en_GB" if language == "en" else "nl_NL"
    return pyphen.Pyphen(lang=name, left=_LEAST_LETTERS, right=_LEAST_LETTERS)
