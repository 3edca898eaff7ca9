"""The view `bodies`: who governs, who sits where, and who is accountable to whom."""

from __future__ import annotations

from orgmodel.model.elements import Body, Member
from orgmodel.model.lines import LineKind
from orgmodel.model.quantity import ONE
from orgmodel.organogram.chart import Chart, Place
from orgmodel.organogram.views.card import Card
from orgmodel.organogram.views.excerpt import excerpt_subtitle
from orgmodel.organogram.views.governance import body_card, role_words, seat_words
from orgmodel.organogram.views.links import other_links
from orgmodel.organogram.views.parts import Parts
from orgmodel.organogram.views.titles import is_several, with_certainty
from orgmodel.words import organogram as words
from orgmodel.words.numbers import format_number

MOST_MEMBERS = 12


def bodies(parts: Parts) -> Chart:
    """Draw the bodies with their members, and the positions that are accountable to them."""
    top = parts.cards.card(parts.tree.root)
    cards = [top, *_accountable(parts)]
    for body in parts.organisation.bodies:
        card = body_card(parts.cards, body, with_seats=True)
        card.details = (*card.details, *_seats(parts, body))
        if body.organisation is not None:
            card.muted = True
            card.details = (_of_organisation(parts, body), *card.details)
        if card.parent not in {other.id for other in cards}:
            card.parent = top.id
        cards.append(card)
    for card in cards:
        card.counts = ""
    drawn = {card.id for card in cards}
    links = other_links(parts.computed, parts.tree, drawn, parts.language)
    known = set(parts.organisation.body_by_id)
    governing = [link for link in links if known & {link.source, link.target}]
    return parts.chart(
        cards,
        governing,
        title=parts.organisation.name,
        subtitle=excerpt_subtitle(parts, words.SUBTITLE["bodies"].to(parts.language), named=False),
    )


def _accountable(parts: Parts) -> list[Card]:
    """Return the cards of positions other than the head that are accountable to a body."""
    found: dict[str, Card] = {}
    for position in parts.organisation.positions:
        box = parts.tree.box_of_position[position.id]
        answers = any(
            line.kind is LineKind.ACCOUNTABILITY and line.superior in parts.organisation.body_by_id
            for line in position.lines
        )
        if answers and box != parts.tree.root and box not in found:
            shown = box in parts.tree.head_shown
            card = parts.cards.head_card(box) if shown else parts.cards.card(box)
            card.parent, card.place = parts.tree.root, Place.BELOW
            found[box] = card
    return list(found.values())


def _seats(parts: Parts, body: Body) -> list[str]:
    """Name the seats of a body besides the chair: secretary, other members, and who attends."""
    said = []
    if body.secretary is not None:
        title = seat_words(parts.cards, body.secretary)
        said.append(role_words(parts.cards, words.SECRETARY, words.NOUN_SECRETARY, title))
    said.extend(_members(parts, tuple(member for member in body.members if not _is_chair(member, body))))
    for member in body.attends:
        said.append(words.ATTENDS.format(title=seat_words(parts.cards, member)).to(parts.language))
    return said


def _is_chair(member: Member, body: Body) -> bool:
    """Tell whether a seat is the one seat of the chair, which is told already."""
    chair = body.chair
    if chair is None or chair.position is None is chair.title:
        return False
    same = (member.position, member.title) == (chair.position, chair.title)
    return same and member.count.interval == ONE and member.voting is not False


def _members(parts: Parts, members: tuple[Member, ...]) -> list[str]:
    said = []
    for member in members[:MOST_MEMBERS]:
        template = words.MEMBERS_ARE if is_several(member.count) else words.MEMBER_IS
        text = role_words(parts.cards, template, words.NOUN_MEMBER, seat_words(parts.cards, member))
        not_voting = f" ({words.NOT_VOTING.to(parts.language)})" if member.voting is False else ""
        said.append(text + not_voting)
    more = len(members) - len(said)
    if more:
        number = format_number(more, parts.language)
        said.append(words.MORE_MEMBERS.format(number=number).to(parts.language))
    return said


def _of_organisation(parts: Parts, body: Body) -> str:
    text = words.OF_ORGANISATION.format(organisation=body.organisation).to(parts.language)
    return with_certainty(text, body.evidence, language=parts.language)
