"""Numbers in words: direct and indirect, persons, FTE, vacancies; bounds are said, never hidden."""

from __future__ import annotations

from collections.abc import Sequence

from orgmodel.analysis.computed import PositionNumbers, Reconciled
from orgmodel.model.elements import HeadcountScope, Position, Statement, Status
from orgmodel.model.evidence import Certainty
from orgmodel.model.quantity import AT_LEAST_ONE, ONE, ZERO, Interval, Quantity
from orgmodel.words import organogram as words
from orgmodel.words.numbers import format_interval, format_number, format_quantity


def lead_words(numbers: PositionNumbers, told: Sequence[Statement], language: str) -> list[str]:
    """Say how many report to a position and how many stand below those; nothing where nobody does.

    Args:
        told: the headcount statements of the unit that it heads.
    """
    direct, indirect = numbers.direct, numbers.indirect
    nobody = direct.value == ZERO and indirect.value == ZERO
    if nobody:
        return []
    if _is_open(direct.value) and _is_open(indirect.value):
        return [words.NEITHER_KNOWN.to(language)]
    said = [_direct(direct, told, language)]
    if indirect.value != ZERO:
        said.append(_indirect(indirect, told, language))
    return said


def persons_words(
    value: Interval, told: Sequence[Statement], language: str, *, each: bool = False
) -> list[str]:
    """Say how many persons work in a unit; statements that differ stand side by side.

    Args:
        each: the unit stands for several, and statements speak of each of them.
    """
    quantities = quantities_of(told, HeadcountScope.PERSONS)
    if quantities:
        text = " / ".join(format_quantity(quantity, language) for quantity in quantities)
        single = len(quantities) == 1 and quantities[0].interval == ONE
        said = (words.PERSON if single else words.PERSONS).format(number=text)
        return [(words.PERSONS_EACH.format(persons=said) if each else said).to(language)]
    return [] if _says_nothing(value) else [persons(value, language)]


def persons(value: Interval, language: str) -> str:
    """Say a number of persons."""
    if _is_open(value):
        return words.PERSONS_NOT_KNOWN.to(language)
    word = words.PERSON if value == ONE else words.PERSONS
    return word.format(number=format_interval(value, language)).to(language)


def more_of(number: Interval, language: str) -> str:
    """Write a number behind a plus sign, which a second one would blur: `minstens 4`."""
    if number.maximum is not None or number.minimum == 0:
        return format_interval(number, language)
    return words.AT_LEAST.format(number=format_number(number.minimum, language)).to(language)


def more_persons(value: Interval, language: str) -> str:
    """Say a number of persons behind a plus sign."""
    if value.maximum is not None or value.minimum == 0:
        return persons(value, language)
    word = words.PERSON if value.minimum == 1 else words.PERSONS
    return word.format(number=more_of(value, language)).to(language)


def fte_words(told: Sequence[Statement], language: str, *, each: bool = False) -> list[str]:
    """Say the full-time equivalents that are stated, of each of several units too; they are never derived."""
    quantities = quantities_of(told, HeadcountScope.FTE)
    if not quantities:
        return []
    text = " / ".join(format_quantity(quantity, language) for quantity in quantities)
    return [(words.FTE_EACH if each else words.FTE).format(number=text).to(language)]


def quantities_of(told: Sequence[Statement], scope: HeadcountScope) -> list[Quantity]:
    """Return the different quantities stated of one number, in file order."""
    if not told:
        return []
    found = {statement.quantity.text: statement.quantity for statement in told if statement.scope is scope}
    return list(found.values())


def vacancies_of(position: Position) -> Interval:
    """Return how many seats of a position the file calls vacant; of one that may not be, none to all."""
    vacant = _called_vacant(position)
    # What is inferred is mostly its place: that there is a vacancy, a document says.
    return vacant.from_zero() if position.evidence.certainty is Certainty.POSSIBLE else vacant


def _called_vacant(position: Position) -> Interval:
    seats = position.count.whole
    if position.status is Status.VACANT:
        return seats
    return position.vacant.whole.intersection(Interval(0, seats.maximum)) or position.vacant.whole


def vacancy_badge(position: Position, language: str) -> str:
    """Return the words on the border of a vacant position; empty where no seat is stated vacant."""
    vacant = _called_vacant(position)
    if vacant.minimum == 0:
        return ""
    seats = position.count.whole
    if position.status is not Status.VACANT and vacant != seats:
        return _vacant_of(vacant, seats, language)
    if vacant == ONE:
        return words.VACANCY.to(language)
    if vacant.maximum is None:
        return words.VACANCIES.to(language)
    return words.SOME_VACANCIES.format(number=format_interval(vacant, language)).to(language)


def perhaps_vacant(position: Position, language: str) -> str:
    """Say how many seats may be vacant where none is stated to be; empty where none may be."""
    vacant = _called_vacant(position)
    if vacant == ZERO or vacant.minimum > 0:
        return ""
    return (
        vacancies(vacant, language)
        if _is_open(vacant)
        else _vacant_of(vacant, position.count.whole, language)
    )


def _vacant_of(vacant: Interval, seats: Interval, language: str) -> str:
    """Say how many seats of a group are vacant: `1 van 5 vacant`."""
    if seats == AT_LEAST_ONE:
        return vacancies(vacant, language)
    number, of = format_interval(vacant, language), format_interval(seats, language)
    return words.VACANT_OF.format(vacant=number, seats=of).to(language)


def vacancies(number: Interval, language: str) -> str:
    """Say a number of vacancies."""
    if _is_open(number):
        return words.VACANCIES_NOT_KNOWN.to(language)
    if number == ZERO:
        return words.NO_VACANCY.to(language)
    if number == ONE:
        return words.ONE_VACANCY.to(language)
    return words.SOME_VACANCIES.format(number=format_interval(number, language)).to(language)


def _direct(number: Reconciled, told: Sequence[Statement], language: str) -> str:
    if _is_open(number.value):
        return words.DIRECT_NOT_KNOWN.to(language)
    text = _worded(number, quantities_of(told, HeadcountScope.DIRECT), language)
    return words.DIRECT.format(number=text).to(language)


def _indirect(number: Reconciled, told: Sequence[Statement], language: str) -> str:
    if _is_open(number.value):
        return words.INDIRECT_NOT_KNOWN.to(language)
    text = _worded(number, quantities_of(told, HeadcountScope.INDIRECT), language)
    return words.INDIRECT.format(number=text).to(language)


def _worded(number: Reconciled, told: list[Quantity], language: str) -> str:
    """Write a number as documents word it where the calculation adds nothing to that; all they say of it."""
    if len(told) > 1 and number.value == number.stated:
        return " / ".join(format_quantity(quantity, language) for quantity in told)
    if len(told) == 1 and told[0].is_about and told[0].whole == number.value:
        return format_quantity(told[0], language)
    return format_interval(number.value, language)


def _is_open(value: Interval) -> bool:
    return value.minimum == 0 and value.maximum is None


def _says_nothing(value: Interval) -> bool:
    """Tell whether the bounds hold no more than that somebody may work there."""
    return (value.maximum is None and value.minimum <= 1) or value.maximum == 0
