"""What a drawing of a reorganisation is told about it."""

from __future__ import annotations

from collections.abc import Mapping

from msgspec import Struct, field

from orgmodel.analysis.computed import Computed
from orgmodel.organogram.chart import Mark
from orgmodel.words.organogram import SEPARATOR


class Seats(Struct, frozen=True):
    """Hold seats that go from one position to another; ids after, id before for what is gone."""

    source: str
    target: str
    number: int


class Changes(Struct, frozen=True):
    """Hold two states of an organisation and what is marked.

    Args:
        before, after: what is computed of the two states.
        marks: by id after; by id before for what is gone.
        new_ids: id before to id after, where ids change.
        into: id of what is gone to the id after of what takes its content.
        seats: that go from one position to another.
        id: names the drawing.
        title: of the drawing.
        said: what stands below the title, besides the name of the organisation.
        language: nl or en.
        is_draft: whether this is a plan, not a comparison of two versions.
    """

    before: Computed
    after: Computed
    marks: Mapping[str, Mark]
    id: str
    title: str
    language: str
    new_ids: Mapping[str, str] = field(default_factory=dict)
    into: Mapping[str, str] = field(default_factory=dict)
    seats: tuple[Seats, ...] = ()
    said: tuple[str, ...] = ()
    is_draft: bool = True

    @property
    def subtitle(self) -> str:
        """Say of which organisation this is a change, and what is said of it."""
        return SEPARATOR.join([self.after.organisation.name, *self.said])
