"""Transfer, open, phase out and close: the seats of positions."""

from __future__ import annotations

from orgmodel.files.edits.nodes import Collection, Entry, Scalar
from orgmodel.files.edits.scalars import scalar
from orgmodel.files.edits.shaping import as_item
from orgmodel.files.schema.scenario_seats import CloseEntry, OpenEntry, PhaseOutEntry, TransferEntry
from orgmodel.model.quantity import AT_LEAST_ONE, Interval, parse_quantity
from orgmodel.reorganise import keys
from orgmodel.reorganise.flows import SeatFlow
from orgmodel.reorganise.names import Refused
from orgmodel.reorganise.operations.grafts import Grafts
from orgmodel.reorganise.operations.placing import (
    POSITIONS,
    UNITS,
    note_new_position,
    place_item,
    put_position,
    replace_head,
)
from orgmodel.reorganise.operations.references import settle_references
from orgmodel.reorganise.working import Working

# What the new seats of a transfer have in common with the old ones.
_ALIKE = ("title", "status", "staff", "grade", "fte", "profile", "site", "legal_entity", "certainty")


def transfer(working: Working, entry: TransferEntry, grafts: Grafts) -> None:
    """Bring some seats of a position to another unit."""
    del grafts
    position = working.names.resolve(entry.transfer, POSITIONS, "transfer")
    target = working.names.resolve(entry.part_of, UNITS, "part_of")
    if working.unit_of[position] == target:
        raise Refused(f"{position!r} stands in {target!r} already; name another unit", "part_of")
    transfer_seats(working, position, target, entry.count, entry.vacant)


def open_seats(working: Working, entry: OpenEntry, grafts: Grafts) -> None:
    """Open positions: they have no holder and are to be filled."""
    del grafts
    for index, name in enumerate(entry.open):
        position = working.names.resolve(name, POSITIONS, "open", index)
        working.claim(position, "status", "open", index)
        working.touch(position)
        if entry.count is None or seats_of(working, position) == Interval(entry.count, entry.count):
            working.remove_key(position, "vacant")
            working.set_text(position, "status", "vacant")
            continue
        _require_seats(working, position, entry.count, "open seats of", ("count",))
        vacant = parse_quantity(working.text_of(position, "vacant") or "0").whole
        most = seats_of(working, position).minimum
        if vacant.minimum + entry.count > most:
            raise Refused(f"{position!r} has {most} seats, {vacant} of them vacant; open fewer", "count")
        working.set_text(position, "vacant", _shifted(vacant, entry.count))
        if working.text_of(position, "status") == "filled":
            working.remove_key(position, "status")


def phase_out(working: Working, entry: PhaseOutEntry, grafts: Grafts) -> None:
    """Let positions end when their holders leave."""
    del grafts
    for index, name in enumerate(entry.phase_out):
        position = working.names.resolve(name, POSITIONS, "phase-out", index)
        working.claim(position, "status", "phase-out", index)
        working.touch(position)
        working.set_text(position, "status", "phasing-out")


def close(working: Working, entry: CloseEntry, grafts: Grafts) -> None:
    """Take positions away, or some of their seats."""
    del grafts
    for index, name in enumerate(entry.close):
        position = working.names.resolve(name, POSITIONS, "close", index)
        to = entry.to
        if to not in (None, "none"):
            to = working.names.resolve(to or "", POSITIONS, "to")
            if to == position:
                raise Refused(f"{position!r} goes; name another position", "to")
        if entry.count is None or seats_of(working, position) == Interval(entry.count, entry.count):
            close_position(working, position, to, entry.head, "close", index)
            continue
        _require_seats(working, position, entry.count, "close seats of", ("count",))
        working.touch(position)
        left = _shifted(seats_of(working, position), -entry.count)
        _set_count(working, position, left)


def close_position(
    working: Working, position: str, to: str | None, head: str | None, *path: str | int
) -> None:
    """Take a position away.

    Args:
        to: id of the position that gets its references; `none` drops them, None refuses them.
        head: who heads the units that it heads: an id, unknown or none.

    Raises:
        Refused: when a reference or a unit without head would be left.
    """
    headed = working.headed_by(position)
    if headed and head is None:
        raise Refused(
            f"{position!r} heads {', '.join(map(repr, headed))}; add `head:` with an id, unknown or none",
            *path,
        )
    inline = working.entry(position).key == "head"
    for unit in headed:
        working.remove_key(unit, "head")
        working.head_of.pop(unit)
        replace_head(working, unit, head or "none")
    settle_references(working, position, to, *path)
    if not inline:
        working.tree.take_out(working.entry(position))
    working.remove(position, None)


def transfer_seats(working: Working, position: str, target: str, count: int, vacant: int) -> None:
    """Bring some seats of a position to another unit.

    Args:
        count: how many seats.
        vacant: how many of these are vacant.

    Raises:
        Refused: when there are fewer, or may be.
    """
    seats = seats_of(working, position)
    if count < 1:
        raise Refused("a transfer brings one seat at least; name a number from 1", "count")
    if vacant > count:
        raise Refused(f"{vacant} of {count} seats cannot be vacant; lower `vacant`", "vacant")
    if seats == Interval(count, count):
        put_position(working, position, target)
        return
    _require_seats(working, position, count, "transfer seats of", ("count",))
    _take_vacant(working, position, seats, count, vacant)
    _set_count(working, position, _shifted(seats, -count))
    working.touch(position)
    arrived = _same_in(working, position, target)
    if arrived is None:
        arrived = _new_alike(working, position, target, count)
    else:
        working.touch(arrived)
        _set_count(working, arrived, _shifted(seats_of(working, arrived), count))
    if vacant:
        before = parse_quantity(working.text_of(arrived, "vacant") or "0").whole
        working.set_text(arrived, "vacant", _shifted(before, vacant))
    working.flows.append(SeatFlow(position, arrived, count, vacant, working.cause))


def seats_of(working: Working, position: str) -> Interval:
    """Return how many seats a position has now."""
    return parse_quantity(working.text_of(position, "count") or "1", unknown_is=AT_LEAST_ONE).whole


def _require_seats(
    working: Working, position: str, count: int, doing: str, path: tuple[str | int, ...]
) -> None:
    seats = seats_of(working, position)
    if seats.maximum is not None and count > seats.maximum:
        raise Refused(f"cannot {doing} {position!r}: {count} asked, {seats} there; lower `count`", *path)
    if count >= seats.minimum:
        raise Refused(
            f"cannot {doing} {position!r}: {count} asked, {seats} there, so one may not be left; "
            "lower `count`, or `set` how many seats there are first",
            *path,
        )


def _take_vacant(working: Working, position: str, seats: Interval, count: int, vacant: int) -> None:
    text = working.text_of(position, "vacant")
    held = parse_quantity(text or "0").whole
    if vacant > held.minimum:
        raise Refused(f"{position!r} has {held} vacant seats, {vacant} asked; lower `vacant`", "vacant")
    left = seats.minimum - count
    if held.maximum is not None and held.maximum - vacant > left:
        raise Refused(
            f"{left} seats are left of {position!r}, {held.maximum - vacant} of them vacant; raise `vacant`",
            "count",
        )
    if vacant:
        rest = _shifted(held, -vacant)
        if rest == "0":
            working.remove_key(position, "vacant")
        else:
            working.set_text(position, "vacant", rest)


def _set_count(working: Working, position: str, text: str) -> None:
    if text == "1" and working.mapping(position).get("count") is not None:
        working.remove_key(position, "count")
    elif text != "1":
        working.set_text(position, "count", text)


def _same_in(working: Working, position: str, target: str) -> str | None:
    """Return the position of a unit whose seats are alike in all that counts."""
    wanted = [working.text_of(position, key) for key in ("title", "grade", "fte", "status")]
    for other in working.places[target].positions:
        if [working.text_of(other, key) for key in ("title", "grade", "fte", "status")] == wanted:
            return other
    return None


def _new_alike(working: Working, position: str, target: str, count: int) -> str:
    mapping = Collection(is_mapping=True, flow=True, fresh=False, column=0)
    source = working.mapping(position)
    for key in _ALIKE:
        entry = source.get(key)
        if entry is not None and isinstance(entry.value, Scalar) and "\n" not in entry.value.text:
            value = entry.value
            working.tree.set_key(mapping, key, Scalar(value.text, value.value), keys.POSITION)
    if count != 1:
        working.tree.set_key(mapping, "count", scalar(str(count)), keys.POSITION)
    _keep_employer(working, position, mapping, target)
    identity = _free_id(working, position, target)
    derived = working.derived_id(position, target)
    if identity != derived:
        working.tree.set_key(mapping, "id", scalar(identity), keys.POSITION)
    place_item(working, as_item(Entry(None, "- ", mapping, 0), working.tree.newline), "positions", target)
    note_new_position(working, identity, mapping, target)
    return identity


def _keep_employer(working: Working, position: str, mapping: Collection, target: str) -> None:
    if mapping.get("legal_entity") is not None:
        return
    employer = working.inherited(working.unit_of[position], "legal_entity")
    if employer is not None and employer != working.inherited(target, "legal_entity"):
        working.tree.set_key(mapping, "legal_entity", scalar(employer), keys.POSITION)


def _free_id(working: Working, position: str, target: str) -> str:
    derived = working.derived_id(position, target)
    identity, number = derived, 2
    while identity in working.names.kinds or identity in working.names.gone:
        identity, number = f"{derived}-{number}", number + 1
    return identity


def _shifted(seats: Interval, by: int) -> str:
    least = seats.minimum + by
    if seats.maximum is None:
        return f"{least}+"
    most = seats.maximum + by
    return str(least) if least == most else f"{least}-{most}"
