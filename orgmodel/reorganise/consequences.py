"""What a plan means for people: another manager, another span, another layer."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from functools import cached_property

from msgspec import Struct

from orgmodel.analysis.computed import Computed, PositionNumbers
from orgmodel.analysis.multiplicity import Multiplicity
from orgmodel.analysis.seats import holders_of
from orgmodel.model.quantity import Interval, total
from orgmodel.reorganise.flows import SeatFlow


class ManagerChange(Struct, frozen=True):
    """Hold a position that reports to another position than before.

    Args:
        position: its id after.
        persons: who hold it after.
        before, after: ids of the positions it may report to; none where nobody is known.
        certain: whether each state has at most one.
    """

    position: str
    persons: Interval
    before: tuple[str, ...]
    after: tuple[str, ...]
    certain: bool


class NumberChange(Struct, frozen=True):
    """Hold a number of one position that changes; None where the position is not there."""

    position: str
    before: Interval | None
    after: Interval | None


class Consequences(Struct, frozen=True, dict=True):
    """Hold what changes for positions, in the order of the file after.

    Args:
        managers: positions that get another manager.
        spans: managers whose span of control changes, new and former managers included.
        layers: positions whose layer changes.
    """

    managers: tuple[ManagerChange, ...]
    spans: tuple[NumberChange, ...]
    layers: tuple[NumberChange, ...]

    @cached_property
    def persons(self) -> Interval:
        """Return how many persons get another manager; possible changes count in the maximum."""
        return total(c.persons if c.certain else c.persons.from_zero() for c in self.managers)


def consequences_of(
    before: Computed, after: Computed, new_ids: Mapping[str, str], flows: Sequence[SeatFlow] = ()
) -> Consequences:
    """Compare what is computed of two states.

    Args:
        before, after: what is computed of them.
        new_ids: old id to new id, where ids change.
        flows: seats that went from one position to another, the persons on them included.
    """
    arrived: dict[str, int] = {}
    for flow in flows:
        arrived[flow.target] = arrived.get(flow.target, 0) + flow.seats - flow.vacant
    old = (
        before.positions
        if not new_ids
        else {new_ids.get(identity, identity): numbers for identity, numbers in before.positions.items()}
    )
    factor = Multiplicity(after.organisation)
    managers: list[ManagerChange] = []
    spans: list[NumberChange] = []
    layers: list[NumberChange] = []
    for position in after.organisation.positions:
        identity = position.id
        numbers, was = after.positions[identity], old.get(identity)
        span = numbers.direct.value
        if was is None:
            if span.maximum != 0:
                spans.append(NumberChange(identity, None, span))
            continue
        superiors = tuple(new_ids.get(one, one) for one in was.superiors) if new_ids else was.superiors
        if superiors != numbers.superiors and set(superiors) != set(numbers.superiors):
            times = factor.between(position.unit, after.organisation.id)
            certain = len(superiors) <= 1 and len(numbers.superiors) <= 1
            persons = _less(holders_of(position).times(times), arrived.get(identity, 0))
            managers.append(ManagerChange(identity, persons, superiors, numbers.superiors, certain))
        if was.direct.value != span:
            spans.append(NumberChange(identity, was.direct.value, span))
        if was.layer != numbers.layer:
            layers.append(NumberChange(identity, was.layer, numbers.layer))
    gone = (identity for identity in old if identity not in after.positions)
    spans += [
        NumberChange(one, old[one].direct.value, None) for one in gone if old[one].direct.value.maximum != 0
    ]
    managers += _arrived(old, after, new_ids, flows)
    return Consequences(tuple(managers), tuple(spans), tuple(layers))


def _arrived(
    old: Mapping[str, PositionNumbers], after: Computed, new_ids: Mapping[str, str], flows: Sequence[SeatFlow]
) -> list[ManagerChange]:
    """Return whose seat went to another position, and whose manager is another there."""
    found = []
    for flow in flows:
        was, now = old.get(flow.source), after.positions.get(flow.target)
        if was is None or now is None:
            continue
        superiors = tuple(new_ids.get(one, one) for one in was.superiors)
        persons = flow.seats - flow.vacant
        if set(superiors) != set(now.superiors):
            certain = len(superiors) <= 1 and len(now.superiors) <= 1
            found.append(
                ManagerChange(flow.target, Interval(persons, persons), superiors, now.superiors, certain)
            )
    return found


def _less(number: Interval, less: int) -> Interval:
    most = None if number.maximum is None else max(0, number.maximum - less)
    return Interval(max(0, number.minimum - less), most)
