"""What follows from a plan, in words and tables that every renderer writes."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from decimal import Decimal

from orgmodel.model.elements import HeadState
from orgmodel.model.quantity import Interval
from orgmodel.reorganise.changes import ChangeKind, ElementKind
from orgmodel.reorganise.consequences import NumberChange
from orgmodel.reorganise.conservation import Balance, Outcome
from orgmodel.reorganise.metrics import Measured
from orgmodel.reorganise.reorganisation import Reorganisation
from orgmodel.reports.plan_values import names_of
from orgmodel.rules.finding import Finding
from orgmodel.words import plan as words
from orgmodel.words.numbers import format_interval, format_number

MOST_LOST = 20
MOST_NAMED = 4


@dataclass(frozen=True, slots=True)
class Table:
    """Hold a table: words in the first columns, numbers right in the last `numbers` columns."""

    headers: tuple[str, ...]
    rows: tuple[tuple[str, ...], ...]
    numbers: int = 0


@dataclass(frozen=True, slots=True)
class Part:
    """Hold one part of a report: a heading, sentences, tables, then lists."""

    heading: str
    sentences: tuple[str, ...] = ()
    table: Table | None = None
    items: tuple[str, ...] = ()


def parts_of(reorganisation: Reorganisation, language: str) -> tuple[Part, ...]:
    """Return what follows from a plan, part by part.

    Args:
        language: nl or en.
    """
    parts = (
        _managers(reorganisation, language),
        _spans(reorganisation, language),
        _layers(reorganisation, language),
        conservation_part(reorganisation, language),
        metrics_part(reorganisation.metrics, language),
        _findings(reorganisation, language),
    )
    return tuple(part for part in parts if part is not None)


def heading_lines(reorganisation: Reorganisation, language: str) -> tuple[str, tuple[str, ...]]:
    """Return the title of a report and the sentences below it."""
    if reorganisation.is_comparison:
        name = reorganisation.after.organisation.name
        return words.VERSIONS.to(language).format(name=name), (words.VERSIONS_NOTE.to(language),)
    title = words.REORGANISATION.to(language).format(name=reorganisation.name)
    base = words.ON_BASE.to(language).format(name=reorganisation.before.organisation.name)
    facts = [base]
    if reorganisation.date:
        facts.append(words.FROM_DATE.to(language).format(date=reorganisation.date))
    facts.append(words.DRAFT.to(language))
    sentences = [", ".join(facts)]
    if reorganisation.reason:
        sentences.append(words.REASON.to(language).format(reason=reorganisation.reason))
    return title, tuple(sentences)


def conservation_part(reorganisation: Reorganisation, language: str) -> Part:
    """Return the proof that nothing and nobody gets lost, with the sums."""
    found = reorganisation.conservation
    counts = found.positions
    positions = words.POSITION_BALANCE.to(language).format(
        before=counts[Outcome.STAYS] + counts[Outcome.MOVES] + counts[Outcome.GOES],
        stays=counts[Outcome.STAYS],
        moves=counts[Outcome.MOVES],
        goes=counts[Outcome.GOES],
        comes=counts[Outcome.COMES],
    )
    sentences = [
        positions,
        _balance(words.SEATS_WORD.to(language), found.seats, language),
        _balance(words.PERSONS_WORD.to(language), found.persons, language),
    ]
    names = names_of(reorganisation.before.organisation)
    lost = [
        f"{number(account.persons.lost, language)} {names.get(account.position, account.position)}"
        for account in found.accounts
        if account.persons.lost.minimum > 0
    ]
    if lost:
        more = [f"+ {len(lost) - MOST_LOST}"] if len(lost) > MOST_LOST else []
        template = words.LOST_SEAT if reorganisation.is_comparison else words.WITHOUT_SEAT
        sentences.append(template.to(language).format(list=", ".join(lost[:MOST_LOST] + more)))
    if found.holds:
        sentences.append(words.PROVEN.to(language))
    sentences += [words.BREACH.to(language).format(breach=breach) for breach in found.breaches]
    return Part(words.CONSERVATION.to(language), tuple(sentences))


def metrics_part(metrics: Sequence[tuple[Measured, Measured]], language: str) -> Part:
    """Return the numbers before and after."""
    headers = (words.METRIC, words.BEFORE, words.AFTER, words.DIFFERENCE)
    rows = tuple(
        (
            words.METRICS[before.metric].to(language),
            number(before.value, language),
            number(after.value, language),
            _difference(before.value, after.value, language),
        )
        for before, after in metrics
    )
    return Part(
        words.NUMBERS.to(language), table=Table(tuple(h.to(language) for h in headers), rows, numbers=3)
    )


def number(value: Interval | None, language: str) -> str:
    """Write bounds, or that nothing can be said."""
    return words.CANNOT_TELL.to(language) if value is None else format_interval(value, language)


def _managers(reorganisation: Reorganisation, language: str) -> Part:
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


def _layers(reorganisation: Reorganisation, language: str) -> Part | None:
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


def _spans(reorganisation: Reorganisation, language: str) -> Part | None:
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


def _findings(reorganisation: Reorganisation, language: str) -> Part:
    found = reorganisation.findings
    groups = ("new", "healed", "unchanged", "undecided", "decided")
    items = [
        f"{words.FINDING_GROUPS[group].to(language)}: {_finding(finding, language)}"
        for group in groups
        for finding in getattr(found, group)
    ]
    counts = {group: len(getattr(found, group)) for group in groups}
    sentence = words.FINDINGS_COUNT.to(language).format(**counts)
    return Part(words.FINDINGS.to(language), (sentence,), items=tuple(items))


def _finding(finding: Finding, language: str) -> str:
    return f"{finding.message.to(language)} [{finding.rule}, {finding.subject}]"


def _balance(what: str, balance: Balance, language: str) -> str:
    return words.BALANCE.to(language).format(
        what=what,
        before=number(balance.before, language),
        after=number(balance.after, language),
        kept=number(balance.kept, language),
        left=number(balance.left, language),
        arrived=number(balance.arrived, language),
        lost=number(balance.lost, language),
        new=number(balance.new, language),
    )


def _difference(before: Interval | None, after: Interval | None, language: str) -> str:
    if before is None or after is None:
        return ""
    if before == after:
        return "="
    if not (before.is_exact and after.is_exact):
        return ""
    change = Decimal(after.minimum) - Decimal(before.minimum)
    return ("+" if change > 0 else "−") + format_number(abs(change), language)
