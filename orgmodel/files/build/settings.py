"""Rule settings, waivers, diagrams and theme."""

from __future__ import annotations

from orgmodel.files.build.context import Building
from orgmodel.files.build.naming import called
from orgmodel.files.build.references import ANY_KIND
from orgmodel.files.schema.organisation import OrganisationEntry
from orgmodel.files.schema.settings import DiagramEntry, RuleSettingEntry, WaiverEntry
from orgmodel.model.paths import DocumentPath
from orgmodel.model.settings import Diagram, RuleSetting, Settings, Waiver


def build_settings(entry: OrganisationEntry, titles: dict[str, list[str]], building: Building) -> Settings:
    """Return what the file asks of orgmodel; `titles` maps titles and names to ids."""
    return Settings(
        rules=tuple(rule_setting(name, setting) for name, setting in entry.rules.items()),
        packs=entry.packs,
        waivers=tuple(_waiver(waiver, index, building) for index, waiver in enumerate(entry.waivers)),
        diagrams=_diagrams(entry.diagrams, titles, building),
        theme=dict(entry.theme),
    )


def rule_setting(name: str, entry: RuleSettingEntry) -> RuleSetting:
    """Return one rule's setting as written."""
    return RuleSetting(
        name,
        ("rules", name),
        entry.severity,
        entry.options,
        entry.by_type,
        entry.by_profile,
        entry.by_layer,
    )


def _waiver(entry: WaiverEntry, index: int, building: Building) -> Waiver:
    path = ("waivers", index)
    subject = building.references.resolve(entry.subject, (*path, "subject"), ANY_KIND)
    return Waiver(
        entry.rule,
        subject or entry.subject,
        entry.reason,
        entry.approved_by,
        path,
        entry.expires,
        entry.limit,
    )


def _diagrams(
    entries: tuple[DiagramEntry, ...], titles: dict[str, list[str]], building: Building
) -> tuple[Diagram, ...]:
    diagrams = []
    seen: set[str] = set()
    for index, entry in enumerate(entries):
        path = ("diagrams", index)
        if entry.id in seen:
            message = f"a diagram above has the id {entry.id!r} too; give one of them another id"
            building.problems.add((*path, "id"), "duplicate-id", "D201", message, entry.id)
        seen.add(entry.id)
        diagrams.append(
            Diagram(
                id=entry.id,
                path=path,
                title=entry.title,
                view=entry.view or "full",
                focus=None if entry.focus is None else _focus(entry.focus, path, titles, building),
                up=entry.up,
                down=entry.down,
                lenses=entry.lens,
                paper=entry.paper,
                formats=entry.formats,
            )
        )
    return tuple(diagrams)


def _focus(name: str, path: DocumentPath, titles: dict[str, list[str]], building: Building) -> str:
    """Return the id of what a diagram looks at, called as on the command line."""
    known = ((identity, title) for title, ids in titles.items() for identity in ids)
    fits = called(name, building.references.kinds, known)
    if len(fits) == 1:
        return fits[0]
    if fits:
        building.references.refuse_ambiguous(name, fits, (*path, "focus"))
        return name
    return building.references.resolve(name, (*path, "focus"), ANY_KIND) or name
