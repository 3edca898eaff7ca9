"""Entries of bodies and their members."""

from __future__ import annotations

from typing import Annotated, ClassVar, TypeAlias

from pydantic import Field, model_validator
from pydantic_core import PydanticCustomError

from orgmodel.files.schema.common import Aliases, CommonEntry, Count, Flag
from orgmodel.files.schema.lines import Lines, Relations
from orgmodel.files.schema.shapes import AsList, Drawn, Identity, Short


class MemberEntry(CommonEntry):
    """Hold a seat in a body: a declared position's, or one that exists only there."""

    called: ClassVar[str] = "a member"

    position: str | None = Field(None, description="Id of the position that has the seat.")
    title: Drawn | None = Field(None, description="Title of a seat that exists only in the body.")
    count: Count | None = Field(None, description="Number of such seats, 1 if absent.")
    voting: Flag | None = Field(None, description="Whether it votes; not stated if absent.")

    @model_validator(mode="after")
    def _is_one_of_both(self) -> MemberEntry:
        if self.position is None and self.title is None:
            raise PydanticCustomError(
                "missing-one", "a member needs `position` (an id) or `title` (a seat only in this body)"
            )
        if self.position is not None and self.title is not None:
            raise PydanticCustomError("both", "a member has `position` or `title`, not both; remove one")
        if self.position is not None and self.count is not None:
            raise PydanticCustomError("both", "`count` goes with `title`, not with `position`; remove it")
        return self


Member: TypeAlias = Annotated[MemberEntry, Short("position")]
Members: TypeAlias = Annotated[tuple[Member, ...], AsList]


class BodyEntry(CommonEntry):
    """Hold a collegial body."""

    called: ClassVar[str] = "a body"

    name: Drawn = Field(description="The name.")
    id: Identity | None = Field(None, description="Identity; else the slug of the name.")
    aliases: Aliases = Field((), description="Other names in use; a list.")
    kind: str | None = Field(None, description="The kind of body: managementteam, bestuursorgaan, college.")
    organisation: str | None = Field(None, description="The other organisation whose body it is.")
    count: Count | None = Field(None, description="Number of alike bodies, 1 if absent.")
    complete: Flag | None = Field(None, description="false: it has more members than are declared.")
    reports_to: Lines | None = Field(
        None, min_length=1, description="Position (each member then has a line to it) or body it reports to."
    )
    chair: Member | None = Field(
        None, description="Id of the position that chairs, or unknown; no member by itself."
    )
    secretary: Member | None = Field(None, description="Id of the position that is secretary, or unknown.")
    members: Members = Field((), description="Ids of positions, or seats that exist only here; a list.")
    attends: Members = Field((), description="Who attends without being a member; a list.")
    relations: Relations = Field((), description="Relations that are no reporting lines; a list.")
