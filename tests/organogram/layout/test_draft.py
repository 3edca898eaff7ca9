"""The mark of a draft stands at the right of the title, where nothing covers it."""

import pytest
from msgspec.structs import replace

from orgmodel.organogram.layout import lay_out
from orgmodel.organogram.page import page_from
from orgmodel.organogram.theme import STANDARD, Theme
from tests.organogram.layout.charts import tree_chart


@pytest.mark.parametrize("paper", ["auto", "a4", "170x230"])
@pytest.mark.parametrize("theme", [STANDARD, replace(STANDARD, title_block=False)], ids=["title", "none"])
def test_the_mark_of_a_draft_is_covered_by_nothing(paper: str, theme: Theme) -> None:
    page = page_from(paper)
    assert page is not None
    title = "Een lange titel van een plan dat nog niet is goedgekeurd " * 2
    chart = replace(tree_chart(12, 3), draft="ONTWERP", title=title.strip())
    for scene in lay_out(chart, page, theme):
        (mark,) = [one for one in scene.decorations if one.role == "draft"]
        frame = mark.shapes[0].rect
        assert [text.words for text in mark.texts] == ["ONTWERP"]
        assert frame.x + frame.width == pytest.approx(scene.width - page.margin)
        assert all(box.rect.y > frame.y + frame.height for box in scene.boxes)
        others = [
            text for one in scene.decorations if one.role in ("title", "subtitle") for text in one.texts
        ]
        assert all(text.x + text.width < frame.x for text in others)
        assert bool(others) is theme.title_block


def test_what_is_no_draft_has_no_mark() -> None:
    page = page_from("a4")
    assert page is not None
    (scene,) = lay_out(tree_chart(12, 3), page, STANDARD)
    assert "draft" not in [one.role for one in scene.decorations]
