"""One line of `orgmodel show`: a unit with its head, a position, a body or a stated number."""

from __future__ import annotations

from orgmodel.analysis.computed import Computed
from orgmodel.analysis.leaders import Leaders
from orgmodel.model.elements import Body, HeadState, Member, Position, Statement, Status, Unit
from orgmodel.model.evidence import Certainty, Evidence
from orgmodel.model.lines import Line, LineKind, LineOrigin, LineState
from orgmodel.model.quantity import ONE, ZERO, Interval, Quantity, total
from orgmodel.words import show as words
from orgmodel.words.numbers import format_date, format_interval, format_quantity
from orgmodel.words.text import Text

_STATUSES = {
    Status.VACANT: words.VACANT,
    Status.PLANNED: words.PLANNED,
    Status.PHASING_OUT: words.PHASING_OUT,
}
_KINDS = {LineKind.FUNCTIONAL: words.FUNCTIONAL, LineKind.ACCOUNTABILITY: words.ACCOUNTABILITY}
_SCOPES = {"persons": words.PERSONS, "fte": words.FTE, "direct": words.DIRECT, "indirect": words.INDIRECT}


class Wording:
    """Word the elements of one computed organisation in one language."""

    def __init__(self, computed: Computed, language: str) -> None:
        self.computed = computed
        self.organisation = computed.organisation
        self.language = language
        self._leaders = Leaders(computed.organisation)

    def say(self, text: Text, **values: object) -> str:
        """Return a fixed text, its fields filled."""
        return text.format(**values).to(self.language) if values else text.to(self.language)

    def title(self) -> str:
        """Return the first line: the organisation, its date and its numbers."""
        organisation = self.organisation
        kind = f" ({organisation.kind})" if organisation.kind else ""
        date = organisation.as_of
        stand = "" if date is None else self.say(words.AS_OF, date=format_date(date, self.language))
        return _joined(organisation.name + kind, stand, *self._unit_numbers(organisation.root))

    def unit(self, unit: Unit) -> str:
        """Return the line of a unit: its name, type and head with the numbers of both."""
        name = self.called(unit)
        kind = f" ({unit.types[0]})" if unit.types and unit.name is not None else ""
        return _joined(
            f"{self._times(unit.count, name)}{kind}: {self.headed_by(unit)}",
            self.say(words.STAFF) if unit.staff else "",
            self._certainty(unit.evidence),
            *self._unit_numbers(unit),
        )

    def called(self, unit: Unit) -> str:
        """Return the name of a unit; without one its type, else its id."""
        return unit.name or (unit.types[0] if unit.types else unit.id)

    def headed_by(self, unit: Unit) -> str:
        """Return who heads a unit, with his numbers and lines where he stands in that unit."""
        if unit.head is not None:
            head = self.organisation.position_by_id[unit.head]
            if head.unit == unit.id:
                return self.position(head)
            certainty = self._certainty(unit.head_evidence)
            return self.say(words.HEAD_ELSEWHERE, title=head.title) + (f" ({certainty})" if certainty else "")
        if unit.head_state is HeadState.UNKNOWN:
            return self.say(words.HEAD_UNKNOWN)
        if unit.head_state is HeadState.NOT_STATED and not unit.complete:
            return self.say(words.HEAD_NOT_STATED)
        return self.say(words.HEAD_NONE)

    def position(self, position: Position) -> str:
        """Return a position with its number of seats, status, numbers and lines."""
        numbers = self.computed.positions[position.id]
        home = self.organisation.unit_by_id.get(position.unit or "")
        beside = position.staff and not (home is not None and home.staff)
        said = [
            self._times(position.count, position.title),
            self.say(words.STAFF) if beside else "",
            self._status(position),
            self._certainty(position.evidence),
        ]
        if numbers.direct.value != ZERO and (position.heads or numbers.direct.value.minimum > 0):
            layer = format_interval(numbers.layer, self.language)
            said.append(self.say(words.LAYER, number=layer))
            said.append(self._number(numbers.direct.value, words.DIRECT, words.DIRECT_UNKNOWN))
            if numbers.indirect.value != ZERO:
                said.append(self._number(numbers.indirect.value, words.INDIRECT, words.INDIRECT_UNKNOWN))
        return _joined(*said, *self._lines(position))

    def body(self, body: Body) -> str:
        """Return the line of a body: its members, its chair and whom it reports to."""
        said = [self._times(body.count, body.name), self._certainty(body.evidence)]
        if body.members:
            seats = total(member.count.whole for member in body.members)
            known = seats if body.complete else seats.opened()
            number = format_interval(known, self.language)
            said.append(self.say(words.ONE_MEMBER if known == ONE else words.MEMBERS, number=number))
        if body.chair is not None:
            said.append(self.say(words.CHAIR, title=self._seat(body.chair)))
        elif body.chair_unknown:
            said.append(self.say(words.CHAIR_UNKNOWN))
        said.extend(self._told(list(body.lines)))
        return _joined(*said)

    def member(self, member: Member) -> str:
        """Return the line of a seat in a body."""
        return _joined(self._seat(member), self._certainty(member.evidence))

    def statement(self, statement: Statement) -> str:
        """Return the line of a stated number: whose, how much, which source and when."""
        subject = self.organisation.unit_by_id[statement.subject].label
        number = format_quantity(statement.quantity, self.language)
        source = self.organisation.source_by_id.get(statement.evidence.source or "")
        told = self.say(words.SOURCE_UNKNOWN) if source is None else source.title
        date = "" if statement.date is None else f", {format_date(statement.date, self.language)}"
        return f"{subject}: {self.say(_SCOPES[statement.scope.value], number=number)} ({told}{date})"

    def _unit_numbers(self, unit: Unit) -> list[str]:
        numbers = self.computed.units[unit.id]
        said = []
        persons = numbers.persons.value
        if persons.minimum > 0 or persons.maximum is not None:
            word = words.ONE_PERSON if persons == ONE else words.PERSONS
            said.append(self.say(word, number=format_interval(persons, self.language)))
        if numbers.fte.stated is not None:
            said.append(self.say(words.FTE, number=format_interval(numbers.fte.value, self.language)))
        return said

    def _lines(self, position: Position) -> list[str]:
        said = []
        if position.line_state is LineState.UNKNOWN:
            said.append(f"→ {self.say(words.NOT_KNOWN)}")
        if position.line_state is LineState.NONE:
            said.append(f"→ {self.say(words.NOBODY)}")
        implied = self._leaders.of_position(position).position
        said.extend(
            self._told(
                [
                    line
                    for line in self.computed.lines_by_reporter.get(position.id, ())
                    if line.origin is not LineOrigin.NESTING and not _is_plain(line, implied)
                ]
            )
        )
        for deputy in position.deputies:
            title = self._name(deputy.position)
            said.append(self.say(words.DEPUTY, title=title))
        return said

    def _told(self, lines: list[Line]) -> list[str]:
        """Word lines, those of one kind to one superior together."""
        groups: dict[tuple[str, LineKind], list[Line]] = {}
        for line in lines:
            groups.setdefault((line.superior, line.kind), []).append(line)
        said = []
        for (superior, kind), group in groups.items():
            notes = [self.say(_KINDS[kind]) if kind in _KINDS else ""]
            notes += [line.scope or "" for line in group]
            notes += [self._certainty(line.evidence) for line in group]
            told = "; ".join(note for note in dict.fromkeys(notes) if note)
            said.append(f"→ {self._name(superior)}" + (f" ({told})" if told else ""))
        return said

    def _number(self, value: Interval, known: Text, unknown: Text) -> str:
        if value.minimum == 0 and value.maximum is None:
            return self.say(unknown)
        return self.say(known, number=format_interval(value, self.language))

    def _name(self, element: str) -> str:
        position = self.organisation.position_by_id.get(element)
        return position.title if position is not None else self.organisation.body_by_id[element].name

    def _seat(self, member: Member) -> str:
        if member.position is not None:
            return self._name(member.position)
        return self._times(member.count, member.title or "")

    def _status(self, position: Position) -> str:
        if position.status in _STATUSES:
            return self.say(_STATUSES[position.status])
        vacant = position.vacant.whole
        if vacant.minimum == 0:
            return ""
        return self.say(words.VACANT_SEATS, number=format_interval(vacant, self.language))

    def _certainty(self, evidence: Evidence) -> str:
        if evidence.is_stated:
            return ""
        return self.say(words.POSSIBLE if evidence.certainty is Certainty.POSSIBLE else words.INFERRED)

    def _times(self, count: Quantity, title: str) -> str:
        if count.interval == ONE:
            return title
        if count.is_unknown:
            return f"{format_interval(Interval(1, None), self.language)} × {title}"
        return f"{format_quantity(count, self.language)} × {title}"


def _is_plain(line: Line, implied: str | None) -> bool:
    """Tell whether a line says no more than the place of the position in the tree."""
    hierarchical = line.kind is LineKind.HIERARCHICAL and line.superior == implied
    return hierarchical and line.scope is None and line.evidence.is_stated


def _joined(*parts: str) -> str:
    return " · ".join(part for part in parts if part)
