"""From checked entries to an organisation with every reference resolved."""

from __future__ import annotations

from collections.abc import Iterable
from functools import cache, partial
from itertools import chain

from orgmodel.files.build.bodies import build_body
from orgmodel.files.build.context import Building
from orgmodel.files.build.declared import Declared, DeclaredBody, DeclaredPosition, DeclaredUnit, declare
from orgmodel.files.build.evidence import EvidenceReader
from orgmodel.files.build.lines import build_relations
from orgmodel.files.build.positions import build_position
from orgmodel.files.build.problems import Problem, Problems
from orgmodel.files.build.references import References
from orgmodel.files.build.remedies import suggestion
from orgmodel.files.build.settings import build_settings
from orgmodel.files.build.slugs import slug
from orgmodel.files.build.units import UnitBuilder, refuse_loops
from orgmodel.files.schema.organisation import OrganisationEntry
from orgmodel.files.schema.sources import SourceEntry
from orgmodel.model.elements import HistoryEvent, Party, Position, Site, Source, Unit
from orgmodel.model.evidence import Evidence
from orgmodel.model.organisation import Organisation


def build_organisation(entry: OrganisationEntry) -> tuple[Organisation, tuple[Problem, ...]]:
    """Resolve one file's entries.

    Returns:
        the organisation, which is whole only when there are no problems, and the problems.
    """
    problems = Problems()
    references = References(problems)
    source_ids = _source_ids(entry, problems)
    evidence = EvidenceReader(frozenset(source_ids), problems)
    building = Building(references, evidence, problems)
    declared = declare(entry, references, evidence)
    references.called = cache(partial(names_of, declared))
    sources = tuple(_source(source, index, building) for index, source in enumerate(entry.sources))
    units = UnitBuilder(building, {source.id: source for source in sources})
    root = units.root(declared.id, entry, declared.top)
    below = tuple(units.unit(unit) for unit in declared.units)
    positions = tuple(
        build_position(position, units.headed_by_reference, building) for position in declared.positions
    )
    bodies = tuple(build_body(body, declared.top, building) for body in declared.bodies)
    refuse_loops(below, building)
    source = declared.top.source
    organisation = Organisation(
        name=entry.name,
        root=root,
        units=below,
        positions=positions,
        bodies=bodies,
        aliases=evidence.aliases(entry.aliases, (), source),
        kind=entry.kind,
        language=entry.language or "nl",
        as_of=entry.as_of,
        area=entry.area,
        legal_entity=entry.legal_entity,
        relations=build_relations(entry.relations, (), source, building),
        sources=sources,
        sites=_sites(entry, source, building),
        history=_history(entry, source, building),
        settings=build_settings(entry, titles_of(declared), building),
        evidence=root.evidence,
    )
    _check_sites(organisation, problems)
    return organisation, tuple(problems.found)


def titles_of(declared: Declared) -> dict[str, list[str]]:
    """Return ids by case-folded title or name."""
    titles: dict[str, list[str]] = {}
    for position in declared.positions:
        titles.setdefault(position.entry.title.casefold(), []).append(position.id)
    for unit in declared.units:
        if unit.entry.name:
            titles.setdefault(unit.entry.name.casefold(), []).append(unit.id)
    return titles


def names_of(declared: Declared) -> dict[str, list[str]]:
    """Return ids by case-folded title, name or alias."""
    names = titles_of(declared)
    for body in declared.bodies:
        names.setdefault(body.entry.name.casefold(), []).append(body.id)
    elements: Iterable[DeclaredPosition | DeclaredUnit | DeclaredBody]
    elements = chain(declared.positions, declared.units, declared.bodies)
    for element in elements:
        for alias in element.entry.aliases:
            names.setdefault(alias.name.casefold(), []).append(element.id)
    return names


def _source_ids(entry: OrganisationEntry, problems: Problems) -> list[str]:
    ids: list[str] = []
    for index, source in enumerate(entry.sources):
        if source.id in ids:
            message = f"a source above has the id {source.id!r} too; give one of them another id"
            problems.add(("sources", index, "id"), "duplicate-id", "D201", message, source.id)
        ids.append(source.id)
    return ids


def _source(entry: SourceEntry, index: int, building: Building) -> Source:
    path = ("sources", index)
    quotes = building.evidence.quotes(entry.quote, (*path, "quote"), entry.id)
    notes = building.evidence.notes(entry.note, (*path, "note"), entry.id)
    return Source(
        entry.id,
        entry.title,
        path,
        entry.file,
        entry.url,
        entry.date,
        entry.approved,
        entry.approved_by,
        Evidence(source=entry.id, own=bool(quotes), quotes=quotes, notes=notes),
    )


def _sites(entry: OrganisationEntry, source: str | None, building: Building) -> tuple[Site, ...]:
    sites: list[Site] = []
    for index, site in enumerate(entry.sites):
        path = ("sites", index)
        evidence = building.evidence.read(site, path, source)
        identity = site.id or slug(site.name)
        if any(identity == other.id for other in sites):
            message = f"a site above has the id {identity!r} too; give this one an explicit `id:`"
            building.problems.add(path, "duplicate-id", "D201", message, identity)
        aliases = building.evidence.aliases(site.aliases, path, evidence.source)
        sites.append(Site(identity, site.name, path, site.kind, aliases, evidence))
    return tuple(sites)


def _check_sites(organisation: Organisation, problems: Problems) -> None:
    known = {site.id for site in organisation.sites}
    elements: tuple[Unit | Position, ...] = (*organisation.units, *organisation.positions)
    for element in elements:
        for name in element.sites:
            if name in known:
                continue
            remedy = suggestion(name, known, "declare it under `sites:`")
            message = f"no site has the id {name!r}; {remedy}"
            problems.add((*element.path, "site"), "unresolved-reference", "D202", message, name)


def _history(entry: OrganisationEntry, source: str | None, building: Building) -> tuple[HistoryEvent, ...]:
    events = []
    for index, event in enumerate(entry.history):
        path = ("history", index)
        before = tuple(Party(party.name, party.kind) for party in event.before)
        after = tuple(Party(party.name, party.kind) for party in event.after)
        evidence = building.evidence.read(event, path, source)
        events.append(HistoryEvent(event.kind, path, event.date, before, after, evidence))
    return tuple(events)
