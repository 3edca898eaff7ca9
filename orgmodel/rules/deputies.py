"""Deputies: missing where a manager's seat is vacant, in a loop, or in no clear order."""

from __future__ import annotations

from collections.abc import Iterator

import orgmodel.rules.guide.deputies as guide
from orgmodel.analysis.computed import PositionNumbers
from orgmodel.analysis.multiplicity import Multiplicity
from orgmodel.analysis.seats import seats_of
from orgmodel.model.elements import Position, Status
from orgmodel.model.lines import Deputy
from orgmodel.model.quantity import ONE, Interval
from orgmodel.rules.context import Context, certain_if
from orgmodel.rules.finding import Finding, Severity, Verdict
from orgmodel.rules.rule import Family, Rule
from orgmodel.rules.unplaced import led_by_vacant
from orgmodel.words import rules as words
from orgmodel.words import rules_lines as said
from orgmodel.words.bounds import chained, listed
from orgmodel.words.text import Text


def check_vacant(context: Context) -> Iterator[Finding]:
    """Find managers whose seat is vacant and who have no deputy."""
    for position, numbers in context.facts.managers:
        vacant = _all_vacant(position)
        if vacant is None or _deputised(position) or numbers.seats.maximum == 0:
            continue
        verdict, message, settle = _judge_vacant(context, position, numbers, vacant)
        title = position.title
        yield context.judged(
            verdict,
            position.id,
            position.path,
            message.format(title=title),
            settle=settle.format(title=title),
            source=position.evidence.source,
        )
    yield from led_by_vacant(context, lambda one: _all_vacant(one) is not None and not _deputised(one))


def _judge_vacant(
    context: Context, position: Position, numbers: PositionNumbers, vacant: Verdict
) -> tuple[Verdict, Text, Text]:
    """Return the verdict, and what is not known where it is undecided: what is stated is not asked again."""
    if vacant is Verdict.UNDECIDED:
        return vacant, said.PERHAPS_VACANT_MANAGER, said.STATE_STATUS
    if position.deputies or context.facts.is_open_at(position.unit):
        return Verdict.UNDECIDED, said.VACANT_PERHAPS_DEPUTISED, said.STATE_DEPUTIES
    if numbers.seats.minimum == 0:
        return Verdict.UNDECIDED, said.VACANT_PERHAPS_MANAGER, words.STATE_REPORTS_OF
    return Verdict.VIOLATION, said.VACANT_MANAGER, said.STATE_DEPUTIES


def _deputised(position: Position) -> bool:
    return any(deputy.evidence.is_stated for deputy in position.deputies)


def _all_vacant(position: Position) -> Verdict | None:
    """Judge whether all seats are vacant; None where certainly not."""
    if position.status is Status.VACANT:
        return Verdict.VIOLATION
    if position.status is Status.UNKNOWN:
        return Verdict.UNDECIDED
    seats, vacant = position.count.whole, position.vacant.whole
    if vacant.maximum is not None and vacant.maximum < seats.minimum:
        return None
    return certain_if(seats.maximum is not None and vacant.minimum >= seats.maximum)


def check_loops(context: Context) -> Iterator[Finding]:
    """Find deputies who in the end replace themselves."""
    replaced_by = {
        position.id: [deputy.position for deputy in position.deputies]
        for position in context.organisation.positions
        if position.deputies
    }
    for loop in _loops(replaced_by):
        members = set(loop)
        first = context.organisation.position_by_id[loop[0]]
        titles = tuple(context.organisation.position_by_id[member].title for member in (*loop, loop[0]))
        inside = [
            deputy.evidence.is_stated
            for member in loop
            for deputy in context.organisation.position_by_id[member].deputies
            if deputy.position in members
        ]
        yield context.judged(
            certain_if(all(inside)),
            first.id,
            next(deputy.path for deputy in first.deputies if deputy.position in members),
            said.DEPUTY_LOOP.format(chain=chained(titles)),
            settle=words.STATE_CERTAIN,
            source=first.evidence.source,
        )


def _loops(replaced_by: dict[str, list[str]]) -> list[tuple[str, ...]]:
    """Return one loop for each knot of deputies, the smallest id first."""
    remaining = _without_ends(replaced_by)
    if not remaining:
        return []
    import networkx  # slow to import, and needed only where a loop exists

    graph = networkx.DiGraph()
    for position in sorted(remaining):
        graph.add_edges_from((position, deputy) for deputy in replaced_by[position] if deputy in remaining)
    loops = []
    for knot in networkx.strongly_connected_components(graph):
        first = min(knot)
        if len(knot) == 1 and not graph.has_edge(first, first):
            continue
        circle = networkx.find_cycle(graph.subgraph(knot), first)
        members = [position for position, _ in circle]
        start = members.index(min(members))
        loops.append(tuple(members[start:] + members[:start]))
    return sorted(loops)


def _without_ends(replaced_by: dict[str, list[str]]) -> set[str]:
    """Return the positions left when those whose deputies lead nowhere are taken away."""
    left = {
        position: {deputy for deputy in deputies if deputy in replaced_by}
        for position, deputies in replaced_by.items()
    }
    leading_to: dict[str, list[str]] = {}
    for position, deputies in left.items():
        for deputy in deputies:
            leading_to.setdefault(deputy, []).append(position)
    ends = [position for position, deputies in left.items() if not deputies]
    for end in ends:
        for position in leading_to.get(end, ()):
            left[position].discard(end)
            if not left[position]:
                ends.append(position)
    return set(left) - set(ends)


def check_order(context: Context) -> Iterator[Finding]:
    """Find deputies of whom it is not clear who comes first."""
    multiplicity = context.facts.multiplicity
    for position in context.organisation.positions:
        if not position.deputies:
            continue
        found = _rivals(context, position) or _alike_seats(context, position, multiplicity)
        if found is None:
            continue
        verdict, titles, deputy = found
        yield context.judged(
            verdict,
            position.id,
            deputy.path,
            said.DEPUTY_ORDER.format(title=position.title, deputies=listed(titles)),
            settle=words.STATE_CERTAIN,
            source=deputy.evidence.source,
        )


Ambiguity = tuple[Verdict, tuple[str, ...], Deputy]


def _rivals(context: Context, position: Position) -> Ambiguity | None:
    found: Ambiguity | None = None
    for index, first in enumerate(position.deputies):
        for second in position.deputies[index + 1 :]:
            if first.position == second.position or not _overlap(first, second):
                continue
            if first.order is not None and second.order is not None and first.order != second.order:
                continue
            certain = certain_if(first.evidence.is_stated and second.evidence.is_stated)
            titles = tuple(
                context.organisation.position_by_id[deputy.position].title for deputy in (first, second)
            )
            if found is None or certain is Verdict.VIOLATION:
                found = (certain, titles, second)
            if certain is Verdict.VIOLATION:
                return found
    return found


def _overlap(first: Deputy, second: Deputy) -> bool:
    same_condition = first.condition == second.condition or None in (first.condition, second.condition)
    same_scope = first.scope == second.scope or None in (first.scope, second.scope)
    return same_condition and same_scope


def _alike_seats(context: Context, position: Position, multiplicity: Multiplicity) -> Ambiguity | None:
    """Find a deputy who is several alike seats, so that nothing says which of them."""
    for deputy in position.deputies:
        other = context.organisation.position_by_id[deputy.position]
        seats: Interval = seats_of(other).times(multiplicity.between(other.unit, position.unit))
        if not multiplicity.is_placed(other.unit):
            seats = seats.opened()
        if seats.maximum is not None and seats.maximum <= 1:
            continue
        certain = seats.minimum > ONE.minimum and deputy.evidence.is_stated
        return certain_if(certain), (f"{seats} x {other.title}",), deputy
    return None


RULES = (
    Rule(
        "vacant-manager-without-deputy",
        "R405",
        Family.LINES,
        Severity.WARNING,
        guide.VACANT,
        check_vacant,
    ),
    Rule("deputy-loop", "R406", Family.LINES, Severity.WARNING, guide.LOOP, check_loops),
    Rule("deputy-order-ambiguous", "R407", Family.LINES, Severity.WARNING, guide.ORDER, check_order),
)
