"""Finding what lies near: whatever its size, wherever it lies."""

from hypothesis import given, settings
from hypothesis import strategies as st

from orgmodel.organogram.layout.lines.grid import Grid
from orgmodel.organogram.scene import Rect

places = st.floats(-3000, 3000)
lengths = st.sampled_from([0.0, 1.0, 47.9, 48.0, 1536.0, 1537.0, 60_000.0])
rects = st.builds(Rect, places, places, lengths, lengths.filter(lambda length: length < 2000))


def sides(rect: Rect) -> tuple[float, float, float, float]:
    return rect.x, rect.y, rect.x + rect.width, rect.y + rect.height


def meets(one: Rect, other: Rect) -> bool:
    a, b = sides(one), sides(other)
    return a[0] <= b[2] and b[0] <= a[2] and a[1] <= b[3] and b[1] <= a[3]


@settings(max_examples=60, deadline=None)
@given(st.lists(rects, max_size=6), rects)
def test_nothing_that_a_rectangle_meets_is_missed(things: list[Rect], asked: Rect) -> None:
    grid: Grid[Rect] = Grid()
    for thing in things:
        grid.add(thing, *sides(thing))

    found = {thing for cell in grid.near(*sides(asked)) for thing in cell}

    assert {thing for thing in things if meets(thing, asked)} <= found <= set(things)
