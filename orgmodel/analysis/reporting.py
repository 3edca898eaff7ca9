"""All reporting lines, and the edges that spans and layers are counted on."""

from __future__ import annotations

from msgspec import Struct, field

from orgmodel.analysis.body_lines import is_counted, lines_of_bodies, primary_or_all
from orgmodel.analysis.leaders import Leader, Leaders, Leading, parents_first
from orgmodel.analysis.multiplicity import Multiplicity
from orgmodel.analysis.seats import SeatCounts, seat_counts
from orgmodel.model.elements import Position
from orgmodel.model.lines import Line, LineKind, LineOrigin, LineState
from orgmodel.model.organisation import Organisation
from orgmodel.model.quantity import Interval


class Edge(Struct, frozen=True):
    """Hold one hierarchical step from a node to the one above.

    Args:
        factor: how many times the reporter occurs for each superior, in counted units.
        certain: whether it counts in the minimum too.
    """

    reporter: int
    superior: int
    factor: Interval
    certain: bool


class Reporting(Struct):
    """Hold the lines of an organisation as data and as a graph over node numbers.

    Nodes are the positions in file order, then one node for each unit whose head is not known.

    Args:
        functional: functional lines; in direct spans only, where the conventions count them.
        seats: what each position counts for, by node.
        units: the unit of each node; None where its place is not known.
        multiplicity: how many times the contents of one unit occur for another.
        unknown_heads: unit id to the node of its unknown head.
        perhaps: nodes of heads that perhaps do not exist.
        doubtful_heads: nodes of unknown heads whose own superior is not certain.
        unplaced: nodes whose superior may be any position, with how many times they occur.
        unbounded: nodes that may lead more than is declared.
        open_bodies: nodes that lead a body with members not declared.
        body_seats: seats that exist only in a body, by the node that leads it.
    """

    multiplicity: Multiplicity
    lines: list[Line] = field(default_factory=list)
    edges: list[Edge] = field(default_factory=list)
    functional: list[Edge] = field(default_factory=list)
    seats: tuple[SeatCounts, ...] = ()
    units: list[str | None] = field(default_factory=list)
    node_of: dict[str, int] = field(default_factory=dict)
    unknown_heads: dict[str, int] = field(default_factory=dict)
    perhaps: set[int] = field(default_factory=set)
    doubtful_heads: set[int] = field(default_factory=set)
    unplaced: dict[int, Interval] = field(default_factory=dict)
    unbounded: set[int] = field(default_factory=set)
    open_bodies: set[int] = field(default_factory=set)
    body_seats: dict[int, Interval] = field(default_factory=dict)


def report(organisation: Organisation) -> Reporting:
    """Derive all lines of an organisation and the edges to count on."""
    return _Deriving(organisation).derive()


class _Deriving:
    def __init__(self, organisation: Organisation) -> None:
        self.organisation = organisation
        self.leaders = Leaders(organisation)
        self.multiplicity = Multiplicity(organisation)
        self.found = Reporting(self.multiplicity, seats=seat_counts(organisation))

    def derive(self) -> Reporting:
        found = self.found
        for number, position in enumerate(self.organisation.positions):
            found.node_of[position.id] = number
            found.units.append(position.unit)
        self._number_unknown_heads()
        self._note_unbounded()
        bodies = lines_of_bodies(self.organisation, found.node_of)
        found.open_bodies, found.body_seats = bodies.open_bodies, bodies.seats
        found.unbounded |= bodies.unbounded
        for number, position in enumerate(self.organisation.positions):
            self._derive_position(number, position, bodies.lines.get(position.id, ()))
        for unit_id, number in found.unknown_heads.items():
            leader = self.leaders.above(self.organisation.unit_by_id[unit_id])
            if not leader.certain:
                found.doubtful_heads.add(number)
            self._edge(number, unit_id, leader, certain=False)
        for body in self.organisation.bodies:
            found.lines.extend(body.lines)
        self._count_functional()
        return found

    def _number_unknown_heads(self) -> None:
        number = len(self.organisation.positions)
        for unit in parents_first(self.organisation):
            leader = self.leaders.of_members(unit.id)
            if leader.unit != unit.id or leader.leading is Leading.HEAD:
                continue
            self.found.unknown_heads[unit.id] = number
            self.found.units.append(unit.id)
            if leader.leading is Leading.PERHAPS_HEAD:
                self.found.perhaps.add(number)
            number += 1

    def _note_unbounded(self) -> None:
        open_units = {unit.id for unit in parents_first(self.organisation) if not unit.complete}
        for number, position in enumerate(self.organisation.positions):
            if position.unit in open_units or (position.unit is None and self.organisation.id in open_units):
                self.found.unbounded.add(number)
        for unit_id in open_units:
            leader = self.leaders.of_members(unit_id)
            self._unbind(leader)
            if leader.leading is Leading.PERHAPS_HEAD and leader.unit == unit_id:
                self._unbind(self.leaders.above(self.organisation.unit_by_id[unit_id]))

    def _unbind(self, leader: Leader) -> None:
        if leader.leading is Leading.PLACE_UNKNOWN:
            self.found.unbounded.update(range(len(self.found.units)))
        elif leader.position is not None:
            self.found.unbounded.add(self.found.node_of[leader.position])
        elif leader.unit is not None:
            self.found.unbounded.add(self.found.unknown_heads[leader.unit])

    def _derive_position(self, number: int, position: Position, from_bodies: list[Line] | tuple[()]) -> None:
        lines = list(position.lines)
        known = position.line_state is not LineState.UNKNOWN
        if position.line_state is LineState.DERIVED:
            leader = self.leaders.of_position(position)
            if not from_bodies:
                self._edge(number, position.unit, leader, certain=leader.certain)
                if leader.position is not None:
                    lines.append(_nesting_line(position, leader.position, primary=True))
                self.found.lines.extend(lines)
                return
            if leader.position is not None:
                lines.append(_nesting_line(position, leader.position, primary=None))
            elif leader.leading is not Leading.NOBODY:
                known = False
                self._edge(number, position.unit, leader, certain=False)
        elif not known and position.id != self.organisation.root.head:
            self._unplace(number, position.unit)
        present = {line.superior for line in lines if line.kind is LineKind.HIERARCHICAL}
        lines.extend(line for line in from_bodies if line.superior not in present)
        self.found.lines.extend(lines)
        self._declared_edges(number, position, lines, known=known)

    def _declared_edges(self, number: int, position: Position, lines: list[Line], *, known: bool) -> None:
        stated: dict[str, bool] = {}
        for line in primary_or_all(line for line in lines if is_counted(line, self.found.node_of)):
            stated[line.superior] = stated.get(line.superior, False) or line.evidence.is_stated
        for superior, is_stated in stated.items():
            certain = len(stated) == 1 and known and is_stated
            self._edge_to(number, position.unit, superior, certain=certain)

    def _count_functional(self) -> None:
        """Note each functional line once, where no hierarchical one counts between the same two."""
        present = {(edge.reporter, edge.superior) for edge in self.found.edges}
        for number, position in enumerate(self.organisation.positions):
            for line in position.lines:
                superior = self.found.node_of.get(line.superior)
                if line.kind is not LineKind.FUNCTIONAL or superior is None or (number, superior) in present:
                    continue
                present.add((number, superior))
                above = self.organisation.positions[superior].unit
                factor = self.multiplicity.between(position.unit, above)
                self.found.functional.append(Edge(number, superior, factor, line.evidence.is_stated))

    def _unplace(self, number: int, unit: str | None) -> None:
        self.found.unplaced[number] = self.multiplicity.between(unit, self.organisation.id)

    def _edge(self, number: int, unit: str | None, leader: Leader, *, certain: bool) -> None:
        if leader.leading is Leading.PLACE_UNKNOWN:
            self._unplace(number, unit)
        elif leader.position is not None:
            self._edge_to(number, unit, leader.position, certain=certain)
        elif leader.unit is not None:
            superior = self.found.unknown_heads[leader.unit]
            factor = self.multiplicity.between(unit, leader.unit)
            self.found.edges.append(Edge(number, superior, factor, certain))

    def _edge_to(self, number: int, unit: str | None, superior: str, *, certain: bool) -> None:
        above = self.organisation.position_by_id[superior].unit
        factor = self.multiplicity.between(unit, above)
        self.found.edges.append(Edge(number, self.found.node_of[superior], factor, certain))


def _nesting_line(position: Position, superior: str, *, primary: bool | None) -> Line:
    return Line(
        position.id,
        superior,
        LineKind.HIERARCHICAL,
        position.path,
        primary=primary,
        origin=LineOrigin.NESTING,
        evidence=position.evidence,
    )
