"""Unit colours: a narrow bar per top-level unit."""

from __future__ import annotations

from collections.abc import Iterable

from msgspec.structs import replace

from orgmodel.organogram.chart import Box, BoxKind
from orgmodel.organogram.theme import Theme


def with_named_groups(boxes: tuple[Box, ...], theme: Theme) -> tuple[Box, ...]:
    """Return the boxes with the groups that the house style names itself: units by their id, and all below.

    Beside the line, where no unit has a group of its own, its type may be named too.

    Args:
        boxes: parents before children.
        theme: as the house style gives it, before every group has a colour.
    """
    named = dict(theme.unit_colours)
    groups: dict[str, str] = {}
    found = []
    for box in boxes:
        group = box.element if box.element in named else groups.get(box.parent or "", "")
        groups[box.id] = group
        by_type = box.row if box.row in named else ""
        group = group or box.colour_group or by_type
        may_have = box.kind is BoxKind.UNIT and not box.unknown and group != box.colour_group
        found.append(replace(box, colour_group=group) if may_have else box)
    return tuple(found)


def bar_colours(boxes: tuple[Box, ...], theme: Theme) -> list[str]:
    """Return the colour of each box's bar; empty for none. Groups take colours in order of appearance."""
    by_name = dict(with_fixed_colours(boxes, theme).unit_colours)
    return [_colour(box, by_name) if _has_bar(box) else "" for box in boxes]


def with_fixed_colours(boxes: tuple[Box, ...], theme: Theme, first: Iterable[str] = ()) -> Theme:
    """Return the theme with a colour for every group, so that a unit has one colour on every sheet.

    Args:
        first: the groups that take colours first, drawn or not.
    """
    by_name = dict(theme.unit_colours)
    groups = dict.fromkeys((*first, *(box.colour_group for box in boxes if _has_bar(box))))
    for number, group in enumerate(groups):
        by_name.setdefault(group, theme.units[number % len(theme.units)])
    return replace(theme, unit_colours=tuple(by_name.items()))


def _colour(box: Box, by_name: dict[str, str]) -> str:
    return by_name.get(box.row) or by_name[box.colour_group]


def _has_bar(box: Box) -> bool:
    return bool(box.colour_group) and not box.unknown and box.kind not in (BoxKind.HEAD, BoxKind.BODY)
