"""What the parser cannot read, in plain words, with the remedy."""

from __future__ import annotations

import re
from collections.abc import Callable

from yaml.error import MarkedYAMLError

from orgmodel.files.faults import (
    ALIAS,
    BACKSLASH,
    COLON,
    INDENTATION,
    MISSING_COLON,
    NON_BREAKING_SPACE,
    RESERVED_START,
    SYNTAX,
    TAB,
    TAG,
    UNCLOSED_BRACKET,
    UNCLOSED_QUOTE,
    Faults,
)
from orgmodel.files.scalars import HARD_SPACE, backslash_message, comment_behind, refuse_comment, shown
from orgmodel.files.stopping import Case, Scalar

_GLUED_DASH = re.compile(r"[ ]*-(?=\w)")
_HARD_SPACE = re.compile(r"[ ]*\u00a0")
_COLON_SPACE = re.compile(r":[ \t]")
_GLUED_COLON = re.compile(r"^[\s-]*([\w-]+):(\S)")


def explain(error: MarkedYAMLError, text: str, last: Scalar, faults: Faults, opened: int | None) -> None:
    """Note what the parser stopped at.

    Args:
        error: the parser's own words, which no author should have to read.
        last: the last value that was read before.
        opened: where the innermost bracket still open stands, if any.
    """
    stopped = _offset(error.problem_mark, 0)
    case = Case(
        error.problem or "", _offset(error.context_mark, stopped), stopped, text, last, faults, opened
    )
    if _refused_hard_space(case):
        return
    for words, case_explained in _CASES:
        if words in case.problem or words in (error.context or ""):
            case_explained(case)
            return
    case.add(
        stopped,
        SYNTAX,
        f"the file cannot be read from here ({case.problem}); check this line and the one above",
    )


def _offset(mark: object, otherwise: int) -> int:
    return int(getattr(mark, "index", otherwise))


def _refused_hard_space(case: Case) -> bool:
    """Refuse a non-breaking space, which word processors put in, before the first letter of a line."""
    for start in (case.line_above, case.line_start):
        if match := _HARD_SPACE.match(case.text, start):
            case.add(match.end() - 1, NON_BREAKING_SPACE, HARD_SPACE)
            return True
    return False


def _colon_or_indentation(case: Case) -> None:
    if _COLON_SPACE.search(case.before):
        message = (
            "a colon and a space cannot stand inside an unquoted value; "
            "put the whole value between double quotes"
        )
        case.add(case.stopped, COLON, message)
        return
    column = len(case.before) - len(case.before.lstrip())
    if column == 0:
        _missing_colon(case)
        return
    if glued := _GLUED_DASH.match(case.text, case.line_above):
        case.add(glued.end() - 1, INDENTATION, "a space is missing after the dash; write - and then the item")
        return
    message = (
        "this line is indented below a line that already has a value; "
        "give it the indentation of the keys it belongs to"
    )
    case.add(case.stopped - len(case.before.lstrip()), INDENTATION, message, len(case.before.lstrip()))


def _missing_colon(case: Case) -> None:
    start = case.began
    if case.began == case.stopped:
        start = case.line_above
    line = case.line_at(start)
    if glued := _GLUED_COLON.match(line):
        message = f"a space is missing after the colon; write {glued[1]}: and then the value"
    else:
        message = f"{shown(line)} is no key with a value; write a colon and a space after the key"
    case.add(start, MISSING_COLON, message, max(1, len(line)))


def _flow(case: Case) -> None:
    comment = comment_behind(case.text, case.last.end, case.stopped) if not case.last.style else None
    if comment is not None:
        refuse_comment(case.text, comment, case.faults)
        return
    opening = case.text[case.began : case.began + 1]
    closing = {"{": "}", "[": "]"}.get(opening, "}")
    if case.character == ":" and case.line_of(case.last.start) == case.line_of(case.stopped):
        message = (
            "a colon and a space cannot stand inside an unquoted value; "
            "put the whole value between double quotes"
        )
        case.add(case.stopped, COLON, message)
        return
    if case.line_of(case.stopped) != case.line_of(case.began) or not case.character.strip():
        _unclosed_bracket(case, case.began)
        return
    if case.character in "}]":
        message = f"this {case.character} closes a {opening}; write {closing}"
        case.add(case.stopped, UNCLOSED_BRACKET, message)
        return
    message = (
        f"a comma or {closing} is missing before this; text with quotes in it goes between double quotes"
    )
    case.add(case.stopped, UNCLOSED_BRACKET, message)


def _unclosed_bracket(case: Case, start: int) -> None:
    opening = case.text[start : start + 1]
    closing = "]" if opening == "[" else "}"
    case.add(start, UNCLOSED_BRACKET, f"this {opening} is not closed; add {closing} behind its last value")


def _unclosed_quote(case: Case) -> None:
    quote = case.text[case.began : case.began + 1]
    case.add(case.began, UNCLOSED_QUOTE, f"this {quote} is never closed; add {quote} behind the value")


def _misplaced(case: Case) -> None:
    last = case.last
    if last.style in {'"', "'"} and not case.text[last.end : case.stopped].strip(" \t"):
        _text_behind_quote(case)
        return
    if case.character in "}]":
        case.add(case.stopped, UNCLOSED_BRACKET, f"this {case.character} closes nothing; remove it")
        return
    line = case.line_at(case.stopped)
    if line.startswith("- "):
        message = "a list item stands among keys here; indent it below the key whose list it belongs to"
    else:
        message = "this line does not line up with the lines it belongs to; give it their indentation"
    case.add(case.stopped, INDENTATION, message, len(line))


def _text_behind_quote(case: Case) -> None:
    last = case.last
    if case.line_of(last.start) != case.line_of(last.end):
        line = case.line_of(last.end)
        message = f"this {last.style} is closed on line {line} only; add {last.style} behind the value"
        case.add(last.start, UNCLOSED_QUOTE, message)
        return
    if last.style == '"':
        message = 'text stands behind the closing "; put the whole value between quotes, and write \\" inside'
    else:
        message = "text stands behind the closing '; put the whole value between double quotes"
    case.add(case.stopped, UNCLOSED_QUOTE, message)


def _bad_start(case: Case) -> None:
    if case.character == "\t":
        _tab(case)
        return
    message = f"an unquoted value cannot begin with {case.character}; put it between double quotes"
    case.add(case.stopped, RESERVED_START, message)


def _tab(case: Case) -> None:
    line = case.line_at(case.stopped)
    tab = line.find("\t")
    case.add(case.stopped + max(0, tab), TAB, "a tab cannot indent a line; use spaces")


def _no_content(case: Case) -> None:
    if not case.character and case.opened is not None:
        _unclosed_bracket(case, case.opened)
        return
    message = f"a value cannot begin with {case.character}; put it between double quotes, or remove it"
    case.add(case.stopped, RESERVED_START, message)


def _item_behind_key(case: Case) -> None:
    message = (
        "a list item cannot stand behind its key; put it on the next line, "
        "or put text that begins with - between double quotes"
    )
    case.add(case.stopped, INDENTATION, message)


def _escape(case: Case) -> None:
    start = case.text.rfind("\\", case.began, case.stopped + 2)
    start = case.stopped if start < 0 else start
    case.add(start, BACKSLASH, backslash_message(case.text[start : start + 2]), 2)


def _anchor(case: Case) -> None:
    character = case.text[case.began : case.began + 1]
    message = f"text that begins with {character} needs double quotes; this format has no anchors and aliases"
    case.add(case.began, ALIAS, message)


def _tag(case: Case) -> None:
    message = "text that begins with ! needs double quotes; tags are no part of this format"
    case.add(case.began, TAG, message)


def _directive(case: Case) -> None:
    case.add(case.began, SYNTAX, "a line that begins with % is no part of this format; remove it")


def _block_text(case: Case) -> None:
    character = case.text[case.began : case.began + 1]
    message = f"text that begins with {character} needs double quotes"
    case.add(case.began, RESERVED_START, message)


def _start_of_document(case: Case) -> None:
    message = "this stands behind the end of the document; remove it, or check its indentation"
    case.add(case.stopped, INDENTATION, message)


_CASES: tuple[tuple[str, Callable[[Case], None]], ...] = (
    ("mapping values are not allowed", _colon_or_indentation),
    ("could not find expected ':'", _missing_colon),
    ("did not find expected ',' or", _flow),
    ("found unexpected end of stream", _unclosed_quote),
    ("found unexpected document indicator", _unclosed_quote),
    ("found unknown escape character", _escape),
    ("hexdecimal number", _escape),
    ("invalid Unicode character escape", _escape),
    ("tab character", _tab),
    ("cannot start any token", _bad_start),
    ("mapping keys are not allowed", _bad_start),
    ("did not find expected node content", _no_content),
    ("block sequence entries are not allowed", _item_behind_key),
    ("while scanning an alias", _anchor),
    ("while scanning an anchor", _anchor),
    ("tag", _tag),
    ("directive", _directive),
    ("while scanning a block scalar", _block_text),
    ("did not find expected key", _misplaced),
    ("did not find expected '-' indicator", _misplaced),
    ("did not find expected <document start>", _start_of_document),
)
