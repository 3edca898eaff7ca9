"""Traces in words: what a box was, where it came from and where it went."""

from __future__ import annotations

from collections.abc import Iterable

from orgmodel.organogram.change.changes import Changes, Seats
from orgmodel.organogram.change.state import State
from orgmodel.organogram.chart import Box, Mark
from orgmodel.words import change as words
from orgmodel.words.numbers import format_number
from orgmodel.words.text import Text


class Traces:
    """Word what links the two states of a box; boxes and elements by their shared ids."""

    def __init__(self, changes: Changes, before: State, after: State) -> None:
        self._changes = changes
        self._before = before
        self._after = after

    def title_was(self, box: str) -> list[str]:
        """Say what the box of a marked element was called."""
        first = self._first(self._after, box)
        old = self._before.box_of.get(first)
        if first not in self._changes.marks or old is None or self._first(self._before, old) != first:
            return []
        title = self._before.boxes[old].title
        return [] if title == self._after.boxes[box].title else self._said(words.WAS, title=title)

    def came_from(self, box: str) -> list[str]:
        """Say where the box of a moved element hung."""
        first = self._first(self._after, box)
        if self._changes.marks.get(first) is not Mark.MOVED:
            return []
        return self._said_of_home(words.COMES_FROM, first)

    def head_came_from(self, box: str) -> list[str]:
        """Say where a moved head comes from, where that is another box."""
        for head in self._after.elements[box][1:]:
            if self._changes.marks.get(head) is Mark.MOVED and self._before.box_of.get(head) != box:
                return self._said_of_home(words.HEAD_COMES, head)
        return []

    def manager_was(self, box: str) -> list[str]:
        """Say to whom the position in a box reported."""
        lead = self._after.lead(box)
        managers = self._before.managers(lead)
        return self._said(words.MANAGER_WAS, title=" / ".join(managers)) if managers else []

    def former_heads(self, box: str) -> list[str]:
        """Say who headed a unit and does not any more."""
        held, said = self._after.elements[box], []
        for head in self._heads_before(box):
            if head not in held:
                template = words.HEAD_LEFT if head in self._after.box_of else words.HEAD_GONE
                said += self._said(template, title=self._before.titles[head])
        return said

    def details_were(self, box: str) -> list[str]:
        """Say the lines of a changed box that it does not show any more."""
        was = self._before.boxes.get(box)
        if was is None or self._changes.marks.get(self._first(self._after, box)) is not Mark.CHANGED:
            return []
        now = self._after.boxes[box].details
        return [one for line in was.details if line not in now for one in self._said(words.WAS, title=line)]

    def counts_were(self, box: str) -> list[str]:
        """Say the numbers of a box that has other ones now."""
        was = self._before.boxes.get(box)
        if was is None or not was.counts or was.counts == self._after.boxes[box].counts:
            return []
        return self._said(words.WAS, title=was.counts)

    def seats(self, box: str) -> list[str]:
        """Say which seats came to the position in a box and which left it."""
        lead = self._after.lead(box)
        came = [seats for seats in self._changes.seats if seats.target == lead]
        said = self._seats(words.SEATS_FROM, words.SEAT_FROM, came, self._before)
        moved = self._changes.marks.get(lead) is Mark.MOVED
        return said if moved else [*said, *self._left(lead)]

    def seats_gone(self, box: str) -> list[str]:
        """Say which seats left the position of a former box."""
        return self._left(self._before.lead(box))

    def stood_here(self, box: str) -> list[str]:
        """Say where a former box is now."""
        first = self._first(self._before, box)
        now = self._after.boxes[self._after.box_of[first]]
        if self._first(self._after, now.id) != first:
            return self._said(words.STOOD_HERE_IN, title=now.title)
        parent = self._after.boxes.get(now.parent or "", now)
        return self._said(words.STOOD_HERE, title=parent.title)

    def went_into(self, box: str) -> list[str]:
        """Say what took the content of what is gone."""
        into = self._changes.into.get(self._first(self._before, box))
        title = self._after.titles.get(into or "")
        return [] if title is None else self._said(words.GOES_INTO, title=title)

    def heads_went_to(self, box: str) -> list[str]:
        """Say where the head of a unit went that is gone."""
        said = []
        for head in self._before.elements[box][1:]:
            now = self._after.box_of.get(head)
            if now is not None:
                said += self._said(words.HEAD_GOES, title=self._home_of(head, now).title)
        return said

    def _heads_before(self, box: str) -> tuple[str, ...]:
        was = self._before.elements.get(box, ())
        if not was or box not in self._before.boxes:
            return ()
        return was[:1] if self._before.is_top(box) else was[1:]

    def _said_of_home(self, template: Text, element: str) -> list[str]:
        """Say the box that an element stood in, or the one that its own box hung from."""
        box = self._before.box_of.get(element)
        if box is None:
            return []
        old = self._before.boxes[box]
        if self._first(self._before, box) == element:
            old = self._before.boxes.get(old.parent or "", old)
        return self._said(template, title=old.title)

    def _home_of(self, element: str, box: str) -> Box:
        """Return the box that an element stands in now, or the one that its own box hangs from."""
        now = self._after.boxes[box]
        if self._first(self._after, box) != element:
            return now
        return self._after.boxes.get(now.parent or "", now)

    def _left(self, position: str) -> list[str]:
        left = [seats for seats in self._changes.seats if seats.source == position]
        return self._seats(words.SEATS_TO, words.SEAT_TO, left, self._after)

    def _seats(self, many: Text, one: Text, moved: Iterable[Seats], state: State) -> list[str]:
        said = []
        for seats in moved:
            other = seats.source if state is self._before else seats.target
            number = format_number(seats.number, self._changes.language)
            home = state.home_of(other)
            said += self._said(one if seats.number == 1 else many, number=number, title=home)
        return said

    def _said(self, template: Text, **values: object) -> list[str]:
        return [template.format(**values).to(self._changes.language)]

    @staticmethod
    def _first(state: State, box: str) -> str:
        return next(iter(state.elements[box]), "")
