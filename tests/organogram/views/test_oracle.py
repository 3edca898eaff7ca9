"""Boxes and lines against an oracle that derives them from the model and from the computed lines."""

from __future__ import annotations

from random import Random

from hypothesis import example, given, settings
from hypothesis import strategies as st

from orgmodel.analysis import Computed
from orgmodel.model.lines import LineKind, LineOrigin, LineState
from orgmodel.organogram.chart import BoxKind, Chart, LinkKind, Mark
from orgmodel.organogram.views import VIEWS, ViewRequest, build_chart
from tests.organogram.views.organisations import drawn_organisation
from tests.support.generated import as_yaml
from tests.support.opening import computed_of

SEEDS = st.integers(0, 100_000)


def opened(seed: int) -> Computed:
    return computed_of(as_yaml(drawn_organisation(seed)))


class Oracle:
    """Say which box an element must stand in, and whom its box must hang under."""

    def __init__(self, computed: Computed) -> None:
        self.computed = computed
        self.organisation = computed.organisation
        self.top = self.organisation.root.head or self.organisation.id

    def box(self, position_id: str) -> str:
        """A head shares the box of the unit it stands in, or of the one unit that it alone heads there."""
        position = self.organisation.position_by_id[position_id]
        headed = [unit for unit in self.organisation.units if unit.head == position_id]
        if position_id == self.top or not headed:
            return position_id
        for unit in headed:
            if unit.id == position.unit:
                return unit.id
        if len(headed) == 1 and self.pairs(headed[0], position):
            return headed[0].id
        return position_id

    def end(self, element: str) -> str:
        return self.box(element) if element in self.organisation.position_by_id else element

    @staticmethod
    def pairs(unit, position) -> bool:
        same_place = unit.parent is not None and unit.parent == position.unit
        same_number = unit.count.text == position.count.text and unit.count.interval.is_exact
        return same_place and same_number and position.line_state is LineState.DERIVED

    def boxes(self) -> set[str]:
        organisation = self.organisation
        bodies = {body.id for body in organisation.bodies if body.organisation is None}
        positions = {self.box(position.id) for position in organisation.positions}
        return bodies | positions | {unit.id for unit in organisation.units} | {self.top}

    def superior(self, position_id: str) -> str | None:
        """Return the one superior that the lines name; None where they name none or several."""
        position = self.organisation.position_by_id[position_id]
        lines = self.computed.hierarchical(position_id)
        if position.line_state is LineState.DERIVED:
            lines = tuple(line for line in lines if line.origin is LineOrigin.NESTING)
        lines = tuple(line for line in lines if line.origin is not LineOrigin.BODY)
        primary = [line for line in lines if line.primary]
        chosen = primary or (list(lines) if len(lines) == 1 else [])
        return chosen[0].superior if chosen else None


def positions_in(oracle: Oracle) -> dict[str, str]:
    """Return which position each box shows."""
    return {oracle.box(position.id): position.id for position in oracle.organisation.positions}


def leader_above(chart: Chart, box: str, oracle: Oracle) -> str | None:
    """Return the box of the position that leads a box: the nearest above, or the head that a unit names."""
    shown = {oracle.box(position.id) for position in oracle.organisation.positions}
    parents = {one.id: one.parent for one in chart.boxes}
    current = parents[box]
    while current is not None and current not in shown:
        unit = oracle.organisation.unit_by_id[current]
        if unit.head is not None and oracle.box(unit.head) != box:
            return oracle.box(unit.head)
        current = parents[current]
    return current


def between(chart: Chart, box: str, ends: tuple[str, ...]) -> list[str]:
    """Return the boxes above a box, up to the first of `ends`, without it."""
    parents = {one.id: one.parent for one in chart.boxes}
    found: list[str] = []
    current = parents[box]
    while current is not None and current not in ends:
        found.append(current)
        current = parents[current]
    return found


@settings(max_examples=120, deadline=None)
@given(SEEDS)
def test_every_element_has_exactly_one_box(seed):
    computed = opened(seed)
    chart = build_chart(computed, ViewRequest())
    drawn = [box.id for box in chart.boxes if box.kind is not BoxKind.REMAINDER]
    assert sorted(drawn) == sorted(Oracle(computed).boxes())


@settings(max_examples=120, deadline=None)
@given(SEEDS)
# The head of a unit stands in a unit inside it: one box of that circle hangs from the top without a line.
@example(4316)
def test_a_box_hangs_below_its_superior(seed):
    computed = opened(seed)
    chart, oracle = build_chart(computed, ViewRequest()), Oracle(computed)
    if computed.cycles:
        return
    shown = positions_in(oracle)
    linked = {link.source for link in chart.links if link.in_tree}
    for box, position in shown.items():
        superior = oracle.superior(position)
        if box == oracle.top or superior is None or oracle.box(superior) == box or box not in linked:
            continue
        if set(between(chart, box, (oracle.box(superior), oracle.top))) <= linked:
            assert leader_above(chart, box, oracle) == oracle.box(superior), (box, position)


@settings(max_examples=120, deadline=None)
@given(SEEDS)
def test_every_declared_line_is_drawn_once_and_nothing_else(seed):
    computed = opened(seed)
    chart, oracle = build_chart(computed, ViewRequest()), Oracle(computed)
    organisation = computed.organisation
    ids = {box.id for box in chart.boxes}
    wanted = set()
    for element in (*organisation.positions, *organisation.bodies):
        for line in element.lines:
            source = (
                oracle.box(line.reporter) if line.reporter in organisation.position_by_id else line.reporter
            )
            target = (
                oracle.box(line.superior) if line.superior in organisation.position_by_id else line.superior
            )
            if (source != target and source != oracle.top) or line.kind is not LineKind.HIERARCHICAL:
                wanted.add((source, target, line.kind.value))
    wanted = {line for line in wanted if line[0] in ids and line[1] in ids and line[0] != line[1]}
    drawn = [(link.source, link.target, link.kind.value) for link in chart.links]
    assert len(drawn) == len(set(drawn))
    for source, target, kind in wanted - set(drawn):
        assert kind == "hierarchical"
        assert leader_above(chart, source, oracle) == target
    led = {
        (oracle.box(line.reporter), oracle.box(line.superior), "hierarchical")
        for line in computed.lines
        if line.origin is LineOrigin.BODY
    }
    tree = {(box.id, box.parent, "hierarchical") for box in chart.boxes}
    from_top = {line for line in drawn if line[0] == oracle.top}
    for line in set(drawn) - wanted - tree - led - from_top:
        assert line[2] == "deputy"


@settings(max_examples=60, deadline=None)
@given(SEEDS)
def test_deputies_are_drawn(seed):
    computed = opened(seed)
    chart, oracle = build_chart(computed, ViewRequest(lenses=("deputies",))), Oracle(computed)
    wanted = {
        (oracle.box(deputy.position), oracle.box(position.id))
        for position in computed.organisation.positions
        for deputy in position.deputies
    }
    drawn = {(link.source, link.target) for link in chart.links if link.kind is LinkKind.DEPUTY}
    assert drawn == {pair for pair in wanted if pair[0] != pair[1]}
    plain = build_chart(computed, ViewRequest())
    shown = {(link.source, link.target) for link in plain.links if link.kind is LinkKind.DEPUTY}
    few = len(drawn) <= 5
    assert shown == {pair for pair in drawn if few or oracle.top in pair}
    assert ("Niet alle vervangingen staan op dit blad." in plain.footer) == (not few)


@settings(max_examples=120, deadline=None)
@example(160, "vacancy", None, "nl")
@given(SEEDS, st.sampled_from(sorted(VIEWS)), st.integers(0, 3) | st.none(), st.sampled_from(["nl", "en"]))
def test_every_view_is_sound(seed, view, down, language):
    computed = opened(seed)
    focus = Random(seed).choice(computed.organisation.positions).id
    request = ViewRequest(view=view, focus=focus, down=down, language=language)
    chart = build_chart(computed, request)
    ids: set[str] = set()
    for box in chart.boxes:
        assert box.id not in ids
        assert box.parent is None or box.parent in ids, "a parent comes before its children"
        assert box.title
        assert box.description.startswith(box.title)
        assert box.description.endswith(".")
        ids.add(box.id)
    parents = {box.id: box.parent for box in chart.boxes}
    for link in chart.links:
        assert {link.source, link.target} <= ids
        assert link.source != link.target
        assert not link.in_tree or parents[link.source] == link.target
    assert build_chart(computed, request) == chart
    if view in ("vacancy", "lines"):
        marked = [box.id for box in chart.boxes if box.mark is Mark.FOCUS]
        assert chart.focus in marked
        assert view == "lines" or marked == [chart.focus]
