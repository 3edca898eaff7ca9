"""Entries of the keys that elements have in common: certainty, source, quotes, notes, other names."""

from __future__ import annotations

from typing import Annotated, ClassVar, TypeAlias

from pydantic import Field

from orgmodel.files.schema.shapes import AsList, Drawn, Entry, Several, Short
from orgmodel.files.schema.values import Amount, DateText, WholeNumber, Words, YesOrNo
from orgmodel.model.dates import PartialDate
from orgmodel.model.evidence import Certainty
from orgmodel.model.quantity import AT_LEAST_ONE, Quantity

CertaintyWord: TypeAlias = Annotated[Certainty, Words(Certainty)]
Number: TypeAlias = Annotated[int, WholeNumber()]
Flag: TypeAlias = Annotated[bool, YesOrNo()]
Date: TypeAlias = Annotated[PartialDate, DateText()]
Count: TypeAlias = Annotated[Quantity, Amount(whole=True, least=1, unknown_is=AT_LEAST_ONE)]
Heads: TypeAlias = Annotated[Quantity, Amount(whole=True)]
FullTime: TypeAlias = Annotated[Quantity, Amount(whole=False)]


class QuoteEntry(Entry):
    """Hold a document's own words."""

    called: ClassVar[str] = "a quote"

    text: str = Field(description="The document's words, verbatim.")
    of: str | None = Field(None, description="The key of this element that the words prove.")
    source: str | None = Field(None, description="Id of the document; else the element's source.")
    certainty: CertaintyWord = Field(
        Certainty.STATED, description="How far the words prove it: stated, inferred or possible."
    )


Quotes: TypeAlias = Annotated[tuple[Annotated[QuoteEntry, Short("text")], ...], AsList, Several()]


class NoteEntry(Entry):
    """Hold an author's remark."""

    called: ClassVar[str] = "a note"

    text: str = Field(description="The remark.")
    source: str | None = Field(None, description="Id of the document that it rests on.")
    quote: Quotes = Field((), description="The document's words that it rests on; one or a list.")


Notes: TypeAlias = Annotated[tuple[Annotated[NoteEntry, Short("text")], ...], AsList, Several()]


class CommonEntry(Entry):
    """Hold the keys that every element may have."""

    certainty: CertaintyWord = Field(
        Certainty.STATED, description="How sure the element is, as placed: stated, inferred or possible."
    )
    source: str | None = Field(
        None, description="Id of the document of the quotes; inherited, else the only source."
    )
    quote: Quotes = Field((), description="The document's own words, verbatim; one or a list.")
    note: Notes = Field((), description="A remark of the author; one or a list.")


class AliasEntry(CommonEntry):
    """Hold another name of an element."""

    called: ClassVar[str] = "another name"

    name: Drawn = Field(description="The other name; it never resolves a reference.")


Aliases: TypeAlias = Annotated[tuple[Annotated[AliasEntry, Short("name")], ...], AsList]
