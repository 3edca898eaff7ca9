"""The order in which to count: every report before its superior; what runs in a circle is named."""

from __future__ import annotations

from collections.abc import Sequence

from msgspec import Struct

from orgmodel.analysis.reporting import Edge


class Ordering(Struct, frozen=True):
    """Hold the nodes in counting order, and the circles among the rest.

    Args:
        nodes: each node after all nodes that report to it; nodes in or above a cycle are left out.
        cycles: node numbers of each circle along the lines, the smallest name first.
    """

    nodes: tuple[int, ...]
    cycles: tuple[tuple[int, ...], ...]


def order_nodes(names: Sequence[str], edges: Sequence[Edge]) -> Ordering:
    """Order nodes along the edges; `names` are theirs, so that no circle depends on file order."""
    size = len(names)
    waiting = [0] * size
    superiors: dict[int, list[int]] = {}
    for edge in edges:
        waiting[edge.superior] += 1
        superiors.setdefault(edge.reporter, []).append(edge.superior)
    ready = [node for node in range(size) if waiting[node] == 0]
    for node in ready:
        for superior in superiors.get(node, ()):
            waiting[superior] -= 1
            if waiting[superior] == 0:
                ready.append(superior)
    if len(ready) == size:
        return Ordering(tuple(ready), ())
    return Ordering(tuple(ready), _cycles(set(range(size)) - set(ready), superiors, names))


def _cycles(
    nodes: set[int], superiors: dict[int, list[int]], names: Sequence[str]
) -> tuple[tuple[int, ...], ...]:
    import networkx  # slow to import, and needed only where lines run in a circle

    graph = networkx.DiGraph()
    for node in sorted(nodes, key=names.__getitem__):
        above = sorted(superiors.get(node, ()), key=names.__getitem__)
        graph.add_edges_from((node, superior) for superior in above if superior in nodes)
    cycles = []
    for component in networkx.strongly_connected_components(graph):
        first = min(component, key=names.__getitem__)
        if len(component) == 1 and not graph.has_edge(first, first):
            continue
        circle = networkx.find_cycle(graph.subgraph(component), first)
        members = [reporter for reporter, _ in circle]
        start = members.index(min(members, key=names.__getitem__))
        cycles.append(tuple(members[start:] + members[:start]))
    return tuple(sorted(cycles, key=lambda cycle: names[cycle[0]]))
