"""The organogram of an audit: the full view on A4 sheets, with the text twin."""

from __future__ import annotations

from orgmodel.analysis import Computed, in_seats
from orgmodel.organogram.chart import Chart
from orgmodel.organogram.layout.paper.pages import lay_out
from orgmodel.organogram.notice import DrawingError, Notice
from orgmodel.organogram.origin import Origin
from orgmodel.organogram.outputs import write_drawing
from orgmodel.organogram.page import page_from
from orgmodel.organogram.text_twin import drawn_chart, write_twin
from orgmodel.organogram.views import ViewError, ViewRequest, build_chart
from orgmodel.reports.audit.html.organogram import Organogram
from orgmodel.words import audit as words
from orgmodel.workflows.inputs import Input
from orgmodel.workflows.showing import faults_as_text
from orgmodel.workflows.theming import theme_for

# More is no longer looked at, and takes minutes; what is left out is counted in the boxes above it.
_MOST_BOXES = 400


def draw_organogram(computed: Computed, given: Input, language: str) -> Organogram:
    """Draw an organisation for its audit, in its house style; where that cannot be done, say why.

    Args:
        given: its file, which names the house style.
    """
    theme, faults = theme_for(computed.organisation, given)
    if faults:
        return Organogram(reason=faults_as_text(faults))
    if computed.cycles:
        circle = computed.cycles[0]
        shown = " -> ".join([*circle[:8], "..." if len(circle) > 8 else circle[0]])
        return Organogram(reason=words.CIRCLE.format(circle=shown).to(language))
    page = page_from("a4")
    assert page is not None
    notices: list[Notice] = []
    try:
        chart = _chart(in_seats(computed), language)
        scenes = lay_out(chart, page, theme)
        written = write_drawing(scenes, Origin(chart, page, theme), "svg", warn=notices.append)
    except (DrawingError, ViewError) as error:
        return Organogram(reason=str(error))
    sheets = tuple(sheet.decode() for sheet in written.values())
    return Organogram(sheets, write_twin(drawn_chart(scenes, chart)))


def _chart(computed: Computed, language: str) -> Chart:
    """Return the whole organisation, or as many of its layers as a reader of an audit can use."""

    def of(layers: int | None) -> Chart:
        return build_chart(computed, ViewRequest(id="audit", language=language, down=layers))

    chart = of(None)
    drawn, too_many = 1, len(chart.boxes)
    if too_many <= _MOST_BOXES:
        return chart
    while too_many - drawn > 1:
        layers = (drawn + too_many) // 2
        if len(of(layers).boxes) <= _MOST_BOXES:
            drawn = layers
        else:
            too_many = layers
    return of(drawn)
