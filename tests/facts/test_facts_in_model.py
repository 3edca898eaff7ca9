"""The facts that are numbers or lines, read by orgmodel itself: the bounds they give and what follows."""

from __future__ import annotations

from datetime import date
from decimal import Decimal
from pathlib import Path

import pytest

from orgmodel.analysis.compute import compute
from orgmodel.analysis.computed import Computed
from orgmodel.files.build.organisation import build_organisation
from orgmodel.files.loading import load_entries
from orgmodel.model.elements import HeadcountScope, HeadState, Status
from orgmodel.model.evidence import Certainty
from orgmodel.model.lines import LineKind, LineState
from orgmodel.model.organisation import Organisation
from orgmodel.model.quantity import Interval

ORGS = Path(__file__).parents[2] / "orgs"
NAMES = ("izegem", "leuven", "pom-vlaams-brabant", "vivus", "voorbeeldstad")


def load(name: str) -> Organisation:
    loaded = load_entries((ORGS / f"{name}.yaml").read_bytes(), f"{name}.yaml")
    assert loaded.entry is not None, loaded.diagnostics
    organisation, problems = build_organisation(loaded.entry)
    assert problems == ()
    return organisation


def numbers(organisation: Organisation, subject: str, scope: HeadcountScope) -> list[Interval]:
    unit = organisation.unit_by_id[subject]
    return [one.quantity.interval for one in unit.headcount if one.scope is scope]


@pytest.fixture(scope="module")
def computed() -> dict[str, Computed]:
    return {name: compute(load(name)) for name in NAMES}


@pytest.mark.parametrize("name", NAMES)
def test_no_computed_number_contradicts_a_stated_one(name: str, computed: dict[str, Computed]) -> None:
    result = computed[name]
    assert result.cycles == ()
    assert [unit for unit, found in result.units.items() if found.persons.contradicts] == []
    assert [unit for unit, found in result.units.items() if found.fte.contradicts] == []
    assert [seat for seat, found in result.positions.items() if found.direct.contradicts] == []
    assert [seat for seat, found in result.positions.items() if found.indirect.contradicts] == []


def test_vivus_states_its_headcount_three_times(computed: dict[str, Computed]) -> None:
    vivus = computed["vivus"].organisation
    persons = [one for one in vivus.root.headcount if one.scope is HeadcountScope.PERSONS]
    assert [one.quantity.text for one in persons] == ["~38", "38", "40"]  # V32 to V34
    assert persons[0].quantity.whole == Interval(34, 42)
    assert [one.includes_head for one in persons] == [None, None, None]  # V35
    assert [one.date for one in persons[:2]] == [None, None]
    assert persons[2].date is not None
    assert persons[2].date.is_limit
    assert persons[2].date.latest == date(2026, 4, 9)  # V38
    assert computed["vivus"].units["vivus"].persons.stated == Interval(38, 40)


def test_vivus_reports_to_bodies_without_a_primary_line(computed: dict[str, Computed]) -> None:
    lines = computed["vivus"].lines_by_reporter["algemeen-directeur"]
    assert {line.kind for line in lines} == {LineKind.ACCOUNTABILITY}
    assert [line.superior for line in lines if line.scope is None] == [
        "dagelijks-bestuur",
        "bestuursorgaan",
    ]  # V11
    assert [line.primary for line in lines] == [None] * 6
    joint = [line for line in lines if line.jointly_with]
    assert [(line.superior, line.jointly_with) for line in joint] == [
        ("bestuursorgaan", ("managementteam",))
    ]  # V13


def test_vivus_has_one_vacancy_of_four_to_five_fifths(computed: dict[str, Computed]) -> None:
    vivus = computed["vivus"].organisation
    vacancy = vivus.position_by_id["klanten/medewerker-huuradministratie-en-ondersteuning"]
    assert vacancy.status is Status.VACANT  # V26
    assert vacancy.evidence.certainty is Certainty.INFERRED  # V27
    assert vacancy.line_state is LineState.UNKNOWN  # V28
    assert vacancy.fte is not None
    assert vacancy.fte.interval == Interval(Decimal("0.8"), 1)  # V29
    assert [one.id for one in vivus.positions if one.status is Status.VACANT] == [vacancy.id]


def test_leuven_states_about_a_hundred_fte_and_no_persons(computed: dict[str, Computed]) -> None:
    leuven = computed["leuven"].organisation
    assert numbers(leuven, "sociale-dienst", HeadcountScope.FTE) == [Interval(90, 110)]  # L5
    assert numbers(leuven, "sociale-dienst", HeadcountScope.PERSONS) == []
    assert leuven.position_by_id["sociale-dienst/leidinggevende"].count.whole == Interval(7, 9)  # L6
    assert leuven.unit_by_id["teams"].count.interval == Interval(6, 6)  # L7
    assert leuven.unit_by_id["teams"].name is None
    assert leuven.unit_by_id["teams"].head_state is HeadState.UNKNOWN
    assert leuven.unit_by_id["economie"].parent is None  # L11


def test_leuven_reports_along_two_lines_of_which_one_is_primary(computed: dict[str, Computed]) -> None:
    lines = computed["leuven"].lines_by_reporter["sociale-dienst/afdelingshoofd-sociale-dienst-ocmw"]
    assert [(line.superior, line.kind.value, line.primary) for line in lines] == [
        ("samenleving/directeur-samenleving", "hierarchical", True),
        ("algemeen-directeur", "hierarchical", None),
        ("beleidsorganen", "accountability", None),
    ]  # L1 to L4


def test_izegem_leads_eleven_and_106(computed: dict[str, Computed]) -> None:
    manager = computed["izegem"].positions["stadsontwikkeling/clustermanager-stadsontwikkeling"]
    assert manager.direct.value == Interval(11, 11)  # I9, I10
    assert manager.direct.computed.minimum == 11
    assert manager.indirect.value == Interval(106, 106)  # I11
    unit = computed["izegem"].organisation.unit_by_id["stadsontwikkeling"]
    assert unit.types == ("cluster", "afdeling")  # I3
    assert numbers(computed["izegem"].organisation, unit.id, HeadcountScope.PERSONS) == []  # I12


def test_pom_has_two_clusters_without_a_name(computed: dict[str, Computed]) -> None:
    pom = computed["pom-vlaams-brabant"].organisation
    clusters = pom.unit_by_id["clusters"]
    assert (clusters.name, clusters.count.interval) == (None, Interval(2, 2))  # P11
    deputies = pom.position_by_id["algemeen-directeur"].deputies
    assert [(one.position, one.order) for one in deputies] == [
        ("clusters/clusterverantwoordelijke", None)
    ]  # P5, P6
    lines = computed["pom-vlaams-brabant"].lines_by_reporter["clusters/clusterverantwoordelijke"]
    assert [(line.superior, line.evidence.certainty.value) for line in lines] == [
        ("algemeen-directeur", "inferred"),
        ("bestuursorganen", "stated"),
    ]  # P7
    assert pom.root.headcount == ()  # P23


def test_voorbeeldstad_computes_to_what_its_oracle_counts(computed: dict[str, Computed]) -> None:
    town = computed["voorbeeldstad"]
    whole = town.units["voorbeeldstad"]
    assert whole.persons.computed == Interval(1012, 1012)
    assert whole.fte.computed == Interval(Decimal("846.3"), Decimal("846.3"))
    assert whole.seats == Interval(1020, 1020)
    director = town.positions["algemeen-directeur"]
    assert director.direct.value == Interval(12, 12)
    layers = [found.layer.maximum for found in town.positions.values() if found.layer.maximum is not None]
    assert max(layers) == 6
