"""What a card calls its element: "5 × Deskundige", "6 teams", "Andere clusters"."""

from __future__ import annotations

from collections.abc import Collection

from orgmodel.model.elements import HeadState, Position, Unit
from orgmodel.model.evidence import Certainty, Evidence
from orgmodel.model.quantity import ONE, Quantity
from orgmodel.words import organogram as words
from orgmodel.words.numbers import format_quantity
from orgmodel.words.text import Text


def is_several(count: Quantity) -> bool:
    """Tell whether an element stands for several alike elements, or for a number not known."""
    return count.interval != ONE


def is_plain(position: Position) -> bool:
    """Tell whether a position is one certain seat, filled, about which its title says all."""
    return (
        position.count.text == "1"
        and position.status is None
        and position.vacant.text == "0"
        and position.evidence.certainty is Certainty.STATED
        and position.same_holder_as is None
    )


def times(count: Quantity, title: str, language: str) -> str:
    """Put a number before a title: `5 × Deskundige`; a number not known is said elsewhere."""
    if not is_several(count) or count.is_unknown:
        return title
    return f"{format_quantity(count, language)} × {title}"


def position_title(position: Position, language: str) -> str:
    """Return the title of a position with its number of seats."""
    return times(position.count, position.title, language)


def unit_title(unit: Unit, named_types: Collection[str], language: str, file_language: str) -> str:
    """Return the name of a unit; without one, what it is: `6 teams`, `Andere clusters`.

    Args:
        named_types: the types of the units with a name beside it, which it is therefore other than.
        file_language: the language of the unit types in the file.
    """
    if unit.name is not None:
        return unit.name
    word = unit.types[0] if unit.types else words.UNIT.to(language)
    if not is_several(unit.count):
        return f"1 {word}"
    plural = type_plural(unit, language, file_language)
    if plural is None:
        return times(unit.count, word, language)
    if word in named_types:
        plural = words.OTHER.format(plural=plural).to(language)
    if unit.count.is_unknown:
        return plural[0].upper() + plural[1:]
    return f"{format_quantity(unit.count, language)} {plural}"


def type_plural(unit: Unit, language: str, file_language: str) -> str | None:
    """Return the plural of a unit's type; None where it is not known."""
    if not unit.types:
        return words.UNITS.to(language)
    return words.plural_of(unit.types[0], file_language)


def head_words(unit: Unit, head: Position | None, language: str, file_language: str) -> str:
    """Say who heads a unit: the title, that it is not known, or nothing where nobody does."""
    several = is_several(unit.count)
    if head is not None:
        title = times(unit.count, head.title, language) if several else position_title(head, language)
        return with_certainty(title, unit.head_evidence, head.evidence, language=language)
    if unit.head_state is HeadState.UNKNOWN:
        kind = unit.types[0] if unit.types and file_language == "nl" else ""
        if several:
            return words.HEADS_OF_TYPE_NOT_KNOWN.get(kind, words.HEADS_NOT_KNOWN).to(language)
        return words.HEAD_OF_TYPE_NOT_KNOWN.get(kind, words.HEAD_NOT_KNOWN).to(language)
    if unit.head_state is HeadState.NOT_STATED and not unit.complete:
        return words.HEAD_NOT_STATED.to(language)
    return ""


def with_certainty(text: str, *evidence: Evidence, language: str) -> str:
    """Add `(afgeleid)` or `(mogelijk)` to a text that no document states so."""
    word = certainty_words(*evidence, language=language)
    return f"{text} ({word})" if word else text


def certainty_words(*evidence: Evidence, language: str, inferred: Text = words.INFERRED) -> str:
    """Return the words for the least certain of several claims; empty where all are stated.

    Args:
        inferred: what to say where it is inferred; alone on a card, what is.
    """
    worst = Certainty.STATED
    for claim in evidence:
        if claim.certainty is Certainty.POSSIBLE:
            return words.POSSIBLE.to(language)
        if claim.certainty is Certainty.INFERRED:
            worst = Certainty.INFERRED
    return inferred.to(language) if worst is Certainty.INFERRED else ""
