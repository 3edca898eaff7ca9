"""The house style of an organisation: its own over its project's over the standard one."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path

from msgspec.structs import replace

from orgmodel.files.diagnostics import Diagnostic
from orgmodel.files.tree import Document
from orgmodel.model.organisation import Organisation
from orgmodel.organogram.picture import png_size
from orgmodel.organogram.theme import Theme
from orgmodel.organogram.theme_contrast import ThemeError
from orgmodel.organogram.theme_reading import theme_from
from orgmodel.words.near import nearest
from orgmodel.workflows.inputs import Input
from orgmodel.workflows.opening import open_organisation
from orgmodel.workflows.projects import ProjectSettings, project_of

_LARGEST_LOGO = 2_000_000


def theme_for(organisation: Organisation, given: Input) -> tuple[Theme, tuple[Diagnostic, ...]]:
    """Return the theme of an organisation that was read before, and what is wrong with it.

    Args:
        given: its file; read again only where it has a house style of its own.
    """
    document = open_organisation(given).document if organisation.settings.theme else None
    return theme_of(organisation, document, project_of(given))


def theme_of(
    organisation: Organisation, document: Document | None, project: ProjectSettings
) -> tuple[Theme, tuple[Diagnostic, ...]]:
    """Return the theme to draw with, and what is wrong with it in either file.

    Args:
        document: for locating faults in the organisation's file.
    """
    theme, faults = Theme(), []
    layers: tuple[tuple[Mapping[str, object] | None, Document | None], ...] = (
        (project.theme, project.document),
        (organisation.settings.theme, document),
    )
    for mapping, where in layers:
        if not mapping or where is None:
            continue
        theme, errors = theme_from(mapping, theme)
        if where is document:
            errors = (*errors, *_unknown_groups(mapping, organisation))
        faults += [_located(where, path, message) for path, message in errors]
        if "logo" in mapping and not errors:
            theme, fault = _with_logo(theme, where, project.document or where)
            faults += [_located(where, ("logo",), fault)] if fault else []
    return theme, (*project.diagnostics, *faults)


def _unknown_groups(mapping: Mapping[str, object], organisation: Organisation) -> list[ThemeError]:
    """Return what an organisation's own file colours that it does not have; a project's may be for others."""
    given = mapping.get("unit_colours")
    if not isinstance(given, Mapping):
        return []
    types = dict.fromkeys(unit.types[0] for unit in organisation.units if unit.types)
    known = {*types, *organisation.unit_by_id, *organisation.position_by_id}
    found: list[ThemeError] = []
    for name in given:
        if name not in known:
            near = nearest(str(name), sorted(known))
            remedy = f"did you mean {near}?" if near else "give the id of a unit or its first `type`"
            message = f"no unit has the id or type {str(name)!r}; {remedy}"
            found.append((("unit_colours", str(name)), message))
    return found


def _with_logo(theme: Theme, document: Document, project: Document) -> tuple[Theme, str]:
    """Read the logo that a file names; return what is wrong with it, if anything.

    Args:
        project: the file in whose folder the logo must be.
    """
    folder = Path(project.name).absolute().parent.resolve()
    path = (Path(document.name).absolute().parent / theme.logo).resolve()
    plain = replace(theme, logo="", logo_data=b"")
    if not theme.logo:
        return plain, ""
    if not path.is_relative_to(folder):
        return plain, f"the logo {theme.logo!r} is outside the folder of the project; put it inside"
    try:
        if path.stat().st_size > _LARGEST_LOGO:
            return plain, f"the logo {theme.logo!r} is over 2 MB; make it smaller"
        data = path.read_bytes()
    except (OSError, ValueError):
        return plain, f"the logo {theme.logo!r} cannot be read; give the path of a PNG file in the project"
    if png_size(data) is None:
        return plain, f"the logo {theme.logo!r} is no PNG; save it as one"
    return replace(theme, logo_data=data), ""


def _located(document: Document, path: tuple[str, ...], message: str) -> Diagnostic:
    place = document.locate(("theme", *path))
    return Diagnostic(document.name, place.line, place.column, "theme", "D301", message, place.width, "theme")
