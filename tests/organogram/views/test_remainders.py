"""A remainder never contradicts the numbers on its own picture, whatever the documents state."""

from __future__ import annotations

import copy
import re
from random import Random

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from orgmodel.analysis.conventions import Conventions, SpanUnit
from orgmodel.model.quantity import Interval
from orgmodel.organogram.chart import BoxKind
from orgmodel.organogram.views import ViewRequest, build_chart
from tests.support.generated import Data, all_positions, all_units, as_yaml, exact_organisation
from tests.support.opening import computed_of

IN_PERSONS = Conventions(unit=SpanUnit.PERSONS)
NUMBER = re.compile(r"(?:minstens )?(\d[\d.]*)(?:–(\d[\d.]*)|(\+))? medewerkers?$")


def with_less_written(seed: int) -> tuple[Data, Data]:
    """Return an organisation as it is, and as documents describe it: parts left out, numbers stated."""
    random = Random(seed)
    whole = exact_organisation(random)
    truth = computed_of(as_yaml(whole))
    written = copy.deepcopy(whole)
    for unit in all_units(written):
        if random.random() < 0.5:
            _leave_out(random, unit)
        if random.random() < 0.6:
            unit["headcount"] = _stated(random, unit, truth)
    return whole, written


def _leave_out(random: Random, unit: Data) -> None:
    """Leave out some of the members of a unit that are no vacancies."""
    unit["complete"] = "false"
    kept = [one for one in unit.get("positions", []) if "status" in one or random.random() < 0.5]
    unit["positions"] = kept
    units = unit.get("units", [])
    unit["units"] = [one for one in units if '"status"' in as_yaml(one).decode() or random.random() < 0.7]


def _stated(random: Random, unit: Data, truth) -> Data:
    numbers = truth.units[unit["id"]].persons.value
    said = {}
    count = int(unit.get("count", "1"))
    if random.random() < 0.6:
        said["persons"] = _worded(random, int(numbers.minimum) // count)
        said["includes_head"] = "true"
    if isinstance(unit["head"], dict):
        head = unit["head"]["id"]
        if random.random() < 0.6:
            straight = truth.direct_spans.of(head, IN_PERSONS).value
            said["direct"] = _worded(random, int(straight.minimum))
        if random.random() < 0.6:
            said["indirect"] = _worded(random, int(truth.positions[head].indirect.value.minimum))
    return said or {"persons": "unknown"}


def _worded(random: Random, number: int) -> str:
    if random.random() < 0.7:
        return str(number)
    return random.choice([f"{number}+", f"~{number}" if number else "0", f"{number}-{number + 2}"])


def told(title: str) -> Interval:
    match = NUMBER.search(title)
    if match is None:
        return Interval(0, None if "medewerkers" in title or "minstens" in title else 0)
    least = int(match[1].replace(".", ""))
    if match[3] or "minstens" in title:
        return Interval(least, None)
    return Interval(least, int(match[2].replace(".", "")) if match[2] else least)


class Truth:
    """Say how many people really stand in and below each box."""

    def __init__(self, whole: Data) -> None:
        self.computed = computed_of(as_yaml(whole))
        self.heads = {unit.id: unit.head for unit in self.computed.organisation.unit_by_id.values()}
        self.unit_of = {head: unit for unit, head in self.heads.items() if head is not None}

    def position(self, name: str) -> int:
        reporting = self.computed.direct_spans.reporting
        return int(reporting.seats[reporting.node_of[name]].persons.minimum)

    def unit(self, box: str) -> str | None:
        return box if box in self.heads else self.unit_of.get(box)

    def persons(self, box: str) -> int:
        unit = self.unit(box)
        return self.position(box) if unit is None else int(self.computed.units[unit].persons.value.minimum)

    def count(self, box: str) -> int:
        return int(self.computed.organisation.unit_by_id[self.unit(box) or ""].count.text)

    def below(self, box: str) -> int:
        head = self.heads[self.unit(box) or ""]
        return self.persons(box) - (self.position(head) * self.count(box) if head is not None else 0)


def _shown(written: Data, truth: Truth) -> dict[str, int]:
    """Return for how many each box stands: a unit for all its people where a number of them is stated."""
    shown = {position["id"]: truth.position(position["id"]) for position in all_positions(written)}
    for unit in reversed(all_units(written)):
        members = [*unit.get("positions", []), *unit.get("units", [])]
        if isinstance(unit["head"], dict):
            members.append(unit["head"])
        drawn = sum(shown[member["id"]] for member in members) * int(unit.get("count", "1"))
        shown[unit["id"]] = truth.persons(unit["id"]) if "headcount" in unit else drawn
    return shown


@settings(max_examples=250, deadline=None)
@given(st.integers(0, 1_000_000), st.integers(0, 3) | st.none())
def test_a_remainder_holds_what_is_true_and_is_exact_where_all_is_known(seed, down):
    whole, written = with_less_written(seed)
    truth, computed = Truth(whole), computed_of(as_yaml(written))
    chart = build_chart(computed, ViewRequest(down=down))
    shown = _shown(written, truth)
    rests = {box.parent: told(box.title) for box in chart.boxes if box.kind is BoxKind.REMAINDER}
    for box in chart.boxes:
        if box.kind is BoxKind.REMAINDER or truth.unit(box.id) is None:
            continue
        drawn = [one.id for one in chart.boxes if one.parent == box.id and one.kind is not BoxKind.REMAINDER]
        wanted = truth.below(box.id) - sum(shown[one] for one in drawn) * truth.count(box.id)
        assert wanted >= 0
        if box.id in rests:
            assert rests[box.id].contains(wanted), (box.id, wanted)
        if not (drawn and wanted) and box.id not in rests:
            continue
        parts = [one for one in [box.id, *drawn] if truth.unit(one)]
        values = [computed.units[truth.unit(one) or ""].persons.value for one in parts]
        if all(value.is_exact for value in values):
            assert rests.get(box.id) == Interval(wanted, wanted), box.id


AREA = """\
format: 1
id: o
name: Restdal
complete: false
head: {title: Algemeen directeur, id: ad}
units:
  - name: Ruimte
    type: directie
    head: {title: Directeur ruimte}
    headcount: {HEADCOUNT}
    units:
      - {name: Wegen, type: dienst, head: {title: Diensthoofd}, headcount: {persons: 60}}
      - {name: Groen, type: dienst, head: {title: Diensthoofd}, headcount: {persons: 30}}
"""


def rests_of(text: str, **kwargs) -> dict[str, str]:
    chart = build_chart(computed_of(text), ViewRequest(**kwargs))
    return {box.parent: box.title for box in chart.boxes if box.kind is BoxKind.REMAINDER}


@pytest.mark.parametrize(
    ("headcount", "drawn", "pruned"),
    [
        ("direct: 4, indirect: 95", "+ 9 medewerkers", "+ 2 diensten, 99 medewerkers"),
        ("persons: 100", "+ 9 medewerkers", "+ 2 diensten, 99 medewerkers"),
        ("persons: 100, direct: 4, indirect: 95", "+ 9 medewerkers", "+ 2 diensten, 99 medewerkers"),
        ("indirect: 95", "+ minstens 7 medewerkers", "+ 2 diensten, minstens 97 medewerkers"),
        ("direct: 4", "+ minstens 2 medewerkers", "+ 2 diensten, minstens 92 medewerkers"),
        ("persons: ~100", "+ 0–19 medewerkers", "+ 2 diensten, 90–109 medewerkers"),
    ],
)
def test_stated_persons_of_units_count_against_whatever_number_is_stated_above_them(headcount, drawn, pruned):
    text = AREA.replace("HEADCOUNT", headcount)
    rests = rests_of(text)
    assert rests.get("ruimte", "+ 0–19 medewerkers") == drawn
    assert rests_of(text, view="vacancy", focus="ruimte/directeur-ruimte") == {
        key: value for key, value in rests.items() if key == "ruimte"
    }
    assert rests_of(text, down=1)["ruimte"] == pruned


def test_a_vacant_report_that_a_stated_number_may_count_is_no_remainder():
    text = AREA.replace("HEADCOUNT", "direct: 2, indirect: 89")
    text = text.replace("Diensthoofd}", "Diensthoofd, status: vacant}", 1)
    assert "ruimte" not in rests_of(text)
    assert rests_of(text, down=1)["ruimte"] == "+ 2 diensten, 90–91 medewerkers"


CONTRADICTORY = """\
format: 1
id: o
name: Restdal
head: {title: Algemeen directeur, id: ad}
units:
  - name: Mens
    type: directie
    head: {title: Directeur mens, status: vacant}
    headcount: {persons: 80}
    positions: [{title: Jurist, count: 3}]
    units:
      - name: Jeugd
        type: dienst
        head: {title: Diensthoofd}
        headcount: {persons: 12}
        positions: [{title: Animator, count: 4}]
"""


def test_where_numbers_contradict_each_other_what_is_pruned_holds_both():
    assert rests_of(CONTRADICTORY, down=1)["mens"] == "+ 1 dienst, 8–80 medewerkers"
    assert rests_of(CONTRADICTORY, down=0)["ad"] == "+ 1 directie, 8–80 medewerkers"


COUNTED = """\
format: 1
id: o
name: O
complete: false
head: {title: Directeur, id: d}
units:
  - name: Werf
    type: dienst
    count: 3
    head: {title: Werfleider}
    headcount: {persons: 12, fte: 10.5}
    positions: [{title: Arbeider, count: 8}]
"""


def test_numbers_of_a_counted_unit_say_whether_they_are_of_each_or_of_all():
    for down, title, details in (
        (None, "+ 9 medewerkers", ("3 diensten samen", "verdeling niet gekend")),
        (1, "+ 33 medewerkers", ("3 diensten samen",)),
    ):
        chart = build_chart(computed_of(COUNTED), ViewRequest(down=down, lenses=("fte",)))
        drawn = {box.id: box for box in chart.boxes}
        assert (
            drawn["werf"].counts == "elk 8+ direct · indirect niet gekend · elk 12 medewerkers · elk 10,5 VTE"
        )
        assert (drawn["werf:rest"].title, drawn["werf:rest"].details) == (title, details)
    text = COUNTED.replace(
        "headcount: {persons: 12, fte: 10.5}", "units: [{name: Ploeg, type: ploeg, count: 2}]"
    )
    chart = build_chart(computed_of(text.replace("complete: false\n", "")), ViewRequest(down=1))
    rest = next(box for box in chart.boxes if box.id == "werf:rest")
    assert (rest.title, rest.details) == ("+ 6 ploegen, 24 medewerkers", ("3 diensten samen",))
