"""The views of a unit, of the bodies, of one position's lines, and of heat."""

from __future__ import annotations

import pytest

from orgmodel.organogram.chart import BoxKind, HeatStep, Link, LinkKind, Place
from orgmodel.organogram.text_twin import write_twin
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


def test_a_vacancy_tells_the_headcount_of_the_unit_and_of_the_whole_with_their_date():
    text = """\
format: 1
id: o
name: Stad
as_of: 2026-01
headcount: [{persons: 90, as_of: 2025-12, source: plan}, {persons: ~95, source: blad}]
sources: [{id: plan, title: Plan}, {id: blad, title: Blad}]
head: {title: Directeur}
units:
  - name: Zorg
    headcount: {persons: 12, fte: 9.5}
    head: {title: Diensthoofd}
    positions: [{title: Kok, count: 2}]
"""
    for focus in ("zorg/kok", "zorg/diensthoofd"):
        drawn = build_chart(computed_of(text), ViewRequest(view="vacancy", focus=focus))
        note = drawn.boxes[-1]
        assert (note.kind, note.title, note.place) == (BoxKind.NOTE, "Personeelsbestand", Place.BESIDE)
        assert note.details == (
            "Zorg: 12 medewerkers · 9,5 VTE (stand januari 2026)",
            "Stad: 90 medewerkers (stand december 2025)",
            "Stad: ca. 95 medewerkers (datum niet gekend)",
        )
        assert not any("VTE" in box.counts for box in drawn.boxes)
        assert note.id not in {end for link in drawn.links for end in (link.source, link.target)}
        last = [line for line in write_twin(drawn).splitlines() if line.lstrip().startswith("- ")][-1]
        assert last == f"- Personeelsbestand – {' – '.join(note.details)}"
    one = build_chart(computed_of(TOWN), ViewRequest(view="vacancy", focus="zuid/gids")).boxes[-1]
    assert one.details == (
        "Zuid: 1–2 medewerkers",
        "Stad: 12–13 medewerkers",
        "stand januari 2026",
    )


def test_bodies_with_seats_and_who_is_accountable():
    drawn = chart("bodies")
    boxes = {box.id: box for box in drawn.boxes}
    assert list(boxes) == ["directeur", "jurist", "raad", "college", "managementteam", "bestuur"]
    assert boxes["raad"].details == (
        "35 leden",
        "Voorzitter van de raad",
        "34 × Raadslid",
    )
    assert boxes["college"].details == (
        "7 leden",
        "voorzitter: Burgemeester",
        "secretaris: Directeur",
        "leden: 6 × Schepen",
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
    assert drawn.footer == ()


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
    assert found == {
        "directeur": ("2 direct", 0.5),
        "zorg": ("5–6 direct", 1.0),
        "noord": ("4 direct", 0.75),
        "zuid": ("", None),
    }
    assert drawn.scale == (HeatStep("2 direct", 0.5), HeatStep("4 direct", 0.75), HeatStep("5 direct", 1.0))
    assert drawn.word_of_focus == "vacature"
    assert drawn.subtitle.startswith("Organogram met spanwijdtes")
    assert drawn.footer == (
        "Direct telt functies, ook vacante; indirect telt medewerkers.",
        "Functies waaraan niemand rapporteert, staan hier niet.",
        "Niet getekend: vervangingen.",
    )


def test_heat_says_which_lines_are_left_out():
    text = (
        "format: 1\nid: o\nname: O\nhead:\n  title: Directeur\n  id: o-hoofd\n  deputies: [b]\n"
        "positions:\n  - {title: A, id: a, reports_to: o-hoofd}\n"
        "  - {title: B, id: b, reports_to: [o-hoofd, {to: a, kind: functional}]}\n"
    )
    drawn = build_chart(computed_of(text), ViewRequest(view="heat", lenses=("layer",)))
    assert [link.kind.value for link in drawn.links] == ["hierarchical", "hierarchical"]
    assert drawn.footer[-1] == "Niet getekend: functionele lijnen, vervangingen."


def test_heat_by_layer():
    drawn = chart("heat", lenses=("layer",))
    layers = {box.id: (box.counts, box.heat) for box in drawn.boxes}
    assert layers["directeur"] == ("laag 1", 0.4)
    assert layers["zorg"] == ("laag 2", 0.6)
    assert layers["noord/gids"] == ("laag 4", 1.0)
    assert [step.word for step in drawn.scale] == ["laag 1", "laag 2", "laag 3", "laag 4"]
    assert len(drawn.boxes) == len([box for box in chart("full").boxes if box.kind.value != "body"])


def test_heat_by_vacancy_leaves_out_what_has_none():
    drawn = chart("heat", lenses=("vacancy",))
    assert {box.id: (box.counts, box.heat) for box in drawn.boxes} == {
        "directeur": ("2 vacatures", 1.0),
        "zorg": ("2 vacatures", 1.0),
        "noord": ("1 vacature", 2 / 3),
        "zuid": ("1 vacature", 2 / 3),
        "zuid/gids": ("1 vacature", 2 / 3),
    }
    assert drawn.scale == (HeatStep("1 vacature", 2 / 3), HeatStep("2 vacatures", 1.0))
    assert {box.id: box.badge for box in drawn.boxes if box.badge} == {
        "noord": "Vacature",
        "zuid/gids": "1 van 2 vacant",
    }
    assert drawn.footer[-2:] == (
        "Functies en onderdelen van eenheden zonder vacature staan hier niet.",
        "Niet getekend: vervangingen.",
    )


def test_many_numbers_share_few_tints():
    leaders = "".join(
        f"  - name: E{n}\n    head: {{title: H{n}}}\n    positions: [{{title: P{n}, count: {n}}}]\n"
        for n in range(1, 41)
    )
    text = "format: 1\nid: o\nname: O\nhead: {title: D}\nunits:\n" + leaders
    drawn = build_chart(computed_of(text), ViewRequest(view="heat"))
    assert [step.word for step in drawn.scale] == [
        "1–6 direct", "7–13 direct", "14–20 direct", "21–26 direct", "27–33 direct", "34–40 direct",
    ]  # fmt: skip


def led(*spans: int) -> str:
    leaders = "".join(
        f"  - name: E{n}\n    head: {{title: H{n}}}\n    positions: [{{title: P{n}, count: {n}}}]\n"
        for n in spans
    )
    return "format: 1\nid: o\nname: O\nhead: {title: D}\nunits:\n" + leaders


def test_the_limit_of_spans_is_a_boundary_of_the_scale_and_the_legend_says_so():
    drawn = build_chart(computed_of(led(*range(1, 21))), ViewRequest(view="heat", limit=10))
    assert [step.word for step in drawn.scale] == [
        "1–3 direct", "4–6 direct", "7–10 direct", "11–13 direct (boven limiet 10)",
        "14–16 direct (boven limiet 10)", "17–20 direct (boven limiet 10)",
    ]  # fmt: skip
    heats = [round(step.heat, 3) for step in drawn.scale]
    assert heats == [0.25, 0.375, 0.5, 0.75, 0.875, 1.0]


def test_one_span_beyond_the_limit_has_a_step_of_its_own():
    drawn = build_chart(computed_of(led(*range(1, 12))), ViewRequest(view="heat", limit=10))
    assert [step.word for step in drawn.scale][-2:] == ["9–10 direct", "11 direct (boven limiet 10)"]


def test_a_limit_that_nobody_passes_changes_no_tint():
    plain, limited = (
        build_chart(computed_of(led(2, 4, 6)), ViewRequest(view="heat", limit=limit)) for limit in (None, 10)
    )
    assert limited == plain


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


TWO_BOSSES = """\
format: 1
id: o
name: O
head: {title: Directeur, id: d}
units:
  - {name: AA, head: {title: Chef A, id: a}}
  - {name: BB, head: {title: Chef B, id: b}}
  - {name: CC, head: {title: Chef C, id: c}, positions: [{title: Bode, id: bode, reports_to: LINES}]}
"""


@pytest.mark.parametrize(
    ("lines", "note", "unknown"),
    [
        ("[b, {to: c}]", ("hoofdlijn niet vermeld",), [False, False]),
        ("[b, {to: c, certainty: inferred}]", ("hoofdlijn niet vermeld",), [True, False]),
        ("[b, {to: c, primary: true}]", (), [False, False]),
        ("[c, {to: b, kind: functional}]", (), [False, False]),
    ],
)
def test_two_stated_superiors_are_both_known(lines, note, unknown):
    for view, focus in (("full", None), ("lines", "bode"), ("vacancy", "bode")):
        request = ViewRequest(view=view, focus=focus)
        chart = build_chart(computed_of(TWO_BOSSES.replace("LINES", lines)), request)
        card = next(box for box in chart.boxes if box.id == "bode")
        assert tuple(text for text in card.details if "hoofdlijn" in text) == note
        drawn = {link.target: link.unknown for link in chart.links if link.source == "bode"}
        assert [drawn["cc" if "cc" in drawn else "c"], drawn["bb" if "bb" in drawn else "b"]] == unknown


def test_a_head_with_two_superiors_says_so_on_the_card_of_its_unit():
    text = TWO_BOSSES.replace("{title: Chef B, id: b}", "{title: Chef B, id: b, reports_to: [a, c]}")
    chart = build_chart(computed_of(text.replace("LINES", "c")), ViewRequest())
    card = next(box for box in chart.boxes if box.id == "bb")
    assert card.details == ("Chef B", "hoofdlijn niet vermeld")
    assert [(link.target, link.unknown) for link in chart.links if link.source == "bb"] == [
        ("aa", False),
        ("cc", False),
    ]


GOVERNED = """\
format: 1
id: o
name: O
bodies:
  - {name: Raad, id: raad}
  - {name: College, id: college}
  - {name: Comité, id: comite}
  - {name: Bureau, id: bureau}
head: {title: Directeur, id: d, reports_to: [{to: college}, {to: comite}]}
units:
  - name: Zorg
    head: {title: Hoofd, id: h, reports_to: [{to: d}, {to: comite}]}
    positions: [{title: Kok, id: k}]
  - {name: Werf, head: {title: Chef, id: c, reports_to: [{to: d}, {to: bureau}, {to: college}]}}
"""


@pytest.mark.parametrize(
    ("focus", "bodies"),
    [("h", ["college", "comite", "bureau"]), ("d", ["college", "comite", "bureau"]), ("k", [])],
)
def test_whoever_is_drawn_accountable_to_one_body_is_drawn_so_to_all(focus, bodies):
    chart = build_chart(computed_of(GOVERNED), ViewRequest(view="vacancy", focus=focus))
    assert [box.id for box in chart.boxes if box.kind is BoxKind.BODY and box.id != "raad"] == sorted(
        bodies, key=["college", "comite", "bureau"].index
    )
    drawn = {(link.source, link.target) for link in chart.links if link.kind is LinkKind.ACCOUNTABILITY}
    from_director = {("d", "college"), ("d", "comite")}
    assert from_director <= drawn if bodies else not drawn


@pytest.mark.parametrize(
    ("body", "marked"),
    [
        ("name: Managementteam", True),
        ("name: Managementteam, kind: Managementteam", True),
        ("name: Directieteam, aliases: [MT]", True),
        ("name: Directieteam, id: managementteam", True),
        ("name: Managementteam, kind: overleg", False),
        ("name: Managementteam zorg", False),
    ],
)
def test_the_managementteam_is_known_by_its_kind_or_else_by_its_name(body, marked):
    text = (
        f"format: 1\nid: o\nname: O\nhead: {{title: Directeur, id: d}}\nbodies: [{{{body}, members: [d]}}]\n"
    )
    chart = build_chart(computed_of(text), ViewRequest())
    assert chart.boxes[0].tags == (("MT",) if marked else ())
    assert chart.boxes[1].place is (Place.BESIDE if marked else Place.ABOVE)


@pytest.mark.parametrize(
    ("deputy", "label"),
    [
        ("{position: a, order: 1}", "vervanger 1"),
        ("{position: a, order: 2, condition: ziekte}", "vervanger 2 · ziekte"),
        ("{position: a, scope: budget, condition: ziekte}", "budget (ziekte)"),
        ("a", ""),
    ],
)
def test_a_line_of_a_deputy_tells_its_rank(deputy, label):
    text = "format: 1\nid: o\nname: O\nhead: {title: D, id: d, deputies: ["
    text += f"{deputy}]}}\npositions: [{{title: A, id: a}}]\n"
    for view in ("full", "lines"):
        chart = build_chart(computed_of(text), ViewRequest(view=view, focus="d"))
        assert [link.label for link in chart.links if link.kind is LinkKind.DEPUTY] == [label]
