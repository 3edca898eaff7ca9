"""Counted units: how many times the contents of a unit occur, seen from another unit."""

from __future__ import annotations

from orgmodel.model.organisation import Organisation
from orgmodel.model.quantity import ONE, Interval


class Multiplicity:
    """Tell how many reports a superior has for each declared one, where units are counted."""

    def __init__(self, organisation: Organisation) -> None:
        self._organisation = organisation
        self._counts = {
            unit.id: unit.count.whole if unit.evidence.is_stated else unit.count.whole.from_zero()
            for unit in organisation.units
        }
        self._counts[organisation.id] = ONE
        self._plain = all(count == ONE for count in self._counts.values())

    def of(self, unit: str) -> Interval:
        """Return how many units `unit` declares, in one unit of its parent."""
        return self._counts[unit]

    def between(self, below: str | None, above: str | None) -> Interval:
        """Return how many times the contents of `below` occur for each unit `above`; None is not known."""
        if self._plain or below == above:
            return ONE
        factor, shared = self._apart(below, above)
        if above is None:
            return factor.hull(ONE)
        return factor if shared == ONE else factor.from_zero()

    def is_exact(self, below: str | None, above: str | None) -> bool:
        """Tell whether each unit `above` has equally many of the contents of `below`."""
        if self._plain or below == above:
            return True
        return above is not None and self._apart(below, above)[1] == ONE

    def is_placed(self, unit: str | None) -> bool:
        """Tell whether it is known in which counted units a unit stands; where none is counted, always."""
        return self._plain or (unit is not None and self._organisation.id in self._chain(unit))

    def around(self, one: str | None, other: str | None) -> str:
        """Return the lowest unit around both, or the organisation where a place is not known."""
        root = self._organisation.id
        if self._plain or one is None or other is None:
            return root
        outer = set(self._chain(one))
        return next((unit for unit in self._chain(other) if unit in outer), root)

    def _apart(self, below: str | None, above: str | None) -> tuple[Interval, Interval]:
        """Return how many times both occur in the lowest unit around them."""
        chain_above = self._chain(above)
        meeting = set(chain_above)
        factor = ONE
        at: str | None = below
        while at is not None and at not in meeting:
            factor = factor.times(self._counts[at])
            at = self._organisation.unit_by_id[at].parent
        shared = ONE
        for unit in chain_above:
            if unit == at:
                break
            shared = shared.times(self._counts[unit])
        return factor, shared

    def _chain(self, unit: str | None) -> list[str]:
        chain = []
        at = unit
        while at is not None:
            chain.append(at)
            at = self._organisation.unit_by_id[at].parent
        return chain
