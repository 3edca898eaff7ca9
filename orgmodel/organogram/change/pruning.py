"""Pruning: every changed box and its chain to the top stay; what stays as it is gets summed up."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Mapping, Sequence

from orgmodel.model.quantity import total
from orgmodel.organogram.change.state import State
from orgmodel.organogram.chart import BoxKind, Mark
from orgmodel.organogram.views.card import Card
from orgmodel.organogram.views.remainders import LOOSE, below_words
from orgmodel.organogram.views.titles import is_several
from orgmodel.words import change as words
from orgmodel.words import organogram

MOST_WHOLE = 40
MOST_NEIGHBOURS = 2
UNCHANGED = ":unchanged"


def is_whole(cards: Collection[str]) -> bool:
    """Tell whether so few boxes are drawn that all stay."""
    return len(cards) <= MOST_WHOLE


def kept_boxes(cards: Mapping[str, Card], also: Collection[str]) -> set[str]:
    """Return the ids of the marked cards and of their chains to the top.

    Args:
        also: ids of cards that stay though they are not marked.
    """
    kept = {identity for identity, card in cards.items() if card.parent is None}
    for identity, card in cards.items():
        current: str | None = identity if card.mark is not Mark.NONE or identity in also else None
        while current is not None and current not in kept:
            kept.add(current)
            current = cards[current].parent
    return kept


def pruned(
    cards: Mapping[str, Card], kept: set[str], state: State, boxes: Mapping[str, str], language: str
) -> list[Card]:
    """Return the cards that stay, with one for the unchanged ones beside them.

    Args:
        cards: all cards by id, in drawing order.
        kept: ids of those that stay.
        state: the state that the unchanged ones are counted in.
        boxes: card id to the id of its box in that state.
    """
    work = _Pruning(cards, state, boxes, language)
    result: list[Card] = []
    for identity, card in cards.items():
        if identity not in kept:
            continue
        result.append(card)
        hidden = [one for one in work.children(identity) if one not in kept]
        if not hidden:
            continue
        if len(hidden) == len(work.children(identity)):
            work.say_below(card)
        else:
            result += work.neighbours(identity, hidden)
    return result


class _Pruning:
    def __init__(
        self, cards: Mapping[str, Card], state: State, boxes: Mapping[str, str], language: str
    ) -> None:
        self._cards = cards
        self._state = state
        self._boxes = boxes
        self._language = language
        self._children: dict[str, list[str]] = {}
        for card in cards.values():
            if card.parent is not None and card.kind is not BoxKind.BODY:
                self._children.setdefault(card.parent, []).append(card.id)

    def children(self, card: str) -> list[str]:
        """Return the ids of the cards that hang from a card, bodies left out."""
        return self._children.get(card, [])

    def neighbours(self, parent: str, hidden: Sequence[str]) -> list[Card]:
        """Return the unchanged boxes beside changed ones: each where they are few, else one for all.

        Those without a line to `parent` are summed up apart.
        """
        cards = self._cards
        named = [one for one in hidden if cards[one].kind is not BoxKind.REMAINDER]
        found: list[Card] = []
        for linked in (True, False):
            group = [one for one in named if self._is_linked(one) is linked]
            found += self._beside(parent, group, linked)
        return [*found, *(cards[one] for one in hidden if cards[one].kind is BoxKind.REMAINDER)]

    def _beside(self, parent: str, named: Sequence[str], linked: bool) -> list[Card]:
        cards, parts = self._cards, self._state.parts
        if len(named) <= MOST_NEIGHBOURS:
            for one in named:
                cards[one].muted = True
                self.say_below(cards[one])
            return [cards[one] for one in named]
        olds = self._olds(named)
        said = below_words(olds, parts.cards, total(parts.totals.persons(old) for old in olds))
        title = organogram.REMAINDER.format(parts=said).to(self._language)
        identity = f"{parent}{UNCHANGED}{'' if linked else LOOSE}"
        card = Card(identity, BoxKind.REMAINDER, title, parent=parent, linked=linked)
        card.details = (words.UNCHANGED.to(self._language),)
        return [card]

    def say_below(self, card: Card) -> None:
        """Say on a card what hangs below it unchanged, where its own numbers do not."""
        below = self.children(card.id)
        olds = self._olds(one for one in below if self._cards[one].kind is not BoxKind.REMAINDER)
        if not olds:
            return
        tree, parts = self._state.parts.tree, self._state.parts
        old = self._state.old_ids[self._boxes[card.id]]
        own = tree.unit_shown.get(old)
        has_units = any(one in tree.unit_shown for one in olds)
        if card.counts and not has_units and not (own is not None and is_several(own.count)):
            return
        text = below_words(olds, parts.cards, parts.totals.below(old), tree.times(old))
        card.details = (*card.details, words.BELOW_UNCHANGED.format(parts=text).to(self._language))

    def _is_linked(self, card: str) -> bool:
        return self._state.is_linked(self._boxes[card])

    def _olds(self, cards: Iterable[str]) -> list[str]:
        return [self._state.old_ids[self._boxes[one]] for one in cards]
