"""Pruning: every changed box and its chain to the top stay; what stays as it is gets summed up."""

from __future__ import annotations

from collections.abc import Collection, Mapping, Sequence

from orgmodel.model.quantity import ZERO, total
from orgmodel.organogram.change.state import State
from orgmodel.organogram.chart import BoxKind, Mark
from orgmodel.organogram.views.card import Card
from orgmodel.organogram.views.remainders import below_words
from orgmodel.organogram.views.titles import is_several
from orgmodel.words import change as words
from orgmodel.words import organogram

MOST_WHOLE = 40
MOST_NEIGHBOURS = 2
UNCHANGED = ":unchanged"


def kept_boxes(cards: Mapping[str, Card]) -> set[str]:
    """Return the ids of the cards that stay: all where they are few, else what is marked and its chains."""
    if len(cards) <= MOST_WHOLE:
        return set(cards)
    kept = {identity for identity, card in cards.items() if card.parent is None}
    for identity, card in cards.items():
        current: str | None = identity if card.mark is not Mark.NONE else None
        while current is not None and current not in kept:
            kept.add(current)
            current = cards[current].parent
    return kept


def pruned(cards: Mapping[str, Card], kept: set[str], state: State, language: str) -> list[Card]:
    """Return the cards that stay, with one for the unchanged ones beside them.

    Args:
        cards: all cards by id, in drawing order.
        kept: ids of those that stay.
        state: the state that the unchanged ones are counted in.
    """
    children: dict[str, list[str]] = {}
    for card in cards.values():
        if card.parent is not None:
            children.setdefault(card.parent, []).append(card.id)
    result: list[Card] = []
    for identity, card in cards.items():
        if identity not in kept:
            continue
        result.append(card)
        below = children.get(identity, [])
        hidden = [one for one in below if one not in kept and cards[one].kind is not BoxKind.BODY]
        if not hidden:
            continue
        if not any(one in kept and cards[one].kind is not BoxKind.BODY for one in below):
            _say_below(card, hidden, state, language)
        else:
            result += _neighbours(identity, hidden, cards, state, language)
    return result


def _neighbours(
    parent: str, hidden: Sequence[str], cards: Mapping[str, Card], state: State, language: str
) -> list[Card]:
    """Return the unchanged boxes beside changed ones: each where they are few, else one for all."""
    named = [one for one in hidden if cards[one].kind is not BoxKind.REMAINDER]
    rests = [cards[one] for one in hidden if cards[one].kind is BoxKind.REMAINDER]
    if len(named) <= MOST_NEIGHBOURS:
        for one in named:
            cards[one].muted = True
            _say_below(cards[one], state.children.get(one, ()), state, language)
        return [*(cards[one] for one in named), *rests]
    olds = [state.old_ids[one] for one in named]
    people = total(state.parts.totals.persons(old) for old in olds)
    said = below_words(olds, state.parts.cards, people)
    title = organogram.REMAINDER.format(parts=said).to(language)
    card = Card(f"{parent}{UNCHANGED}", BoxKind.REMAINDER, title, parent=parent, stacked=True)
    card.details = (words.UNCHANGED.to(language),)
    return [card, *rests]


def _say_below(card: Card, hidden: Collection[str], state: State, language: str) -> None:
    """Say on a card what hangs below it unchanged, where its own numbers do not."""
    named = [one for one in hidden if state.boxes[one].kind is not BoxKind.REMAINDER]
    if not named:
        return
    olds, tree = [state.old_ids[one] for one in named], state.parts.tree
    units = any(one in tree.unit_shown for one in olds)
    own = tree.unit_shown.get(state.old_ids[card.id])
    if card.counts and not units and not (own is not None and is_several(own.count)):
        return
    people = state.parts.totals.below(state.old_ids[card.id])
    text = below_words(olds, state.parts.cards, people if people.maximum is not None else ZERO)
    card.details = (*card.details, words.BELOW_UNCHANGED.format(parts=text).to(language))
