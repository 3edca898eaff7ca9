"""What the parser cannot read between brackets and quotes, in plain words, with the remedy."""

from __future__ import annotations

import re

from orgmodel.files.faults import COLON, HASH, UNCLOSED_BRACKET, UNCLOSED_QUOTE, WORD_QUOTES
from orgmodel.files.mistakes.keys import KEYS
from orgmodel.files.mistakes.mending import Mend
from orgmodel.files.mistakes.scalars import cut_off, shown
from orgmodel.files.mistakes.slips import missing_space
from orgmodel.files.mistakes.stopping import Case, Stop

_WORD_BEFORE = re.compile(r"[^\s{\[-][;,]?\s+(\w+)\Z")
_LAST_WORD = re.compile(r"(\w+)\Z")
_CLOSING_QUOTE = re.compile(r"[^\r\n\"]*?([”“])\s*(?:[,}\]#]|$)", re.MULTILINE)


def colon_in_value(case: Case) -> Stop:
    """Return what to do with a second colon in one value."""
    mend = case.replaced(case.stopped, "_")
    braces = case.opened is not None
    if not braces and case.line_at(case.stopped).rstrip().endswith("}") and "{" not in case.before:
        line = case.line_at(case.stopped).rstrip()
        message = "this } closes nothing; put { before the first key of the line, or remove it"
        return case.stop(case.stopped + len(line) - 1, UNCLOSED_BRACKET, message)
    word = _WORD_BEFORE.search(case.before)
    if word is not None and word[1] in KEYS:
        start = case.stopped - len(word[1])
        remedy = f"put a comma before {word[1]}" if braces else f"put {word[1]} on a line of its own"
        message = (
            f"{shown(word[1])} stands inside an unquoted value; {remedy}, "
            "or the whole value between double quotes"
        )
        return case.stop(start, COLON, message, len(word[1]) + 1, mend)
    message = (
        "a colon and a space cannot stand inside an unquoted value; put the whole value between double quotes"
    )
    return case.stop(case.stopped, COLON, message, mend=mend)


def glued_in_braces(case: Case) -> Stop:
    """Return what to do with a colon between braces that no space follows."""
    word = _LAST_WORD.search(case.before)
    mend = Mend(case.stopped + 1, case.stopped + 1, " ")
    if word is not None and word[1] in KEYS:
        return Stop(missing_space(case.stopped - len(word[1]), word[1]), mend)
    message = "a colon cannot stand here in an unquoted value; put the whole value between double quotes"
    return case.stop(case.stopped, COLON, message, mend=mend)


def between_brackets(case: Case) -> Stop:
    """Return what is wrong where neither a comma nor the closing bracket follows."""
    opening = case.text[case.began : case.began + 1]
    closing = {"{": "}", "[": "]"}.get(opening, "}")
    comment = cut_off(case.text, case.last.end, case.stopped) if not case.last.style else None
    if comment is not None:
        return _swallowed(case, comment, closing)
    on_one_line = case.line_of(case.last.start) == case.line_of(case.stopped) == case.line_of(case.began)
    if case.character == ":" and on_one_line:
        return colon_in_value(case)
    if case.line_of(case.stopped) != case.line_of(case.began) or not case.character.strip():
        return unclosed_bracket(case, case.began)
    if case.character in "}]":
        message = f"this {case.character} closes a {opening}; write {closing}"
        return case.stop(case.stopped, UNCLOSED_BRACKET, message)
    message = (
        f"a comma or {closing} is missing before this; text with quotes in it goes between double quotes"
    )
    return case.stop(case.stopped, UNCLOSED_BRACKET, message)


def _swallowed(case: Case, comment: int, closing: str) -> Stop:
    rest = case.line_at(comment)
    if closing in rest:
        message = (
            f"{shown(rest)} is a comment, since a space and # stand before it, and swallows the {closing}; "
            f"put the comment behind the {closing}, or text with # between double quotes"
        )
    else:
        message = (
            f"{shown(rest)} is cut off: a space and # begin a comment; put the value between double quotes, "
            f"or add the {closing} that is missing"
        )
    return case.stop(comment, HASH, message, len(rest))


def unclosed_bracket(case: Case, start: int) -> Stop:
    """Return where a bracket stands that nothing closes."""
    opening = case.text[start : start + 1]
    closing = "]" if opening == "[" else "}"
    return case.stop(
        start, UNCLOSED_BRACKET, f"this {opening} is not closed; add {closing} behind its last value"
    )


def unclosed_quote(case: Case) -> Stop:
    """Return where a quote stands that nothing closes."""
    quote = case.text[case.began : case.began + 1]
    curly = _CLOSING_QUOTE.match(case.text, case.began + 1)
    if quote == '"' and curly is not None:
        message = f'the quote {curly[1]} of a word processor closes nothing; write a straight "'
        return case.stop(curly.start(1), WORD_QUOTES, message, mend=case.replaced(curly.start(1), '"'))
    message = f"this {quote} is never closed; add {quote} behind the value"
    if quote == "'":
        message += ", or put text that begins with ' between double quotes"
    return case.stop(case.began, UNCLOSED_QUOTE, message)


def text_behind_quote(case: Case) -> Stop | None:
    """Return what to do with text behind a closed quote; None where none stands there."""
    last = case.last
    if last.style not in {'"', "'"} or case.text[last.end : case.stopped].strip(" \t"):
        return None
    line = case.line_of(last.end)
    if case.line_of(last.start) != line:
        message = f"this {last.style} is closed on line {line} only; add {last.style} behind the value"
        return case.stop(last.start, UNCLOSED_QUOTE, message)
    if last.style == '"':
        message = 'text stands behind the closing "; put the whole value between quotes, and write \\" inside'
    else:
        message = "text stands behind the closing '; put the whole value between double quotes"
    return case.stop(case.stopped, UNCLOSED_QUOTE, message)
