"""The title block and the footer: name, date, totals, sources and counting convention."""

from __future__ import annotations

from collections.abc import Iterator

from orgmodel.analysis.computed import Computed
from orgmodel.analysis.conventions import Conventions
from orgmodel.analysis.multiplicity import Multiplicity
from orgmodel.model.elements import HeadcountScope, Source, Statement
from orgmodel.model.evidence import Evidence
from orgmodel.model.organisation import Organisation
from orgmodel.model.quantity import ANY, ZERO, Interval, total
from orgmodel.organogram.views.counts import persons_words, quantities_of, vacancies, vacancies_of
from orgmodel.words import organogram as words
from orgmodel.words.numbers import format_date, format_quantity


def subtitle(computed: Computed, first: str, language: str) -> str:
    """Return the line below the title: what it is, the date, the persons, the vacancies."""
    organisation = computed.organisation
    parts = [first]
    if organisation.as_of is not None:
        date = format_date(organisation.as_of, language)
        parts.append(words.AS_OF.format(date=date).to(language))
    value = computed.units[organisation.id].persons.value
    parts.extend(persons_words(value, organisation.root.headcount, language))
    vacant = total_vacancies(organisation)
    if vacant not in (ZERO, ANY):
        parts.append(vacancies(vacant, language))
    return words.SEPARATOR.join(part for part in parts if part)


def total_vacancies(organisation: Organisation) -> Interval:
    """Return how many seats are called vacant, in counted units as often as these occur."""
    multiplicity = Multiplicity(organisation)
    return total(
        vacant.times(multiplicity.between(position.unit, organisation.id))
        for position in organisation.positions
        if (vacant := vacancies_of(position)) != ZERO
    )


def footer(computed: Computed, language: str, *, with_spans: bool = True) -> tuple[str, ...]:
    """Return the sources with their dates, what they state differently, and how is counted.

    Args:
        with_spans: whether the drawing tells a span of control, so that its convention is worth a line.
    """
    organisation = computed.organisation
    lines = []
    titles = [_source_words(source, language) for source in cited_sources(organisation)]
    if titles:
        template = words.SOURCE if len(titles) == 1 else words.SOURCES
        lines.append(template.format(titles="; ".join(titles)).to(language))
    told = [s for s in organisation.root.headcount if s.scope is HeadcountScope.PERSONS]
    if len(quantities_of(told, HeadcountScope.PERSONS)) > 1:
        said = "; ".join(_statement_words(statement, organisation, language) for statement in told)
        lines.append(words.STATED_HEADCOUNT.format(statements=said).to(language))
    if with_spans:
        lines.append(_convention(computed.conventions, language))
    if not organisation.root.complete:
        lines.append(words.NOT_COMPLETE.to(language))
    return tuple(lines)


def cited_sources(organisation: Organisation) -> list[Source]:
    """Return the sources that an element rests on, in file order."""
    cited: set[str | None] = set()
    for evidence in _evidence(organisation):
        cited.add(evidence.source)
        if evidence.quotes:
            cited.update(quote.source for quote in evidence.quotes)
    return [source for source in organisation.sources if source.id in cited]


def _evidence(organisation: Organisation) -> Iterator[Evidence]:

    yield organisation.evidence
    yield organisation.root.evidence
    for unit in (organisation.root, *organisation.units):
        yield unit.evidence
        yield unit.head_evidence
        yield from (statement.evidence for statement in unit.headcount)
    for position in organisation.positions:
        yield position.evidence
        yield from (line.evidence for line in position.lines)
    for body in organisation.bodies:
        yield body.evidence
        yield from (line.evidence for line in body.lines)


def _source_words(source: Source, language: str) -> str:
    if source.date is not None:
        return f"{source.title} ({format_date(source.date, language)})"
    if source.approved is not None:
        approved = words.APPROVED.format(date=format_date(source.approved, language)).to(language)
        return f"{source.title} ({approved})"
    return source.title


def _statement_words(statement: Statement, organisation: Organisation, language: str) -> str:
    text = format_quantity(statement.quantity, language)
    source = organisation.source_by_id.get(statement.evidence.source or "")
    if source is None:
        return text
    date = f", {format_date(statement.date, language)}" if statement.date is not None else ""
    return f"{text} ({source.title}{date})"


def _convention(conventions: Conventions, language: str) -> str:
    sentences = [words.CONVENTION_VACANT if conventions.vacant else words.CONVENTION_FILLED]
    if not conventions.staff:
        sentences.append(words.CONVENTION_NO_STAFF)
    if conventions.functional:
        sentences.append(words.CONVENTION_FUNCTIONAL)
    if not conventions.collective:
        sentences.append(words.CONVENTION_COLLECTIVE)
    return " ".join(sentence.to(language) for sentence in sentences)
