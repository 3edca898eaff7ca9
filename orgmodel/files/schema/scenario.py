"""Entries of scenario files: a reorganisation as an ordered list of changes, one verb each."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Annotated, Any, ClassVar, Literal, TypeAlias, Union

from pydantic import Field

from orgmodel.files.schema.common import Date
from orgmodel.files.schema.scenario_change import ChangeEntry
from orgmodel.files.schema.scenario_links import (
    AddDeputyEntry,
    AddLineEntry,
    AddMemberEntry,
    RemoveDeputyEntry,
    RemoveLineEntry,
    RemoveMemberEntry,
    RetargetLineEntry,
)
from orgmodel.files.schema.scenario_seats import CloseEntry, OpenEntry, PhaseOutEntry, SetEntry, TransferEntry
from orgmodel.files.schema.scenario_units import (
    CreateEntry,
    DissolveEntry,
    MergeEntry,
    MoveEntry,
    RenameEntry,
    RetypeEntry,
    SplitEntry,
)
from orgmodel.files.schema.shapes import AsList, Entry, Identity
from orgmodel.files.schema.values import Words

CHANGES: tuple[type[ChangeEntry], ...] = (
    CreateEntry,
    RenameEntry,
    RetypeEntry,
    MoveEntry,
    MergeEntry,
    SplitEntry,
    DissolveEntry,
    TransferEntry,
    SetEntry,
    OpenEntry,
    PhaseOutEntry,
    CloseEntry,
    AddLineEntry,
    RemoveLineEntry,
    RetargetLineEntry,
    AddMemberEntry,
    RemoveMemberEntry,
    AddDeputyEntry,
    RemoveDeputyEntry,
)
CHANGE_BY_VERB: Mapping[str, type[ChangeEntry]] = {entry.verb: entry for entry in CHANGES}
AnyChange: TypeAlias = Union[CHANGES]  # type: ignore[valid-type]  # noqa: UP007


class ScenarioEntry(Entry):
    """Hold one scenario; its changes are checked one by one, by their verb."""

    called: ClassVar[str] = "a scenario"

    scenario: Annotated[Literal["1"], Words(["1"])] = Field(description="Version of the scenario format: 1.")
    id: Identity = Field(description="Identity of the scenario.")
    base: str = Field(description="Id of the organisation that it changes.")
    name: str | None = Field(None, description="A name for readers.")
    after: str | None = Field(None, description="Id of the scenario that must come first.")
    date: Date | None = Field(None, description="From when: 2027, 2027-01, 2027-01-01.")
    reason: str | None = Field(None, description="The author's rationale.")
    changes: Annotated[tuple[dict[str, Any], ...], AsList] = Field(
        description="The changes in order, each one verb; a list."
    )


class WholeScenarioEntry(ScenarioEntry):
    """Hold one scenario with its changes typed, for the JSON Schema."""

    changes: Annotated[tuple[AnyChange, ...], AsList] = Field(
        description="The changes in order, each one verb; a list."
    )
