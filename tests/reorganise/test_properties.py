"""What holds for every organisation and every scenario."""

from __future__ import annotations

from collections.abc import KeysView

from hypothesis import given, settings
from hypothesis import strategies as st

from orgmodel.files.loading import load_entries
from orgmodel.reorganise.as_data import to_data
from orgmodel.reorganise.carrying_out import CarriedOut, carry_out
from orgmodel.reorganise.conservation import prove
from orgmodel.reorganise.planning import plan_of
from orgmodel.reorganise.replay import apply_plan, inverse
from orgmodel.reorganise.scenario import read_scenario
from tests.reorganise.carried import HEAD, organisation_of

UNITS = ["u0", "u1", "u2", "u3", "u4", "u5"]
TITLES = ["Klerk", "Expert", "Arbeider"]


@st.composite
def bases(draw: st.DrawFn) -> str:
    """Draw the text of an organisation: units nested or flat, in blocks or in braces, with comments."""
    lines = ["format: 1", "id: stad", "name: Stad", "head: {title: Directeur}", "units:"]
    depth = {"": -1}
    parent = ""
    for number in range(draw(st.integers(1, 6))):
        identity = f"u{number}"
        nested = draw(st.booleans()) and number > 0
        if nested:
            level = depth[parent] + 1
            lines.append("  " + "    " * depth[parent] + "  units:")
        else:
            level = 0
        indent = "  " + "    " * level
        flat = draw(
            st.sampled_from(["", "", f"    part_of: {draw(st.sampled_from(UNITS[:number] or ['stad']))}"])
        )
        lines.append(f"{indent}# over {identity}")
        lines.append(f"{indent}- name: {identity.upper()}   # naam van {identity}")
        lines.append(f"{indent}  id: {identity}")
        if flat and level == 0:
            lines.append(f"{indent}  {flat.strip()}")
        lines.append(
            f"{indent}  head: " + draw(st.sampled_from(["none", "unknown", f"{{title: Hoofd {identity}}}"]))
        )
        titles = draw(st.lists(st.sampled_from(TITLES), unique=True, max_size=3))
        if titles:
            lines.append(f"{indent}  positions:")
            for title in titles:
                count = draw(st.sampled_from(["1", "4", "~8", "3+"]))
                lines.append(f"{indent}    - {{title: {title}, count: {count}}}   # {title} van {identity}")
        depth[identity] = level
        parent = identity
    return "\n".join(lines) + "\n"


def _change(draw: st.DrawFn, base: str) -> str:
    """Draw one change, sound or not, of elements that are there."""
    organisation = organisation_of(base)
    units = sorted(organisation.unit_by_id.keys() - {"stad"})
    unit, third = draw(st.sampled_from(units)), draw(st.sampled_from(units))
    other = draw(st.sampled_from([*units, "stad"]))
    position = draw(st.sampled_from(sorted(organisation.position_by_id)))
    count = draw(st.integers(1, 3))
    part = f"{{name: Deel {unit}, head: none, takes: [{position}]}}"
    return draw(
        st.sampled_from(
            [
                f"  - {{move: {unit}, part_of: {other}}}",
                f"  - {{move: {position}, part_of: {other}, head: none}}",
                f"  - {{transfer: {position}, count: {count}, part_of: {other}}}",
                f"  - {{dissolve: {unit}, part_of: {other}}}",
                f"  - {{rename: {unit}, name: Nieuw {unit}}}",
                f"  - {{rename: {position}, title: Andere titel}}",
                f"  - {{merge: [{unit}, {third}], into: {{name: Samen {unit}}}, head: none}}",
                f"  - {{merge: [{unit}, {third}], into: {third}, head: unknown}}",
                f"  - {{split: {unit}, into: [{part}], rest: {unit}}}",
                f"  - {{split: {unit}, into: [{part}], rest: {third}}}",
                f"  - {{close: {position}, to: none, head: unknown}}",
                f"  - {{set: {unit}, head: {{title: Leider {unit}}}}}",
                f"  - {{set: {position}, grade: B1, status: vacant}}",
                f"  - create:\n      unit: {{name: Extra, part_of: {other}, positions: [{{title: Klerk}}]}}",
                f"  - {{add-line: {position}, to: directeur, kind: functional}}",
                f"  - {{set: {unit}, head: {position}}}",
            ]
        )
    )


@st.composite
def changed(draw: st.DrawFn, most: int) -> tuple[str, list[str]]:
    """Draw a base and changes that can be made, one after the other."""
    base = draw(bases().filter(is_sound))
    made: list[str] = []
    for _ in range(most):
        change = _change(draw, base)
        if carry(base, [*made, change]) is not None:
            made.append(change)
    return base, made


def carry(base: str, given: list[str]) -> CarriedOut | None:
    loaded = load_entries(base.encode(), "base.yaml")
    scenario, faults = read_scenario((HEAD + "\n".join(given) + "\n").encode(), "test.yaml")
    assert scenario is not None, faults
    result, refused = carry_out(organisation_of(base), loaded.document, [scenario])
    assert (result is None) == bool(refused)
    for fault in refused:
        assert fault.message.startswith("change ")
        assert "could not be read" not in fault.message, (base, given, fault.message)
    return result


def is_sound(base: str) -> bool:
    try:
        organisation_of(base)
    except AssertionError:
        return False
    return True


@given(changed(most=5))
@settings(max_examples=150, deadline=None)
def test_a_scenario_does_what_its_plan_says_and_loses_nothing(drawn: tuple[str, list[str]]) -> None:
    base, made = drawn
    if not made:
        return
    result = carry(base, made)
    assert result is not None
    plan = plan_of(result)
    assert to_data(apply_plan(plan, result.before)) == to_data(result.after)
    assert to_data(apply_plan(inverse(plan), result.after)) == to_data(result.before)
    conservation = prove(plan, result.before, result.after, result.flows)
    assert conservation.holds
    seats = conservation.seats
    if seats.before.is_exact and seats.after.is_exact:
        assert seats.before == seats.kept.plus(seats.left).plus(seats.lost)
        assert seats.after == seats.kept.plus(seats.arrived).plus(seats.new)
    after = result.data.decode()
    ids = {*result.after.unit_by_id, *result.after.position_by_id}
    for comment in (line.split("#")[1].strip() for line in base.splitlines() if "#" in line):
        *_, unit = comment.split()
        title = comment.split()[0].lower()
        owner = f"{unit}/{title}" if " van " in comment and title != "naam" else unit
        assert after.count(f"# {comment}\n") == (1 if owner in ids else 0)


@given(changed(most=3))
@settings(max_examples=150, deadline=None)
def test_changes_that_touch_other_elements_commute(drawn: tuple[str, list[str]]) -> None:
    base, made = drawn
    touched = [carry(base, [change]) for change in made]
    apart = [one.causes.keys() for one in touched if one is not None]
    if len(apart) < 2 or len(apart) < len(made) or _touch(base, made, apart):
        return
    one, other = carry(base, made), carry(base, made[::-1])
    assert one is not None
    assert other is not None
    assert _unordered(one) == _unordered(other)


def _touch(base: str, made: list[str], apart: list[KeysView[str]]) -> bool:
    """Tell whether two changes concern or name the same unit, or one above or below."""
    parents = {unit.id: unit.parent or "" for unit in organisation_of(base).units}
    seen: set[str] = set()
    for change, ids in zip(made, apart, strict=True):
        named = {word.strip("{}[],:") for word in change.split()} & {*parents, "stad", "directeur"}
        units = named | {identity.split("/")[0] for identity in ids}
        for unit in list(units):
            above = unit
            while above in parents:
                above = parents[above]
                units.add(above)
        units.discard("stad")
        if seen & units:
            return True
        seen |= units
    return "stad" in " ".join(made)


def _unordered(result: CarriedOut) -> object:
    data = to_data(result.after)
    return {
        name: sorted(data.get(name, []), key=lambda element: str(element["id"]))
        for name in ("units", "positions")
    }
