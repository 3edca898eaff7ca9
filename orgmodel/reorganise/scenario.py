"""Scenarios: a reorganisation as its author wrote it down, checked and located."""

from __future__ import annotations

from collections.abc import Iterable

from msgspec import Struct
from msgspec.structs import replace

from orgmodel.files.checking import checked
from orgmodel.files.diagnostics import Diagnostic
from orgmodel.files.faults import MISSING_KEY, UNKNOWN_KEY, WRONG_SHAPE, Fault, diagnosed
from orgmodel.files.reading import read_document
from orgmodel.files.schema.remedies import near_word
from orgmodel.files.schema.scenario import CHANGE_BY_VERB, ScenarioEntry
from orgmodel.files.schema.scenario_change import ChangeEntry
from orgmodel.files.tree import Document, Mapping, Node, Sequence
from orgmodel.model.paths import DocumentPath

REFUSED = ("refused-change", "D150")


class Operation(Struct, frozen=True):
    """Hold one change of a scenario.

    Args:
        number: which change of its scenario, counted from 1.
        verb: what it does: `move`.
        entry: its keys, checked.
    """

    number: int
    verb: str
    entry: ChangeEntry

    @property
    def name(self) -> str:
        """Return how messages call it: `change 3 (move)`."""
        return f"change {self.number} ({self.verb})"

    @property
    def path(self) -> DocumentPath:
        """Return where it stands in its file."""
        return ("changes", self.number - 1)


class Scenario(Struct, frozen=True):
    """Hold one scenario file.

    Args:
        entry: its keys, checked.
        operations: its changes in order.
        data: the bytes of the file.
    """

    document: Document
    entry: ScenarioEntry
    operations: tuple[Operation, ...]
    data: bytes

    @property
    def id(self) -> str:
        """Return the scenario's id."""
        return self.entry.id

    @property
    def label(self) -> str:
        """Return the scenario's name, or its id."""
        return self.entry.name or self.entry.id


def is_scenario(data: bytes) -> bool:
    """Tell whether a file begins with `scenario:`, comments and blank lines aside."""
    for line in data.removeprefix(b"\xef\xbb\xbf").splitlines():
        stripped = line.strip()
        if stripped and not stripped.startswith(b"#") and stripped != b"---":
            return stripped.startswith(b"scenario:")
    return False


def read_scenario(data: bytes, name: str) -> tuple[Scenario | None, tuple[Diagnostic, ...]]:
    """Read and check a scenario file, all its faults at once.

    Args:
        data: the bytes of the file.
        name: the name as the user gave it, for messages.

    Returns:
        The scenario, None where the file has faults; and the faults.
    """
    document, diagnostics = read_document(data, name)
    if document.root is None or diagnostics:
        return None, diagnostics
    if "scenario" not in document.root:
        fault = Fault(0, 1, *MISSING_KEY, "this is no scenario; begin it with the line `scenario: 1`")
        return None, diagnosed(document, [fault])
    entry, found = checked(document, ScenarioEntry)
    of_changes: list[Fault] = []
    operations = _operations(document, of_changes)
    if entry is None or found or of_changes:
        # What a change says of itself is told rather than what the whole says of it.
        faults = [*sorted(of_changes), *sorted(found)]
        return None, diagnosed(document, _first_at_each_place(faults))
    return Scenario(document, entry, operations, data), ()


def refusal(document: Document, operation: Operation, path: DocumentPath, message: str) -> Diagnostic:
    """Return why a change cannot be made, located and naming the change.

    Args:
        document: the scenario's file.
        path: below the change: `("part_of",)`.
        message: what is wrong and what to do, lower case.
    """
    place = document.locate((*operation.path, *path))
    return Diagnostic(
        document.name, place.line, place.column, *REFUSED, f"{operation.name}: {message}", place.width
    )


def _operations(document: Document, faults: list[Fault]) -> tuple[Operation, ...]:
    changes = document.root.get("changes") if document.root is not None else None
    if not isinstance(changes, Sequence):
        return ()
    if not changes:
        span = document.span(("changes",))
        faults.append(Fault(span.start, span.end, *WRONG_SHAPE, "the scenario changes nothing; add a change"))
    found = (_operation(document, node, index, faults) for index, node in enumerate(changes))
    return tuple(operation for operation in found if operation is not None)


def _operation(document: Document, node: Node, index: int, faults: list[Fault]) -> Operation | None:
    span = document.span(("changes", index))
    if not isinstance(node, Mapping):
        message = (
            f"change {index + 1}: a change is a verb with its keys, such as {{move: sport, part_of: onthaal}}"
        )
        faults.append(Fault(span.start, span.end, *WRONG_SHAPE, message))
        return None
    verbs = [key for key in node if key in CHANGE_BY_VERB]
    if len(verbs) != 1:
        faults.append(_not_one_verb(document, node, index, verbs))
        return None
    verb = verbs[0]
    entry, found = checked(replace(document, root=node), CHANGE_BY_VERB[verb])
    named = f"change {index + 1} ({verb}): "
    faults += [replace(fault, message=named + fault.message) for fault in found]
    return None if entry is None else Operation(index + 1, verb, entry)


def _not_one_verb(document: Document, node: Mapping, index: int, verbs: list[str]) -> Fault:
    if len(verbs) > 1:
        key = document.span(("changes", index, verbs[1])).key or 0
        message = f"change {index + 1} has two verbs, {verbs[0]} and {verbs[1]}; make two changes of it"
        return Fault(key, document.key_end(key), *WRONG_SHAPE, message)
    first = next(iter(node), "")
    near = next((word for word in (near_word(key, CHANGE_BY_VERB) for key in node) if word), None)
    remedy = f"did you mean '{near}'?" if near else f"use one of {', '.join(CHANGE_BY_VERB)}"
    key = document.span(("changes", index, first)).key or document.span(("changes", index)).start
    return Fault(
        key, document.key_end(key), *UNKNOWN_KEY, f"change {index + 1} has no verb that is known; {remedy}"
    )


def _first_at_each_place(faults: Iterable[Fault]) -> list[Fault]:
    """Keep the first fault of each place: a value that fits none of several forms is refused once."""
    found: dict[int, Fault] = {}
    for fault in faults:
        found.setdefault(fault.start, fault)
    return sorted(found.values())
