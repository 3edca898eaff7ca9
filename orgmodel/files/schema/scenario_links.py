"""Entries of changes to lines, deputies and members of bodies."""

from __future__ import annotations

from typing import ClassVar

from pydantic import Field, model_validator
from pydantic_core import PydanticCustomError

from orgmodel.files.schema.common import Count, Flag, Number
from orgmodel.files.schema.lines import LineKindWord
from orgmodel.files.schema.scenario_change import ChangeEntry, Targets
from orgmodel.files.schema.shapes import Drawn


class AddLineEntry(ChangeEntry):
    """Add a reporting line."""

    called: ClassVar[str] = "a change with the verb add-line"
    verb: ClassVar[str] = "add-line"

    add_line: str = Field(alias="add-line", description="Id of the position or body that reports.")
    to: str = Field(description="Id of the position or body reported to.")
    kind: LineKindWord | None = Field(None, description="hierarchical, functional or accountability.")
    primary: Flag | None = Field(None, description="Whether span and layers follow this line.")
    scope: Drawn | None = Field(None, description="What the line is limited to.")
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

    retarget_line: Targets = Field(
        alias="retarget-line", description="Ids of the positions or bodies that report; one or a list."
    )
    from_: str = Field(alias="from", description="Id of the position or body reported to until now.")
    to: str = Field(description="Id of the position or body reported to from now on.")


class SeatEntry(ChangeEntry):
    """Hold a change to one seat of a body: that of a position, or one that exists only there."""

    position: str | None = Field(None, description="Id of the position whose seat it is.")
    title: Drawn | None = Field(None, description="Title of a seat that exists only in the body.")

    @model_validator(mode="after")
    def _is_one(self) -> SeatEntry:
        if (self.position is None) == (self.title is None):
            raise PydanticCustomError("missing-one", f"`{self.verb}` takes `position` or `title`")
        return self


class AddMemberEntry(SeatEntry):
    """Add a member to a body."""

    called: ClassVar[str] = "a change with the verb add-member"
    verb: ClassVar[str] = "add-member"

    add_member: str = Field(alias="add-member", description="Id of the body.")
    count: Count | None = Field(None, description="Number of such seats, 1 if absent.")
    voting: Flag | None = Field(None, description="Whether it votes.")
    attends: Flag = Field(False, description="true: attends without being a member.")


class RemoveMemberEntry(SeatEntry):
    """Remove a member of a body, or who attends it."""

    called: ClassVar[str] = "a change with the verb remove-member"
    verb: ClassVar[str] = "remove-member"

    remove_member: str = Field(alias="remove-member", description="Id of the body.")


class AddDeputyEntry(ChangeEntry):
    """Add a deputy."""

    called: ClassVar[str] = "a change with the verb add-deputy"
    verb: ClassVar[str] = "add-deputy"

    add_deputy: str = Field(alias="add-deputy", description="Id of the position that is replaced.")
    position: str = Field(description="Id of the position that replaces.")
    condition: str | None = Field(None, description="When it replaces.")
    scope: Drawn | None = Field(None, description="Which tasks it takes over.")
    order: Number | None = Field(None, description="Rank among the deputies, 1 first.")
    until: str | None = Field(None, description="Until when it replaces.")


class RemoveDeputyEntry(ChangeEntry):
    """Remove a deputy."""

    called: ClassVar[str] = "a change with the verb remove-deputy"
    verb: ClassVar[str] = "remove-deputy"

    remove_deputy: str = Field(alias="remove-deputy", description="Id of the position that is replaced.")
    position: str = Field(description="Id of the position that replaced it.")
