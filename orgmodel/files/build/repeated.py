"""What stands twice in one list, with the same words: a slip, for once would say as much."""

from __future__ import annotations

from collections.abc import Hashable, Sequence

from orgmodel.files.build.problems import Problems
from orgmodel.model.elements import Member
from orgmodel.model.lines import Deputy, Line
from orgmodel.model.paths import DocumentPath


def refuse_repeated(key: str, items: Sequence[Line | Deputy | Member], problems: Problems) -> None:
    """Refuse what a list names twice alike; what differs in scope, source or certainty says something else.

    Args:
        key: of the list.
    """
    if len(items) < 2:
        return
    seen: set[Hashable] = set()
    for item in items:
        name, told, path = _told(item)
        if name is None:
            continue
        if (name, told) in seen:
            message = f"`{key}` names {name!r} twice in the same way; keep one of them"
            problems.add(path, "repeated-reference", "D211", message, name)
        seen.add((name, told))


def _told(item: Line | Deputy | Member) -> tuple[str | None, Hashable, DocumentPath]:
    """Return what an item names, what it says besides, and where it stands."""
    told: Hashable
    if isinstance(item, Line):
        told = item.kind, item.scope, item.frequency, item.jointly_with, item.evidence
        return item.superior, told, item.path
    if isinstance(item, Deputy):
        told = item.condition, item.scope, item.order, item.until, item.evidence
        return item.position, told, item.path
    return item.position, (item.voting, item.evidence), item.path
