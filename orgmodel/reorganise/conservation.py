"""The proof that nothing and nobody gets lost: each position and person has exactly one outcome."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping, Sequence
from enum import StrEnum
from functools import cached_property

from msgspec import Struct

from orgmodel.analysis.leaders import unnamed_head
from orgmodel.analysis.multiplicity import Multiplicity
from orgmodel.analysis.seats import holders_of
from orgmodel.model.elements import Position, Status
from orgmodel.model.organisation import Organisation
from orgmodel.model.quantity import ZERO, Interval, total
from orgmodel.reorganise.balance import Balance, balance_of, sum_of
from orgmodel.reorganise.changes import ChangeKind, ElementKind, Plan
from orgmodel.reorganise.flows import SeatFlow


class Outcome(StrEnum):
    """What becomes of a position."""

    STAYS = "stays"
    MOVES = "moves"
    GOES = "goes"
    COMES = "comes"


class Account(Struct, frozen=True):
    """Hold the outcome of one position with its seats and its persons."""

    position: str
    outcome: Outcome
    seats: Balance
    persons: Balance


class Conservation(Struct, frozen=True, dict=True):
    """Hold the accounts of all positions.

    Args:
        accounts: of the positions that change.
        unchanged: how many positions stay as they are, with their seats and persons together.
        breaches: why an account does not add up; empty when nothing gets lost.
        unknown_heads: the units, by id before, whose head nobody knew and is not carried over as such.
        unknown_seats: how many heads that may be.
    """

    accounts: tuple[Account, ...]
    unchanged: tuple[int, Balance, Balance]
    breaches: tuple[str, ...]
    unknown_heads: tuple[str, ...] = ()
    unknown_seats: Interval = ZERO

    @cached_property
    def positions(self) -> Mapping[Outcome, int]:
        """Return how many positions have each outcome."""
        counts = {o: sum(1 for account in self.accounts if account.outcome is o) for o in Outcome}
        counts[Outcome.STAYS] += self.unchanged[0]
        return counts

    @cached_property
    def seats(self) -> Balance:
        """Return the sums of the seats."""
        return sum_of([account.seats for account in self.accounts]).plus(self.unchanged[1])

    @cached_property
    def persons(self) -> Balance:
        """Return the sums of the persons."""
        return sum_of([account.persons for account in self.accounts]).plus(self.unchanged[2])

    @property
    def holds(self) -> bool:
        """Tell whether each position and person has exactly one outcome."""
        return not self.breaches


def prove(
    plan: Plan, before: Organisation, after: Organisation, flows: Sequence[SeatFlow] = ()
) -> Conservation:
    """Give each position of both states its outcome, and check that the sums agree.

    Args:
        plan: the differences between the two states.
        before, after: the two states.
        flows: seats that went from one position to another.
    """
    old = {plan.new_ids.get(p.id, p.id): p for p in before.positions}
    new = after.position_by_id
    out, into = _by(flows, lambda flow: flow.source), _by(flows, lambda flow: flow.target)
    factors = (Multiplicity(before), Multiplicity(after))
    is_plain = not any(unit.count.text != "1" for state in (before, after) for unit in state.units)
    accounts: list[Account] = []
    breaches: list[str] = []
    changed = {change.id_after for change in plan.changes if change.element is ElementKind.POSITION}
    changed |= out.keys() | into.keys()
    unchanged: list[Position] = []
    for identity in {**old, **new}:
        if is_plain and identity not in changed:
            unchanged.append(new[identity])
            continue
        pair = old.get(identity), new.get(identity)
        flowing = out.get(identity, []), into.get(identity, [])
        account, breach = _account(identity, pair, flowing, before, after, factors)
        accounts.append(account)
        breaches += breach
        breaches += _contradicted(plan, identity, account.outcome)
    heads = _unknown_heads(plan, before, after)
    seats = total([factors[0].between(unit, before.id).from_zero() for unit in heads])
    return Conservation(tuple(accounts), _unchanged(unchanged), tuple(breaches), heads, seats)


def _unknown_heads(plan: Plan, before: Organisation, after: Organisation) -> tuple[str, ...]:
    """Return the units whose unnamed head does not stay the unnamed head of that unit."""
    still = {unit.id for unit in (after.root, *after.units) if unnamed_head(unit)}
    return tuple(
        unit.id
        for unit in (before.root, *before.units)
        if unnamed_head(unit) and plan.new_ids.get(unit.id, unit.id) not in still
    )


def _unchanged(positions: Sequence[Position]) -> tuple[int, Balance, Balance]:
    """Add up the positions that stay as they are; alike ones together."""
    alike: dict[object, list[Position]] = {}
    for position in positions:
        key = (position.count.text, position.vacant.text, position.status, position.evidence.certainty)
        alike.setdefault(key, []).append(position)
    seats, persons = [], []
    for group in alike.values():
        times = Interval(len(group), len(group))
        seats.append(Balance(*[_seats(group[0]).times(times)] * 3))
        persons.append(Balance(*[holders_of(group[0]).times(times)] * 3))
    return len(positions), sum_of(seats), sum_of(persons)


def _account(
    identity: str,
    pair: tuple[Position | None, Position | None],
    flowing: tuple[list[SeatFlow], list[SeatFlow]],
    before: Organisation,
    after: Organisation,
    factors: tuple[Multiplicity, Multiplicity],
) -> tuple[Account, list[str]]:
    old, new = pair
    times = (_times(old, before, factors[0]), _times(new, after, factors[1]))
    counts = (_counted(old, times[0], _seats), _counted(new, times[1], _seats))
    seats = balance_of(counts, sum(f.seats for f in flowing[0]), sum(f.seats for f in flowing[1]))
    holders = (_counted(old, times[0], holders_of), _counted(new, times[1], holders_of))
    persons = balance_of(holders, _held(flowing[0], old), _held(flowing[1], new))
    breaches = []
    out = sum(flow.seats for flow in flowing[0])
    if counts[0].maximum is not None and out > counts[0].maximum:
        breaches.append(f"{out} seats leave {identity!r}, which has {counts[0]}")
    came = sum(flow.seats for flow in flowing[1])
    if counts[1].maximum is not None and came > counts[1].maximum:
        breaches.append(f"{came} seats arrive at {identity!r}, which then has {counts[1]}")
    return Account(identity, _outcome(old, new), seats, persons), breaches


def _outcome(old: Position | None, new: Position | None) -> Outcome:
    if old is None:
        return Outcome.COMES
    if new is None:
        return Outcome.GOES
    return Outcome.STAYS if old.unit == new.unit else Outcome.MOVES


def _contradicted(plan: Plan, identity: str, outcome: Outcome) -> list[str]:
    """Say where the plan's own words contradict the outcome found in the two states."""
    change = plan.of(ElementKind.POSITION, identity)
    gone = change is not None and change.kind is ChangeKind.REMOVED
    made = change is not None and change.kind is ChangeKind.CREATED
    if gone != (outcome is Outcome.GOES) or made != (outcome is Outcome.COMES):
        return [f"the plan and the two states do not agree on what becomes of {identity!r}"]
    return []


def _times(position: Position | None, organisation: Organisation, factor: Multiplicity) -> Interval:
    return ZERO if position is None else factor.between(position.unit, organisation.id)


def _counted(position: Position | None, times: Interval, count: Callable[[Position], Interval]) -> Interval:
    return ZERO if position is None else count(position).times(times)


def _seats(position: Position) -> Interval:
    return position.count.whole


def _held(flows: Sequence[SeatFlow], position: Position | None) -> int:
    if position is None or position.status in (Status.VACANT, Status.PLANNED, Status.UNKNOWN):
        return 0
    return sum(flow.seats - flow.vacant for flow in flows)


def _by(flows: Iterable[SeatFlow], key: Callable[[SeatFlow], str]) -> dict[str, list[SeatFlow]]:
    groups: dict[str, list[SeatFlow]] = {}
    for flow in flows:
        groups.setdefault(key(flow), []).append(flow)
    return groups
