"""First pass: walk the entries, give every element its id and what it inherits."""

from __future__ import annotations

from msgspec import Struct, field

from orgmodel.files.build.context import Inherited
from orgmodel.files.build.evidence import EvidenceReader
from orgmodel.files.build.references import ElementKind, References
from orgmodel.files.build.slugs import slug
from orgmodel.files.schema.bodies import BodyEntry
from orgmodel.files.schema.organisation import OrganisationEntry
from orgmodel.files.schema.positions import HeadEntry, PositionEntry
from orgmodel.files.schema.units import UnitEntry
from orgmodel.model.paths import DocumentPath


class DeclaredUnit(Struct, frozen=True):
    """Hold a unit's entry with its id and place; `inherited` is what it hands down."""

    id: str
    entry: UnitEntry
    path: DocumentPath
    parent: str
    above: Inherited
    inherited: Inherited


class DeclaredPosition(Struct, frozen=True):
    """Hold a position's entry with its id and place."""

    id: str
    entry: PositionEntry
    path: DocumentPath
    unit: str
    above: Inherited
    heads: tuple[str, ...] = ()


class DeclaredBody(Struct, frozen=True):
    """Hold a body's entry with its id."""

    id: str
    entry: BodyEntry
    path: DocumentPath


class Declared(Struct):
    """Hold all elements in file order."""

    id: str
    top: Inherited
    units: list[DeclaredUnit] = field(default_factory=list)
    positions: list[DeclaredPosition] = field(default_factory=list)
    bodies: list[DeclaredBody] = field(default_factory=list)


def declare(entry: OrganisationEntry, references: References, evidence: EvidenceReader) -> Declared:
    """Walk all entries in file order, each parent before its children."""
    identity = entry.id or slug(entry.name)
    source = evidence.source(entry.source, ("source",)) or evidence.only_source
    top = Inherited(source, staff=False, legal_entity=entry.legal_entity, open=entry.complete is False)
    declared = Declared(identity, top)
    references.declare(identity, ElementKind.ORGANISATION, (), explicit=entry.id is not None)
    _declare_bodies(entry, references, declared)
    walk = _Walk(references, evidence, declared)
    walk.members(identity, entry.head, entry.positions, (), top, at_top=True)
    pending: list[tuple[UnitEntry, DocumentPath, str, Inherited]] = [
        (unit, ("units", index), identity, top) for index, unit in enumerate(entry.units)
    ]
    pending.reverse()
    while pending:
        unit, path, parent, above = pending.pop()
        found = walk.unit(unit, path, parent, above)
        children: list[tuple[UnitEntry, DocumentPath, str, Inherited]] = [
            (child, (*path, "units", index), found.id, found.inherited)
            for index, child in enumerate(unit.units)
        ]
        pending.extend(reversed(children))
    return declared


class _Walk(Struct):
    references: References
    evidence: EvidenceReader
    declared: Declared

    def unit(self, entry: UnitEntry, path: DocumentPath, parent: str, above: Inherited) -> DeclaredUnit:
        identity = entry.id or slug(entry.name or "")
        if (
            entry.source is None
            and entry.staff is None
            and entry.legal_entity is None
            and entry.complete is None
        ):
            inherited = above
        else:
            inherited = Inherited(
                source=entry.source or above.source,
                staff=above.staff if entry.staff is None else entry.staff,
                legal_entity=entry.legal_entity or above.legal_entity,
                open=above.open or entry.complete is False,
            )
        self.references.declare(identity, ElementKind.UNIT, path, explicit=entry.id is not None)
        unit = DeclaredUnit(identity, entry, path, parent, above, inherited)
        self.declared.units.append(unit)
        self.members(identity, entry.head, entry.positions, path, inherited, at_top=False)
        return unit

    def members(
        self,
        unit: str,
        head: HeadEntry | None,
        positions: tuple[PositionEntry, ...],
        path: DocumentPath,
        inherited: Inherited,
        *,
        at_top: bool,
    ) -> None:
        prefix = "" if at_top else f"{unit}/"
        if head is not None and head.position is not None:
            identity = self._position(head.position, (*path, "head"), unit, prefix, inherited, heads=(unit,))
            self.references.heads.setdefault(unit, identity)
        for index, position in enumerate(positions):
            self._position(position, (*path, "positions", index), unit, prefix, inherited, heads=())

    def _position(
        self,
        entry: PositionEntry,
        path: DocumentPath,
        unit: str,
        prefix: str,
        inherited: Inherited,
        heads: tuple[str, ...],
    ) -> str:
        identity = entry.id or prefix + slug(entry.title)
        self.references.declare(identity, ElementKind.POSITION, path, explicit=entry.id is not None)
        self.declared.positions.append(DeclaredPosition(identity, entry, path, unit, inherited, heads))
        return identity


def _declare_bodies(entry: OrganisationEntry, references: References, declared: Declared) -> None:
    for index, body in enumerate(entry.bodies):
        identity = body.id or slug(body.name)
        path: DocumentPath = ("bodies", index)
        references.declare(identity, ElementKind.BODY, path, explicit=body.id is not None)
        declared.bodies.append(DeclaredBody(identity, body, path))
