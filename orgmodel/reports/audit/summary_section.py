"""The figures at the top, and the distributions of spans and layers."""

from __future__ import annotations

from collections.abc import Iterator

from orgmodel.analysis.computed import Reconciled
from orgmodel.analysis.conventions import SpanUnit
from orgmodel.model.elements import HeadcountScope
from orgmodel.model.quantity import Interval
from orgmodel.reports.audit.figures import Bar
from orgmodel.reports.audit.gathered import Audit
from orgmodel.reports.audit.phrases import Phrases
from orgmodel.reports.audit.tables import Cell, Picture, Section, Table, Tone, cell
from orgmodel.rules.finding import Severity, Verdict
from orgmodel.words import audit as words
from orgmodel.words import audit_columns as columns
from orgmodel.words.numbers import format_interval, format_number, format_quantity
from orgmodel.words.text import Text

_SEVERITIES = (Severity.ERROR, Severity.WARNING, Severity.INFO)


def summary_section(audit: Audit, phrases: Phrases) -> Section:
    """Return the figures and the number of findings."""
    figures = Table(
        "figures",
        phrases.say(words.CAPTION_FIGURES),
        (
            phrases.column(columns.FIGURE),
            phrases.column(columns.VALUE, numeric=True),
            phrases.column(columns.COMPUTED, numeric=True),
            phrases.column(columns.STATED, numeric=True),
        ),
        tuple(_figures(audit, phrases)),
    )
    return Section("summary", phrases.say(words.SUMMARY), (), (figures, _counts(audit, phrases)))


def _figures(audit: Audit, phrases: Phrases) -> Iterator[tuple[Cell, ...]]:
    summary = audit.summary
    yield _reconciled(phrases, words.PERSONS_ROW, summary.persons, HeadcountScope.PERSONS)
    yield _reconciled(phrases, words.FTE_ROW, summary.fte, HeadcountScope.FTE)
    yield _computed(phrases, words.SEATS_ROW, summary.seats)
    yield _computed(phrases, words.UNITS_ROW, _exactly(summary.units))
    yield _computed(phrases, words.UNKNOWN_HEADS_ROW, _exactly(summary.unknown_heads))
    yield _computed(phrases, words.MANAGERS_ROW, _exactly(summary.managers))
    spans = summary.spans
    if spans is not None:
        both = phrases.say(
            words.OF_WHICH,
            number=format_number(spans.managers, phrases.language),
            exact=format_number(spans.exact, phrases.language),
        )
        none = phrases.number(None)
        yield cell(phrases.say(words.SPAN_COUNT_ROW)), cell(both), none, none
        yield _named(phrases, phrases.of_spans(words.SPAN_MIN_ROW), spans.minimum)
        yield _named(phrases, phrases.of_spans(words.SPAN_MEDIAN_ROW), spans.median)
        yield _named(phrases, phrases.of_spans(words.SPAN_MEAN_ROW), spans.mean)
        yield _named(phrases, phrases.of_spans(words.SPAN_MAX_ROW), spans.maximum)
    yield _computed(phrases, words.LAYERS_ROW, summary.layers)


def _exactly(number: int) -> Interval:
    return Interval(number, number)


def _reconciled(phrases: Phrases, name: Text, number: Reconciled, scope: HeadcountScope) -> tuple[Cell, ...]:
    """Return a number three ways; what is stated stands as the documents word it."""
    told = phrases.audit.computed.statements_of(phrases.organisation.id, scope)
    quantities = [format_quantity(statement.quantity, phrases.language) for statement in told]
    return (
        cell(phrases.say(name)),
        phrases.number(number.value),
        phrases.number(number.computed),
        cell(*dict.fromkeys(quantities) or "–"),
    )


def _computed(phrases: Phrases, name: Text, number: Interval) -> tuple[Cell, ...]:
    return _named(phrases, phrases.say(name), number)


def _named(phrases: Phrases, name: str, number: Interval) -> tuple[Cell, ...]:
    none = phrases.number(None)
    return cell(name), phrases.number(number), none, none


def _counts(audit: Audit, phrases: Phrases) -> Table:
    found = audit.summary.findings
    rows = []
    for severity in _SEVERITIES:
        waived = sum(found.get((severity, verdict, True), 0) for verdict in Verdict)
        rows.append(
            (
                cell(phrases.say(words.SEVERITIES[severity.value])),
                phrases.count(found.get((severity, Verdict.VIOLATION, False), 0)),
                phrases.count(found.get((severity, Verdict.UNDECIDED, False), 0)),
                phrases.count(waived),
            )
        )
    headings = (words.VIOLATIONS, words.UNDECIDED, words.WAIVED)
    return Table(
        "counts",
        phrases.say(words.CAPTION_FINDINGS),
        (phrases.column(columns.SEVERITY), *(phrases.column(each, numeric=True) for each in headings)),
        tuple(rows),
    )


def distribution_section(audit: Audit, phrases: Phrases) -> Section:
    """Return how spans and layers are spread, as numbers and as pictures."""
    tables = (
        _distribution(
            "spans", words.CAPTION_SPANS, columns.SPAN, words.CHART_SPANS, audit.span_bars, phrases
        ),
        _distribution(
            "layers", words.CAPTION_LAYERS, columns.LAYER, words.CHART_LAYERS, audit.layer_bars, phrases
        ),
    )
    shown = tuple(table for table in tables if table.rows)
    empty = () if shown else (phrases.say(words.NO_MANAGERS),)
    return Section("distribution", phrases.say(words.DISTRIBUTION), empty, shown)


def _distribution(
    identity: str, caption: Text, heading: Text, picture: Text, bars: tuple[Bar, ...], phrases: Phrases
) -> Table:
    labels = [_label(bar, phrases, is_layer=identity == "layers") for bar in bars]
    drawn = tuple(
        (
            label,
            bar.number.minimum,
            bar.number.maximum,
            format_interval(bar.number, phrases.language),
            bar.least is None,
        )
        for label, bar in zip(labels, bars, strict=True)
    )
    rows = tuple(
        (
            cell(label, order=bar.least, tone=Tone.UNDECIDED if bar.least is None else Tone.PLAIN),
            phrases.number(bar.number),
        )
        for label, bar in zip(labels, bars, strict=True)
    )
    return Table(
        identity,
        phrases.of_spans(caption) if identity == "spans" else phrases.say(caption),
        (phrases.column(heading), phrases.column(columns.NUMBER, numeric=True)),
        rows,
        picture=Picture(phrases.say(picture), drawn),
    )


def _label(bar: Bar, phrases: Phrases, *, is_layer: bool) -> str:
    if bar.least is None:
        return phrases.say(words.NOT_EXACT)
    if is_layer:
        return phrases.say(words.LAYER_NUMBER, number=bar.least)
    if bar.most is None:
        return phrases.say(words.BAND_OPEN, least=bar.least)
    if phrases.audit.evaluation.conventions.unit is SpanUnit.FTE:
        return phrases.say(words.BAND_BELOW, least=bar.least, most=bar.most + 1)
    if bar.least == bar.most:
        return str(bar.least)
    return phrases.say(words.BAND, least=bar.least, most=bar.most)
