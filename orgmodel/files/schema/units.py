"""Entries of units and their headcount statements."""

from __future__ import annotations

from typing import Annotated, ClassVar, TypeAlias

from pydantic import Field, model_validator
from pydantic_core import PydanticCustomError

from orgmodel.files.schema.common import Aliases, CommonEntry, Count, Date, Flag, FullTime, Heads
from orgmodel.files.schema.lines import Relations
from orgmodel.files.schema.positions import Head, Positions
from orgmodel.files.schema.shapes import AsList, Drawn, Identity, OneOrMoreTexts, Several


class HeadcountEntry(CommonEntry):
    """Hold what a document states about numbers of persons or full-time equivalents."""

    called: ClassVar[str] = "a headcount"

    persons: Heads | None = Field(
        None, description="Persons, everybody in the unit: 38, ~38 (34 to 42), 3+, 6-8, unknown."
    )
    fte: FullTime | None = Field(None, description="Full-time equivalents, the total of the unit.")
    direct: Heads | None = Field(None, description="Persons straight below the head.")
    indirect: Heads | None = Field(None, description="Persons below those straight below the head.")
    includes_head: Flag | None = Field(
        None, description="Whether `persons` counts the head; not stated if absent."
    )
    as_of: Date | None = Field(None, description="Date of the number; else the date of its source.")


Headcounts: TypeAlias = Annotated[tuple[HeadcountEntry, ...], AsList, Several()]


class UnitEntry(CommonEntry):
    """Hold an organisational unit."""

    called: ClassVar[str] = "a unit"

    name: Drawn | None = Field(None, description="The name; a unit without one needs an id.")
    id: Identity | None = Field(None, description="Identity; else the slug of the name.")
    aliases: Aliases = Field((), description="Other names in use; a list.")
    type: OneOrMoreTexts = Field(
        (), description="The document's own word: cluster, directie, afdeling, dienst, team; one or a list."
    )
    count: Count | None = Field(
        None, description="Number of alike units, 1 if absent; contents are per unit."
    )
    staff: Flag | None = Field(
        None, description="Whether it stands beside the line; its positions inherit it."
    )
    part_of: str | None = Field(
        None, description="Id of the parent unit, where nesting does not say so, or unknown."
    )
    legal_entity: str | None = Field(None, description="Employer in law; inherited.")
    site: OneOrMoreTexts = Field((), description="Id of the site; one or a list.")
    complete: Flag | None = Field(
        None, description="false: more exists than is declared; true closes its own lists."
    )
    head: Head | None = Field(
        None, description="Who heads it: an id, a position, unknown (somebody) or none (nobody)."
    )
    headcount: Headcounts = Field((), description="Stated numbers of persons or FTE; one or a list.")
    positions: Positions = Field((), description="Positions in the unit, the head aside; a list.")
    units: Annotated[tuple[UnitEntry, ...], AsList] = Field((), description="Units below it; a list.")
    relations: Relations = Field((), description="Relations that are no reporting lines; a list.")

    @model_validator(mode="after")
    def _is_named(self) -> UnitEntry:
        if self.name is None and self.id is None:
            raise PydanticCustomError("missing-one", "a unit needs `name` or, without a name, `id`")
        return self


Units: TypeAlias = Annotated[tuple[UnitEntry, ...], AsList]
