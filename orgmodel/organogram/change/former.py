"""What stood elsewhere: boxes that are gone, and pale ones where moved boxes stood."""

from __future__ import annotations

from collections.abc import Iterable, Mapping

from orgmodel.model.quantity import total
from orgmodel.organogram.change.marking import Marker
from orgmodel.organogram.change.state import GHOST, State
from orgmodel.organogram.chart import BoxKind, Mark
from orgmodel.organogram.views.card import Card
from orgmodel.organogram.views.remainders import LOOSE, below_words
from orgmodel.words import change as words

MOST_GHOSTS = 6
_TRACED = (Mark.MOVED, Mark.NEW_MANAGER, Mark.CHANGED)


def former_cards(marker: Marker) -> list[Card]:
    """Return the cards of what stood elsewhere, each below the box it hung from or the nearest one left."""
    before, after = marker.before, marker.after
    gone = {box for box in before.boxes if _is_gone(box, before, after)}
    cards: list[Card] = []
    ghosts: dict[tuple[str, str, bool], list[str]] = {}
    for box in before.boxes:
        if box in gone:
            card = marker.gone_card(box)
            card.parent = old_place(box, before, after, gone)
            cards.append(card)
        elif _left(box, marker):
            place = old_place(box, before, after, gone) or ""
            now = after.boxes[after.box_of[before.elements[box][0]]]
            ghosts.setdefault((place, now.parent or now.id, before.is_linked(box)), []).append(box)
    for (place, now_below, linked), boxes in ghosts.items():
        cards += _ghosts(marker, place, now_below, boxes, linked)
    return cards


def merged_order(after: Iterable[str], before: Iterable[str], drawn: Mapping[str, Card]) -> list[str]:
    """Return siblings in the order of the state after, each one that is no more behind its former neighbour.

    Args:
        before: their ids in the former order.
        drawn: the cards of what is no more, by id.
    """
    kept = list(after)
    known = set(kept)
    behind: dict[str | None, list[str]] = {}
    neighbour: str | None = None
    for one in before:
        if one in known:
            neighbour = one
        elif one in drawn:
            behind.setdefault(neighbour, []).append(one)
    result = list(behind.get(None, ()))
    for one in kept:
        result += [one, *behind.get(one, ())]
    return result


def old_place(box: str, before: State, after: State, gone: set[str]) -> str | None:
    """Return the box below which a former box is drawn: the one it hung from, or the nearest one drawn."""
    parent = before.boxes[box].parent
    while parent is not None:
        if parent in after.boxes or parent in gone:
            return parent
        parent = before.boxes[parent].parent
    return None


def _is_gone(box: str, before: State, after: State) -> bool:
    """Tell whether nothing of what a box stood for is left as what names a box."""
    elements = before.elements[box]
    return bool(elements) and box not in after.boxes and elements[0] not in after.box_of


def _left(box: str, marker: Marker) -> bool:
    """Tell whether a marked box hangs elsewhere than it did, or shares another box now."""
    before, after = marker.before, marker.after
    elements = before.elements[box]
    if not elements or marker.changes.marks.get(elements[0]) not in _TRACED:
        return False
    now = after.box_of.get(elements[0])
    if now is None:
        return False
    return now != box or after.boxes[now].parent != before.boxes[box].parent


def _ghosts(marker: Marker, place: str, now_below: str, boxes: list[str], linked: bool) -> list[Card]:
    """Return one pale card a box; where they are many, one for all that went to the same place."""
    if len(boxes) <= MOST_GHOSTS:
        cards = [marker.ghost_card(box) for box in boxes]
        for card in cards:
            card.parent = place
        return cards
    parts, old_ids = marker.before.parts, marker.before.old_ids
    olds = [old_ids[box] for box in boxes]
    people = total(parts.totals.persons(old) for old in olds)
    title = below_words(olds, parts.cards, people)
    identity = f"{place}{GHOST}:{now_below}{'' if linked else LOOSE}"
    card = Card(identity, BoxKind.REMAINDER, title, parent=place, linked=linked)
    card.mark, card.muted = Mark.GHOST, True
    said = words.STOOD_HERE_SEVERAL.format(title=marker.after.boxes[now_below].title)
    card.details = (marker.say(said),)
    return [card]
