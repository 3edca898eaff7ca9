"""Where all ways upward from a node come together."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

NOWHERE = -1


def dominators(superiors: Mapping[int, Sequence[int]], order: Sequence[int]) -> dict[int, int]:
    """Return, by node, the first node upward to which all its ways lead; NOWHERE if there is none.

    It is the immediate dominator in the graph from the tops downward (Lengauer and Tarjan, 1979), found by
    the common ancestors of all superiors in the tree of dominators (Cooper, Harvey and Kennedy, 2001).

    Args:
        order: each node after all below it; a superior that is not in it leads nowhere.
    """
    depth = {NOWHERE: 0}
    found: dict[int, int] = {}
    for node in reversed(order):
        above = [superior if superior in depth else NOWHERE for superior in superiors.get(node, ())]
        meeting = above[0] if above else NOWHERE
        for other in above[1:]:
            meeting = _common(meeting, other, found, depth)
        found[node] = meeting
        depth[node] = depth[meeting] + 1
    return found


def reaching(target: int, superiors: Mapping[int, Sequence[int]], order: Sequence[int]) -> set[int]:
    """Return the nodes with a way upward to the target, itself included.

    Args:
        order: each node after all below it.
    """
    found = {target}
    for node in reversed(order):
        if not found.isdisjoint(superiors.get(node, ())):
            found.add(node)
    return found


def _common(one: int, other: int, found: Mapping[int, int], depth: Mapping[int, int]) -> int:
    while one != other:
        if depth[one] >= depth[other]:
            one = found[one]
        else:
            other = found[other]
    return one
