"""The layout tree: which box each unit and position stands in, and from which box that one hangs."""

from __future__ import annotations

from collections.abc import Iterable, Mapping

from msgspec import Struct

from orgmodel.model.elements import Position, Unit
from orgmodel.model.lines import Line
from orgmodel.model.quantity import ONE, Interval
from orgmodel.organogram.chart import Place


class Spot(Struct, frozen=True):
    """Hold where one box hangs.

    Args:
        parent: id of the box it hangs from; None at the top.
        linked: whether a line is drawn to that box.
        unknown: whether that line is inferred or not specified.
        line: the declared line it stands for; None for nesting.
        placed: False where the place in the organisation is not known.
        elsewhere: whether the line takes it out of the unit it stands in.
    """

    parent: str | None
    linked: bool = True
    unknown: bool = False
    line: Line | None = None
    place: Place = Place.BELOW
    placed: bool = True
    elsewhere: bool = False


TOP = Spot(None, linked=False)


class BoxTree(Struct, frozen=True):
    """Hold the layout tree of units and positions.

    Args:
        root: id of the box of the organisation's head (of the organisation where there is none).
        box_of_position, box_of_unit: element id to box id.
        head_of: unit id to the id of its stated head.
        head_shown: box id to the position merged into it.
        unit_shown: box id to the unit it stands for.
        spots: box id to its spot, in file order.
        children: box id to the boxes that hang from it, in file order, places not known last.
    """

    root: str
    box_of_position: Mapping[str, str]
    box_of_unit: Mapping[str, str]
    head_of: Mapping[str, str]
    head_shown: Mapping[str, Position]
    unit_shown: Mapping[str, Unit]
    spots: Mapping[str, Spot]
    children: Mapping[str, tuple[str, ...]]

    def below(self, box: str, *, down: int | None = None) -> list[str]:
        """Return `box` and the boxes below it, parents before children, at most `down` layers deep."""
        result, stack = [], [(box, 0)]
        while stack:
            current, depth = stack.pop()
            result.append(current)
            if down is None or depth < down:
                stack.extend((child, depth + 1) for child in reversed(self.children.get(current, ())))
        return result

    def chain(self, box: str) -> list[str]:
        """Return the boxes from the top down to `box`."""
        result: list[str] = []
        current: str | None = box
        while current is not None:
            result.append(current)
            current = self.spots[current].parent
        return result[::-1]

    def by_line(self, boxes: Iterable[str]) -> tuple[list[str], list[str]]:
        """Return the boxes that have a line to what they hang from, and those that have none."""
        linked: list[str] = []
        loose: list[str] = []
        for box in boxes:
            (linked if self.spots[box].linked else loose).append(box)
        return linked, loose

    def superior_box(self, box: str) -> str | None:
        """Return the box of whoever leads `box`: units without a head are passed through."""
        current = self.spots[box].parent
        while current is not None and current in self.unit_shown and current not in self.head_shown:
            head = self.head_of.get(self.unit_shown[current].id)
            if head is not None and self.box_of_position[head] != box:
                return self.box_of_position[head]
            current = self.spots[current].parent
        return current

    def times(self, box: str) -> Interval:
        """Return for how many units a box stands, each with what hangs below it."""
        unit = self.unit_shown.get(box)
        return ONE if unit is None else unit.count.whole

    def box_of(self, element: str) -> str | None:
        """Return the box that a position or unit stands in."""
        return self.box_of_position.get(element) or self.box_of_unit.get(element)
