"""Colours of units: one for each in all drawings of an organisation."""

from __future__ import annotations

from orgmodel.organogram.chart import Box, BoxKind, Chart, Link, LinkKind, Place
from orgmodel.organogram.layout.colours import bar_colours, with_fixed_colours, with_named_groups
from orgmodel.organogram.layout.paper.pages import lay_out
from orgmodel.organogram.layout.paper.together import lay_out_together
from orgmodel.organogram.page import Page
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


def test_units_beside_the_line_and_below_another_have_the_colour_that_is_named() -> None:
    theme = Theme(unit_colours=(("hr", "#123456"), ("sport", "#654321"), ("stafdienst", "#2F7D54")))
    drawn = (
        Box("a", BoxKind.UNIT, "A", element="a", colour_group="a"),
        Box("sport", BoxKind.UNIT, "Sport", element="sport", parent="a", colour_group="a"),
        Box("zaal", BoxKind.UNIT, "Zaal", element="zaal", parent="sport", colour_group="a"),
        Box("hr", BoxKind.UNIT, "HR", element="hr", parent="a", place=Place.BESIDE),
        Box("loon", BoxKind.UNIT, "Loon", element="loon", parent="hr"),
        Box("jurist", BoxKind.POSITION, "Jurist", element="jurist", parent="hr"),
        Box("ict", BoxKind.UNIT, "ICT", element="ict", row="stafdienst", place=Place.BESIDE),
        Box("archief", BoxKind.UNIT, "Archief", element="archief", row="dienst", place=Place.BESIDE),
    )
    drawn = with_named_groups(drawn, theme)
    assert bar_colours(drawn, with_fixed_colours(drawn, theme)) == [
        COLOURS[0], "#654321", "#654321", "#123456", "#123456", "", "#2F7D54", "",
    ]  # fmt: skip


def test_a_colour_that_is_named_wins() -> None:
    theme = with_fixed_colours(boxes("a", "b"), Theme(unit_colours=(("b", "#123456"),)), ("a", "b"))
    assert bar_colours(boxes("a", "b"), theme) == [COLOURS[0], "#123456"]


def test_a_colour_that_is_named_is_drawn_beside_the_line() -> None:
    boxes = (
        Box("a", BoxKind.HEAD, "A"),
        Box("hr", BoxKind.UNIT, "HR", element="hr", parent="a", place=Place.BESIDE),
        Box("ict", BoxKind.UNIT, "ICT", element="ict", parent="a", place=Place.BESIDE),
    )
    links = tuple(Link(one, "a", LinkKind.HIERARCHICAL, in_tree=True) for one in ("hr", "ict"))
    chart = Chart("o", "o", "O", "", "nl", boxes, links, ())
    theme = Theme(unit_colours=(("hr", "#123456"),))
    together = lay_out_together([chart], [{"a", "hr", "ict"}], Page(), theme)
    for scene in (*lay_out(chart, Page(), theme), *together):
        assert repr(scene).count("#123456") == 1
