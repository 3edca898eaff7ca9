"""Structure: circles, roots, positions that hang from nobody, units without a head."""

from __future__ import annotations

from collections.abc import Iterator

import orgmodel.rules.guide.structure as guide
from orgmodel.analysis.leaders import Leading
from orgmodel.model.elements import HeadState, Position
from orgmodel.model.lines import Line, LineState
from orgmodel.rules.below_circles import branches_below_circles
from orgmodel.rules.context import Context
from orgmodel.rules.finding import Finding, Severity
from orgmodel.rules.options import Relaxed, yes_or_no
from orgmodel.rules.rule import Family, Rule
from orgmodel.words import options as said
from orgmodel.words import rules as words
from orgmodel.words.bounds import chained
from orgmodel.words.reports import counted
from orgmodel.words.text import Text, same

HEAD_OPTIONS = {"staff": yes_or_no(False, said.STAFF_HEADS, Relaxed.LOWER)}


def check_cycles(context: Context) -> Iterator[Finding]:
    """Find reporting lines that run in a circle."""
    for cycle in context.computed.cycles:
        members = set(cycle)
        if len(members) == 1:
            continue
        inside = {member: _lines_into(context, member, members) for member in members}
        titles = tuple(context.organisation.position_by_id[member].title for member in (*cycle, cycle[0]))
        message = words.CYCLE.format(chain=chained(titles))
        first = context.organisation.position_by_id[cycle[0]]
        path = inside[first.id][0].path if inside[first.id] else first.path
        source = first.evidence.source
        if all(any(line.evidence.is_stated for line in lines) for lines in inside.values()):
            yield context.violation(first.id, path, message, source=source)
        else:
            yield context.undecided(first.id, path, message, settle=words.STATE_CERTAIN, source=source)


def _lines_into(context: Context, reporter: str, members: set[str]) -> list[Line]:
    return [line for line in context.computed.hierarchical(reporter) if line.superior in members]


def check_self_reports(context: Context) -> Iterator[Finding]:
    """Find lines from a position or body to itself."""
    organisation = context.organisation
    for line in context.computed.lines:
        if line.reporter != line.superior:
            continue
        position = organisation.position_by_id.get(line.reporter)
        name = position.title if position else organisation.body_by_id[line.reporter].name
        message = words.SELF_REPORT.format(title=name)
        source = line.evidence.source
        if line.evidence.is_stated:
            yield context.violation(line.reporter, line.path, message, source=source)
        else:
            settle = words.STATE_CERTAIN
            yield context.undecided(line.reporter, line.path, message, settle=settle, source=source)


def check_roots(context: Context) -> Iterator[Finding]:
    """Find several positions that lead and have nobody above."""
    head = context.organisation.root.head
    roots = [position for position in _tops(context) if _leads(context, position) or _is_stated_top(position)]
    if len(roots) < 2:
        return
    for position in roots:
        if position.id == head:
            continue
        other = next(root for root in roots if root.id == head or (head is None and root is not position))
        text = words.SEVERAL_STATED_ROOTS if _is_stated_top(position) else words.SEVERAL_ROOTS
        message = text.format(title=position.title, head=other.title)
        yield context.violation(position.id, position.path, message, source=position.evidence.source)


def check_reachable(context: Context) -> Iterator[Finding]:
    """Find positions that hang from nobody, or from a circle."""
    tops = _tops(context)
    if len(tops) > 1:
        for position in tops:
            if not _leads(context, position) and not _is_stated_top(position):
                yield _unreachable(context, position, words.UNREACHABLE_NOBODY)
    yield from _perhaps_unreachable(context)
    for position, below in branches_below_circles(context):
        message = words.UNREACHABLE_BRANCH if below else words.UNREACHABLE_CYCLE
        yield _unreachable(context, position, message, below=counted(below, words.POSITIONS_COUNTED))


def _unreachable(context: Context, position: Position, message: Text, **values: Text) -> Finding:
    worded = message.format(title=position.title, **values)
    return context.violation(position.id, position.path, worded, source=position.evidence.source)


def _perhaps_unreachable(context: Context) -> Iterator[Finding]:
    root = context.organisation.root
    if root.head is not None or root.head_state is HeadState.UNKNOWN:
        return
    for position in _without_superior(context):
        leader = context.facts.leaders.of_position(position)
        if leader.leading is not Leading.PERHAPS_HEAD or leader.unit is None or position.heads:
            continue
        unit = context.organisation.unit_by_id[leader.unit]
        message = words.ABOVE_NOT_STATED.format(title=position.title)
        settle = words.STATE_HEAD.format(unit=unit.label)
        source = position.evidence.source
        yield context.undecided(position.id, position.path, message, settle=settle, source=source)


def _tops(context: Context) -> list[Position]:
    """Return the positions with nobody above: the organisation's head, and those the file leaves there."""
    head = context.organisation.root.head
    leaders = context.facts.leaders
    return [
        position
        for position in _without_superior(context)
        if position.id == head
        or position.line_state is LineState.NONE
        or leaders.of_position(position).leading is Leading.NOBODY
    ]


def _without_superior(context: Context) -> Iterator[Position]:
    """Return the positions of which the file leaves open or denies that anybody is above."""
    facts = context.facts
    for position in context.organisation.positions:
        if position.id in facts.reporting:
            continue
        if _is_head(context, position) or (
            position.line_state in (LineState.DERIVED, LineState.NONE)
            and position.id not in facts.accountable
        ):
            yield position


def _is_head(context: Context, position: Position) -> bool:
    return position.id == context.organisation.root.head


def _is_stated_top(position: Position) -> bool:
    return position.line_state is LineState.NONE


def _leads(context: Context, position: Position) -> bool:
    return bool(position.heads) or context.computed.positions[position.id].seats.minimum > 0


def check_unit_heads(context: Context) -> Iterator[Finding]:
    """Find units that nobody heads."""
    organisation = context.organisation
    staff_too = bool(context.setting("staff").value)
    for unit in (organisation.root, *organisation.units):
        if unit.head is not None or unit.head_state is HeadState.UNKNOWN or (unit.staff and not staff_too):
            continue
        source = unit.evidence.source
        label = context.label(unit)
        if unit.head_state is HeadState.NONE or unit.complete:
            yield context.violation(unit.id, unit.path, words.NO_HEAD.format(unit=label), source=source)
        else:
            message = words.HEAD_NOT_STATED.format(unit=label)
            settle = words.STATE_HEAD.format(unit=label)
            yield context.undecided(unit.id, unit.path, message, settle=settle, source=source)


def check_heads_inside(context: Context) -> Iterator[Finding]:
    """Find heads that stand in another branch than the unit they head."""
    units = context.organisation.unit_by_id
    for unit in context.organisation.units:
        if unit.head is None:
            continue
        head = context.organisation.position_by_id[unit.head]
        if head.unit in (unit.id, unit.parent, context.organisation.id) and head.unit is not None:
            continue
        known_above, above = _chain(context, unit.id)
        known_head, around = _chain(context, head.unit)
        if head.unit in above or unit.id in around:
            continue
        other = words.A_PLACE_NOT_KNOWN if head.unit is None else same(units[head.unit].label)
        values = {"title": head.title, "unit": unit.label, "other": other}
        source = unit.head_evidence.source
        if known_above and known_head and unit.head_evidence.is_stated:
            message = words.HEAD_OUTSIDE.format(**values)
            yield context.violation(unit.id, unit.path, message, source=source)
        else:
            message = words.HEAD_PLACE_UNKNOWN.format(**values)
            settle = words.STATE_PLACE.format(unit=unit.label)
            yield context.undecided(unit.id, unit.path, message, settle=settle, source=source)


def _chain(context: Context, unit: str | None) -> tuple[bool, set[str]]:
    """Return whether the chain upward is known to the top, and the units on it."""
    units: set[str] = set()
    at = unit
    while at is not None and at not in units:
        units.add(at)
        if at == context.organisation.id:
            return True, units
        at = context.organisation.unit_by_id[at].parent
    return False, units


RULES = (
    Rule("reporting-cycle", "S101", Family.STRUCTURE, Severity.ERROR, guide.CYCLE, check_cycles),
    Rule("self-report", "S102", Family.STRUCTURE, Severity.ERROR, guide.SELF_REPORT, check_self_reports),
    Rule("several-roots", "S103", Family.STRUCTURE, Severity.WARNING, guide.ROOTS, check_roots),
    Rule(
        "unreachable-position", "S104", Family.STRUCTURE, Severity.WARNING, guide.REACHABLE, check_reachable
    ),
    Rule(
        "unit-without-head",
        "S105",
        Family.STRUCTURE,
        Severity.WARNING,
        guide.UNIT_HEAD,
        check_unit_heads,
        HEAD_OPTIONS,
    ),
    Rule("head-outside-unit", "S106", Family.STRUCTURE, Severity.INFO, guide.HEAD_INSIDE, check_heads_inside),
)
