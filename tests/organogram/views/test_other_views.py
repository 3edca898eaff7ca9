"""The views of a unit, of the bodies, of one position's lines, and of heat."""

from __future__ import annotations

from orgmodel.organogram.chart import Link, LinkKind, Place
from orgmodel.organogram.views import ViewRequest, build_chart
from tests.support.opening import computed_of

TOWN = """\
format: 1
id: stad
name: Stad
as_of: 2026-01
bodies:
  - name: Raad
    chair: {title: Voorzitter van de raad}
    members: [{title: Raadslid, count: 34}, {title: Voorzitter van de raad}]
  - name: College
    reports_to: raad
    chair: {title: Burgemeester}
    secretary: directeur
    members: [{title: Burgemeester}, {title: Schepen, count: 6}]
    attends: [{position: directeur, voting: false}]
  - name: Managementteam
    kind: managementteam
    reports_to: directeur
    members: [directeur, zorg/diensthoofd]
  - {name: Bestuur, organisation: Waterbedrijf, members: [directeur]}
head:
  title: Directeur
  reports_to: college
  deputies: [{position: zorg/diensthoofd, condition: afwezigheid, scope: dagelijkse leiding}]
positions:
  - {title: Jurist, staff: true, reports_to: [{to: directeur, primary: true}, {to: college, scope: toezicht}]}
units:
  - name: Zorg
    type: dienst
    head: {title: Diensthoofd, grade: A1a-A3a}
    positions:
      - {title: Kok, count: 3}
      - title: Klerk
        reports_to: [{to: zorg/diensthoofd, primary: true}, {to: jurist, kind: functional, scope: dossiers}]
        relations: [{kind: contact, party: leveranciers, frequency: dagelijks}]
    units:
      - name: Noord
        type: team
        head: {title: Teamleider, status: vacant}
        positions: [{title: Gids, count: 4}]
      - {name: Zuid, type: team, head: unknown, positions: [{title: Gids, count: 2, vacant: 1}]}
"""


def chart(view: str, **kwargs):
    return build_chart(computed_of(TOWN), ViewRequest(view=view, **kwargs))


def rows(drawn) -> list[tuple[str, str | None, str]]:
    return [(box.id, box.parent, box.counts) for box in drawn.boxes]


def test_a_unit_and_everything_below_it():
    drawn = chart("unit", focus="zorg")
    assert (drawn.title, drawn.subtitle) == ("Zorg", "Stad · Organogram van een eenheid · stand januari 2026")
    assert rows(drawn) == [
        ("zorg", None, "5–6 direct · 4–5 indirect"),
        ("zorg/kok", "zorg", ""),
        ("zorg/klerk", "zorg", ""),
        ("noord", "zorg", "4 direct"),
        ("noord/gids", "noord", ""),
        ("zuid", "zorg", "1–2 medewerkers"),
        ("zuid/gids", "zuid", ""),
    ]
    above = chart("unit", focus="noord", up=1)
    assert [(box.id, box.parent) for box in above.boxes] == [
        ("zorg", None),
        ("noord", "zorg"),
        ("noord/gids", "noord"),
    ]
    assert above.title == "Noord"


def test_bodies_with_seats_and_who_is_accountable():
    drawn = chart("bodies")
    boxes = {box.id: box for box in drawn.boxes}
    assert list(boxes) == ["directeur", "jurist", "raad", "college", "managementteam", "bestuur"]
    assert boxes["raad"].details == ("35 leden", "lid: 34 × Raadslid", "lid: Voorzitter van de raad")
    assert boxes["college"].details == (
        "7 leden",
        "voorzitter: Burgemeester",
        "secretaris: Directeur",
        "lid: Burgemeester",
        "lid: 6 × Schepen",
        "woont bij: Directeur",
    )
    assert (boxes["managementteam"].place, boxes["managementteam"].parent) == (Place.BESIDE, "directeur")
    assert boxes["bestuur"].muted
    assert boxes["bestuur"].details[0] == "van Waterbedrijf"
    assert drawn.links == (
        Link("directeur", "college", LinkKind.ACCOUNTABILITY),
        Link("jurist", "college", LinkKind.ACCOUNTABILITY, "toezicht"),
        Link("college", "raad", LinkKind.ACCOUNTABILITY),
        Link("managementteam", "directeur", LinkKind.HIERARCHICAL, in_tree=True),
    )
    assert drawn.subtitle == "Organen · stand januari 2026"


def test_bodies_of_others_are_left_out_of_the_whole():
    assert "bestuur" not in {box.id for box in chart("full").boxes}


def test_every_line_of_one_position():
    drawn = chart("lines", focus="zorg/klerk", lenses=("relations",))
    assert drawn.title == "Lijnen van Klerk"
    assert [(box.id, box.place, box.parent) for box in drawn.boxes] == [
        ("zorg/klerk", Place.BELOW, None),
        ("zorg/diensthoofd", Place.ABOVE, "zorg/klerk"),
        ("jurist", Place.ABOVE, "zorg/klerk"),
        ("zorg/klerk:relation:0", Place.BESIDE, "zorg/klerk"),
    ]
    assert drawn.boxes[-1].title == "leveranciers"
    assert drawn.boxes[-1].details == ("contact", "dagelijks")
    assert drawn.links == (
        Link("zorg/klerk", "zorg/diensthoofd", LinkKind.HIERARCHICAL),
        Link("zorg/klerk", "jurist", LinkKind.FUNCTIONAL, "dossiers"),
    )


def test_lines_up_down_and_deputies():
    drawn = chart("lines", focus="directeur")
    assert [(box.id, box.place) for box in drawn.boxes[1:]] == [
        ("college", Place.ABOVE),
        ("jurist", Place.BELOW),
        ("zorg/diensthoofd", Place.BELOW),
        ("managementteam", Place.BELOW),
    ]
    deputy = Link("zorg/diensthoofd", "directeur", LinkKind.DEPUTY, "dagelijkse leiding (afwezigheid)")
    assert deputy in drawn.links
    assert [link.source for link in drawn.links if link.in_tree] == [
        "jurist",
        "zorg/diensthoofd",
        "managementteam",
    ]


def test_a_line_that_is_not_known_is_drawn_as_such():
    text = "format: 1\nid: o\nname: O\npositions: [{title: A, reports_to: unknown}]\n"
    drawn = build_chart(computed_of(text), ViewRequest(view="lines", focus="a"))
    assert (drawn.boxes[1].title, drawn.boxes[1].unknown) == ("Leidinggevende niet gekend", True)
    assert drawn.links[0].unknown


def test_heat_by_span():
    drawn = chart("heat")
    found = {box.id: (box.counts, box.heat) for box in drawn.boxes}
    assert found["zorg"] == ("5–6 direct", 1.0)
    assert found["noord"] == ("4 direct", 0.8)
    assert found["directeur"] == ("2 direct", 0.4)
    assert found["zorg/kok"] == ("", None)
    assert found["zuid"] == ("", None)
    assert not drawn.word_of_focus
    assert drawn.subtitle.startswith("Organogram met spanwijdtes")


def test_heat_by_layer_and_by_vacancy():
    layers = {box.id: (box.counts, box.heat) for box in chart("heat", lenses=("layer",)).boxes}
    assert layers["directeur"] == ("laag 1", 0.25)
    assert layers["zorg"] == ("laag 2", 0.5)
    assert layers["noord/gids"] == ("laag 4", 1.0)
    vacant = {box.id: (box.counts, box.heat) for box in chart("heat", lenses=("vacancy",)).boxes}
    assert vacant["directeur"] == ("2 vacatures", None)
    assert vacant["zorg"] == ("2 vacatures", 1.0)
    assert vacant["noord"] == ("1 vacature", 0.5)
    assert vacant["zorg/kok"] == ("geen vacature", 0.0)


def test_staff_stands_beside_and_the_second_line_is_drawn():
    drawn = chart("full")
    boxes = {box.id: box for box in drawn.boxes}
    assert (boxes["jurist"].place, boxes["jurist"].parent) == (Place.BESIDE, "directeur")
    assert boxes["zorg"].colour_group == boxes["noord"].colour_group == "zorg"
    assert boxes["noord"].row == "team"
    assert boxes["zorg"].tags == ("MT",)
    assert Link("zorg/klerk", "jurist", LinkKind.FUNCTIONAL, "dossiers") in drawn.links
    assert boxes["zorg"].description == (
        "Zorg, eenheid onder Directeur: Diensthoofd; 5–6 direct · 4–5 indirect; MT."
    )


def test_the_request_may_name_the_title():
    assert chart("full", title="Wie doet wat").title == "Wie doet wat"
