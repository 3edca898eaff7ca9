"""Wrapping: at words, then at hyphens, then anywhere; joining the lines gives the text back."""

from __future__ import annotations

import re
import unicodedata
from functools import lru_cache
from itertools import pairwise
from typing import Any, NamedTuple

from orgmodel.organogram.measure import Measure

_HYPHEN = "-"
_BREAK_AFTER = frozenset("-/–—")
_TIMES, _PLUS = "×", "+"
_NUMBER = re.compile(r"\d[\d.,]*\+?(?:–\d[\d.,]*)?")
_JOINERS = frozenset("\u200d\u200c")


class WrappedLine(NamedTuple):
    """Hold one line.

    Args:
        words: the characters on the line, without an added hyphen.
        hyphenated: a hyphen is added after it.
        continues: the next line goes on without a space; always so where hyphenated.
    """

    words: str
    hyphenated: bool = False
    continues: bool = False

    @property
    def drawn(self) -> str:
        """Return the line as it is drawn."""
        return self.words + _HYPHEN if self.hyphenated else self.words


def wrap(text: str, limit: float, measure: Measure, language: str) -> tuple[WrappedLine, ...]:
    """Wrap a text; no line is wider than the limit unless one character is.

    A count stays with its word, which is hyphenated if need be: `7 × Werkleider`, and a plus with its
    number; so does any number as long as both fit on one line: `52 indirect`.

    Args:
        text: what to wrap; lines break at single spaces only, so that none is lost.
        limit: width in points.
        measure: width in points of a text on one line.
        language: nl or en, for hyphenation.
    """
    if not text:
        return ()
    if measure(text) <= limit:
        return (WrappedLine(text),)
    lines: list[WrappedLine] = []
    words = _together(text, limit, measure)
    line = _break_word(words[0], limit, measure, language, lines)
    for word in words[1:]:
        longer = f"{line} {word}"
        if line.strip() and measure(longer.rstrip()) > limit:
            lines.append(WrappedLine(line))
            longer = word
        line = _break_word(longer, limit, measure, language, lines)
    lines.append(WrappedLine(line))
    return tuple(lines)


def _together(text: str, limit: float, measure: Measure) -> list[str]:
    """Part a text into words, each with the count that it belongs to, and with a number that has room."""
    words: list[str] = []
    last = ""
    for word in text.split(" "):
        counts = last == _PLUS or (_TIMES in (last, word) and bool(words))
        if counts or (_NUMBER.fullmatch(last) and measure(f"{words[-1]} {word}") <= limit):
            words[-1] += f" {word}"
        else:
            words.append(word)
        last = word
    return words


def _break_word(line: str, limit: float, measure: Measure, language: str, lines: list[WrappedLine]) -> str:
    """Move the front of a line that is too wide to `lines` until the rest fits; return the rest."""
    while measure(line.rstrip()) > limit:
        head = _front(line, limit, measure, language)
        if len(head.words) == len(line):
            break
        lines.append(head)
        line = line[len(head.words) + (not head.continues) :]
    return line


def _front(word: str, limit: float, measure: Measure, language: str) -> WrappedLine:
    for place in reversed(_places_after_hyphens(word)):
        if measure(word[:place]) <= limit:
            return WrappedLine(word[:place], continues=True)
    for place in reversed(_syllables(word, language)):
        if measure(word[:place] + _HYPHEN) <= limit:
            return WrappedLine(word[:place], hyphenated=True, continues=True)
    for place in reversed([place for place, character in enumerate(word) if character == " "]):
        if word[:place].strip() and measure(word[:place]) <= limit:
            return WrappedLine(word[:place])
    place = 1
    while place < len(word) and _inside_character(word, place):
        place += 1
    for following in range(place + 1, len(word)):
        if measure(word[:following] + _HYPHEN) > limit:
            break
        if not _inside_character(word, following):
            place = following
    return WrappedLine(word[:place], hyphenated=place < len(word), continues=True)


def _places_after_hyphens(word: str) -> list[int]:
    return [
        place
        for place, (before, after) in enumerate(pairwise(word), start=1)
        if before in _BREAK_AFTER and after.isalpha() and place > 2
    ]


def _inside_character(word: str, place: int) -> bool:
    """Tell whether a break here would part a letter from its marks."""
    before, after = word[place - 1], word[place]
    return before in _JOINERS or after in _JOINERS or unicodedata.category(after)[0] == "M"


@lru_cache(maxsize=4)
def _dictionary(language: str) -> Any:
    # Imported here: most charts wrap nothing, and the dictionary costs some 20 ms.
    import pyphen

    return pyphen.Pyphen(lang="en_GB" if language == "en" else "nl_NL", left=3, right=3)


def _syllables(word: str, language: str) -> list[int]:
    """Return where the word's letters may be parted, in the word's own positions."""
    last = word[word.rfind(" ") + 1 :]
    letters = last.strip(".,;:()[]«»\"'“”‘’")
    if not letters.isalpha():
        return []
    start = len(word) - len(last) + last.index(letters)
    return [start + int(place) for place in _dictionary(language).positions(letters)]
