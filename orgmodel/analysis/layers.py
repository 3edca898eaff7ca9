"""Layers: how far below the head of the organisation a position stands; the head is layer 1."""

from __future__ import annotations

from collections.abc import Sequence

from orgmodel.analysis.reporting import Edge, Reporting
from orgmodel.model.organisation import Organisation
from orgmodel.model.quantity import AT_LEAST_ONE, ONE, Interval

BELOW_THE_HEAD = Interval(2, None)


def layers(organisation: Organisation, reporting: Reporting, order: Sequence[int]) -> dict[int, Interval]:
    """Return the layer of each node, superiors before reports; unknown in and below a cycle.

    Args:
        order: the nodes, each after all its reports.
    """
    # Each layer takes somebody: where all are declared, nobody stands lower than there are nodes.
    is_bounded = not organisation.is_open and len(order) == len(reporting.units)
    unplaced = set(reporting.unplaced)
    superiors: dict[int, list[Edge]] = {}
    for edge in reporting.edges:
        superiors.setdefault(edge.reporter, []).append(edge)
    unknown_heads = set(reporting.unknown_heads.values())
    placed = unknown_heads - reporting.doubtful_heads
    head = organisation.root.head
    leads_all = head is not None and not superiors.get(reporting.node_of[head])
    somewhere = BELOW_THE_HEAD if leads_all else AT_LEAST_ONE
    found: dict[int, Interval] = {}
    for node in reversed(order):
        edges = superiors.get(node, ())
        if node in unplaced:
            found[node] = somewhere
        elif not edges:
            found[node] = ONE
        else:
            found[node] = _below(edges, found, unknown_heads, placed, somewhere)
    return {node: _at_most(layer, len(order)) for node, layer in found.items()} if is_bounded else found


def _at_most(layer: Interval, lowest: int) -> Interval:
    most = lowest if layer.maximum is None else min(layer.maximum, lowest)
    return Interval(layer.minimum, max(layer.minimum, most))


def _below(
    edges: Sequence[Edge],
    found: dict[int, Interval],
    unknown_heads: set[int],
    placed: set[int],
    somewhere: Interval,
) -> Interval:
    result: Interval | None = None
    is_placed = edges[0].certain or edges[0].reporter in placed
    for edge in edges:
        layer = _one_below(
            found.get(edge.superior, AT_LEAST_ONE), perhaps_head=edge.superior in unknown_heads
        )
        result = layer if result is None else result.hull(layer)
    if result is None or (len(edges) == 1 and not is_placed):
        return somewhere
    return result


def _one_below(layer: Interval, *, perhaps_head: bool) -> Interval:
    """Return the layer below; a member of a unit whose head is not known may be that head."""
    most = None if layer.maximum is None else layer.maximum + 1
    return Interval(layer.minimum if perhaps_head else layer.minimum + 1, most)
