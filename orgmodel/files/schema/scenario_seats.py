"""Entries of changes to positions: transfer, set, open, phase out, close."""

from __future__ import annotations

from typing import ClassVar, Literal

from pydantic import Field

from orgmodel.files.schema.bodies import Member
from orgmodel.files.schema.common import Count, Flag, FullTime, Heads, Number
from orgmodel.files.schema.lines import Lines
from orgmodel.files.schema.positions import Head, StatusWord
from orgmodel.files.schema.scenario_change import ChangeEntry, Targets
from orgmodel.files.schema.shapes import OneOrMoreTexts
from orgmodel.files.schema.units import Headcounts


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

    set: Targets = Field(description="Ids of units, positions or bodies; one or a list.")
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
    reports_to: Lines | None = Field(None, min_length=1, description="All lines of a position or body anew.")
    chair: Member | None = Field(None, description="Who chairs the body: an id, unknown or none.")
    secretary: Member | None = Field(None, description="The body's secretary: an id, unknown or none.")


class OpenEntry(ChangeEntry):
    """Open a position: it has no holder and is to be filled."""

    called: ClassVar[str] = "a change with the verb open"
    verb: ClassVar[str] = "open"

    open: Targets = Field(description="Ids of positions; one or a list.")
    count: Number | None = Field(None, description="How many of its seats; all if absent.")


class PhaseOutEntry(ChangeEntry):
    """Let a position end when its holder leaves."""

    called: ClassVar[str] = "a change with the verb phase-out"
    verb: ClassVar[str] = "phase-out"

    phase_out: Targets = Field(alias="phase-out", description="Ids of positions; one or a list.")


class CloseEntry(ChangeEntry):
    """Take a position away, or some of its seats."""

    called: ClassVar[str] = "a change with the verb close"
    verb: ClassVar[str] = "close"

    close: Targets = Field(description="Ids of positions; one or a list.")
    count: Number | None = Field(None, description="How many of its seats; all if absent.")
    to: str | None = Field(
        None, description="Id of the position that gets its lines, seats and tasks; `none` drops them."
    )
    head: str | None = Field(None, description="Who heads the unit it heads: an id, unknown or none.")
