"""Stated beside computed numbers, the numbers of each unit, how was counted, and the sources."""

from __future__ import annotations

from orgmodel.model.elements import HeadState, Source, Unit
from orgmodel.reports.audit.gathered import Audit, StatedNumber
from orgmodel.reports.audit.phrases import Phrases
from orgmodel.reports.audit.tables import Cell, Section, Table, Tone, cell, listed
from orgmodel.reports.wording import conventions_text, waivers_text
from orgmodel.words import audit as words
from orgmodel.words import audit_columns as columns
from orgmodel.words.audit_conventions import CONVENTION_LINES
from orgmodel.words.numbers import format_date, format_quantity

_HEADS = {HeadState.UNKNOWN: words.HEAD_UNKNOWN, HeadState.NONE: words.HEAD_NONE}
_INCLUDES = {True: words.INCLUDES_HEAD, False: words.EXCLUDES_HEAD}


def statements_section(audit: Audit, phrases: Phrases) -> Section:
    """Return every stated number beside the computed one."""
    return listed(
        "statements",
        phrases.say(words.STATEMENTS),
        (
            phrases.column(columns.UNIT),
            phrases.column(columns.WHAT),
            phrases.column(columns.STATED, numeric=True),
            phrases.column(columns.DATE),
            phrases.column(columns.COMPUTED, numeric=True),
            phrases.column(columns.VALUE, numeric=True),
            phrases.column(columns.COMPARED),
            phrases.column(columns.PROOF),
            phrases.column(columns.PLACE),
        ),
        (_stated(each, phrases) for each in audit.stated),
        caption=phrases.say(words.CAPTION_STATEMENTS),
        none=phrases.say(words.NO_STATEMENTS),
        sortable=True,
    )


def _stated(stated: StatedNumber, phrases: Phrases) -> tuple[Cell, ...]:
    statement, number = stated.statement, stated.number
    date = statement.date
    quantity = format_quantity(statement.quantity, phrases.language)
    head = _INCLUDES.get(statement.includes_head) if statement.includes_head is not None else None
    return (
        phrases.element(statement.subject),
        cell(phrases.say(words.SCOPES[statement.scope.value]), phrases.say(head) if head is not None else ""),
        cell(quantity, order=statement.quantity.interval.minimum),
        cell(phrases.say(words.NOT_STATED) if date is None else format_date(date, phrases.language)),
        phrases.number(None if number is None else number.computed),
        phrases.number(None if number is None else number.value),
        _compared(stated, phrases),
        phrases.proof(phrases.audit.proofs.of_statement(statement)),
        phrases.place(stated.place),
    )


def _compared(stated: StatedNumber, phrases: Phrases) -> Cell:
    others = phrases.say(words.SOURCES_DIFFER, n=stated.others + 1) if stated.others else ""
    if stated.number is None:
        return cell(phrases.say(words.NOTHING_TO_COMPARE), others, tone=Tone.UNDECIDED)
    if stated.number.contradicts:
        return cell(phrases.say(words.CONTRADICTS), others, tone=Tone.VIOLATION)
    return cell(phrases.say(words.AGREES), others, tone=Tone.OK)


def units_section(audit: Audit, phrases: Phrases) -> Section:
    """Return the persons, FTE and seats of every unit."""
    organisation = audit.organisation
    table = Table(
        "units-table",
        phrases.say(words.CAPTION_UNITS),
        (
            phrases.column(columns.UNIT),
            phrases.column(columns.TYPE),
            phrases.column(columns.HEAD),
            phrases.column(columns.SEATS, numeric=True),
            phrases.column(columns.PERSONS, numeric=True),
            phrases.column(columns.FTE, numeric=True),
            phrases.column(columns.PROOF),
            phrases.column(columns.PLACE),
        ),
        tuple(_unit(unit, audit, phrases) for unit in (organisation.root, *organisation.units)),
        sortable=True,
    )
    return Section("units", phrases.say(words.UNITS), (), (table,))


def _unit(unit: Unit, audit: Audit, phrases: Phrases) -> tuple[Cell, ...]:
    numbers = audit.computed.units[unit.id]
    kind = unit.types or ((audit.organisation.kind,) if unit.id == audit.organisation.id else ())
    return (
        phrases.element(unit.id),
        cell(", ".join(word for word in kind if word) or "–"),
        cell(_head(unit, phrases)),
        phrases.number(numbers.seats),
        phrases.number(numbers.persons.value),
        phrases.number(numbers.fte.value),
        phrases.proof(phrases.audit.proofs.of_element(unit.id)),
        phrases.place(audit.judged.locate(unit.path)),
    )


def _head(unit: Unit, phrases: Phrases) -> str:
    if unit.head is not None:
        return phrases.name(unit.head)
    if unit.head_state in _HEADS:
        return phrases.say(_HEADS[unit.head_state])
    return phrases.say(words.HEAD_NONE if unit.complete else words.HEAD_NOT_STATED)


def conventions_section(audit: Audit, phrases: Phrases) -> Section:
    """Return how was counted, a sentence each."""
    evaluation = audit.evaluation
    counted = conventions_text(evaluation.conventions)
    values = {"conventions": counted, "percent": evaluation.conventions.about}
    sentences = [phrases.say(line, **values) for line in CONVENTION_LINES]
    waivers = phrases.say(waivers_text(evaluation))
    sentences.append(f"{waivers[0].upper()}{waivers[1:]}.")
    return Section("conventions", phrases.say(words.CONVENTIONS), tuple(sentences))


def sources_section(audit: Audit, phrases: Phrases) -> Section:
    """Return the documents that the file rests on."""
    return listed(
        "sources",
        phrases.say(words.SOURCES),
        (
            phrases.column(columns.SOURCE),
            phrases.column(columns.FILE),
            phrases.column(columns.DATE),
            phrases.column(columns.APPROVED),
            phrases.column(columns.PLACE),
        ),
        (_source(source, audit, phrases) for source in audit.organisation.sources),
        none=phrases.say(words.NO_SOURCES),
    )


def _source(source: Source, audit: Audit, phrases: Phrases) -> tuple[Cell, ...]:
    not_stated = phrases.say(words.NOT_STATED)
    language = phrases.language
    approved = "" if source.approved is None else format_date(source.approved, language)
    return (
        cell(source.title, source.id),
        cell(source.file or "", source.url or "") if source.file or source.url else cell(not_stated),
        cell(not_stated if source.date is None else format_date(source.date, language)),
        cell(approved, source.approved_by or "") if approved or source.approved_by else cell(not_stated),
        phrases.place(audit.judged.locate(source.path)),
    )
