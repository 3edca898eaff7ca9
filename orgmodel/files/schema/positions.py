"""Entries of positions and of heads of units."""

from __future__ import annotations

from typing import Annotated, Any, ClassVar, Literal, TypeAlias

from pydantic import Field, GetCoreSchemaHandler, GetJsonSchemaHandler
from pydantic_core import CoreSchema, core_schema

from orgmodel.files.schema.common import Aliases, CommonEntry, Count, Flag, FullTime, Heads
from orgmodel.files.schema.lines import Deputies, Lines, Relations, SameHolderEntry
from orgmodel.files.schema.shapes import AsList, Drawn, Identity, JsonSchema, OneOrMoreTexts, Short
from orgmodel.files.schema.values import Words
from orgmodel.model.elements import Status

StatusWord: TypeAlias = Annotated[Status, Words(Status)]


class PositionEntry(CommonEntry):
    """Hold a position: a seat or several alike seats."""

    called: ClassVar[str] = "a position"

    title: Drawn = Field(description="The title of the post.")
    id: Identity | None = Field(
        None, description="Identity; else the unit's id, a slash and the slug of the title."
    )
    aliases: Aliases = Field((), description="Other titles in use; a list.")
    count: Count | None = Field(
        None,
        description="Number of alike seats, 1 if absent: 5, ~8 (7 to 9), 3+, 6-8 or unknown (1 or more).",
    )
    vacant: Heads | None = Field(None, description="How many of the seats are vacant, 0 if absent.")
    status: StatusWord | None = Field(
        None, description="filled, vacant, planned, phasing-out or unknown; of all the seats alike."
    )
    staff: Flag | None = Field(
        None, description="Whether it stands beside the line; inherited from the unit."
    )
    grade: str | None = Field(None, description="Grade or range of grades, for instance A4a-A4b.")
    number: str | None = Field(
        None, description="Number in the organisation's own numbering, for instance BS 53."
    )
    fte: FullTime | None = Field(None, description="Full-time equivalents of each seat: 1, 0.8, 0.8-1.0.")
    profile: str | None = Field(None, description="Profile of the post, for instance player-coach or coach.")
    site: OneOrMoreTexts = Field((), description="Id of the site; one or a list.")
    legal_entity: str | None = Field(None, description="Employer in law; inherited from the unit.")
    part_of: str | None = Field(
        None, description="Id of the unit it stands in, where nesting does not say so, or unknown."
    )
    reports_to: Lines | None = Field(
        None,
        min_length=1,
        description="Who it reports to (id), `unknown`, `none`, or lines; replaces what nesting says.",
    )
    deputies: Deputies = Field((), description="Who replaces the holder; a list.")
    same_holder_as: Annotated[SameHolderEntry, Short("position")] | None = Field(
        None, description="Id of another position that the same person holds."
    )
    relations: Relations = Field((), description="Relations that are no reporting lines; a list.")


class HeadEntry(CommonEntry):
    """Hold the head of a unit: not known, nobody, a position declared elsewhere or one declared here."""

    called: ClassVar[str] = "a head that names a position"

    # No author can write these keys: `_head` does, once it has told the forms apart.
    form: Literal["unknown", "none", "reference", "position"] = Field(alias="(form)")
    reference: str | None = Field(None, alias="(reference)", description="Id of the position that heads it.")
    position: PositionEntry | None = None


class HeadForms:
    """Tell the forms of a head apart."""

    def __get_pydantic_core_schema__(self, source: Any, handler: GetCoreSchemaHandler) -> CoreSchema:
        """Write the form out."""
        return core_schema.no_info_before_validator_function(_head, handler(source))

    def __get_pydantic_json_schema__(self, schema: CoreSchema, handler: GetJsonSchemaHandler) -> JsonSchema:
        """Accept every form."""
        by_reference = handler(SameHolderEntry.__pydantic_core_schema__)
        declared = handler(PositionEntry.__pydantic_core_schema__)
        return {"anyOf": [{"type": ["string", "number"]}, declared, by_reference]}


Head: TypeAlias = Annotated[HeadEntry, HeadForms()]


def _head(value: Any) -> Any:
    if isinstance(value, str):
        return _named(value)
    if not isinstance(value, dict):
        return value
    if "position" not in value:
        return {"(form)": "position", "position": value}
    others = {key: below for key, below in value.items() if key != "position"}
    return others | _named(value["position"])


def _named(value: Any) -> dict[str, Any]:
    if value in ("unknown", "none"):
        return {"(form)": value}
    return {"(form)": "reference", "(reference)": value}


Positions: TypeAlias = Annotated[tuple[PositionEntry, ...], AsList]
