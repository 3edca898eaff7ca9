"""Show the computed organisation."""

from __future__ import annotations

from collections.abc import Iterable

from orgmodel.analysis import Computed, compute
from orgmodel.files.build.slugs import slug
from orgmodel.files.diagnostics import Diagnostic
from orgmodel.model.organisation import Organisation
from orgmodel.workflows.failures import CannotRun
from orgmodel.workflows.inputs import read_input
from orgmodel.workflows.opening import Opened, open_organisation


def open_computed(path: str) -> tuple[Opened, Computed | None]:
    """Read one file and compute it; no result where the file has faults."""
    opened = open_organisation(read_input(path))
    return opened, compute(opened.organisation) if opened.organisation is not None else None


def find_element(organisation: Organisation, name: str) -> str:
    """Return the id of the position, unit or body that a user means by an id, its tail or a title.

    An id as written comes first, then a title, then either of them without regard to capitals, accents
    and what stands between words.

    Raises:
        CannotRun: when nothing or more than one thing fits.
    """
    elements = {**organisation.unit_by_id, **organisation.position_by_id, **organisation.body_by_id}
    if name in elements:
        return name
    titles = [(position.id, position.title) for position in organisation.positions]
    titles += [(unit.id, unit.label) for unit in (organisation.root, *organisation.units)]
    titles += [(body.id, body.name) for body in organisation.bodies]
    fits = [identity for identity in elements if identity.endswith(f"/{name}")]
    fits = fits or [identity for identity, title in titles if title.casefold() == name.casefold()]
    fits = fits or _alike(name, elements, titles)
    if len(fits) == 1:
        return fits[0]
    if fits:
        raise CannotRun(f"{name!r} fits {len(fits)} elements; write one of {', '.join(sorted(fits)[:5])}")
    raise CannotRun(f"nothing in {organisation.id} is called {name!r}; {_near(name, elements, titles)}")


def _alike(name: str, elements: Iterable[str], titles: Iterable[tuple[str, str]]) -> list[str]:
    """Return the ids of which the id, its tail or the title reads as a name in small letters does."""
    wanted = "/".join(slug(part) for part in name.split("/"))
    fits = [identity for identity in elements if identity == wanted or identity.endswith(f"/{wanted}")]
    fits += [identity for identity, title in titles if slug(title) == wanted]
    return list(dict.fromkeys(fits))


def _near(name: str, elements: dict[str, object], titles: list[tuple[str, str]]) -> str:
    from difflib import get_close_matches

    names = sorted({*elements, *(title for _, title in titles)})
    near = get_close_matches(name, names, n=1, cutoff=0.6)
    return f"did you mean {near[0]!r}?" if near else "see `orgmodel show` for its ids"


def faults_as_text(diagnostics: Iterable[Diagnostic]) -> str:
    """Write diagnostics one a line, for commands that only need the file to be sound."""
    return "\n".join(f"{d.file}:{d.line}:{d.column}: {d.message} ({d.rule})" for d in diagnostics)
