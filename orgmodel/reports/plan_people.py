"""Who gets another manager, another span of control, another layer."""

from __future__ import annotations

from collections.abc import Sequence

from orgmodel.model.elements import HeadState
from orgmodel.reorganise.changes import ChangeKind, ElementKind
from orgmodel.reorganise.consequences import NumberChange
from orgmodel.reorganise.reorganisation import Reorganisation
from orgmodel.reports.plan_tables import Part, Table, number
from orgmodel.reports.plan_values import names_of
from orgmodel.words import plan as words
from orgmodel.words.numbers import format_interval, format_number

MOST_NAMED = 4


def managers_part(reorganisation: Reorganisation, language: str) -> Part:
    """Return who gets another manager."""
    heading = words.MANAGERS.to(language)
    changes = reorganisation.consequences.managers
    if not changes:
        return Part(heading, (words.NO_MANAGERS.to(language), *_unknown_heads(reorganisation, language)))
    old = names_of(reorganisation.before.organisation)
    new = names_of(reorganisation.after.organisation)
    ids = {after: before for before, after in reorganisation.plan.new_ids.items()}

    def named(identities: tuple[str, ...], *, before: bool) -> str:
        names = [old.get(ids.get(one, one), one) if before else new.get(one, one) for one in identities]
        return ", ".join(names) or words.NOBODY.to(language)

    rows = tuple(
        (
            new[change.position],
            number(change.persons, language),
            named(change.before, before=True),
            named(change.after, before=False),
        )
        for change in changes
    )
    sums = words.MANAGERS_SUM.to(language).format(
        positions=format_number(len(changes), language),
        persons=number(reorganisation.consequences.persons, language),
    )
    headers = (words.POSITION, words.PERSONS, words.BEFORE, words.AFTER)
    unknown = _unknown_heads(reorganisation, language)
    return Part(heading, (sums, *unknown), Table(tuple(h.to(language) for h in headers), rows))


def layers_part(reorganisation: Reorganisation, language: str) -> Part | None:
    """Return the layers that change, positions with the same change together."""
    groups: dict[tuple[str, str], list[str]] = {}
    names = names_of(reorganisation.after.organisation)
    for change in reorganisation.consequences.layers:
        pair = (number(change.before, language), number(change.after, language))
        groups.setdefault(pair, []).append(names[change.position])
    if not groups:
        return None
    headers = (words.BEFORE, words.AFTER, words.POSITIONS_WORD, words.WHICH)
    rows = tuple(
        (*pair, format_number(len(found), language), _some(found, language))
        for pair, found in sorted(groups.items())
    )
    return Part(words.LAYERS.to(language), table=Table(tuple(h.to(language) for h in headers), rows))


def _some(names: Sequence[str], language: str) -> str:
    unique = list(dict.fromkeys(names))
    shown = ", ".join(unique[:MOST_NAMED])
    if len(unique) <= MOST_NAMED:
        return shown
    return f"{shown} {words.AND_MORE.to(language).format(count=len(unique) - MOST_NAMED)}"


def _unknown_heads(reorganisation: Reorganisation, language: str) -> tuple[str, ...]:
    """Name the moved units whose head nobody knows: that head gets another manager too."""
    units = reorganisation.after.organisation.unit_by_id
    moved = [
        units[change.id_after].label
        for change in reorganisation.plan.changes
        if change.element is ElementKind.UNIT and change.key("parent") and change.id_after in units
        if change.kind is ChangeKind.MOVED and units[change.id_after].head_state is HeadState.UNKNOWN
    ]
    return (words.UNKNOWN_HEADS.to(language).format(units=", ".join(moved)),) if moved else ()


def spans_part(reorganisation: Reorganisation, language: str) -> Part | None:
    """Return whose span of control changes, new and former managers included."""
    changes: tuple[NumberChange, ...] = reorganisation.consequences.spans
    if not changes:
        return None
    heading = words.SPANS.to(language)
    names = {**names_of(reorganisation.before.organisation), **names_of(reorganisation.after.organisation)}
    absent = words.NOT_THERE.to(language)
    rows = tuple(
        (
            names.get(change.position, change.position),
            absent if change.before is None else format_interval(change.before, language),
            absent if change.after is None else format_interval(change.after, language),
        )
        for change in changes
    )
    headers = (words.POSITION, words.BEFORE, words.AFTER)
    return Part(heading, table=Table(tuple(h.to(language) for h in headers), rows, numbers=2))
