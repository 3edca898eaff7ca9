"""One writer of a file at a time."""

from __future__ import annotations

import os
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path


@contextmanager
def locked(path: Path) -> Iterator[None]:
    """Hold the only lock on a file's folder; a kill releases it, since the system holds it.

    The folder is locked and not the file, because writing replaces the file. Windows cannot lock
    folders; there the check before the replacement must do.

    Args:
        path: the file to be replaced; a symbolic link counts as its target.

    Raises:
        OSError: when the folder cannot be opened.
    """
    if sys.platform == "win32":
        yield
        return
    import fcntl

    handle = os.open(path.resolve().parent, os.O_RDONLY)
    try:
        fcntl.flock(handle, fcntl.LOCK_EX)
        yield
    finally:
        os.close(handle)
