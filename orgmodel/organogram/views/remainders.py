"""What is not drawn below a card, so that the picture adds up: "+ 106 medewerkers"."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from orgmodel.analysis.seats import persons_of
from orgmodel.model.elements import Unit
from orgmodel.model.quantity import ONE, ZERO, Interval, total
from orgmodel.organogram.chart import BoxKind
from orgmodel.organogram.views.card import Card
from orgmodel.organogram.views.counts import persons
from orgmodel.organogram.views.elements import Cards
from orgmodel.organogram.views.titles import is_plain, type_plural
from orgmodel.words import organogram as words
from orgmodel.words.numbers import format_interval

# What stands for boxes that have no line to what they hang from.
LOOSE = ":loose"


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
        numbers = self._cards.computed.units[unit.id].persons
        drawn = self._own(box).plus(below).times(unit.count.whole)
        found = _beyond(numbers.value, numbers.computed, drawn)
        lead = self._cards.computed.positions.get(self._tree.head_of.get(unit.id, ""))
        if lead is None:
            return found
        value = lead.direct.value.plus(lead.indirect.value)
        told = _beyond(value, lead.direct.computed.plus(lead.indirect.computed), below)
        told = told.times(unit.count.whole)
        return told if told.minimum > found.minimum else found

    def below(self, box: str) -> Interval:
        """Return the persons of everything that hangs from a box, drawn or not."""
        unit = self._tree.unit_shown.get(box)
        found = self.part(box, self._tree.children.get(box, ())).plus(self.missing(box))
        if found.is_exact or unit is None:
            return found
        lead = self._cards.computed.positions.get(self._tree.head_of.get(unit.id, ""))
        if lead is not None and lead.direct.stated is not None and lead.indirect.stated is not None:
            return lead.direct.value.plus(lead.indirect.value).times(unit.count.whole)
        persons, own = self.persons(box), self._own(box).times(unit.count.whole)
        if not own.is_exact or persons.minimum < own.minimum + found.minimum:
            return found
        most = None if persons.maximum is None else persons.maximum - own.minimum
        told = Interval(persons.minimum - own.minimum, most)
        return told.intersection(found) or told

    def part(self, box: str, boxes: Iterable[str]) -> Interval:
        """Return the persons of some of the boxes that hang from a box, as often as it occurs."""
        unit = self._tree.unit_shown.get(box)
        found = total(self.persons(one) for one in boxes)
        return found if unit is None else found.times(unit.count.whole)

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


def remainder(box: str, value: Interval, language: str) -> Card:
    """Return the card of the persons that no other card below `box` shows."""
    text = words.REMAINDER.format(parts=persons(value, language)).to(language)
    card = Card(f"{box}:rest", BoxKind.REMAINDER, text, parent=box, unknown=True)
    card.details = (words.DISTRIBUTION_NOT_KNOWN.to(language),)
    return card


def pruned(box: str, cards: Cards, totals: Totals) -> list[Card]:
    """Return the cards that stand for everything below `box`; none where nothing hangs there."""
    children = cards.tree.children.get(box, ())
    linked, loose = cards.tree.by_line(children)
    if loose:
        return summed_up(f"{box}:rest", box, children, cards, totals)
    return [_sum(f"{box}:rest", box, linked, cards, totals.below(box))] if linked else []


def summed_up(id: str, box: str, hidden: Sequence[str], cards: Cards, totals: Totals) -> list[Card]:
    """Return the cards that stand for some of the boxes below `box`: those without a line to it apart.

    Args:
        id: of the first card.
    """
    linked, loose = cards.tree.by_line(hidden)
    missing = totals.missing(box)
    found = []
    if linked:
        found.append(_sum(id, box, linked, cards, totals.part(box, linked).plus(missing)))
    elif missing != ZERO:
        found.append(remainder(box, missing, cards.language))
    if loose:
        card = _sum(f"{id}{LOOSE}", box, loose, cards, totals.part(box, loose))
        card.linked = False
        found.append(card)
    return found


def _sum(id: str, box: str, boxes: Sequence[str], cards: Cards, people: Interval) -> Card:
    text = words.REMAINDER.format(parts=below_words(boxes, cards, people)).to(cards.language)
    return Card(id, BoxKind.REMAINDER, text, parent=box)


def below_words(boxes: Sequence[str], cards: Cards, people: Interval) -> str:
    """Say what a number of boxes hold: `3 teams, 42 medewerkers`.

    Args:
        people: the persons in them and below them.
    """
    shown = [cards.tree.unit_shown[box] for box in boxes if box in cards.tree.unit_shown]
    parts = units_words(shown, cards)
    if people != ZERO:
        parts.append(persons(people, cards.language))
    return ", ".join(parts) if parts else posts(boxes, cards)


def posts(boxes: Sequence[str], cards: Cards) -> str:
    """Count the seats of positions, whether somebody holds them or not."""
    seats = total(cards.organisation.position_by_id[box].count.whole for box in boxes)
    word = words.POST if seats == ONE else words.POSTS
    return word.format(number=format_interval(seats, cards.language)).to(cards.language)


def units_words(units: Iterable[Unit], cards: Cards) -> list[str]:
    """Count units by type, in file order: `3 teams`, `1 dienst`."""
    groups: dict[str, list[Unit]] = {}
    for unit in units:
        groups.setdefault(unit.types[0] if unit.types else "", []).append(unit)
    said = []
    for word, group in groups.items():
        number = total(unit.count.whole for unit in group)
        text = format_interval(number, cards.language)
        if number == ONE:
            said.append(f"{text} {word or words.UNIT.to(cards.language)}")
            continue
        plural = type_plural(group[0], cards.language, cards.organisation.language)
        said.append(f"{text} {plural}" if plural is not None else f"{text} × {word}")
    return said


def _beyond(value: Interval, computed: Interval, drawn: Interval) -> Interval:
    """Return how much more is known than follows from what is drawn; zero where that may be all.

    Args:
        drawn: the persons that the boxes stand for; their most is taken from the least that is known.
    """
    if drawn.maximum is None:
        return ZERO
    least = int(value.minimum - computed.minimum - (drawn.maximum - drawn.minimum))
    if least <= 0:
        return ZERO
    return Interval(least, None if value.maximum is None else int(value.maximum - computed.minimum))
