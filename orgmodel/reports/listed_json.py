"""JSON that a person can read and that is quick to write: lines for the outer levels, compact within."""

from __future__ import annotations

import json
from collections.abc import Iterable
from typing import Any


def listed_json(data: Any, levels: int) -> str:
    """Write data as JSON, broken over lines down to so many levels."""
    return _listed(data, levels, "") + "\n"


def _listed(data: Any, levels: int, indent: str) -> str:
    within = f"{indent}  "
    if levels and isinstance(data, dict) and data:
        pairs = (f"{json.dumps(key)}: {_listed(value, levels - 1, within)}" for key, value in data.items())
        return _lines("{", pairs, "}", indent)
    if levels and isinstance(data, list) and data:
        return _lines("[", (_listed(value, levels - 1, within) for value in data), "]", indent)
    return json.dumps(data, ensure_ascii=False)


def _lines(opening: str, parts: Iterable[str], closing: str, indent: str) -> str:
    inside = f",\n{indent}  ".join(parts)
    return f"{opening}\n{indent}  {inside}\n{indent}{closing}"
