"""Cards of the elements of an organisation: its head, units and positions."""

from __future__ import annotations

from orgmodel.analysis.computed import Computed
from orgmodel.model.elements import HeadcountScope, HeadState, Position, Status, Unit
from orgmodel.model.lines import LineState
from orgmodel.model.quantity import Interval
from orgmodel.organogram.chart import BoxKind, Mark
from orgmodel.organogram.views.card import Card
from orgmodel.organogram.views.counts import (
    fte_words,
    lead_words,
    persons_words,
    quantities_of,
    vacancy_badge,
)
from orgmodel.organogram.views.notes import Notes, unless_named
from orgmodel.organogram.views.titles import certainty_words, is_plain, is_several, position_title
from orgmodel.organogram.views.tree import BoxTree
from orgmodel.words import organogram as words
from orgmodel.words.numbers import format_interval


class Cards:
    """Make the cards of one organisation in one language.

    Attributes:
        with_fte: whether full-time equivalents are said also where the persons are known exactly.
        told_apart: ids of units whose full-time equivalents and differing statements a box apart says.
    """

    def __init__(self, computed: Computed, tree: BoxTree, language: str, *, with_fte: bool = False) -> None:
        self.computed = computed
        self.organisation = computed.organisation
        self.tree = tree
        self.language = language
        self.with_fte = with_fte
        self.told_apart: frozenset[str] = frozenset()
        self.notes = Notes(computed.organisation, tree, language)

    def card(self, box: str) -> Card:
        """Return the card of one box of the tree."""
        spot = self.tree.spots[box]
        unit = self.tree.unit_shown.get(box)
        if unit is None:
            card = self._position_card(self.organisation.position_by_id[box])
        elif box == self.tree.root:
            card = self._root_card(unit)
        else:
            card = self._unit_card(unit)
        card.parent, card.place = spot.parent, spot.place
        return card

    def head_card(self, box: str) -> Card:
        """Return the card of a unit named by its head, with the unit where that adds something."""
        card = self.card(box)
        if card.kind is BoxKind.HEAD:
            return card
        head, unit = self.tree.head_shown[box], self.tree.unit_shown[box]
        card.title = position_title(head, self.language)
        card.kind = BoxKind.POSITION
        card.element = head.id
        certainty = certainty_words(
            unit.head_evidence, head.evidence, language=self.language, inferred=words.LEAD_INFERRED
        )
        told = [*unless_named(self.notes.title_of_unit(unit), head.title), certainty, self.notes.status(head)]
        card.details = ()
        self._add_detail(card, *told, *self.notes.unit_notes(unit, head))
        return card

    def _root_card(self, unit: Unit) -> Card:
        head = self.tree.head_shown.get(self.tree.root)
        if head is None:
            card = Card(unit.id, BoxKind.HEAD, self.organisation.name, element=unit.id)
            self._add_detail(card, self.notes.head_words(unit, None))
            counts = self._persons_words(unit)
        else:
            card = Card(head.id, BoxKind.HEAD, position_title(head, self.language), element=head.id)
            card.unknown = not head.evidence.is_stated
            card.stacked = is_several(head.count)
            lead = certainty_words(head.evidence, language=self.language, inferred=words.LEAD_INFERRED)
            self._add_detail(card, lead)
            self._add_detail(card, self.notes.status(head))
            self._mark(card, head)
            counts = self._lead(head, unit)
            several = len(quantities_of(unit.headcount, HeadcountScope.PERSONS)) > 1
            if self._is_contradicted(unit) or (several and unit.id not in self.told_apart):
                self._add_detail(card, *self._persons_words(unit))
        card.counts = words.SEPARATOR.join([*counts, *self._fte(unit)])
        return card

    def _unit_card(self, unit: Unit) -> Card:
        title = self.notes.title_of_unit(unit)
        card = Card(unit.id, BoxKind.UNIT, title, element=unit.id, row=unit.types[0] if unit.types else "")
        card.stacked = is_several(unit.count)
        head = self._head(unit)
        shown = self.tree.head_shown.get(unit.id)
        self._add_detail(card, self.notes.head_words(unit, head))
        self._add_detail(card, *self.notes.unit_notes(unit, shown))
        heads = (head.evidence, unit.head_evidence) if head is not None else ()
        card.unknown = (
            bool(certainty_words(unit.evidence, *heads, language=self.language))
            or unit.head_state is HeadState.UNKNOWN
            or unit.count.is_unknown
            or not self.tree.spots[unit.id].placed
        )
        if shown is not None:
            self._mark(card, shown)
        card.counts = self._unit_counts(unit, shown)
        return card

    def _position_card(self, position: Position) -> Card:
        spot = self.tree.spots[position.id]
        line_not_known = spot.placed and position.line_state is LineState.UNKNOWN and spot.line is None
        noted = line_not_known or spot.elsewhere or self.notes.main_line(position)
        if is_plain(position) and spot.placed and not noted:
            card = Card(position.id, BoxKind.POSITION, position.title, element=position.id)
            card.details = self.notes.per(position.unit)
        else:
            title = position_title(position, self.language)
            card = Card(position.id, BoxKind.POSITION, title, element=position.id)
            card.stacked = is_several(position.count)
            card.details = self.notes.position_notes(position, line_not_known=line_not_known)
            certain = position.evidence.is_stated and not position.count.is_unknown
            certain = certain and position.status is not Status.UNKNOWN
            card.unknown = not certain or not spot.placed or line_not_known
        self._mark(card, position)
        numbers = self.computed.positions.get(position.id)
        if numbers is not None and numbers.direct.value.minimum > 0:
            card.counts = words.SEPARATOR.join(lead_words(numbers, (), self.language))
        return card

    def _unit_counts(self, unit: Unit, head: Position | None) -> str:
        counts = self._lead(head, unit) if head is not None else []
        if not counts or (_states_persons(unit) and not (self._is_exact(unit) and self._leads_exactly(head))):
            counts = [*counts, *self._persons_words(unit)]
        return words.SEPARATOR.join([*counts, *self._fte(unit)])

    def _persons_words(self, unit: Unit) -> list[str]:
        """Say how many persons work in a unit, and beside what is stated what follows where it differs."""
        numbers, each = self.computed.units[unit.id].persons, is_several(unit.count)
        said = persons_words(numbers.value, unit.headcount, self.language, each=each)
        if not self._is_contradicted(unit):
            return said
        computed = format_interval(numbers.computed, self.language)
        both = words.STATED_AND_COMPUTED
        return [both.format(stated=stated, computed=computed).to(self.language) for stated in said]

    def _is_contradicted(self, unit: Unit) -> bool:
        return self.computed.units[unit.id].persons.contradicts and not is_several(unit.count)

    def _fte(self, unit: Unit) -> list[str]:
        """Say the full-time equivalents where they add to what is known, or where they are asked for."""
        if unit.id in self.told_apart or (self._is_exact(unit) and not self.with_fte):
            return []
        return fte_words(unit.headcount, self.language, each=is_several(unit.count))

    def _is_exact(self, unit: Unit) -> bool:
        """Tell whether the persons of a unit follow from one exact number."""
        several = len(quantities_of(unit.headcount, HeadcountScope.PERSONS)) > 1
        return self._persons(unit).is_exact and not several

    def _leads_exactly(self, head: Position | None) -> bool:
        """Tell whether it is known exactly how many a head leads."""
        numbers = self.computed.positions.get(head.id) if head is not None else None
        return numbers is not None and numbers.direct.value.is_exact and numbers.indirect.value.is_exact

    def _lead(self, head: Position, unit: Unit) -> list[str]:
        numbers = self.computed.positions.get(head.id)
        if numbers is None:
            return []
        said = lead_words(numbers, unit.headcount, self.language)
        if said == [words.NEITHER_KNOWN.to(self.language)]:
            leads = unit is self.organisation.root or self.tree.children.get(unit.id)
            return said if leads else []
        if said and (is_several(unit.count) or is_several(head.count)):
            return [f"{words.EACH.to(self.language)} {said[0]}", *said[1:]]
        return said

    def _persons(self, unit: Unit) -> Interval:
        return self.computed.units[unit.id].persons.value

    def _head(self, unit: Unit) -> Position | None:
        head = self.tree.head_of.get(unit.id)
        return None if head is None else self.organisation.position_by_id[head]

    def _mark(self, card: Card, position: Position) -> None:
        if position.status is not None or position.vacant.text != "0":
            card.badge = vacancy_badge(position, self.language)
            card.mark = Mark.FOCUS if card.badge else Mark.NONE
        if position.id in self.notes.in_management_team:
            card.tags = (words.MANAGEMENT_TEAM.to(self.language),)

    @staticmethod
    def _add_detail(card: Card, *texts: str) -> None:
        card.details = (*card.details, *(text for text in texts if text))


def _states_persons(unit: Unit) -> bool:
    return any(statement.scope is HeadcountScope.PERSONS for statement in unit.headcount)
