"""References to an element that goes: redirected, dropped, or a reason to refuse the change."""

from __future__ import annotations

from orgmodel.files.edits.nodes import Collection, Entry
from orgmodel.reorganise.names import Refused
from orgmodel.reorganise.working import Working

MOST_NAMED = 3


def settle_references(working: Working, gone: str, to: str | None, *path: str | int) -> None:
    """Give every reference to an element that goes a destination.

    Args:
        gone: id of the element.
        to: id of the element to refer to instead; `none` drops the references; None refuses them.

    Raises:
        Refused: when there are references and no destination.
    """
    found = [(site, named) for site, named in working.sites(gone) if site.owner != gone]
    if not found:
        return
    if to is None:
        roles = list(dict.fromkeys(f"{site.role} {site.owner!r}" for site, _ in found))
        more = f" and {len(roles) - MOST_NAMED} more" if len(roles) > MOST_NAMED else ""
        raise Refused(
            f"{gone!r} is still {', '.join(roles[:MOST_NAMED])}{more}; add `to:` with the id that "
            "takes over, or none to drop these",
            *path,
        )
    held = {(site.owner, site.role) for site, _ in working.sites(to)} if to != "none" else set()
    for site, named in found:
        working.touch(site.owner)
        if to in ("none", site.owner) or (site.owner, site.role) in held:
            for entry in named:
                drop_reference(working, entry)
        else:
            working.redirect(named, to)
            working.note_site(to, site)


def drop_reference(working: Working, entry: Entry) -> None:
    """Take a reference away: its item of a list, else the line, seat or relation that it makes."""
    tree = working.tree
    owner = entry.owner
    if owner is None:
        return
    if not owner.is_mapping and owner.owner is not None and owner.owner.key in ("to", "with"):
        if len(owner.entries) > 1:
            tree.take_out(entry)
            return
        entry = owner.owner
        owner = entry.owner
    if owner is None:
        return
    if owner.is_mapping and entry.key in ("position", "to", "subject"):
        if entry.key == "to" and owner.get("party") is not None:
            tree.take_out(entry)
            return
        holder = owner.owner
        if holder is not None and _is_reference(owner):
            tree.take_out(holder)
            return
    tree.take_out(entry)


def _is_reference(mapping: Collection) -> bool:
    return mapping.get("title") is None and mapping.get("name") is None
