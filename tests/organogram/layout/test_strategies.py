from itertools import combinations, pairwise

from hypothesis import given
from hypothesis import strategies as st

from orgmodel.organogram.layout.arranging.strategies import in_columns

heights = st.lists(st.integers(1, 400).map(lambda tenths: tenths / 10), min_size=1, max_size=7)


def tallest(parts: list[float], runs: list[tuple[int, int]]) -> float:
    return max(sum(parts[start:end]) for start, end in runs)


@given(heights, st.integers(1, 4))
def test_columns_are_the_lowest_that_can_be(parts: list[float], count: int):
    found = in_columns(parts, count)

    assert len(found) <= count
    assert [n for start, end in found for n in range(start, end)] == list(range(len(parts)))
    cuts = [c for size in range(count) for c in combinations(range(1, len(parts)), size)]
    ways = [list(pairwise((0, *cut, len(parts)))) for cut in cuts]
    assert abs(tallest(parts, found) - min(tallest(parts, way) for way in ways)) < 1e-5


def test_alike_boxes_fill_the_first_columns():
    assert in_columns([30.0] * 8, 3) == [(0, 3), (3, 6), (6, 8)]
