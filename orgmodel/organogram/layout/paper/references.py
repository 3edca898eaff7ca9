"""References between sheets: what stands where, told at both ends."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping

from msgspec import Struct

from orgmodel.organogram.chart import Chart, Link
from orgmodel.organogram.layout.paper.portions import Portion, children_of
from orgmodel.organogram.layout.tree import Tree
from orgmodel.words import sheets as words

# Stands for a sheet that has no number yet: nothing is wider than its two digits.
_WIDEST = 88
# A draft leaves room for so many numbers of sheets from which lines come to one box.
_MOST_LISTED = 30


class Ends(Struct, frozen=True):
    """Hold the links of a chart by the box at either end."""

    by_source: dict[str, list[Link]]
    by_target: dict[str, list[Link]]


class Numbers(Struct, frozen=True):
    """Hold on which sheet everything stands, from 0 on.

    Args:
        drawn: sheet on which each box first stands.
        begun: sheet that shows the children of a box from a given one on.
        ended: sheet that shows them up to a given one.
        lines: for each box the sheets, other than its own, on which lines to it begin.
        count: how many sheets there are.
    """

    drawn: Mapping[int, int]
    begun: Mapping[tuple[int, int], int]
    ended: Mapping[tuple[int, int], int]
    lines: Mapping[int, list[int]]
    count: int

    def see(self, box: int, language: str) -> str:
        """Say on which sheet a box stands."""
        sheet = self.drawn.get(box, self.count - 1)
        return words.SEE_SHEET.format(sheet=sheet + 1).to(language)


def ends_of(chart: Chart) -> Ends:
    """Group the links of a chart by the box at either end."""
    sources: dict[str, list[Link]] = defaultdict(list)
    targets: dict[str, list[Link]] = defaultdict(list)
    for link in chart.links:
        sources[link.source].append(link)
        targets[link.target].append(link)
    return Ends(dict(sources), dict(targets))


def shown_on(tree: Tree, portion: Portion) -> list[int]:
    """Return the boxes of a sheet; the first has those that hang from nothing too."""
    return sorted({*portion.boxes, *(tree.apart if portion.is_first else ())})


def numbered(tree: Tree, ends: Ends, portions: list[Portion]) -> Numbers:
    """Number the sheets of portions."""
    drawn: dict[int, int] = dict.fromkeys(tree.apart, 0)
    begun: dict[tuple[int, int], int] = {}
    ended: dict[tuple[int, int], int] = {}
    for number, portion in enumerate(portions):
        for head, start, end in portion.branches:
            begun[head, start] = ended[head, end] = number
        for box in portion.boxes:
            drawn.setdefault(box, number)
    lines: dict[int, list[int]] = defaultdict(list)
    for number, portion in enumerate(portions):
        boxes = shown_on(tree, portion)
        mine = (box for box in boxes if drawn[box] == number)
        targets = {tree.index[link.target] for link in far_links(tree, ends, mine, {*boxes})}
        for target in sorted(targets):
            lines[target].append(number)
    return Numbers(drawn, begun, ended, dict(lines), len(portions))


def unnumbered(tree: Tree, ends: Ends, portion: Portion) -> tuple[int, Numbers]:
    """Return stand-ins for the number of one portion and for all others, to try whether it fits."""
    number = 0 if portion.is_first else _WIDEST
    anywhere: defaultdict[tuple[int, int], int] = defaultdict(lambda: _WIDEST)
    boxes = {*shown_on(tree, portion)}
    lines: dict[int, list[int]] = {}
    for box in boxes:
        links = ends.by_target.get(tree.boxes[box].id, ())
        far = {link.source for link in links if tree.index.get(link.source, box) not in boxes}
        # What hangs from a box is on a sheet with that box, where it is no line from elsewhere.
        far -= {tree.boxes[child].id for child in children_of(tree, box)}
        if far:
            lines[box] = [_WIDEST] * min(len(far), _MOST_LISTED)
    drawn = dict.fromkeys(range(len(tree.boxes)), number)
    return number, Numbers(drawn, anywhere, anywhere, lines, _WIDEST)


def far_links(tree: Tree, ends: Ends, mine: Iterable[int], here: set[int]) -> Iterator[Link]:
    """Yield the lines from some boxes to boxes that are on another sheet."""
    for box in mine:
        for link in ends.by_source.get(tree.boxes[box].id, ()):
            if tree.index.get(link.target, box) not in here:
                yield link


def references(
    tree: Tree, box: int, portion: Portion, number: int, numbers: Numbers, language: str
) -> Iterator[str]:
    """Yield what a box says of other sheets: where its parent stands, what hangs from it, and its lines."""
    for head, start, end in portion.branches:
        if head != box:
            continue
        if start > 0:
            yield words.FROM_SHEET.format(sheet=numbers.ended[box, start] + 1).to(language)
        elif number > 0:
            yield words.FROM_SHEET.format(sheet=numbers.drawn[box] + 1).to(language)
        if end < len(children_of(tree, box)):
            yield words.SEE_SHEET.format(sheet=numbers.begun[box, end] + 1).to(language)
    if box in portion.cut:
        yield words.SEE_SHEET.format(sheet=numbers.begun[box, 0] + 1).to(language)
    if numbers.drawn[box] == number and box in numbers.lines:
        yield words.lines_from([sheet + 1 for sheet in numbers.lines[box]], language)
