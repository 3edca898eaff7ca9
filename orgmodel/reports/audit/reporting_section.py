"""Managers with their spans, and all reporting lines."""

from __future__ import annotations

from msgspec.structs import replace

from orgmodel.reports.audit.gathered import Audit, Manager
from orgmodel.reports.audit.lines import AuditedLine
from orgmodel.reports.audit.phrases import Phrases
from orgmodel.reports.audit.tables import Cell, Section, Tone, cell, listed
from orgmodel.words import audit as words
from orgmodel.words import audit_columns as columns

_PRIMARY = {True: words.YES, False: words.NO, None: words.NOT_STATED}


def managers_section(audit: Audit, phrases: Phrases) -> Section:
    """Return who leads, with span, layer, limit and verdict."""
    return listed(
        "managers",
        phrases.say(words.MANAGERS),
        (
            phrases.column(columns.POSITION),
            phrases.column(columns.UNIT),
            phrases.column(columns.SEATS, numeric=True),
            phrases.column(columns.DIRECT_COMPUTED, numeric=True),
            phrases.column(columns.DIRECT_STATED, numeric=True),
            phrases.column(columns.DIRECT, numeric=True),
            phrases.column(columns.INDIRECT, numeric=True),
            phrases.column(columns.LAYER, numeric=True),
            phrases.column(columns.LIMIT),
            phrases.column(columns.VERDICT),
            phrases.column(columns.PROOF),
            phrases.column(columns.PLACE),
        ),
        (_manager(each, phrases) for each in audit.managers),
        caption=phrases.of_spans(words.CAPTION_MANAGERS),
        none=phrases.say(words.NO_MANAGERS),
        sortable=True,
    )


def _manager(manager: Manager, phrases: Phrases) -> tuple[Cell, ...]:
    position, numbers = manager.position, manager.numbers
    unit = position.heads[0] if position.heads else position.unit
    return (
        phrases.element(position.id),
        cell(phrases.unit_named(unit)),
        phrases.number(manager.seats),
        phrases.number(numbers.direct.computed),
        phrases.number(numbers.direct.stated),
        phrases.number(numbers.direct.value),
        phrases.number(numbers.indirect.value),
        phrases.number(numbers.layer),
        _limits(manager, phrases),
        _verdict(manager, phrases),
        phrases.proof(phrases.audit.proofs.of_element(position.id)),
        phrases.place(manager.place),
    )


def _limits(manager: Manager, phrases: Phrases) -> Cell:
    lines: list[str] = []
    order = None
    if manager.most is not None:
        order = manager.most.number
        lines += phrases.limit(manager.most, words.WIDE_LIMIT)
    if manager.least is not None:
        lines += phrases.limit(manager.least, words.NARROW_LIMIT)
    return cell(*lines, order=order) if lines else cell(phrases.say(words.NONE_OF))


def _verdict(manager: Manager, phrases: Phrases) -> Cell:
    if manager.judged:
        finding = manager.judged[0]
        judged = phrases.verdict(finding)
        return replace(judged, lines=(*judged.lines, f"{finding.code} {finding.rule}"))
    if manager.most is None and manager.least is None:
        return cell(phrases.say(words.NOT_JUDGED))
    return cell(phrases.say(words.OK), tone=Tone.OK)


def lines_section(audit: Audit, phrases: Phrases) -> Section:
    """Return who reports to whom, and of whom no line upward is known."""
    return listed(
        "lines",
        phrases.say(words.LINES),
        (
            phrases.column(columns.REPORTER),
            phrases.column(columns.SEATS, numeric=True),
            phrases.column(columns.SUPERIOR),
            phrases.column(columns.KIND),
            phrases.column(columns.PRIMARY),
            phrases.column(columns.SCOPE),
            phrases.column(columns.CERTAINTY),
            phrases.column(columns.ORIGIN),
            phrases.column(columns.PROOF),
            phrases.column(columns.PLACE),
        ),
        (_line(each, phrases) for each in audit.lines),
        caption=phrases.say(words.CAPTION_LINES),
        none=phrases.say(words.NO_LINES),
        sortable=True,
    )


def _line(audited: AuditedLine, phrases: Phrases) -> tuple[Cell, ...]:
    line = audited.line
    start = (phrases.element(audited.reporter), phrases.number(audited.seats))
    if line is None:
        return (*start, *_no_line(audited, phrases))
    jointly = ", ".join(phrases.name(other) for other in line.jointly_with)
    return (
        *start,
        phrases.other(line.superior),
        cell(phrases.say(words.KINDS[line.kind.value])),
        cell(phrases.say(_PRIMARY[line.primary])),
        cell(
            line.scope or "",
            line.frequency or "",
            phrases.say(words.JOINTLY, names=jointly) if jointly else "",
        ),
        cell(phrases.say(words.CERTAINTIES[line.evidence.certainty.value])),
        cell(phrases.say(words.ORIGINS[line.origin.value])),
        phrases.proof(phrases.audit.proofs.of_line(line)),
        phrases.place(audited.place),
    )


def _no_line(audited: AuditedLine, phrases: Phrases) -> tuple[Cell, ...]:
    assert audited.above is not None
    above = phrases.say(words.ABOVE[audited.above.value], unit=phrases.unit_named(audited.unit))
    is_known = audited.above.value == "nobody"
    dash = cell("–")
    return (
        cell(above, tone=Tone.PLAIN if is_known else Tone.UNDECIDED),
        cell(phrases.say(words.KINDS["hierarchical"])),
        dash,
        dash,
        dash,
        dash,
        phrases.proof(phrases.audit.proofs.of_element(audited.reporter)),
        phrases.place(audited.place),
    )
