"""A card while a view is being made: what becomes a box when the view is finished."""

from __future__ import annotations

from collections.abc import Iterable
from operator import attrgetter

from msgspec import Struct

from orgmodel.organogram.chart import Box, BoxKind, Mark, Place
from orgmodel.words import organogram as words

_NOUNS = {
    BoxKind.BODY: words.NOUN_BODY,
    BoxKind.HEAD: words.NOUN_HEAD,
    BoxKind.UNIT: words.NOUN_UNIT,
    BoxKind.POSITION: words.NOUN_POSITION,
    BoxKind.REMAINDER: words.NOUN_REMAINDER,
    BoxKind.NOTE: words.NOUN_NOTE,
}
_PLACES = {Place.BELOW: words.UNDER, Place.BESIDE: words.BESIDE, Place.ABOVE: words.ABOVE}


class Card(Struct):
    """Hold a box that may still change: the fields of `Box` in their order, save the sentence at its end.

    Args:
        linked: whether what a remainder stands for has a line to what it hangs from.
    """

    id: str
    kind: BoxKind
    title: str
    details: tuple[str, ...] = ()
    counts: str = ""
    badge: str = ""
    tags: tuple[str, ...] = ()
    parent: str | None = None
    place: Place = Place.BELOW
    stacked: bool = False
    unknown: bool = False
    muted: bool = False
    mark: Mark = Mark.NONE
    colour_group: str = ""
    row: str = ""
    heat: float | None = None
    element: str = ""
    below: str = ""
    linked: bool = True


_values = attrgetter(*(name for name in Box.__struct_fields__ if name != "description"))


def card_from(box: Box) -> Card:
    """Return a box as a card that may still change."""
    return Card(*_values(box))


def finish(cards: Iterable[Card], language: str) -> tuple[Box, ...]:
    """Return the boxes, each parent straight before what hangs from it, each with its sentence."""
    ordered = _parents_first(list(cards))
    titles = {card.id: card.title for card in ordered}
    nouns = {kind: noun.to(language) for kind, noun in _NOUNS.items()}
    places = {place: template.to(language) for place, template in _PLACES.items()}
    boxes = []
    for card in ordered:
        sentence = f"{card.title}, {nouns[card.kind]}"
        if card.parent is not None:
            sentence += " " + places[card.place].replace("{parent}", titles[card.parent])
        told = [text for text in (card.badge, *card.details, card.counts, *card.tags) if text]
        description = f"{sentence}: {'; '.join(told)}." if told else f"{sentence}."
        boxes.append(Box(*(*_values(card), description)))
    return tuple(boxes)


def _parents_first(cards: list[Card]) -> list[Card]:
    children: dict[str | None, list[Card]] = {}
    for card in cards:
        children.setdefault(card.parent, []).append(card)
    result: list[Card] = []
    stack = children.get(None, [])[::-1]
    while stack:
        card = stack.pop()
        result.append(card)
        below = children.get(card.id)
        if below:
            stack.extend(reversed(below))
    return result
