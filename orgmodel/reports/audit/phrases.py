"""Words for the parts that all sections share: numbers, places, proofs, names, limits."""

from __future__ import annotations

from collections import Counter

from orgmodel.model.elements import Unit
from orgmodel.model.quantity import Interval
from orgmodel.reports.audit.gathered import Audit
from orgmodel.reports.audit.proof import Proof
from orgmodel.reports.audit.tables import Cell, Column, Tone, cell
from orgmodel.reports.reported import Place
from orgmodel.rules.finding import Finding, Verdict
from orgmodel.rules.settings import Setting
from orgmodel.words import audit as words
from orgmodel.words.numbers import format_interval, format_number
from orgmodel.words.rules import IN_UNIT
from orgmodel.words.text import Text

_TONES = {Verdict.VIOLATION: Tone.VIOLATION, Verdict.UNDECIDED: Tone.UNDECIDED}
_VERDICTS = {Verdict.VIOLATION: words.VIOLATIONS, Verdict.UNDECIDED: words.UNDECIDED}


class Phrases:
    """Word the parts of one audit in one language."""

    def __init__(self, audit: Audit, language: str) -> None:
        self.audit = audit
        self.organisation = audit.organisation
        self.language = language
        positions = Counter(position.title for position in self.organisation.positions)
        self._names = positions + Counter(body.name for body in self.organisation.bodies)

    def say(self, text: Text, **values: object) -> str:
        """Return a fixed text, its fields filled."""
        return text.format(**values).to(self.language) if values else text.to(self.language)

    def column(self, text: Text, *, numeric: bool = False) -> Column:
        """Return a column under a fixed heading."""
        return Column(self.say(text), numeric)

    def count(self, number: int) -> Cell:
        """Return a plain count."""
        return cell(format_number(number, self.language), order=number)

    def number(self, interval: Interval | None) -> Cell:
        """Return bounds as a cell that sorts by the lower one; nothing where there are none."""
        if interval is None:
            return cell("–", order=-1)
        return cell(format_interval(interval, self.language), order=interval.minimum)

    def of_spans(self, text: Text) -> str:
        """Return words on spans; the unit is named where it is not seats."""
        unit = IN_UNIT.get(self.audit.evaluation.conventions.unit)
        return self.say(text) if unit is None else self.say(words.SPANS_IN, what=text, unit=unit)

    def place(self, place: Place) -> Cell:
        """Return the line of the file; the audit names the file at its top."""
        return cell(self.say(words.LINE_NUMBER, number=place.line), order=place.line)

    def proof(self, proof: Proof) -> Cell:
        """Return the document by its short name, and its words; the table of sources has its title."""
        if proof.source is None:
            return cell(self.say(words.NO_SOURCE), *map(quoted, proof.quotes))
        quotes = [quoted(text) for text in proof.quotes] or [self.say(words.NO_QUOTE)]
        return cell(proof.source.id, *quotes)

    def name(self, element: str) -> str:
        """Return the title of a position, or the name of a unit or body; ids of other things stay."""
        position = self.organisation.position_by_id.get(element)
        if position is not None:
            return position.title
        unit = self.organisation.unit_by_id.get(element)
        if unit is not None:
            return self.unit(unit)
        body = self.organisation.body_by_id.get(element)
        return element if body is None else body.name

    def unit(self, unit: Unit) -> str:
        """Return the name of a unit; the organisation has its own."""
        return self.organisation.name if unit.id == self.organisation.id else unit.label

    def unit_named(self, identity: str | None) -> str:
        """Return the name of the unit that something stands in, or that this is not known."""
        unit = self.organisation.unit_by_id.get(identity or "")
        return self.say(words.NOT_KNOWN) if unit is None else self.unit(unit)

    def element(self, identity: str) -> Cell:
        """Return an element by its name, with its id for who looks it up."""
        name = self.name(identity)
        return cell(name) if name == identity else cell(name, identity)

    def other(self, identity: str) -> Cell:
        """Return an element that a row mentions: its name, with its id only where others share the name."""
        return self.element(identity) if self._names[self.name(identity)] > 1 else cell(self.name(identity))

    def verdict(self, finding: Finding) -> Cell:
        """Return what is said of a subject: violation or undecided, and whether that is waived."""
        word = self.say(_VERDICTS[finding.verdict])
        if finding.waived is None:
            return cell(word, tone=_TONES[finding.verdict])
        return cell(word, self.say(words.WAIVED), tone=Tone.WAIVED)

    def limit(self, setting: Setting, template: Text) -> tuple[str, str]:
        """Return a limit and where it comes from."""
        return self.say(template, limit=setting.number), self.say(setting.origin.text)


def quoted(text: str) -> str:
    """Return a document's own words between marks."""
    return f"“{text}”"
