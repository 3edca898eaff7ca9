"""What the parser cannot read, in plain words, with the remedy."""

from __future__ import annotations

import re
from collections.abc import Callable

from yaml.error import MarkedYAMLError

from orgmodel.files.faults import (
    ALIAS,
    BACKSLASH,
    INDENTATION,
    MISSING_COLON,
    NOT_KEYS,
    RESERVED_START,
    SYNTAX,
    TAB,
    TAG,
    UNCLOSED_BRACKET,
)
from orgmodel.files.mistakes.alignment import alignment
from orgmodel.files.mistakes.brackets import (
    between_brackets,
    colon_in_value,
    glued_in_braces,
    text_behind_quote,
    unclosed_bracket,
    unclosed_quote,
)
from orgmodel.files.mistakes.keys import KEYS
from orgmodel.files.mistakes.mending import Mend
from orgmodel.files.mistakes.scalars import NO_KEYS, backslash_message, shown
from orgmodel.files.mistakes.slips import slip_at
from orgmodel.files.mistakes.stopping import Case, Scalar, Stop

_COLON_SPACE = re.compile(r":[ \t]")
_FIRST_WORD = re.compile(r"(?:- +)*(\w+)(?=\s|$)")
_GLUED = re.compile(r"[\s-]*([\w-]+):\S")
_TABBED = re.compile(r"^[ ]*\t", re.MULTILINE)


def explain(error: MarkedYAMLError, text: str, last: Scalar, opened: int | None, first: int | None) -> Stop:
    """Return why the parser stopped.

    Args:
        error: the parser's own words, which no author should have to read.
        last: the last value that was read before.
        opened: where the innermost bracket still open stands, if any.
        first: where the file's first key or item begins, if any was read.
    """
    stopped = _offset(error.problem_mark, 0)
    began = _offset(error.context_mark, stopped)
    case = Case(error.problem or "", began, stopped, text, last, opened, first)
    for words, explained in _CASES:
        if words in case.problem or words in (error.context or ""):
            return (explained in _BY_LINE and _slip(case)) or explained(case)
    return case.stop(
        stopped,
        SYNTAX,
        f"the file cannot be read from here ({case.problem}); check this line and the one above",
    )


def _offset(mark: object, otherwise: int) -> int:
    return int(getattr(mark, "index", otherwise))


def _slip(case: Case) -> Stop | None:
    """Return a slip in the lines where the parser stopped or the value began, or just above."""
    for start in (case.line_above, case.began, case.stopped):
        slip = slip_at(case.text, start)
        if slip is not None:
            return Stop(slip.fault, slip.mend)
    return None


def _colon_or_indentation(case: Case) -> Stop:
    opened_above = case.opened is not None and case.opened < case.line_start
    if opened_above and case.before.strip(" -") in KEYS:
        return unclosed_bracket(case, case.opened or 0)
    if case.opened is not None or _COLON_SPACE.search(case.before):
        return colon_in_value(case)
    column = len(case.before) - len(case.before.lstrip())
    if column == 0:
        return _missing_colon(case)
    message = (
        "this line is indented below a line that already has a value; "
        f"{alignment(case.text, case.line_start)}"
    )
    return case.stop(case.line_start + column, INDENTATION, message, len(case.before.lstrip()))


def _missing_colon(case: Case) -> Stop:
    start = case.began
    if case.began == case.stopped:
        start = case.line_above
    line = case.line_at(start)
    if glued := _GLUED.match(line):
        message = f"a space is missing after the colon; write {glued[1]}: and then the value"
        return case.stop(start + glued.start(1), MISSING_COLON, message, len(glued[1]) + 1)
    word = _FIRST_WORD.match(line)
    mend = None
    if word is not None and word[1] in KEYS:
        mend = Mend(start + word.end(1), start + word.end(1), ":")
    message = f"{shown(line)} is no key with a value; write a colon and a space after the key"
    return case.stop(start, MISSING_COLON, message, max(1, len(line)), mend)


def _misplaced(case: Case) -> Stop:
    quoted = text_behind_quote(case)
    if quoted is not None:
        return quoted
    if case.character in "}]":
        message = f"this {case.character} closes nothing; remove it"
        return case.stop(case.stopped, UNCLOSED_BRACKET, message, mend=case.replaced(case.stopped, " "))
    line = case.line_at(case.stopped)
    remedy = alignment(case.text, case.line_start)
    if line.startswith("- "):
        message = f"this list item lines up with no list above; {remedy}"
        if "column" not in remedy:
            message = "a list item stands among keys here; indent it below the key whose list it belongs to"
    else:
        message = f"this line does not line up with the lines it belongs to; {remedy}"
    return case.stop(case.stopped, INDENTATION, message, len(line))


def _bad_start(case: Case) -> Stop:
    if case.character == "\t":
        return _tab(case)
    message = f"an unquoted value cannot begin with {case.character}; put it between double quotes"
    return case.stop(case.stopped, RESERVED_START, message, mend=case.replaced(case.stopped, "_"))


def _tab(case: Case) -> Stop:
    line = case.line_at(case.stopped)
    tab = case.stopped + max(0, line.find("\t"))
    if case.text[case.start_of_line(tab) : tab].strip():
        return case.stop(tab, TAB, "a tab cannot stand here; use a space", mend=case.replaced(tab, " "))
    others = sum(1 for _ in _TABBED.finditer(case.text)) - 1
    places = f" here and in {others} more line{'s' if others > 1 else ''}" if others > 0 else ""
    return case.stop(tab, TAB, f"a tab cannot indent a line; use spaces{places}")


def _no_content(case: Case) -> Stop:
    if not case.character and case.opened is not None:
        return unclosed_bracket(case, case.opened)
    message = f"a value cannot begin with {case.character}; put it between double quotes, or remove it"
    mend = case.replaced(case.stopped, "_") if case.last.end else None
    return case.stop(case.stopped, RESERVED_START, message, mend=mend)


def _item_behind_key(case: Case) -> Stop:
    message = (
        "a list item cannot stand behind its key; put it on the next line, "
        "or put text that begins with - between double quotes"
    )
    return case.stop(case.stopped, INDENTATION, message)


def _escape(case: Case) -> Stop:
    start = case.text.rfind("\\", case.began, case.stopped + 2)
    start = case.stopped if start < 0 else start
    message = backslash_message(case.text[start : start + 2])
    return case.stop(start, BACKSLASH, message, 2, case.replaced(start, "/"))


def _anchor(case: Case) -> Stop:
    character = case.text[case.began : case.began + 1]
    message = f"text that begins with {character} needs double quotes; this format has no anchors and aliases"
    return case.stop(case.began, ALIAS, message, mend=case.replaced(case.began, "_"))


def _tag(case: Case) -> Stop:
    message = "text that begins with ! needs double quotes; tags are no part of this format"
    return case.stop(case.began, TAG, message, mend=case.replaced(case.began, "_"))


def _directive(case: Case) -> Stop:
    message = "a line that begins with % is no part of this format; remove it"
    return case.stop(case.began, SYNTAX, message, mend=case.replaced(case.began, "#"))


def _block_text(case: Case) -> Stop:
    character = case.text[case.began : case.began + 1]
    message = f"text that begins with {character} needs double quotes"
    return case.stop(case.began, RESERVED_START, message, mend=case.replaced(case.began, "_"))


def _start_of_document(case: Case) -> Stop:
    if case.first is None:
        return case.stop(0, NOT_KEYS, NO_KEYS)
    indent = case.text[case.start_of_line(case.first) : case.first]
    if indent and not indent.strip():
        message = (
            f"this line is indented and line {case.line_of(case.stopped)} is not; "
            "begin every key at the top in column 1"
        )
        return case.stop(case.first - len(indent), INDENTATION, message, len(indent))
    message = "this stands behind the end of the document; remove it, or check its indentation"
    return case.stop(case.stopped, INDENTATION, message)


_BY_LINE = (
    _colon_or_indentation,
    _missing_colon,
    _misplaced,
    _bad_start,
    _no_content,
    _anchor,
    _start_of_document,
)
_CASES: tuple[tuple[str, Callable[[Case], Stop]], ...] = (
    ("mapping values are not allowed", _colon_or_indentation),
    ("could not find expected ':'", _missing_colon),
    ("found unexpected ':'", glued_in_braces),
    ("did not find expected ',' or", between_brackets),
    ("found unexpected end of stream", unclosed_quote),
    ("found unexpected document indicator", unclosed_quote),
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
