"""What a plan means for people: another manager, another span, another layer."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from functools import cached_property

from orgmodel.analysis.computed import Computed
from orgmodel.analysis.multiplicity import Multiplicity
from orgmodel.analysis.seats import holders_of
from orgmodel.model.quantity import Interval, total


@dataclass(frozen=True, slots=True)
class ManagerChange:
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


@dataclass(frozen=True, slots=True)
class NumberChange:
    """Hold a number of one position that changes; None where the position is not there."""

    position: str
    before: Interval | None
    after: Interval | None


@dataclass(frozen=True)
class Consequences:
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


def consequences_of(before: Computed, after: Computed, new_ids: Mapping[str, str]) -> Consequences:
    """Compare what is computed of two states.

    Args:
        before, after: what is computed of them.
        new_ids: old id to new id, where ids change.
    """
    old = {new_ids.get(identity, identity): numbers for identity, numbers in before.positions.items()}
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
        superiors = tuple(new_ids.get(one, one) for one in was.superiors)
        if superiors != numbers.superiors and set(superiors) != set(numbers.superiors):
            times = factor.between(position.unit, after.organisation.id)
            certain = len(superiors) <= 1 and len(numbers.superiors) <= 1
            persons = holders_of(position).times(times)
            managers.append(ManagerChange(identity, persons, superiors, numbers.superiors, certain))
        if was.direct.value != span:
            spans.append(NumberChange(identity, was.direct.value, span))
        if was.layer != numbers.layer:
            layers.append(NumberChange(identity, was.layer, numbers.layer))
    gone = (identity for identity in old if identity not in after.positions)
    spans += [
        NumberChange(one, old[one].direct.value, None) for one in gone if old[one].direct.value.maximum != 0
    ]
    return Consequences(tuple(managers), tuple(spans), tuple(layers))
