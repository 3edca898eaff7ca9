"""What follows from a plan, in words and tables that every renderer writes."""

from __future__ import annotations

from collections.abc import Sequence
from decimal import Decimal

from orgmodel.analysis.conventions import DEFAULT_CONVENTIONS
from orgmodel.model.quantity import Interval
from orgmodel.reorganise.balance import Balance
from orgmodel.reorganise.conservation import Outcome
from orgmodel.reorganise.metrics import Measured
from orgmodel.reorganise.reorganisation import Reorganisation
from orgmodel.reports.plan_people import layers_part, managers_part, spans_part
from orgmodel.reports.plan_tables import Part, Table, number
from orgmodel.reports.plan_values import names_of
from orgmodel.reports.wording import conventions_text
from orgmodel.rules.finding import Finding
from orgmodel.words import plan as words
from orgmodel.words.numbers import format_number
from orgmodel.words.reports import ABOUT
from orgmodel.words.text import joined

MOST_LOST = 20


def parts_of(reorganisation: Reorganisation, language: str) -> tuple[Part, ...]:
    """Return what follows from a plan, part by part.

    Args:
        language: nl or en.
    """
    parts = (
        managers_part(reorganisation, language),
        spans_part(reorganisation, language),
        layers_part(reorganisation, language),
        conservation_part(reorganisation, language),
        metrics_part(reorganisation.metrics, language),
        _findings(reorganisation, language),
    )
    return tuple(part for part in parts if part is not None)


def heading_lines(reorganisation: Reorganisation, language: str) -> tuple[str, tuple[str, ...]]:
    """Return the title of a report and the sentences below it."""
    if reorganisation.is_comparison:
        name = reorganisation.after.organisation.name
        note = words.VERSIONS_NOTE.to(language)
        return words.VERSIONS.to(language).format(name=name), (note, *_counted(reorganisation, language))
    title = words.REORGANISATION.to(language).format(name=reorganisation.name)
    base = words.ON_BASE.to(language).format(name=reorganisation.before.organisation.name)
    facts = [base]
    if reorganisation.date:
        facts.append(words.FROM_DATE.to(language).format(date=reorganisation.date))
    facts.append(words.DRAFT.to(language))
    sentences = [", ".join(facts)]
    if reorganisation.reason:
        sentences.append(words.REASON.to(language).format(reason=reorganisation.reason))
    return title, (*sentences, *_counted(reorganisation, language))


def _counted(reorganisation: Reorganisation, language: str) -> tuple[str, ...]:
    """Say how spans are counted, where another convention was asked."""
    conventions = reorganisation.after.computed.conventions
    if conventions == DEFAULT_CONVENTIONS:
        return ()
    about = ABOUT.format(percent=conventions.about)
    counted = joined([conventions_text(conventions), about], "; ")
    return (words.SPANS_COUNT.format(conventions=counted).to(language),)


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
        template = words.LOST_SEAT if reorganisation.is_comparison else words.WITHOUT_SEAT
        sentences.append(template.to(language).format(list=_some(lost)))
    if found.holds:
        sentences.append(_proven(reorganisation, language))
    sentences += [words.BREACH.to(language).format(breach=breach) for breach in found.breaches]
    return Part(words.CONSERVATION.to(language), tuple(sentences))


def _proven(reorganisation: Reorganisation, language: str) -> str:
    """Say that all have an outcome, and of whom that cannot be said since nobody knows them."""
    found = reorganisation.conservation
    if not found.unknown_heads:
        return words.PROVEN.to(language)
    units = reorganisation.before.organisation.unit_by_id
    names = [units[unit].label for unit in found.unknown_heads]
    seats = number(found.unknown_seats, language)
    return words.PROVEN_BUT.to(language).format(units=_some(names), seats=seats)


def _some(names: Sequence[str]) -> str:
    more = [f"+ {len(names) - MOST_LOST}"] if len(names) > MOST_LOST else []
    return ", ".join([*names[:MOST_LOST], *more])


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
