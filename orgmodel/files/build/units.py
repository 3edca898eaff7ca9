"""Units and their headcount statements."""

from __future__ import annotations

from orgmodel.files.build.context import Building, Inherited
from orgmodel.files.build.declared import DeclaredUnit
from orgmodel.files.build.lines import build_relations
from orgmodel.files.build.references import POSITIONS, UNITS
from orgmodel.files.build.slugs import RESERVED
from orgmodel.files.schema.organisation import OrganisationEntry
from orgmodel.files.schema.positions import HeadEntry
from orgmodel.files.schema.units import HeadcountEntry
from orgmodel.model.dates import PartialDate
from orgmodel.model.elements import HeadcountScope, HeadState, Source, Statement, Unit
from orgmodel.model.evidence import NO_EVIDENCE, Evidence
from orgmodel.model.paths import DocumentPath
from orgmodel.model.quantity import ONE_SEAT

_HEAD_STATES = {
    "unknown": HeadState.UNKNOWN,
    "none": HeadState.NONE,
    "reference": HeadState.STATED,
    "position": HeadState.STATED,
}


class UnitBuilder:
    """Build units, noting which positions head them by reference.

    Args:
        sources: the sources by id, for the dates of statements.
    """

    def __init__(self, building: Building, sources: dict[str, Source]) -> None:
        self._building = building
        self._sources = sources
        self.headed_by_reference: dict[str, list[str]] = {}

    def root(self, identity: str, entry: OrganisationEntry, top: Inherited) -> Unit:
        """Return the organisation seen as the unit at the top."""
        head, state, evidence = self._head(identity, entry.head, (), top.source)
        return Unit(
            id=identity,
            name=entry.name,
            parent=None,
            path=(),
            legal_entity=entry.legal_entity,
            complete=not top.open,
            head=head,
            head_state=state,
            head_evidence=evidence,
            headcount=self._statements(identity, entry.headcount, (), top.source),
            evidence=self._building.evidence.read(entry, (), top.source),
        )

    def unit(self, declared: DeclaredUnit) -> Unit:
        """Return one unit below the top."""
        entry, path, building = declared.entry, declared.path, self._building
        source = declared.inherited.source
        head, state, head_evidence = self._head(declared.id, entry.head, path, source)
        return Unit(
            id=declared.id,
            name=entry.name,
            parent=self._parent(declared),
            path=path,
            types=entry.type,
            aliases=building.evidence.aliases(entry.aliases, path, source) if entry.aliases else (),
            count=entry.count or ONE_SEAT,
            staff=declared.inherited.staff,
            legal_entity=declared.inherited.legal_entity,
            sites=entry.site,
            complete=not declared.above.open if entry.complete is None else entry.complete,
            head=head,
            head_state=state,
            head_evidence=head_evidence,
            headcount=self._statements(declared.id, entry.headcount, path, source),
            relations=build_relations(entry.relations, path, source, building) if entry.relations else (),
            evidence=building.evidence.read(entry, path, declared.above.source),
        )

    def _parent(self, declared: DeclaredUnit) -> str | None:
        wanted = declared.entry.part_of
        if wanted is None:
            return declared.parent
        if wanted == "unknown":
            return None
        path = (*declared.path, "part_of")
        return self._building.references.resolve(wanted, path, UNITS, words={"unknown"}) or declared.parent

    def _head(
        self, unit: str, entry: HeadEntry | None, path: DocumentPath, source: str | None
    ) -> tuple[str | None, HeadState, Evidence]:
        if entry is None:
            return None, HeadState.NOT_STATED, NO_EVIDENCE
        state, place = _HEAD_STATES[entry.form], (*path, "head")
        if entry.form == "position":
            return self._building.references.heads.get(unit), state, NO_EVIDENCE
        evidence = self._building.evidence.read(entry, place, source)
        if entry.reference is None:
            return None, state, evidence
        declared_here = f"to declare it here, write {{title: {entry.reference}}}"
        head = self._building.references.resolve(
            entry.reference, place, POSITIONS, words=RESERVED, otherwise=declared_here
        )
        if head is not None:
            self.headed_by_reference.setdefault(head, []).append(unit)
        return head, state if head else HeadState.UNKNOWN, evidence

    def _statements(
        self, unit: str, entries: tuple[HeadcountEntry, ...], path: DocumentPath, source: str | None
    ) -> tuple[Statement, ...]:
        statements = []
        for index, entry in enumerate(entries):
            place = (*path, "headcount", index)
            evidence = self._building.evidence.read(entry, place, source)
            for scope in HeadcountScope:
                quantity = getattr(entry, scope.value)
                if quantity is None:
                    continue
                date = entry.as_of or self._date(evidence)
                where = (*place, scope.value)
                statements.append(
                    Statement(unit, scope, quantity, where, entry.includes_head, date, evidence)
                )
        return tuple(statements)

    def _date(self, evidence: Evidence) -> PartialDate | None:
        source = self._sources.get(evidence.source or "")
        return (source.date or source.approved) if source else None


def refuse_loops(units: tuple[Unit, ...], building: Building) -> None:
    """Report units that are part of themselves, directly or through others."""
    # A unit that has the organisation's id is refused as such; it is no circle.
    parents = {unit.id: unit.parent for unit in units if building.references.paths.get(unit.id)}
    settled: set[str] = set()
    for unit in units:
        trail: list[str] = []
        seen: set[str] = set()
        at: str | None = unit.id
        while at is not None and at in parents and at not in settled and at not in seen:
            seen.add(at)
            trail.append(at)
            at = parents[at]
        if at is not None and at in seen:
            loop = trail[trail.index(at) :]
            path = (*building.references.paths[loop[0]], "part_of")
            chain = " -> ".join([*loop, loop[0]][:6])
            message = f"the unit is part of itself ({chain}); mend one `part_of`"
            building.problems.add(path, "unit-in-itself", "D208", message, loop[0])
        settled.update(trail)
