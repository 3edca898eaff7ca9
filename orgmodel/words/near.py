"""The word that was meant, where the one written is not known."""

from __future__ import annotations

from collections.abc import Iterable

_ALIKE = 0.6


def nearest(word: str, known: Iterable[str], *, alike: float = _ALIKE) -> str | None:
    """Return the known word that looks most like the one written; None where none does.

    Args:
        known: in an order that tells which of two is meant.
        alike: how much they must have in common, 0 to 1.
    """
    # Imported here: where every word is known nobody pays for it.
    from difflib import get_close_matches

    found = get_close_matches(word, list(known), n=1, cutoff=alike)
    return found[0] if found else None
