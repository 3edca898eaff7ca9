"""The text twin as a nested list; the behaviour makes it a tree."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from orgmodel.organogram.outputs.html.markup import escape
from orgmodel.organogram.text_twin import TwinEntry
from orgmodel.words import twin

# Browsers stop nesting at some 500 elements; deeper entries stay on this level and say their own.
MOST_LEVELS = 60


def tree_lines(entries: Sequence[TwinEntry], language: str) -> Iterator[str]:
    """Write entries as a nested list, without the outermost element."""
    open_levels = 0
    for number, entry in enumerate(entries):
        depth = min(entry.depth, MOST_LEVELS)
        while open_levels > depth + 1:
            yield "</li></ul>"
            open_levels -= 1
        if open_levels == depth + 1:
            yield "</li>"
        elif depth:
            yield "<ul>"
            open_levels += 1
        else:
            open_levels += 1
        yield f'<li data-box="{escape(entry.box.id)}">{_label(entry, number, language)}'
    while open_levels > 1:
        yield "</li></ul>"
        open_levels -= 1
    if entries:
        yield "</li>"


def _label(entry: TwinEntry, number: int, language: str) -> str:
    marks = list(entry.marks)
    if entry.depth > MOST_LEVELS:
        marks.append(twin.LEVEL.to(language).format(level=entry.depth + 1))
    more = "".join(f" – {detail}" for detail in entry.details)
    if marks:
        more += f" [{'; '.join(marks)}]"
    written = (
        f'<span class="turn" aria-hidden="true"></span><span class="name">{escape(entry.box.title)}</span>'
    )
    if more:
        written += f'<span class="more">{escape(more)}</span>'
    written += "".join(f'<span class="relation">→ {escape(relation)}</span>' for relation in entry.relations)
    return f'<span class="label" id="item-{number}">{written}</span>'
