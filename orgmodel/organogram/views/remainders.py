"""What is not drawn below a card, so that the picture adds up: "+ 106 medewerkers"."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from orgmodel.model.elements import Unit
from orgmodel.model.quantity import ANY, ONE, ZERO, Interval, total
from orgmodel.organogram.chart import BoxKind
from orgmodel.organogram.views.card import Card
from orgmodel.organogram.views.counts import more_of, more_persons
from orgmodel.organogram.views.elements import Cards
from orgmodel.organogram.views.titles import type_plural
from orgmodel.organogram.views.totals import Totals
from orgmodel.words import organogram as words
from orgmodel.words.numbers import format_interval

# What stands for boxes that have no line to what they hang from.
LOOSE = ":loose"


def remainder(box: str, value: Interval, cards: Cards) -> Card:
    """Return the card of the persons that no other card below `box` shows."""
    text = words.REMAINDER.format(parts=more_persons(value, cards.language)).to(cards.language)
    card = Card(f"{box}:rest", BoxKind.REMAINDER, text, parent=box, unknown=True)
    card.details = (*cards.notes.together(box), words.DISTRIBUTION_NOT_KNOWN.to(cards.language))
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
        found.append(remainder(box, missing, cards))
    if loose:
        card = _sum(f"{id}{LOOSE}", box, loose, cards, totals.part(box, loose))
        card.linked = False
        found.append(card)
    return found


def _sum(id: str, box: str, boxes: Sequence[str], cards: Cards, people: Interval) -> Card:
    text = words.REMAINDER.format(parts=below_words(boxes, cards, people, cards.tree.times(box))).to(
        cards.language
    )
    return Card(id, BoxKind.REMAINDER, text, details=cards.notes.together(box), parent=box)


def below_words(boxes: Sequence[str], cards: Cards, people: Interval, times: Interval = ONE) -> str:
    """Say what a number of boxes hold: `3 teams, 42 medewerkers`.

    Args:
        people: the persons in them and below them.
        times: how often the boxes occur, below a counted unit.
    """
    shown = [cards.tree.unit_shown[box] for box in boxes if box in cards.tree.unit_shown]
    parts = _units_words(shown, cards, times)
    if people != ZERO and (parts or people != ANY):
        parts.append(more_persons(people, cards.language))
    return ", ".join(parts) if parts else _posts(boxes, cards, times, more=people != ZERO)


def _posts(boxes: Sequence[str], cards: Cards, times: Interval, *, more: bool) -> str:
    """Count the seats of positions, whether somebody holds them or not.

    Args:
        more: whether there may be others.
    """
    seats = total(cards.organisation.position_by_id[box].count.whole for box in boxes).times(times)
    seats = seats.opened() if more else seats
    word = words.POST if seats.minimum == 1 and seats.maximum in (1, None) else words.POSTS
    return word.format(number=more_of(seats, cards.language)).to(cards.language)


def _units_words(units: Iterable[Unit], cards: Cards, times: Interval) -> list[str]:
    """Count units by type, in file order: `3 teams`, `1 dienst`."""
    groups: dict[str, list[Unit]] = {}
    for unit in units:
        groups.setdefault(unit.types[0] if unit.types else "", []).append(unit)
    said = []
    for word, group in groups.items():
        number = total(unit.count.whole for unit in group).times(times)
        text = format_interval(number, cards.language)
        if number == ONE:
            said.append(f"{text} {word or words.UNIT.to(cards.language)}")
            continue
        plural = type_plural(group[0], cards.language, cards.organisation.language)
        said.append(f"{text} {plural}" if plural is not None else f"{text} × {word}")
    return said
