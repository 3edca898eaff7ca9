"""The muted lines of a card: who heads it, its number, place, status and certainty."""

from __future__ import annotations

from orgmodel.analysis.leaders import parents_first
from orgmodel.model.elements import Body, Position, Status, Unit
from orgmodel.model.evidence import Evidence
from orgmodel.model.lines import LineKind
from orgmodel.model.organisation import Organisation
from orgmodel.model.quantity import ONE
from orgmodel.organogram.views.counts import perhaps_vacant
from orgmodel.organogram.views.titles import (
    certainty_words,
    head_words,
    is_several,
    type_plural,
    unit_title,
    with_certainty,
)
from orgmodel.organogram.views.tree import BoxTree
from orgmodel.words import organogram as words
from orgmodel.words.numbers import format_quantity
from orgmodel.words.text import Text

MANAGEMENT_TEAM = "managementteam"


class Notes:
    """Word what is known of the elements of one organisation, in one language.

    Attributes:
        in_management_team: ids of the positions that are stated members of it.
    """

    def __init__(self, organisation: Organisation, tree: BoxTree, language: str) -> None:
        self.organisation = organisation
        self.tree = tree
        self.language = language
        self.file_language = organisation.language
        self.in_management_team = self._management_team()
        self._named_types = self._types_of_named_units()
        self._per = self._counted_units()

    def title_of_unit(self, unit: Unit) -> str:
        """Return what the card of a unit is called."""
        return unit_title(unit, self._named_types.get(unit.parent, ()), self.language, self.file_language)

    def grade_words(self, position: Position) -> tuple[str, ...]:
        """Say grade, full-time equivalents and membership of the managementteam, as far as stated."""
        said = []
        if position.grade is not None and position.grade != "unknown":
            said.append(position.grade)
        if position.fte is not None:
            text = format_quantity(position.fte, self.language)
            fte = words.FTE_EACH if is_several(position.count) else words.FTE
            said.append(fte.format(number=text).to(self.language))
        if position.id in self.in_management_team:
            said.append(words.MEMBER_OF_TEAM.to(self.language))
        return joined(said)

    def home_words(self, position: Position) -> list[str]:
        """Return the unit that a position stands in, where its title does not say so."""
        if position.unit is None or position.unit == self.organisation.id:
            return []
        return unless_named(self.title_of_unit(self.organisation.unit_by_id[position.unit]), position.title)

    def head_words(self, unit: Unit, head: Position | None) -> str:
        """Say who heads a unit, and whether that seat exists already."""
        text = head_words(unit, head, self.language, self.file_language)
        status = self.status(head) if head is not None else ""
        return f"{text} ({status})" if status else text

    def per(self, unit: str | None) -> tuple[str, ...]:
        """Say that the contents of a unit are meant per counted unit; nothing where units are single."""
        said = self._per.get(unit) if self._per and unit is not None else None
        return () if said is None else (said,)

    def unit_notes(self, unit: Unit, head: Position | None) -> tuple[str, ...]:
        """Say of a unit what its title and head do not: its number, place and certainty."""
        notes: list[str] = []
        if unit.count.is_unknown:
            notes.append(words.NUMBER_NOT_KNOWN.to(self.language))
        elif is_several(unit.count) and unit.name is not None:
            notes.append(self.number_words(unit))
        notes.extend(self.per(unit.parent))
        notes.extend(self._place_notes(unit.id, unit.parent))
        notes.append(self._inferred(unit.id, unit.evidence, words.UNIT_INFERRED))
        if head is not None and is_several(head.count) and head.count.is_unknown:
            notes.append(words.NUMBER_NOT_KNOWN.to(self.language))
        notes.append(self.main_line(head) if head is not None else "")
        return joined(notes)

    def number_words(self, unit: Unit) -> str:
        """Say how many units one stands for: `3 teams`."""
        plural = type_plural(unit, self.language, self.file_language) or words.UNITS.to(self.language)
        return f"{format_quantity(unit.count, self.language)} {plural}"

    def together(self, box: str) -> tuple[str, ...]:
        """Say that what is below a counted unit is told of all of them; nothing where units are single."""
        unit = self.tree.unit_shown.get(box)
        if unit is None or not is_several(unit.count) or unit.count.is_unknown:
            return ()
        return (words.TOGETHER.format(units=self.number_words(unit)).to(self.language),)

    def position_notes(self, position: Position, *, line_not_known: bool) -> tuple[str, ...]:
        """Say of a position what its title does not: its number, place, status and certainty."""
        notes: list[str] = []
        if position.count.is_unknown:
            notes.append(words.NUMBER_NOT_KNOWN.to(self.language))
        notes.extend(self.per(position.unit))
        notes.append(self.status(position))
        notes.extend(self._place_notes(position.id, position.unit))
        notes.append(words.HEAD_NOT_KNOWN.to(self.language) if line_not_known else "")
        notes.append(self.main_line(position))
        notes.append(self._inferred(position.id, position.evidence, words.POSITION_INFERRED))
        if position.same_holder_as is not None:
            other = self.organisation.position_by_id[position.same_holder_as].title
            text = words.SAME_HOLDER.format(title=other).to(self.language)
            notes.append(with_certainty(text, position.same_holder_evidence, language=self.language))
        return joined(notes)

    def status(self, position: Position) -> str:
        """Say that a seat is planned, phasing out or perhaps vacant; a vacancy is said by the badge."""
        if position.status is Status.PLANNED:
            return words.PLANNED.to(self.language)
        if position.status is Status.PHASING_OUT:
            return words.PHASING_OUT.to(self.language)
        if position.status is Status.UNKNOWN:
            return words.STATUS_NOT_KNOWN.to(self.language)
        return perhaps_vacant(position, self.language)

    def main_line(self, position: Position) -> str:
        """Say that of several superiors it is not stated which comes first."""
        lines = [line for line in position.lines if line.kind is LineKind.HIERARCHICAL]
        if len({line.superior for line in lines}) < 2 or any(line.primary for line in lines):
            return ""
        return words.MAIN_LINE_NOT_STATED.to(self.language)

    def _inferred(self, box: str, evidence: Evidence, element: Text) -> str:
        """Say that it is inferred that an element stands where it does, or, without a place, that it is."""
        inferred = words.PLACE_INFERRED if self.tree.spots[box].placed else element
        return certainty_words(evidence, language=self.language, inferred=inferred)

    def _place_notes(self, box: str, home: str | None) -> list[str]:
        spot = self.tree.spots[box]
        if not spot.placed:
            return [words.PLACE_NOT_KNOWN.to(self.language)]
        if spot.elsewhere and home is not None:
            return [self.title_of_unit(self.organisation.unit_by_id[home])]
        return []

    def _types_of_named_units(self) -> dict[str | None, set[str]]:
        types: dict[str | None, set[str]] = {}
        for unit in self.organisation.units:
            if unit.name is not None and unit.types:
                types.setdefault(unit.parent, set()).update(unit.types)
        return types

    def _counted_units(self) -> dict[str, str]:
        """Return for each unit in (or below) a counted unit the words `per team`."""
        per: dict[str, str] = {}
        for unit in parents_first(self.organisation):
            if unit.count.interval != ONE:
                word = unit.types[0] if unit.types else words.UNIT.to(self.language)
                per[unit.id] = words.PER.format(type=word).to(self.language)
            elif unit.parent in per:
                per[unit.id] = per[unit.parent]
        return per

    def _management_team(self) -> frozenset[str]:
        return frozenset(
            member.position
            for body in self.organisation.bodies
            if is_management_team(body) and body.organisation is None
            for member in body.members
            if member.position is not None and member.evidence.is_stated
        )


def is_management_team(body: Body) -> bool:
    """Tell whether a body is the managementteam: by its kind, or without one by its name or id."""
    if body.kind is not None:
        return body.kind.casefold() == MANAGEMENT_TEAM
    names = (body.name, body.id, *(alias.name for alias in body.aliases))
    return any(name.casefold() in words.NAMES_OF_MANAGEMENT_TEAM for name in names)


def unless_named(unit: str, title: str) -> list[str]:
    """Return the name of a unit unless the title holds it already."""
    return [] if unit.casefold() in title.casefold() else [unit]


def joined(notes: list[str]) -> tuple[str, ...]:
    """Put notes on one line, each once; no line where there are none."""
    said = [note for note in dict.fromkeys(notes) if note]
    return (words.SEPARATOR.join(said),) if said else ()
