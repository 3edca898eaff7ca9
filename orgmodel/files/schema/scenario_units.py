"""Entries of changes to units: create, rename, retype, move, merge, split, dissolve."""

from __future__ import annotations

from typing import Annotated, ClassVar, Literal

from pydantic import Field, model_validator
from pydantic_core import PydanticCustomError

from orgmodel.files.schema.bodies import BodyEntry
from orgmodel.files.schema.common import Number
from orgmodel.files.schema.positions import Head, PositionEntry
from orgmodel.files.schema.scenario_change import NEW_HEADCOUNT, ChangeEntry, Targets
from orgmodel.files.schema.shapes import AsList, Drawn, Entry, OneOrMoreTexts, Texts
from orgmodel.files.schema.units import Headcounts, UnitEntry


class CreatedEntry(Entry):
    """Hold what is created."""

    called: ClassVar[str] = "what is created"

    unit: UnitEntry | None = Field(None, description="A new unit, with `part_of`, as in an organisation.")
    position: PositionEntry | None = Field(None, description="A new position, with `part_of`.")
    body: BodyEntry | None = Field(None, description="A new body.")

    @model_validator(mode="after")
    def _is_one(self) -> CreatedEntry:
        if sum(entry is not None for entry in (self.unit, self.position, self.body)) != 1:
            raise PydanticCustomError("missing-one", "`create` takes one of `unit`, `position` and `body`")
        return self


class CreateEntry(ChangeEntry):
    """Create a unit, a position or a body."""

    called: ClassVar[str] = "a change with the verb create"
    verb: ClassVar[str] = "create"

    create: CreatedEntry = Field(description="`unit`, `position` or `body` with its keys.")


class RenameEntry(ChangeEntry):
    """Give an element another name; its id stays."""

    called: ClassVar[str] = "a change with the verb rename"
    verb: ClassVar[str] = "rename"

    rename: str = Field(description="Id of a unit, position or body, or of the organisation.")
    name: Drawn | None = Field(None, description="The new name of a unit or body.")
    title: Drawn | None = Field(None, description="The new title of a position.")

    @model_validator(mode="after")
    def _is_one(self) -> RenameEntry:
        if (self.name is None) == (self.title is None):
            raise PydanticCustomError("missing-one", "`rename` takes `name`, or `title` for a position")
        return self


class RetypeEntry(ChangeEntry):
    """Give a unit another type."""

    called: ClassVar[str] = "a change with the verb retype"
    verb: ClassVar[str] = "retype"

    retype: str = Field(description="Id of a unit.")
    type: OneOrMoreTexts = Field(description="The new type; one or a list.")


class MoveEntry(ChangeEntry):
    """Move units or positions with all they hold; their declared lines stay."""

    called: ClassVar[str] = "a change with the verb move"
    verb: ClassVar[str] = "move"

    move: Targets = Field(description="Ids of units or positions; one or a list.")
    part_of: str = Field(description="Id of the unit that they become part of, or of the organisation.")
    head: str | None = Field(
        None, description="Who heads the unit that a head leaves: an id, unknown or none."
    )


class MergeEntry(ChangeEntry):
    """Make one unit of several."""

    called: ClassVar[str] = "a change with the verb merge"
    verb: ClassVar[str] = "merge"

    merge: Texts = Field(min_length=1, description="Ids of the units; a list.")
    into: str | UnitEntry = Field(description="Id of an existing unit, or a new unit with its keys.")
    head: Head | None = Field(None, description="Who heads it: an id, a new position, unknown or none.")
    headcount: Literal["none"] | Headcounts | None = Field(None, description=NEW_HEADCOUNT)


class TakenEntry(Entry):
    """Hold what a part of a split unit takes."""

    called: ClassVar[str] = "what a part takes"

    position: str = Field(description="Id of a position with several seats.")
    count: Number = Field(description="How many of its seats.")


class PartEntry(UnitEntry):
    """Hold a part of a split unit."""

    called: ClassVar[str] = "a part of a split unit"

    takes: Annotated[tuple[str | TakenEntry, ...], AsList] = Field(
        (), description="Ids of the positions and units that it takes, or {position, count}; a list."
    )


class SplitEntry(ChangeEntry):
    """Make several units of one."""

    called: ClassVar[str] = "a change with the verb split"
    verb: ClassVar[str] = "split"

    split: str = Field(description="Id of a unit.")
    into: Annotated[tuple[PartEntry, ...], AsList] = Field(
        min_length=1, description="The new units with their keys, and what each `takes`; a list."
    )
    rest: str | None = Field(
        None, description="Id of the unit that keeps the rest; the unit's own id keeps it as it is."
    )
    headcount: Literal["none"] | Headcounts | None = Field(None, description=NEW_HEADCOUNT)


class DissolveEntry(ChangeEntry):
    """Take a unit or a body away; everything it holds gets a destination."""

    called: ClassVar[str] = "a change with the verb dissolve"
    verb: ClassVar[str] = "dissolve"

    dissolve: str = Field(description="Id of a unit or a body.")
    part_of: str | None = Field(None, description="Id of the unit that takes all that `to` does not name.")
    to: dict[str, str] = Field({}, description="Id of a part to the id of the unit that takes it, or close.")
    headcount: Literal["none"] | None = Field(None, description="`none`: its stated numbers lapse.")
