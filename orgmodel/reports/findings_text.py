"""Findings as text: each with the line of YAML it is about and a caret below it."""

from __future__ import annotations

from collections.abc import Iterator
from unicodedata import east_asian_width

import click

from orgmodel.reports.reported import Judged, Place, Report, tally
from orgmodel.reports.wording import (
    counted_text,
    limit_text,
    notes,
    relaxed_text,
    summary_text,
    verdict_text,
)
from orgmodel.rules.finding import Finding
from orgmodel.words import reports as words
from orgmodel.words.bounds import span_in
from orgmodel.words.text import Text

_LONGEST_LINE = 160
_COLOURS = {"error": "red", "warning": "yellow", "info": "blue", "undecided": "cyan", "waived": "green"}


def findings_text(report: Report, *, language: str, colour: bool = False) -> str:
    """Write all findings, then the widest spans and how was counted, then a summary.

    Args:
        colour: whether to colour for a terminal.
    """
    return "\n".join(_Writing(language, colour).lines(report)) + "\n"


class _Writing:
    def __init__(self, language: str, colour: bool) -> None:
        self._language = language
        self._colour = colour

    def lines(self, report: Report) -> Iterator[str]:
        for fault in report.faults:
            found = fault.diagnostic
            place = Place(found.file, found.line, found.column, found.width, fault.text)
            head = self._head("error", "error", found.code, found.message, found.rule)
            yield from self._quoted(head, place, found.subject, ())
        for judged in report.judged:
            for place, finding in judged.located():
                yield from self._finding(place, finding)
        for judged in report.judged:
            yield from self._about(judged)
        yield self._in(summary_text(tally(report), len(report.judged)))

    def _finding(self, place: Place, finding: Finding) -> Iterator[str]:
        label = verdict_text(finding)
        head = self._head(label.en, self._in(label), finding.code, self._in(finding.message), finding.rule)
        below = tuple(f"{self._in(name)}: {self._in(text)}" for name, text in notes(finding))
        yield from self._quoted(head, place, finding.subject, below)

    def _head(self, kind: str, label: str, code: str, message: str, rule: str) -> str:
        start = (
            click.style(f"{label}[{code}]", fg=_COLOURS[kind], bold=True)
            if self._colour
            else f"{label}[{code}]"
        )
        return f"{start}: {_visible(message)} ({rule})"

    def _quoted(self, head: str, place: Place, subject: str, notes: tuple[str, ...]) -> Iterator[str]:
        margin = " " * len(str(place.line))
        about = f" ({subject})" if subject else ""
        yield head
        yield _visible(f"{margin}--> {place.file}:{place.line}:{place.column}{about}")
        if place.text.strip():
            shown, start, width = _shortened(place)
            yield f"{margin} |"
            yield f"{place.line} | {_visible(shown)}"
            caret = " " * _columns(_visible(shown[:start])) + "^" * max(
                1, _columns(_visible(shown[start : start + width]))
            )
            yield f"{margin} | {self._caret(caret)}"
        yield from (f"{margin} = {_visible(note)}" for note in notes)
        yield ""

    def _caret(self, caret: str) -> str:
        return click.style(caret, bold=True) if self._colour else caret

    def _about(self, judged: Judged) -> Iterator[str]:
        evaluation = judged.evaluation
        yield _visible(f"{evaluation.organisation.name} ({evaluation.organisation.id})")
        yield f"  {self._in(words.WIDEST_SPANS)}:"
        if not evaluation.widest:
            yield f"    {self._in(words.NO_SPANS)}"
        unit = evaluation.conventions.unit
        spans = [self._in(span_in(widest.span, unit)) for widest in evaluation.widest]
        for span, widest in zip(spans, evaluation.widest, strict=True):
            width = max(len(each) for each in spans)
            yield f"    {span:>{width}}  {_visible(widest.title)}, {self._in(limit_text(widest.limit))}"
            yield from (f"    {'':>{width}}  {self._in(other)}" for other in widest.sensitivity)
        if evaluation.relaxed:
            yield f"  {self._in(words.RELAXED)}:"
        for relaxed in evaluation.relaxed:
            yield _visible(f"    {self._in(relaxed_text(relaxed))}")
        for pack in evaluation.packs:
            read = self._in(words.READ_ON.format(date=pack.read))
            yield f"  {self._in(words.PACKS)}: {pack.name}: {self._in(pack.source)}; {read}"
        yield f"  {self._in(words.COUNTED)}: {self._in(counted_text(evaluation))}"
        yield ""

    def _in(self, text: Text) -> str:
        return text.to(self._language)


def _shortened(place: Place) -> tuple[str, int, int]:
    """Return the line, kept to a width that a terminal shows, with the start and width of what is meant."""
    start = place.column - 1
    if len(place.text) <= _LONGEST_LINE:
        return place.text, start, min(place.width, len(place.text) - start)
    first = max(0, start - _LONGEST_LINE // 4)
    shown = place.text[first : first + _LONGEST_LINE]
    before = "..." if first else ""
    after = "..." if first + _LONGEST_LINE < len(place.text) else ""
    width = min(place.width, len(shown) - (start - first))
    return before + shown + after, start - first + len(before), width


def _visible(text: str) -> str:
    """Return text that a terminal shows as it is: control and direction characters are written out."""
    if text.isprintable():
        return text
    return "".join(char if char.isprintable() else _escaped(char) for char in text)


def _escaped(char: str) -> str:
    if char == "\t":
        return " "
    return f"\\u{ord(char):04x}" if ord(char) <= 0xFFFF else f"\\U{ord(char):08x}"


def _columns(text: str) -> int:
    return sum(2 if east_asian_width(char) in "WF" else 1 for char in text)
