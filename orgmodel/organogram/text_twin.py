"""The text twin: a nested list that holds exactly the boxes and lines of a drawing."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Mapping, Sequence

from msgspec import Struct
from msgspec.structs import replace

from orgmodel.organogram.chart import Box, BoxKind, Chart, Link, LinkKind, Place
from orgmodel.organogram.describe import mark_words, relation_words
from orgmodel.organogram.scene import Scene
from orgmodel.words import organogram, twin

# Deeper levels stay at this indentation and say their number: a chain may be 10,000 deep.
MOST_LEVELS = 20


class TwinEntry(Struct, frozen=True):
    """Hold one box in words, in the order in which a nested list is read.

    Args:
        box: the box.
        depth: levels below a root of the layout tree; a root has 0.
        details: what the box shows below its title, counts last.
        marks: badge, tags, outline and a missing line in words.
        reports_to_parent: a plain hierarchical line goes to the entry it is indented under.
        links: the lines that `reports_to_parent` does not say.
        relations: the same lines in words, each with its target and scope.
    """

    box: Box
    depth: int
    details: tuple[str, ...]
    marks: tuple[str, ...]
    reports_to_parent: bool
    links: tuple[Link, ...]
    relations: tuple[str, ...]


def drawn_chart(scenes: Sequence[Scene], chart: Chart | None = None) -> Chart:
    """Return the part of a chart that its sheets show, with the remainders that the layout added.

    A line that only the footer of a sheet tells is there too, where both its boxes are shown.

    A box that stands on several sheets, there with "see sheet 3", is told once and as in the chart.

    Args:
        scenes: the sheets.
        chart: the whole chart; where there is one sheet, that of the sheet will do.
    """
    chart = chart or scenes[0].chart
    drawn = {placed.box.id: placed.box for scene in scenes for placed in scene.boxes}
    known = {box.id: box for box in chart.boxes if box.id in drawn}
    added = [box for identity, box in drawn.items() if identity not in known]
    links = dict.fromkeys(placed.link for scene in scenes for placed in scene.links)
    told = (link for scene in scenes for link in scene.told)
    links |= dict.fromkeys(link for link in told if link.source in drawn and link.target in drawn)
    declared = dict.fromkeys(chart.links)
    in_order = [link for link in declared if link in links]
    others = [link for link in links if link not in declared]
    return replace(chart, boxes=(*known.values(), *added), links=(*in_order, *others))


def text_twin(chart: Chart) -> tuple[TwinEntry, ...]:
    """Return the chart as a nested list: entries in reading order, each with its depth."""
    names = _names(chart)
    links: dict[str, list[Link]] = defaultdict(list)
    for link in chart.links:
        links[link.source].append(link)
    return tuple(
        _entry(box, depth, parent, links[box.id], names, chart)
        for box, depth, parent in _in_reading_order(chart)
    )


def _entry(
    box: Box, depth: int, parent: str | None, links: Sequence[Link], names: Mapping[str, str], chart: Chart
) -> TwinEntry:
    language = chart.language
    plain = next((link for link in links if _is_plain(link, parent)), None)
    others = tuple(link for link in links if link is not plain)
    marks = [*_focus_words(box, chart), *mark_words(box, language)]
    hierarchical = any(link.kind is LinkKind.HIERARCHICAL and link.target == parent for link in links)
    if parent is not None and not hierarchical:
        marks.append(twin.NO_LINE.to(language))
    if depth > MOST_LEVELS:
        marks.append(twin.LEVEL.to(language).format(level=depth + 1))
    return TwinEntry(
        box,
        depth,
        tuple(text for text in (*box.details, box.counts) if text),
        tuple(marks),
        plain is not None,
        others,
        tuple(relation_words(link, names[link.target], language) for link in others),
    )


def _focus_words(box: Box, chart: Chart) -> list[str]:
    """Say which box the drawing is about where its badge says something else: that it is vacant."""
    word = organogram.THIS_UNIT if box.kind is BoxKind.UNIT else organogram.THIS_POSITION
    said = word.to(chart.language)
    return [said] if box.id == chart.focus and said not in box.badge else []


def write_twin(chart: Chart) -> str:
    """Write the text twin as plain text, for a screen reader or a mail.

    A box reports to the box it stands under, unless it is said to have no hierarchical line. Other
    lines follow their source, each after an arrow.
    """
    lines = [text for text in (chart.title, chart.subtitle) if text]
    lines.append("")
    for entry in text_twin(chart):
        indent = "  " * min(entry.depth, MOST_LEVELS)
        lines.append(f"{indent}- {entry_words(entry)}")
        lines += [f"{indent}  → {relation}" for relation in entry.relations]
    if chart.footer:
        lines += ["", *chart.footer]
    return "\n".join([*lines, ""])


def entry_words(entry: TwinEntry) -> str:
    """Say one box: title, details and counts, then its marks in brackets."""
    words = " – ".join((entry.box.title, *entry.details))
    return f"{words} [{'; '.join(entry.marks)}]" if entry.marks else words


def _in_reading_order(chart: Chart) -> list[tuple[Box, int, str | None]]:
    """Return each box with its depth and the box it stands under; what is above a box precedes it.

    A note hangs under nothing: it comes last.
    """
    ids = {box.id for box in chart.boxes}
    children: dict[str | None, list[Box]] = defaultdict(list)
    for box in chart.boxes:
        hangs = box.parent in ids and box.kind is not BoxKind.NOTE
        children[box.parent if hangs else None].append(box)
    order: list[tuple[Box, int, str | None]] = []
    waiting: list[tuple[Box, int, str | None, bool]] = [
        (box, 0, None, False) for box in reversed(children[None])
    ]
    while waiting:
        box, depth, parent, is_open = waiting.pop()
        if is_open:
            order.append((box, depth, parent))
            continue
        around = children[box.id][::-1]
        waiting += [(child, depth + 1, box.id, False) for child in around if child.place is not Place.ABOVE]
        waiting.append((box, depth, parent, True))
        waiting += [(child, depth, None, False) for child in around if child.place is Place.ABOVE]
    return order


def _names(chart: Chart) -> dict[str, str]:
    """Name each box by its title, with its id where several share one."""
    count = Counter(box.title for box in chart.boxes)
    return {box.id: box.title if count[box.title] == 1 else f"{box.title} [{box.id}]" for box in chart.boxes}


def _is_plain(link: Link, parent: str | None) -> bool:
    """Tell whether indentation alone says this line."""
    return (
        link.kind is LinkKind.HIERARCHICAL and link.target == parent and not link.label and not link.unknown
    )
