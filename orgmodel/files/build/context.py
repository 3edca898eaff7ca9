"""What the elements of a branch inherit from above."""

from __future__ import annotations

from msgspec import Struct

from orgmodel.files.build.evidence import EvidenceReader
from orgmodel.files.build.problems import Problems
from orgmodel.files.build.references import References


class Inherited(Struct, frozen=True):
    """Hold what a unit hands down.

    Args:
        open: whether an element above says `complete: false`.
    """

    source: str | None
    staff: bool
    legal_entity: str | None
    open: bool


class Building(Struct, frozen=True):
    """Hold what every builder needs."""

    references: References
    evidence: EvidenceReader
    problems: Problems
