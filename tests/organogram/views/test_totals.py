"""Nobody gets lost: pruned branches keep their totals, and the picture adds up."""

from __future__ import annotations

import re
from random import Random

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from orgmodel.analysis.seats import persons_of
from orgmodel.model.quantity import ZERO, total
from orgmodel.organogram.chart import BoxKind
from orgmodel.organogram.views import ViewRequest, build_chart
from tests.support.generated import as_yaml, exact_organisation
from tests.support.opening import computed_of


def people_in(chart, computed) -> int:
    """Add up the persons of the positions drawn, of the remainders, and of counts that need no remainder."""
    parents = {box.parent for box in chart.boxes}
    organisation = computed.organisation
    heads = {unit.id: unit.head for unit in (organisation.root, *organisation.units)}
    found = []
    remainders = 0
    for box in chart.boxes:
        if box.kind is BoxKind.REMAINDER:
            match = re.search(r"(\d[\d.]*) medewerkers?$", box.title)
            remainders += int(match[1].replace(".", "")) if match else 0
            continue
        if box.below and box.id not in parents:
            remainders += int(re.match(r"(\d+) (direct|medewerkers?)$", box.counts)[1])
        head = heads.get(box.id) or (box.id if box.id in organisation.position_by_id else None)
        if head is not None and organisation.position_by_id[head].id in (heads.get(box.id), box.id):
            found.append(persons_of(organisation.position_by_id[head], organisation))
    return int(total(found).minimum) + remainders


@settings(max_examples=100, deadline=None)
@given(st.integers(0, 100_000), st.integers(0, 4))
def test_a_pruned_drawing_shows_everybody(seed, down):
    data = exact_organisation(Random(seed))
    for unit in _units(data):
        unit.pop("count", None)
    computed = computed_of(as_yaml(data))
    chart = build_chart(computed, ViewRequest(down=down))
    assert people_in(chart, computed) == computed.units["o"].persons.value.minimum


def _units(data):
    pending = [data]
    for unit in pending:
        pending.extend(unit.get("units", []))
    return pending


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
    assert (drawn["zorg/kok"].title, drawn["zorg/kok"].badge) == ("2 × Kok", "Vacature")
    chart = build_chart(computed_of(TOWN), ViewRequest())
    assert chart.word_of_focus == "vacature"
    assert chart.subtitle.endswith("46 medewerkers · 2 vacatures")


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
    assert list(drawn) == ["directeur", "directeur:others:0", "cluster-0", "cluster-0/kok"]


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
