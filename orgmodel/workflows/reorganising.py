"""What if: plan scenarios, compare files."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from pathlib import Path

from msgspec import Struct

from orgmodel.analysis import compute
from orgmodel.files.diagnostics import Diagnostic
from orgmodel.files.tree import Document
from orgmodel.model.organisation import Organisation
from orgmodel.reorganise.carrying_out import CarriedOut, carry_out
from orgmodel.reorganise.diff import NotComparableError, diff
from orgmodel.reorganise.flows import likely_flows
from orgmodel.reorganise.planning import plan_of
from orgmodel.reorganise.reorganisation import Judged, Reorganisation, reorganisation_of
from orgmodel.reorganise.scenario import Scenario, is_scenario, read_scenario
from orgmodel.reports.reported import Fault
from orgmodel.rules.engine import evaluate
from orgmodel.rules.settings import RuleSettings
from orgmodel.workflows.failures import CannotRun
from orgmodel.workflows.inputs import Input, read_input
from orgmodel.workflows.opening import Opened, open_organisation
from orgmodel.workflows.projects import project_of
from orgmodel.workflows.validating import Asked


class Planned(Struct, frozen=True):
    """Hold one planned scenario.

    Args:
        base: the base as read.
        scenarios: the files carried out, those that must come first included.
    """

    base: Input
    scenarios: tuple[Input, ...]
    carried: CarriedOut
    reorganisation: Reorganisation


class WhatIf(Struct, frozen=True):
    """Hold the plans of all scenarios that could be planned, and the faults of the others.

    Args:
        before: the base with what is computed of it; None where it has faults.
    """

    before: Judged | None
    planned: tuple[Planned, ...]
    faults: tuple[Fault, ...]


def what_if(base: Input, scenarios: Sequence[Input], asked: Asked) -> WhatIf:
    """Plan each scenario on the base; a scenario that builds on another takes that one along.

    Args:
        base: the organisation's file.
        scenarios: the scenarios' files.
        asked: how to judge both states.

    Raises:
        CannotRun: when a scenario is given twice.
    """
    _refuse_twice(scenarios)
    opened = open_organisation(base)
    if opened.organisation is None or opened.document is None:
        return WhatIf(None, (), tuple(_faults(opened.diagnostics, opened.document)))
    settings = _settings(base, asked)
    before = judge(opened.organisation, asked, settings)
    planned: list[Planned] = []
    faults: list[Fault] = []
    seen: dict[str, str] = {}
    for given in scenarios:
        chain, found = _chain(given, scenarios)
        if not found:
            found = _same_id(chain[-1][1], seen)
        if found:
            faults += found
            continue
        carried, refused = carry_out(opened.organisation, opened.document, [one for _, one in chain])
        if carried is None:
            faults += _located(refused, [one.document for _, one in chain] + [opened.document])
            continue
        reorganisation = _reorganisation(carried, before, chain[-1][1], asked, settings)
        planned.append(Planned(base, tuple(one for one, _ in chain), carried, reorganisation))
    return WhatIf(before, tuple(planned), tuple(faults))


def _refuse_twice(scenarios: Sequence[Input]) -> None:
    """Refuse two names of one file: a plan beside itself compares nothing."""
    given: dict[Path | None, str] = {}
    for one in scenarios:
        file = None if one.path is None else one.path.resolve()
        if file in given:
            both = one.name if one.name == given[file] else f"{one.name} and {given[file]}"
            raise CannotRun(f"{both}: the same scenario is given twice; give it once")
        given[file] = one.name


def _same_id(scenario: Scenario, seen: dict[str, str]) -> list[Fault]:
    """Find a scenario whose id another one has, noting it in `seen`."""
    document = scenario.document
    first = seen.setdefault(scenario.id, document.name)
    if first == document.name:
        return []
    message = (
        f"{first} has the id {scenario.id!r} too, and their plans the same names; give one another `id:`"
    )
    return [_fault_at(document, ("id",), "duplicate-id", "D201", message)]


def compare_files(old: Input, new: Input, asked: Asked) -> Reorganisation | tuple[Fault, ...]:
    """Say what differs between two files of one organisation.

    Returns:
        The differences, or the faults of the files.

    Raises:
        CannotRun: when the files cannot be compared.
    """
    opened = [open_organisation(old), open_organisation(new)]
    faults = [fault for one in opened for fault in _faults(one.diagnostics, one.document)]
    if faults:
        return tuple(faults)
    first, second = (_organisation(one) for one in opened)
    try:
        plan = diff(first, second, by_likeness=True)
    except NotComparableError as error:
        raise CannotRun(str(error)) from None
    before = judge(first, asked, _settings(old, asked))
    after = judge(second, asked, _settings(new, asked))
    flows = likely_flows(first, second, plan.new_ids)
    return reorganisation_of(
        plan, before, after, name=(second.id, second.name), flows=flows, is_comparison=True
    )


def judge(organisation: Organisation, asked: Asked, settings: RuleSettings) -> Judged:
    """Compute an organisation and judge it by the rules."""
    computed = compute(organisation, asked.conventions)
    evaluation = evaluate(
        computed,
        settings,
        on=asked.on,
        select=asked.select,
        ignore=asked.ignore,
        waivers=asked.waivers,
        sensitive=False,
    )
    return Judged(organisation, computed, evaluation.findings)


def _reorganisation(
    carried: CarriedOut, before: Judged, scenario: Scenario, asked: Asked, settings: RuleSettings
) -> Reorganisation:
    entry = scenario.entry
    return reorganisation_of(
        plan_of(carried),
        before,
        judge(carried.after, asked, settings),
        name=(scenario.id, scenario.label),
        flows=carried.flows,
        reason=entry.reason or "",
        date=entry.date.text if entry.date is not None else "",
    )


def _settings(given: Input, asked: Asked) -> RuleSettings:
    return RuleSettings(project_of(given).rules, asked.command_line.rules)


def _organisation(opened: Opened) -> Organisation:
    assert opened.organisation is not None
    return opened.organisation


def _chain(given: Input, others: Sequence[Input]) -> tuple[list[tuple[Input, Scenario]], list[Fault]]:
    """Return a scenario behind those that must come first, or why there is no such order."""
    chain: list[tuple[Input, Scenario]] = []
    seen: list[str] = []
    at: Input | None = given
    while at is not None:
        scenario, diagnostics = read_scenario(at.data, at.name)
        if scenario is None:
            return [], _faults(diagnostics, None)
        seen.append(scenario.id)
        chain.insert(0, (at, scenario))
        wanted = scenario.entry.after
        if wanted is None:
            return chain, []
        if wanted in seen:
            circle = " -> ".join([*seen[seen.index(wanted) :], wanted])
            message = f"the scenarios wait for one another ({circle}); take one `after:` away"
            return [], [_fault_at(scenario.document, ("after",), "scenario-circle", "D153", message)]
        meant = _with_id(wanted, others) or _with_id(wanted, _beside(given))
        if len(meant) > 1:
            message = (
                f"{meant[0].name} and {meant[1].name} both have the id {wanted!r}; "
                "give one another `id:`, or give the file that is meant too"
            )
            return [], [_fault_at(scenario.document, ("after",), "ambiguous-reference", "D205", message)]
        if not meant:
            message = (
                f"no scenario has the id {wanted!r}, here or in the folder of this file; "
                "give its file too, or mend `after:`"
            )
            return [], [_fault_at(scenario.document, ("after",), "unknown-scenario", "D154", message)]
        at = meant[0]
    return chain, []


def _with_id(wanted: str, scenarios: Iterable[Input]) -> list[Input]:
    found = []
    for one in scenarios:
        scenario, _ = read_scenario(one.data, one.name) if is_scenario(one.data) else (None, ())
        if scenario is not None and scenario.id == wanted:
            found.append(one)
    return found


def _beside(given: Input) -> Iterable[Input]:
    """Yield the other scenarios in a file's own folder, in the order of their names."""
    if given.path is None:
        return
    for file in sorted(given.path.parent.glob("*.yaml")):
        if file.is_file() and file != given.path:
            yield read_input(str(file))


def _fault_at(document: Document, path: tuple[str, ...], rule: str, code: str, message: str) -> Fault:
    place = document.locate(path)
    diagnostic = Diagnostic(document.name, place.line, place.column, rule, code, message, place.width)
    return Fault(diagnostic, document.line_text(place.line))


def _faults(diagnostics: Iterable[Diagnostic], document: Document | None) -> list[Fault]:
    return [Fault(one, document.line_text(one.line) if document is not None else "") for one in diagnostics]


def _located(diagnostics: Iterable[Diagnostic], documents: Sequence[Document]) -> list[Fault]:
    by_name = {document.name: document for document in documents}
    return [fault for one in diagnostics for fault in _faults([one], by_name.get(one.file))]
