"""Which boxes stand on which sheet, where a sheet has room for a number of boxes."""

from __future__ import annotations

from orgmodel.organogram.chart import Box, BoxKind, Place
from orgmodel.organogram.layout.paper.portions import Fits, Portion, split
from orgmodel.organogram.layout.tree import Tree, tree_of
from tests.organogram.layout.charts import chart_of, connectors


def at_most(most: int) -> Fits:
    return lambda portion: len(portion.boxes) <= most


def units(count: int, below: int) -> Tree:
    """Return a head with units, each with so many positions."""
    boxes = [Box("b0", BoxKind.HEAD, "Algemeen directeur")]
    boxes += [Box(f"u{n}", BoxKind.UNIT, f"Dienst {n}", parent="b0") for n in range(count)]
    boxes += [
        Box(f"p{n}-{k}", BoxKind.POSITION, "Deskundige", parent=f"u{n}")
        for n in range(count)
        for k in range(below)
    ]
    return tree_of(chart_of(boxes, connectors(boxes)))


def named(tree: Tree, most: int) -> list[list[str]]:
    return [[tree.boxes[n].id for n in portion.boxes] for portion in split(tree, at_most(most))]


def test_small_branches_share_sheets_that_are_even() -> None:
    tree = units(8, 4)
    held = [len(boxes) for boxes in named(tree, 20)]
    assert held == [17, 15, 15]
    assert sum(held) == 41 + 6


def test_no_sheet_shows_a_branch_apart_from_its_superior() -> None:
    for count, below, most in ((9, 1, 5), (9, 2, 9), (12, 3, 12), (15, 1, 8), (15, 4, 15)):
        tree = units(count, below)
        for portion in split(tree, at_most(most)):
            shown = {*portion.boxes}
            assert [head for head in portion.heads if tree.parents[head] in shown] == []


def test_every_box_has_its_superior_on_one_sheet() -> None:
    tree = units(9, 5)
    for most in (7, 12, 20, 30):
        sheets = [{*portion.boxes} for portion in split(tree, at_most(most))]
        for box, parent in enumerate(tree.parents):
            assert parent < 0 or sum({box, parent} <= shown for shown in sheets) == 1


def test_the_last_sheets_of_a_branch_share_its_children_and_staff_comes_first() -> None:
    boxes = [Box("b0", BoxKind.HEAD, "Directeur")]
    boxes += [Box(f"b{n}", BoxKind.UNIT, f"Dienst {n}", parent="b0") for n in range(1, 12)]
    boxes.append(Box("staff", BoxKind.UNIT, "Staf", parent="b0", place=Place.BESIDE))
    tree = tree_of(chart_of(boxes, connectors(boxes)))
    assert named(tree, 6) == [
        ["b0", "b1", "b2", "b3", "staff"],
        ["b0", "b4", "b5", "b6", "b7"],
        ["b0", "b8", "b9", "b10", "b11"],
    ]


def test_no_sheet_has_one_child_alone_where_the_one_before_has_many() -> None:
    boxes = [Box("b0", BoxKind.HEAD, "Directeur"), Box("staff", BoxKind.UNIT, "Staf", parent="b0")]
    boxes += [Box(f"b{n}", BoxKind.UNIT, f"Dienst {n}", parent="b0") for n in range(1, 8)]
    tree = tree_of(chart_of(boxes, connectors(boxes)))

    def fits(portion: Portion) -> bool:
        return len(portion.boxes) <= (2 if portion.is_first else 7)

    shown = [[tree.boxes[box].id for box in portion.boxes] for portion in split(tree, fits)]
    assert shown == [["b0", "staff"], ["b0", "b1", "b2", "b3", "b4"], ["b0", "b5", "b6", "b7"]]
