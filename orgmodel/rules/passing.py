"""Hierarchical lines that run past a superior of the same position."""

from __future__ import annotations

from collections.abc import Iterator

from orgmodel.analysis.leaders import Leader, Leading
from orgmodel.model.elements import Position
from orgmodel.model.lines import Line, LineKind, LineState
from orgmodel.rules.context import Context, certain_if
from orgmodel.rules.finding import Finding, Verdict
from orgmodel.words import rules as words
from orgmodel.words import rules_lines as said
from orgmodel.words.bounds import listed

_NOT_KNOWN = (Leading.UNKNOWN_HEAD, Leading.PERHAPS_HEAD, Leading.PLACE_UNKNOWN)


def check_skipped(context: Context) -> Iterator[Finding]:
    """Find hierarchical lines that run past a superior of the same position."""
    positions = context.organisation.position_by_id
    for position in context.organisation.positions:
        for line in position.lines:
            if line.kind is LineKind.HIERARCHICAL and line.superior in positions:
                yield from _judge(context, position, line)
    yield from _lines_not_known(context)


def _judge(context: Context, position: Position, line: Line) -> Iterator[Finding]:
    passed: tuple[Verdict, str] | None = None
    for between, is_stated in _superiors(context, position).items():
        below = context.facts.ancestry.below(between, line.superior)
        if between != position.id and below is not None and (passed is None or passed[0] is not below):
            verdict = certain_if(below is Verdict.VIOLATION and is_stated and line.evidence.is_stated)
            passed = (verdict, between) if passed is None or verdict is Verdict.VIOLATION else passed
    titles = context.organisation.position_by_id
    values = {"title": position.title, "superior": titles[line.superior].title}
    if passed is not None:
        message = said.SKIPPED_LAYER if passed[0] is Verdict.VIOLATION else said.PERHAPS_SKIPPED_LAYER
        message = message.format(passed=titles[passed[1]].title, **values)
        settle = words.STATE_CERTAIN
    elif _passes_unknown_head(context, position, line):
        passed = (Verdict.UNDECIDED, "")
        message = said.PERHAPS_PAST_HEAD.format(**values)
        settle = said.STATE_HEAD_ABOVE.format(title=position.title)
    if passed is not None:
        source = line.evidence.source
        yield context.judged(passed[0], position.id, line.path, message, settle=settle, source=source)


def _passes_unknown_head(context: Context, position: Position, line: Line) -> bool:
    leader = context.facts.leaders.of_position(position)
    if leader.leading is Leading.PLACE_UNKNOWN:
        return True
    if leader.leading not in _NOT_KNOWN or leader.unit is None:
        return False
    return context.facts.ancestry.head_below(leader.unit, line.superior) is not None


def _superiors(context: Context, position: Position) -> dict[str, bool]:
    """Return the superiors that lines and nesting give a position, and whether each is stated."""
    found: dict[str, bool] = {}
    for line in context.computed.hierarchical(position.id):
        if line.superior in context.organisation.position_by_id:
            found[line.superior] = found.get(line.superior, False) or line.evidence.is_stated
    nesting = context.facts.leaders.of_position(position)
    if nesting.position is not None:
        stated = nesting.certain and position.evidence.is_stated
        found[nesting.position] = found.get(nesting.position, False) or stated
    return found


def _lines_not_known(context: Context) -> Iterator[Finding]:
    """Say once of whom a line not known may run past a superior."""
    named = [position for position in context.organisation.positions if _may_skip(context, position)]
    if named:
        names = listed(tuple(dict.fromkeys(position.title for position in named)))
        yield context.undecided(
            context.organisation.id,
            named[0].path,
            said.LINES_MAY_SKIP.format(names=names),
            settle=words.STATE_LINES_OF.format(names=names),
        )


def _may_skip(context: Context, position: Position) -> bool:
    """Tell whether the line of a position is not known while somebody between may have others above."""
    if position.line_state is not LineState.UNKNOWN or position.id == context.organisation.root.head:
        return False
    nesting = context.facts.leaders.of_position(position)
    return _has_others_above(context, nesting) or any(
        context.facts.ancestry.has_superior(superior) for superior in _superiors(context, position)
    )


def _has_others_above(context: Context, leader: Leader) -> bool:
    if leader.leading is Leading.PLACE_UNKNOWN:
        return True
    if leader.leading not in _NOT_KNOWN or leader.unit is None:
        return False
    above = context.facts.leaders.above(context.organisation.unit_by_id[leader.unit])
    return above.leading is not Leading.NOBODY
