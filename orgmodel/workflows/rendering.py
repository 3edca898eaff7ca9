"""Render organisations: draw, compare with what is there, write."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from concurrent.futures import ProcessPoolExecutor
from contextlib import suppress
from dataclasses import dataclass, replace
from functools import partial
from os import cpu_count
from pathlib import Path

from orgmodel.analysis import Computed, compute
from orgmodel.files.writing import write_atomically
from orgmodel.organogram.notice import DrawingError
from orgmodel.organogram.stamp import drift, read_stamp
from orgmodel.workflows.diagram_checks import diagram_faults
from orgmodel.workflows.drawing import Wanted, draw
from orgmodel.workflows.failures import CannotRun
from orgmodel.workflows.inputs import Input
from orgmodel.workflows.opening import open_organisation
from orgmodel.workflows.projects import project_of
from orgmodel.workflows.showing import faults_as_text
from orgmodel.workflows.theming import theme_of


@dataclass(frozen=True, slots=True)
class Rendered:
    """Hold what became of one organisation.

    Args:
        written, unchanged: file names in the output folder.
        stale: file name and why, where files are only checked.
        warnings: what to know of drawings that were made.
        failures: drawings that could not be made, or why the organisation could not be drawn at all.
        faulty: whether the organisation itself is at fault (exit status 1, else 2).
    """

    name: str
    written: tuple[str, ...] = ()
    unchanged: tuple[str, ...] = ()
    stale: tuple[str, ...] = ()
    warnings: tuple[str, ...] = ()
    failures: tuple[str, ...] = ()
    faulty: bool = False


def render(
    inputs: tuple[Input, ...],
    wanted: Wanted,
    folder: Path,
    *,
    check: bool,
    tell: Callable[[Rendered], None],
) -> tuple[Rendered, ...]:
    """Render every organisation, several at a time; one that fails does not stop the rest.

    Args:
        folder: where outputs go; nothing is written elsewhere.
        check: draw everything and compare it with the files in `folder` instead of writing.
        tell: called with each result, in the order of the inputs.
    """
    results = []
    taken: dict[str, str] = {}
    for result in _each(inputs, partial(_render, wanted=wanted, folder=None if check else folder)):
        refused = _refuse_collisions(result, taken)
        settled = refused or _settle(result, folder, check=check)
        tell(settled)
        results.append(settled)
    return tuple(results)


@dataclass(frozen=True, slots=True)
class _InMemory:
    """Hold what was drawn of one organisation, and which files need not be drawn."""

    rendered: Rendered
    files: dict[str, bytes]
    kept: tuple[str, ...] = ()


def _each(inputs: tuple[Input, ...], work: Callable[[Input], _InMemory]) -> Iterator[_InMemory]:
    workers = min(len(inputs), cpu_count() or 1)
    if workers < 2:
        yield from map(work, inputs)
        return
    with ProcessPoolExecutor(workers) as pool:
        yield from pool.map(work, inputs)


def _render(given: Input, wanted: Wanted, folder: Path | None) -> _InMemory:
    opened = open_organisation(given)
    if opened.organisation is None or opened.document is None:
        return _failed(given.name, faults_as_text(opened.diagnostics), faulty=True)
    theme, faults = theme_of(opened.organisation, opened.document, project_of(given))
    faults += diagram_faults(opened.organisation, opened.document)
    if faults:
        return _failed(given.name, faults_as_text(faults), faulty=True)
    computed = compute(opened.organisation)
    if computed.cycles:
        return _failed(given.name, _cycle_text(given.name, computed), faulty=True)
    files: dict[str, bytes] = {}
    kept: list[str] = []
    warnings: list[str] = []
    failures: list[str] = []
    try:
        for drawn in draw(computed, wanted, theme, folder):
            where = f"{given.name}: {drawn.diagram}.{drawn.form}"
            warnings += [f"{where}: {notice}" for notice in drawn.notices]
            if drawn.failure:
                failures.append(f"{where}: {drawn.failure}")
            names = {*drawn.files, *drawn.kept}
            if collision := names & {*files, *kept}:
                failures.append(f"{where}: another diagram writes {min(collision)} too; change one id")
                continue
            files |= drawn.files
            kept += drawn.kept
    except (CannotRun, DrawingError) as error:
        return _failed(given.name, f"{given.name}: {error}", faulty=False)
    unique = tuple(dict.fromkeys(warnings))
    return _InMemory(Rendered(given.name, warnings=unique, failures=tuple(failures)), files, tuple(kept))


def _failed(name: str, text: str, *, faulty: bool) -> _InMemory:
    return _InMemory(Rendered(name, failures=(text,), faulty=faulty), {})


def _cycle_text(name: str, computed: Computed) -> str:
    circles = []
    for cycle in computed.cycles:
        shown = " -> ".join([*cycle[:8], "..." if len(cycle) > 8 else cycle[0]])
        circles.append(f"{name}: cannot draw a circle of reporting lines: {shown}; mend one `reports_to`")
    return "\n".join(circles)


def _refuse_collisions(result: _InMemory, taken: dict[str, str]) -> Rendered | None:
    for name in (*result.files, *result.kept):
        owner = taken.setdefault(name.casefold(), result.rendered.name)
        if owner != result.rendered.name:
            text = f"{result.rendered.name}: {name} is written by {owner} too; give one of them another id"
            return replace(result.rendered, failures=(*result.rendered.failures, text))
    return None


def _settle(result: _InMemory, folder: Path, *, check: bool) -> Rendered:
    written: list[str] = []
    unchanged = list(result.kept)
    stale: list[str] = []
    for name, data in result.files.items():
        target = folder / name
        old = target.read_bytes() if target.is_file() else None
        if old == data:
            unchanged.append(name)
            if not check:
                _confirm(target)
        elif check:
            stale.append(f"{name}: {_why(old, data, target.suffix[1:])}")
        else:
            _write(target, data)
            written.append(name)
    return replace(result.rendered, written=tuple(written), unchanged=tuple(unchanged), stale=tuple(stale))


def _write(target: Path, data: bytes) -> None:
    try:
        target.parent.mkdir(parents=True, exist_ok=True)
        write_atomically(target, data)
    except OSError as error:
        raise CannotRun(f"cannot write {target}: {(error.strerror or 'no access').lower()}") from None


def _confirm(target: Path) -> None:
    """Note on a file that it was drawn again and is right, for runs to come."""
    with suppress(OSError):
        target.touch()


def _why(old: bytes | None, new: bytes, form: str) -> str:
    if old is None:
        return "is missing"
    names = drift(read_stamp(old, form), read_stamp(new, form) or {})
    return f"is stale ({', '.join(names)} changed)" if names else "is stale (edited by hand)"
