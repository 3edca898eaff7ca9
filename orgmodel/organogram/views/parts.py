"""What every view shares: the request with its defaults, the tree, the cards, the finished chart."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from functools import cached_property

from orgmodel.analysis.computed import Computed
from orgmodel.model.quantity import ZERO, Interval
from orgmodel.organogram.chart import BoxKind, Chart, HeatStep, Link, Mark, Place
from orgmodel.organogram.views.card import Card, finish
from orgmodel.organogram.views.counts import vacancies_of
from orgmodel.organogram.views.elements import Cards
from orgmodel.organogram.views.frame import footer
from orgmodel.organogram.views.placing import build_tree
from orgmodel.organogram.views.request import ViewError, ViewRequest
from orgmodel.organogram.views.totals import Totals
from orgmodel.words import organogram as words
from orgmodel.words.text import LANGUAGES, Text


class Parts:
    """Hold what a view is made of."""

    def __init__(self, computed: Computed, request: ViewRequest) -> None:
        self.computed = computed
        self.request = request
        self.organisation = computed.organisation
        self.language = request.language or self.organisation.language
        if self.language not in LANGUAGES:
            raise ViewError(f"language {self.language!r} has no fixed words; choose {' or '.join(LANGUAGES)}")
        self.tree = build_tree(computed)
        self.remarks: list[str] = []
        self.marked = ""
        self.cards = Cards(computed, self.tree, self.language, with_fte="fte" in request.lenses)

    @cached_property
    def totals(self) -> Totals:
        """Return the persons below each box."""
        return Totals(self.cards)

    @property
    def focus(self) -> str | None:
        """Return the id of the element looked at, checked to be a position or unit."""
        focus = self.request.focus
        if focus is None or self.tree.box_of(focus) is not None:
            return focus
        if focus in self.organisation.body_by_id:
            raise ViewError(f"focus {focus!r} is a body; give a position or unit, or use the view bodies")
        raise ViewError(f"focus {focus!r} is no position or unit of {self.organisation.id}; give its id")

    def needed_focus(self) -> str:
        """Return the id of the element looked at, where a view cannot do without."""
        focus = self.focus
        if focus is None:
            view = self.request.view
            raise ViewError(f"the view {view} looks at one position or unit; name it as its focus")
        return focus

    def focus_box(self) -> str:
        """Return the box that the focus stands in."""
        box = self.tree.box_of(self.needed_focus())
        assert box is not None
        return box

    def say(self, text: Text) -> str:
        """Return a fixed text in the chart's language."""
        return text.to(self.language)

    def mark_focus(self, card: Card, *, alone: bool = False) -> None:
        """Mark a card as the one looked at; a vacancy keeps its word beside that.

        Args:
            alone: no other card is marked, so that the word of a vacancy will do.
        """
        self.marked = card.id
        card.mark = Mark.FOCUS
        if card.badge and alone:
            return
        is_unit = card.kind is BoxKind.UNIT and self.request.focus in self.organisation.unit_by_id
        own = self.say(words.THIS_UNIT if is_unit else words.THIS_POSITION)
        card.badge = words.SEPARATOR.join([own, card.badge]) if card.badge else own

    def chart(
        self,
        cards: Sequence[Card],
        links: Iterable[Link],
        *,
        title: str,
        subtitle: str,
        scale: tuple[HeatStep, ...] = (),
    ) -> Chart:
        """Return the finished chart; its footer says how spans are counted where a card tells one."""
        span = words.DIRECT.format(number="").to(self.language).strip()
        with_spans = any(span in card.counts for card in cards)
        return Chart(
            organisation=self.organisation.id,
            id=self.request.id,
            title=self.request.title or title,
            subtitle=subtitle,
            language=self.language,
            boxes=finish(cards, self.language),
            links=tuple(links),
            footer=(*footer(self.computed, self.language, with_spans=with_spans), *self.remarks),
            word_of_focus=self._word_of_focus(cards),
            view=self.request.view,
            scale=scale,
            focus=self.marked,
            colour_order=tuple(
                unit.id
                for unit in self.organisation.units_by_parent.get(self.organisation.id, ())
                if not unit.staff
            ),
        )

    def _word_of_focus(self, cards: Iterable[Card]) -> str:
        marked = (card.badge.split(words.SEPARATOR) for card in cards if card.mark is Mark.FOCUS)
        badges = {badge for said in marked for badge in said}
        own = {
            self.say(words.THIS_POSITION): self.say(words.MARK_POSITION),
            self.say(words.THIS_UNIT): self.say(words.MARK_UNIT),
        }
        said = [word for badge, word in own.items() if badge in badges]
        if badges - set(own):
            said.append(self.say(words.MARK_VACANCY))
        return ", ".join(said)

    def vacant_seats(self, box: str) -> Interval:
        """Return how many seats of the position in a box are called vacant."""
        position = self.tree.head_shown.get(box) or self.organisation.position_by_id.get(box)
        return ZERO if position is None else vacancies_of(position)


def leave_one_mark(cards: Iterable[Card], box: str) -> None:
    """Keep amber for one box; the vacancies of others are said in words."""
    for card in cards:
        if card.id != box and card.badge:
            card.details = (*card.details, card.badge)
            card.badge, card.mark = "", Mark.NONE


def colour_units(cards: Iterable[Card]) -> None:
    """Give each known unit the colour of the unit straight below the head that it hangs under."""
    groups: dict[str, str] = {}
    for card in cards:
        inherited = groups.get(card.parent or "", "")
        top = card.kind is BoxKind.UNIT and card.place is Place.BELOW and not inherited
        groups[card.id] = inherited or (card.id if top else "")
        if card.kind is BoxKind.UNIT and not card.unknown:
            card.colour_group = groups[card.id]
