"""Unit colours: a narrow bar per top-level unit."""

from __future__ import annotations

from orgmodel.organogram.chart import Box, BoxKind
from orgmodel.organogram.theme import Theme


def bar_colours(boxes: tuple[Box, ...], theme: Theme) -> list[str]:
    """Return the colour of each box's bar; empty for none. Groups take colours in order of appearance."""
    own = dict(theme.unit_colours)
    groups: dict[str, str] = {}
    colours = []
    for box in boxes:
        if not box.colour_group or box.unknown or box.kind in (BoxKind.HEAD, BoxKind.BODY):
            colours.append("")
            continue
        if box.colour_group not in groups:
            groups[box.colour_group] = (
                own.get(box.colour_group) or theme.units[len(groups) % len(theme.units)]
            )
        colours.append(own.get(box.row) or groups[box.colour_group])
    return colours
