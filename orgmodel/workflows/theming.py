"""The house style of an organisation: its own over its project's over the standard one."""

from __future__ import annotations

from collections.abc import Mapping

from orgmodel.files.diagnostics import Diagnostic
from orgmodel.files.tree import Document
from orgmodel.model.organisation import Organisation
from orgmodel.organogram.theme import Theme
from orgmodel.organogram.theme_reading import theme_from
from orgmodel.workflows.projects import ProjectSettings


def theme_of(
    organisation: Organisation, document: Document, project: ProjectSettings
) -> tuple[Theme, tuple[Diagnostic, ...]]:
    """Return the theme to draw with, and what is wrong with it in either file."""
    theme, faults = Theme(), []
    layers: tuple[tuple[Mapping[str, object] | None, Document | None], ...] = (
        (project.theme, project.document),
        (organisation.settings.theme, document),
    )
    for mapping, where in layers:
        if not mapping or where is None:
            continue
        theme, errors = theme_from(mapping, theme)
        faults += [_located(where, path, message) for path, message in errors]
    return theme, (*project.diagnostics, *faults)


def _located(document: Document, path: tuple[str, ...], message: str) -> Diagnostic:
    place = document.locate(("theme", *path))
    return Diagnostic(document.name, place.line, place.column, "theme", "D301", message, place.width, "theme")
