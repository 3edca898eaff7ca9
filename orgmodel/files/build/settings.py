"""Rule settings, waivers, diagrams and theme."""

from __future__ import annotations

from orgmodel.files.build.context import Building
from orgmodel.files.build.references import ANY_KIND
from orgmodel.files.schema.organisation import OrganisationEntry
from orgmodel.files.schema.settings import DiagramEntry, RuleSettingEntry, WaiverEntry
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
        focus = entry.focus
        if focus is not None:
            named = titles.get(focus.casefold(), [])
            is_title = len(named) == 1 and not building.references.find(focus)
            resolved = (
                building.references.resolve(focus, (*path, "focus"), ANY_KIND) if not is_title else None
            )
            focus = named[0] if is_title else resolved or focus
        diagrams.append(
            Diagram(
                id=entry.id,
                path=path,
                title=entry.title,
                view=entry.view or "full",
                focus=focus,
                up=entry.up,
                down=entry.down,
                lenses=entry.lens,
                paper=entry.paper,
                formats=entry.formats,
            )
        )
    return tuple(diagrams)
