from itertools import combinations, pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from orgmodel.organogram.chart import Box, BoxKind
from orgmodel.organogram.layout.arranging.strategies import gaps_in_stack, in_columns
from orgmodel.organogram.layout.sizes import sizes_at
from orgmodel.organogram.layout.tree import tree_of
from tests.organogram.layout.charts import chart_of

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


@pytest.mark.parametrize(
    ("space", "gaps"), [(0.3, [3.5, 6.5, 8.5, 8.5, 3.5]), (0.75, [5.25, 6.5, 10.25, 10.25, 5.25])]
)
def test_groups_of_a_stack_stand_clearly_further_apart_than_leaves(space: float, gaps: list[float]):
    boxes = [Box("head", BoxKind.HEAD, "Directeur")]
    boxes += [Box(name, BoxKind.UNIT, name, parent="head") for name in ("a", "b", "c", "d", "e")]
    boxes += [Box(f"{name}1", BoxKind.POSITION, "1", parent=name) for name in ("c", "d")]
    tree = tree_of(chart_of(boxes, []))
    assert gaps_in_stack(tree, tree.below[0], sizes_at(0.814, space, 7.0, 96.0)) == pytest.approx(gaps)
