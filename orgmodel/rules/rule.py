"""What a rule is: its names, its options, its documentation and the check itself."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from enum import StrEnum
from typing import TYPE_CHECKING

from msgspec import Struct

from orgmodel.rules.documented import Guide
from orgmodel.rules.finding import Finding, Severity
from orgmodel.rules.options import Option

if TYPE_CHECKING:
    from orgmodel.rules.context import Context


class Family(StrEnum):
    """What a rule looks at."""

    STRUCTURE = "structure"
    SPAN = "span"
    LAYERS = "layers"
    LINES = "lines"
    HEADCOUNT = "headcount"
    BODIES = "bodies"
    PROVENANCE = "provenance"
    WAIVERS = "waivers"
    TEXT = "text"
    PACKS = "packs"


class Rule(Struct, frozen=True):
    """Hold one rule.

    Args:
        name: kebab-case; used in files and on the command line.
        code: stable; never given to another rule.
        severity: the built-in severity.
        scoped: whether its limits may differ by unit type, position profile and layer.
    """

    name: str
    code: str
    family: Family
    severity: Severity
    guide: Guide
    check: Callable[[Context], Iterator[Finding]]
    options: Mapping[str, Option] = {}
    scoped: bool = False
