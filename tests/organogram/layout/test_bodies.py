"""Rows of bodies: as wide as the page has room for, and nobody above the head who is not above him."""

from __future__ import annotations

import pytest

from orgmodel.organogram.chart import Box, BoxKind, Link, LinkKind, Place
from orgmodel.organogram.layout import lay_out
from orgmodel.organogram.page import page_from
from orgmodel.organogram.scene import Rect
from orgmodel.organogram.theme import STANDARD
from tests.organogram.layout.charts import chart_of

COUNCIL = Box("raad", BoxKind.BODY, "Gemeenteraad", place=Place.ABOVE)
HEAD = Box("ad", BoxKind.HEAD, "Algemeen directeur")
TITLES = {
    "college": "College van burgemeester en schepenen",
    "comite": "Bijzonder comité voor de sociale dienst",
    "advies": "Adviesraad ruimte en mobiliteit",
}


def rects(paper: str, titles: dict[str, str]) -> dict[str, Rect]:
    boxes = [COUNCIL, *(Box(name, BoxKind.BODY, title, place=Place.ABOVE) for name, title in titles.items())]
    links = [Link(name, "raad", LinkKind.ACCOUNTABILITY) for name in titles]
    links += [Link("ad", name, LinkKind.ACCOUNTABILITY) for name in ("college", "comite")]
    page = page_from(paper)
    assert page is not None
    (scene,) = lay_out(chart_of([*boxes, HEAD], links), page, STANDARD)
    return {box.box.id: box.rect for box in scene.boxes}


@pytest.mark.parametrize("paper", ["a4 portrait", "170mm"])
def test_bodies_are_narrower_before_they_take_a_second_row(paper: str) -> None:
    found = rects(paper, TITLES)
    assert found["college"].y == found["comite"].y == found["advies"].y


def test_a_body_that_is_above_nobody_stands_above_those_that_are() -> None:
    words = "Verantwoordelijkheidsoverdracht"
    found = rects("150mm", {name: f"{title} {words}" for name, title in TITLES.items()})
    assert found["advies"].y < found["college"].y == found["comite"].y < found["ad"].y
