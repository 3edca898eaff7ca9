"""Ids derived from names."""

from __future__ import annotations

import re
import unicodedata
from functools import lru_cache

RESERVED = frozenset({"unknown", "none"})
_NOT_A_LETTER = re.compile(r"[\W_]+")


@lru_cache(maxsize=4096)
def slug(name: str) -> str:
    """Return the id that a name gives: `Burger en onthaal` gives `burger-en-onthaal`."""
    decomposed = unicodedata.normalize("NFKD", name.casefold())
    letters = "".join(letter for letter in decomposed if not unicodedata.combining(letter))
    return _NOT_A_LETTER.sub("-", letters).strip("-") or "x"
