"""Placing: a unit and its head share one box, which hangs from the box of the primary superior.

Where a line follows from nesting, the box hangs from that of the unit it stands in, also when that
unit has no head: the line runs through it.
"""

from __future__ import annotations

from collections.abc import Mapping

from msgspec import Struct, field

from orgmodel.analysis.computed import Computed
from orgmodel.analysis.leaders import Leader, Leaders
from orgmodel.model.elements import HeadState, Position, Unit
from orgmodel.model.lines import Line, LineKind, LineOrigin, LineState
from orgmodel.model.organisation import Organisation
from orgmodel.organogram.chart import Place
from orgmodel.organogram.views.tree import TOP, BoxTree, Spot


def build_tree(computed: Computed) -> BoxTree:
    """Place every unit and position of an organisation in a box, and every box in the tree."""
    builder = _Builder(computed, Leaders(computed.organisation), _in_led_bodies(computed.organisation))
    builder.merge()
    builder.place()
    builder.break_circles()
    return BoxTree(
        builder.root,
        builder.box_of_position,
        builder.box_of_unit,
        builder.head_of,
        builder.head_shown,
        builder.unit_shown,
        builder.spots,
        _children(builder.root, builder.spots),
    )


def _stated_heads(organisation: Organisation) -> dict[str, str]:
    """Return the id of the head of each unit whose head is declared."""
    units = (organisation.root, *organisation.units)
    return {
        unit.id: unit.head for unit in units if unit.head_state is HeadState.STATED and unit.head is not None
    }


def _in_led_bodies(organisation: Organisation) -> frozenset[str]:
    """Return the members of bodies that report in line to a position."""
    return frozenset(
        member.position
        for body in organisation.bodies
        if any(line.kind is LineKind.HIERARCHICAL for line in body.lines)
        for member in body.members
        if member.position is not None
    )


class _Builder(Struct):
    computed: Computed
    leaders: Leaders
    in_led_bodies: frozenset[str]
    root: str = ""
    box_of_position: dict[str, str] = field(default_factory=dict)
    box_of_unit: dict[str, str] = field(default_factory=dict)
    head_of: dict[str, str] = field(default_factory=dict)
    head_shown: dict[str, Position] = field(default_factory=dict)
    unit_shown: dict[str, Unit] = field(default_factory=dict)
    spots: dict[str, Spot] = field(default_factory=dict)

    @property
    def organisation(self) -> Organisation:
        return self.computed.organisation

    def merge(self) -> None:
        """Decide which box each element stands in."""
        organisation = self.organisation
        self.head_of = _stated_heads(organisation)
        heads: dict[str, list[str]] = {}
        for headed, head in self.head_of.items():
            heads.setdefault(head, []).append(headed)
        top = organisation.root
        self.root = self.head_of.get(top.id, top.id)
        for unit in organisation.units:
            self.box_of_unit[unit.id] = unit.id
            self.unit_shown[unit.id] = unit
        self.box_of_unit[top.id] = self.root
        self.unit_shown[self.root] = top
        for position in organisation.positions:
            box = self._box_of(position, heads.get(position.id, ()))
            self.box_of_position[position.id] = box
            if box in self.unit_shown:
                self.head_shown[box] = position

    def _box_of(self, position: Position, heads: tuple[str, ...] | list[str]) -> str:
        if position.id == self.root or not heads:
            return position.id
        if position.unit is not None and position.unit in heads:
            return self.box_of_unit[position.unit]
        if len(heads) > 1:
            return position.id
        unit = self.organisation.unit_by_id[heads[0]]
        if unit.parent == position.unit and unit.parent and self._certain_pair(unit, position):
            return unit.id
        return position.id

    @staticmethod
    def _certain_pair(unit: Unit, position: Position) -> bool:
        one_each = unit.count.interval.is_exact and unit.count.interval == position.count.interval
        return one_each and unit.head_evidence.is_stated and position.line_state is LineState.DERIVED

    def place(self) -> None:
        """Decide from which box each box hangs."""
        self.spots[self.root] = TOP
        for position in self.organisation.positions:
            if self.box_of_position[position.id] == position.id != self.root:
                self.spots[position.id] = self._spot(position, position.unit, self._place(position))
        for unit in self.organisation.units:
            head = self.head_shown.get(unit.id)
            if head is not None:
                self.spots[unit.id] = self._spot(head, unit.parent, self._place(unit), unit)
            else:
                self.spots[unit.id] = self._spot_without_head(unit)

    def _place(self, element: Unit | Position) -> Place:
        """Put staff beside the line, but not once more inside a staff unit."""
        home = element.parent if isinstance(element, Unit) else element.unit
        inside = home is not None and self.organisation.unit_by_id[home].staff
        return Place.BESIDE if element.staff and not inside else Place.BELOW

    def _spot(self, position: Position, home: str | None, place: Place, unit: Unit | None = None) -> Spot:
        """Place the box of a position, or of a unit by the lines of its head.

        Args:
            home: the unit that the box stands in.
        """
        home_box = None if home is None else self.box_of_unit[home]
        certain = position.evidence.is_stated and (unit is None or unit.evidence.is_stated)
        if position.line_state is LineState.NONE:
            return Spot(home_box or self.root, linked=False, place=Place.BESIDE, placed=home_box is not None)
        lines = [] if position.line_state is LineState.DERIVED else self._lines(position)
        if not lines and home_box is None:
            return Spot(self.root, linked=False, place=place, placed=False)
        leader = self.leaders.of_position(position)
        if not lines:
            vague = position.line_state is LineState.UNKNOWN or self._led_elsewhere(position, leader)
            return Spot(home_box, unknown=vague or not certain, place=place)
        line = _leading(lines, leader.position)
        # Of several lines all are known, only not which is the main one; the card says that.
        unknown = not line.evidence.is_stated
        if home_box is not None and line.superior == leader.position:
            return Spot(home_box, unknown=unknown or not certain, line=line, place=place)
        other = self.organisation.position_by_id[line.superior].unit
        elsewhere = home not in (None, self.organisation.id, other)
        above = self.box_of_position[line.superior]
        return Spot(above, unknown=unknown, line=line, place=place, elsewhere=elsewhere)

    def _led_elsewhere(self, position: Position, leader: Leader) -> bool:
        """Tell whether a body gives the position a superior beside the one of its unit."""
        if position.id not in self.in_led_bodies:
            return False
        lines = self.computed.hierarchical(position.id)
        return any(line.superior != leader.position for line in lines if line.origin is LineOrigin.BODY)

    def _lines(self, position: Position) -> list[Line]:
        """Return the hierarchical lines to other boxes; those from a body only where there is no other."""
        lines = [line for line in position.lines if line.kind is LineKind.HIERARCHICAL]
        if not lines:
            hierarchical = self.computed.hierarchical(position.id)
            lines = [line for line in hierarchical if line.origin is LineOrigin.BODY]
        boxes, own = self.box_of_position, self.box_of_position[position.id]
        return [line for line in lines if boxes.get(line.superior, own) != own]

    def _spot_without_head(self, unit: Unit) -> Spot:
        """Place a unit whose head is not in its own box."""
        place, certain = self._place(unit), unit.evidence.is_stated
        head = self.head_of.get(unit.id)
        if head is not None:
            position = self.organisation.position_by_id[head]
            own_card = self.box_of_position[head] == head
            if unit.parent is None or (own_card and head != self.root and position.unit == unit.parent):
                sure = certain and unit.head_evidence.is_stated
                return Spot(self.box_of_position[head], unknown=not sure, place=place)
        if unit.parent is None:
            return Spot(self.root, linked=False, place=place, placed=False)
        return Spot(self.box_of_unit[unit.parent], unknown=not certain, place=place)

    def break_circles(self) -> None:
        """Hang one box of each circle from the top without a line, so that every view stays finite."""
        reaches: set[str] = {self.root}
        for box in self.spots:
            path: dict[str, None] = {}
            current = box
            while current not in reaches and current not in path:
                path[current] = None
                parent = self.spots[current].parent
                current = self.root if parent is None else parent
            if current not in reaches:
                self.spots[current] = Spot(self.root, linked=False, placed=False)
            reaches.update(path)


def _leading(lines: list[Line], superior: str | None) -> Line:
    """Return the line that places the box: the primary one, else the one the unit implies, else the first."""
    for line in lines:
        if line.primary:
            return line
    for line in lines:
        if line.superior == superior:
            return line
    return lines[0]


def _children(root: str, spots: Mapping[str, Spot]) -> dict[str, tuple[str, ...]]:
    groups: dict[str, list[str]] = {}
    for late in (False, True):
        for box, spot in spots.items():
            if box != root and spot.placed is not late and spot.parent is not None:
                groups.setdefault(spot.parent, []).append(box)
    return {box: tuple(children) for box, children in groups.items()}
