"""The settings that stand around an organisation: `orgmodel.yaml` and `--rules FILE`."""

from __future__ import annotations

import os
from pathlib import Path

from msgspec import Struct

from orgmodel.files.build.settings import rule_setting
from orgmodel.files.diagnostics import Diagnostic
from orgmodel.files.loading import Loaded
from orgmodel.files.project import load_project
from orgmodel.files.schema.project import ProjectEntry
from orgmodel.files.tree import Document
from orgmodel.rules.settings import NO_RULE_FILE, RuleFile
from orgmodel.workflows.inputs import Input, read_input

PROJECT_FILE = "orgmodel.yaml"


class ProjectSettings(Struct, frozen=True):
    """Hold one settings file.

    Args:
        rules: what it says of rules.
        theme: its house style, as written.
        document: for locating faults, by its name from the working directory; None where there is no file.
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
    own = Path(os.path.abspath(given.path))  # noqa: PTH100  # `..` goes, links stay where they are
    for steps, folder in enumerate(own.parents):
        candidate = folder / PROJECT_FILE
        if candidate != own and candidate.is_file():
            name = str(candidate) if given.path.is_absolute() else os.path.relpath(candidate)
            beside = "/".join([*[".."] * steps, PROJECT_FILE])
            return _settings(load_project(candidate.read_bytes(), name), beside)
    return NO_PROJECT


def settings_file(path: str) -> ProjectSettings:
    """Return the settings of a file named on the command line."""
    given = read_input(path)
    return _settings(load_project(given.data, given.name), given.name)


def _settings(loaded: Loaded[ProjectEntry], name: str) -> ProjectSettings:
    """Return the settings of a file.

    Args:
        name: how reports call it: as seen from the organisation's file, which tells no folder of a machine.
    """
    if loaded.entry is None:
        return ProjectSettings(document=loaded.document, diagnostics=loaded.diagnostics)
    return ProjectSettings(_rule_file(loaded.entry, name), dict(loaded.entry.theme), loaded.document)


def _rule_file(entry: ProjectEntry, name: str) -> RuleFile:
    rules = tuple(rule_setting(rule, setting) for rule, setting in entry.rules.items())
    return RuleFile(name, rules, entry.packs)
