"""The options of a rule: limits, a number, yes or no, one word of several; how they are read."""

from __future__ import annotations

import re
from collections.abc import Mapping
from enum import StrEnum
from typing import TypeAlias

from msgspec import Struct

from orgmodel.words.text import Text

Value: TypeAlias = int | str | None

_WHOLE = re.compile(r"[0-9]{1,9}")
_YES_OR_NO = {"true": True, "false": False}


class Relaxed(StrEnum):
    """In which direction an option allows more."""

    HIGHER = "higher"
    LOWER = "lower"


class Option(Struct, frozen=True):
    """Hold one option of a rule.

    Args:
        default: the built-in value; None for a limit that is off.
        relaxed: in which direction it allows more, where it does.
        words: the words that it takes; a whole number where there are none.
    """

    default: Value
    description: Text
    relaxed: Relaxed | None = None
    words: Mapping[str, Value] = {}

    @property
    def is_limit(self) -> bool:
        """Tell whether it is a number that `none` switches off."""
        return self.relaxed is not None and not self.words

    def read(self, text: str) -> Value:
        """Return the value that a text stands for.

        Raises:
            ValueError: where it stands for none; the message says what to write.
        """
        if text in self.words:
            return self.words[text]
        if self.words:
            raise ValueError(" or ".join(self.words))
        if self.is_limit and text == "none":
            return None
        if _WHOLE.fullmatch(text) is None:
            raise ValueError(f"a whole number such as 12{', or none' if self.is_limit else ''}")
        return int(text)


def upper_limit(default: int | None, description: Text) -> Option:
    """Return a limit that a higher value relaxes."""
    return Option(default, description, Relaxed.HIGHER)


def lower_limit(description: Text) -> Option:
    """Return a limit that a lower value relaxes; none unless somebody sets it."""
    return Option(None, description, Relaxed.LOWER)


def yes_or_no(default: bool, description: Text, relaxed: Relaxed) -> Option:
    """Return an option that is true or false, of which false counts as the lower."""
    return Option(default, description, relaxed, _YES_OR_NO)


def one_of(words: tuple[str, ...], description: Text) -> Option:
    """Return an option that takes one of several words, the first unless somebody sets it."""
    return Option(words[0], description, words={word: word for word in words})


def limit_direction(options: Mapping[str, Option]) -> Relaxed | None:
    """Return in which direction the limit of a rule allows more, or None where it has no limit."""
    return next((option.relaxed for option in options.values() if option.is_limit), None)
