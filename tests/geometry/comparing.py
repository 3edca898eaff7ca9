"""Sheets against what the oracle expects of them."""

from __future__ import annotations

from collections import Counter

from tests.geometry.oracle import Expected
from tests.geometry.sheet import Sheet


def differences(expected: Expected, sheets: tuple[Sheet, ...]) -> list[str]:
    """Return every box and line that is drawn and not expected, or the other way round.

    A remainder ("+ 3 teams") stands for what is not drawn: it has one line, to what it belongs to.
    """
    boxes = {box.id: box for sheet in sheets for box in sheet.boxes}
    rests = {id_ for id_, box in boxes.items() if box.kind == "remainder"}
    links = [link for sheet in sheets for link in sheet.links]
    lines = Counter((link.source, link.target, link.kind) for link in links if link.source not in rests)
    unknown = {(link.source, link.target, link.kind) for link in links if link.unknown}
    found = [f"box {box} is not drawn" for box in sorted(expected.boxes - boxes.keys())]
    found += [f"box {box} is not in the file" for box in sorted(boxes.keys() - rests - expected.boxes)]
    found += [f"line {line} is not drawn" for line in sorted(expected.lines - lines.keys())]
    found += [f"line {line} is not in the file" for line in sorted(lines.keys() - expected.lines)]
    found += [f"line {line} is drawn {count} times" for line, count in lines.items() if count > 1]
    found += [f"line {line} is known or not known" for line in sorted(expected.unknown ^ unknown)]
    held = Counter(link.source for link in links if link.source in rests)
    found += [f"remainder {rest} has {held[rest]} lines" for rest in sorted(rests) if held[rest] != 1]
    return found
