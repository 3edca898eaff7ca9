"""Entries of reporting lines, deputies and relations."""

from __future__ import annotations

from typing import Annotated, ClassVar, TypeAlias

from pydantic import Field, model_validator
from pydantic_core import PydanticCustomError

from orgmodel.files.schema.common import CommonEntry, Flag, Number
from orgmodel.files.schema.shapes import AsList, Drawn, OneOrMoreTexts, Several, Short
from orgmodel.files.schema.values import Words
from orgmodel.model.lines import LineKind

LineKindWord: TypeAlias = Annotated[LineKind, Words(LineKind)]


class LineEntry(CommonEntry):
    """Hold a reporting line."""

    called: ClassVar[str] = "a reporting line"

    to: OneOrMoreTexts = Field(
        min_length=1, description="Position or body reported to (id), `unknown` or `none`; one or a list."
    )
    kind: LineKindWord | None = Field(
        None,
        description="hierarchical (the default), functional or accountability (default to a body).",
    )
    primary: Flag | None = Field(
        None,
        description="Whether span and layers follow this line; true if it is the only hierarchical one.",
    )
    scope: Drawn | None = Field(None, description="What the line is limited to, in the document's words.")
    frequency: str | None = Field(None, description="How often is reported, in the document's words.")
    with_: OneOrMoreTexts = Field(
        (), alias="with", description="Who reports jointly: ids of positions or bodies; one or a list."
    )


Lines: TypeAlias = Annotated[tuple[Annotated[LineEntry, Short("to")], ...], AsList, Several()]


class DeputyEntry(CommonEntry):
    """Hold who replaces the holder of a position."""

    called: ClassVar[str] = "a deputy"

    position: str = Field(description="Id of the position that replaces.")
    condition: str | None = Field(None, description="When it replaces, for instance absence.")
    scope: Drawn | None = Field(None, description="Which tasks it takes over.")
    order: Number | None = Field(None, description="Rank among the deputies, 1 first.")
    until: str | None = Field(None, description="Until when it replaces, in the document's words.")


Deputies: TypeAlias = Annotated[tuple[Annotated[DeputyEntry, Short("position")], ...], AsList]


class SameHolderEntry(CommonEntry):
    """Hold which other position the same person holds."""

    called: ClassVar[str] = "a position with the same holder"

    position: str = Field(description="Id of the other position.")


class RelationEntry(CommonEntry):
    """Hold a relation that is no reporting line."""

    called: ClassVar[str] = "a relation"

    kind: str = Field(description="The kind of relation: contact, informs, consults, cooperates, supports.")
    to: OneOrMoreTexts = Field((), description="Declared elements (ids) that it leads to; one or a list.")
    party: OneOrMoreTexts = Field((), description="Somebody who is not declared; one or a list.")
    scope: Drawn | None = Field(None, description="What the relation is about.")
    frequency: str | None = Field(None, description="How often, in the document's words.")
    condition: str | None = Field(None, description="When it holds.")

    @model_validator(mode="after")
    def _leads_somewhere(self) -> RelationEntry:
        if not self.to and not self.party:
            raise PydanticCustomError(
                "missing-one", "a relation needs `to` (declared elements) or `party` (anybody else)"
            )
        return self


Relations: TypeAlias = Annotated[tuple[RelationEntry, ...], AsList]
