"""Slips of the pen that a line shows by itself: pasted bullets and spaces, a space or colon left out."""

from __future__ import annotations

import re

from msgspec import Struct

from orgmodel.files.faults import BULLET, INDENTATION, MISSING_COLON, NON_BREAKING_SPACE, Fault
from orgmodel.files.mistakes.keys import KEYS
from orgmodel.files.mistakes.mending import Mend

_ITEMS = r"[ \t]*(?:- +)*"
_WORD = r"(\w{1,40})"
_HARD_INDENT = re.compile("[ \t]*\u00a0[ \t\u00a0]*")
_HARD_BEHIND = re.compile(rf"{_ITEMS}(?:{_WORD}:|-)(\u00a0+)")
_BULLET = re.compile(rf"{_ITEMS}([•·▪◦●○■‣⁃∙–—−*])[ \t\u00a0]+(?=\S)")
_NUMBERED = re.compile(rf"{_ITEMS}(o|\d{{1,3}}[.)])[ \t\u00a0]+(?={_WORD}:|\{{)")
_OTHER_COLON = re.compile(rf"{_ITEMS}{_WORD}([ \t]*(?:=>?|->|：|﹕|∶)[ \t]*)(?=\S)")
_NO_COLON = re.compile(rf"{_ITEMS}{_WORD}[ \t]+(?=[{{\[\"])")
_GLUED_KEY = re.compile(rf"{_ITEMS}{_WORD}:(?=[^\s/])")
_GLUED_IN_BRACES = re.compile("([\\w-]{1,40}):(\u00a0*)([^\\s/].*)", re.DOTALL)
_GLUED_DASH = re.compile(rf"{_ITEMS}-(?=[\w{{\[\"'“])(?!\d)")


class Slip(Struct, frozen=True):
    """Hold what is wrong with a line, and what to read instead where that is clear."""

    fault: Fault
    mend: Mend | None


def slip_at(text: str, offset: int) -> Slip | None:
    """Return the slip in the line at an offset, if it has one that is clear."""
    line = text.rfind("\n", 0, offset) + 1
    for find in (_hard_space, _bullet, _other_colon, _no_colon, _glued_key, _glued_dash):
        slip = find(text, line)
        if slip is not None:
            return slip
    return None


def glued_in_braces(written: str, start: int) -> tuple[str, str, Fault] | None:
    """Return the key and the value that stand together as one key between braces, and the fault.

    Args:
        written: the key as it was read: `title:Directeur`.
        start: where it stands.
    """
    match = _GLUED_IN_BRACES.fullmatch(written)
    if match is None or match[1] not in KEYS:
        return None
    fault = missing_space(start, match[1])
    if match[2]:
        fault = _hard_space_behind(start + match.start(2), start + match.end(2), "colon")
    return match[1], match[3], fault


def missing_space(start: int, key: str) -> Fault:
    """Return the fault of a value that stands straight behind the colon of its key."""
    message = f"a space is missing after the colon; write {key}: and then the value"
    return Fault(start, start + len(key) + 1, *MISSING_COLON, message)


def _hard_space(text: str, line: int) -> Slip | None:
    if match := _HARD_INDENT.match(text, line):
        start = text.index("\u00a0", line)
        message = "a non-breaking space cannot indent a line; use plain spaces"
        fault = Fault(start, start + 1, *NON_BREAKING_SPACE, message)
        return Slip(fault, Mend(line, match.end(), " " * (match.end() - line)))
    match = _HARD_BEHIND.match(text, line)
    if match is None or (match[1] and match[1] not in KEYS):
        return None
    start, end = match.span(2)
    fault = _hard_space_behind(start, end, "colon" if match[1] else "dash")
    return Slip(fault, Mend(start, end, " " * (end - start)))


def _hard_space_behind(start: int, end: int, sign: str) -> Fault:
    message = f"a non-breaking space stands behind the {sign}; use a plain space"
    return Fault(start, end, *NON_BREAKING_SPACE, message)


def _bullet(text: str, line: int) -> Slip | None:
    match = _BULLET.match(text, line) or _NUMBERED.match(text, line)
    if match is None or (match.re is _NUMBERED and match[2] and match[2] not in KEYS):
        return None
    start, end = match.span(1)
    message = f"a list item begins with - and a space; write - instead of {match[1]}"
    # Where a tab or a number stands, nobody knows in which column the text behind it was meant to be.
    is_plain = match.re is _BULLET and "\t" not in match[0]
    mend = Mend(start, match.end(), "-".ljust(match.end() - start)) if is_plain else None
    return Slip(Fault(start, end, *BULLET, message), mend)


def _other_colon(text: str, line: int) -> Slip | None:
    match = _OTHER_COLON.match(text, line)
    if match is None or match[1] not in KEYS:
        return None
    sign = match[2].strip()
    message = f"a colon stands between a key and its value, no {sign}; write {match[1]}: and then the value"
    start = text.index(sign, match.start(2))
    return Slip(Fault(start, start + len(sign), *MISSING_COLON, message), Mend(*match.span(2), ": "))


def _no_colon(text: str, line: int) -> Slip | None:
    match = _NO_COLON.match(text, line)
    if match is None or match[1] not in KEYS:
        return None
    start, end = match.span(1)
    message = f"a colon is missing behind the key; write {match[1]}: and then the value"
    return Slip(Fault(start, end, *MISSING_COLON, message), Mend(end, end, ":"))


def _glued_key(text: str, line: int) -> Slip | None:
    match = _GLUED_KEY.match(text, line)
    if match is None or match[1] not in KEYS:
        return None
    return Slip(missing_space(match.start(1), match[1]), Mend(match.end(), match.end(), " "))


def _glued_dash(text: str, line: int) -> Slip | None:
    match = _GLUED_DASH.match(text, line)
    if match is None:
        return None
    message = "a space is missing after the dash; write - and then the item"
    fault = Fault(match.end() - 1, match.end(), *INDENTATION, message)
    return Slip(fault, Mend(match.end(), match.end(), " "))
