"""Every place of an organisation's file that refers to an element."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from msgspec import Struct

from orgmodel.files.edits.nodes import Collection, Entry, Scalar
from orgmodel.model.elements import HeadState, Unit
from orgmodel.model.lines import Deputy, Line, Relation
from orgmodel.model.organisation import Organisation
from orgmodel.model.paths import DocumentPath


class Site(Struct, frozen=True):
    """Hold a place that refers to an element.

    Args:
        owner: id of the element that it belongs to.
        role: what it is, in words: `a line of`, `a seat in`.
        path: where it stands in the base; empty where a change wrote it.
        entry: where a change wrote it.
    """

    owner: str
    role: str
    path: DocumentPath = ()
    entry: Entry | None = None


def sites_of(organisation: Organisation) -> dict[str, list[Site]]:
    """Return the places that refer to each element, in the order of the file."""
    sites: dict[str, list[Site]] = {}
    for target, site in _all(organisation):
        known = sites.setdefault(target, [])
        if site not in known:
            known.append(site)
    return sites


def scalars_below(entry: Entry) -> Iterator[Entry]:
    """Yield the entries below one that may hold a reference."""
    pending = [entry]
    while pending:
        found = pending.pop()
        if isinstance(found.value, Scalar):
            yield found
        elif found.value.is_mapping:
            pending += [
                e for e in found.value.entries if e.key in ("position", "to", "with", "focus", "subject")
            ]
        else:
            pending += found.value.entries


def is_attached(entry: Entry, root: Collection) -> bool:
    """Tell whether an entry still stands in a document."""
    owner = entry.owner
    while owner is not None and owner is not root:
        owner = owner.owner.owner if owner.owner is not None else None
    return owner is root


def _all(organisation: Organisation) -> Iterator[tuple[str, Site]]:
    for unit in (organisation.root, *organisation.units):
        yield from _head(unit)
        yield from _relations(unit.id, unit.relations)
    yield from _relations(organisation.id, organisation.relations)
    for position in organisation.positions:
        yield from _lines(position.id, position.lines)
        yield from _deputies(position.id, position.deputies)
        yield from _relations(position.id, position.relations)
        if position.same_holder_as is not None:
            path = (*position.path, "same_holder_as")
            yield position.same_holder_as, Site(position.id, "the same holder as", path)
    for body in organisation.bodies:
        yield from _lines(body.id, body.lines)
        yield from _relations(body.id, body.relations)
        for seats, role in (((body.chair,), "the chair of"), ((body.secretary,), "the secretary of")):
            yield from ((m.position, Site(body.id, role, m.path)) for m in seats if m and m.position)
        for member in (*body.members, *body.attends):
            if member.position is not None:
                yield member.position, Site(body.id, "a seat in", member.path)
    for diagram in organisation.settings.diagrams:
        if diagram.focus is not None:
            path = (*diagram.path, "focus")
            yield diagram.focus, Site(organisation.id, f"the focus of diagram {diagram.id}, in", path)
    for waiver in organisation.settings.waivers:
        yield waiver.subject, Site(organisation.id, "a waiver of", waiver.path)


def _head(unit: Unit) -> Iterator[tuple[str, Site]]:
    if unit.head is not None and unit.head_state is HeadState.STATED:
        yield unit.head, Site(unit.id, "the head of", (*unit.path, "head"))


def _lines(reporter: str, lines: Iterable[Line]) -> Iterator[tuple[str, Site]]:
    for line in lines:
        for target in (line.superior, *line.jointly_with):
            yield target, Site(reporter, "a line of", line.path)


def _deputies(position: str, deputies: Iterable[Deputy]) -> Iterator[tuple[str, Site]]:
    for deputy in deputies:
        yield deputy.position, Site(position, "a deputy of", deputy.path)


def _relations(owner: str, relations: Iterable[Relation]) -> Iterator[tuple[str, Site]]:
    for relation in relations:
        for target in relation.to:
            yield target, Site(owner, "a relation of", relation.path)
