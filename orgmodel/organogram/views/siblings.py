"""The siblings of a position in its vacancy view: muted, and gathered where they are many."""

from __future__ import annotations

from orgmodel.model.elements import Unit
from orgmodel.model.quantity import ZERO, total
from orgmodel.organogram.chart import BoxKind
from orgmodel.organogram.views.card import Card
from orgmodel.organogram.views.counts import persons
from orgmodel.organogram.views.parts import Parts
from orgmodel.organogram.views.titles import type_plural
from orgmodel.words import organogram as words
from orgmodel.words.numbers import format_interval

MOST_SIBLINGS = 6


def sibling_cards(parts: Parts, box: str, focus: Card) -> list[Card]:
    """Return the cards that hang where the focus hangs, the focus among them, in file order."""
    parent = parts.tree.spots[box].parent
    placed = [
        child
        for child in parts.tree.children.get(parent or "", ())
        if child == box or parts.tree.spots[child].placed
    ]
    if len(placed) - 1 > MOST_SIBLINGS:
        return [*_gathered(parts, box, [child for child in placed if child != box]), focus]
    cards = []
    for child in placed:
        if child == box:
            cards.append(focus)
            continue
        cards.append(_muted(parts, child))
    return cards


def _muted(parts: Parts, box: str) -> Card:
    card = parts.cards.card(box)
    card.muted = True
    return card


def _gathered(parts: Parts, box: str, siblings: list[str]) -> list[Card]:
    """Return one card for the units of each type and one for the positions, with their totals.

    Those without a line to what they hang from stand apart.
    """
    groups: dict[tuple[bool, str | None], list[str]] = {}
    for sibling in siblings:
        unit = parts.tree.unit_shown.get(sibling)
        kind = None if unit is None else (unit.types[0] if unit.types else "")
        groups.setdefault((parts.tree.spots[sibling].linked, kind), []).append(sibling)
    parent = parts.tree.spots[box].parent
    cards = []
    for number, ((linked, _), group) in enumerate(groups.items()):
        if len(group) == 1:
            cards.append(_muted(parts, group[0]))
            continue
        title = _title(parts, box, group)
        card = Card(f"{parent}:others:{number}", BoxKind.REMAINDER, title, parent=parent, muted=True)
        people = total(parts.totals.persons(sibling) for sibling in group)
        card.counts = "" if people == ZERO else persons(people, parts.language)
        card.stacked, card.linked = True, linked
        cards.append(card)
    return cards


def _title(parts: Parts, box: str, group: list[str]) -> str:
    units = [parts.tree.unit_shown[sibling] for sibling in group if sibling in parts.tree.unit_shown]
    if not units:
        seats = total(parts.organisation.position_by_id[sibling].count.whole for sibling in group)
        number = format_interval(seats, parts.language)
        return words.OTHER_POSITIONS.format(number=number).to(parts.language)
    number = format_interval(total(unit.count.whole for unit in units), parts.language)
    plural = _plural(parts, units[0])
    own = parts.tree.unit_shown.get(box)
    if own is not None and own.types[:1] == units[0].types[:1]:
        return words.OTHER_COUNTED.format(number=number, plural=plural).to(parts.language)
    return f"{number} {plural}"


def _plural(parts: Parts, unit: Unit) -> str:
    found = type_plural(unit, parts.language, parts.organisation.language)
    return found or words.UNITS.to(parts.language)
