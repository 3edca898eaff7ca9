"""The view `vacancy`: the place of one position, small enough for a page of a vacancy pack."""

from __future__ import annotations

from collections.abc import Sequence

from msgspec.structs import replace

from orgmodel.model.lines import Line, LineKind
from orgmodel.model.quantity import ZERO
from orgmodel.organogram.chart import Chart, Link, LinkKind, Place
from orgmodel.organogram.views.card import Card
from orgmodel.organogram.views.excerpt import excerpt_subtitle
from orgmodel.organogram.views.full import all_links, branch
from orgmodel.organogram.views.governance import body_card, leader_of
from orgmodel.organogram.views.headcount import counted_units, headcount_card
from orgmodel.organogram.views.parts import Parts, leave_one_mark
from orgmodel.organogram.views.remainders import below_words, remainder, summed_up
from orgmodel.organogram.views.siblings import sibling_cards
from orgmodel.organogram.views.titles import with_certainty
from orgmodel.words import organogram as words

MOST_BELOW = 16


def vacancy(parts: Parts) -> Chart:
    """Draw the chain to the top, the siblings muted, the position marked, and who reports to it."""
    box = parts.focus_box()
    chain = parts.tree.chain(box)[:-1]
    above = chain if parts.request.up is None else chain[len(chain) - min(parts.request.up, len(chain)) :]
    counted = counted_units(parts, box)
    parts.cards.told_apart = frozenset(unit.id for unit in counted)
    focus = _focus_card(parts, box)
    cards = [_chain_card(parts, one) for one in above]
    cards += sibling_cards(parts, box, focus) if above else [focus]
    cards += _below(parts, box, focus)
    cards[0].parent = None
    cards += _other_superiors(parts, box, cards)
    cards += _bodies(parts, box, cards)
    if counted:
        cards.append(headcount_card(parts, counted, cards[0]))
    leave_one_mark(cards, box)
    return parts.chart(
        cards,
        _links(parts, box, cards),
        title=words.TITLE_VACANCY.to(parts.language),
        subtitle=excerpt_subtitle(parts, focus.title),
    )


def _chain_card(parts: Parts, box: str) -> Card:
    """Return a card of the chain, named by its position: documents give the chain as positions."""
    head = parts.tree.head_shown.get(box)
    return parts.cards.card(box) if head is None else parts.cards.head_card(box)


def _focus_card(parts: Parts, box: str) -> Card:
    """Return the card of the focus with grade and membership."""
    unit = parts.tree.unit_shown.get(box)
    position = parts.tree.head_shown.get(box) or parts.organisation.position_by_id.get(box)
    if position is None or parts.focus in parts.organisation.unit_by_id:
        card = parts.cards.card(box)
    else:
        card = parts.cards.card(box) if unit is None else parts.cards.head_card(box)
        card.details = (*parts.cards.notes.grade_words(position), *card.details)
        card.tags = ()
        if unit is None and parts.tree.box_of_unit.get(position.unit or "") != card.parent:
            card.details = (*card.details, *parts.cards.notes.home_words(position))
    children = parts.tree.children.get(box, ())
    people, times = parts.totals.below(box), parts.tree.times(box)
    card.below = below_words(children, parts.cards, people, times) if children else ""
    parts.mark_focus(card, alone=True)
    return card


def _below(parts: Parts, box: str, focus: Card) -> list[Card]:
    """Return who reports to the focus, each with its own counts, at most a page of them."""
    if parts.request.down is not None:
        return [
            card for card in branch(parts, parts.tree.below(box, down=parts.request.down)) if card.id != box
        ]
    children = parts.tree.children.get(box, ())
    missing = parts.totals.missing(box)
    shown = children if len(children) <= MOST_BELOW else children[: MOST_BELOW - 1]
    cards = [_report_card(parts, child) for child in shown]
    hidden = children[len(shown) :]
    if hidden:
        cards += summed_up(f"{box}:rest", box, hidden, parts.cards, parts.totals)
    elif children and missing != ZERO:
        cards.append(remainder(box, missing, parts.cards))
    return cards


def _report_card(parts: Parts, box: str) -> Card:
    card = parts.cards.card(box)
    for child in parts.tree.children.get(box, ()):
        unit = parts.tree.unit_shown.get(child)
        if unit is not None and parts.tree.head_of.get(unit.id) == box:
            text = words.HEAD_OF.format(unit=parts.cards.notes.title_of_unit(unit)).to(parts.language)
            text = with_certainty(text, unit.head_evidence, unit.evidence, language=parts.language)
            card.details = (*card.details, text)
    return card


def _other_superiors(parts: Parts, box: str, cards: list[Card]) -> list[Card]:
    """Return the superiors of the focus that are not in its chain, beside the top."""
    drawn = {card.id for card in cards}
    found: dict[str, Card] = {}
    for line in _lines_of(parts, box):
        other = parts.tree.box_of_position.get(line.superior)
        if other is not None and other not in drawn and other not in found:
            card = _chain_card(parts, other)
            card.muted = True
            if card.parent not in drawn:
                card.parent, card.place = cards[0].id, Place.BESIDE
            found[other] = card
    return list(found.values())


def _bodies(parts: Parts, box: str, cards: Sequence[Card]) -> list[Card]:
    """Return the bodies that the focus reports to, above, and those that it leads, beside it.

    Who is drawn and accountable to one of them too has all its bodies drawn: one alone would say
    that there is no other.
    """
    top = cards[0].id
    reported = _accountable_to(parts, box)
    drawn = [_accountable_to(parts, card.id) for card in cards]
    while any(reported & bodies and bodies - reported for bodies in drawn):
        reported = reported.union(*(bodies for bodies in drawn if reported & bodies))
    found = []
    for body in parts.organisation.bodies:
        leader = leader_of(parts.cards, body)
        leads = leader is not None and parts.tree.box_of_position[leader] == box
        if body.id in reported or leads:
            card = body_card(parts.cards, body)
            if not leads:
                card.parent, card.place = top, Place.ABOVE
            found.append(card)
    return found


def _accountable_to(parts: Parts, box: str) -> set[str]:
    """Return the bodies to which the position in a box is accountable."""
    return {line.superior for line in _lines_of(parts, box) if line.kind is LineKind.ACCOUNTABILITY}


def _lines_of(parts: Parts, box: str) -> tuple[Line, ...]:
    position = parts.tree.head_shown.get(box) or parts.organisation.position_by_id.get(box)
    return () if position is None else position.lines


def _links(parts: Parts, box: str, cards: list[Card]) -> list[Link]:
    """Return the lines of the layout tree, those of the focus, and those of boxes that hang loose else."""
    boxes = [card.id for card in cards if card.id in parts.tree.spots]
    parents = {card.id: card.parent for card in cards}
    links = all_links(parts, boxes, cards)
    # A box that is set elsewhere than where the tree has it keeps its line, drawn freely.
    links = [replace(link, in_tree=link.in_tree and parents[link.source] == link.target) for link in links]
    hanging = {link.source for link in links if link.in_tree}
    return [
        link
        for link in links
        if link.in_tree
        or box in (link.source, link.target)
        or (link.source not in hanging and link.kind is not LinkKind.DEPUTY)
    ]
