"""Where a line should begin: in line with the keys, or the dashes, of the lines above."""

from __future__ import annotations

import re

MOST_LINES = 2000
_BEGIN = re.compile(r"( *)((?:- +)*)([^\s#-]|-)")


def alignment(text: str, line_start: int) -> str:
    """Return the remedy for a line that begins in the wrong column.

    Args:
        line_start: the offset at which the line begins.
    """
    match = _BEGIN.match(text, line_start)
    if match is None:
        return "give it their indentation"
    is_item = bool(match[2]) or match[3] == "-"
    own = len(match[1])
    columns = _columns_above(text, line_start, is_item=is_item)
    near = min((abs(column - own) for column in columns), default=0)
    if near == 0:
        return "give it their indentation"
    places = [
        f"column {column + 1}, as line {line}"
        for column, line in columns.items()
        if abs(column - own) == near
    ]
    return f"begin it in {' or in '.join(places)}"


def _columns_above(text: str, line_start: int, *, is_item: bool) -> dict[int, int]:
    """Return the columns in which a line may begin, each with the nearest line that begins there.

    Going up, only lines that are indented less than all lines passed are around the line.
    """
    found: dict[int, int] = {}
    least = None
    number = text.count("\n", 0, line_start) + 1
    end = line_start
    for _ in range(MOST_LINES):
        if end == 0:
            break
        end = text.rfind("\n", 0, end - 1) + 1
        number -= 1
        match = _BEGIN.match(text, end)
        if match is None:
            continue
        indent, dashes = len(match[1]), len(match[2])
        if least is not None and indent >= least:
            continue
        least = indent
        if is_item and (dashes or match[3] == "-"):
            found.setdefault(indent, number)
        elif not is_item and match[3] != "-":
            found.setdefault(indent + dashes, number)
        if indent == 0:
            break
    return found
