"""The two sheets of before and after, placed, and what the text twin tells of both."""

from __future__ import annotations

from collections.abc import Iterator

from msgspec.structs import replace

from orgmodel.organogram.change.changes import Changes
from orgmodel.organogram.change.side_by_side import side_by_side
from orgmodel.organogram.chart import Box, Chart
from orgmodel.organogram.layout.paper.together import lay_out_together
from orgmodel.organogram.page import Page
from orgmodel.organogram.scene import Scene
from orgmodel.organogram.text_twin import text_twin
from orgmodel.organogram.theme import Theme
from orgmodel.words import change as words


def before_and_after(changes: Changes, page: Page, theme: Theme) -> tuple[tuple[Scene, ...], Chart]:
    """Return the sheets of both states, each box at one place, and the chart of both for the text twin.

    The ids on the sheets begin with the name of the state, so that one list can tell both.
    """
    both = side_by_side(changes)
    scenes = lay_out_together(both.charts, both.shown, page, theme)
    names = [text.to(changes.language) for text in (words.STATE_BEFORE, words.STATE_AFTER)]
    sheets = tuple(_named(scene, name) for scene, name in zip(scenes, names, strict=True))
    first, second = (scene.chart for scene in sheets)
    whole = replace(
        first,
        title=words.TITLE_BOTH.format(title=changes.title).to(changes.language),
        subtitle=changes.subtitle,
        boxes=tuple(
            box for chart, name in zip((first, second), names, strict=True) for box in _told(chart, name)
        ),
        links=(*first.links, *second.links),
        # Without the footnotes of each sheet: these have the same numbers.
        footer=tuple(dict.fromkeys(sentence for chart in both.charts for sentence in chart.footer)),
        draft=second.draft,
    )
    return sheets, whole


def _told(chart: Chart, state: str) -> Iterator[Box]:
    """Yield the boxes of a state for the text twin of both: who begins a list says of which state it is."""
    begin = {entry.box.id for entry in text_twin(chart) if entry.depth == 0}
    for box in chart.boxes:
        yield replace(box, tags=(state, *box.tags)) if box.id in begin else box


def _named(scene: Scene, state: str) -> Scene:
    """Return a sheet whose ids begin with the name of its state."""
    prefix = f"{state}/"
    chart = scene.chart
    boxes = {
        box.id: replace(box, id=prefix + box.id, parent=None if box.parent is None else prefix + box.parent)
        for box in chart.boxes
    }
    links = {
        link: replace(link, source=prefix + link.source, target=prefix + link.target) for link in chart.links
    }
    return replace(
        scene,
        chart=replace(chart, boxes=tuple(boxes.values()), links=tuple(links[link] for link in chart.links)),
        boxes=tuple(replace(placed, box=boxes[placed.box.id]) for placed in scene.boxes),
        links=tuple(replace(placed, link=links[placed.link]) for placed in scene.links),
    )
