"""Wrapping: at separators and words, then at hyphens, then anywhere; the lines joined give the text back."""

from __future__ import annotations

import re
import unicodedata
from bisect import bisect_left
from itertools import combinations, pairwise

from msgspec import Struct
from msgspec.structs import replace

from orgmodel.organogram.hyphenation import hyphen_places
from orgmodel.organogram.measure import Measure
from orgmodel.words.numbers import ABOUT
from orgmodel.words.organogram import SEPARATOR

_HYPHEN = "-"
_BREAK_AFTER = frozenset("-/–—")
_TIMES, _PLUS, _OR = "×", "+", "/"
_NUMBER = re.compile(r"\d[\d.,]*\+?(?:–\d[\d.,]*)?")
_SEPARATED = re.compile(rf"(?<=\S){SEPARATOR}(?=\S)")
_ABOUT = frozenset((ABOUT.nl, ABOUT.en))
_JOINERS = frozenset("\u200d\u200c")


class WrappedLine(Struct, frozen=True):
    """Hold one line.

    Args:
        words: the characters on the line, without an added hyphen.
        hyphenated: a hyphen is added after it.
        joint: what stands between this line and the next in the text: a space, nothing where a word is
            parted, or a separator, which the break replaces.
    """

    words: str
    hyphenated: bool = False
    joint: str = " "

    @property
    def drawn(self) -> str:
        """Return the line as it is drawn."""
        return self.words + _HYPHEN if self.hyphenated else self.words


def wrap(text: str, limit: float, measure: Measure, language: str) -> tuple[WrappedLine, ...]:
    """Wrap a text; no line is wider than the limit unless one character is.

    What stands between separators stays on one line where that takes no more lines. A count stays with
    its word, which is hyphenated if need be: `7 × Werkleider`, and a plus with its number; so does any
    number as long as both fit on one line: `52 indirect`, `ca. 38 / 38 / 40`.

    Args:
        text: what to wrap; lines break at single spaces only, so that none is lost, and at separators.
        limit: width in points.
        measure: width in points of a text on one line.
        language: nl or en, for hyphenation.
    """
    if not text:
        return ()
    if measure(text) <= limit:
        return (WrappedLine(text),)
    parts = _SEPARATED.split(text)
    units = [_together(part, limit, measure) for part in parts]
    lines = _filled(units, limit, measure, language)
    if len(parts) == 1:
        return lines
    whole = [[part] if measure(part) <= limit else own for part, own in zip(parts, units, strict=True)]
    return min(_filled(whole, limit, measure, language), lines, key=len)


def balanced(lines: tuple[WrappedLine, ...], limit: float, measure: Measure) -> tuple[WrappedLine, ...]:
    """Move words down while that makes lines more alike, so that none stands alone on the last line.

    Args:
        lines: a wrapped text; their number stays.
        limit, measure: those with which it was wrapped.
    """
    if len(lines) < 2:
        return lines
    result = list(lines)
    # From the last line up; a line that got words from above may then pass some on.
    for place in [place for _ in lines[1:] for place in range(len(lines) - 1, 0, -1)]:
        result[place - 1], result[place] = _evened(result[place - 1], result[place], limit, measure)
    return tuple(result)


def _evened(
    upper: WrappedLine, lower: WrappedLine, limit: float, measure: Measure
) -> tuple[WrappedLine, WrappedLine]:
    """Move words from the end of a line to the next while the wider of both gets narrower."""
    if upper.joint != " ":
        return upper, lower
    front, separator, last = upper.words.rpartition(SEPARATOR)
    units = _together(last, limit, measure)
    widest = max(measure(upper.words), measure(lower.drawn))
    while len(units) > 1:
        unit = units.pop()
        above = replace(upper, words=front + separator + " ".join(units))
        below = replace(lower, words=f"{unit} {lower.words}")
        wider = max(measure(above.words), measure(below.drawn))
        if not above.words.strip() or wider >= min(widest, limit):
            break
        upper, lower, widest = above, below, wider
    return upper, lower


def widest_count(text: str, measure: Measure) -> float:
    """Return the width in points at which every number of a text stands on one line with its word."""
    return max(unit_widths(text, measure), default=0.0)


def unit_widths(text: str, measure: Measure) -> list[float]:
    """Measure what is parted only where it must be, words with their numbers, in points."""
    units = (unit for part in _SEPARATED.split(text) for unit in _together(part, float("inf"), measure))
    return [measure(unit) for unit in units]


def width_in_lines(text: str, lines: int, measure: Measure, language: str) -> float:
    """Return the least width in points, of what may stand on a line, at which a text takes so many lines."""
    words = text.split(" ")
    runs = (words[start:end] for start, end in combinations(range(len(words) + 1), 2))
    widths = sorted({measure(" ".join(run)) for run in runs})
    place = bisect_left(widths, True, key=lambda width: len(wrap(text, width, measure, language)) <= lines)
    return widths[place]


def _filled(parts: list[list[str]], limit: float, measure: Measure, language: str) -> tuple[WrappedLine, ...]:
    """Fill lines with the units of some parts; a break between two parts replaces their separator."""
    lines: list[WrappedLine] = []
    line = ""
    for number, units in enumerate(parts):
        for place, unit in enumerate(units):
            joint = " " if place else SEPARATOR
            longer = f"{line}{joint}{unit}" if number or place else unit
            if line.strip() and measure(longer.rstrip()) > limit:
                lines.append(WrappedLine(line, joint=joint))
                longer = unit
            line = _break_word(longer, limit, measure, language, lines)
    return (*lines, WrappedLine(line))


def _together(text: str, limit: float, measure: Measure) -> list[str]:
    """Part a text into units: words, each with the count that it belongs to, and with a number if it fits."""
    units: list[str] = []
    last = ""
    for word in _bound(text):
        if units and _NUMBER.fullmatch(last) and measure(f"{units[-1]} {word}") <= limit:
            units[-1] += f" {word}"
        else:
            units.append(word)
        last = word.rsplit(" ", 1)[-1]
    return units


def _bound(text: str) -> list[str]:
    """Part a text into words, with what never ends or begins a line: `7 × a`, `+ 7`, `/ 7`, `ca. 7`."""
    words: list[str] = []
    last = ""
    for word in text.split(" "):
        about = last in _ABOUT and _NUMBER.fullmatch(word)
        if words and (last in (_PLUS, _OR) or _TIMES in (last, word) or about):
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
        line = line[len(head.words) + len(head.joint) :]
    return line


def _front(word: str, limit: float, measure: Measure, language: str) -> WrappedLine:
    for place in reversed(_places_after_hyphens(word)):
        if measure(word[:place]) <= limit:
            return WrappedLine(word[:place], joint="")
    for place in reversed(_syllables(word, language)):
        if measure(word[:place] + _HYPHEN) <= limit:
            return WrappedLine(word[:place], hyphenated=True, joint="")
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
    return WrappedLine(word[:place], hyphenated=place < len(word), joint="")


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


def _syllables(word: str, language: str) -> list[int]:
    """Return where the word's letters may be parted, in the word's own positions."""
    last = word[word.rfind(" ") + 1 :]
    letters = last.strip(".,;:()[]«»\"'“”‘’")
    if not letters.isalpha():
        return []
    start = len(word) - len(last) + last.index(letters)
    return [start + place for place in hyphen_places(letters, language)]
