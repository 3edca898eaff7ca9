"""Draw a reorganisation, in memory: one organogram with the change marked, and before beside after."""

from __future__ import annotations

from collections.abc import Iterator

from orgmodel.analysis import in_seats
from orgmodel.model.dates import parse_date
from orgmodel.model.quantity import ONE
from orgmodel.organogram.change import Changes, Seats, before_and_after, change_chart
from orgmodel.organogram.chart import Mark
from orgmodel.organogram.layout.paper.pages import lay_out
from orgmodel.organogram.notice import DrawingError, Notice
from orgmodel.organogram.origin import Origin
from orgmodel.organogram.outputs import FORMATS, prepare, write_format
from orgmodel.organogram.page import PAPER_WORDS, page_from
from orgmodel.organogram.scene import Scene
from orgmodel.organogram.text_twin import write_twin
from orgmodel.organogram.theme import Theme
from orgmodel.organogram.views import ViewError
from orgmodel.reorganise.reorganisation import NeutralMark, Reorganisation, marks_of
from orgmodel.words import change as words
from orgmodel.words.numbers import format_date, format_interval
from orgmodel.words.text import Text
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
        raise CannotRun(f"{paper!r} is no paper; write {PAPER_WORDS}")
    changes = changes_of(reorganisation, language)
    try:
        chart = change_chart(changes)
    except ViewError as error:
        raise CannotRun(str(error)) from None
    yield from _written(lay_out(chart, page, theme), Origin(chart, page, theme, graphviz), formats)
    sheets, both = before_and_after(changes, page, theme)
    yield from _written(sheets, Origin(both, page, theme, graphviz), formats)


def changes_of(reorganisation: Reorganisation, language: str | None = None) -> Changes:
    """Return what a drawing is told about a reorganisation."""
    before, after, plan = reorganisation.before, reorganisation.after, reorganisation.plan
    chosen = language or before.organisation.language
    return Changes(
        in_seats(before.computed),
        in_seats(after.computed),
        {element: _MARKS[mark] for element, mark in marks_of(reorganisation).items()},
        id=reorganisation.id,
        title=reorganisation.name,
        language=chosen,
        new_ids=plan.new_ids,
        into={change.id: change.into for change in plan.changes if change.into},
        seats=tuple(
            Seats(plan.new_ids.get(flow.source, flow.source), flow.target, flow.seats)
            for flow in reorganisation.flows
        ),
        said=tuple(text.to(chosen) for text in _said(reorganisation, chosen)),
        is_draft=not reorganisation.is_comparison,
    )


def _said(reorganisation: Reorganisation, language: str) -> Iterator[Text]:
    """Say what is drawn, from when it holds, and how many persons get another manager."""
    yield words.COMPARISON if reorganisation.is_comparison else words.SUBTITLE
    if reorganisation.date:
        yield words.FROM_DATE.format(date=format_date(parse_date(reorganisation.date), language))
    persons = reorganisation.consequences.persons
    if persons == ONE:
        yield words.OTHER_MANAGER
    elif persons.maximum != 0:
        yield words.OTHER_MANAGERS.format(number=format_interval(persons, language))


def _written(scenes: tuple[Scene, ...], origin: Origin, formats: tuple[str, ...]) -> Iterator[Drawn]:
    chart = origin.chart
    type_size = min(scene.type_size for scene in scenes)
    notices: list[Notice] = []
    drawing = prepare(scenes, origin, warn=notices.append)
    states = tuple(dict.fromkeys(scene.chart.title for scene in scenes))
    for form in formats:
        failures: tuple[Notice, ...] = ()
        try:
            written = _twins(scenes) if form == "txt" and len(states) > 1 else write_format(drawing, form)
        except DrawingError as error:
            written, failures = {}, error.notices
        files = {output_name(chart.organisation, chart.id, end): data for end, data in written.items()}
        yield Drawn(chart.id, form, files, type_size, tuple(notices), failures)
        notices.clear()


def _twins(scenes: tuple[Scene, ...]) -> dict[str, bytes]:
    """Write the text twin of each state under its own title."""
    return {".txt": "\n".join(write_twin(scene.chart) for scene in scenes).encode()}
