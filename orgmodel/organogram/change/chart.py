"""The change organogram: the state after, with what is new, gone, moved and changed marked in it."""

from __future__ import annotations

from collections.abc import Iterable

from msgspec.structs import replace

from orgmodel.organogram.change.changes import Changes
from orgmodel.organogram.change.former import former_cards, merged_order
from orgmodel.organogram.change.marking import BADGES, Marker
from orgmodel.organogram.change.pruning import is_whole, kept_boxes, pruned
from orgmodel.organogram.change.state import GHOST, State
from orgmodel.organogram.chart import Chart, Link, LinkKind, Mark
from orgmodel.organogram.views.card import Card, finish
from orgmodel.words import change as words
from orgmodel.words.organogram import DEPUTIES_LEFT_OUT


def change_chart(changes: Changes) -> Chart:
    """Return the organogram of the state after with every change marked, and traces of the state before."""
    after = State(changes.after, changes.language, {})
    before = State(changes.before, changes.language, changes.new_ids, after.parts.tree.root)
    marker = Marker(changes, before, after)
    former = {card.id: card for card in former_cards(marker)}
    cards = _in_order(marker, former)
    differing = {box for box in after.boxes if marker.differs(box)}
    kept = set(cards) if is_whole(cards) else kept_boxes(cards, differing)
    drawn = pruned(cards, kept, after, {one: one for one in after.boxes}, changes.language)
    links, left_out = _links(drawn, before, after, changes.language)
    return Chart(
        organisation=changes.before.organisation.id,
        id=changes.id,
        title=changes.title,
        subtitle=changes.subtitle,
        language=changes.language,
        boxes=finish(drawn, changes.language),
        links=tuple(links),
        footer=(*after.footer, *_remarks(marker, len(kept) < len(cards), left_out)),
        draft=words.DRAFT.to(changes.language) if changes.is_draft else "",
        colour_order=marker.colour_order,
    )


def _in_order(marker: Marker, former: dict[str, Card]) -> dict[str, Card]:
    """Return all cards by id, parents before children, what is no more where it stood."""
    before, after = marker.before, marker.after
    hanging: dict[str | None, list[str]] = {}
    for card in former.values():
        hanging.setdefault(card.parent, []).append(card.id)
    cards: dict[str, Card] = {}
    waiting = [box.id for box in reversed(after.boxes.values()) if box.parent is None]
    waiting = [*reversed(hanging.get(None, [])), *waiting]
    while waiting:
        current = waiting.pop()
        cards[current] = former.get(current) or marker.after_card(current)
        known = [_former_id(one, former) for one in before.children.get(current, ())]
        others = [one for one in hanging.get(current, ()) if one not in known]
        below = merged_order(after.children.get(current, ()), known, former)
        waiting.extend(reversed([*below, *others]))
    return cards


def _former_id(box: str, former: dict[str, Card]) -> str:
    ghost = f"{box}{GHOST}"
    return ghost if ghost in former else box


def _links(cards: Iterable[Card], before: State, after: State, language: str) -> tuple[list[Link], bool]:
    """Return the lines between the cards drawn, those that change first, and whether deputies are left out.

    What changes is drawn first: where lines share a way, that of the others stays plain.
    """
    drawn = {card.id: card for card in cards}
    known, left = before.lines, after.lines
    links: list[Link] = []
    plain: list[Link] = []
    left_out = False
    for link in after.links:
        if link.source not in drawn or link.target not in drawn:
            continue
        is_new = link.in_tree and drawn[link.source].mark is Mark.NEW
        if is_new or after.line(link) not in known:
            links.append(_worded(link, Mark.NEW, language))
        elif link.kind is LinkKind.DEPUTY:
            left_out = True
        else:
            plain.append(link)
    for link in before.links:
        is_drawn = link.source in drawn and link.target in drawn
        if is_drawn and not link.in_tree and before.line(link) not in left:
            links.append(_worded(link, Mark.GONE, language))
    for card in drawn.values():
        if card.parent is None or card.id in after.boxes or not card.linked:
            continue
        if card.mark in (Mark.GONE, Mark.GHOST):
            links.append(Link(card.id, card.parent, LinkKind.HIERARCHICAL, in_tree=True, mark=card.mark))
        else:
            plain.append(Link(card.id, card.parent, LinkKind.HIERARCHICAL, in_tree=True))
    return [*links, *plain], left_out


def _worded(link: Link, mark: Mark, language: str) -> Link:
    """Mark a line; beside the tree also in words, before its scope."""
    if link.in_tree:
        return replace(link, mark=mark)
    word = BADGES[mark].to(language).lower()
    return replace(link, mark=mark, label=f"{word}: {link.label}" if link.label else word)


def _remarks(marker: Marker, is_pruned: bool, deputies_left_out: bool) -> list[str]:
    """Say what the drawing leaves out."""
    remarks = []
    if not any(mark is not Mark.NONE for mark in marker.changes.marks.values()):
        remarks.append(marker.say(words.NOTHING))
    elif is_pruned:
        remarks.append(marker.say(words.PRUNED))
    known = {**marker.before.box_of, **marker.after.box_of}
    titles = {**marker.before.titles, **marker.after.titles}
    missing = [titles.get(one, one) for one in marker.changes.marks if one not in known]
    if missing:
        remarks.append(marker.say(words.NOT_DRAWN.format(titles="; ".join(missing))))
    if deputies_left_out:
        remarks.append(marker.say(DEPUTIES_LEFT_OUT))
    return remarks
