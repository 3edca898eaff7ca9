"""Views: what to show of a computed organisation, as a chart of boxes and links."""

from __future__ import annotations

from collections.abc import Callable, Mapping

from orgmodel.analysis.computed import Computed
from orgmodel.organogram.chart import Chart
from orgmodel.organogram.views.bodies import bodies
from orgmodel.organogram.views.full import full, unit
from orgmodel.organogram.views.heat import heat
from orgmodel.organogram.views.lines import lines
from orgmodel.organogram.views.parts import Parts
from orgmodel.organogram.views.request import ViewError, ViewRequest
from orgmodel.organogram.views.vacancy import vacancy

VIEWS: Mapping[str, Callable[[Parts], Chart]] = {
    "full": full,
    "vacancy": vacancy,
    "unit": unit,
    "bodies": bodies,
    "lines": lines,
    "heat": heat,
}

__all__ = ["VIEWS", "ViewError", "ViewRequest", "build_chart"]


def build_chart(computed: Computed, request: ViewRequest) -> Chart:
    """Return the boxes and links of one view of an organisation.

    Raises:
        ViewError: when the view, its focus or its lens does not exist.
    """
    view = VIEWS.get(request.view)
    if view is None:
        raise ViewError(f"there is no view {request.view!r}; choose {', '.join(VIEWS)}")
    return view(Parts(computed, request))
