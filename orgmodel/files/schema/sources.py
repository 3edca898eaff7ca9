"""Entries of documents, sites and history."""

from __future__ import annotations

from typing import Annotated, ClassVar, TypeAlias

from pydantic import Field

from orgmodel.files.schema.common import Aliases, CommonEntry, Date, Notes, Quotes
from orgmodel.files.schema.shapes import AsList, Drawn, Entry, Identity


class SourceEntry(Entry):
    """Hold a document that facts come from."""

    called: ClassVar[str] = "a source"

    id: Identity = Field(description="Identity, among the sources.")
    title: Drawn = Field(description="The title of the document.")
    file: str | None = Field(None, description="Name of the file with the document.")
    url: str | None = Field(None, description="Web address of the document.")
    date: Date | None = Field(
        None, description="Date of the document: 2026, 2026-04, 2026-04-09, <=2026-04-09."
    )
    approved: Date | None = Field(None, description="Date of its approval.")
    approved_by: str | None = Field(None, description="Who approved it: a post or a body, no person's name.")
    quote: Quotes = Field((), description="The document's words about itself; one or a list.")
    note: Notes = Field((), description="A remark of the author; one or a list.")


class SiteEntry(CommonEntry):
    """Hold a place where the organisation works."""

    called: ClassVar[str] = "a site"

    name: Drawn = Field(description="The name of the place.")
    id: Identity | None = Field(None, description="Identity, among the sites; else the slug of the name.")
    aliases: Aliases = Field((), description="Other names in use; a list.")
    kind: str | None = Field(None, description="seat (registered office) or branch.")


class PartyEntry(Entry):
    """Hold an organisation named in a history event."""

    called: ClassVar[str] = "an organisation in the history"

    name: Drawn = Field(description="The name of the organisation.")
    kind: str | None = Field(None, description="The kind of organisation.")


Parties: TypeAlias = Annotated[tuple[PartyEntry, ...], AsList]


class HistoryEntry(CommonEntry):
    """Hold a change that happened."""

    called: ClassVar[str] = "a history event"

    kind: str = Field(description="The kind of change: merger, founding, split.")
    date: Date | None = Field(None, description="When it happened: 2023, 2023-01, 2023-01-01.")
    before: Parties = Field((), description="The organisations before; a list.")
    after: Parties = Field((), description="The organisations after; a list.")
