"""Show the computed organisation."""

from __future__ import annotations

from collections.abc import Iterable

from orgmodel.analysis import Computed, compute
from orgmodel.files.build.naming import called
from orgmodel.files.diagnostics import Diagnostic
from orgmodel.model.organisation import Organisation
from orgmodel.words.near import nearest
from orgmodel.workflows.failures import CannotRun
from orgmodel.workflows.inputs import read_input
from orgmodel.workflows.opening import Opened, open_organisation


def open_computed(path: str) -> tuple[Opened, Computed | None]:
    """Read one file and compute it; no result where the file has faults."""
    opened = open_organisation(read_input(path))
    return opened, compute(opened.organisation) if opened.organisation is not None else None


def find_element(organisation: Organisation, name: str) -> str:
    """Return the id of the position, unit or body that a user means by an id, its tail or a title.

    Raises:
        CannotRun: when nothing or more than one thing fits.
    """
    elements = {**organisation.unit_by_id, **organisation.position_by_id, **organisation.body_by_id}
    titles = [(position.id, position.title) for position in organisation.positions]
    titles += [(unit.id, unit.label) for unit in (organisation.root, *organisation.units)]
    titles += [(body.id, body.name) for body in organisation.bodies]
    fits = called(name, elements, titles)
    if len(fits) == 1:
        return fits[0]
    if fits:
        raise CannotRun(f"{name!r} fits {len(fits)} elements; write one of {', '.join(sorted(fits)[:5])}")
    raise CannotRun(f"nothing in {organisation.id} is called {name!r}; {_near(name, elements, titles)}")


def _near(name: str, elements: Iterable[str], titles: list[tuple[str, str]]) -> str:
    names = sorted({*elements, *(title for _, title in titles)})
    near = nearest(name, names)
    return f"did you mean {near!r}?" if near else "see `orgmodel show` for its ids"


def faults_as_text(diagnostics: Iterable[Diagnostic]) -> str:
    """Write diagnostics one a line, for commands that only need the file to be sound."""
    return "\n".join(f"{d.file}:{d.line}:{d.column}: {d.message} ({d.rule})" for d in diagnostics)
