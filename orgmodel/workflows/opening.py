"""From bytes to an organisation, with every fault located."""

from __future__ import annotations

from msgspec import Struct

from orgmodel.files.build.organisation import build_organisation
from orgmodel.files.build.problems import Problem
from orgmodel.files.diagnostics import Diagnostic
from orgmodel.files.loading import load_entries
from orgmodel.files.tree import Document
from orgmodel.model.organisation import Organisation
from orgmodel.workflows.inputs import Input


class Opened(Struct, frozen=True):
    """Hold one file as read.

    Args:
        document: the located tree; None when the text is no YAML.
        organisation: None when there are diagnostics.
    """

    input: Input
    document: Document | None
    organisation: Organisation | None
    diagnostics: tuple[Diagnostic, ...]


def open_organisation(given: Input) -> Opened:
    """Read, check and resolve one file."""
    loaded = load_entries(given.data, given.name)
    if loaded.entry is None or loaded.document is None or loaded.diagnostics:
        return Opened(given, loaded.document, None, loaded.diagnostics)
    organisation, problems = build_organisation(loaded.entry)
    if problems:
        return Opened(given, loaded.document, None, locate_problems(loaded.document, problems))
    return Opened(given, loaded.document, organisation, ())


def locate_problems(document: Document, problems: tuple[Problem, ...]) -> tuple[Diagnostic, ...]:
    """Turn problems at document paths into diagnostics at lines and columns."""
    diagnostics = []
    for problem in problems:
        place = document.locate(problem.path)
        diagnostics.append(
            Diagnostic(
                document.name,
                place.line,
                place.column,
                problem.rule,
                problem.code,
                problem.message,
                place.width,
                problem.subject,
            )
        )
    return tuple(sorted(diagnostics))
