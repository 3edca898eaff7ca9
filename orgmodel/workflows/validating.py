"""Validate organisations: diagnostics and rules."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from pathlib import Path

from msgspec import Struct

from orgmodel.analysis import DEFAULT_CONVENTIONS, Conventions, compute
from orgmodel.files.diagnostics import Diagnostic
from orgmodel.files.tree import Document
from orgmodel.model.organisation import Organisation
from orgmodel.model.paths import DocumentPath
from orgmodel.reports.reported import Fault, Judged, Place, Report
from orgmodel.rules.configuration import Configuration, configure
from orgmodel.rules.engine import evaluate
from orgmodel.rules.finding import Severity, Verdict
from orgmodel.rules.problems import Problem
from orgmodel.rules.registry import choose, find_rule
from orgmodel.rules.rule import Rule
from orgmodel.rules.settings import NO_RULE_FILE, Level, RuleFile, RuleSettings
from orgmodel.workflows.failures import CannotRun
from orgmodel.workflows.inputs import Input, read_input
from orgmodel.workflows.opening import open_organisation
from orgmodel.workflows.projects import NO_PROJECT, ProjectSettings, project_of
from orgmodel.workflows.showing import faults_as_text

_AT_LEAST = {
    Severity.ERROR: (Severity.ERROR,),
    Severity.WARNING: (Severity.ERROR, Severity.WARNING),
    Severity.INFO: (Severity.ERROR, Severity.WARNING, Severity.INFO),
}


class Asked(Struct, frozen=True):
    """Hold how to validate.

    Args:
        select, ignore: names of rules.
        command_line: settings of `--rules FILE`.
        on: the day on which waivers are judged.
        conventions: how spans are counted.
    """

    on: date
    select: tuple[str, ...] = ()
    ignore: tuple[str, ...] = ()
    command_line: ProjectSettings = NO_PROJECT
    waivers: bool = True
    conventions: Conventions = DEFAULT_CONVENTIONS


def validate(inputs: tuple[Input, ...], asked: Asked) -> Report:
    """Judge every file; those with faults give their diagnostics instead."""
    judged: list[Judged] = []
    faults: list[Fault] = _faults(asked.command_line)
    seen: dict[tuple[Path, str], str] = {}
    for given in inputs:
        opened = open_organisation(given)
        project = project_of(given)
        faults += _faults(project)
        if opened.organisation is None or opened.document is None:
            faults += [_fault(diagnostic, opened.document) for diagnostic in opened.diagnostics]
            continue
        faults += _same_id(given, opened.organisation.id, opened.document, seen)
        settings = RuleSettings(project.rules, _named_rules(asked.command_line))
        evaluation = evaluate(
            compute(opened.organisation, asked.conventions),
            settings,
            on=asked.on,
            select=asked.select,
            ignore=asked.ignore,
            waivers=asked.waivers,
        )
        faults += _setting_faults(evaluation.problems, opened.document, project, asked.command_line)
        faults += _drawing_faults(opened.organisation, opened.document, project)
        judged.append(Judged(evaluation, locator(opened.document)))
    # A project's own faults show up with each of its organisations; once is enough.
    return Report(tuple(judged), tuple(dict.fromkeys(faults)))


def _same_id(
    given: Input, identity: str, document: Document, seen: dict[tuple[Path, str], str]
) -> list[Fault]:
    """Find an organisation whose id another file of its folder has, noting it in `seen`."""
    if given.path is None:
        return []
    first = seen.setdefault((given.path.parent, identity), given.name)
    if first == given.name:
        return []
    place = document.locate(("id",) if "id" in (document.root or ()) else ("name",))
    message = (
        f"{first} has the id {identity!r} too, and their drawings the same names; give one another `id:`"
    )
    found = Diagnostic(
        document.name, place.line, place.column, "duplicate-id", "D201", message, place.width, identity
    )
    return [_fault(found, document)]


def fails(report: Report, *, fail_on: Severity, fail_undecided: bool) -> bool:
    """Tell whether the exit status must say that something was found.

    Args:
        fail_undecided: whether what is undecided fails, whatever its severity; else it fails nothing.
    """
    return bool(report.faults) or any(
        fail_undecided if finding.verdict is Verdict.UNDECIDED else finding.severity in _AT_LEAST[fail_on]
        for finding in report.findings
        if finding.waived is None
    )


def rule_names(words: tuple[str, ...]) -> tuple[str, ...]:
    """Return the names of the rules that names, codes or families choose, also after commas.

    Raises:
        CannotRun: when a word chooses no rule.
    """
    choice = choose(part.strip() for word in words for part in word.split(","))
    for word, near in choice.unknown:
        remedy = f"did you mean {near!r}?" if near else "`orgmodel rules` lists them"
        raise CannotRun(f"no rule is called {word!r}; {remedy}")
    return tuple(sorted(choice.names))


def find_rule_named(word: str) -> Rule:
    """Return the rule of a name or a code.

    Raises:
        CannotRun: when there is none.
    """
    rule = find_rule(word)
    if rule is None:
        rule_names((word,))
        raise CannotRun(f"{word!r} is a family of rules; `orgmodel rules` lists them")
    return rule


def rules_that_apply(path: str, command_line: ProjectSettings) -> tuple[Configuration | None, str]:
    """Return the rules in force for one file, or the file's faults as text."""
    given = read_input(path)
    opened = open_organisation(given)
    project = project_of(given)
    faults = (*command_line.diagnostics, *project.diagnostics, *opened.diagnostics)
    if opened.organisation is None or opened.document is None or faults:
        return None, faults_as_text(faults)
    configuration = configure(opened.organisation, RuleSettings(project.rules, _named_rules(command_line)))
    wrong = _setting_faults(configuration.problems, opened.document, project, command_line)
    if wrong:
        return None, faults_as_text(tuple(fault.diagnostic for fault in wrong))
    return configuration, ""


def locator(document: Document) -> Callable[[DocumentPath], Place]:
    """Return a function from document paths to places in the text."""

    def locate(path: DocumentPath) -> Place:
        place = document.locate(path)
        text = document.line_text(place.line)
        return Place(document.name, place.line, place.column, place.width, text)

    return locate


def _named_rules(settings: ProjectSettings) -> RuleFile:
    return settings.rules if settings.document is not None else NO_RULE_FILE


def _faults(settings: ProjectSettings) -> list[Fault]:
    return [_fault(diagnostic, settings.document) for diagnostic in settings.diagnostics]


def _fault(diagnostic: Diagnostic, document: Document | None) -> Fault:
    return Fault(diagnostic, document.line_text(diagnostic.line) if document is not None else "")


def _drawing_faults(organisation: Organisation, document: Document, project: ProjectSettings) -> list[Fault]:
    """Check diagrams and house style; the drawing rooms are imported only for files that name them."""
    found: list[Diagnostic] = []
    if organisation.settings.diagrams:
        from orgmodel.workflows.diagram_checks import diagram_faults

        found += diagram_faults(organisation, document)
    if organisation.settings.theme or project.theme:
        from orgmodel.workflows.theming import theme_of

        _, errors = theme_of(organisation, document, project)
        found += [error for error in errors if error not in project.diagnostics]
    files = {one.name: one for one in (project.document, document) if one is not None}
    return [_fault(diagnostic, files[diagnostic.file]) for diagnostic in found]


def _setting_faults(
    problems: tuple[Problem, ...], own: Document, project: ProjectSettings, command_line: ProjectSettings
) -> list[Fault]:
    """Locate what is wrong with settings, each in the file of its level."""
    documents = {
        Level.ORGANISATION: own,
        Level.PROJECT: project.document,
        Level.COMMAND_LINE: command_line.document,
    }
    faults = []
    for problem in problems:
        document = documents.get(problem.level)
        if document is None:
            continue
        place = document.locate(problem.path)
        diagnostic = Diagnostic(
            document.name,
            place.line,
            place.column,
            problem.rule,
            problem.code,
            problem.message,
            place.width,
        )
        faults.append(_fault(diagnostic, document))
    return faults
