"""Small generated organisations."""

from __future__ import annotations

from hypothesis import strategies as st
from msgspec.structs import replace

from orgmodel.model.elements import Body, HeadcountScope, HeadState, Member, Position, Statement, Status, Unit
from orgmodel.model.evidence import Evidence, Quote
from orgmodel.model.lines import Deputy, Line, LineKind, LineState
from orgmodel.model.organisation import Organisation
from orgmodel.model.quantity import AT_LEAST_ONE, parse_quantity

NAMES = ["Sport", "Jeugd", "Sport en jeugd", "Onthaal", "Burgerzaken", "Groen", "Mobiliteit"]
TITLES = ["Deskundige", "Deskundige sport", "Medewerker", "Diensthoofd", "Ingenieur"]
COUNTS = ["1", "2", "5", "~8", "3+", "6-8", "unknown"]

quantities = st.sampled_from(COUNTS).map(lambda text: parse_quantity(text, unknown_is=AT_LEAST_ONE))


@st.composite
def organisations(draw: st.DrawFn, *, ids: str = "abcdefgh") -> Organisation:
    """Draw an organisation of a few units, positions and bodies, with lines and statements."""
    unit_ids = draw(st.lists(st.sampled_from(ids), unique=True, max_size=6))
    units: list[Unit] = []
    for number, identifier in enumerate(unit_ids):
        parent = draw(st.sampled_from(["stad", None, *unit_ids[:number]]))
        unit = Unit(identifier, draw(st.sampled_from([None, *NAMES])), parent, ("units", number))
        unit = replace(unit, types=draw(st.sampled_from([(), ("dienst",), ("cluster", "afdeling")])))
        if draw(st.booleans()):
            statement = Statement(
                identifier, HeadcountScope.PERSONS, draw(quantities), ("units", number, "headcount")
            )
            unit = replace(unit, headcount=(statement,))
        units.append(unit)
    positions = draw(_positions(["stad", None, *unit_ids]))
    units, positions = draw(_headed(units, positions))
    bodies = draw(_bodies([position.id for position in positions]))
    name = draw(st.sampled_from(["Stad", "Gemeente"]))
    return Organisation(name, Unit("stad", name, None, ()), tuple(units), tuple(positions), tuple(bodies))


@st.composite
def _positions(draw: st.DrawFn, places: list[str | None]) -> list[Position]:
    ids = draw(st.lists(st.sampled_from([f"p{n}" for n in range(8)]), unique=True, max_size=7))
    positions = []
    for number, identifier in enumerate(ids):
        position = Position(
            identifier,
            draw(st.sampled_from(TITLES)),
            draw(st.sampled_from(places)),
            ("positions", number),
            count=draw(quantities),
            status=draw(st.sampled_from([None, Status.VACANT])),
            evidence=draw(st.sampled_from([Evidence(), Evidence(own=True, quotes=(Quote("zo staat het"),))])),
        )
        if draw(st.booleans()):
            superior = draw(st.sampled_from(ids))
            line = Line(
                identifier, superior, LineKind.HIERARCHICAL, (*position.path, "reports_to"), primary=True
            )
            position = replace(position, lines=(line,), line_state=LineState.DECLARED)
        if draw(st.booleans()):
            deputy = Deputy(draw(st.sampled_from(ids)), (*position.path, "deputies", 0), order=1)
            position = replace(position, deputies=(deputy,))
        positions.append(position)
    return positions


@st.composite
def _headed(
    draw: st.DrawFn, units: list[Unit], positions: list[Position]
) -> tuple[list[Unit], list[Position]]:
    result, heads = [], {}
    for unit in units:
        mine = [p.id for p in positions if p.unit == unit.id and p.id not in heads]
        if mine and draw(st.booleans()):
            heads[mine[0]] = unit.id
            result.append(replace(unit, head=mine[0], head_state=HeadState.STATED))
        else:
            result.append(unit)
    headed = [replace(p, heads=(heads[p.id],)) if p.id in heads else p for p in positions]
    return result, headed


@st.composite
def _bodies(draw: st.DrawFn, positions: list[str]) -> list[Body]:
    bodies = []
    for number, identifier in enumerate(draw(st.sampled_from([[], ["mt"], ["mt", "college"]]))):
        path = ("bodies", number)
        body = Body(identifier, draw(st.sampled_from(["Managementteam", "College"])), path)
        if positions and draw(st.booleans()):
            member = Member((*path, "members", 0), position=draw(st.sampled_from(positions)))
            body = replace(body, members=(member,), chair=member)
        bodies.append(body)
    return bodies
