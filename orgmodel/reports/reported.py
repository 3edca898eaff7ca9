"""What reports on findings are given: evaluations, and where in the files their paths stand."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from typing import TypeAlias

from msgspec import Struct

from orgmodel.files.diagnostics import Diagnostic
from orgmodel.model.paths import DocumentPath
from orgmodel.model.quantity import Number
from orgmodel.rules.engine import Evaluation
from orgmodel.rules.finding import Finding, Severity, Verdict


class Place(Struct, frozen=True):
    """Hold where something stands.

    Args:
        file: the name as the user gave it.
        line, column: counted from 1, columns in characters.
        width: characters to underline.
        text: the whole line, without its end.
    """

    file: str
    line: int
    column: int
    width: int
    text: str


Locate: TypeAlias = Callable[[DocumentPath], Place]


class Fault(Struct, frozen=True):
    """Hold a diagnostic with the line it stands on."""

    diagnostic: Diagnostic
    text: str


class Judged(Struct, frozen=True):
    """Hold what the rules say of one organisation, and how to find its paths."""

    evaluation: Evaluation
    locate: Locate

    def located(self) -> list[tuple[Place, Finding]]:
        """Return the findings with their places, in file order then by code."""
        places = [(self.locate(finding.path), finding) for finding in self.evaluation.findings]
        return sorted(places, key=lambda pair: (pair[0].line, pair[0].column, pair[1].code, pair[1].subject))


class Report(Struct, frozen=True):
    """Hold all that one run found.

    Args:
        judged: the organisations that could be judged, in the order of their files.
        faults: diagnostics of all files, in the order of the files.
    """

    judged: tuple[Judged, ...] = ()
    faults: tuple[Fault, ...] = ()

    @property
    def findings(self) -> Iterator[Finding]:
        """Return all findings."""
        return (finding for judged in self.judged for finding in judged.evaluation.findings)


class Tally(Struct, frozen=True):
    """Hold how many findings there are; what is waived or undecided is counted apart."""

    errors: int
    warnings: int
    infos: int
    undecided: int
    waived: int
    diagnostics: int


def tally(report: Report) -> Tally:
    """Count the findings of a report; a diagnostic is an error too."""
    counts = dict.fromkeys(Severity, 0)
    undecided = waived = 0
    for finding in report.findings:
        if finding.waived is not None:
            waived += 1
        elif finding.verdict is Verdict.UNDECIDED:
            undecided += 1
        else:
            counts[finding.severity] += 1
    diagnostics = len(report.faults)
    return Tally(
        counts[Severity.ERROR] + diagnostics,
        counts[Severity.WARNING],
        counts[Severity.INFO],
        undecided,
        waived,
        diagnostics,
    )


def plain_number(number: Number | None) -> int | float | None:
    """Return a number as JSON writes it; None for no bound."""
    if number is None or isinstance(number, int):
        return number
    return int(number) if number == number.to_integral_value() else float(number)
