"""What the four real organisations must show, box by box."""

from __future__ import annotations

from functools import cache
from pathlib import Path

import pytest

from orgmodel.organogram.chart import BoxKind, Chart, Link, LinkKind, Mark, Place
from orgmodel.organogram.views import ViewRequest, build_chart
from tests.organogram.views.dump import dump
from tests.support.opening import computed_of

ORGS = Path(__file__).parents[3] / "orgs"
FOCUS = {
    "izegem": "stadsontwikkeling/clustermanager-stadsontwikkeling",
    "leuven": "sociale-dienst/afdelingshoofd-sociale-dienst-ocmw",
    "vivus": "klanten/medewerker-huuradministratie-en-ondersteuning",
    "pom-vlaams-brabant": "clusters/clusterverantwoordelijke",
}


@cache
def opened(name: str):
    return computed_of((ORGS / f"{name}.yaml").read_bytes())


def chart(name: str, view: str = "full", **kwargs) -> Chart:
    if view == "vacancy":
        kwargs.setdefault("focus", FOCUS[name])
    return build_chart(opened(name), ViewRequest(view=view, **kwargs))


def box(drawn: Chart, id: str):
    return next(one for one in drawn.boxes if one.id == id)


def below(drawn: Chart, id: str) -> list[str]:
    return [one.title for one in drawn.boxes if one.parent == id and one.place is Place.BELOW]


@pytest.mark.parametrize("view", ["full", "vacancy"])
@pytest.mark.parametrize("name", FOCUS)
def test_the_whole_chart(golden, name, view):
    golden(f"views/{name}-{view}.txt", dump(chart(name, view)))


def test_izegem_shows_eleven_direct_with_their_functions_and_106_not_drawn():
    drawn = chart("izegem")
    card = box(drawn, "stadsontwikkeling")
    told = "Clustermanager stadsontwikkeling (bezetting niet gekend)"
    assert (card.title, card.details) == ("Stadsontwikkeling", (told,))
    assert card.counts == "11 direct · 106 indirect"
    assert card.tags == ("MT",)
    assert below(drawn, "stadsontwikkeling") == [
        "5 × Deskundige",
        "2 × Ingenieur",
        "Omgevingsambtenaar",
        "Ruimtelijke planner",
        "Diensthoofd werkplaatsen",
        "Administratief medewerker",
        "Publiek domein",
        "Patrimonium",
        "Stedenbouw",
        "+ 106 medewerkers",
    ]
    assert drawn.subtitle == "Organogram van de diensten · stand april 2026 · 118+ medewerkers"


def test_izegem_draws_what_is_not_known():
    drawn = chart("izegem")
    service = box(drawn, "publiek-domein")
    assert (service.unknown, service.details) == (True, ("diensthoofd niet gekend",))
    nutsen = box(drawn, "nutsen")
    assert nutsen.unknown
    assert nutsen.details[-1] == "plaats niet gekend"
    assert all("nutsen" not in (link.source, link.target) for link in drawn.links)
    workshops = box(drawn, "werkplaatsen")
    assert workshops.parent == "stadsontwikkeling/diensthoofd-werkplaatsen"
    assert workshops.details[0] == "Diensthoofd werkplaatsen (afgeleid)"
    others = box(drawn, "andere-clusters")
    assert (others.title, others.unknown, others.stacked) == ("Andere clusters", True, True)


def test_the_place_of_the_clustermanager_fits_a_vacancy_pack():
    drawn = chart("izegem", "vacancy")
    assert drawn.title == "Plaats in het organogram"
    assert drawn.subtitle == "Stad Izegem · Clustermanager stadsontwikkeling · stand april 2026"
    focus = box(drawn, "stadsontwikkeling")
    assert focus.title == "Clustermanager stadsontwikkeling"
    assert focus.details == ("A4a-A4b · lid van het managementteam", "bezetting niet gekend")
    assert (focus.badge, focus.mark, focus.counts) == ("Deze functie", Mark.FOCUS, "11 direct · 106 indirect")
    assert drawn.word_of_focus == "deze functie"
    assert box(drawn, "andere-clusters").muted
    assert len(drawn.boxes) <= 14


def test_leuven_shows_the_chain_the_second_line_100_fte_and_6_teams():
    drawn = chart("leuven", "vacancy")
    chain = [one for one in drawn.boxes if one.kind in (BoxKind.HEAD, BoxKind.POSITION)][:3]
    assert [one.title for one in chain] == [
        "Algemeen directeur",
        "Directeur samenleving",
        "Afdelingshoofd sociale dienst OCMW",
    ]
    assert [one.parent for one in chain] == [None, chain[0].id, chain[1].id]
    assert chain[2].counts == "8+ direct · 1+ indirect"
    note = drawn.boxes[-1]
    assert (note.kind, note.parent) == (BoxKind.NOTE, chain[0].id)
    assert note.details == ("Sociale dienst: ca. 100 VTE", "datum niet gekend")
    scope = "realisaties van de afdeling en afdelingsoverschrijdende projecten"
    second = Link(chain[2].id, chain[0].id, LinkKind.HIERARCHICAL, scope)
    assert second in drawn.links
    assert "6 teams" in below(drawn, chain[2].id)
    whole = chart("leuven")
    assert second in whole.links
    assert "ca. 8 × Leidinggevende" in below(whole, "sociale-dienst")


def test_vivus_shows_its_bodies_both_lines_three_branches_and_three_headcounts():
    drawn = chart("vivus")
    bodies = [one.title for one in drawn.boxes if one.kind is BoxKind.BODY]
    assert bodies == ["Algemene vergadering", "Bestuursorgaan", "Dagelijks bestuur", "Managementteam"]
    lines = {link.target for link in drawn.links if link.kind is LinkKind.ACCOUNTABILITY}
    assert lines == {"dagelijks-bestuur", "bestuursorgaan", "algemene-vergadering"}
    branches = [one.title for one in drawn.boxes if one.kind is BoxKind.UNIT]
    assert branches == ["Patrimonium", "Klanten", "Organisatie en ondersteuning"]
    assert "ca. 38 / 38 / 40 medewerkers" in box(drawn, "algemeen-directeur").details
    assert "ca. 38 / 38 / 40 medewerkers" in drawn.subtitle
    vacancy = box(drawn, FOCUS["vivus"])
    assert (vacancy.badge, vacancy.mark) == ("Vacature", Mark.FOCUS)
    assert drawn.word_of_focus == "vacature"


def test_pom_shows_two_unnamed_clusters_the_deputy_and_the_directiecomite():
    drawn = chart("pom-vlaams-brabant")
    clusters = box(drawn, "clusters")
    assert (clusters.title, clusters.stacked) == ("2 clusters", True)
    deputy = Link("clusters", "algemeen-directeur", LinkKind.DEPUTY, "operationele taken (afwezigheid)")
    assert deputy in drawn.links
    assert box(drawn, "directiecomite").kind is BoxKind.BODY
    line = next(link for link in drawn.links if link.source == "clusters" and link.in_tree)
    assert line.unknown
    lost = [one.title for one in drawn.boxes if "plaats niet gekend" in " ".join(one.details)]
    assert lost == ["Financieel deskundige", "Expert jurist"]


@pytest.mark.parametrize("name", FOCUS)
def test_fixed_words_follow_the_language_and_names_do_not(name):
    dutch, english = chart(name), chart(name, language="en")
    assert [one.id for one in dutch.boxes] == [one.id for one in english.boxes]
    assert english.subtitle.startswith("Organogram of the services")
    assert "niet gekend" not in dump(english)
