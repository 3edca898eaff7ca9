"""What stops a command before it can give a result."""

from __future__ import annotations


class CannotRun(Exception):  # reads as what it says: the command cannot run
    """Say why a command could not run at all: usage, a missing file, no renderer (exit status 2)."""
