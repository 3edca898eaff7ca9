"""Draw one organisation in memory: read it, check it, draw what is not there already."""

from __future__ import annotations

from pathlib import Path

from msgspec import Struct, field

from orgmodel.analysis import Computed, compute
from orgmodel.files.tree import Document, Location
from orgmodel.model.organisation import Organisation
from orgmodel.organogram.notice import DrawingError, Notice
from orgmodel.workflows.diagram_checks import diagram_faults
from orgmodel.workflows.drawing import Drawn, Wanted, draw
from orgmodel.workflows.failures import CannotRun
from orgmodel.workflows.inputs import Input
from orgmodel.workflows.leftovers import Asked
from orgmodel.workflows.names import output_name
from orgmodel.workflows.opening import open_organisation
from orgmodel.workflows.projects import project_of
from orgmodel.workflows.showing import faults_as_text
from orgmodel.workflows.theming import theme_of


class InMemory(Struct, frozen=True):
    """Hold what was drawn of one organisation.

    Args:
        name: of its file.
        organisation: its id; empty where it could not be read.
        files: bytes by file name.
        kept: names of files that need not be drawn.
        asked: what was asked of each diagram, by id.
        warnings: what to know of drawings that were made.
        sizes: how many sheets a new drawing takes and how small its type is, where unusual.
        failures: drawings that could not be made, or why the organisation could not be drawn at all.
        faulty: whether the organisation itself is at fault.
    """

    name: str
    organisation: str = ""
    files: dict[str, bytes] = field(default_factory=dict)
    kept: tuple[str, ...] = ()
    asked: dict[str, Asked] = field(default_factory=dict)
    warnings: tuple[str, ...] = ()
    sizes: tuple[str, ...] = ()
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
    project = project_of(given)
    theme, faults = theme_of(opened.organisation, opened.document, project)
    faults += diagram_faults(opened.organisation, opened.document)
    if faults:
        return failed(given, faults_as_text(faults), faulty=True)
    computed = compute(opened.organisation)
    if computed.cycles:
        return failed(given, _cycle_text(opened.document, computed), faulty=True)
    drawings = _Drawings(opened.document, opened.organisation)
    try:
        for drawn in draw(computed, wanted, theme, folder, project.rules):
            drawings.add(drawn)
    except (CannotRun, DrawingError) as error:
        return failed(given, f"{given.name}: {error}", faulty=False)
    except MemoryError:
        return failed(given, f"{given.name}: too large for this machine's memory; draw less", faulty=False)
    return drawings.result()


def failed(given: Input, text: str, *, faulty: bool) -> InMemory:
    """Return the result of an organisation of which nothing could be drawn."""
    return InMemory(given.name, failures=(text,), faulty=faulty)


class _Drawings:
    """Gather the drawings of one organisation; two of them may not write one file."""

    def __init__(self, document: Document, organisation: Organisation) -> None:
        self.document = document
        self.organisation = organisation
        self.files: dict[str, bytes] = {}
        self.kept: list[str] = []
        self.asked: dict[str, Asked] = {}
        self.warnings: dict[str, None] = {}
        self.sizes: dict[str, None] = {}
        self.failures: list[str] = []

    def add(self, drawn: Drawn) -> None:
        drawing = f"{drawn.diagram}.{drawn.form}"
        self.warnings |= {self._told(notice, drawing): None for notice in drawn.notices}
        self.failures += [self._told(notice, drawing) for notice in drawn.failures]
        if drawn.size:
            self.sizes[f"{output_name(self.organisation.id, drawn.diagram, '')}: {drawn.size}"] = None
        names = (*drawn.files, *drawn.kept)
        if collision := {*names} & {*self.files, *self.kept}:
            self.failures.append(
                f"{self.document.name}: {drawing}: another diagram writes {min(collision)} too; change one id"
            )
            return
        self.files |= drawn.files
        self.kept += drawn.kept
        before = self.asked[drawn.diagram].files if drawn.diagram in self.asked else {}
        self.asked[drawn.diagram] = Asked(drawn.made_from, drawn.text, {**before, drawn.form: names})

    def _told(self, notice: Notice, drawing: str) -> str:
        """Say what there is to say of a drawing, at the place in the file that it is about."""
        place = _place(notice, self.document, self.organisation)
        where = self.document.name if place is None else _at(self.document, place)
        return f"{where}: {drawing}: {notice}"

    def result(self) -> InMemory:
        return InMemory(
            self.document.name,
            self.organisation.id,
            self.files,
            tuple(self.kept),
            self.asked,
            tuple(self.warnings),
            tuple(self.sizes),
            tuple(self.failures),
        )


def _place(notice: Notice, document: Document, organisation: Organisation) -> Location | None:
    """Return where the element of a notice stands, or in it the character that the notice is about."""
    # What is no element itself is called after the one that it hangs from.
    subject = notice.subject.partition(":")[0]
    elements = (organisation.unit_by_id, organisation.position_by_id, organisation.body_by_id)
    element = next((found[subject] for found in elements if subject in found), None)
    if element is None:
        return None
    start, end = document.stretch(element.path)
    at = document.text.find(notice.sign, start, end) if notice.sign else -1
    return document.place(at, at + len(notice.sign)) if at >= 0 else document.place(start, end)


def _cycle_text(document: Document, computed: Computed) -> str:
    circles = []
    for cycle in computed.cycles:
        shown = " -> ".join([*cycle[:8], "..." if len(cycle) > 8 else cycle[0]])
        inside = {*cycle}
        line = next(line for line in computed.hierarchical(cycle[0]) if line.superior in inside)
        where = _at(document, document.locate(line.path))
        circles.append(f"{where}: cannot draw a circle of reporting lines: {shown}; mend one `reports_to`")
    return "\n".join(circles)


def _at(document: Document, place: Location) -> str:
    return f"{document.name}:{place.line}:{place.column}"
