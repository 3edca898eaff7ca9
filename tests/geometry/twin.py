"""The written text twin, parsed again and held against what the sheets show."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass, field

from tests.geometry.references import REFERENCE
from tests.geometry.sheet import Box, Link, Sheet, Text, is_set_in, joined

_KINDS = (
    ("hierarchical", "rapporteert aan ", "reports to "),
    ("functional", "functioneel naar ", "functional line to "),
    ("accountability", "legt verantwoording af aan ", "accountable to "),
    ("deputy", "plaatsvervanger van ", "deputy of "),
)
_NO_LINE = {"geen hiërarchische lijn", "no hierarchical line"}
_NOT_SURE = (" (niet zeker)", " (not certain)")
_LEVEL = re.compile(r"(?:niveau|level) (\d+)")
_MARKS = re.compile(r" \[([^\[\]]*)\]$")
_BETWEEN = re.compile(r"[\s–·-]")
_NUMBER = re.compile(r"\(\d+\)")

Line = tuple[str, str, str, str, bool]


@dataclass(slots=True)
class Entry:
    """`says` is title, details and counts; `told` are the lines after an arrow."""

    says: str
    parent: Entry | None
    marks: list[str]
    told: list[str] = field(default_factory=list)

    @property
    def title(self) -> str:
        return self.says.split(" – ")[0]


def read_twin(text: str) -> list[Entry]:
    entries: list[Entry] = []
    path: list[Entry] = []
    for line in text.splitlines():
        stripped = line.lstrip(" ")
        if stripped.startswith("- "):
            entries.append(_entry(stripped[2:], (len(line) - len(stripped)) // 2, path))
        elif stripped.startswith("→ ") and entries:
            entries[-1].told.append(stripped[2:])
    return entries


def twin_breaches(twin: str, sheets: tuple[Sheet, ...]) -> list[str]:
    """Return where the text twin and the sheets differ in boxes, texts or lines.

    A line that found no room in the drawing is told in the footer of its sheet.
    """
    entries = read_twin(twin)
    boxes = _boxes(sheets)
    shown = Counter(boxes.values())
    said = Counter(_plain(entry.says) for entry in entries)
    found = [f"only drawn: {words}" for words in shown - said]
    found += [f"only said: {words}" for words in said - shown]
    if found:
        return found
    drawn, told = Counter(_drawn(sheets, boxes)), Counter(_told(entries, boxes))
    found += [f"drawn, not said: {line}" for line in drawn - told]
    footers = _plain(" ".join(footer_of(sheet) for sheet in sheets))
    titles = {_plain(entry.says): _plain(entry.title) for entry in entries}
    return found + [
        f"said, not drawn: {line}"
        for line in told - drawn
        if f"{titles[line[0]]}→{titles[line[2]]}:" not in footers or line[3] not in footers
    ]


def footer_of(sheet: Sheet) -> str:
    return joined([text for frame in sheet.frames if frame.role == "footer" for text in frame.texts])


def _boxes(sheets: tuple[Sheet, ...]) -> dict[str, str]:
    """Return what each box shows, told once where it stands on several sheets."""
    found: dict[str, str] = {}
    for sheet in sheets:
        for box in sheet.boxes:
            words = _plain(REFERENCE.sub("", joined(_own_texts(box))))
            if len(words) > len(found.get(box.id, "")):
                found[box.id] = words
    return found


def _own_texts(box: Box) -> list[Text]:
    """Return the texts of a box without those of its marks."""
    return [text for text in box.texts if not any(is_set_in(text, mark) for mark in box.lozenges)]


def _drawn(sheets: tuple[Sheet, ...], boxes: dict[str, str]) -> Iterator[Line]:
    links = {(link.source, link.target, link.kind): (link, sheet) for sheet in sheets for link in sheet.links}
    for (source, target, kind), (link, sheet) in links.items():
        yield boxes[source], kind, boxes[target], _plain(_label_of(link, sheet)), link.unknown


def _label_of(link: Link, sheet: Sheet) -> str:
    """Return the label of a line; for a number or none, what the footer tells of it."""
    if link.label and not _NUMBER.fullmatch(link.label):
        return link.label
    footer = footer_of(sheet)
    if link.label:
        _, _, rest = footer.partition(f"{link.label} ")
        ends = [place for place, sign in enumerate(rest) if sign == "."]
        return max((rest[:end] for end in ends if f": {rest[:end]}" in link.title), key=len)
    _, between, label = link.title.rpartition(": ")
    return label if between and f", {label}." in footer else ""


def _told(entries: list[Entry], boxes: dict[str, str]) -> Iterator[Line]:
    names = {entry.title: _plain(entry.says) for entry in entries}
    for title in [title for title, count in Counter(e.title for e in entries).items() if count > 1]:
        del names[title]
        names |= {f"{title} [{id_}]": w for id_, w in boxes.items() if w.startswith(_plain(title))}
    for entry in entries:
        own = _plain(entry.says)
        lines = [_line(words, own, names) for words in entry.told]
        yield from lines
        up = _plain(entry.parent.says) if entry.parent is not None else ""
        apart = any(kind == "hierarchical" and target == up for _, kind, target, _, _ in lines)
        if entry.parent is not None and not apart and not _NO_LINE & set(entry.marks):
            yield own, "hierarchical", up, "", False


def _entry(words: str, indent: int, path: list[Entry]) -> Entry:
    found = _MARKS.search(words)
    marks = found.group(1).split("; ") if found else []
    says = words[: found.start()] if found else words
    level = next((int(m.group(1)) - 1 for mark in marks if (m := _LEVEL.fullmatch(mark))), indent)
    del path[level:]
    entry = Entry(says, path[-1] if path else None, marks)
    path.append(entry)
    return entry


def _line(words: str, source: str, names: dict[str, str]) -> Line:
    unknown = words.endswith(_NOT_SURE)
    for ending in _NOT_SURE:
        words = words.removesuffix(ending)
    for kind, *starts in _KINDS:
        for start in starts:
            if words.startswith(start):
                target, label = _target(words.removeprefix(start), names)
                return source, kind, target, _plain(label), unknown
    raise AssertionError(f"no line says {words!r}")


def _target(words: str, names: dict[str, str]) -> tuple[str, str]:
    if words in names:
        return names[words], ""
    name = max((name for name in names if words.startswith(f"{name}: ")), key=len)
    return names[name], words.removeprefix(f"{name}: ")


def _plain(words: str) -> str:
    return _BETWEEN.sub("", words)
