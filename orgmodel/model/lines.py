"""Reporting lines: who reports to whom, of which kind, and how that is known."""

from __future__ import annotations

from enum import StrEnum

from msgspec import Struct

from orgmodel.model.evidence import NO_EVIDENCE, Evidence
from orgmodel.model.paths import DocumentPath


class LineKind(StrEnum):
    """What a line means."""

    HIERARCHICAL = "hierarchical"
    FUNCTIONAL = "functional"
    ACCOUNTABILITY = "accountability"


class LineState(StrEnum):
    """What a file says of the hierarchical line of a position."""

    DERIVED = "derived"
    DECLARED = "declared"
    UNKNOWN = "unknown"
    NONE = "none"


class LineOrigin(StrEnum):
    """Where a line comes from."""

    DECLARED = "declared"
    NESTING = "nesting"
    BODY = "body"


class Line(Struct, frozen=True):
    """Hold one reporting line.

    Args:
        reporter: id of the position or body that reports.
        superior: id of the position or body reported to.
        primary: True or False where stated or implied, None where the file does not say.
        scope: what the line is limited to, in the document's words.
        jointly_with: ids of positions or bodies that report together with the reporter.
    """

    reporter: str
    superior: str
    kind: LineKind
    path: DocumentPath
    primary: bool | None = None
    scope: str | None = None
    frequency: str | None = None
    jointly_with: tuple[str, ...] = ()
    origin: LineOrigin = LineOrigin.DECLARED
    evidence: Evidence = NO_EVIDENCE


class Deputy(Struct, frozen=True):
    """Hold who replaces the holder of a position, and when."""

    position: str
    path: DocumentPath
    condition: str | None = None
    scope: str | None = None
    order: int | None = None
    until: str | None = None
    evidence: Evidence = NO_EVIDENCE


class Relation(Struct, frozen=True):
    """Hold a relation that is no reporting line: contact, support, co-signing."""

    kind: str
    path: DocumentPath
    to: tuple[str, ...] = ()
    party: tuple[str, ...] = ()
    scope: str | None = None
    frequency: str | None = None
    condition: str | None = None
    evidence: Evidence = NO_EVIDENCE
