"""What a drawing of a reorganisation is told about it."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field

from orgmodel.analysis.computed import Computed
from orgmodel.organogram.chart import Mark


@dataclass(frozen=True)
class Changes:
    """Hold two states of an organisation and what is marked.

    Args:
        before, after: what is computed of the two states.
        marks: by id after; by id before for what is gone.
        new_ids: id before to id after, where ids change.
        into: id of what is gone to the id after of what takes its content.
        id: names the drawing.
        title: of the drawing.
        said: what stands below the title, besides the name of the organisation.
        language: nl or en.
    """

    before: Computed
    after: Computed
    marks: Mapping[str, Mark]
    id: str
    title: str
    language: str
    new_ids: Mapping[str, str] = field(default_factory=dict)
    into: Mapping[str, str] = field(default_factory=dict)
    said: tuple[str, ...] = ()
