"""Marking: the cards of both states, with the sign and the words of what happens to them."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import fields

from orgmodel.organogram.change.changes import Changes
from orgmodel.organogram.change.state import State
from orgmodel.organogram.chart import Box, BoxKind, Mark
from orgmodel.organogram.views.card import Card
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
_FIELDS = tuple(field.name for field in fields(Card))


def card_from(box: Box) -> Card:
    """Return a box as a card that may still change."""
    return Card(**{name: getattr(box, name) for name in _FIELDS})


class Marker:
    """Make marked cards of two states."""

    def __init__(self, changes: Changes, before: State, after: State) -> None:
        self.changes = changes
        self.before = before
        self.after = after

    def after_card(self, box: str) -> Card:
        """Return the card of a box of the state after."""
        card = self.plain_card(self.after, box)
        held, was = self.after.elements[box], self.before.elements.get(box, ())
        details: list[str] = []
        for element in held:
            details += self._came_from(element, box, is_first=element == held[0])
        details += self._former_heads([one for one in was[1:] if one not in held])
        if held and len(was) > 0 and was[0] not in held and card.kind is BoxKind.HEAD:
            details += self._former_heads([was[0]])
        if details and card.mark is Mark.NONE:
            self._sign(card, Mark.CHANGED)
        card.details = (*card.details, *details)
        return card

    def before_card(self, box: str) -> Card:
        """Return the card of a box of the state before."""
        card = self.plain_card(self.before, box)
        held = self.before.elements[box]
        if held:
            card.details = (*card.details, *self._went_to(held[0]))
        return card

    def gone_card(self, box: str) -> Card:
        """Return the card of a box that is no more, where it stood."""
        card = self.before_card(box)
        if card.mark is Mark.NONE:
            self._sign(card, Mark.GONE)
        for head in self.before.elements[box][1:]:
            now = self.after.box_of.get(head)
            if now is not None:
                text = words.HEAD_GOES.format(title=self.after.boxes[now].title)
                card.details = (*card.details, self.say(text))
        return card

    def ghost_card(self, box: str) -> Card:
        """Return the pale card that stands where a box stood."""
        old = self.before.boxes[box]
        card = Card(f"{box}:before", old.kind, old.title, element=old.element, place=old.place)
        card.stacked, card.muted, card.mark = old.stacked, True, Mark.GHOST
        element = self.before.elements[box][0]
        card.details = (self.say(self._trace(element)),)
        return card

    def say(self, text: Text) -> str:
        """Return a text in the language of the drawing."""
        return text.to(self.changes.language)

    def _trace(self, element: str) -> Text:
        now = self.after.boxes[self.after.box_of[element]]
        if self.after.elements[now.id][0] != element:
            return words.STOOD_HERE_HEADS.format(title=now.title)
        parent = self.after.boxes.get(now.parent or "")
        return words.STOOD_HERE.format(title=parent.title if parent is not None else now.title)

    def plain_card(self, state: State, box: str) -> Card:
        """Return the card of a box of one state, marked, without a word on the other state."""
        card = card_from(state.boxes[box])
        held = state.elements[box]
        marks = [self.changes.marks.get(one, Mark.NONE) for one in held]
        if not held or not any(mark is not Mark.NONE for mark in marks):
            return card
        first = marks[0]
        own = first if first is not Mark.NONE else _OF_HEAD_ALONE.get(marks[1], marks[1])
        self._sign(card, own)
        if len(marks) > 1 and marks[1] not in (Mark.NONE, own):
            word = self.say(BADGES[marks[1]])
            text = words.HEAD_IS.format(mark=word[0].lower() + word[1:])
            card.details = (*card.details, self.say(text))
        return card

    def _sign(self, card: Card, mark: Mark) -> None:
        card.mark, card.badge, card.muted = mark, self.say(BADGES[mark]), False

    def _came_from(self, element: str, box: str, *, is_first: bool) -> Iterable[str]:
        """Say where an element stood, what it was called and who led it, as far as that is marked."""
        mark = self.changes.marks.get(element)
        old = self.before.box_of.get(element)
        if mark is None or old is None or mark is Mark.NEW:
            return
        if is_first and self.before.titles.get(element) != self.after.titles.get(element):
            yield self.say(words.TITLE_WAS.format(title=self.before.titles[element]))
        if mark is Mark.MOVED:
            home = self._home(element, old)
            if home and is_first:
                yield self.say(words.COMES_FROM.format(title=home))
            elif home and old != box:
                yield self.say(words.HEAD_COMES.format(title=home))
        elif mark is Mark.NEW_MANAGER and is_first:
            managers = self.before.managers(element)
            if managers:
                yield self.say(words.MANAGER_WAS.format(title=" / ".join(managers)))

    def _home(self, element: str, box: str) -> str:
        """Return the title of the box that an element stood in or below."""
        old = self.before.boxes[box]
        if self.before.elements[box][0] != element:
            return old.title
        parent = self.before.boxes.get(old.parent or "")
        return "" if parent is None else parent.title

    def _went_to(self, element: str) -> Iterable[str]:
        into = self.changes.into.get(element)
        if into is not None and into in self.after.titles:
            yield self.say(words.GOES_INTO.format(title=self.after.titles[into]))

    def _former_heads(self, heads: Iterable[str]) -> Iterable[str]:
        for head in heads:
            gone = head not in self.after.box_of
            template = words.HEAD_GONE if gone else words.HEAD_LEFT
            if head in self.before.titles:
                yield self.say(template.format(title=self.before.titles[head]))
