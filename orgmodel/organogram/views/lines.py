"""The view `lines`: every line of one position, up and down, its deputies and, asked for, its relations."""

from __future__ import annotations

from collections.abc import Iterable

from orgmodel.model.elements import Position
from orgmodel.model.lines import Deputy, Line, LineKind, LineState, Relation
from orgmodel.organogram.chart import BoxKind, Chart, Link, LinkKind, Place
from orgmodel.organogram.views.card import Card
from orgmodel.organogram.views.excerpt import excerpt_subtitle
from orgmodel.organogram.views.governance import body_card
from orgmodel.organogram.views.links import KINDS, Links, deputy_label, is_vague
from orgmodel.organogram.views.parts import Parts
from orgmodel.organogram.views.request import ViewError
from orgmodel.organogram.views.titles import position_title
from orgmodel.words import organogram as words

RELATIONS = "relations"


def lines(parts: Parts) -> Chart:
    """Draw one position with all its superiors above, its reports below, its deputies beside."""
    drawing = _Drawing(parts, _position(parts))
    drawing.superiors()
    drawing.reports()
    drawing.deputies()
    if RELATIONS in parts.request.lenses:
        drawing.relations()
    title = words.TITLE_LINES.format(title=drawing.position.title).to(parts.language)
    cards = list(drawing.cards.values())
    return parts.chart(cards, drawing.links.drawn(), title=title, subtitle=excerpt_subtitle(parts))


def _position(parts: Parts) -> Position:
    focus = parts.needed_focus()
    head = parts.tree.head_of.get(focus)
    if head is None and focus in parts.organisation.unit_by_id:
        raise ViewError(f"no head of {focus!r} is declared; give a position as the focus of the view lines")
    return parts.organisation.position_by_id[head or focus]


class _Drawing:
    """Hold the cards and links around one position."""

    def __init__(self, parts: Parts, position: Position) -> None:
        self.parts = parts
        self.position = position
        self.links = Links()
        self.cards: dict[str, Card] = {}
        own = self._position_card(position)
        own.details = (*parts.cards.notes.grade_words(position), *own.details)
        own.tags = ()
        own.parent = None
        self.cards[own.id] = own
        parts.mark_focus(own)

    def superiors(self) -> None:
        """Add whom the position reports to, of every kind; also that it is not known."""
        for line in self.parts.computed.lines_by_reporter.get(self.position.id, ()):
            self._line(line, line.superior, Place.ABOVE)
        if self.position.line_state is LineState.UNKNOWN:
            title = words.SUPERIOR_NOT_KNOWN.to(self.parts.language)
            card = Card(f"{self.position.id}:superior", BoxKind.POSITION, title, unknown=True)
            card.parent, card.place = self.position.id, Place.ABOVE
            self.cards[card.id] = card
            self.links.add(Link(self.position.id, card.id, LinkKind.HIERARCHICAL, unknown=True))

    def reports(self) -> None:
        """Add who reports to the position, of every kind."""
        for line in self.parts.computed.lines_by_superior.get(self.position.id, ()):
            self._line(line, line.reporter, Place.BELOW)

    def deputies(self) -> None:
        """Add who replaces the position, and whom its holder replaces."""
        for deputy in self.position.deputies:
            self._add(deputy.position, Place.BESIDE)
            self._deputy(deputy, self.position.id)
        for other in self.parts.organisation.positions:
            for deputy in other.deputies:
                if deputy.position == self.position.id:
                    self._add(other.id, Place.BESIDE)
                    self._deputy(deputy, other.id)

    def relations(self) -> None:
        """Add with whom the position works together, in words: a relation is no reporting line."""
        for number, relation in enumerate(self.position.relations):
            card = Card(f"{self.position.id}:relation:{number}", BoxKind.POSITION, self._names(relation))
            card.details = tuple(text for text in _relation_words(relation) if text)
            card.parent, card.place, card.muted = self.position.id, Place.BESIDE, True
            card.unknown = not relation.evidence.is_stated
            self.cards[card.id] = card

    def _line(self, line: Line, other: str, place: Place) -> None:
        known = other in self.parts.organisation.position_by_id or other in self.parts.organisation.body_by_id
        if not known or other == self.position.id:
            return
        self._add(other, place)
        below = self.cards[other].place is Place.BELOW
        label = self._label(line)
        in_tree = below and line.kind is LineKind.HIERARCHICAL and line.superior == self.position.id
        vague = is_vague(line, self.parts.organisation)
        link = Link(line.reporter, line.superior, KINDS[line.kind], label, unknown=vague, in_tree=in_tree)
        self.links.add(link)

    def _label(self, line: Line) -> str:
        names = ", ".join(self._name(other) for other in line.jointly_with)
        jointly = words.JOINTLY.format(names=names).to(self.parts.language) if names else ""
        return words.SEPARATOR.join(text for text in (line.scope, line.frequency, jointly) if text)

    def _deputy(self, deputy: Deputy, replaced: str) -> None:
        if deputy.position != replaced:
            label, unknown = deputy_label(deputy, self.parts.language), not deputy.evidence.is_stated
            self.links.add(Link(deputy.position, replaced, LinkKind.DEPUTY, label, unknown=unknown))

    def _add(self, element: str, place: Place) -> None:
        """Add a card once; where it was first found it stays."""
        if element in self.cards:
            return
        body = self.parts.organisation.body_by_id.get(element)
        if body is not None:
            card = body_card(self.parts.cards, body)
        else:
            card = self._position_card(self.parts.organisation.position_by_id[element])
        card.parent, card.place = self.position.id, place
        self.cards[element] = card

    def _position_card(self, position: Position) -> Card:
        """Return the card of a position itself, also where it shares a box with its unit."""
        box = self.parts.tree.box_of_position[position.id]
        shown = self.parts.tree.head_shown.get(box)
        card = self.parts.cards.card(box) if shown is None else self.parts.cards.head_card(box)
        card.id, card.element = position.id, position.id
        card.kind = BoxKind.POSITION if card.kind is BoxKind.UNIT else card.kind
        card.title = position_title(position, self.parts.language)
        if shown is None and (not self.cards or position.unit != self.position.unit):
            card.details = (*card.details, *self.parts.cards.notes.home_words(position))
        return card

    def _names(self, relation: Relation) -> str:
        return ", ".join([*(self._name(element) for element in relation.to), *relation.party])

    def _name(self, element: str) -> str:
        organisation = self.parts.organisation
        if element in organisation.position_by_id:
            return organisation.position_by_id[element].title
        if element in organisation.body_by_id:
            return organisation.body_by_id[element].name
        return self.parts.cards.notes.title_of_unit(organisation.unit_by_id[element])


def _relation_words(relation: Relation) -> Iterable[str | None]:
    return (relation.kind, relation.scope, relation.frequency, relation.condition)
