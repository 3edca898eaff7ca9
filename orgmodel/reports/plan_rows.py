"""A plan in words: one row a changed element, with its details; every renderer writes these rows."""

from __future__ import annotations

from collections.abc import Mapping

from msgspec import Struct

from orgmodel.model.organisation import Organisation
from orgmodel.reorganise.as_data import Data
from orgmodel.reorganise.changes import Change, ChangeKind, ElementKind, KeyChange, Plan
from orgmodel.reports.plan_values import Values
from orgmodel.words import plan as words

SIGNS: Mapping[ChangeKind, str] = {
    ChangeKind.CREATED: "+",
    ChangeKind.REMOVED: "-",
    ChangeKind.MERGED: "-",
    ChangeKind.MOVED: "→",
    ChangeKind.RENAMED: "~",
    ChangeKind.CHANGED: "~",
}
# Keys that another key of the same element says already, or that repeat the element's own line.
_ALWAYS_LEFT_OUT = frozenset({"id", "heads"})
_TWICE_ON_THE_ROOT = frozenset({"name", "aliases", "legal_entity", "relations", "evidence"})


class Detail(Struct, frozen=True):
    """Hold one line below a changed element.

    Args:
        sign: `~` for another value, `+` or `-` for an entry of a list, empty for a plain value.
        key: name of the key in words.
        before, after: values in words; empty where there is none.
    """

    sign: str
    key: str
    before: str
    after: str


class Row(Struct, frozen=True):
    """Hold one changed element in words.

    Args:
        sign: `+`, `-`, `~` or `→`.
        word: what happens, in a word.
        element: what sort of element, in a word: a unit's own type where it has one.
        remark: what else there is to say: merged into, probably the same.
        causes: numbers of the operations; empty for what follows from others.
    """

    kind: ChangeKind
    sign: str
    word: str
    element: str
    id: str
    label: str
    details: tuple[Detail, ...]
    remark: str = ""
    causes: tuple[int, ...] = ()


def rows_of(plan: Plan, before: Organisation, after: Organisation, language: str) -> tuple[Row, ...]:
    """Return the changed elements in words.

    Args:
        plan: the differences between the two states.
        before, after: the states, for the names of their elements.
        language: nl or en.
    """
    values = Values(before, after, language)
    rows = [_row(change, plan, values, before, after) for change in plan.changes]
    return tuple(row for row in rows if row is not None)


def _row(change: Change, plan: Plan, values: Values, before: Organisation, after: Organisation) -> Row | None:
    details = _details(change, plan, values)
    remark = _remark(change, values)
    if not details and not remark and change.kind not in (ChangeKind.CREATED, ChangeKind.REMOVED):
        return None
    return Row(
        change.kind,
        SIGNS[change.kind],
        words.HAPPENINGS[change.kind].to(values.language),
        _element_word(change, values, before, after),
        change.id,
        change.label,
        details,
        remark,
        tuple(cause.number for cause in change.causes),
    )


def _details(change: Change, plan: Plan, values: Values) -> tuple[Detail, ...]:
    details: list[Detail] = []
    for key in change.keys:
        if key.key in _left_out(change, plan):
            continue
        details += _key_details(change, key, values)
    return tuple(details)


def _left_out(change: Change, plan: Plan) -> frozenset[str]:
    left_out = set(_ALWAYS_LEFT_OUT)
    stays = change.kind in (ChangeKind.MOVED, ChangeKind.RENAMED, ChangeKind.CHANGED)
    if not stays:
        left_out |= {"name", "title", "evidence", "head_evidence", "relations"}
    head_key = change.key("head")
    if head_key is not None and (not stays or head_key.before or head_key.after):
        left_out.add("head_state")
    if change.key("lines") is not None:
        left_out.add("line_state")
    is_root = change.element is ElementKind.UNIT and change.id == plan.organisation
    return frozenset(left_out | (_TWICE_ON_THE_ROOT if is_root else set()))


def _key_details(change: Change, key: KeyChange, values: Values) -> list[Detail]:
    name = words.KEYS[key.key].to(values.language) if key.key in words.KEYS else key.key
    if change.kind in (ChangeKind.REMOVED, ChangeKind.MERGED):
        return [Detail("", name, values.one(key.key, key.before, before=True), "")]
    if change.kind is ChangeKind.CREATED:
        return [Detail("", name, "", values.one(key.key, key.after, before=False))]
    if key.key in ("evidence", "head_evidence", "same_holder_evidence", "settings", "history"):
        return [Detail("~", name, "", words.DIFFERS.to(values.language))]
    if isinstance(key.before, list) or isinstance(key.after, list):
        return _entry_details(name, key, values)
    before = values.one(key.key, key.before, before=True)
    return [Detail("~", name, before, values.one(key.key, key.after, before=False))]


def _entry_details(name: str, key: KeyChange, values: Values) -> list[Detail]:
    old, new = key.before or [], key.after or []
    gone, come = _without(old, new), _without(new, old)
    details = [Detail("-", name, values.one(key.key, entry, before=True), "") for entry in gone]
    details += [Detail("+", name, "", values.one(key.key, entry, before=False)) for entry in come]
    if not details:
        before = values.one(key.key, old, before=True)
        return [Detail("~", name, before, values.one(key.key, new, before=False))]
    pair = len(gone) == len(come) == 1
    return [Detail("~", name, details[0].before, details[1].after)] if pair else details


def _without(entries: list[Data], others: list[Data]) -> list[Data]:
    """Return the entries that the others do not have, or have fewer times."""
    rest = list(others)
    found = []
    for entry in entries:
        if entry in rest:
            rest.remove(entry)
        else:
            found.append(entry)
    return found


def _remark(change: Change, values: Values) -> str:
    parts: list[str] = []
    if change.into is not None:
        parts.append(
            words.MERGED_INTO.to(values.language).format(name=values.name(change.into, before=False))
        )
    if change.becomes is not None:
        parts.append(f"{words.NEW_ID.to(values.language)} {change.becomes}")
    if change.likeness is not None:
        text = words.ALIKE_SAME_PARENT if change.likeness.same_parent else words.ALIKE_ELSEWHERE
        parts.append(text.to(values.language).format(percent=change.likeness.percent))
    return "; ".join(parts)


def _element_word(change: Change, values: Values, before: Organisation, after: Organisation) -> str:
    plain = words.ELEMENTS[change.element].to(values.language)
    if change.element is not ElementKind.UNIT:
        return plain
    if change.id == before.id:
        return words.ELEMENTS["organisation"].to(values.language)
    unit = before.unit_by_id.get(change.id) or after.unit_by_id.get(change.id_after)
    return unit.types[0] if unit and unit.types else plain
