"""Colours of units: one for each in all drawings of an organisation."""

from __future__ import annotations

from orgmodel.organogram.chart import Box, BoxKind
from orgmodel.organogram.layout.colours import bar_colours, with_fixed_colours
from orgmodel.organogram.theme import Theme

COLOURS = Theme().units


def boxes(*units: str) -> tuple[Box, ...]:
    return tuple(Box(unit, BoxKind.UNIT, unit, colour_group=unit) for unit in units)


def test_groups_take_colours_in_order_of_appearance() -> None:
    assert bar_colours(boxes("a", "b", "a"), Theme()) == [COLOURS[0], COLOURS[1], COLOURS[0]]


def test_a_unit_keeps_its_colour_where_others_are_not_drawn() -> None:
    order = ("a", "b", "c")
    whole = with_fixed_colours(boxes("a", "b", "team", "c"), Theme(), order)
    part = with_fixed_colours(boxes("team", "c"), Theme(), order)
    assert bar_colours(boxes("a", "b", "team", "c"), whole) == [
        COLOURS[0],
        COLOURS[1],
        COLOURS[3],
        COLOURS[2],
    ]
    assert bar_colours(boxes("team", "c"), part) == [COLOURS[3], COLOURS[2]]


def test_a_colour_that_is_named_wins() -> None:
    theme = with_fixed_colours(boxes("a", "b"), Theme(unit_colours=(("b", "#123456"),)), ("a", "b"))
    assert bar_colours(boxes("a", "b"), theme) == [COLOURS[0], "#123456"]
