"""Reporting lines: several bosses, doubled lines, lines to one's own report, lines past a layer."""

from __future__ import annotations

from collections.abc import Iterator

import orgmodel.rules.guide.lines as guide
from orgmodel.analysis.leaders import Leading
from orgmodel.model.elements import Position
from orgmodel.model.lines import Line, LineKind, LineOrigin, LineState
from orgmodel.rules.context import Context, certain_if
from orgmodel.rules.deputies import RULES as DEPUTY_RULES
from orgmodel.rules.finding import Finding, Severity, Verdict
from orgmodel.rules.passing import check_skipped
from orgmodel.rules.rule import Family, Rule
from orgmodel.words import rules as words
from orgmodel.words import rules_lines as said
from orgmodel.words.bounds import listed
from orgmodel.words.text import Text


def check_several(context: Context) -> Iterator[Finding]:
    """Find positions with several hierarchical lines of which not exactly one is primary."""
    for position, lines in _with_lines(context):
        if len(lines) == 1 and not _may_have_another(context, position):
            continue
        if sum(line.primary is True for line in lines) == 1 and len(lines) > 1:
            continue
        titles = tuple(_title(context, line.superior) for line in lines)
        message = said.SEVERAL_LINES if len(lines) > 1 else said.PERHAPS_SEVERAL_LINES
        verdict = certain_if(sum(line.evidence.is_stated for line in lines) > 1)
        yield context.judged(
            verdict,
            position.id,
            lines[0].path,
            message.format(title=position.title, superiors=listed(titles)),
            settle=words.STATE_CERTAIN if len(lines) > 1 else said.STATE_LINE.format(title=position.title),
            source=lines[0].evidence.source,
        )


def _may_have_another(context: Context, position: Position) -> bool:
    """Tell whether a line by a body stands beside one that is not known."""
    if position.line_state is LineState.UNKNOWN:
        return True
    leader = context.facts.leaders.of_position(position)
    is_derived = position.line_state is LineState.DERIVED
    return is_derived and leader.position is None and leader.leading is not Leading.NOBODY


def _with_lines(context: Context) -> Iterator[tuple[Position, list[Line]]]:
    """Return the positions with lines: one for each superior."""
    lines_by_reporter = context.computed.lines_by_reporter
    positions = context.organisation.position_by_id
    for position in context.organisation.positions:
        own = lines_by_reporter.get(position.id, ())
        if len(own) < 2 and not any(line.origin is LineOrigin.BODY for line in own):
            continue
        chosen: dict[str, Line] = {}
        for line in own:
            if line.kind is LineKind.HIERARCHICAL and line.superior in positions:
                known = chosen.get(line.superior)
                chosen[line.superior] = line if known is None or line.primary else known
        if chosen:
            yield position, list(chosen.values())


def check_doubled(context: Context) -> Iterator[Finding]:
    """Find functional lines to the same superior as the hierarchical one."""
    for line in context.computed.lines:
        if line.kind is not LineKind.FUNCTIONAL:
            continue
        twins = [
            other for other in context.computed.hierarchical(line.reporter) if other.superior == line.superior
        ]
        if not twins and not _may_be_doubled(context, line):
            continue
        message = said.DOUBLED_LINE if twins else said.PERHAPS_DOUBLED_LINE
        title = _title(context, line.reporter)
        certain = line.evidence.is_stated and any(twin.evidence.is_stated for twin in twins)
        message = message.format(title=title, superior=_title(context, line.superior))
        settle = words.STATE_CERTAIN if twins else said.STATE_LINE.format(title=title)
        yield _judged(context, line, message, settle, certain=certain)


def _may_be_doubled(context: Context, line: Line) -> bool:
    positions = context.organisation.position_by_id
    if line.reporter not in positions or line.superior not in positions:
        return False
    return context.facts.ancestry.may_report_to(line.reporter, line.superior)


def check_own_report(context: Context) -> Iterator[Finding]:
    """Find functional lines to somebody who stands below the reporter."""
    positions = context.organisation.position_by_id
    for line in context.computed.lines:
        if line.kind is not LineKind.FUNCTIONAL or line.superior not in positions:
            continue
        below = context.facts.ancestry.below(line.superior, line.reporter)
        if below is None:
            continue
        certain = below is Verdict.VIOLATION
        title, report = _title(context, line.reporter), _title(context, line.superior)
        message = said.LINE_TO_OWN_REPORT if certain else said.PERHAPS_LINE_TO_OWN_REPORT
        message = message.format(title=title, report=report)
        settle = words.STATE_CERTAIN if certain else said.STATE_LINES_UP.format(title=report)
        yield _judged(context, line, message, settle, certain=certain and line.evidence.is_stated)


def _judged(context: Context, line: Line, message: Text, settle: Text, *, certain: bool) -> Finding:
    """Return a finding on one line, at its place and with its source."""
    source = line.evidence.source
    return context.judged(
        certain_if(certain), line.reporter, line.path, message, settle=settle, source=source
    )


def _title(context: Context, element: str) -> str:
    position = context.organisation.position_by_id.get(element)
    if position is not None:
        return position.title
    body = context.organisation.body_by_id.get(element)
    return element if body is None else body.name


RULES = (
    Rule(
        "several-hierarchical-lines",
        "R401",
        Family.LINES,
        Severity.WARNING,
        guide.SEVERAL,
        check_several,
    ),
    Rule(
        "functional-equals-hierarchical",
        "R402",
        Family.LINES,
        Severity.INFO,
        guide.DOUBLED,
        check_doubled,
    ),
    Rule("line-to-own-report", "R403", Family.LINES, Severity.WARNING, guide.OWN_REPORT, check_own_report),
    Rule("skipped-layer", "R404", Family.LINES, Severity.INFO, guide.SKIPPED, check_skipped),
    *DEPUTY_RULES,
)
