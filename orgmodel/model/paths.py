"""Document paths: where in a file something stands, as keys and list positions from the top."""

from __future__ import annotations

from typing import TypeAlias

DocumentPath: TypeAlias = tuple[str | int, ...]
