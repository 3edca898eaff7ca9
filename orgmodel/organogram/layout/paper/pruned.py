"""The one pruned sheet: a remainder stands wherever something was left out."""

from __future__ import annotations

from msgspec.structs import replace

from orgmodel.organogram.chart import Box, BoxKind, Chart, Link, LinkKind
from orgmodel.organogram.layout.paper.portions import Portion, children_of
from orgmodel.organogram.layout.paper.references import Ends, shown_on
from orgmodel.organogram.layout.tree import Tree
from orgmodel.words import legend as words
from orgmodel.words.numbers import format_number
from orgmodel.words.text import Text

_SINGULAR = {
    words.UNITS: words.ONE_UNIT,
    words.POSITIONS: words.ONE_POSITION,
    words.BODIES: words.ONE_BODY,
}


def pruned_chart(chart: Chart, ends: Ends, tree: Tree, portion: Portion) -> Chart:
    """Return the chart of one portion with a remainder wherever something was left out."""
    boxes = shown_on(tree, portion)
    kept = {tree.boxes[n].id for n in boxes}
    drawn: list[Box] = [tree.boxes[n] for n in boxes]
    links = [link for box in drawn for link in ends.by_source.get(box.id, ()) if link.target in kept]
    for box in portion.cut:
        rest = _rest(chart, tree, box)
        drawn.append(rest)
        links.append(Link(rest.id, tree.boxes[box].id, LinkKind.HIERARCHICAL, in_tree=True))
    (branch,) = portion.branches
    left_out = children_of(tree, branch.head)[branch.end :]
    if left_out:
        head = tree.boxes[branch.head] if branch.head >= 0 else None
        text = "+ " + _counted(tree, left_out, chart.language)
        rest = Box("#rest", BoxKind.REMAINDER, text, parent=head.id if head else None)
        drawn.append(rest)
        if head is not None:
            links.append(Link(rest.id, head.id, LinkKind.HIERARCHICAL, in_tree=True))
    return replace(chart, boxes=tuple(drawn), links=tuple(links))


def _rest(chart: Chart, tree: Tree, box: int) -> Box:
    whole = tree.boxes[box]
    text = whole.below or _counted(tree, children_of(tree, box), chart.language)
    return Box(f"{whole.id}#rest", BoxKind.REMAINDER, f"+ {text}", parent=whole.id)


def _counted(tree: Tree, tops: list[int], language: str) -> str:
    """Count the boxes of some subtrees by kind: "3 eenheden, 42 functies"."""
    counts = {words.UNITS: 0, words.POSITIONS: 0, words.BODIES: 0}
    waiting = list(tops)
    while waiting:
        box = waiting.pop()
        kind = tree.boxes[box].kind
        counts[{BoxKind.UNIT: words.UNITS, BoxKind.BODY: words.BODIES}.get(kind, words.POSITIONS)] += 1
        waiting += children_of(tree, box)
    return ", ".join(_one_or_many(word, count, language) for word, count in counts.items() if count)


def _one_or_many(word: Text, count: int, language: str) -> str:
    if count == 1:
        return _SINGULAR[word].to(language)
    return word.format(count=format_number(count, language)).to(language)
