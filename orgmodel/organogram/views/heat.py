"""The view `heat`: span, layer or vacancies as colour and as number on every card."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence

from orgmodel.analysis.computed import PositionNumbers
from orgmodel.model.quantity import ZERO, Interval, Number
from orgmodel.organogram.chart import BoxKind, Chart, Mark
from orgmodel.organogram.views.card import Card
from orgmodel.organogram.views.counts import vacancies
from orgmodel.organogram.views.frame import subtitle
from orgmodel.organogram.views.full import branch, own_links
from orgmodel.organogram.views.parts import Parts
from orgmodel.organogram.views.request import ViewError
from orgmodel.words import organogram as words
from orgmodel.words.numbers import format_interval


def heat(parts: Parts) -> Chart:
    """Draw the organisation, or the unit in focus, with one number on every card that has it.

    Only the lines of the tree are drawn, so that the colours are seen.
    """
    chosen = [lens for lens in parts.request.lenses if lens in LENSES]
    if len(chosen) != 1 and parts.request.lenses:
        asked = ", ".join(parts.request.lenses)
        raise ViewError(f"heat shows one of {', '.join(LENSES)}, not {asked}; give one of them as its lens")
    lens = chosen[0] if chosen else "span"
    top = parts.tree.root if parts.focus is None else parts.focus_box()
    boxes = parts.tree.below(top, down=parts.request.down)
    cards = branch(parts, boxes)
    cards[0].parent = None
    LENSES[lens](parts, cards)
    first = words.SUBTITLE[f"heat-{lens}"].to(parts.language)
    return parts.chart(
        cards,
        own_links(parts, boxes, cards),
        title=parts.organisation.name if top == parts.tree.root else cards[0].title,
        subtitle=subtitle(parts.computed, first, parts.language),
    )


def _span(parts: Parts, cards: Sequence[Card]) -> None:
    """Show who leads how many; the widest span is the warmest."""
    spans = {
        box: numbers.direct.value
        for box, numbers in _numbers(parts, cards).items()
        if numbers.direct.value.minimum > 0 or (numbers.direct.value != ZERO and parts.tree.children.get(box))
    }
    _colour(cards, spans, _span_words(parts))


def _layer(parts: Parts, cards: Sequence[Card]) -> None:
    """Show in which layer each stands; the lowest is the warmest."""
    layers = {box: numbers.layer for box, numbers in _numbers(parts, cards).items()}
    _colour(cards, layers, _layer_words(parts))


def _vacancy(parts: Parts, cards: Sequence[Card]) -> None:
    """Show how many seats are vacant in each box and below it, against the most of any unit."""
    vacant = {box: parts.vacant_seats(box) for box in parts.tree.spots}
    for box in reversed(parts.tree.below(parts.tree.root)):
        parent = parts.tree.spots[box].parent
        if parent is not None:
            vacant[parent] += vacant[box]
    root = parts.tree.root
    found = {
        card.id: Interval(vacant[card.id], vacant[card.id])
        for card in cards
        if card.id in vacant and card.id != root and card.kind is not BoxKind.REMAINDER
    }
    _colour(cards, found, lambda value: _vacancy_words(parts, value))
    for card in cards:
        if card.id == root:
            card.counts = _vacancy_words(parts, Interval(vacant[root], vacant[root]))


def _numbers(parts: Parts, cards: Sequence[Card]) -> dict[str, PositionNumbers]:
    found = {}
    for card in cards:
        head = parts.tree.head_shown.get(card.id)
        numbers = parts.computed.positions.get(card.id if head is None else head.id)
        if numbers is not None:
            found[card.id] = numbers
    return found


def _colour(cards: Sequence[Card], values: Mapping[str, Interval], said: Callable[[Interval], str]) -> None:
    """Put each number on its card; amber stays out, so that only one scale is seen."""
    most: Number = max((value.minimum for value in values.values()), default=0)
    for card in cards:
        if card.kind is BoxKind.REMAINDER:
            continue
        card.mark = Mark.NONE
        value = values.get(card.id)
        if value is None:
            card.counts = ""
            continue
        card.counts = said(value)
        known = value.minimum > 0 or value.maximum is not None
        card.heat = float(value.minimum / most) if known and most else (0.0 if known else None)


def _span_words(parts: Parts) -> Callable[[Interval], str]:
    def say(value: Interval) -> str:
        if value.minimum == 0 and value.maximum is None:
            return words.DIRECT_NOT_KNOWN.to(parts.language)
        return words.DIRECT.format(number=format_interval(value, parts.language)).to(parts.language)

    return say


def _layer_words(parts: Parts) -> Callable[[Interval], str]:
    def say(value: Interval) -> str:
        return words.LAYER.format(number=format_interval(value, parts.language)).to(parts.language)

    return say


def _vacancy_words(parts: Parts, value: Interval) -> str:
    if value == ZERO:
        return words.NO_VACANCY.to(parts.language)
    return vacancies(int(value.minimum), parts.language)


LENSES: Mapping[str, Callable[[Parts, Sequence[Card]], None]] = {
    "span": _span,
    "layer": _layer,
    "vacancy": _vacancy,
}
