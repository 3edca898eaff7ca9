import pytest

from orgmodel.organogram.page import Page, page_from


@pytest.mark.parametrize(
    ("paper", "width", "height"),
    [
        ("a4", 841.89, 595.28),
        ("A4 portrait", 595.28, 841.89),
        ("a3-landscape", 1190.55, 841.89),
        ("170x230", 481.89, 651.97),
        ("170 × 230 mm", 481.89, 651.97),
    ],
)
def test_papers_in_points(paper: str, width: float, height: float) -> None:
    page = page_from(paper)
    assert page is not None
    assert (page.width, page.height) == (pytest.approx(width, abs=0.01), pytest.approx(height, abs=0.01))


@pytest.mark.parametrize("paper", ["170mm", "170 mm", "170"])
def test_a_width_alone_has_no_height(paper: str) -> None:
    page = page_from(paper)
    assert page is not None
    assert (page.width, page.height) == (pytest.approx(481.89, abs=0.01), None)


def test_auto_has_no_bounds() -> None:
    assert page_from("auto", minimum_type=8) == Page(minimum_type=8)


@pytest.mark.parametrize("paper", ["a5", "a4 upright", "17x", "x230", "170x", "a4 landscape twice"])
def test_other_words_are_no_paper(paper: str) -> None:
    assert page_from(paper) is None
