"""Draw the diagrams of one organisation, in memory."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import TYPE_CHECKING

from msgspec import Struct, field

from orgmodel.analysis import Computed
from orgmodel.model.organisation import Organisation
from orgmodel.model.settings import Diagram
from orgmodel.organogram.choices import FORMAT_NAMES
from orgmodel.organogram.notice import DrawingError, Notice
from orgmodel.organogram.origin import DEFAULT_DPI, Origin, short_hash
from orgmodel.organogram.page import MINIMUM_TYPE, MINIMUM_TYPE_VACANCY, PAPER_WORDS, Page, page_from
from orgmodel.organogram.theme import Theme
from orgmodel.organogram.views import ViewError, ViewRequest, build_chart
from orgmodel.rules.settings import NO_RULE_FILE, RuleFile
from orgmodel.workflows.failures import CannotRun
from orgmodel.workflows.keeping import NOTHING, kept_files
from orgmodel.workflows.names import output_name
from orgmodel.workflows.showing import find_element

if TYPE_CHECKING:
    from orgmodel.organogram.outputs import Drawing

_HEAT = "heat"
DEFAULT_FORMATS = ("svg", "png", "pdf", "txt")


class Wanted(Struct, frozen=True):
    """Hold what the command line asks of every drawing; None or empty leaves it to the file.

    Args:
        diagram: id of the only diagram to draw.
        focus: an id, its tail or a title.
        lenses: what a view shows besides: `span`, `layer`, `vacancy`, `relations` or `fte`.
        formats: file endings.
        align_type: put units of the same type on one row.
        graphviz: program to draw with instead of the embedded one.
        dpi: dots per inch of pictures.
    """

    diagram: str | None = None
    view: str | None = None
    focus: str | None = None
    up: int | None = None
    down: int | None = None
    lenses: tuple[str, ...] = ()
    formats: tuple[str, ...] = ()
    paper: str | None = None
    align_type: bool = False
    graphviz: str | None = None
    language: str | None = None
    dpi: int = DEFAULT_DPI

    @property
    def is_declared(self) -> bool:
        """Tell whether diagrams of the file are asked for, and not another one."""
        return self.diagram is not None or (self.view is None and self.focus is None)

    @property
    def is_whole(self) -> bool:
        """Tell whether every diagram of the file is asked for."""
        return self.diagram is None and self.is_declared


class Drawn(Struct, frozen=True):
    """Hold one drawing in one format.

    Args:
        files: file name to bytes.
        type_size: smallest type on its sheets, in points; 0 where nothing was drawn.
        size: how many sheets it takes and how small its type is; empty where neither is unusual.
        failures: why it could not be drawn.
        kept: files that are there already, just as they would be drawn.
        made_from: the part of its stamp that tells what is drawn.
        text: hash of its text twin.
    """

    diagram: str
    form: str
    files: dict[str, bytes]
    type_size: float = 0.0
    notices: tuple[Notice, ...] = ()
    failures: tuple[Notice, ...] = ()
    kept: tuple[str, ...] = ()
    made_from: Mapping[str, str] = field(default_factory=dict)
    text: str = ""
    size: str = ""


def draw(
    computed: Computed,
    wanted: Wanted,
    theme: Theme,
    folder: Path | None = None,
    project: RuleFile = NO_RULE_FILE,
) -> Iterator[Drawn]:
    """Draw every diagram asked for in every format asked for.

    Args:
        folder: where earlier outputs are; those that are right are kept. None draws everything.
        project: what the project says of rules; the limit of spans is shown in a heat view.

    Raises:
        CannotRun: when a diagram, view, focus, paper or format does not exist.
    """
    for diagram in _diagrams(computed, wanted):
        yield from _draw(computed, diagram, wanted, theme, folder, project)


def _diagrams(computed: Computed, wanted: Wanted) -> tuple[Diagram, ...]:
    declared = computed.organisation.settings.diagrams
    if wanted.diagram is not None:
        chosen = tuple(diagram for diagram in declared if diagram.id == wanted.diagram)
        if not chosen:
            names = ", ".join(diagram.id for diagram in declared) or "none"
            raise CannotRun(
                f"{computed.organisation.id} declares no diagram {wanted.diagram!r}; it has: {names}"
            )
        return chosen
    if not wanted.is_declared:
        return (_asked(computed, wanted),)
    return declared or (Diagram("organogram", ()),)


def _asked(computed: Computed, wanted: Wanted) -> Diagram:
    focus = find_element(computed.organisation, wanted.focus) if wanted.focus else None
    view = wanted.view or "vacancy"
    name = "-".join([view, *wanted.lenses, *([focus] if focus is not None else [])])
    return Diagram(name, (), view=view, focus=focus)


def _draw(
    computed: Computed,
    diagram: Diagram,
    wanted: Wanted,
    theme: Theme,
    folder: Path | None,
    project: RuleFile,
) -> Iterator[Drawn]:
    forms = wanted.formats or diagram.formats or DEFAULT_FORMATS
    for form in forms:
        if form not in FORMAT_NAMES:
            raise CannotRun(f"there is no format {form!r}; choose {', '.join(FORMAT_NAMES)}")
    origin = _origin(computed, diagram, wanted, theme, project)
    stem = output_name(computed.organisation.id, diagram.id, "")
    kept = kept_files(folder, stem, forms, origin) if folder is not None else NOTHING
    for form, names in kept.files.items():
        yield Drawn(diagram.id, form, {}, kept=names, made_from=origin.made_from, text=kept.text)
    yield from _drawn(origin, stem, tuple(form for form in forms if form not in kept.files))


def _origin(computed: Computed, diagram: Diagram, wanted: Wanted, theme: Theme, project: RuleFile) -> Origin:
    """Return what a diagram is drawn from.

    Raises:
        CannotRun: when the view, the focus or the paper does not exist.
    """
    view = wanted.view or diagram.view
    request = ViewRequest(
        id=diagram.id,
        view=view,
        focus=find_element(computed.organisation, wanted.focus) if wanted.focus else diagram.focus,
        up=diagram.up if wanted.up is None else wanted.up,
        down=diagram.down if wanted.down is None else wanted.down,
        title=diagram.title,
        language=wanted.language,
        lenses=wanted.lenses or diagram.lenses,
        limit=_span_limit(computed.organisation, project) if view == _HEAT else None,
    )
    try:
        chart = build_chart(computed, request)
    except ViewError as error:
        raise CannotRun(f"{computed.organisation.id}, diagram {diagram.id}: {error}") from None
    page = _page(diagram, wanted, request.view)
    return Origin(chart, page, theme, wanted.graphviz, wanted.dpi, is_declared=wanted.is_declared)


def _span_limit(organisation: Organisation, project: RuleFile) -> int | None:
    """Return the widest span that is allowed; None where the rule is off or has no limit."""
    # Imported here, since no other view asks for rules.
    from orgmodel.rules.span_limit import span_limit

    return span_limit(organisation, project)


def _drawn(origin: Origin, stem: str, forms: tuple[str, ...]) -> Iterator[Drawn]:
    if not forms:
        return
    # Imported here, since a run that finds every file as it should be places and draws nothing.
    from orgmodel.organogram.layout.paper.pages import lay_out
    from orgmodel.organogram.layout.paper.sheet import size_words
    from orgmodel.organogram.outputs import prepare

    diagram = origin.chart.id
    try:
        scenes = lay_out(origin.chart, origin.page, origin.theme)
    except DrawingError as error:
        yield from (Drawn(diagram, form, {}, failures=error.notices) for form in forms)
        return
    type_size, size = min(scene.type_size for scene in scenes), size_words(scenes)
    notices: list[Notice] = []
    drawing = prepare(scenes, origin, warn=notices.append)
    for form in forms:
        written, failures = _written(drawing, form)
        files = {stem + suffix: data for suffix, data in written.items()}
        text = short_hash([drawing.twin])
        yield Drawn(
            diagram, form, files, type_size, tuple(notices), failures, (), origin.made_from, text, size
        )
        notices.clear()


def _written(drawing: Drawing, form: str) -> tuple[dict[str, bytes], tuple[Notice, ...]]:
    from orgmodel.organogram.outputs import write_format

    try:
        return write_format(drawing, form), ()
    except DrawingError as error:
        return {}, error.notices


def _page(diagram: Diagram, wanted: Wanted, view: str) -> Page:
    paper = wanted.paper or diagram.paper or ("170x230" if view == "vacancy" else "auto")
    minimum = MINIMUM_TYPE_VACANCY if view == "vacancy" else MINIMUM_TYPE
    page = page_from(paper, minimum_type=minimum, align_type=wanted.align_type)
    if page is None:
        raise CannotRun(f"{paper!r} is no paper; write {PAPER_WORDS}")
    return page
