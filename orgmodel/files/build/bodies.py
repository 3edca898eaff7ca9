"""Bodies, their members, chair and secretary."""

from __future__ import annotations

from orgmodel.files.build.context import Building, Inherited
from orgmodel.files.build.declared import DeclaredBody
from orgmodel.files.build.lines import build_lines, build_relations
from orgmodel.files.build.references import POSITIONS
from orgmodel.files.build.repeated import refuse_repeated
from orgmodel.files.schema.bodies import MemberEntry
from orgmodel.model.elements import Body, Member
from orgmodel.model.paths import DocumentPath
from orgmodel.model.quantity import ONE_SEAT


def build_body(declared: DeclaredBody, top: Inherited, building: Building) -> Body:
    """Return one body with its seats resolved."""
    entry, path = declared.entry, declared.path
    evidence = building.evidence.read(entry, path, top.source)
    source = evidence.source
    lines, _ = build_lines(entry.reports_to, declared.id, path, source, building)
    chair_unknown = entry.chair is not None and entry.chair.position == "unknown"
    return Body(
        id=declared.id,
        name=entry.name,
        path=path,
        aliases=building.evidence.aliases(entry.aliases, path, source),
        kind=entry.kind,
        organisation=entry.organisation,
        count=entry.count or ONE_SEAT,
        complete=not top.open if entry.complete is None else entry.complete,
        lines=lines,
        chair=None if chair_unknown else _member(entry.chair, (*path, "chair"), source, building),
        chair_unknown=chair_unknown,
        secretary=_member(entry.secretary, (*path, "secretary"), source, building),
        members=_members(entry.members, (*path, "members"), source, building),
        attends=_members(entry.attends, (*path, "attends"), source, building),
        relations=build_relations(entry.relations, path, source, building),
        evidence=evidence,
    )


def _members(
    entries: tuple[MemberEntry, ...], path: DocumentPath, source: str | None, building: Building
) -> tuple[Member, ...]:
    members = []
    for index, entry in enumerate(entries):
        member = _member(entry, (*path, index), source, building)
        if member is not None:
            members.append(member)
        elif entry.position == "unknown":
            members.append(Member((*path, index)))
    refuse_repeated(str(path[-1]), members, building.problems)
    return tuple(members)


def _member(
    entry: MemberEntry | None, path: DocumentPath, source: str | None, building: Building
) -> Member | None:
    if entry is None or entry.position == "unknown":
        return None
    position = None
    if entry.position is not None:
        position = building.references.resolve(entry.position, path, POSITIONS, words={"unknown"})
        if position is None:
            return None
    evidence = building.evidence.read(entry, path, source)
    return Member(path, position, entry.title, entry.count or ONE_SEAT, entry.voting, evidence)
