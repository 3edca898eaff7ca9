"""The settings that stand around an organisation: `orgmodel.yaml` and `--rules FILE`."""

from __future__ import annotations

from pathlib import Path
from typing import NamedTuple

from orgmodel.files.build.settings import rule_setting
from orgmodel.files.diagnostics import Diagnostic
from orgmodel.files.project import LoadedProject, load_project
from orgmodel.files.schema.project import ProjectEntry
from orgmodel.files.tree import Document
from orgmodel.rules.settings import NO_RULE_FILE, RuleFile
from orgmodel.workflows.inputs import Input, read_input

PROJECT_FILE = "orgmodel.yaml"


class ProjectSettings(NamedTuple):
    """Hold one settings file.

    Args:
        rules: what it says of rules.
        theme: its house style, as written.
        document: for locating faults; None where there is no file.
    """

    rules: RuleFile = NO_RULE_FILE
    theme: dict[str, object] | None = None
    document: Document | None = None
    diagnostics: tuple[Diagnostic, ...] = ()


NO_PROJECT = ProjectSettings()


def project_of(given: Input) -> ProjectSettings:
    """Return the settings of the nearest `orgmodel.yaml` at or above the folder of a file."""
    if given.path is None:
        return NO_PROJECT
    for folder in given.path.absolute().parents:
        candidate = folder / PROJECT_FILE
        if candidate.is_file() and candidate != given.path.absolute():
            return _settings(load_project(candidate.read_bytes(), _shown(candidate, given.path)))
    return NO_PROJECT


def settings_file(path: str) -> ProjectSettings:
    """Return the settings of a file named on the command line."""
    given = read_input(path)
    return _settings(load_project(given.data, given.name))


def _settings(loaded: LoadedProject) -> ProjectSettings:
    if loaded.entry is None:
        return ProjectSettings(document=loaded.document, diagnostics=loaded.diagnostics)
    return ProjectSettings(
        _rule_file(loaded.entry, loaded.document.name), dict(loaded.entry.theme), loaded.document
    )


def _rule_file(entry: ProjectEntry, name: str) -> RuleFile:
    rules = tuple(rule_setting(rule, setting) for rule, setting in entry.rules.items())
    return RuleFile(name, rules, entry.packs)


def _shown(file: Path, beside: Path) -> str:
    """Name a settings file relative to the organisation's file, never by an absolute path."""
    steps = len(beside.absolute().parents) - len(file.parents)
    return str(Path(*[".."] * steps, PROJECT_FILE)) if steps > 0 else PROJECT_FILE
