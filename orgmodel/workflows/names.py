"""Safe file names of outputs."""

from __future__ import annotations

import re
from pathlib import Path

from orgmodel.workflows.failures import CannotRun

_UNSAFE = re.compile(r"[^\w.-]+")
_RESERVED = {"con", "prn", "aux", "nul"} | {f"{port}{n}" for port in ("com", "lpt") for n in range(1, 10)}
LONGEST = 120


def safe_name(identity: str) -> str:
    """Return an id as part of a file name that every system accepts."""
    name = _UNSAFE.sub("-", identity).strip("-.")[:LONGEST] or "x"
    return f"{name}-" if name.casefold() in _RESERVED else name


def output_folder(path: str) -> Path:
    """Return the folder that outputs go to.

    Raises:
        CannotRun: when a file of that name is in the way.
    """
    folder = Path(path)
    if folder.exists() and not folder.is_dir():
        raise CannotRun(f"{path} is a file; name a folder")
    return folder


def output_name(organisation: str, diagram: str, suffix: str) -> str:
    """Return `<organisation>-<diagram>[-<sheet>].<ext>`; `suffix` is what follows the diagram."""
    return f"{safe_name(organisation)}-{safe_name(diagram)}{suffix}"
