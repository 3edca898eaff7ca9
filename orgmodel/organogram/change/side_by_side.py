"""Before beside after: two sheets made from the boxes of both states together."""

from __future__ import annotations

from collections.abc import Iterable, Mapping

from msgspec import Struct
from msgspec.structs import replace

from orgmodel.organogram.change.changes import Changes
from orgmodel.organogram.change.former import merged_order
from orgmodel.organogram.change.marking import Marker
from orgmodel.organogram.change.pruning import is_whole, kept_boxes, pruned
from orgmodel.organogram.change.state import GHOST, State
from orgmodel.organogram.chart import BoxKind, Chart, Link, LinkKind
from orgmodel.organogram.views.card import Card, finish
from orgmodel.organogram.views.counts import persons
from orgmodel.organogram.views.frame import subtitle
from orgmodel.organogram.views.full import MOST_DEPUTIES
from orgmodel.words import change as words
from orgmodel.words.organogram import DEPUTIES_LEFT_OUT, SEPARATOR
from orgmodel.words.text import Text


class SideBySide(Struct, frozen=True):
    """Hold the two sheets of a reorganisation, before and after.

    Args:
        charts: the same boxes in the same order, so that they are laid out alike.
        shown: ids of the boxes that each sheet shows.
    """

    charts: tuple[Chart, Chart]
    shown: tuple[frozenset[str], frozenset[str]]


def side_by_side(changes: Changes) -> SideBySide:
    """Return the organograms of both states, in which the same box hangs at the same place."""
    after = State(changes.after, changes.language, {})
    before = State(changes.before, changes.language, changes.new_ids, after.parts.tree.root)
    marker = Marker(changes, before, after)
    keys = (_former_keys(before, after), {box: box for box in after.boxes})
    cards = [_cards(marker, state, own) for state, own in zip((before, after), keys, strict=True)]
    whole = is_whole({*cards[0], *cards[1]})
    differing = {box for box in after.boxes if marker.differs(box)}
    kept = kept_boxes(cards[0], differing) | kept_boxes(cards[1], differing)
    kept = {*cards[0], *cards[1]} if whole else kept
    drawn = [
        {card.id: card for card in pruned(own, kept, state, _boxes(key), changes.language)}
        for own, state, key in zip(cards, (before, after), keys, strict=True)
    ]
    order = _order(drawn[0], drawn[1])
    charts = tuple(
        _chart(marker, state, {**other, **own}, set(own), order, key, whole)
        for state, own, other, key in (
            (before, drawn[0], drawn[1], keys[0]),
            (after, drawn[1], drawn[0], keys[1]),
        )
    )
    return SideBySide((charts[0], charts[1]), (frozenset(drawn[0]), frozenset(drawn[1])))


def _former_keys(before: State, after: State) -> dict[str, str]:
    """Name each former box; by its own id only where it hangs at the same place as it does after."""
    keys: dict[str, str] = {}
    for box in before.boxes.values():
        now = after.boxes.get(box.id)
        parent = None if box.parent is None else keys.get(box.parent)
        stays = now is not None and now.parent == parent and now.place is box.place
        keys[box.id] = box.id if stays or now is None else f"{box.id}{GHOST}"
    return keys


def _boxes(keys: Mapping[str, str]) -> dict[str, str]:
    return {key: box for box, key in keys.items()}


def _cards(marker: Marker, state: State, keys: Mapping[str, str]) -> dict[str, Card]:
    cards = {}
    for box, key in keys.items():
        card = marker.plain_card(state, box)
        card.id = key
        card.parent = None if card.parent is None else keys[card.parent]
        cards[key] = card
    return cards


def _order(before: Mapping[str, Card], after: Mapping[str, Card]) -> list[str]:
    """Return all ids, parents first; what is no more behind its former neighbour."""
    former, present = _children(before), _children(after)
    order: list[str] = []
    waiting: list[str] = merged_order(present.get(None, ()), former.get(None, ()), before)[::-1]
    while waiting:
        current = waiting.pop()
        order.append(current)
        below = merged_order(present.get(current, ()), former.get(current, ()), before)
        waiting.extend(reversed(below))
    return order


def _children(cards: Mapping[str, Card]) -> dict[str | None, list[str]]:
    found: dict[str | None, list[str]] = {}
    for card in cards.values():
        found.setdefault(card.parent, []).append(card.id)
    return found


def _chart(
    marker: Marker,
    state: State,
    cards: Mapping[str, Card],
    own: set[str],
    order: Iterable[str],
    keys: Mapping[str, str],
    is_whole: bool,
) -> Chart:
    changes = marker.changes
    is_after = state is marker.after
    links, left_out = _links(state, keys, [cards[one] for one in cards if one in own])
    title = (words.TITLE_AFTER if is_after else words.TITLE_BEFORE).format(title=changes.title)
    said = [] if is_whole else [words.PRUNED]
    return Chart(
        organisation=changes.before.organisation.id,
        id=f"{changes.id}-{marker.say(words.BEFORE_AFTER)}",
        title=marker.say(title),
        subtitle=_subtitle(changes, state, is_after),
        language=changes.language,
        boxes=finish((cards[one] for one in order), changes.language),
        links=tuple(links),
        footer=(*state.footer, *map(marker.say, [*said, *left_out])),
        draft=marker.say(words.DRAFT) if changes.is_draft and is_after else "",
        colour_order=marker.colour_order,
    )


def _subtitle(changes: Changes, state: State, is_after: bool) -> str:
    name = state.computed.organisation.name
    if not is_after or not changes.is_draft:
        return subtitle(state.computed, name, changes.language)
    people = state.computed.units[state.computed.organisation.id].persons.value
    return SEPARATOR.join([name, *changes.said[:2], persons(people, changes.language)])


def _links(state: State, keys: Mapping[str, str], drawn: Iterable[Card]) -> tuple[list[Link], list[Text]]:
    """Return the lines between the boxes drawn, and what is left out in words."""
    cards = list(drawn)
    shown = {card.id for card in cards}
    links = [replace(one, source=keys[one.source], target=keys[one.target]) for one in state.links]
    links = [one for one in links if one.source in shown and one.target in shown]
    for card in cards:
        summed_up = card.kind is BoxKind.REMAINDER and card.id not in state.old_ids
        if summed_up and card.parent is not None and card.linked:
            links.append(Link(card.id, card.parent, LinkKind.HIERARCHICAL, in_tree=True))
    if sum(one.kind is LinkKind.DEPUTY for one in links) <= MOST_DEPUTIES:
        return links, []
    return [one for one in links if one.kind is not LinkKind.DEPUTY], [DEPUTIES_LEFT_OUT]
