"""The view `heat`: span, layer or vacancies as colour and as number on every card that has one."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping, Sequence
from typing import TypeAlias

from msgspec import Struct

from orgmodel.analysis.computed import PositionNumbers
from orgmodel.analysis.multiplicity import Multiplicity
from orgmodel.model.quantity import ZERO, Interval, Number
from orgmodel.organogram.chart import BoxKind, Chart, HeatStep, LinkKind, Place
from orgmodel.organogram.views.card import Card
from orgmodel.organogram.views.counts import vacancies
from orgmodel.organogram.views.frame import subtitle
from orgmodel.organogram.views.full import branch, own_links
from orgmodel.organogram.views.links import other_links
from orgmodel.organogram.views.parts import Parts
from orgmodel.organogram.views.request import ViewError
from orgmodel.words import organogram as words
from orgmodel.words.numbers import format_interval
from orgmodel.words.text import Text

# More tints than this are not told apart.
_MOST_STEPS = 6
_OTHER_LINES = {
    LinkKind.HIERARCHICAL: words.OTHER_HIERARCHICAL_LINES,
    LinkKind.FUNCTIONAL: words.FUNCTIONAL_LINES,
    LinkKind.ACCOUNTABILITY: words.ACCOUNTABILITY_LINES,
    LinkKind.DEPUTY: words.DEPUTY_LINES,
}

Values: TypeAlias = Mapping[str, Interval]


class _Lens(Struct, frozen=True):
    """Hold one thing that heat can show: the number of each box, in words, and what is left out.

    Args:
        has_limit: the limit that is asked for is one of these numbers.
    """

    values: Callable[[Parts, Sequence[Card]], Values]
    said: Callable[[Interval, str], str]
    left_out: Text | None = None
    has_limit: bool = False


def heat(parts: Parts) -> Chart:
    """Draw the organisation, or the unit in focus, with one number on every card that has it.

    Only the lines of the tree are drawn, so that the colours are seen. Positions without a number are
    left out, and so is what hangs below a number of nought.
    """
    chosen = [lens for lens in parts.request.lenses if lens in LENSES]
    if len(chosen) != 1 and parts.request.lenses:
        asked = ", ".join(parts.request.lenses)
        raise ViewError(f"heat shows one of {', '.join(LENSES)}, not {asked}; give one of them as its lens")
    name = chosen[0] if chosen else "span"
    lens = LENSES[name]
    top = parts.tree.root if parts.focus is None else parts.focus_box()
    boxes = parts.tree.below(top, down=parts.request.down)
    cards = branch(parts, boxes)
    cards[0].parent, cards[0].place = None, Place.BELOW
    values = lens.values(parts, cards)
    shown = _worth_drawing(parts, cards, values)
    if len(shown) < len(cards) and lens.left_out is not None:
        parts.remarks.append(parts.say(lens.left_out))
    parts.remarks += _lines_left_out(parts, shown)
    limit = parts.request.limit if lens.has_limit else None
    scale = _colour(shown, values, lambda value: lens.said(value, parts.language), limit, parts.language)
    first = words.SUBTITLE[f"heat-{name}"].to(parts.language)
    return parts.chart(
        shown,
        own_links(parts, [card.id for card in shown if card.id in parts.tree.spots], shown),
        title=parts.organisation.name if top == parts.tree.root else cards[0].title,
        subtitle=subtitle(parts.computed, first, parts.language),
        scale=scale,
    )


def _worth_drawing(parts: Parts, cards: Sequence[Card], values: Values) -> list[Card]:
    """Return the top, the units, and the positions that have a number or lead others; nothing below nought.

    Args:
        cards: parents before children, remainders last.
    """
    shown: dict[str, Card] = {}
    for card in cards:
        parent = card.parent
        if parent is not None and (parent not in shown or values.get(parent) == ZERO):
            continue
        counts = values.get(card.id, ZERO) != ZERO
        leads = card.id in parts.tree.unit_shown or bool(parts.tree.children.get(card.id))
        if parent is None or counts or leads or card.kind is BoxKind.REMAINDER:
            shown[card.id] = card
    return list(shown.values())


def _lines_left_out(parts: Parts, cards: Sequence[Card]) -> list[str]:
    """Say which kinds of lines between the boxes drawn are left out."""
    left_out = other_links(parts.computed, parts.tree, {card.id for card in cards}, parts.language)
    occurring = {link.kind for link in left_out}
    kinds = [parts.say(word) for kind, word in _OTHER_LINES.items() if kind in occurring]
    return [words.NOT_DRAWN.format(kinds=", ".join(kinds)).to(parts.language)] if kinds else []


def _spans(parts: Parts, cards: Sequence[Card]) -> Values:
    """Return who leads how many; the widest span is the warmest."""
    return {
        box: numbers.direct.value
        for box, numbers in _numbers(parts, cards).items()
        if numbers.direct.value.minimum > 0 or (numbers.direct.value != ZERO and parts.tree.children.get(box))
    }


def _layers(parts: Parts, cards: Sequence[Card]) -> Values:
    """Return in which layer each stands; the lowest is the warmest."""
    return {box: numbers.layer for box, numbers in _numbers(parts, cards).items()}


def _vacancies(parts: Parts, cards: Sequence[Card]) -> Values:
    """Return how many seats are vacant in each box and below it, in counted units as often as these occur."""
    tree, multiplicity = parts.tree, Multiplicity(parts.organisation)
    vacant = {box: parts.vacant_seats(box) for box in tree.spots}
    for box in reversed(tree.below(tree.root)):
        unit, parent = tree.unit_shown.get(box), tree.spots[box].parent
        if unit is not None:
            vacant[box] = vacant[box].times(multiplicity.of(unit.id))
        if parent is not None:
            vacant[parent] = vacant[parent].plus(vacant[box])
    return {card.id: vacant[card.id] for card in cards if card.id in vacant}


def _numbers(parts: Parts, cards: Sequence[Card]) -> dict[str, PositionNumbers]:
    found = {}
    for card in cards:
        head = parts.tree.head_shown.get(card.id)
        numbers = parts.computed.positions.get(card.id if head is None else head.id)
        if numbers is not None:
            found[card.id] = numbers
    return found


def _colour(
    cards: Sequence[Card], values: Values, said: Callable[[Interval], str], limit: int | None, language: str
) -> tuple[HeatStep, ...]:
    """Put each number on its card, and its step of the scale; return the scale."""
    known = {card.id: values[card.id] for card in cards if card.id in values and _has_heat(values[card.id])}
    steps, heats = _scale((value.minimum for value in known.values()), limit)
    scale = tuple(HeatStep(_step_words(numbers, said, limit, language), heat) for numbers, heat in steps)
    for card in cards:
        if card.kind is BoxKind.REMAINDER:
            continue
        value = values.get(card.id)
        card.counts = "" if value is None else said(value)
        card.heat = heats[value.minimum] if value is not None and card.id in known else None
    return scale


def _scale(
    numbers: Iterable[Number], limit: int | None
) -> tuple[list[tuple[Interval, float]], dict[Number, float]]:
    """Return the steps of the numbers that occur, and the heat of each number; nought has no colour.

    Each step holds as many different numbers as the others, so that one very high number does not
    leave all others alike. None holds numbers on both sides of the limit, where a tint is left out.
    """
    different = sorted({*numbers})
    warm = [number for number in different if number > 0]
    allowed = [number for number in warm if limit is None or number <= limit]
    beyond = warm[len(allowed) :]
    groups = _grouped(allowed, beyond)
    jump = bool(allowed and beyond)
    steps = [(Interval(0, 0), 0.0)] if len(warm) < len(different) else []
    heats: dict[Number, float] = {ZERO.minimum: 0.0}
    for step, group in enumerate(groups):
        passed = jump and group[0] in beyond
        degree = (step + 2 + passed) / (len(groups) + 1 + jump)
        steps.append((Interval(group[0], group[-1]), degree))
        heats |= dict.fromkeys(group, degree)
    return steps, heats


def _grouped(allowed: list[Number], beyond: list[Number]) -> list[list[Number]]:
    """Part numbers into few groups, as many on each side of the limit as there are numbers for."""
    count = min(_MOST_STEPS, len(allowed) + len(beyond))
    share = round(count * len(beyond) / (len(allowed) + len(beyond) or 1))
    most = count - bool(allowed)
    above = min(max(share, bool(beyond)), most)
    return [*_evenly(allowed, count - above), *_evenly(beyond, above)]


def _evenly(numbers: list[Number], count: int) -> list[list[Number]]:
    return [
        numbers[len(numbers) * step // count : len(numbers) * (step + 1) // count] for step in range(count)
    ]


def _step_words(numbers: Interval, said: Callable[[Interval], str], limit: int | None, language: str) -> str:
    """Say the numbers of a step, and the limit where they are beyond it."""
    if limit is None or numbers.minimum <= limit:
        return said(numbers)
    return words.BEYOND_LIMIT.format(step=said(numbers), limit=limit).to(language)


def _has_heat(value: Interval) -> bool:
    """Tell whether a number is certainly some or certainly nought: what may be either has no colour."""
    return value.minimum > 0 or value == ZERO


def _is_known(value: Interval) -> bool:
    return value.minimum > 0 or value.maximum is not None


def _span_words(value: Interval, language: str) -> str:
    if not _is_known(value):
        return words.DIRECT_NOT_KNOWN.to(language)
    return words.DIRECT.format(number=format_interval(value, language)).to(language)


def _layer_words(value: Interval, language: str) -> str:
    return words.LAYER.format(number=format_interval(value, language)).to(language)


LENSES: Mapping[str, _Lens] = {
    "span": _Lens(_spans, _span_words, words.ONLY_SPANS, has_limit=True),
    "layer": _Lens(_layers, _layer_words),
    "vacancy": _Lens(_vacancies, vacancies, words.ONLY_VACANCIES),
}
