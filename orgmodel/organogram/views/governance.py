"""Cards of bodies: above the organisation, or beside the position that leads them."""

from __future__ import annotations

from orgmodel.model.elements import Body, Member
from orgmodel.model.lines import LineKind
from orgmodel.model.quantity import ONE, Interval, total
from orgmodel.organogram.chart import BoxKind, Place
from orgmodel.organogram.views.card import Card
from orgmodel.organogram.views.elements import Cards
from orgmodel.organogram.views.notes import is_management_team
from orgmodel.organogram.views.titles import certainty_words, is_several, times, with_certainty
from orgmodel.words import organogram as words
from orgmodel.words.numbers import format_interval, format_quantity
from orgmodel.words.text import Text


def body_cards(cards: Cards) -> list[Card]:
    """Return the cards of the organisation's own bodies, in file order."""
    return [body_card(cards, body) for body in cards.organisation.bodies if body.organisation is None]


def body_card(cards: Cards, body: Body, *, with_seats: bool = False) -> Card:
    """Return the card of a body: how many members it has and who presides.

    Args:
        with_seats: the card will name every seat, so the chair's too.
    """
    language = cards.language
    card = Card(body.id, BoxKind.BODY, body.name, parent=cards.tree.root, place=Place.ABOVE, element=body.id)
    card.stacked = is_several(body.count)
    card.unknown = body.count.is_unknown or not body.evidence.is_stated
    leader = leader_of(cards, body)
    if leader is not None:
        card.parent, card.place = cards.tree.box_of_position[leader], Place.BESIDE
    elif is_management_team(body):
        card.place = Place.BESIDE
    notes = (_number(body, language), _members(body, language), chair_words(cards, body, always=with_seats))
    said = (*notes, certainty_words(body.evidence, language=language, inferred=words.BODY_INFERRED))
    card.details = tuple(note for note in said if note)
    return card


def leader_of(cards: Cards, body: Body) -> str | None:
    """Return the position that a body reports to in line; None for a body that governs."""
    for line in body.lines:
        if line.kind is LineKind.HIERARCHICAL and line.superior in cards.tree.box_of_position:
            return line.superior
    return None


def chair_words(cards: Cards, body: Body, *, always: bool) -> str:
    """Say who chairs a body, or that it is not known.

    Args:
        always: also where the title of the seat itself says that it is the chair's.
    """
    if body.chair is not None:
        title = seat_words(cards, body.chair)
        said = role_words(cards, words.CHAIR, words.NOUN_CHAIR, title)
        return "" if said == title and not always else said
    return words.CHAIR_NOT_KNOWN.to(cards.language) if body.chair_unknown else ""


def role_words(cards: Cards, template: Text, noun: Text, title: str) -> str:
    """Say what a seat is in a body; the title alone where a word of it says so: `Voorzitter van de raad`."""
    word = noun.to(cards.organisation.language)
    is_said = any(one.endswith(word) for one in title.casefold().split())
    return title if is_said else template.format(title=title).to(cards.language)


def seat_words(cards: Cards, member: Member) -> str:
    """Say whose seat in a body it is."""
    if member.position is not None:
        text = cards.organisation.position_by_id[member.position].title
    else:
        text = times(member.count, member.title or "", cards.language)
    return with_certainty(text, member.evidence, language=cards.language)


def _number(body: Body, language: str) -> str:
    if not is_several(body.count):
        return ""
    if body.count.is_unknown:
        return words.NUMBER_NOT_KNOWN.to(language)
    return words.BODIES.format(number=format_quantity(body.count, language)).to(language)


def _members(body: Body, language: str) -> str:
    if not body.members:
        return ""
    seats = total(
        member.count.whole if member.evidence.is_stated else member.count.whole.from_zero()
        for member in body.members
    )
    known = seats if body.complete else Interval(seats.minimum, None)
    if known.minimum == 0:
        return ""
    word = words.MEMBER if known == ONE else words.MEMBERS
    return word.format(number=format_interval(known, language)).to(language)
