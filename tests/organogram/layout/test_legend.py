"""The legend stays on its page, also on a narrow one."""

from itertools import pairwise

import pytest

from orgmodel.organogram.chart import Box, BoxKind, Link, LinkKind
from orgmodel.organogram.layout.paper.legend import legend_of
from orgmodel.organogram.theme import STANDARD
from tests.organogram.layout.charts import chart_of

BOXES = [
    Box("body", BoxKind.BODY, "Gemeenteraad"),
    Box("head", BoxKind.HEAD, "Algemeen directeur", tags=("MT",)),
    Box("staff", BoxKind.UNIT, "Staf", parent="head", stacked=True),
]
LINKS = [
    Link("head", "body", LinkKind.ACCOUNTABILITY),
    Link("staff", "head", LinkKind.FUNCTIONAL, unknown=True),
]
WORDS = [
    "Legende", "legt verantwoording af aan orgaan", "lijn niet gekend", "orgaan", "meerdere gelijke",
    "MT", "lid managementteam",
]  # fmt: skip


@pytest.mark.parametrize("width", [70.0, 90.0, 120.0, 160.0, 200.0, 500.0])
def test_no_word_of_the_legend_runs_off_a_page(width: float) -> None:
    chart = chart_of(BOXES, LINKS)
    found, height = legend_of(chart, chart.boxes, chart.links, STANDARD, width, 7.0)
    lines = [text for one in found for text in one.texts]
    for one in found:
        for text in one.texts:
            assert text.x + text.width <= width + 0.01, text.words
            assert text.y <= height
        assert all(high.y < low.y for high, low in pairwise(one.texts) if one.texts[0].words != "MT")
    said = "".join(text.words + text.joint for text in lines)
    assert said.replace(" ", "") == "".join(WORDS).replace(" ", "")


def test_on_a_narrow_page_the_entries_stand_below_their_title() -> None:
    chart = chart_of(BOXES, LINKS)
    starts = []
    for width in (500.0, 120.0):
        found, _ = legend_of(chart, chart.boxes, chart.links, STANDARD, width, 7.0)
        title, first = found[0].texts[0], found[1]
        starts.append((first.points[0].x > title.x, first.points[0].y > title.y))
    assert starts == [(True, False), (False, True)]
