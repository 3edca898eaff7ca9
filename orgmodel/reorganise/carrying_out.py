"""Scenarios carried out on the text of their base, and the organisation that the text then declares."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from typing import Any

from msgspec import Struct
from msgspec.structs import replace

from orgmodel.files.build.organisation import build_organisation
from orgmodel.files.diagnostics import Diagnostic
from orgmodel.files.edits.editing import CannotEditError, EditTree
from orgmodel.files.edits.scalars import newline_of
from orgmodel.files.loading import load_entries
from orgmodel.files.reading import read_document
from orgmodel.files.tree import Document
from orgmodel.model.organisation import Organisation
from orgmodel.reorganise.changes import Cause
from orgmodel.reorganise.flows import SeatFlow
from orgmodel.reorganise.names import Refused
from orgmodel.reorganise.operations import basic, linking, merging, seats, setting, splitting
from orgmodel.reorganise.operations.grafts import Grafts
from orgmodel.reorganise.scenario import Operation, Scenario, refusal
from orgmodel.reorganise.working import Working

_BYTE_ORDER_MARK = b"\xef\xbb\xbf"
_VERBS: Mapping[str, Callable[[Working, Any, Grafts], None]] = {
    "create": basic.create,
    "rename": basic.rename,
    "retype": basic.retype,
    "move": basic.move,
    "merge": merging.merge,
    "split": splitting.split,
    "dissolve": merging.dissolve,
    "transfer": seats.transfer,
    "set": setting.set_keys,
    "open": seats.open_seats,
    "phase-out": seats.phase_out,
    "close": seats.close,
    "add-line": linking.add_line,
    "remove-line": linking.remove_line,
    "retarget-line": linking.retarget_line,
    "add-member": linking.add_member,
    "remove-member": linking.remove_member,
    "add-deputy": linking.add_deputy,
    "remove-deputy": linking.remove_deputy,
}


class CarriedOut(Struct, frozen=True):
    """Hold what scenarios make of their base.

    Args:
        after: the organisation that the new text declares, as the ordinary reader reads it.
        document: the new text.
        data: its bytes.
        causes: the changes that concern each element, by id.
        into: the unit that took the content of one that is gone.
        flows: seats that went from one position to another.
    """

    before: Organisation
    after: Organisation
    document: Document
    data: bytes
    causes: Mapping[str, tuple[Cause, ...]]
    into: Mapping[str, str]
    flows: tuple[SeatFlow, ...]


def carry_out(
    base: Organisation, document: Document, scenarios: Sequence[Scenario]
) -> tuple[CarriedOut | None, tuple[Diagnostic, ...]]:
    """Carry scenarios out, one after the other, on the text of their base.

    Args:
        base: the organisation that the document declares.
        document: the base as read.
        scenarios: in order; each builds on those before it.

    Returns:
        What they make of it, None where a change is refused; and why.
    """
    wrong = [_wrong_base(base, scenario) for scenario in scenarios if scenario.entry.base != base.id]
    if wrong:
        return None, tuple(wrong)
    try:
        working, refused = _worked(base, document, [(s, s.operations) for s in scenarios])
    except CannotEditError as error:
        return None, (Diagnostic(document.name, 1, 1, "cannot-edit", "D151", str(error)),)
    if refused is not None:
        return None, (refused,)
    data = _bytes(working, document)
    after, new_document, problem = _read(data, document.name)
    if after is None:
        return None, (_blamed(base, document, scenarios, problem),)
    causes = {identity: tuple(found) for identity, found in working.causes.items()}
    flows = tuple(working.flows)
    return CarriedOut(base, after, new_document, data, causes, dict(working.into), flows), ()


def _worked(
    base: Organisation, document: Document, parts: Sequence[tuple[Scenario, Sequence[Operation]]]
) -> tuple[Working, Diagnostic | None]:
    working = Working(base, EditTree(document))
    for scenario, operations in parts:
        source = _with_line_ends(scenario, working.tree.newline)
        for operation in operations:
            working.cause = Cause(scenario.id, operation.number, operation.verb)
            try:
                _VERBS[operation.verb](working, operation.entry, Grafts(source, operation))
            except Refused as refused:
                return working, refusal(scenario.document, operation, refused.path, refused.message)
    return working, None


def _bytes(working: Working, document: Document) -> bytes:
    mark = _BYTE_ORDER_MARK if document.marked else b""
    return mark + working.tree.text().encode("utf-8")


def _read(data: bytes, name: str) -> tuple[Organisation | None, Document, str]:
    """Read the new text as any other; say the first thing that is wrong with it, if anything."""
    loaded = load_entries(data, name)
    if loaded.entry is None or loaded.diagnostics:
        return None, loaded.document, loaded.diagnostics[0].message
    organisation, problems = build_organisation(loaded.entry)
    if problems:
        return None, loaded.document, problems[0].message
    return organisation, loaded.document, ""


def _blamed(
    base: Organisation, document: Document, scenarios: Sequence[Scenario], problem: str
) -> Diagnostic:
    """Return the first change after which the text can no longer be read."""
    every = [(scenario, operation) for scenario in scenarios for operation in scenario.operations]
    least, most = 0, len(every) - 1
    while least < most:
        middle = (least + most) // 2
        found = _problem_after(base, document, every[: middle + 1])
        if found is None:
            least = middle + 1
        else:
            most, problem = middle, found
    scenario, operation = every[most]
    return refusal(scenario.document, operation, (), f"the result could not be read: {problem}")


def _problem_after(
    base: Organisation, document: Document, every: Sequence[tuple[Scenario, Operation]]
) -> str | None:
    working, _ = _worked(base, document, [(scenario, [operation]) for scenario, operation in every])
    organisation, _, problem = _read(_bytes(working, document), document.name)
    return problem if organisation is None else None


def _wrong_base(base: Organisation, scenario: Scenario) -> Diagnostic:
    place = scenario.document.locate(("base",))
    message = (
        f"the scenario changes {scenario.entry.base!r}, and the base is {base.id!r}; give it its own base"
    )
    return Diagnostic(
        scenario.document.name, place.line, place.column, "wrong-base", "D152", message, place.width
    )


def _with_line_ends(scenario: Scenario, newline: str) -> Document:
    """Return a scenario with the line ends of the base, so that what it brings fits in."""
    text = scenario.document.text
    if newline_of(text) == newline or "\n" not in text:
        return scenario.document
    plain = text.replace("\r\n", "\n").replace("\n", newline)
    document, _ = read_document(plain.encode("utf-8"), scenario.document.name)
    return replace(document, name=scenario.document.name)
