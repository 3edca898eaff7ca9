"""Reporters that may reach a node along several routes, or whose place is in doubt: counted once there.

What such a reporter brings is not added to what its superior has below, but carried upward apart from it. It
is added at a node to which every route leads, that stands in a unit around the reporter's, and above which
nothing hangs in the air. Of the routes to a node the heaviest counts, so that learning which is the right one
never raises a number.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from msgspec import Struct
from msgspec.structs import replace

from orgmodel.analysis.dominators import NOWHERE, dominators, reaching
from orgmodel.analysis.reporting import Edge, Reporting
from orgmodel.analysis.tally import times, upper


class Route(Struct, frozen=True):
    """Hold how one reporter reaches a node.

    Args:
        most: how many times at most it occurs below that node.
        through: the same along routes that run through others.
        around: the lowest unit around all that it passes.
        meeting: the next node upward to which all its routes lead, or NOWHERE.
        arrived: whether it is counted in that node's own from here on.
    """

    reporter: int
    most: int | float
    through: int | float
    around: str
    meeting: int
    arrived: bool = False


class Routes:
    """Carry reporters upward apart from what is simply below a node.

    Args:
        root: id of the organisation as a unit.
        order: the nodes, each after all its reports.
    """

    def __init__(self, reporting: Reporting, root: str, order: Sequence[int]) -> None:
        self._multiplicity = reporting.multiplicity
        self._units = [*reporting.units, root]
        self._anywhere = len(reporting.units)
        self._loose = [
            Edge(node, self._anywhere, factor, certain=False) for node, factor in reporting.unplaced.items()
        ]
        self._heads = set(reporting.unknown_heads.values())
        edges: dict[int, list[Edge]] = {}
        for edge in (*reporting.edges, *self._loose):
            edges.setdefault(edge.reporter, []).append(edge)
        self._apart = {node for node, above in edges.items() if self._is_doubtful(above)}
        self._carried: dict[int, dict[int, Route]] = {}
        self._meetings: dict[int, int] = {}
        self._floating: set[int] = set()
        if self._apart:
            superiors = {node: [edge.superior for edge in above] for node, above in edges.items()}
            upward = (*order, self._anywhere)
            self._meetings = dominators(superiors, upward)
            self._floating = reaching(self._anywhere, superiors, upward)

    def is_apart(self, node: int) -> bool:
        """Tell whether what a node brings is carried apart from what its superiors have below them."""
        return node in self._apart

    def carry(self, node: int, edges: Sequence[Edge]) -> list[Route]:
        """Return the routes that reach a node along the edges to it; those not arrived run on from there."""
        if not self._apart:
            return []
        found: dict[int, Route] = {}
        for edge in edges:
            for route in self._along(edge):
                known = found.get(route.reporter)
                found[route.reporter] = route if known is None else self._heaviest(known, route)
        routes = [self._at(node, route) for route in found.values()]
        self._carried[node] = {route.reporter: route for route in routes if not route.arrived}
        return routes

    def carried(self, node: int) -> dict[int, Route]:
        """Return the routes that run on upward from a node, by reporter."""
        return self._carried.get(node, {})

    def carry_anywhere(self) -> list[Route]:
        """Return the routes of those who may stand below any node, since a superior's place is not known."""
        return self.carry(self._anywhere, self._loose)

    def _is_doubtful(self, edges: Sequence[Edge]) -> bool:
        edge = edges[0]
        if len(edges) > 1 or edge.superior == self._anywhere:
            return True
        if self._loose and not edge.certain and edge.reporter not in self._heads:
            return True
        return not self._multiplicity.is_exact(self._units[edge.reporter], self._units[edge.superior])

    def _along(self, edge: Edge) -> Iterator[Route]:
        factor = upper(edge.factor)
        if edge.reporter in self._apart:
            around = self._around(edge.reporter, edge.superior)
            yield Route(edge.reporter, factor, 0, around, self._meetings.get(edge.reporter, NOWHERE))
        for route in self.carried(edge.reporter).values():
            most = times(factor, route.most)
            around = self._multiplicity.around(route.around, self._units[edge.superior])
            yield Route(route.reporter, most, most, around, route.meeting)

    def _around(self, one: int, other: int) -> str:
        return self._multiplicity.around(self._units[one], self._units[other])

    def _at(self, node: int, route: Route) -> Route:
        limit = upper(self._multiplicity.between(self._units[route.reporter], route.around))
        if route.most > limit:
            route = replace(route, most=limit, through=min(route.through, limit))
        if route.meeting != node:
            return route
        arrived = node not in self._floating and self._multiplicity.is_exact(route.around, self._units[node])
        return replace(route, meeting=self._meetings.get(node, NOWHERE), arrived=arrived)

    def _heaviest(self, one: Route, other: Route) -> Route:
        most, through = max(one.most, other.most), max(one.through, other.through)
        around = self._multiplicity.around(one.around, other.around)
        return Route(one.reporter, most, through, around, one.meeting)
