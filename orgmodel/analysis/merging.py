"""Where the possible lines of one position come together again, so that nobody is counted twice there."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from orgmodel.analysis.reporting import Edge


@dataclass(frozen=True, slots=True)
class Merge:
    """Hold a node with several possible superiors, as seen from the lowest node above them all.

    Args:
        straight: how many of its lines run to that node itself.
        through: how many run to it through others.
    """

    reporter: int
    straight: int
    through: int


def merges(edges: Sequence[Edge]) -> dict[int, list[Merge]]:
    """Return, by node, the reporters whose several possible lines meet there for the first time."""
    superiors: dict[int, list[int]] = {}
    for edge in edges:
        superiors.setdefault(edge.reporter, []).append(edge.superior)
    found: dict[int, list[Merge]] = {}
    for reporter, above in superiors.items():
        if len(above) < 2:
            continue
        meeting = _meeting(above, superiors)
        if meeting is not None:
            straight = above.count(meeting)
            found.setdefault(meeting, []).append(Merge(reporter, straight, len(above) - straight))
    return found


def _meeting(nodes: Sequence[int], superiors: dict[int, list[int]]) -> int | None:
    chains = [_chain(node, superiors) for node in nodes]
    shared = set(chains[0]).intersection(*chains[1:])
    return next((node for node in chains[0] if node in shared), None)


def _chain(node: int, superiors: dict[int, list[int]]) -> list[int]:
    """Return the node and those above it, as long as there is one superior and no circle."""
    chain = [node]
    seen = {node}
    above = superiors.get(node, [])
    while len(above) == 1 and above[0] not in seen:
        chain.append(above[0])
        seen.add(above[0])
        above = superiors.get(above[0], [])
    return chain
