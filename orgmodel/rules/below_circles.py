"""Who hangs below a circle of reporting lines, branch by branch."""

from __future__ import annotations

from collections.abc import Iterator

from orgmodel.model.elements import Position
from orgmodel.rules.context import Context


def branches_below_circles(context: Context) -> Iterator[tuple[Position, int]]:
    """Yield who reports into a circle, with how many positions hang below; each counts in one branch."""
    computed = context.computed
    if not computed.cycles:
        return
    stuck = {position for position, number in computed.positions.items() if number.in_cycle}
    below = _reaching_only(context, stuck)
    tops: list[Position] = []
    reporters: dict[str, list[str]] = {}
    for position in context.organisation.positions:
        if position.id not in below:
            continue
        superiors = computed.positions[position.id].superiors
        if not stuck.isdisjoint(superiors):
            tops.append(position)
            continue
        reporters.setdefault(superiors[0], []).append(position.id)
    for position in tops:
        branch = [position.id]
        for superior in branch:
            branch += reporters.get(superior, ())
        yield position, len(branch) - 1


def _reaching_only(context: Context, stuck: set[str]) -> set[str]:
    """Return the ids of those from whom every line upward ends in `stuck`."""
    computed, numbers = context.computed, context.computed.positions
    pending = list(stuck)
    below: set[str] = set()
    while pending:
        for line in computed.lines_by_superior.get(pending.pop(), ()):
            reporter = line.reporter
            if reporter in stuck or reporter in below or reporter not in numbers:
                continue
            superiors = numbers[reporter].superiors
            if superiors and all(superior in stuck or superior in below for superior in superiors):
                below.add(reporter)
                pending.append(reporter)
    return below
