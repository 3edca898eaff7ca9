"""Draw a reorganisation, in memory: one organogram with the change marked, and before beside after."""

from __future__ import annotations

from collections.abc import Iterator

from orgmodel.organogram.change import Changes, before_and_after, change_chart
from orgmodel.organogram.chart import Chart, Mark
from orgmodel.organogram.layout.pages import lay_out
from orgmodel.organogram.notice import DrawingError, Notice
from orgmodel.organogram.outputs import FORMATS, prepare, write_format
from orgmodel.organogram.page import page_from
from orgmodel.organogram.scene import Scene
from orgmodel.organogram.theme import Theme
from orgmodel.organogram.views import ViewError
from orgmodel.reorganise.reorganisation import NeutralMark, Reorganisation, marks_of
from orgmodel.words import change as words
from orgmodel.workflows.drawing import Drawn
from orgmodel.workflows.failures import CannotRun
from orgmodel.workflows.names import output_name

_MARKS = {
    NeutralMark.NEW: Mark.NEW,
    NeutralMark.GONE: Mark.GONE,
    NeutralMark.MOVED: Mark.MOVED,
    NeutralMark.CHANGED: Mark.CHANGED,
    NeutralMark.NEW_MANAGER: Mark.NEW_MANAGER,
}


def draw_change(
    reorganisation: Reorganisation,
    *,
    formats: tuple[str, ...],
    theme: Theme,
    paper: str | None = None,
    graphviz: str | None = None,
    language: str | None = None,
) -> Iterator[Drawn]:
    """Draw a reorganisation in every format asked for.

    Args:
        formats: file endings.
        paper: `a4`, `a3 portrait`, `170x230` (mm) or `auto`; by default the sheet grows with its content.
        graphviz: program to draw with instead of the embedded one.
        language: nl or en; by default that of the organisation.

    Raises:
        CannotRun: when a paper, format or language does not exist.
    """
    for form in formats:
        if form not in FORMATS:
            raise CannotRun(f"there is no format {form!r}; choose {', '.join(FORMATS)}")
    page = page_from(paper or "auto")
    if page is None:
        raise CannotRun(f"{paper!r} is no paper; write a4, a4 portrait, a3, 170x230 (mm) or auto")
    changes = changes_of(reorganisation, language)
    try:
        chart = change_chart(changes)
    except ViewError as error:
        raise CannotRun(str(error)) from None
    yield from _written(lay_out(chart, page, theme), chart, formats, theme, graphviz)
    sheets, both = before_and_after(changes, page, theme)
    yield from _written(sheets, both, formats, theme, graphviz)


def changes_of(reorganisation: Reorganisation, language: str | None = None) -> Changes:
    """Return what a drawing is told about a reorganisation."""
    before, after = reorganisation.before, reorganisation.after
    chosen = language or before.organisation.language
    said = [words.FROM_DATE.format(date=reorganisation.date).to(chosen)] if reorganisation.date else []
    return Changes(
        before.computed,
        after.computed,
        {element: _MARKS[mark] for element, mark in marks_of(reorganisation).items()},
        id=reorganisation.id,
        title=reorganisation.name,
        language=chosen,
        new_ids=reorganisation.plan.new_ids,
        into={change.id: change.into for change in reorganisation.plan.changes if change.into},
        said=tuple(said),
    )


def _written(
    scenes: tuple[Scene, ...], chart: Chart, formats: tuple[str, ...], theme: Theme, graphviz: str | None
) -> Iterator[Drawn]:
    type_size = min(scene.type_size for scene in scenes)
    notices: list[Notice] = []
    drawing = prepare(scenes, chart, graphviz=graphviz, theme=theme.name, warn=notices.append)
    for form in formats:
        failure = ""
        try:
            written = write_format(drawing, form)
        except DrawingError as error:
            written, failure = {}, str(error)
        files = {output_name(chart.organisation, chart.id, end): data for end, data in written.items()}
        yield Drawn(chart.id, form, files, type_size, tuple(notices), failure)
        notices.clear()
