"""What stops a command before it can give a result."""

from __future__ import annotations


class CannotRun(Exception):  # noqa: N818  # it is raised to stop, not to report a fault in the program
    """Say why a command could not run at all: usage, a missing file, no renderer (exit status 2)."""
