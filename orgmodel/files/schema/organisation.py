"""The entry at the top of a file: an organisation."""

from __future__ import annotations

from typing import Annotated, Any, ClassVar, Literal

from pydantic import Field

from orgmodel.files.schema.bodies import BodyEntry
from orgmodel.files.schema.common import Aliases, CommonEntry, Date, Flag
from orgmodel.files.schema.lines import Relations
from orgmodel.files.schema.positions import Head, Positions
from orgmodel.files.schema.settings import Diagrams, Rules, Waivers
from orgmodel.files.schema.shapes import AsList, Drawn, Identity, Texts
from orgmodel.files.schema.sources import HistoryEntry, SiteEntry, SourceEntry
from orgmodel.files.schema.units import Headcounts, Units
from orgmodel.files.schema.values import Words


class OrganisationEntry(CommonEntry):
    """Hold one organisation as its file declares it."""

    called: ClassVar[str] = "an organisation"

    format: Annotated[Literal["1"], Words(["1"])] = Field(description="Version of the file format: 1.")
    name: Drawn = Field(description="The name of the organisation.")
    id: Identity | None = Field(None, description="Identity; else the slug of the name.")
    aliases: Aliases = Field((), description="Other names in use; a list.")
    kind: str | None = Field(None, description="The kind of organisation: gemeente, woonmaatschappij, pom.")
    language: Annotated[Literal["nl", "en"], Words(["nl", "en"])] = Field(
        "nl", description="Language of the fixed words in drawings and reports: nl or en."
    )
    as_of: Date | None = Field(
        None, description="Date of the facts: 2026, 2026-04, 2026-04-09, <=2026-04-09."
    )
    area: Texts = Field((), description="Municipalities served; a list.")
    complete: Flag | None = Field(
        None, description="false: more exists than is declared here; true if absent."
    )
    legal_entity: str | None = Field(None, description="Employer in law; inherited by units and positions.")
    head: Head | None = Field(
        None, description="Who heads it: an id, a position, unknown (somebody) or none (nobody)."
    )
    headcount: Headcounts = Field((), description="Stated numbers of persons or FTE; one or a list.")
    positions: Positions = Field((), description="Positions outside any unit; a list.")
    units: Units = Field((), description="The units at the top; a list.")
    relations: Relations = Field((), description="Relations that are no reporting lines; a list.")
    sources: Annotated[tuple[SourceEntry, ...], AsList] = Field(
        (), description="The documents that facts come from; a list."
    )
    sites: Annotated[tuple[SiteEntry, ...], AsList] = Field((), description="Places of work; a list.")
    bodies: Annotated[tuple[BodyEntry, ...], AsList] = Field((), description="Collegial bodies; a list.")
    history: Annotated[tuple[HistoryEntry, ...], AsList] = Field(
        (), description="Changes that happened, such as mergers; a list."
    )
    rules: Rules = Field({}, description="Settings of rules, by the name of the rule.")
    packs: Texts = Field((), description="Names of rule packs; a list.")
    waivers: Waivers = Field((), description="Accepted exceptions to rules; a list.")
    diagrams: Diagrams = Field((), description="What `orgmodel render` builds; a list.")
    theme: dict[str, Any] = Field({}, description="Colours and fonts of the drawings.")
