"""Document paths: where in a file something stands, as keys and list positions from the top."""

from __future__ import annotations

from typing import TypeAlias

DocumentPath: TypeAlias = tuple[str | int, ...]


def format_path(path: DocumentPath) -> str:
    """Write a path as a person reads it: `units[0].head.reports_to`."""
    text = ""
    for step in path:
        if isinstance(step, int):
            text += f"[{step}]"
        else:
            text += f".{step}" if text else step
    return text
