"""What a rule is: its names, its options, its documentation and the check itself."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from enum import StrEnum
from typing import TYPE_CHECKING, Any, NamedTuple

from pydantic import BaseModel, ConfigDict, Field, model_validator

from orgmodel.rules.documented import Guide
from orgmodel.rules.finding import Finding, Severity

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


class Relaxed(StrEnum):
    """In which direction an option allows more."""

    HIGHER = "higher"
    LOWER = "lower"


class Options(BaseModel):
    """Hold the options of a rule; the word `none` switches a limit off."""

    # Most runs set no option, so the validators are built when the first one is read.
    model_config = ConfigDict(frozen=True, extra="forbid", defer_build=True)

    @model_validator(mode="before")
    @classmethod
    def _read_none(cls, data: Any) -> Any:
        return {key: None if value == "none" else value for key, value in dict(data).items()}


class NoOptions(Options):
    """Hold no options."""


def upper_limit(default: int | None, description: str) -> Any:
    """Return a limit that a higher value relaxes."""
    return Field(default, ge=0, description=description, json_schema_extra={"relaxed": Relaxed.HIGHER})


def lower_limit(description: str) -> Any:
    """Return a limit that a lower value relaxes; none unless somebody sets it."""
    return Field(None, ge=0, description=description, json_schema_extra={"relaxed": Relaxed.LOWER})


def relaxed_direction(options: type[Options], name: str) -> Relaxed | None:
    """Return in which direction an option allows more, or None where it is no limit."""
    extra = options.model_fields[name].json_schema_extra
    return Relaxed(str(extra["relaxed"])) if isinstance(extra, dict) and "relaxed" in extra else None


def limit_direction(options: type[Options]) -> Relaxed | None:
    """Return in which direction the limit of a rule allows more, or None where it has no limit."""
    for name, field in options.model_fields.items():
        direction = relaxed_direction(options, name)
        if direction is not None and not isinstance(field.default, bool):
            return direction
    return None


class Rule(NamedTuple):
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
    options: type[Options] = NoOptions
    scoped: bool = False
