"""Which document says so: the source and the quotes that prove one fact."""

from __future__ import annotations

from collections.abc import Iterable

from msgspec import Struct

from orgmodel.model.elements import Source, Statement
from orgmodel.model.evidence import Evidence, Quote
from orgmodel.model.lines import Line, LineOrigin
from orgmodel.model.organisation import Organisation
from orgmodel.rules.finding import Finding


class Proof(Struct, frozen=True):
    """Hold what a fact rests on.

    Args:
        source: the document; None where none is stated.
        quotes: its words; empty where only the document is known.
    """

    source: Source | None
    quotes: tuple[str, ...] = ()


class Proofs:
    """Find the proof of the facts of one organisation."""

    def __init__(self, organisation: Organisation) -> None:
        self._organisation = organisation
        units = (organisation.root, *organisation.units)
        self._statements = {statement.path: statement for unit in units for statement in unit.headcount}

    def of_finding(self, finding: Finding) -> Proof:
        """Return what the judged facts rest on: the statement at fault, else the element itself."""
        statement = self._statements.get(finding.path)
        if statement is not None:
            return self.of_statement(statement)
        proof = self.of_element(finding.subject)
        if proof.source is None or finding.source not in (None, proof.source.id):
            return Proof(self._organisation.source_by_id.get(finding.source or ""))
        return proof

    def of_statement(self, statement: Statement) -> Proof:
        """Return what proves a stated number: its own words, else those of its unit."""
        keys = (statement.scope.value, "headcount")
        own = _about(statement.evidence.quotes, (None, *keys))
        return self._proof(statement.evidence, own or _about(self._unit_quotes(statement.subject), keys))

    def of_line(self, line: Line) -> Proof:
        """Return what proves a line: its own words, else those of the reporter or of its unit."""
        position = self._organisation.position_by_id.get(line.reporter)
        own = _about(line.evidence.quotes, (None, "reports_to"))
        if line.origin is not LineOrigin.NESTING or position is None:
            told = own if position is None else own or _about(position.evidence.quotes, ("reports_to",))
            return self._proof(line.evidence, told)
        if position.heads:
            return self._proof(line.evidence, own or self._head_quotes(position.heads[0]))
        return self._proof(line.evidence, own or _about(self._unit_quotes(position.unit), ("positions",)))

    def of_element(self, identity: str) -> Proof:
        """Return what proves a unit, position or body itself."""
        organisation = self._organisation
        for elements in (organisation.position_by_id, organisation.unit_by_id, organisation.body_by_id):
            element = elements.get(identity)
            if element is not None:
                return self._proof(element.evidence, _about(element.evidence.quotes, (None,)))
        return Proof(None)

    def _head_quotes(self, identity: str) -> list[Quote]:
        unit = self._organisation.unit_by_id[identity]
        own = _about(unit.head_evidence.quotes, (None,)) or _about(unit.evidence.quotes, ("head",))
        return own or _about(self._unit_quotes(unit.parent), ("units",))

    def _unit_quotes(self, identity: str | None) -> tuple[Quote, ...]:
        unit = self._organisation.unit_by_id.get(identity or "")
        if unit is None:
            return ()
        if unit.id == self._organisation.id:
            return (*unit.evidence.quotes, *self._organisation.evidence.quotes)
        return unit.evidence.quotes

    def _proof(self, evidence: Evidence, quotes: list[Quote]) -> Proof:
        named = quotes[0].source if quotes else None
        source = self._organisation.source_by_id.get(named or evidence.source or "")
        return Proof(source, tuple(dict.fromkeys(quote.text for quote in quotes)))


def _about(quotes: Iterable[Quote], keys: tuple[str | None, ...]) -> list[Quote]:
    return [quote for quote in quotes if quote.of in keys]
