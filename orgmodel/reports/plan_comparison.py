"""Several scenarios side by side: one row a number, the best marked where fewer is better."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from html import escape

from orgmodel.model.quantity import Interval
from orgmodel.reorganise.metrics import FEWER_IS_BETTER, metrics_of
from orgmodel.reorganise.reorganisation import Judged, Reorganisation
from orgmodel.reports.plan_html import page_html, table_html
from orgmodel.reports.plan_markdown import plain_markdown, table_markdown
from orgmodel.reports.plan_tables import Table, number
from orgmodel.reports.plan_text import table_lines
from orgmodel.rules.finding import Verdict
from orgmodel.words import plan as words
from orgmodel.words.numbers import format_number

BEST_MARK = "✓"


def comparison_table(before: Judged, reorganisations: Sequence[Reorganisation], language: str) -> Table:
    """Return one table of the base and its scenarios.

    The best of a row is marked among the scenarios, where fewer is better by any convention and
    the bounds leave no doubt; there is no overall score.

    Args:
        before: the base.
        language: nl or en.
    """
    headers = (words.METRIC.to(language), words.BEFORE.to(language), *(one.name for one in reorganisations))
    rows: list[tuple[str, ...]] = []
    base = metrics_of(before.computed)
    for index, measured in enumerate(base):
        values = [one.metrics[index][1].value for one in reorganisations]
        marked = measured.metric in FEWER_IS_BETTER
        name = words.METRICS[measured.metric].to(language)
        rows.append(_row(name, measured.value, values, language, fewer_is_better=marked))
    for name, count in _counted(before, language):
        found = [Interval(count(one), count(one)) for one in reorganisations]
        start = count(None)
        rows.append(_row(name, Interval(start, start), found, language, fewer_is_better=True))
    persons = [one.consequences.persons for one in reorganisations]
    rows.append(_row(words.NEW_MANAGER_COUNT.to(language), None, persons, language, fewer_is_better=True))
    changed = [format_number(len(one.plan.changes), language) for one in reorganisations]
    rows.append((words.CHANGED_ELEMENTS.to(language), "", *changed))
    return Table(headers, tuple(rows), numbers=len(headers) - 1)


def comparison_text(before: Judged, reorganisations: Sequence[Reorganisation], language: str) -> str:
    """Write several scenarios side by side as plain text."""
    title = _title(before, language)
    table = comparison_table(before, reorganisations, language)
    lines = [title, "=" * len(title), "", *table_lines(table), "", words.BEST_NOTE.to(language)]
    return "\n".join(lines) + "\n"


def comparison_markdown(before: Judged, reorganisations: Sequence[Reorganisation], language: str) -> str:
    """Write several scenarios side by side as Markdown."""
    table = comparison_table(before, reorganisations, language)
    lines = [f"# {plain_markdown(_title(before, language))}", "", *table_markdown(table), ""]
    return "\n".join([*lines, words.BEST_NOTE.to(language)]) + "\n"


def comparison_html(before: Judged, reorganisations: Sequence[Reorganisation], language: str) -> str:
    """Write several scenarios side by side as one HTML page."""
    title = _title(before, language)
    table = comparison_table(before, reorganisations, language)
    heading = f"<h1>{escape(title)}</h1>"
    note = f'<p class="muted">{escape(words.BEST_NOTE.to(language))}</p>'
    return page_html(title, [heading, table_html(table, title), note], language)


def _title(before: Judged, language: str) -> str:
    return words.COMPARISON.to(language).format(name=before.organisation.name)


def _row(
    name: str,
    base: Interval | None,
    values: Sequence[Interval | None],
    language: str,
    *,
    fewer_is_better: bool,
) -> tuple[str, ...]:
    best = _best(values) if fewer_is_better else frozenset()
    cells = [
        number(value, language) + (f" {BEST_MARK}" if index in best else "")
        for index, value in enumerate(values)
    ]
    return (name, "" if base is None else number(base, language), *cells)


def _best(values: Sequence[Interval | None]) -> frozenset[int]:
    """Return which values are certainly no more than any other; none where all are the same."""
    known = [value for value in values if value is not None]
    if len(known) < 2 or len(known) < len(values) or all(value == known[0] for value in known):
        return frozenset()
    lowest = min(value.minimum for value in known)
    return frozenset(
        index for index, value in enumerate(known) if value.maximum is not None and value.maximum <= lowest
    )


def _counted(before: Judged, language: str) -> tuple[tuple[str, Callable[[Reorganisation | None], int]], ...]:
    def count(verdict: Verdict) -> Callable[[Reorganisation | None], int]:
        def counted(one: Reorganisation | None) -> int:
            findings = before.findings if one is None else one.after.findings
            return sum(1 for f in findings if f.verdict is verdict and f.waived is None)

        return counted

    return (
        (words.VIOLATIONS.to(language), count(Verdict.VIOLATION)),
        (words.UNDECIDED.to(language), count(Verdict.UNDECIDED)),
    )
