"""Free lines in charts too large for a search."""

from random import Random

import pytest
from msgspec.structs import replace

from orgmodel.organogram.chart import Box, BoxKind, Chart, Link, LinkKind, Place
from orgmodel.organogram.layout import lay_out
from orgmodel.organogram.layout.extents import badge_rect
from orgmodel.organogram.layout.lines.lanes import joined
from orgmodel.organogram.layout.lines.ports import open_top
from orgmodel.organogram.layout.sizes import sizes_at
from orgmodel.organogram.page import Page
from orgmodel.organogram.scene import Point, Rect
from orgmodel.organogram.theme import STANDARD
from tests.organogram.layout.charts import chart_of, connectors
from tests.organogram.layout.geometry import breaches


def _large(seed: int, align: str) -> Chart:
    random = Random(seed)
    boxes = [Box("b0", BoxKind.HEAD, "Algemeen directeur")]
    for number in range(1, 420):
        parent = random.randrange(max(0, number - 60), number)
        beside = random.random() < 0.06
        boxes.append(
            Box(
                f"b{number}", BoxKind.UNIT, f"Dienst {number}", parent=f"b{parent}",
                badge="Vacature" if random.random() < 0.1 else "",
                place=Place.BESIDE if beside else Place.BELOW,
                row=align and f"rij {number % 3}",
            )
        )  # fmt: skip
    boxes += [Box(f"o{n}", BoxKind.BODY, f"Orgaan {n}", place=Place.ABOVE) for n in range(2)]
    links = connectors(boxes)
    links.append(Link("o1", "o0", LinkKind.ACCOUNTABILITY))
    for number in range(80):
        source, target = random.sample(range(420), 2)
        links.append(Link(f"b{source}", f"b{target}", LinkKind.FUNCTIONAL, f"project {number}"))
    links += [Link(f"b{n}", "o1", LinkKind.ACCOUNTABILITY) for n in (0, 17, 200)]
    return chart_of(boxes, links)


@pytest.mark.parametrize(("seed", "align"), [(1, ""), (2, ""), (3, ""), (4, "rij")])
def test_no_line_passes_through_a_box(seed: int, align: str) -> None:
    (scene,) = lay_out(_large(seed, align), Page(align_type=bool(align)), STANDARD)
    assert len(scene.links) == len(scene.chart.links)
    assert breaches(scene) == []


def test_two_ways_are_joined_where_they_meet() -> None:
    one = [Point(0, 90), Point(5, 90), Point(5, 0)]
    other = [Point(9, 40), Point(5, 40), Point(5, 0)]
    assert joined(one, other) == (Point(0, 90), Point(5, 90), Point(5, 40), Point(5, 40), Point(9, 40))


@pytest.mark.parametrize("width", [56.0, 140.0])
def test_a_line_leaves_a_box_upward_beside_its_badge(width: float) -> None:
    box = Box("b", BoxKind.POSITION, "GIS", badge="Vacature")
    rect, sizes = Rect(10.0, 0.0, width, 22.0), sizes_at(1.0, 0.5, 7.0, 76.0)
    low, high = open_top(box, rect, sizes)
    assert rect.x < low <= high < badge_rect(box, rect, sizes).x
    assert open_top(replace(box, badge=""), rect, sizes) == (17.0, rect.x + width - 7.0)
