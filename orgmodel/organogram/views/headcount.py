"""The headcount box of a vacancy view: how many work in the unit and in the organisation, and when."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from msgspec import Struct

from orgmodel.model.dates import PartialDate
from orgmodel.model.elements import HeadcountScope, Statement, Unit
from orgmodel.organogram.chart import BoxKind, Place
from orgmodel.organogram.views.card import Card
from orgmodel.organogram.views.counts import fte_words, persons_words
from orgmodel.organogram.views.parts import Parts
from orgmodel.organogram.views.titles import is_several
from orgmodel.words import organogram as words
from orgmodel.words.numbers import format_date

_SCOPES = (HeadcountScope.PERSONS, HeadcountScope.FTE)


class _Entry(Struct, frozen=True):
    """Hold what is said of one unit at one date."""

    unit: str
    numbers: str
    date: PartialDate | None


def counted_units(parts: Parts, box: str) -> tuple[Unit, ...]:
    """Return the units of which the headcount box of a focus has something to say: its own and the whole.

    Args:
        box: of the focus.
    """
    root = parts.organisation.root
    own = next((unit for unit in _units_above(parts, box) if unit is not root and _said(parts, unit)), None)
    return tuple(unit for unit in (own, root) if unit is not None and _said(parts, unit))


def headcount_card(parts: Parts, units: Sequence[Unit], top: Card) -> Card:
    """Return the box with the persons and FTE of some units, and their date.

    Args:
        top: the box beside which it stands.
    """
    card = Card(f"{top.id}:headcount", BoxKind.NOTE, parts.say(words.HEADCOUNT), parent=top.id)
    card.place = Place.BESIDE
    entries = [entry for unit in units for entry in _said(parts, unit)]
    dates = {entry.date for entry in entries}
    if len(dates) == 1:
        card.details = (*(f"{entry.unit}: {entry.numbers}" for entry in entries), _date(parts, dates.pop()))
    else:
        card.details = tuple(
            f"{entry.unit}: {entry.numbers} ({_date(parts, entry.date)})" for entry in entries
        )
    return card


def _units_above(parts: Parts, box: str) -> Iterator[Unit]:
    """Yield the unit of a box, and those that it is part of."""
    organisation = parts.organisation
    unit = parts.tree.unit_shown.get(box)
    if unit is None:
        unit = organisation.unit_by_id.get(organisation.position_by_id[box].unit or "")
    while unit is not None:
        yield unit
        unit = organisation.unit_by_id.get(unit.parent or "")


def _said(parts: Parts, unit: Unit) -> list[_Entry]:
    """Return the numbers of a unit by their date; undated ones are the file's, unless others differ."""
    language, as_of = parts.language, parts.organisation.as_of
    groups: dict[PartialDate | None, list[Statement]] = {}
    for statement in unit.headcount:
        if statement.scope in _SCOPES:
            groups.setdefault(statement.date, []).append(statement)
    if list(groups) in ([], [None]):
        groups = {as_of: groups.get(None, [])}
    value = parts.computed.units[unit.id].persons.value
    name = (
        parts.organisation.name if unit is parts.organisation.root else parts.cards.notes.title_of_unit(unit)
    )
    entries, each = [], is_several(unit.count)
    for date, told in groups.items():
        known = _tells_persons(told) or (len(groups) == 1 and value.maximum is not None)
        persons = persons_words(value, told, language, each=each) if known else []
        numbers = words.SEPARATOR.join([*persons, *fte_words(told, language, each=each)])
        if numbers:
            entries.append(_Entry(name, numbers, date))
    return entries


def _tells_persons(told: list[Statement]) -> bool:
    return any(statement.scope is HeadcountScope.PERSONS for statement in told)


def _date(parts: Parts, date: PartialDate | None) -> str:
    if date is None:
        return parts.say(words.DATE_NOT_KNOWN)
    return words.AS_OF.format(date=format_date(date, parts.language)).to(parts.language)
