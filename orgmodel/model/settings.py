"""What a file asks of orgmodel: rule settings, waivers, diagrams, theme."""

from __future__ import annotations

from collections.abc import Mapping

from msgspec import Struct, field

from orgmodel.model.dates import PartialDate
from orgmodel.model.paths import DocumentPath


class RuleSetting(Struct, frozen=True):
    """Hold what a file says of one rule, not yet checked against that rule's options.

    Args:
        severity: error, warning, info or none; None leaves it as it is.
        options: option name to text.
        by_type, by_profile, by_layer: word to options, for thresholds that differ.
    """

    rule: str
    path: DocumentPath
    severity: str | None = None
    options: Mapping[str, str] = field(default_factory=dict)
    by_type: Mapping[str, Mapping[str, str]] = field(default_factory=dict)
    by_profile: Mapping[str, Mapping[str, str]] = field(default_factory=dict)
    by_layer: Mapping[str, Mapping[str, str]] = field(default_factory=dict)


class Waiver(Struct, frozen=True):
    """Hold an accepted exception: which finding, why, on whose authority, until when."""

    rule: str
    subject: str
    reason: str
    approved_by: str
    path: DocumentPath
    expires: PartialDate | None = None
    limit: str | None = None


class Diagram(Struct, frozen=True):
    """Hold one drawing that `orgmodel render` builds.

    Args:
        focus: id of the position or unit looked at.
        up, down: layers shown above and below the focus; None for all.
        lenses: what the view shows besides.
        formats: file endings in the author's order; empty for the default.
    """

    id: str
    path: DocumentPath
    title: str | None = None
    view: str = "full"
    focus: str | None = None
    up: int | None = None
    down: int | None = None
    lenses: tuple[str, ...] = ()
    paper: str | None = None
    formats: tuple[str, ...] = ()


class Settings(Struct, frozen=True):
    """Hold all that a file asks of orgmodel."""

    rules: tuple[RuleSetting, ...] = ()
    packs: tuple[str, ...] = ()
    waivers: tuple[Waiver, ...] = ()
    diagrams: tuple[Diagram, ...] = ()
    theme: Mapping[str, object] = field(default_factory=dict)


NO_SETTINGS = Settings()
