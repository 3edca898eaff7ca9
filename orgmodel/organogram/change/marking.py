"""Marking: the cards of both states, with the sign and the words of what happens to them."""

from __future__ import annotations

from collections.abc import Iterable

from orgmodel.organogram.change.changes import Changes
from orgmodel.organogram.change.state import GHOST, State
from orgmodel.organogram.change.traces import Traces
from orgmodel.organogram.chart import Mark
from orgmodel.organogram.views.card import Card, card_from
from orgmodel.words import change as words
from orgmodel.words.text import Text

BADGES = {
    Mark.NEW: words.NEW,
    Mark.GONE: words.GONE,
    Mark.MOVED: words.MOVED,
    Mark.CHANGED: words.CHANGED,
    Mark.NEW_MANAGER: words.NEW_MANAGER,
}
_OF_HEAD_ALONE = {Mark.NEW: Mark.CHANGED, Mark.GONE: Mark.CHANGED, Mark.MOVED: Mark.CHANGED}


class Marker:
    """Make marked cards of two states."""

    def __init__(self, changes: Changes, before: State, after: State) -> None:
        self.changes = changes
        self.before = before
        self.after = after
        self.traces = Traces(changes, before, after)

    def say(self, text: Text) -> str:
        """Return a text in the language of the drawing."""
        return text.to(self.changes.language)

    @property
    def colour_order(self) -> tuple[str, ...]:
        """Return the units in the order of their colours: as in the state before, then what is new."""
        return (*self.before.colour_order, *self.after.colour_order)

    def plain_card(self, state: State, box: str) -> Card:
        """Return the card of a box of one state, marked, without a word on the other state."""
        card = self._signed(state, box)
        self._add(card, self._head_word(state, box, card.mark))
        return card

    def after_card(self, box: str) -> Card:
        """Return the card of a box of the state after, with what it was."""
        card = self._signed(self.after, box)
        traces = self.traces
        former_heads = traces.former_heads(box)
        if former_heads and card.mark is Mark.NONE:
            self._sign(card, Mark.CHANGED)
        came = traces.head_came_from(box) or self._head_word(self.after, box, card.mark)
        manager = traces.manager_was(box) if card.mark is Mark.NEW_MANAGER else []
        said = (*traces.title_was(box), *traces.details_were(box), *traces.came_from(box), *came, *manager)
        self._add(card, [*said, *former_heads, *traces.seats(box), *traces.counts_were(box)])
        return card

    def gone_card(self, box: str) -> Card:
        """Return the card of a box that is no more, where it stood."""
        card = self._signed(self.before, box)
        card.linked = self.before.is_linked(box)
        if card.mark is Mark.NONE:
            self._sign(card, Mark.GONE)
        went = self.traces.heads_went_to(box) or self._head_word(self.before, box, card.mark)
        self._add(card, [*self.traces.went_into(box), *went, *self.traces.seats_gone(box)])
        return card

    def ghost_card(self, box: str) -> Card:
        """Return the pale card that stands where a box stood."""
        old = self.before.boxes[box]
        card = Card(f"{box}{GHOST}", old.kind, old.title, element=old.element, place=old.place)
        card.stacked, card.muted, card.mark = old.stacked, True, Mark.GHOST
        card.linked = self.before.is_linked(box)
        self._add(card, [*self.traces.stood_here(box), *self.traces.seats_gone(box)])
        return card

    def differs(self, box: str) -> bool:
        """Tell whether a box that is in both states shows another text in each."""
        was, now = self.before.boxes.get(box), self.after.boxes.get(box)
        if was is None or now is None:
            return False
        return (was.title, was.details, was.counts) != (now.title, now.details, now.counts)

    def _signed(self, state: State, box: str) -> Card:
        card = card_from(state.boxes[box])
        marks = [self.changes.marks.get(one, Mark.NONE) for one in state.elements[box]]
        if any(mark is not Mark.NONE for mark in marks):
            own = marks[0] if marks[0] is not Mark.NONE else _OF_HEAD_ALONE.get(marks[1], marks[1])
            self._sign(card, own)
        return card

    def _sign(self, card: Card, mark: Mark) -> None:
        card.mark, card.badge, card.muted = mark, self.say(BADGES[mark]), False

    def _head_word(self, state: State, box: str, own: Mark) -> list[str]:
        """Say what happens to whoever heads a unit, where the badge does not."""
        mark = next((self.changes.marks.get(one, Mark.NONE) for one in state.elements[box][1:]), Mark.NONE)
        if mark in (Mark.NONE, own):
            return []
        word = self.say(BADGES[mark])
        return [self.say(words.HEAD_IS.format(mark=word[0].lower() + word[1:]))]

    @staticmethod
    def _add(card: Card, details: Iterable[str]) -> None:
        card.details = (*card.details, *details)
