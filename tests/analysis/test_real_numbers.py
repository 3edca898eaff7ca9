"""The semantics of format 1 on the numbers of the real organisations."""

from __future__ import annotations

from pathlib import Path

import pytest

from orgmodel.analysis import Conventions, compute
from orgmodel.model.elements import HeadcountScope
from orgmodel.model.quantity import Interval
from tests.support.opening import computed_of, organisation_of

ORGS = Path(__file__).parents[2] / "orgs"


def computed(name: str):
    return computed_of((ORGS / f"{name}.yaml").read_bytes())


def test_izegem_computes_eleven_or_more_is_stated_at_eleven_and_is_therefore_eleven():
    numbers = computed("izegem").positions["stadsontwikkeling/clustermanager-stadsontwikkeling"]
    assert numbers.direct.computed == Interval(11, None)
    assert numbers.direct.stated == Interval(11, 11)
    assert numbers.direct.value == Interval(11, 11)
    assert numbers.indirect.computed == Interval(0, None)
    assert numbers.indirect.value == Interval(106, 106)
    assert numbers.layer == Interval(2, 2)


def test_izegem_has_118_seats_and_117_or_118_persons_in_the_cluster():
    numbers = computed("izegem").units["stadsontwikkeling"]
    assert numbers.seats == Interval(118, 118)
    assert numbers.persons.value == Interval(117, 118)


def test_the_head_of_werkplaatsen_keeps_his_line_and_adds_nobody():
    found = computed("izegem")
    lines = found.hierarchical("stadsontwikkeling/diensthoofd-werkplaatsen")
    assert [line.superior for line in lines] == ["stadsontwikkeling/clustermanager-stadsontwikkeling"]
    assert found.units["werkplaatsen"].seats.minimum == 0


def leuven(complete: str, *, staff: bool = True) -> Interval:
    text = (ORGS / "leuven.yaml").read_text(encoding="utf-8")
    organisation = organisation_of(text.replace("complete: false", f"complete: {complete}"))
    numbers = compute(organisation, Conventions(staff=staff))
    return numbers.positions["sociale-dienst/afdelingshoofd-sociale-dienst-ocmw"].direct.value


@pytest.mark.parametrize(
    ("complete", "staff", "expected"),
    [
        ("true", False, Interval(7, 17)),
        ("false", False, Interval(7, None)),
        ("false", True, Interval(8, None)),
    ],
)
def test_leuven_leads_seven_to_seventeen_closed_and_eight_or_more_as_written(complete, staff, expected):
    assert leuven(complete, staff=staff) == expected


def test_leuven_states_ninety_to_hundred_ten_fte_and_no_persons():
    found = computed("leuven")
    assert found.units["sociale-dienst"].fte.stated == Interval(90, 110)
    assert found.units["sociale-dienst"].persons.stated is None


def test_leuven_takes_the_stated_primary_line_and_keeps_the_second():
    found = computed("leuven")
    head = "sociale-dienst/afdelingshoofd-sociale-dienst-ocmw"
    assert found.positions[head].superiors == ("samenleving/directeur-samenleving",)
    assert [(line.superior, line.primary) for line in found.hierarchical(head)] == [
        ("samenleving/directeur-samenleving", True),
        ("algemeen-directeur", None),
    ]
    assert found.positions[head].layer == Interval(3, 3)


def test_vivus_states_38_and_40_side_by_side():
    found = computed("vivus")
    texts = [s.quantity.text for s in found.statements_of("vivus", HeadcountScope.PERSONS)]
    assert texts == ["~38", "38", "40"]
    assert found.units["vivus"].persons.stated == Interval(38, 40)
    assert found.units["vivus"].persons.value == Interval(38, 40)
    assert not found.units["vivus"].persons.contradicts


def test_vivus_algemeen_directeur_leads_one_or_more():
    assert computed("vivus").positions["algemeen-directeur"].direct.value == Interval(1, None)


def test_pom_algemeen_directeur_leads_none_or_more():
    found = computed("pom-vlaams-brabant")
    assert found.positions["algemeen-directeur"].direct.value == Interval(0, None)
    assert found.positions["clusters/clusterverantwoordelijke"].layer == Interval(2, None)


def test_voorbeeldstad_is_exact():
    found = computed("voorbeeldstad")
    assert all(numbers.direct.value.is_exact for numbers in found.positions.values())
    assert all(numbers.layer.is_exact for numbers in found.positions.values())
    assert not any(numbers.persons.contradicts for numbers in found.units.values())


def test_a_seat_under_an_unknown_head_is_one_or_two_layers_below_the_head_above():
    text = """
format: 1
id: o
name: O
head: {title: Directeur}
units:
  - {name: Onthaal, head: unknown, positions: [{title: Loketmedewerker}]}
"""
    assert computed_of(text).positions["onthaal/loketmedewerker"].layer == Interval(2, 3)
