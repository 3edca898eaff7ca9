"""Plans saved and carried out: the base is replaced whole, once, and only while it is what was planned on."""

from __future__ import annotations

import os
from pathlib import Path

from orgmodel.files.writing import write_atomically
from orgmodel.reorganise.carrying_out import carry_out
from orgmodel.reorganise.planning import plan_of
from orgmodel.reorganise.saved import (
    EditedPlanError,
    Fingerprint,
    NotAPlanError,
    SavedPlan,
    read_saved,
    saved_text,
    sha256_of,
)
from orgmodel.reorganise.scenario import read_scenario
from orgmodel.workflows.failures import CannotRun
from orgmodel.workflows.inputs import Input
from orgmodel.workflows.locking import locked
from orgmodel.workflows.opening import open_organisation
from orgmodel.workflows.reorganising import Planned


class Stale(Exception):  # noqa: N818 - it reads as what it says: the plan is stale
    """Say which file changed since the plan was made (exit status 1)."""


class ApplyRefused(Exception):  # noqa: N818 - it reads as what it says
    """Say why a plan cannot be carried out as it was made (exit status 1)."""


def save_plan(planned: Planned, path: str) -> None:
    """Save a plan, to be carried out later with `apply_saved`.

    Raises:
        CannotRun: when the file cannot be written, or an input came from standard input.
    """
    if Path(path).exists() and not _is_plan(Path(path)):
        raise CannotRun(f"{path} exists already and is no plan; name another file")
    folder = Path(path).resolve().parent
    saved = SavedPlan(
        _fingerprint(planned.base, folder),
        tuple(_fingerprint(one, folder) for one in planned.scenarios),
        sha256_of(planned.carried.data),
        planned.reorganisation.plan,
    )
    _write(Path(path), saved_text(saved).encode("utf-8"))


def apply_to(planned: Planned, path: str) -> None:
    """Write the planned organisation to a new file.

    Raises:
        CannotRun: when the file exists already or cannot be written.
    """
    if Path(path).exists():
        raise CannotRun(f"{path} exists already; name a new file, or use --in-place to change the base")
    _write(Path(path), planned.carried.data)


def apply_in_place(planned: Planned) -> None:
    """Write the planned organisation over its base, unless that changed since.

    Raises:
        CannotRun: when the base came from standard input or cannot be written.
        Stale: when the base changed since it was read.
    """
    if planned.base.path is None:
        raise CannotRun("standard input cannot be written in place; name a file with `--apply`")
    _replace(planned.base.path, planned.base.data, planned.carried.data)


def apply_saved(path: str) -> Path:
    """Carry a saved plan out on its base.

    Returns:
        The file written.

    Raises:
        CannotRun: when a file cannot be read or written, or is no plan.
        Stale: when the base or a scenario changed since the plan was made.
        ApplyRefused: when the plan was edited, or the scenarios do not lead to what was planned.
    """
    saved = _saved(path)
    folder = Path(path).resolve().parent
    base = _unchanged(saved.base, folder, "base")
    scenarios = [_unchanged(one, folder, "scenario") for one in saved.scenarios]
    opened = open_organisation(base)
    read = [read_scenario(one.data, one.name)[0] for one in scenarios]
    whole = [one for one in read if one is not None]
    if opened.organisation is None or opened.document is None or len(whole) < len(read):
        raise ApplyRefused("the base or a scenario can no longer be read; plan again with `orgmodel whatif`")
    carried, refused = carry_out(opened.organisation, opened.document, whole)
    if carried is None:
        raise ApplyRefused(f"{refused[0].message}; plan again with `orgmodel whatif`")
    if sha256_of(carried.data) != saved.result or plan_of(carried) != saved.plan:
        raise ApplyRefused(
            "the scenarios do not lead to what was planned, since this is another version of orgmodel; "
            "plan again with `orgmodel whatif`"
        )
    target = folder / saved.base.file
    _replace(target, base.data, carried.data)
    return target


def _is_plan(path: Path) -> bool:
    try:
        read_saved(path.read_bytes())
    except EditedPlanError:
        return True
    except (NotAPlanError, OSError):
        return False
    return True


def _fingerprint(given: Input, folder: Path) -> Fingerprint:
    if given.path is None:
        raise CannotRun("a plan of standard input cannot be saved; give a file")
    relative = os.path.relpath(given.path.absolute(), folder)
    return Fingerprint(Path(relative).as_posix(), sha256_of(given.data))


def _saved(path: str) -> SavedPlan:
    try:
        return read_saved(Path(path).read_bytes())
    except EditedPlanError as error:
        raise ApplyRefused(f"{path} cannot be applied: {error}") from None
    except NotAPlanError as error:
        raise CannotRun(f"{path} cannot be applied: {error}") from None
    except OSError as error:
        raise CannotRun(f"cannot read {path}: {_reason(error)}; check the name") from None


def _unchanged(wanted: Fingerprint, folder: Path, word: str) -> Input:
    try:
        data = (folder / wanted.file).read_bytes()
    except OSError as error:
        raise CannotRun(f"cannot read the {word} {wanted.file}: {_reason(error)}; plan again") from None
    if sha256_of(data) != wanted.sha256:
        raise Stale(
            f"the {word} {wanted.file} changed since the plan was made; plan again with `orgmodel whatif`"
        )
    return Input(str(folder / wanted.file), data)


def _replace(target: Path, expected: bytes, data: bytes) -> None:
    """Write a file that still holds what was read; of two at once, one finds it changed."""
    try:
        with locked(target):
            if target.read_bytes() != expected:
                raise Stale(f"{target.name} changed since it was read; plan again with `orgmodel whatif`")
            write_atomically(target, data)
    except OSError as error:
        raise CannotRun(f"cannot write {target.name}: {_reason(error)}") from None


def _write(path: Path, data: bytes) -> None:
    try:
        write_atomically(path, data)
    except OSError as error:
        raise CannotRun(f"cannot write {path}: {_reason(error)}") from None


def _reason(error: OSError) -> str:
    return (error.strerror or "no access").lower()
