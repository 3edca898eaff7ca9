"""References between the sheets of one drawing: each is told at both ends."""

from __future__ import annotations

import re
from collections.abc import Iterator

from tests.geometry.sheet import Sheet, joined

_NUMBERS = r"(\d+(?:, \d+)*(?: (?:en|and) \d+)?)"
TO = re.compile(rf"(?:zie blad|see sheet) {_NUMBERS}")
FROM = re.compile(rf"(?:(?:lijnen )?van blad|(?:lines )?from sheet) {_NUMBERS}")
REFERENCE = re.compile(f"{TO.pattern}|{FROM.pattern}")

Reference = tuple[int, int]


def reference_breaches(sheets: tuple[Sheet, ...]) -> list[str]:
    """Return the references without a counterpart, and those to a sheet that is not there."""
    going, coming = {*_references(sheets, TO)}, {(b, a) for a, b in _references(sheets, FROM)}
    found = [f"sheet {a} sees {b}, which does not name it" for a, b in sorted(going - coming)]
    found += [f"sheet {b} comes from {a}, which does not see it" for a, b in sorted(coming - going)]
    return found + [f"sheet {a} names {b}" for a, b in sorted(going | coming) if a == b or b > len(sheets)]


def _references(sheets: tuple[Sheet, ...], words: re.Pattern[str]) -> Iterator[Reference]:
    for number, sheet in enumerate(sheets, start=1):
        said = [joined(box.texts) for box in sheet.boxes]
        said += [joined(frame.texts) for frame in sheet.frames if frame.role == "footer"]
        for text in said:
            for found in words.finditer(text):
                yield from ((number, int(other)) for other in re.findall(r"\d+", found.group(1)))
