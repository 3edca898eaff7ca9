"""Draw one organisation in memory: read it, check it, draw what is not there already."""

from __future__ import annotations

from dataclasses import dataclass, field
from pathlib import Path

from orgmodel.analysis import Computed, compute
from orgmodel.organogram.notice import DrawingError
from orgmodel.workflows.diagram_checks import diagram_faults
from orgmodel.workflows.drawing import Drawn, Wanted, draw
from orgmodel.workflows.failures import CannotRun
from orgmodel.workflows.inputs import Input
from orgmodel.workflows.leftovers import Asked
from orgmodel.workflows.opening import open_organisation
from orgmodel.workflows.projects import project_of
from orgmodel.workflows.showing import faults_as_text
from orgmodel.workflows.theming import theme_of


@dataclass(frozen=True, slots=True)
class InMemory:
    """Hold what was drawn of one organisation.

    Args:
        name: of its file.
        organisation: its id; empty where it could not be read.
        files: bytes by file name.
        kept: names of files that need not be drawn.
        asked: what was asked of each diagram, by id.
        warnings: what to know of drawings that were made.
        failures: drawings that could not be made, or why the organisation could not be drawn at all.
        faulty: whether the organisation itself is at fault.
    """

    name: str
    organisation: str = ""
    files: dict[str, bytes] = field(default_factory=dict)
    kept: tuple[str, ...] = ()
    asked: dict[str, Asked] = field(default_factory=dict)
    warnings: tuple[str, ...] = ()
    failures: tuple[str, ...] = ()
    faulty: bool = False


def draw_organisation(given: Input, wanted: Wanted, folder: Path | None) -> InMemory:
    """Draw what is wanted of one organisation.

    Args:
        folder: where earlier outputs are; those that are right are kept. None draws everything.
    """
    opened = open_organisation(given)
    if opened.organisation is None or opened.document is None:
        return failed(given, faults_as_text(opened.diagnostics), faulty=True)
    theme, faults = theme_of(opened.organisation, opened.document, project_of(given))
    faults += diagram_faults(opened.organisation, opened.document)
    if faults:
        return failed(given, faults_as_text(faults), faulty=True)
    computed = compute(opened.organisation)
    if computed.cycles:
        return failed(given, _cycle_text(given.name, computed), faulty=True)
    drawings = _Drawings(given.name)
    try:
        for drawn in draw(computed, wanted, theme, folder):
            drawings.add(drawn)
    except (CannotRun, DrawingError) as error:
        return failed(given, f"{given.name}: {error}", faulty=False)
    except MemoryError:
        return failed(given, f"{given.name}: too large for this machine's memory; draw less", faulty=False)
    return drawings.result(opened.organisation.id)


def failed(given: Input, text: str, *, faulty: bool) -> InMemory:
    """Return the result of an organisation of which nothing could be drawn."""
    return InMemory(given.name, failures=(text,), faulty=faulty)


class _Drawings:
    """Gather the drawings of one organisation; two of them may not write one file."""

    def __init__(self, name: str) -> None:
        self.name = name
        self.files: dict[str, bytes] = {}
        self.kept: list[str] = []
        self.asked: dict[str, Asked] = {}
        self.warnings: dict[str, None] = {}
        self.failures: list[str] = []

    def add(self, drawn: Drawn) -> None:
        where = f"{self.name}: {drawn.diagram}.{drawn.form}"
        self.warnings |= {f"{where}: {notice}": None for notice in drawn.notices}
        if drawn.failure:
            self.failures.append(f"{where}: {drawn.failure}")
        names = (*drawn.files, *drawn.kept)
        if collision := {*names} & {*self.files, *self.kept}:
            self.failures.append(f"{where}: another diagram writes {min(collision)} too; change one id")
            return
        self.files |= drawn.files
        self.kept += drawn.kept
        before = self.asked[drawn.diagram].files if drawn.diagram in self.asked else {}
        self.asked[drawn.diagram] = Asked(drawn.made_from, drawn.text, {**before, drawn.form: names})

    def result(self, organisation: str) -> InMemory:
        return InMemory(
            self.name,
            organisation,
            self.files,
            tuple(self.kept),
            self.asked,
            tuple(self.warnings),
            tuple(self.failures),
        )


def _cycle_text(name: str, computed: Computed) -> str:
    circles = []
    for cycle in computed.cycles:
        shown = " -> ".join([*cycle[:8], "..." if len(cycle) > 8 else cycle[0]])
        circles.append(f"{name}: cannot draw a circle of reporting lines: {shown}; mend one `reports_to`")
    return "\n".join(circles)
