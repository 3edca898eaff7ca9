"""Findings: what a rule says about one subject."""

from __future__ import annotations

from enum import StrEnum

from msgspec import Struct

from orgmodel.model.paths import DocumentPath
from orgmodel.model.quantity import Interval
from orgmodel.model.settings import Waiver
from orgmodel.words.text import Text


class Severity(StrEnum):
    """How grave a finding is; `none` switches a rule off."""

    ERROR = "error"
    WARNING = "warning"
    INFO = "info"
    NONE = "none"


class Verdict(StrEnum):
    """What can be said: `ok` is never reported."""

    VIOLATION = "violation"
    UNDECIDED = "undecided"


class Finding(Struct, frozen=True):
    """Hold one verdict of one rule.

    Args:
        subject: id of the element concerned.
        path: where in the document it stands.
        message: lower case, measurement and limit, remedy last.
        measured: the bounds measured, where the rule measures.
        unit: in what a span is measured: seats, persons or fte.
        limit: the limit as text, where the rule has one.
        limit_from: where the limit comes from, e.g. "default limit, no norm" or a pack's source.
        sensitivity: other common conventions that would flip the verdict, in words.
        source: source id of the facts judged.
        cited: the publication of which a statement is judged.
        waived: the reason of the waiver that applies, or None.
        waiver: the waiver that applies; where none does, one for this finding whose limit does not reach it.
    """

    rule: str
    code: str
    severity: Severity
    verdict: Verdict
    subject: str
    path: DocumentPath
    message: Text
    measured: Interval | None = None
    limit: str | None = None
    limit_from: Text | None = None
    sensitivity: tuple[Text, ...] = ()
    source: str | None = None
    waived: str | None = None
    unit: str | None = None
    waiver: Waiver | None = None
    cited: Text | None = None
