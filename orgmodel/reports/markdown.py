"""Findings as Markdown, for a discussion or a review."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

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

_MARKUP = re.compile(r"([\\`*_{}\[\]<>#|~!&])")


def findings_markdown(report: Report, *, language: str) -> str:
    """Write all findings in tables, an organisation at a time."""
    return "\n".join(_Writing(language).lines(report)) + "\n"


class _Writing:
    def __init__(self, language: str) -> None:
        self._language = language

    def lines(self, report: Report) -> Iterator[str]:
        yield f"# {self._in(words.AUDIT_OF)}"
        yield ""
        yield self._in(summary_text(tally(report), len(report.judged)))
        if report.faults:
            yield ""
            yield f"## {self._in(words.DIAGNOSTICS)}"
            yield ""
            yield from self._table((words.PLACE, words.RULE, words.FINDING))
            for fault in report.faults:
                found = fault.diagnostic
                place = _code(f"{found.file}:{found.line}:{found.column}")
                yield _row(place, f"{found.code} {found.rule}", _plain(found.message))
        for judged in report.judged:
            yield ""
            yield from self._organisation(judged)

    def _organisation(self, judged: Judged) -> Iterator[str]:
        evaluation = judged.evaluation
        yield f"## {_plain(evaluation.organisation.name)}"
        yield ""
        located = judged.located()
        if located:
            yield from self._table((words.VERDICT, words.RULE, words.SUBJECT, words.FINDING, words.PLACE))
            yield from (self._finding(place, finding) for place, finding in located)
        else:
            yield self._in(words.NOTHING_FOUND)
        yield ""
        yield f"### {self._in(words.WIDEST_SPANS).capitalize()}"
        yield ""
        yield from self._spans(judged)
        yield ""
        for relaxed in evaluation.relaxed:
            yield f"- {self._in(words.RELAXED)}: {_plain(self._in(relaxed_text(relaxed)))}"
        for pack in evaluation.packs:
            read = self._in(words.READ_ON.format(date=pack.read))
            yield f"- {self._in(words.PACKS)}: {pack.name}: {_plain(self._in(pack.source))}; {read}"
        yield f"- {self._in(words.COUNTED)}: {self._in(counted_text(evaluation))}"

    def _finding(self, place: Place, finding: Finding) -> str:
        said = [_plain(self._in(finding.message))]
        said += [f"{self._in(name)}: {_plain(self._in(text))}" for name, text in notes(finding)]
        return _row(
            self._in(verdict_text(finding)),
            f"{finding.code} {finding.rule}",
            _code(finding.subject),
            "<br>".join(said),
            _code(f"{place.file}:{place.line}:{place.column}"),
        )

    def _spans(self, judged: Judged) -> Iterator[str]:
        if not judged.evaluation.widest:
            yield self._in(words.NO_SPANS)
            return
        yield from self._table((words.POSITION, words.SPAN, words.LIMIT))
        for widest in judged.evaluation.widest:
            span = self._in(span_in(widest.span, judged.evaluation.conventions.unit))
            yield _row(_plain(widest.title), span, _plain(self._in(limit_text(widest.limit))))

    def _table(self, headings: Sequence[Text]) -> Iterator[str]:
        yield _row(*(self._in(heading) for heading in headings))
        yield _row(*("---" for _ in headings))

    def _in(self, text: Text) -> str:
        return text.to(self._language)


def _row(*cells: str) -> str:
    return f"| {' | '.join(cells)} |"


def _plain(text: str) -> str:
    """Return text of which nothing is read as markup."""
    return _MARKUP.sub(r"\\\1", " ".join(text.split()))


def _code(text: str) -> str:
    """Return text as code; a backtick or a bar would end it."""
    return f"`{' '.join(text.split()).replace('`', chr(39)).replace('|', '¦')}`"
