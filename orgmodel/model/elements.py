"""The elements of an organisation: units, positions, bodies, statements, sources, sites."""

from __future__ import annotations

from enum import StrEnum

from msgspec import Struct

from orgmodel.model.dates import PartialDate
from orgmodel.model.evidence import NO_EVIDENCE, Alias, Evidence
from orgmodel.model.lines import Deputy, Line, LineState, Relation
from orgmodel.model.paths import DocumentPath
from orgmodel.model.quantity import NO_SEAT, ONE_SEAT, Quantity


class HeadState(StrEnum):
    """What a file says of the head of a unit."""

    STATED = "stated"
    UNKNOWN = "unknown"
    NONE = "none"
    NOT_STATED = "not stated"


class Status(StrEnum):
    """Whether a seat has a holder."""

    FILLED = "filled"
    VACANT = "vacant"
    PLANNED = "planned"
    PHASING_OUT = "phasing-out"
    UNKNOWN = "unknown"


EMPTY = frozenset({Status.VACANT, Status.PLANNED})
"""The statuses of seats without a holder."""


class HeadcountScope(StrEnum):
    """What a headcount statement counts."""

    PERSONS = "persons"
    FTE = "fte"
    DIRECT = "direct"
    INDIRECT = "indirect"


class Statement(Struct, frozen=True):
    """Hold one stated number of a unit.

    Args:
        subject: id of the unit, or of the organisation.
        includes_head: whether `persons` counts the head; None when not stated.
        date: the statement's own date, else its source's; never the organisation's.
    """

    subject: str
    scope: HeadcountScope
    quantity: Quantity
    path: DocumentPath
    includes_head: bool | None = None
    date: PartialDate | None = None
    evidence: Evidence = NO_EVIDENCE


class Unit(Struct, frozen=True):
    """Hold an organisational unit (W3C `org:OrganizationalUnit`).

    Args:
        name: None for counted units without a name.
        parent: id of the parent unit (the organisation's id at the top); None when not known.
        head: id of the position that heads the unit, when `head_state` is stated.
        complete: True closes its own lists; already inherited.
    """

    id: str
    name: str | None
    parent: str | None
    path: DocumentPath
    types: tuple[str, ...] = ()
    aliases: tuple[Alias, ...] = ()
    count: Quantity = ONE_SEAT
    staff: bool = False
    legal_entity: str | None = None
    sites: tuple[str, ...] = ()
    complete: bool = True
    head: str | None = None
    head_state: HeadState = HeadState.NOT_STATED
    head_evidence: Evidence = NO_EVIDENCE
    headcount: tuple[Statement, ...] = ()
    relations: tuple[Relation, ...] = ()
    evidence: Evidence = NO_EVIDENCE

    @property
    def label(self) -> str:
        """Return the name, or the id of a unit without one."""
        return self.name or self.id


class Position(Struct, frozen=True):
    """Hold a position (W3C `org:Post`): a seat or several alike seats.

    Args:
        unit: id of the unit it stands in (the organisation's id at the top); None when not known.
        heads: ids of the units it heads, in file order.
        status: as stated; None when not stated, which counts as filled.
        fte: full-time equivalents of each seat.
        lines: the declared lines, in the author's order.
        line_state: what the file says of the hierarchical line.
        same_holder_as: id of the position that the same person holds, with that claim's evidence.
    """

    id: str
    title: str
    unit: str | None
    path: DocumentPath
    heads: tuple[str, ...] = ()
    aliases: tuple[Alias, ...] = ()
    count: Quantity = ONE_SEAT
    vacant: Quantity = NO_SEAT
    status: Status | None = None
    staff: bool = False
    grade: str | None = None
    number: str | None = None
    fte: Quantity | None = None
    profile: str | None = None
    sites: tuple[str, ...] = ()
    legal_entity: str | None = None
    lines: tuple[Line, ...] = ()
    line_state: LineState = LineState.DERIVED
    deputies: tuple[Deputy, ...] = ()
    same_holder_as: str | None = None
    same_holder_evidence: Evidence = NO_EVIDENCE
    relations: tuple[Relation, ...] = ()
    evidence: Evidence = NO_EVIDENCE


class Member(Struct, frozen=True):
    """Hold a seat in a body: a position's, or one that exists only there.

    Args:
        position: id of the position; None for a seat that exists only in the body.
        title: the title of such a seat; None too where the file says `unknown`.
        voting: None when not stated.
    """

    path: DocumentPath
    position: str | None = None
    title: str | None = None
    count: Quantity = ONE_SEAT
    voting: bool | None = None
    evidence: Evidence = NO_EVIDENCE


class Body(Struct, frozen=True):
    """Hold a collegial body (orgaan).

    Args:
        organisation: the name of another organisation whose body it is; None for our own.
        chair: the chair's seat; None when not stated or not known.
        chair_unknown: True where the file says that there is a chair, not known which.
    """

    id: str
    name: str
    path: DocumentPath
    aliases: tuple[Alias, ...] = ()
    kind: str | None = None
    organisation: str | None = None
    count: Quantity = ONE_SEAT
    complete: bool = True
    lines: tuple[Line, ...] = ()
    chair: Member | None = None
    chair_unknown: bool = False
    secretary: Member | None = None
    members: tuple[Member, ...] = ()
    attends: tuple[Member, ...] = ()
    relations: tuple[Relation, ...] = ()
    evidence: Evidence = NO_EVIDENCE


class Source(Struct, frozen=True):
    """Hold a document that facts come from."""

    id: str
    title: str
    path: DocumentPath
    file: str | None = None
    url: str | None = None
    date: PartialDate | None = None
    approved: PartialDate | None = None
    approved_by: str | None = None
    evidence: Evidence = NO_EVIDENCE


class Site(Struct, frozen=True):
    """Hold a place where the organisation works."""

    id: str
    name: str
    path: DocumentPath
    kind: str | None = None
    aliases: tuple[Alias, ...] = ()
    evidence: Evidence = NO_EVIDENCE


class Party(Struct, frozen=True):
    """Hold an organisation named in a history event."""

    name: str
    kind: str | None = None


class HistoryEvent(Struct, frozen=True):
    """Hold a change that happened: a merger, a founding."""

    kind: str
    path: DocumentPath
    date: PartialDate | None = None
    before: tuple[Party, ...] = ()
    after: tuple[Party, ...] = ()
    evidence: Evidence = NO_EVIDENCE
