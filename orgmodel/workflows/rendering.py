"""Render organisations: draw, compare with what is there, write, tell what is left over."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping
from contextlib import suppress
from functools import partial
from os import cpu_count
from pathlib import Path

from msgspec import Struct
from msgspec.structs import replace

from orgmodel.files.writing import write_atomically
from orgmodel.organogram.stamp import drift, read_stamp
from orgmodel.workflows.drawing import Wanted
from orgmodel.workflows.inputs import Input
from orgmodel.workflows.leftovers import Asked, Leftover, leftovers
from orgmodel.workflows.organisation_drawing import InMemory, draw_organisation


class Rendered(Struct, frozen=True):
    """Hold what became of one organisation.

    Args:
        written, unchanged, removed: file names in the output folder.
        stale: file name and why, where files are only checked.
        warnings: what to know of drawings that were made, and of files left from earlier runs.
        sizes: how many sheets a new drawing takes and how small its type is, where unusual.
        failures: drawings that could not be made, or why the organisation could not be drawn at all.
        faulty: whether the organisation itself is at fault (exit status 1, else 2).
    """

    name: str
    written: tuple[str, ...] = ()
    unchanged: tuple[str, ...] = ()
    removed: tuple[str, ...] = ()
    stale: tuple[str, ...] = ()
    warnings: tuple[str, ...] = ()
    sizes: tuple[str, ...] = ()
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
        folder: where outputs go; nothing is written or removed elsewhere.
        check: draw everything and compare it with the files in `folder` instead of writing.
        tell: called with each result, in the order of the inputs.
    """
    results: list[Rendered] = []
    asked: list[tuple[str, Mapping[str, Asked]]] = []
    taken: dict[str, str] = {}
    names = sorted(path.name for path in folder.iterdir()) if folder.is_dir() else []
    for drawn in _each(inputs, partial(draw_organisation, wanted=wanted, folder=None if check else folder)):
        result = _refuse_collisions(drawn, taken) or _settle(drawn, folder, check=check)
        tell(result)
        results.append(result)
        # Where files could not be written, the old ones are all there is.
        asked.append((drawn.organisation, drawn.asked if result.failures == drawn.failures else {}))
    old = [name for name in names if name.casefold() not in taken]
    return tuple(
        _clear(result, leftovers(folder, old, *each, is_whole=wanted.is_whole), folder, check=check)
        for result, each in zip(results, asked, strict=True)
    )


def _each(inputs: tuple[Input, ...], work: Callable[[Input], InMemory]) -> Iterator[InMemory]:
    workers = min(len(inputs), cpu_count() or 1)
    if workers < 2:
        yield from map(work, inputs)
        return
    # Imported here, since one file needs no processes and these are slow to import.
    from orgmodel.workflows.several import in_processes

    yield from in_processes(inputs, work, workers)


def _refuse_collisions(drawn: InMemory, taken: dict[str, str]) -> Rendered | None:
    for name in (*drawn.files, *drawn.kept):
        owner = taken.setdefault(name.casefold(), drawn.name)
        if owner != drawn.name:
            text = f"{drawn.name}: {name} is written by {owner} too; give one of them another id"
            return replace(_rendered(drawn), failures=(*drawn.failures, text))
    return None


def _rendered(drawn: InMemory) -> Rendered:
    return Rendered(drawn.name, warnings=drawn.warnings, failures=drawn.failures, faulty=drawn.faulty)


def _settle(drawn: InMemory, folder: Path, *, check: bool) -> Rendered:
    try:
        return _compare(drawn, folder) if check else _write(drawn, folder)
    except OSError as error:
        reason = (error.strerror or "no access").lower()
        text = f"{drawn.name}: cannot write {error.filename or folder}: {reason}"
        return replace(_rendered(drawn), failures=(*drawn.failures, text))


def _compare(drawn: InMemory, folder: Path) -> Rendered:
    unchanged: list[str] = []
    stale: list[str] = []
    for name, data in drawn.files.items():
        target = folder / name
        old = target.read_bytes() if target.is_file() else None
        if old == data:
            unchanged.append(name)
        else:
            stale.append(f"{name}: {_why(old, data, target.suffix[1:])}")
    return replace(_rendered(drawn), unchanged=tuple(unchanged), stale=tuple(stale))


def _write(drawn: InMemory, folder: Path) -> Rendered:
    written: list[str] = []
    unchanged = list(drawn.kept)
    for name, data in drawn.files.items():
        target = folder / name
        if target.is_file() and target.read_bytes() == data:
            unchanged.append(name)
            # It was drawn again and is right: runs to come need not.
            with suppress(OSError):
                target.touch()
            continue
        folder.mkdir(parents=True, exist_ok=True)
        write_atomically(target, data)
        written.append(name)
    sizes = drawn.sizes if written else ()
    return replace(_rendered(drawn), written=tuple(written), unchanged=tuple(unchanged), sizes=sizes)


def _clear(result: Rendered, found: Iterable[Leftover], folder: Path, *, check: bool) -> Rendered:
    """Remove the sheets that a drawing no longer has; tell of everything else that is left over."""
    removed: list[str] = []
    told: list[str] = []
    for left in found:
        if left.is_replaced and not check and _is_removed(folder / left.name):
            removed.append(left.name)
        else:
            told.append(f"{left.name}: {'is stale, ' if check else ''}{left.why}")
    if check:
        return replace(result, stale=(*result.stale, *told))
    warnings = tuple(str(folder / text) for text in told)
    return replace(result, removed=tuple(removed), warnings=(*result.warnings, *warnings))


def _is_removed(path: Path) -> bool:
    try:
        path.unlink()
    except OSError:
        return False
    return True


def _why(old: bytes | None, new: bytes, form: str) -> str:
    if old is None:
        return "is missing"
    names = drift(read_stamp(old, form), read_stamp(new, form) or {})
    return f"is stale ({', '.join(names)} changed)" if names else "is stale (edited by hand)"
