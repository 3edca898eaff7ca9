"""The persons below each box, and how many of those stated no box shows."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from orgmodel.analysis.computed import Reconciled
from orgmodel.analysis.conventions import Conventions, SpanUnit
from orgmodel.analysis.seats import persons_of
from orgmodel.model.elements import HeadState, Unit
from orgmodel.model.quantity import ONE, ZERO, ZERO_OR_ONE, Interval, Number, total
from orgmodel.organogram.views.elements import Cards
from orgmodel.organogram.views.titles import is_plain

_IN_PERSONS = Conventions(unit=SpanUnit.PERSONS)


class Totals:
    """Add up the persons below each box of the tree."""

    def __init__(self, cards: Cards) -> None:
        self._cards = cards
        self._tree = cards.tree
        self._persons: dict[str, Interval] = {}
        self._drawn_below: dict[str, Interval] = {}

    def persons(self, box: str) -> Interval:
        """Return the persons of a box and everything that hangs from it."""
        unit = self._tree.unit_shown.get(box)
        if unit is not None:
            return self._cards.computed.units[unit.id].persons.value
        if box not in self._persons and box not in self._tree.children:
            return self._own(box)
        self._settle(box)
        return self._persons[box]

    def missing(self, box: str) -> Interval:
        """Return the persons stated for a box that certainly no box below it shows; zero where none is."""
        unit = self._tree.unit_shown.get(box)
        if unit is None or not unit.headcount:
            return ZERO
        self._settle(box)
        below = self._drawn_below[box]
        if below.maximum is None:
            return ZERO
        found = ZERO
        for other in (self._beyond_declared(box, unit, below), *self._beyond_led(box, unit, below)):
            both = found.intersection(other)
            if both is not None and found != ZERO:
                found = both
            elif other.minimum > found.minimum:
                found = other
        return found

    def below(self, box: str) -> Interval:
        """Return the persons of everything that hangs from a box, drawn or not."""
        unit = self._tree.unit_shown.get(box)
        part = self.part(box, self._tree.children.get(box, ()))
        found = part.plus(self.missing(box))
        if unit is None:
            return found
        numbers, own = self._cards.computed.units[unit.id].persons, self._own_of_all(box, unit)
        # Boxes that hang elsewhere than in their unit are told where they hang.
        at_home = numbers.computed.minimum == own.minimum + part.minimum
        if at_home and numbers.contradicts:
            return _less(numbers.value, own)
        found = found if unit.complete and not unit.headcount else found.opened()
        if at_home:
            found = found.intersection(_less(numbers.value, own)) or found
        if self._states_all(unit):
            found = found.intersection(self._led(unit).times(unit.count.whole)) or found
        return found

    def part(self, box: str, boxes: Iterable[str]) -> Interval:
        """Return the persons of some of the boxes that hang from a box, as often as it occurs."""
        unit = self._tree.unit_shown.get(box)
        found = total(self.persons(one) for one in boxes)
        return found if unit is None else found.times(unit.count.whole)

    def _beyond_declared(self, box: str, unit: Unit, below: Interval) -> Interval:
        """Return by how much the persons of a unit exceed those that follow from what is declared."""
        numbers = self._cards.computed.units[unit.id].persons
        spread = _spread(self._own(box).plus(below).times(unit.count.whole))
        least = numbers.computed.minimum
        return _beyond(numbers.value, Interval(least, least + spread))

    def _beyond_led(self, box: str, unit: Unit, below: Interval) -> Iterator[Interval]:
        """Yield by how much those whom the head of a unit is said to lead exceed those drawn below.

        Who is said to report straight to it counts against those drawn who may do so; what is said
        of all below it counts against everybody drawn, the persons stated of each unit included.
        """
        head = self._head(unit)
        if head is None:
            return
        straight = total(self._drawn_straight(child) for child in self._tree.children.get(box, ()))
        few = _beyond(self._straight(head).value, straight)
        yield few.opened().times(unit.count.whole) if few != ZERO else ZERO
        yield _beyond(self._led(unit), below).times(unit.count.whole)

    def _drawn_straight(self, box: str) -> Interval:
        """Return of those in a box and below it who may report to the head above."""
        unit = self._tree.unit_shown.get(box)
        if unit is None or box in self._tree.head_shown:
            return self._own(box) if unit is None else self._own_of_all(box, unit)
        if unit.head_state is HeadState.UNKNOWN:
            return ZERO_OR_ONE.times(unit.count.whole)
        return self._drawn(box).from_zero()

    def _led(self, unit: Unit) -> Interval:
        """Return the persons below the head of a unit, in each of its number."""
        head = self._head(unit)
        assert head is not None
        indirect = self._cards.computed.positions[head].indirect
        further = indirect.value if indirect.stated is not None else indirect.value.opened()
        return self._straight(head).value.plus(further)

    def _states_all(self, unit: Unit) -> bool:
        """Tell whether it is stated how many a head leads, straight and further below."""
        head = self._head(unit)
        numbers = self._cards.computed.positions.get(head or "")
        return numbers is not None and None not in (numbers.direct.stated, numbers.indirect.stated)

    def _straight(self, head: str) -> Reconciled:
        return self._cards.computed.direct_spans.of(head, _IN_PERSONS)

    def _head(self, unit: Unit) -> str | None:
        head = self._tree.head_of.get(unit.id)
        return head if head in self._cards.computed.positions else None

    def _own_of_all(self, box: str, unit: Unit) -> Interval:
        return self._own(box).times(unit.count.whole)

    def _settle(self, box: str) -> None:
        """Add up a box from the lowest upward; what is added up already is not walked again."""
        order, stack = [], [box]
        while stack:
            current = stack.pop()
            if current not in self._drawn_below:
                order.append(current)
                stack.extend(self._tree.children.get(current, ()))
        for current in reversed(order):
            children = self._tree.children.get(current, ())
            self._drawn_below[current] = total(self._drawn(child) for child in children)
            if current not in self._tree.unit_shown:
                self._persons[current] = total(
                    [self._own(current), *(self.persons(child) for child in children)]
                )

    def _drawn(self, box: str) -> Interval:
        """Return the persons that the card of a box and everything below it stand for."""
        unit = self._tree.unit_shown.get(box)
        if unit is not None and unit.headcount:
            return self._cards.computed.units[unit.id].persons.value
        drawn = self._own(box).plus(self._drawn_below[box])
        return drawn if unit is None else drawn.times(unit.count.whole)

    def _own(self, box: str) -> Interval:
        """Return the persons of the position in a box."""
        organisation = self._cards.organisation
        position = self._tree.head_shown.get(box) or organisation.position_by_id.get(box)
        if position is None:
            return ZERO
        return ONE if is_plain(position) else persons_of(position, organisation)


def _beyond(value: Interval, drawn: Interval) -> Interval:
    """Return how many more are known of than the boxes stand for; zero where there may be no more."""
    if drawn.maximum is None or value.minimum <= drawn.maximum:
        return ZERO
    most = None if value.maximum is None else value.maximum - drawn.minimum
    return Interval(value.minimum - drawn.maximum, most)


def _less(value: Interval, own: Interval) -> Interval:
    """Return the persons of a unit without those of its head."""
    least = 0 if own.maximum is None else max(0, value.minimum - own.maximum)
    return Interval(least, None if value.maximum is None else max(least, value.maximum - own.minimum))


def _spread(drawn: Interval) -> Number:
    return 0 if drawn.maximum is None else drawn.maximum - drawn.minimum
