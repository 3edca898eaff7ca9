"""Positions: entries to model values."""

from __future__ import annotations

from orgmodel.files.build.context import Building
from orgmodel.files.build.declared import DeclaredPosition
from orgmodel.files.build.lines import build_deputies, build_lines, build_relations
from orgmodel.files.build.references import POSITIONS, UNITS
from orgmodel.files.schema.positions import PositionEntry
from orgmodel.model.elements import EMPTY, Position, Status
from orgmodel.model.evidence import NO_EVIDENCE
from orgmodel.model.paths import DocumentPath
from orgmodel.model.quantity import NO_SEAT, ONE_SEAT, ZERO


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
        same_holder = _same_holder(entry.same_holder_as.position, declared.id, place, building)
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


def _same_holder(name: str, identity: str, path: DocumentPath, building: Building) -> str | None:
    other = building.references.resolve(name, path, POSITIONS)
    if other != identity:
        return other
    message = f"{name!r} is this position itself; name the other one that the same person holds"
    building.problems.add(path, "wrong-reference", "D204", message, identity)
    return None


def _check_vacant(entry: PositionEntry, identity: str, path: DocumentPath, building: Building) -> None:
    """Refuse more vacant seats than there are, and another number than the status says."""
    seats = (entry.count or ONE_SEAT).whole
    vacant = (entry.vacant or NO_SEAT).whole
    place = (*path, "vacant")
    if seats.maximum is not None and vacant.minimum > seats.maximum:
        message = f"{vacant} seats are vacant of {seats}; raise `count` or lower `vacant`"
        building.problems.add(place, "more-vacant-than-seats", "D209", message, identity)
        return
    if entry.status in EMPTY:
        told, possible = "every", seats
    elif entry.status is Status.FILLED:
        told, possible = "no", ZERO
    else:
        return
    if vacant.intersection(possible) is None:
        said = f"status {entry.status} leaves {told} seat empty, and `vacant` says {vacant}"
        message = f"{said}; leave out one of them"
        building.problems.add(place, "vacant-against-status", "D210", message, identity)
