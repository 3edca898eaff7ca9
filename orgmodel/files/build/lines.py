"""Lines, deputies and relations: entries with references to model values with ids."""

from __future__ import annotations

from orgmodel.files.build.context import Building
from orgmodel.files.build.references import ANY_KIND, POSITIONS, SUPERIORS, ElementKind
from orgmodel.files.build.repeated import refuse_repeated
from orgmodel.files.build.slugs import RESERVED
from orgmodel.files.schema.lines import DeputyEntry, LineEntry, RelationEntry
from orgmodel.model.lines import Deputy, Line, LineKind, LineState, Relation
from orgmodel.model.paths import DocumentPath


def build_lines(
    entries: tuple[LineEntry, ...] | None,
    reporter: str,
    path: DocumentPath,
    source: str | None,
    building: Building,
) -> tuple[tuple[Line, ...], LineState]:
    """Return the declared lines of a position or body, and what they say of its hierarchical line."""
    if entries is None:
        return (), LineState.DERIVED
    lines: list[Line] = []
    words: set[str] = set()
    for index, entry in enumerate(entries):
        words.update(name for name in entry.to if name in RESERVED)
        lines.extend(_lines_of(entry, reporter, (*path, "reports_to", index), source, building))
    refuse_repeated("reports_to", lines, building.problems)
    hierarchical = [line for line in lines if line.kind is LineKind.HIERARCHICAL]
    if hierarchical and words:
        word = min(words)
        message = f"`reports_to` says {word!r} and names a superior too; keep one of them"
        building.problems.add((*path, "reports_to"), "contradictory-line", "D207", message, reporter)
    return tuple(_with_primary(lines, hierarchical)), _state(bool(hierarchical), words)


def build_deputies(
    entries: tuple[DeputyEntry, ...], path: DocumentPath, source: str | None, building: Building
) -> tuple[Deputy, ...]:
    """Return who replaces the holder of a position."""
    deputies = []
    for index, entry in enumerate(entries):
        place = (*path, "deputies", index)
        position = building.references.resolve(entry.position, place, POSITIONS)
        if position is None:
            continue
        evidence = building.evidence.read(entry, place, source)
        deputies.append(
            Deputy(position, place, entry.condition, entry.scope, entry.order, entry.until, evidence)
        )
    refuse_repeated("deputies", deputies, building.problems)
    return tuple(deputies)


def build_relations(
    entries: tuple[RelationEntry, ...], path: DocumentPath, source: str | None, building: Building
) -> tuple[Relation, ...]:
    """Return the relations that are no reporting lines."""
    relations = []
    for index, entry in enumerate(entries):
        place = (*path, "relations", index)
        names = [building.references.resolve(name, (*place, "to"), ANY_KIND) for name in entry.to]
        relations.append(
            Relation(
                entry.kind,
                place,
                tuple(name for name in names if name is not None),
                entry.party,
                entry.scope,
                entry.frequency,
                entry.condition,
                building.evidence.read(entry, place, source),
            )
        )
    return tuple(relations)


def _lines_of(
    entry: LineEntry, reporter: str, path: DocumentPath, source: str | None, building: Building
) -> list[Line]:
    lines = []
    evidence = building.evidence.read(entry, path, source)
    jointly = [building.references.resolve(name, (*path, "with"), SUPERIORS) for name in entry.with_]
    for order, name in enumerate(entry.to):
        if name in RESERVED:
            continue
        superior = building.references.resolve(name, (*path, "to", order), SUPERIORS, words=RESERVED)
        if superior is None:
            continue
        to_body = building.references.kinds[superior] is ElementKind.BODY
        from_body = building.references.kinds.get(reporter) is ElementKind.BODY
        usual = LineKind.ACCOUNTABILITY if to_body else LineKind.HIERARCHICAL
        lines.append(
            Line(
                reporter=reporter,
                superior=superior,
                kind=LineKind.ACCOUNTABILITY if from_body and to_body else entry.kind or usual,
                path=path,
                primary=entry.primary,
                scope=entry.scope,
                frequency=entry.frequency,
                jointly_with=tuple(name for name in jointly if name is not None),
                evidence=evidence,
            )
        )
    return lines


def _with_primary(lines: list[Line], hierarchical: list[Line]) -> list[Line]:
    if len(hierarchical) != 1 or hierarchical[0].primary is not None:
        return lines
    only = hierarchical[0]
    return [_as_primary(line) if line is only else line for line in lines]


def _as_primary(line: Line) -> Line:
    return Line(
        line.reporter,
        line.superior,
        line.kind,
        line.path,
        True,
        line.scope,
        line.frequency,
        line.jointly_with,
        line.origin,
        line.evidence,
    )


def _state(has_hierarchical: bool, words: set[str]) -> LineState:
    if has_hierarchical:
        return LineState.DECLARED
    if "unknown" in words:
        return LineState.UNKNOWN
    if "none" in words:
        return LineState.NONE
    return LineState.DERIVED
