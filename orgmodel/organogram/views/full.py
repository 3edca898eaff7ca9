"""The views `full` and `unit`: the whole organisation, or one unit and all below it."""

from __future__ import annotations

from collections.abc import Sequence

from orgmodel.model.quantity import ZERO
from orgmodel.organogram.chart import BoxKind, Chart, Link, LinkKind
from orgmodel.organogram.views.card import Card
from orgmodel.organogram.views.excerpt import excerpt_subtitle
from orgmodel.organogram.views.frame import subtitle
from orgmodel.organogram.views.governance import body_cards
from orgmodel.organogram.views.links import other_links, tree_links
from orgmodel.organogram.views.parts import Parts, colour_units
from orgmodel.organogram.views.remainders import below_words, pruned, remainder
from orgmodel.organogram.views.titles import is_several
from orgmodel.words import organogram as words

DEPUTIES = "deputies"
MOST_DEPUTIES = 5


def full(parts: Parts) -> Chart:
    """Draw the whole organisation: bodies above, staff beside, units and positions below."""
    boxes = parts.tree.below(parts.tree.root, down=parts.request.down)
    cards = branch(parts, boxes)
    if parts.focus is not None:
        focus = parts.tree.box_of(parts.focus)
        for card in cards:
            if card.id == focus:
                parts.mark_focus(card)
    drawn = set(boxes)
    for body in body_cards(parts.cards):
        body.parent = body.parent if body.parent in drawn else parts.tree.root
        cards.append(body)
    first = words.SUBTITLE["full"].to(parts.language)
    return parts.chart(
        cards,
        all_links(parts, boxes, cards),
        title=parts.organisation.name,
        subtitle=subtitle(parts.computed, first, parts.language),
    )


def unit(parts: Parts) -> Chart:
    """Draw one unit and everything below it; `up` adds layers of the chain above."""
    top = parts.focus_box()
    boxes = parts.tree.below(top, down=parts.request.down)
    chain = parts.tree.chain(top)[:-1]
    above = chain[len(chain) - min(parts.request.up or 0, len(chain)) :]
    cards = [parts.cards.card(box) for box in above] + branch(parts, boxes)
    boxes = [*above, *boxes]
    cards[0].parent = None
    first = words.SUBTITLE["unit"].to(parts.language)
    return parts.chart(
        cards,
        all_links(parts, boxes, cards),
        title=cards[len(above)].title,
        subtitle=excerpt_subtitle(parts, first),
    )


def branch(parts: Parts, boxes: Sequence[str]) -> list[Card]:
    """Return the cards of boxes of the tree, with a remainder wherever they do not add up."""
    shown = set(boxes)
    cards: list[Card] = []
    rests: list[Card] = []
    for box in boxes:
        card = parts.cards.card(box)
        cards.append(card)
        children = parts.tree.children.get(box, ())
        if not children:
            continue
        card.below = below_words(children, parts.cards, parts.totals.below(box), parts.tree.times(box))
        if children[0] not in shown:
            rests += [] if _says_all(parts, box) else pruned(box, parts.cards, parts.totals)
        elif (missing := parts.totals.missing(box)) != ZERO:
            rests.append(remainder(box, missing, parts.cards))
    colour_units(cards)
    return cards + rests


def _says_all(parts: Parts, box: str) -> bool:
    """Tell whether the counts of a card say as much as the remainder below it would."""
    if any(child in parts.tree.unit_shown for child in parts.tree.children.get(box, ())):
        return False
    below, unit = parts.totals.below(box), parts.tree.unit_shown.get(box)
    head = parts.tree.head_shown.get(box)
    if below == ZERO or not below.is_exact:
        return False
    if head is not None:
        lead = parts.computed.positions[head.id]
        single = unit is None or not is_several(unit.count)
        return single and lead.direct.value == below and lead.indirect.value == ZERO
    return unit is not None and parts.totals.persons(box) == below


def own_links(parts: Parts, boxes: Sequence[str], cards: Sequence[Card]) -> list[Link]:
    """Return the lines of the layout tree between the boxes drawn, the remainders' included."""
    drawn = {card.id for card in cards}
    links = [link for link in tree_links(parts.tree, boxes) if link.target in drawn]
    for card in cards:
        if card.kind is BoxKind.REMAINDER and card.parent is not None and card.linked:
            links.append(Link(card.id, card.parent, LinkKind.HIERARCHICAL, in_tree=True))
    return links


def all_links(parts: Parts, boxes: Sequence[str], cards: Sequence[Card]) -> list[Link]:
    """Return every line between the boxes drawn; of many deputies only those of the top and the focus.

    Where every manager has a deputy their lines hide the reporting lines; the footer says what is left out.
    """
    others = other_links(parts.computed, parts.tree, {card.id for card in cards}, parts.language)
    deputies = [link for link in others if link.kind is LinkKind.DEPUTY]
    if len(deputies) > MOST_DEPUTIES and DEPUTIES not in parts.request.lenses:
        ends = {boxes[0], parts.tree.box_of(parts.focus) if parts.focus is not None else boxes[0]}
        hidden = {link for link in deputies if not ends & {link.source, link.target}}
        others = [link for link in others if link not in hidden]
        parts.remarks.append(parts.say(words.DEPUTIES_LEFT_OUT))
    return [*own_links(parts, boxes, cards), *others]
