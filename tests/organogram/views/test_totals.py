"""Nobody gets lost: pruned branches keep their totals, and the picture adds up."""

from __future__ import annotations

import re
from random import Random

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from orgmodel.analysis.seats import persons_of
from orgmodel.model.quantity import ZERO
from orgmodel.organogram.chart import BoxKind
from orgmodel.organogram.views import ViewRequest, build_chart
from tests.support.generated import as_yaml, exact_organisation
from tests.support.opening import computed_of


class Counted:
    """Count the persons that a chart shows, counted units as often as they occur."""

    def __init__(self, computed) -> None:
        self.organisation = computed.organisation
        self.units = self.organisation.unit_by_id
        self.heads = {unit.id: unit.head for unit in self.units.values()}

    def times(self, unit: str | None) -> int:
        number = 1
        while unit is not None:
            number *= int(self.units[unit].count.text)
            unit = self.units[unit].parent
        return number

    def own(self, box) -> int:
        head = self.heads.get(box.id) or (box.id if box.id in self.organisation.position_by_id else None)
        if head is None:
            return 0
        position = self.organisation.position_by_id[head]
        return int(persons_of(position, self.organisation).minimum) * self.times(position.unit)

    def outside(self, box: str) -> int:
        """Return how often a box occurs apart from its own count."""
        return self.times(self.units[box].parent) if box in self.units else 1

    def people(self, chart) -> int:
        parents = {box.parent for box in chart.boxes}
        number = 0
        for box in chart.boxes:
            if box.kind is BoxKind.REMAINDER:
                match = re.search(r"(\d[\d.]*) medewerkers?$", box.title)
                number += int(match[1].replace(".", "")) * self.outside(box.parent) if match else 0
                continue
            number += self.own(box)
            if box.below and box.id not in parents:
                said = re.match(r"(\d+) (direct|medewerkers?)$", box.counts)
                number += int(said[1]) * self.outside(box.id)
        return number


@settings(max_examples=100, deadline=None)
@given(st.integers(0, 100_000), st.integers(0, 4))
def test_a_pruned_drawing_shows_everybody(seed, down):
    computed = computed_of(as_yaml(exact_organisation(Random(seed))))
    chart = build_chart(computed, ViewRequest(down=down))
    assert Counted(computed).people(chart) == computed.units["o"].persons.value.minimum


TOWN = """\
format: 1
id: stad
name: Stad
head: {title: Directeur}
units:
  - name: Zorg
    type: dienst
    head: {title: Diensthoofd}
    headcount: {persons: 44}
    complete: false
    positions: [{title: Kok, count: 2, vacant: 1}]
    units:
      - {name: Noord, type: team, head: {title: Teamleider}, positions: [{title: Zorgkundige, count: 20}]}
      - {name: Zuid, type: team, head: {title: Teamleider}, positions: [{title: Zorgkundige, count: 10}]}
  - {name: Bad, type: dienst, head: {title: Diensthoofd, status: vacant}, positions: [{title: Redder}]}
"""


def boxes_of(text: str, **kwargs):
    return {box.id: box for box in build_chart(computed_of(text), ViewRequest(**kwargs)).boxes}


def test_the_difference_between_what_is_stated_and_what_is_drawn_is_a_box():
    drawn = boxes_of(TOWN)
    rest = drawn["zorg:rest"]
    assert (rest.kind, rest.title, rest.parent) == (BoxKind.REMAINDER, "+ 10 medewerkers", "zorg")
    assert rest.details == ("verdeling niet gekend",)
    assert "bad:rest" not in drawn


DIENST = """\
format: 1
id: o
name: O
head: {title: Directeur}
units:
  - name: Dienst
    id: d
    type: dienst
    headcount: {persons: 12, includes_head: true}
    head: {title: Diensthoofd}
    complete: false
"""


@pytest.mark.parametrize(
    ("below", "rest"),
    [
        ("positions: [{title: Loket, count: 6}]", "+ 5 medewerkers"),
        ("positions: [{title: Loket, count: 6-8}]", "+ 3–5 medewerkers"),
        ("positions: [{title: Loket, count: 6-11}]", None),
        ("positions: [{title: Loket, count: 6}, {title: Administratie, count: unknown}]", None),
        ("units: [{name: Loket, headcount: {persons: 6-8}}]", "+ 3–5 medewerkers"),
        ("units: [{name: Loket, headcount: {persons: 6+}}]", None),
        ("units: [{id: t, type: team, count: 2-3, positions: [{title: A, count: 3}]}]", "+ 2–5 medewerkers"),
    ],
)
def test_a_remainder_is_drawn_where_somebody_is_certainly_in_no_box(below, rest):
    drawn = boxes_of(f"{DIENST}    {below}\n")
    assert (drawn["d:rest"].title if "d:rest" in drawn else None) == rest


def test_where_boxes_may_hold_everybody_the_card_tells_the_number_stated():
    text = f"{DIENST}    positions: [{{title: Loket, count: 6}}, {{title: Administratie, count: unknown}}]\n"
    assert boxes_of(text)["d"].counts == "7+ direct · indirect niet gekend · 12 medewerkers"
    closed = text.replace("complete: false", "complete: true")
    assert boxes_of(closed)["d"].counts == "7+ direct · 12 medewerkers"
    assert boxes_of(closed, down=1)["d:rest"].title == "+ 11 medewerkers"


def test_a_pruned_branch_counts_its_units_and_everybody_in_them():
    drawn = boxes_of(TOWN, down=1)
    assert drawn["zorg:rest"].title == "+ 2 teams, 43 medewerkers"
    assert drawn["bad"].counts == "1 direct"
    assert "bad:rest" not in drawn
    assert drawn["zorg"].below == "2 teams, 43 medewerkers"
    assert boxes_of(TOWN, down=0)["directeur:rest"].title == "+ 2 diensten, 45 medewerkers"


def test_vacancies_are_said_and_marked():
    drawn = boxes_of(TOWN)
    assert (drawn["bad"].badge, drawn["bad"].mark.value) == ("Vacature", "focus")
    assert (drawn["zorg/kok"].title, drawn["zorg/kok"].badge) == ("2 × Kok", "1 van 2 vacant")
    chart = build_chart(computed_of(TOWN), ViewRequest())
    assert chart.word_of_focus == "vacature"
    assert chart.subtitle.endswith("46 medewerkers · 2 vacatures")


@pytest.mark.parametrize(
    ("seats", "dutch", "english"),
    [
        ("count: 5, vacant: 1", "1 van 5 vacant", "1 of 5 vacant"),
        ("count: 3+, vacant: 1", "1 van 3+ vacant", "1 of 3+ vacant"),
        ("count: unknown, vacant: 2", "2 vacatures", "2 vacancies"),
        ("count: 5, vacant: 5", "5 vacatures", "5 vacancies"),
        ("count: 5, status: vacant", "5 vacatures", "5 vacancies"),
        ("vacant: 1", "Vacature", "Vacancy"),
        ("count: 5, vacant: 0", "", ""),
    ],
)
def test_the_badge_of_a_group_says_how_many_of_it_are_vacant(seats, dutch, english):
    text = f"format: 1\nid: o\nname: O\npositions: [{{id: k, title: Kok, {seats}}}]\n"
    assert boxes_of(text)["k"].badge == dutch
    assert boxes_of(text, language="en")["k"].badge == english


@pytest.mark.parametrize(
    ("seats", "dutch", "english"),
    [
        ("count: 3", "elk 0,8 VTE", "0.8 FTE each"),
        ("count: 1", "0,8 VTE", "0.8 FTE"),
    ],
)
def test_the_fte_of_a_group_is_of_each(seats, dutch, english):
    text = f"format: 1\nid: o\nname: O\npositions: [{{id: k, title: Kok, fte: 0.8, {seats}}}]\n"
    for language, said in (("nl", dutch), ("en", english)):
        assert boxes_of(text, view="vacancy", focus="k", language=language)["k"].details == (said,)


def test_vacancies_in_counted_units_count_as_often():
    text = "format: 1\nid: o\nname: O\nunits:\n"
    text += "  - {id: t, type: team, count: 3, positions: [{title: Kok, vacant: 1, count: 2}]}\n"
    chart = build_chart(computed_of(text), ViewRequest(down=0))
    assert chart.subtitle == "Organogram van de diensten · 3 medewerkers · 3 vacatures"
    assert [box.title for box in chart.boxes] == ["O", "+ 3 teams, 3 medewerkers"]


def test_other_vacancies_are_words_only_beside_the_focus():
    drawn = boxes_of(TOWN, view="vacancy", focus="zorg/diensthoofd")
    assert drawn["zorg"].badge == "Deze functie"
    assert drawn["bad"].badge == ""
    assert drawn["bad"].details[-1] == "Vacature"


MANY = """\
format: 1
id: stad
name: Stad
head: {title: Directeur}
units:
  - {name: Cluster 0, type: cluster, head: {title: Manager}, positions: [{title: Kok}]}
"""


def test_many_siblings_are_gathered_with_their_totals():
    text = MANY + "".join(
        f"  - {{name: Cluster {n}, type: cluster, head: {{title: Manager}}, positions: [{{title: Kok}}]}}\n"
        for n in range(1, 8)
    )
    drawn = boxes_of(text, view="vacancy", focus="cluster-0/manager")
    others = drawn["directeur:others:0"]
    assert (others.title, others.counts, others.muted) == ("7 andere clusters", "14 medewerkers", True)
    assert list(drawn) == [
        "directeur", "directeur:others:0", "cluster-0", "cluster-0/kok", "directeur:headcount",
    ]  # fmt: skip


@pytest.mark.parametrize(
    ("headcount", "counts"),
    [
        ("{persons: ~38}", "direct en indirect niet gekend · ca. 38 medewerkers"),
        ("{direct: 8+}", "8+ direct · indirect niet gekend"),
        ("{direct: 11, indirect: 106}", "11 direct · 106 indirect"),
        ("{direct: ~8, indirect: unknown, fte: ~100}", "ca. 8 direct · indirect niet gekend · ca. 100 VTE"),
        ("[{persons: 38}, {persons: 40}]", "direct en indirect niet gekend · 38 / 40 medewerkers"),
    ],
)
def test_counts_say_what_is_known(headcount, counts):
    text = f"""\
format: 1
id: stad
name: Stad
complete: false
head: {{title: Directeur}}
units:
  - {{name: Zorg, head: {{title: Hoofd}}, headcount: {headcount}, units: [{{name: Kern, head: unknown}}]}}
"""
    assert boxes_of(text)["zorg"].counts == counts


def test_zero_is_nobody():
    assert ZERO.minimum == 0
    drawn = boxes_of("format: 1\nid: stad\nname: Stad\nhead: {title: Directeur}\n")
    assert drawn["directeur"].counts == ""


LOOSE = """\
format: 1
id: stad
name: Stad
head: {title: Directeur}
units:
  - {name: Zorg, type: dienst, head: {title: Diensthoofd}, positions: [{title: Kok, count: 2}]}
  - {name: Bad, type: dienst, head: {title: Diensthoofd}, positions: [{title: Redder}]}
  - {name: Ombuds, type: dienst, head: {title: Ombudsman, reports_to: none}, positions: [{title: Klerk}]}
"""


def test_what_has_no_line_upward_is_in_no_remainder_that_has_one():
    chart = build_chart(computed_of(LOOSE), ViewRequest(down=0))
    rests = [(box.id, box.title) for box in chart.boxes if box.kind is BoxKind.REMAINDER]
    assert rests == [
        ("directeur:rest", "+ 2 diensten, 5 medewerkers"),
        ("directeur:rest:loose", "+ 1 dienst, 2 medewerkers"),
    ]
    assert [link.source for link in chart.links] == ["directeur:rest"]


def test_many_reports_and_siblings_without_a_line_are_gathered_apart():
    lines = "".join(f"  - {{title: Medewerker {n}, id: m{n}}}\n" for n in range(20))
    loose = "".join(f"  - {{title: Raadgever {n}, id: r{n}, reports_to: none}}\n" for n in range(2))
    text = f"format: 1\nid: o\nname: O\nhead: {{title: Directeur}}\npositions:\n{lines}{loose}"
    above = build_chart(computed_of(text), ViewRequest(view="vacancy", focus="directeur"))
    assert [(box.id, box.title) for box in above.boxes if box.kind is BoxKind.REMAINDER] == [
        ("directeur:rest", "+ 5 medewerkers"),
        ("directeur:rest:loose", "+ 2 medewerkers"),
    ]
    assert "directeur:rest:loose" not in {link.source for link in above.links}
    beside = build_chart(computed_of(text), ViewRequest(view="vacancy", focus="m3"))
    gathered = [(box.id, box.title) for box in beside.boxes if box.kind is BoxKind.REMAINDER]
    assert [title for _, title in gathered] == ["19 andere functies", "2 andere functies"]
    assert [gathered[1][0] in {link.source for link in beside.links}, len(beside.links)] == [False, 2]


def test_what_is_not_known_of_a_seat_is_said_and_dashed():
    text = "format: 1\nid: o\nname: O\npositions: [{id: a, title: Archivaris, status: unknown}]\n"
    drawn = boxes_of(text)["a"]
    assert (drawn.details, drawn.unknown, drawn.badge) == (("bezetting niet gekend",), True, "")


@pytest.mark.parametrize(
    ("headcount", "counts"),
    [
        ("[{direct: 6, as_of: 2024}, {direct: 8, as_of: 2025}, {direct: 30}]", "6 / 8 / 30 direct"),
        ("[{direct: 6}, {direct: ~6}]", "6 / ca. 6 direct"),
        ("[{direct: 2}]", "2+ direct"),
    ],
)
def test_numbers_that_documents_state_differently_stand_side_by_side(headcount, counts):
    text = (
        "format: 1\nid: o\nname: O\nunits: [{id: u, name: U, complete: false, head: {title: H}, headcount: "
    )
    text += f"{headcount}, positions: [{{title: K, count: 4}}]}}]\n"
    assert boxes_of(text)["u"].counts.split(" · ")[0] == counts


CLOSED = """
format: 1
id: dicht
name: Dichtstad
language: nl
complete: true
head: {{title: Directeur}}
{root}
units:
  - name: Zorg
    complete: true
    {unit}
    head: {{title: Clustermanager}}
    positions:
      - {{title: Verzorgende, count: 40}}
"""


@pytest.mark.parametrize(
    ("persons", "said"),
    [
        ("80", "40 direct · 80 medewerkers vermeld, 41 berekend"),
        ("41", "40 direct"),
        ("~40", "40 direct"),
    ],
)
def test_a_closed_unit_says_what_is_stated_and_what_follows(persons: str, said: str) -> None:
    text = CLOSED.format(root="", unit=f"headcount: {{persons: {persons}}}")
    chart = build_chart(computed_of(text), ViewRequest())
    assert [box.counts for box in chart.boxes if box.id == "zorg"] == [said]


def test_a_closed_organisation_says_what_is_stated_and_what_follows() -> None:
    text = CLOSED.format(root="headcount: {persons: 80}", unit="")
    head = build_chart(computed_of(text), ViewRequest()).boxes[0]
    assert (head.details, head.counts) == (
        ("80 medewerkers vermeld, 42 berekend",),
        "1 direct · 40 indirect",
    )
