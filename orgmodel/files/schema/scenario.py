"""Entries of scenario files: a reorganisation as an ordered list of changes, one verb each."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Annotated, Any, ClassVar, Literal, TypeAlias, Union

from pydantic import Field, model_validator
from pydantic_core import PydanticCustomError

from orgmodel.files.schema.bodies import BodyEntry, Member
from orgmodel.files.schema.common import Count, Date, Flag, FullTime, Heads, Number
from orgmodel.files.schema.lines import LineKindWord, Lines
from orgmodel.files.schema.positions import Head, PositionEntry, StatusWord
from orgmodel.files.schema.shapes import AsList, Entry, OneOrMoreTexts, Texts
from orgmodel.files.schema.units import Headcounts, UnitEntry
from orgmodel.files.schema.values import Words

_NEW_HEADCOUNT = "What becomes of the stated numbers: `none` (they lapse) or new ones."


class ChangeEntry(Entry):
    """Hold one change; its verb is the key that names the element."""

    verb: ClassVar[str] = ""

    reason: str | None = Field(None, description="Why, in a sentence.")


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
    name: str | None = Field(None, description="The new name of a unit or body.")
    title: str | None = Field(None, description="The new title of a position.")

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

    move: OneOrMoreTexts = Field(description="Ids of units or positions; one or a list.")
    part_of: str = Field(description="Id of the unit that they become part of, or of the organisation.")
    head: str | None = Field(
        None, description="Who heads the unit that a head leaves: an id, unknown or none."
    )


class MergeEntry(ChangeEntry):
    """Make one unit of several."""

    called: ClassVar[str] = "a change with the verb merge"
    verb: ClassVar[str] = "merge"

    merge: Texts = Field(description="Ids of the units; a list.")
    into: str | UnitEntry = Field(description="Id of an existing unit, or a new unit with its keys.")
    head: Head | None = Field(None, description="Who heads it: an id, a new position, unknown or none.")
    headcount: Literal["none"] | Headcounts | None = Field(None, description=_NEW_HEADCOUNT)


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
        description="The new units with their keys, and what each `takes`; a list."
    )
    rest: str | None = Field(
        None, description="Id of the unit that keeps the rest; the unit's own id keeps it as it is."
    )
    headcount: Literal["none"] | Headcounts | None = Field(None, description=_NEW_HEADCOUNT)


class DissolveEntry(ChangeEntry):
    """Take a unit or a body away; everything it holds gets a destination."""

    called: ClassVar[str] = "a change with the verb dissolve"
    verb: ClassVar[str] = "dissolve"

    dissolve: str = Field(description="Id of a unit or a body.")
    part_of: str | None = Field(None, description="Id of the unit that takes all that `to` does not name.")
    to: dict[str, str] = Field({}, description="Id of a part to the id of the unit that takes it, or close.")
    headcount: Literal["none"] | None = Field(None, description="`none`: its stated numbers lapse.")


class TransferEntry(ChangeEntry):
    """Bring some seats of a position to another unit."""

    called: ClassVar[str] = "a change with the verb transfer"
    verb: ClassVar[str] = "transfer"

    transfer: str = Field(description="Id of a position with several seats.")
    count: Number = Field(description="How many of its seats.")
    part_of: str = Field(description="Id of the unit that gets them.")
    vacant: Number = Field(0, description="How many of these seats are vacant, 0 if absent.")


class SetEntry(ChangeEntry):
    """Give keys of an element another value; `none` takes a key away."""

    called: ClassVar[str] = "a change with the verb set"
    verb: ClassVar[str] = "set"

    set: OneOrMoreTexts = Field(description="Ids of units, positions or bodies; one or a list.")
    head: Head | None = Field(None, description="Who heads the unit: an id, a new position, unknown or none.")
    headcount: Literal["none"] | Headcounts | None = Field(None, description="Stated numbers of a unit.")
    legal_entity: str | None = Field(None, description="Employer in law.")
    staff: Flag | None = Field(None, description="Whether it stands beside the line.")
    complete: Flag | None = Field(None, description="Whether everything is declared.")
    site: OneOrMoreTexts | None = Field(None, description="Id of the site; one or a list.")
    status: Literal["none"] | StatusWord | None = Field(None, description="Status of a position.")
    count: Count | None = Field(None, description="Number of alike seats or units.")
    vacant: Heads | None = Field(None, description="How many of the seats are vacant.")
    fte: Literal["none"] | FullTime | None = Field(None, description="Full-time equivalents of each seat.")
    grade: str | None = Field(None, description="Grade of a position.")
    number: str | None = Field(None, description="Number in the organisation's own numbering.")
    profile: str | None = Field(None, description="Profile of a position.")
    reports_to: Lines | None = Field(None, description="All lines of a position or body anew.")
    chair: Member | None = Field(None, description="Who chairs the body: an id, unknown or none.")
    secretary: Member | None = Field(None, description="The body's secretary: an id, unknown or none.")


class OpenEntry(ChangeEntry):
    """Open a position: it has no holder and is to be filled."""

    called: ClassVar[str] = "a change with the verb open"
    verb: ClassVar[str] = "open"

    open: OneOrMoreTexts = Field(description="Ids of positions; one or a list.")
    count: Number | None = Field(None, description="How many of its seats; all if absent.")


class PhaseOutEntry(ChangeEntry):
    """Let a position end when its holder leaves."""

    called: ClassVar[str] = "a change with the verb phase-out"
    verb: ClassVar[str] = "phase-out"

    phase_out: OneOrMoreTexts = Field(alias="phase-out", description="Ids of positions; one or a list.")


class CloseEntry(ChangeEntry):
    """Take a position away, or some of its seats."""

    called: ClassVar[str] = "a change with the verb close"
    verb: ClassVar[str] = "close"

    close: OneOrMoreTexts = Field(description="Ids of positions; one or a list.")
    count: Number | None = Field(None, description="How many of its seats; all if absent.")
    to: str | None = Field(
        None, description="Id of the position that gets its lines, seats and tasks; `none` drops them."
    )
    head: str | None = Field(None, description="Who heads the unit it heads: an id, unknown or none.")


class AddLineEntry(ChangeEntry):
    """Add a reporting line."""

    called: ClassVar[str] = "a change with the verb add-line"
    verb: ClassVar[str] = "add-line"

    add_line: str = Field(alias="add-line", description="Id of the position or body that reports.")
    to: str = Field(description="Id of the position or body reported to.")
    kind: LineKindWord | None = Field(None, description="hierarchical, functional or accountability.")
    primary: Flag | None = Field(None, description="Whether span and layers follow this line.")
    scope: str | None = Field(None, description="What the line is limited to.")
    frequency: str | None = Field(None, description="How often is reported.")


class RemoveLineEntry(ChangeEntry):
    """Remove a declared reporting line."""

    called: ClassVar[str] = "a change with the verb remove-line"
    verb: ClassVar[str] = "remove-line"

    remove_line: str = Field(alias="remove-line", description="Id of the position or body that reports.")
    to: str = Field(description="Id of the position or body reported to.")


class RetargetLineEntry(ChangeEntry):
    """Let a declared reporting line lead elsewhere."""

    called: ClassVar[str] = "a change with the verb retarget-line"
    verb: ClassVar[str] = "retarget-line"

    retarget_line: OneOrMoreTexts = Field(
        alias="retarget-line", description="Ids of the positions or bodies that report; one or a list."
    )
    from_: str = Field(alias="from", description="Id of the position or body reported to until now.")
    to: str = Field(description="Id of the position or body reported to from now on.")


class AddMemberEntry(ChangeEntry):
    """Add a member to a body."""

    called: ClassVar[str] = "a change with the verb add-member"
    verb: ClassVar[str] = "add-member"

    add_member: str = Field(alias="add-member", description="Id of the body.")
    position: str | None = Field(None, description="Id of the position that gets the seat.")
    title: str | None = Field(None, description="Title of a seat that exists only in the body.")
    count: Count | None = Field(None, description="Number of such seats, 1 if absent.")
    voting: Flag | None = Field(None, description="Whether it votes.")
    attends: Flag = Field(False, description="true: attends without being a member.")

    @model_validator(mode="after")
    def _is_one(self) -> AddMemberEntry:
        if (self.position is None) == (self.title is None):
            raise PydanticCustomError("missing-one", "`add-member` takes `position` or `title`")
        return self


class RemoveMemberEntry(ChangeEntry):
    """Remove a member of a body, or who attends it."""

    called: ClassVar[str] = "a change with the verb remove-member"
    verb: ClassVar[str] = "remove-member"

    remove_member: str = Field(alias="remove-member", description="Id of the body.")
    position: str | None = Field(None, description="Id of the position that loses the seat.")
    title: str | None = Field(None, description="Title of the seat that goes.")

    @model_validator(mode="after")
    def _is_one(self) -> RemoveMemberEntry:
        if (self.position is None) == (self.title is None):
            raise PydanticCustomError("missing-one", "`remove-member` takes `position` or `title`")
        return self


class AddDeputyEntry(ChangeEntry):
    """Add a deputy."""

    called: ClassVar[str] = "a change with the verb add-deputy"
    verb: ClassVar[str] = "add-deputy"

    add_deputy: str = Field(alias="add-deputy", description="Id of the position that is replaced.")
    position: str = Field(description="Id of the position that replaces.")
    condition: str | None = Field(None, description="When it replaces.")
    scope: str | None = Field(None, description="Which tasks it takes over.")
    order: Number | None = Field(None, description="Rank among the deputies, 1 first.")
    until: str | None = Field(None, description="Until when it replaces.")


class RemoveDeputyEntry(ChangeEntry):
    """Remove a deputy."""

    called: ClassVar[str] = "a change with the verb remove-deputy"
    verb: ClassVar[str] = "remove-deputy"

    remove_deputy: str = Field(alias="remove-deputy", description="Id of the position that is replaced.")
    position: str = Field(description="Id of the position that replaced it.")


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
    id: str = Field(description="Identity of the scenario.")
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
