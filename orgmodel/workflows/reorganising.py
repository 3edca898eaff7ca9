"""What if: plan scenarios, compare files, apply what was planned."""

from __future__ import annotations

import os
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from pathlib import Path

from orgmodel.analysis import compute
from orgmodel.files.diagnostics import Diagnostic
from orgmodel.files.tree import Document
from orgmodel.files.writing import write_atomically
from orgmodel.model.organisation import Organisation
from orgmodel.reorganise.carrying_out import CarriedOut, carry_out
from orgmodel.reorganise.diff import NotComparableError, diff
from orgmodel.reorganise.planning import plan_of
from orgmodel.reorganise.reorganisation import Judged, Reorganisation, reorganisation_of
from orgmodel.reorganise.saved import (
    Fingerprint,
    NotAPlanError,
    SavedPlan,
    read_saved,
    saved_text,
    sha256_of,
)
from orgmodel.reorganise.scenario import Scenario, is_scenario, read_scenario
from orgmodel.reports.reported import Fault
from orgmodel.rules.engine import evaluate
from orgmodel.rules.settings import RuleSettings
from orgmodel.workflows.failures import CannotRun
from orgmodel.workflows.inputs import Input
from orgmodel.workflows.locking import locked
from orgmodel.workflows.opening import Opened, open_organisation
from orgmodel.workflows.projects import project_of
from orgmodel.workflows.validating import Asked


class Stale(Exception):  # noqa: N818 - it reads as what it says: the plan is stale
    """Say which file changed since the plan was made (exit status 1)."""


class ApplyRefused(Exception):  # noqa: N818 - it reads as what it says
    """Say why a plan cannot be carried out as it was made (exit status 1)."""


@dataclass(frozen=True, slots=True)
class Planned:
    """Hold one planned scenario.

    Args:
        base: the base as read.
        scenarios: the files carried out, those that must come first included.
    """

    base: Input
    scenarios: tuple[Input, ...]
    carried: CarriedOut
    reorganisation: Reorganisation


@dataclass(frozen=True, slots=True)
class WhatIf:
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
    """
    opened = open_organisation(base)
    if opened.organisation is None or opened.document is None:
        return WhatIf(None, (), tuple(_faults(opened.diagnostics, opened.document)))
    settings = _settings(base, asked)
    before = judge(opened.organisation, asked, settings)
    planned: list[Planned] = []
    faults: list[Fault] = []
    for given in scenarios:
        chain, found = _chain(given, scenarios)
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
    return reorganisation_of(plan, before, after, name=(second.id, second.name))


def judge(organisation: Organisation, asked: Asked, settings: RuleSettings) -> Judged:
    """Compute an organisation and judge it by the rules."""
    computed = compute(organisation)
    evaluation = evaluate(
        computed,
        settings,
        on=asked.on,
        select=asked.select,
        ignore=asked.ignore,
        waivers=asked.waivers,
    )
    return Judged(organisation, computed, evaluation.findings)


def save_plan(planned: Planned, path: str) -> None:
    """Save a plan, to be carried out later with `apply_saved`.

    Raises:
        CannotRun: when the file cannot be written, or an input came from standard input.
    """
    folder = Path(path).resolve().parent
    saved = SavedPlan(
        _fingerprint(planned.base, folder),
        tuple(_fingerprint(one, folder) for one in planned.scenarios),
        sha256_of(planned.carried.data),
        planned.reorganisation.plan,
    )
    _write(Path(path), saved_text(saved).encode("utf-8"))


def apply_to(planned: Planned, path: str) -> None:
    """Write the planned organisation to another file.

    Raises:
        CannotRun: when the file cannot be written.
    """
    _write(Path(path), planned.carried.data)


def apply_in_place(planned: Planned) -> None:
    """Write the planned organisation over its base, unless that changed since.

    Raises:
        CannotRun: when the base came from standard input or cannot be written.
        Stale: when the base changed since it was read.
    """
    if planned.base.path is None:
        raise CannotRun("standard input cannot be written in place; name a file with `--apply`")
    _replace(planned.base.path, planned.base.data, planned.carried.data)


def apply_saved(path: str) -> Path:
    """Carry a saved plan out on its base.

    Returns:
        The file written.

    Raises:
        CannotRun: when a file cannot be read or written, or is no plan.
        Stale: when the base or a scenario changed since the plan was made.
        ApplyRefused: when the scenarios do not lead to what was planned.
    """
    saved = _saved(path)
    folder = Path(path).resolve().parent
    base = _unchanged(saved.base, folder, "base")
    scenarios = [_unchanged(one, folder, "scenario") for one in saved.scenarios]
    opened = open_organisation(base)
    read = [read_scenario(one.data, one.name)[0] for one in scenarios]
    whole = [one for one in read if one is not None]
    if opened.organisation is None or opened.document is None or len(whole) < len(read):
        raise ApplyRefused("the base or a scenario can no longer be read; plan again with `orgmodel whatif`")
    carried, refused = carry_out(opened.organisation, opened.document, whole)
    if carried is None:
        raise ApplyRefused(f"{refused[0].message}; plan again with `orgmodel whatif`")
    if sha256_of(carried.data) != saved.result or plan_of(carried) != saved.plan:
        raise ApplyRefused(
            "the scenarios do not lead to what was planned, since this is another version of orgmodel; "
            "plan again with `orgmodel whatif`"
        )
    target = folder / saved.base.file
    _replace(target, base.data, carried.data)
    return target


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
        at = _with_id(wanted, given, others)
        if at is None:
            message = (
                f"no scenario has the id {wanted!r}, here or in the folder of this file; "
                "give its file too, or mend `after:`"
            )
            return [], [_fault_at(scenario.document, ("after",), "unknown-scenario", "D154", message)]
    return chain, []


def _with_id(wanted: str, given: Input, others: Iterable[Input]) -> Input | None:
    for one in (*others, *_beside(given)):
        scenario, _ = read_scenario(one.data, one.name) if is_scenario(one.data) else (None, ())
        if scenario is not None and scenario.id == wanted:
            return one
    return None


def _beside(given: Input) -> Iterable[Input]:
    """Yield the other scenarios in a file's own folder, in the order of their names."""
    if given.path is None:
        return
    for file in sorted(given.path.parent.glob("*.yaml")):
        if file.is_file() and file != given.path:
            yield Input(str(file), file.read_bytes())


def _fault_at(document: Document, path: tuple[str, ...], rule: str, code: str, message: str) -> Fault:
    place = document.locate(path)
    diagnostic = Diagnostic(document.name, place.line, place.column, rule, code, message, place.width)
    return Fault(diagnostic, document.line_text(place.line))


def _faults(diagnostics: Iterable[Diagnostic], document: Document | None) -> list[Fault]:
    return [Fault(one, document.line_text(one.line) if document is not None else "") for one in diagnostics]


def _located(diagnostics: Iterable[Diagnostic], documents: Sequence[Document]) -> list[Fault]:
    by_name = {document.name: document for document in documents}
    return [fault for one in diagnostics for fault in _faults([one], by_name.get(one.file))]


def _fingerprint(given: Input, folder: Path) -> Fingerprint:
    if given.path is None:
        raise CannotRun("a plan of standard input cannot be saved; give a file")
    relative = os.path.relpath(given.path.absolute(), folder)
    return Fingerprint(Path(relative).as_posix(), sha256_of(given.data))


def _saved(path: str) -> SavedPlan:
    try:
        return read_saved(Path(path).read_bytes())
    except NotAPlanError as error:
        raise CannotRun(f"{path} cannot be applied: {error}") from None
    except OSError as error:
        raise CannotRun(f"cannot read {path}: {_reason(error)}; check the name") from None


def _unchanged(wanted: Fingerprint, folder: Path, word: str) -> Input:
    try:
        data = (folder / wanted.file).read_bytes()
    except OSError as error:
        raise CannotRun(f"cannot read the {word} {wanted.file}: {_reason(error)}; plan again") from None
    if sha256_of(data) != wanted.sha256:
        raise Stale(
            f"the {word} {wanted.file} changed since the plan was made; plan again with `orgmodel whatif`"
        )
    return Input(str(folder / wanted.file), data)


def _replace(target: Path, expected: bytes, data: bytes) -> None:
    """Write a file that still holds what was read; of two at once, one finds it changed."""
    try:
        with locked(target):
            if target.read_bytes() != expected:
                raise Stale(f"{target.name} changed since it was read; plan again with `orgmodel whatif`")
            write_atomically(target, data)
    except OSError as error:
        raise CannotRun(f"cannot write {target.name}: {_reason(error)}") from None


def _write(path: Path, data: bytes) -> None:
    try:
        write_atomically(path, data)
    except OSError as error:
        raise CannotRun(f"cannot write {path}: {_reason(error)}") from None


def _reason(error: OSError) -> str:
    return (error.strerror or "no access").lower()
