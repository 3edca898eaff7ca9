"""Write a commented file to start from."""

from __future__ import annotations

from importlib.resources import files
from pathlib import Path

from orgmodel.files.writing import write_atomically
from orgmodel.workflows.failures import CannotRun


def write_start(path: str, *, scenario: bool) -> None:
    """Write a small commented organisation or scenario.

    Raises:
        CannotRun: when the file exists already or cannot be written.
    """
    target = Path(path)
    if target.exists():
        raise CannotRun(f"{path} exists already; name another file")
    template = "scenario.yaml" if scenario else "organisation.yaml"
    data = files("orgmodel.workflows").joinpath("templates", template).read_bytes()
    try:
        write_atomically(target, data)
    except OSError as error:
        raise CannotRun(f"cannot write {path}: {(error.strerror or 'no access').lower()}") from None
