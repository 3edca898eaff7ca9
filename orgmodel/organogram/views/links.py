"""The lines of a chart: those of the layout tree, and every declared line besides."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator

from orgmodel.analysis.computed import Computed
from orgmodel.model.lines import Deputy, Line, LineKind, LineOrigin
from orgmodel.model.organisation import Organisation
from orgmodel.organogram.chart import Link, LinkKind
from orgmodel.organogram.views.tree import BoxTree
from orgmodel.words import organogram as words

KINDS = {
    LineKind.HIERARCHICAL: LinkKind.HIERARCHICAL,
    LineKind.FUNCTIONAL: LinkKind.FUNCTIONAL,
    LineKind.ACCOUNTABILITY: LinkKind.ACCOUNTABILITY,
}


class Links:
    """Gather lines, one between two boxes for each kind; a line without scope covers those with one."""

    def __init__(self) -> None:
        self._links: dict[tuple[str, str, LinkKind], Link] = {}

    def add(self, link: Link) -> None:
        """Add a line, or its scope to the line that is there."""
        key = (link.source, link.target, link.kind)
        known = self._links.get(key)
        if known is None:
            self._links[key] = link
            return
        label = ""
        if known.label and link.label:
            label = "; ".join(dict.fromkeys([*known.label.split("; "), link.label]))
        unknown, in_tree = known.unknown and link.unknown, known.in_tree or link.in_tree
        self._links[key] = Link(*key, label, unknown=unknown, in_tree=in_tree)

    def drawn(self) -> list[Link]:
        """Return the lines in the order in which they were first added."""
        return list(self._links.values())


def tree_links(tree: BoxTree, boxes: Iterable[str]) -> list[Link]:
    """Return the line from each box to the one it hangs from, where there is one."""
    links = []
    for box in boxes:
        spot = tree.spots[box]
        if spot.linked and spot.parent is not None:
            label = spot.line.scope or "" if spot.line is not None else ""
            links.append(
                Link(box, spot.parent, LinkKind.HIERARCHICAL, label, unknown=spot.unknown, in_tree=True)
            )
    return links


def other_links(computed: Computed, tree: BoxTree, boxes: Collection[str], language: str) -> list[Link]:
    """Return every declared line between two boxes that the tree does not draw, and the deputies.

    Args:
        boxes: ids of the boxes drawn, bodies included.
    """
    organisation = computed.organisation
    drawn = {(box, spot.parent) for box, spot in tree.spots.items() if spot.linked}
    links = Links()
    for line in _all_but_nested(computed):
        source = tree.box_of_position.get(line.reporter, line.reporter)
        target = tree.box_of_position.get(line.superior, line.superior)
        if source not in boxes or target not in boxes or source == target:
            continue
        if line.kind is LineKind.HIERARCHICAL:
            spot = tree.spots.get(source)
            if (source, target) in drawn or (spot is not None and spot.line is line):
                continue
            if line.origin is LineOrigin.BODY and tree.superior_box(source) == target:
                continue
        links.add(_link(line, source, target, organisation))
    for position in organisation.positions:
        for deputy in position.deputies:
            source, target = tree.box_of_position[deputy.position], tree.box_of_position[position.id]
            if source in boxes and target in boxes and source != target:
                unknown = not deputy.evidence.is_stated
                label = deputy_label(deputy, language)
                links.add(Link(source, target, LinkKind.DEPUTY, label, unknown=unknown))
    return links.drawn()


def deputy_label(deputy: Deputy, language: str) -> str:
    """Return as which of several a deputy stands in; what is replaced and when in the document's words."""
    parts = [words.DEPUTY_ORDER.format(number=deputy.order).to(language)] if deputy.order is not None else []
    if deputy.scope and deputy.condition:
        parts.append(f"{deputy.scope} ({deputy.condition})")
    elif deputy.scope or deputy.condition:
        parts.append(deputy.scope or deputy.condition or "")
    return words.SEPARATOR.join(parts)


def is_vague(line: Line, organisation: Organisation) -> bool:
    """Tell whether a line is inferred, or follows from a body beside another that no primary decides."""
    if not line.evidence.is_stated:
        return True
    if line.kind is not LineKind.HIERARCHICAL or line.origin is not LineOrigin.BODY:
        return False
    reporter = organisation.position_by_id.get(line.reporter)
    lines = () if reporter is None else reporter.lines
    return not any(other.primary for other in lines if other.kind is line.kind)


def _all_but_nested(computed: Computed) -> Iterator[Line]:
    """Yield the lines that are written down, and those that a body gives its members."""
    for line in computed.lines:
        if line.origin is not LineOrigin.NESTING:
            yield line


def _link(line: Line, source: str, target: str, organisation: Organisation) -> Link:
    in_tree = line.kind is LineKind.HIERARCHICAL and line.reporter in organisation.body_by_id
    vague = is_vague(line, organisation)
    return Link(source, target, KINDS[line.kind], line.scope or "", unknown=vague, in_tree=in_tree)
