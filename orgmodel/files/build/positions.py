"""Positions: entries to model values."""

from __future__ import annotations

from orgmodel.files.build.context import Building
from orgmodel.files.build.declared import DeclaredPosition
from orgmodel.files.build.lines import build_deputies, build_lines, build_relations
from orgmodel.files.build.references import POSITIONS, UNITS
from orgmodel.files.schema.positions import PositionEntry
from orgmodel.model.elements import Position
from orgmodel.model.evidence import NO_EVIDENCE
from orgmodel.model.paths import DocumentPath
from orgmodel.model.quantity import NO_SEAT, ONE_SEAT


def build_position(
    declared: DeclaredPosition, headed_by_reference: dict[str, list[str]], building: Building
) -> Position:
    """Return one position with its references resolved."""
    entry, path, above = declared.entry, declared.path, declared.above
    evidence = building.evidence.read(entry, path, above.source)
    source = evidence.source
    lines, state = build_lines(entry.reports_to, declared.id, path, source, building)
    same_holder, same_holder_evidence = None, NO_EVIDENCE
    if entry.same_holder_as is not None:
        place = (*path, "same_holder_as")
        same_holder = building.references.resolve(entry.same_holder_as.position, place, POSITIONS)
        same_holder_evidence = building.evidence.read(entry.same_holder_as, place, source)
    if entry.vacant is not None:
        _check_vacant(entry, declared.id, path, building)
    return Position(
        id=declared.id,
        title=entry.title,
        unit=_unit(declared, building),
        path=path,
        heads=(*declared.heads, *headed_by_reference.get(declared.id, ())),
        aliases=building.evidence.aliases(entry.aliases, path, source) if entry.aliases else (),
        count=entry.count or ONE_SEAT,
        vacant=entry.vacant or NO_SEAT,
        status=entry.status,
        staff=above.staff if entry.staff is None else entry.staff,
        grade=entry.grade,
        number=entry.number,
        fte=entry.fte,
        profile=entry.profile,
        sites=entry.site,
        legal_entity=entry.legal_entity or above.legal_entity,
        lines=lines,
        line_state=state,
        deputies=build_deputies(entry.deputies, path, source, building) if entry.deputies else (),
        same_holder_as=same_holder,
        same_holder_evidence=same_holder_evidence,
        relations=build_relations(entry.relations, path, source, building) if entry.relations else (),
        evidence=evidence,
    )


def _unit(declared: DeclaredPosition, building: Building) -> str | None:
    wanted = declared.entry.part_of
    if wanted is None:
        return declared.unit
    if wanted == "unknown":
        return None
    return (
        building.references.resolve(wanted, (*declared.path, "part_of"), UNITS, words={"unknown"})
        or declared.unit
    )


def _check_vacant(entry: PositionEntry, identity: str, path: DocumentPath, building: Building) -> None:
    count = (entry.count or ONE_SEAT).whole
    vacant = (entry.vacant or NO_SEAT).whole
    if count.maximum is None or vacant.minimum <= count.maximum:
        return
    message = f"{vacant} seats are vacant of {count}; raise `count` or lower `vacant`"
    building.problems.add((*path, "vacant"), "more-vacant-than-seats", "D209", message, identity)
