"""How many seats are vacant is told no more certainly than the file says."""

from __future__ import annotations

import pytest

from orgmodel.organogram.text_twin import text_twin
from orgmodel.organogram.views import ViewRequest, build_chart
from tests.support.opening import computed_of

HEAD = "format: 1\nid: o\nname: O\nhead: {title: Directeur}\npositions:\n"


def subtitle_of(positions: str, language: str = "nl") -> str:
    return build_chart(computed_of(HEAD + positions), ViewRequest(language=language)).subtitle


@pytest.mark.parametrize(
    ("seats", "said"),
    [
        ("status: vacant", "1 vacature"),
        ("status: vacant, certainty: possible", "0–1 vacatures"),
        ("count: 4, vacant: 1-3", "1–3 vacatures"),
        ("count: 4, vacant: 1-3, certainty: inferred", "1–3 vacatures"),
        ("count: ~5, status: vacant", "4–6 vacatures"),
        ("count: unknown, status: vacant", "1+ vacatures"),
        ("count: 3, vacant: unknown", "0–3 vacatures"),
        ("count: 3+, vacant: 2+", "2+ vacatures"),
        ("count: 3+, vacant: unknown", None),
        ("count: 3", None),
    ],
)
def test_the_subtitle_tells_the_bounds_of_the_vacancies(seats, said):
    subtitle = subtitle_of(f"  - {{title: Klerk, {seats}}}\n")
    assert ([part for part in subtitle.split(" · ") if "vacature" in part] or [None]) == [said]


MANY = """\
  - {title: Griffier, id: griffier, status: vacant, certainty: possible}
  - {title: Klerk, id: klerk, count: 4, vacant: 1-3}
  - {title: Bode, id: bode, count: ~5, status: vacant}
  - {title: Typist, id: typist, count: 3+, vacant: unknown}
"""


def test_bounds_are_added_up():
    assert subtitle_of(MANY).endswith(" · 5+ vacatures")
    assert subtitle_of(MANY, "en").endswith(" · 5+ vacancies")


def test_heat_tells_the_bounds_and_gives_no_colour_to_what_may_be_nought():
    chart = build_chart(computed_of(HEAD + MANY), ViewRequest(view="heat", lenses=("vacancy",)))
    told = {box.id: (box.counts, box.heat) for box in chart.boxes}
    assert told == {
        "directeur": ("5+ vacatures", 1.0),
        "griffier": ("0–1 vacatures", None),
        "klerk": ("1–3 vacatures", pytest.approx(0.5)),
        "bode": ("4–6 vacatures", pytest.approx(0.75)),
        "typist": ("aantal vacatures niet gekend", None),
    }


def test_heat_counts_the_vacancies_of_a_counted_unit_as_often_as_it_occurs():
    text = "format: 1\nid: o\nname: O\nunits:\n"
    text += "  - {id: t, type: team, count: 3, positions: [{id: k, title: Kok, vacant: 1, count: 2}]}\n"
    chart = build_chart(computed_of(text), ViewRequest(view="heat", lenses=("vacancy",)))
    assert {box.id: box.counts for box in chart.boxes} == {
        "o": "3 vacatures",
        "t": "3 vacatures",
        "k": "1 vacature",
    }
    assert chart.subtitle.endswith("3 vacatures")


def test_among_several_vacancies_the_one_looked_at_says_so():
    text = HEAD + "  - {title: Kok, id: k, count: 5, vacant: 1}\n  - {title: Klerk, id: l, status: vacant}\n"
    for view, focus, others, legend in (
        ("full", "Deze functie · 1 van 5 vacant", "Vacature", "deze functie, vacature"),
        ("vacancy", "1 van 5 vacant", "", "vacature"),
        ("lines", "Deze functie · 1 van 5 vacant", None, "deze functie, vacature"),
    ):
        chart = build_chart(computed_of(text), ViewRequest(view=view, focus="k"))
        badges = {box.id: box.badge for box in chart.boxes}
        assert (badges["k"], badges.get("l"), chart.word_of_focus) == (focus, others, legend)
        said = next(entry for entry in text_twin(chart) if entry.box.id == "k").marks
        assert " ".join(said).count("Deze functie") == 1


@pytest.mark.parametrize(
    ("seats", "badge", "details"),
    [
        ("count: 4, vacant: 1-3", "1–3 van 4 vacant", ()),
        ("count: 4, vacant: 0-2", "", ("0–2 van 4 vacant",)),
        ("count: 3+, vacant: unknown", "", ("aantal vacatures niet gekend",)),
        ("count: 4, vacant: 0", "", ()),
    ],
)
def test_seats_that_may_be_vacant_are_said_without_the_mark_of_a_vacancy(seats, badge, details):
    chart = build_chart(computed_of(HEAD + f"  - {{title: Klerk, id: k, {seats}}}\n"), ViewRequest())
    card = next(box for box in chart.boxes if box.id == "k")
    assert (card.badge, card.details) == (badge, details)
