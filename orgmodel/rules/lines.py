"""Reporting lines: several bosses, doubled lines, lines to one's own report, lines past a layer."""

from __future__ import annotations

from collections.abc import Iterator

import orgmodel.rules.guide.lines as guide
from orgmodel.model.elements import Position
from orgmodel.model.lines import Line, LineKind
from orgmodel.rules.context import Context, certain_if
from orgmodel.rules.deputies import RULES as DEPUTY_RULES
from orgmodel.rules.finding import Finding, Severity
from orgmodel.rules.rule import Family, Rule
from orgmodel.words import rules as words
from orgmodel.words.bounds import listed


def check_several(context: Context) -> Iterator[Finding]:
    """Find positions with several hierarchical lines of which not exactly one is primary."""
    for position, lines in _with_several_lines(context):
        if sum(line.primary is True for line in lines) == 1:
            continue
        titles = tuple(_title(context, line.superior) for line in lines)
        message = words.SEVERAL_LINES.format(title=position.title, superiors=listed(titles))
        verdict = certain_if(sum(line.evidence.is_stated for line in lines) > 1)
        yield context.judged(
            verdict,
            position.id,
            lines[0].path,
            message,
            settle=words.STATE_CERTAIN,
            source=lines[0].evidence.source,
        )


def _with_several_lines(context: Context) -> Iterator[tuple[Position, list[Line]]]:
    """Return the positions with lines to several positions: one line for each superior."""
    lines_by_reporter = context.computed.lines_by_reporter
    positions = context.organisation.position_by_id
    for position in context.organisation.positions:
        own = lines_by_reporter.get(position.id, ())
        if len(own) < 2:
            continue
        chosen: dict[str, Line] = {}
        for line in own:
            if line.kind is LineKind.HIERARCHICAL and line.superior in positions:
                known = chosen.get(line.superior)
                chosen[line.superior] = line if known is None or line.primary else known
        if len(chosen) > 1:
            yield position, list(chosen.values())


def check_doubled(context: Context) -> Iterator[Finding]:
    """Find functional lines to the same superior as the hierarchical one."""
    for line in context.computed.lines:
        if line.kind is not LineKind.FUNCTIONAL:
            continue
        twins = [
            other for other in context.computed.hierarchical(line.reporter) if other.superior == line.superior
        ]
        if not twins:
            continue
        message = words.DOUBLED_LINE.format(
            title=_title(context, line.reporter), superior=_title(context, line.superior)
        )
        certain = line.evidence.is_stated and any(twin.evidence.is_stated for twin in twins)
        yield context.judged(
            certain_if(certain),
            line.reporter,
            line.path,
            message,
            settle=words.STATE_CERTAIN,
            source=line.evidence.source,
        )


def check_own_report(context: Context) -> Iterator[Finding]:
    """Find functional lines to somebody who stands below the reporter."""
    for line in context.computed.lines:
        if line.kind is not LineKind.FUNCTIONAL:
            continue
        if not context.facts.ancestry.is_below(line.superior, line.reporter):
            continue
        message = words.LINE_TO_OWN_REPORT.format(
            title=_title(context, line.reporter), report=_title(context, line.superior)
        )
        yield context.judged(
            certain_if(line.evidence.is_stated),
            line.reporter,
            line.path,
            message,
            settle=words.STATE_CERTAIN,
            source=line.evidence.source,
        )


def check_skipped(context: Context) -> Iterator[Finding]:
    """Find hierarchical lines that run past a superior of the same position."""
    for position in context.organisation.positions:
        for line in position.lines:
            if line.kind is LineKind.HIERARCHICAL and line.superior in context.organisation.position_by_id:
                yield from _judge_skipping(context, position, line)


def _judge_skipping(context: Context, position: Position, line: Line) -> Iterator[Finding]:
    passed = [
        between
        for between in _superiors(context, position)
        if between != position.id and context.facts.ancestry.is_below(between, line.superior)
    ]
    if not passed:
        return
    message = words.SKIPPED_LAYER.format(
        title=position.title,
        superior=_title(context, line.superior),
        passed=_title(context, passed[0]),
    )
    yield context.judged(
        certain_if(line.evidence.is_stated),
        position.id,
        line.path,
        message,
        settle=words.STATE_CERTAIN,
        source=line.evidence.source,
    )


def _superiors(context: Context, position: Position) -> dict[str, None]:
    """Return the superiors that lines and nesting give a position, each once."""
    found = dict.fromkeys(line.superior for line in context.computed.hierarchical(position.id))
    nesting = context.facts.leaders.of_position(position).position
    return found if nesting is None else found | {nesting: None}


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
