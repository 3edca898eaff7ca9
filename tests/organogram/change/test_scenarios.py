"""The worked scenarios, drawn."""

from __future__ import annotations

import os
import subprocess
import sys

import pytest
from msgspec.structs import replace

from orgmodel.organogram.change import before_and_after, change_chart
from orgmodel.organogram.change.side_by_side import side_by_side
from orgmodel.organogram.chart import Chart, Mark
from orgmodel.organogram.layout.colours import bar_colours, with_fixed_colours
from orgmodel.organogram.layout.paper.together import lay_out_together
from orgmodel.organogram.outputs import FORMATS
from orgmodel.organogram.page import Page, page_from
from orgmodel.organogram.text_twin import drawn_chart, text_twin
from orgmodel.organogram.theme import STANDARD
from orgmodel.organogram.views.full import full
from orgmodel.organogram.views.parts import Parts
from orgmodel.organogram.views.request import ViewRequest
from orgmodel.workflows.change_drawing import changes_of, draw_change
from orgmodel.workflows.failures import CannotRun
from tests.organogram.change.cases import between, worked
from tests.support.opening import organisation_of

IZEGEM = ("izegem", "izegem-diensthoofd")
COUNTERS = ("voorbeeldstad", "voorbeeldstad-burgerzaken")
CLUSTERS = ("voorbeeldstad", "voorbeeldstad-twee-clusters")


def chart_of(case: tuple[str, str], language: str | None = None) -> Chart:
    return change_chart(changes_of(worked(*case), language))


def marked(chart: Chart) -> list[tuple[str, str, Mark]]:
    return [(box.title, box.badge, box.mark) for box in chart.boxes if box.mark is not Mark.NONE]


def test_a_head_between_manager_and_services() -> None:
    chart = chart_of(IZEGEM)
    assert marked(chart) == [
        ("Publiek domein", "", Mark.GHOST),
        ("Patrimonium", "", Mark.GHOST),
        ("Stedenbouw", "", Mark.GHOST),
        ("Stadsdiensten", "Nieuw", Mark.NEW),
        ("Publiek domein", "Verplaatst", Mark.MOVED),
        ("Patrimonium", "Verplaatst", Mark.MOVED),
        ("Stedenbouw", "Verplaatst", Mark.MOVED),
    ]
    by_id = {box.id: box for box in chart.boxes}
    assert len(by_id) == 22
    assert by_id["patrimonium"].parent == "stadsdiensten"
    assert by_id["patrimonium:before"].parent == "stadsontwikkeling"
    assert by_id["patrimonium:before"].details == ("stond hier: nu onder Stadsdiensten",)
    assert by_id["stadsontwikkeling"].details == (
        "Clustermanager stadsontwikkeling (bezetting niet gekend)",
        "was 11 direct · 106 indirect",
    )
    assert chart.draft == "ONTWERP"
    assert chart.subtitle == "Stad Izegem · ontwerp van reorganisatie · vanaf 1 januari 2027"


def test_two_teams_for_a_span_that_is_too_wide() -> None:
    chart = chart_of(COUNTERS)
    assert marked(chart) == [
        ("23 × Loketmedewerker", "", Mark.GHOST),
        ("Loketten centrum", "Nieuw", Mark.NEW),
        ("12 × Loketmedewerker", "Verplaatst", Mark.MOVED),
        ("Loketten wijken", "Nieuw", Mark.NEW),
        ("11 × Loketmedewerker", "Nieuw", Mark.NEW),
    ]
    by_id = {box.id: box for box in chart.boxes}
    assert list(by_id) == [
        "algemeen-directeur",
        "algemeen-directeur:unchanged",
        "financien",
        "burger-en-onthaal",
        "communicatie",
        "klantencontact",
        "burgerzaken",
        "burgerzaken:unchanged",
        "burgerzaken/loketmedewerker:before",
        "loketten-centrum",
        "burgerzaken/loketmedewerker",
        "loketten-wijken",
        "loketten-wijken/loketmedewerker",
    ]
    assert by_id["algemeen-directeur:unchanged"].title == ("+ 1 stafdienst, 5 clusters, 904 medewerkers")
    assert by_id["financien"].muted
    assert "financien" not in up(chart)
    assert by_id["burgerzaken:unchanged"].title == "+ 2 teams, 22 medewerkers"
    assert by_id["burgerzaken"].details[-1] == "was 28 direct · 17 indirect"
    assert by_id["burgerzaken"].counts == "7 direct · 38 indirect"
    assert by_id["loketten-wijken/loketmedewerker"].details == (
        "1 van 11 vacant",
        "11 zetels uit Burgerzaken",
    )
    assert by_id["burgerzaken/loketmedewerker"].details == (
        "1 van 12 vacant",
        "was 23 × Loketmedewerker",
        "komt van Burgerzaken",
    )
    assert chart.subtitle.endswith("21 medewerkers krijgen een andere leidinggevende")


def test_two_clusters_become_one() -> None:
    chart = chart_of(CLUSTERS)
    assert marked(chart) == [
        ("Stadsontwikkeling", "Vervalt", Mark.GONE),
        ("5 × Deskundige", "", Mark.GHOST),
        ("2 × Ingenieur", "", Mark.GHOST),
        ("Administratief medewerker", "", Mark.GHOST),
        ("Publiek domein", "", Mark.GHOST),
        ("Patrimonium", "", Mark.GHOST),
        ("Werkplaatsen", "", Mark.GHOST),
        ("Veiligheid en publieke ruimte", "Vervalt", Mark.GONE),
        ("Handhaving", "", Mark.GHOST),
        ("Groen en reiniging", "", Mark.GHOST),
        ("Mobiliteit", "", Mark.GHOST),
        ("Ruimte", "Nieuw", Mark.NEW),
        ("5 × Deskundige", "Verplaatst", Mark.MOVED),
        ("2 × Ingenieur", "Verplaatst", Mark.MOVED),
        ("Administratief medewerker", "Verplaatst", Mark.MOVED),
        ("Bouwen en herstellen", "Nieuw", Mark.NEW),
        ("Publiek domein", "Verplaatst", Mark.MOVED),
        ("Patrimonium", "Verplaatst", Mark.MOVED),
        ("Werkplaatsen", "Verplaatst", Mark.MOVED),
        ("Beheren en toezien", "Nieuw", Mark.NEW),
        ("Handhaving", "Verplaatst", Mark.MOVED),
        ("Groen en reiniging", "Verplaatst", Mark.MOVED),
        ("Mobiliteit", "Verplaatst", Mark.MOVED),
        ("Managementteam", "Gewijzigd", Mark.CHANGED),
    ]
    details = {box.id: box.details for box in chart.boxes}
    assert details["veiligheid-en-publieke-ruimte"][-2:] == ("gaat op in Ruimte", "hoofd gaat naar Ruimte")
    assert details["ruimte"] == (
        "Clustermanager ruimte",
        "hoofd komt van Veiligheid en publieke ruimte",
    )
    assert details["publiek-domein"] == (
        "Diensthoofd publiek domein",
        "komt van Stadsontwikkeling",
        "hoofd: nieuwe leidinggevende",
        "ongewijzigd eronder: 2 teams, 23 medewerkers",
    )
    assert details["managementteam"][-1] == "was 8 leden"


def test_lines_that_come_and_go_are_marked() -> None:
    links = {(link.source, link.target): link.mark for link in chart_of(CLUSTERS).links}
    assert links["ruimte", "algemeen-directeur"] is Mark.NEW
    assert links["handhaving", "beheren-en-toezien"] is Mark.NEW
    assert links["stadsontwikkeling", "algemeen-directeur"] is Mark.GONE
    assert links["mobiliteit:before", "veiligheid-en-publieke-ruimte"] is Mark.GHOST
    assert links["algemeen-directeur:unchanged", "algemeen-directeur"] is Mark.NONE


def test_words_in_english() -> None:
    chart = chart_of(IZEGEM, "en")
    assert chart.draft == "DRAFT"
    assert {box.badge for box in chart.boxes} == {"", "New", "Moved"}
    assert chart.subtitle == "Stad Izegem · draft reorganisation · from 1 January 2027"


def test_the_legend_explains_the_marks_that_occur() -> None:
    sheets, _ = before_and_after(changes_of(worked(*CLUSTERS)), page_named("auto"), STANDARD)
    words = [{t.words for d in one.decorations if d.role == "legend" for t in d.texts} for one in sheets]
    signs = {"nieuw", "vervalt", "verplaatst", "gewijzigd", "nieuwe leidinggevende", "vorige plaats"}
    assert [found & signs for found in words] == [
        {"vervalt", "verplaatst", "gewijzigd"},
        {"nieuw", "verplaatst", "gewijzigd"},
    ]


def test_only_what_is_planned_is_a_draft() -> None:
    sheets, both = before_and_after(changes_of(worked(*CLUSTERS)), page_named("auto"), STANDARD)
    assert [[d.role for d in one.decorations].count("draft") for one in sheets] == [0, 1]
    assert both.draft == "ONTWERP"
    assert both.subtitle == chart_of(CLUSTERS).subtitle


def test_one_list_of_both_states_says_where_each_begins() -> None:
    sheets, both = before_and_after(changes_of(worked(*IZEGEM)), page_named("auto"), STANDARD)
    entries = text_twin(drawn_chart(sheets, both))
    begun = [(entry.box.title, entry.marks[0]) for entry in entries if entry.depth == 0]
    names = ["College van burgemeester en schepenen", "Raden en commissies", "Algemeen directeur"]
    assert begun == [(name, state) for state in ("vóór", "na") for name in names]
    assert not any({"vóór", "na"} & set(entry.marks) for entry in entries if entry.depth)


def test_a_unit_has_the_colour_that_it_has_in_the_organogram() -> None:
    changes = changes_of(worked(*CLUSTERS))
    now = colours_of(full(Parts(changes.before, ViewRequest(language="nl"))))
    assert len(set(now.values())) == len(now) == 8
    plan = (change_chart(changes), *side_by_side(changes).charts)
    for chart in plan:
        drawn = colours_of(chart)
        assert drawn["stadsontwikkeling"] == now["stadsontwikkeling"]
        assert {unit: now[unit] for unit in drawn if unit in now} == {
            unit: colour for unit, colour in drawn.items() if unit in now
        }
        assert drawn.get("ruimte") not in now.values()


def colours_of(chart: Chart) -> dict[str, str]:
    """Return the colour of the bar of each unit that gives its colour to those below it."""
    fixed = with_fixed_colours(chart.boxes, STANDARD, chart.colour_order)
    colours = bar_colours(chart.boxes, fixed)
    return {
        box.id: colour
        for box, colour in zip(chart.boxes, colours, strict=True)
        if colour and box.id == box.colour_group
    }


def page_named(paper: str) -> Page:
    page = page_from(paper)
    assert page is not None
    return page


def test_every_format_is_written() -> None:
    drawn = list(draw_change(worked(*IZEGEM), formats=tuple(FORMATS), theme=STANDARD))
    assert [one.failures for one in drawn if one.failures] == []
    names = [name for one in drawn for name in one.files]
    plan, both = "izegem-izegem-diensthoofd", "izegem-izegem-diensthoofd-voor-na"
    assert sorted(names) == sorted(
        [f"{plan}.{form}" for form in FORMATS]
        + [f"{both}.{form}" for form in FORMATS if form not in ("svg", "png")]
        + [f"{both}-{sheet}.{form}" for sheet in (1, 2) for form in ("svg", "png")]
    )
    twins = {name: data.decode() for one in drawn for name, data in one.files.items() if name.endswith("txt")}
    title = "Een diensthoofd tussen clustermanager en diensten (verzonnen oefening)"
    assert [line for line in twins[f"{both}.txt"].splitlines() if line.startswith(title)] == [
        f"{title}: vóór",
        f"{title}: na",
    ]
    assert "Stadsdiensten – Diensthoofd stadsdiensten (gepland)" in twins[f"{plan}.txt"]


def test_english_files_have_an_english_name() -> None:
    drawn = draw_change(worked(*IZEGEM), formats=("txt",), theme=STANDARD, language="en")
    assert [name for one in drawn for name in one.files] == [
        "izegem-izegem-diensthoofd.txt",
        "izegem-izegem-diensthoofd-before-after.txt",
    ]


@pytest.mark.parametrize("wrong", [{"formats": ("gif",)}, {"paper": "a9"}, {"language": "fr"}])
def test_what_does_not_exist_is_refused(wrong: dict[str, object]) -> None:
    asked = {"formats": ("txt",), "theme": STANDARD, **wrong}
    with pytest.raises(CannotRun):
        list(draw_change(worked(*IZEGEM), **asked))  # type: ignore[arg-type]


def test_drawings_do_not_depend_on_hash_order() -> None:
    code = (
        "import hashlib\n"
        "from orgmodel.organogram.theme import STANDARD\n"
        "from orgmodel.workflows.change_drawing import draw_change\n"
        "from tests.organogram.change.cases import worked\n"
        "plan = worked('voorbeeldstad', 'voorbeeldstad-twee-clusters')\n"
        "for one in draw_change(plan, formats=('dot', 'txt'), theme=STANDARD):\n"
        "    for name, data in one.files.items():\n"
        "        print(name, hashlib.sha256(data).hexdigest())\n"
    )
    results = {
        subprocess.run(
            [sys.executable, "-c", code],
            env={**os.environ, "PYTHONHASHSEED": seed},
            capture_output=True,
            check=True,
        ).stdout
        for seed in ("1", "2")
    }
    assert len(results) == 1


def test_many_that_go_one_way_leave_one_trace() -> None:
    units = "\n".join(f"      - {{name: Team {n}, type: team, head: none}}" for n in range(7))
    text = "format: 1\nid: o\nname: O\nhead: {title: Directeur}\nunits:\n  - name: A\n    head: none\n"
    base = organisation_of(f"{text}    units:\n{units}\n  - {{name: B, head: none}}\n")
    to = organisation_of(f"{text}  - name: B\n    head: none\n    units:\n{units}\n")
    chart = change_chart(changes_of(between(base, to)))
    ghosts = [box for box in chart.boxes if box.mark is Mark.GHOST]
    assert [(box.title, box.details, box.parent) for box in ghosts] == [
        ("7 teams", ("stonden hier: nu onder B",), "a")
    ]
    assert chart.draft == "ONTWERP"


def test_two_versions_that_are_compared_are_no_draft() -> None:
    before = worked(*IZEGEM)
    chart = change_chart(changes_of(replace(before, is_comparison=True)))
    assert chart.draft == ""
    assert chart.subtitle.startswith("Stad Izegem · verschil tussen twee versies")


LOOSE = (
    "format: 1\nid: stad\nname: Stad\nhead: {title: Directeur}\nunits:\n"
    "  - {name: Ombuds, head: {title: Ombudsman, reports_to: none}}\n"
    "  - {name: Tolk, head: {title: Hoofdtolk, reports_to: none}}\n"
    "  - {name: Kern, head: {title: Diensthoofd}, units: [UNITS]}\n"
)
SERVICES = "".join(f"  - {{name: Dienst {n}, type: dienst, head: {{title: Hoofd {n}}}}}\n" for n in range(45))


def up(chart: Chart) -> dict[str, str]:
    return {link.source: link.target for link in chart.links if link.in_tree}


def test_what_has_no_line_upward_is_summed_up_without_one() -> None:
    loose = "".join(f"  - {{name: Raad {n}, head: {{title: R{n}, reports_to: none}}}}\n" for n in range(3))
    text = f"format: 1\nid: stad\nname: Stad\nhead: {{title: Directeur}}\nunits:\n{SERVICES}{loose}"
    before, after = organisation_of(text), organisation_of(text.replace("Dienst 44", "Loket"))
    changes = changes_of(between(before, after, by_likeness=True))
    for chart in (change_chart(changes), *side_by_side(changes).charts):
        rests = {box.id: box.title for box in chart.boxes if box.id.startswith("directeur:")}
        assert rests == {
            "directeur:unchanged": "+ 44 diensten, 44 medewerkers",
            "directeur:unchanged:loose": "+ 3 eenheden, 3 medewerkers",
        }
        assert up(chart)["directeur:unchanged"] == "directeur"
        assert "directeur:unchanged:loose" not in up(chart)


def test_what_had_no_line_upward_gets_none_when_it_goes_or_moves() -> None:
    before = organisation_of(LOOSE.replace("[UNITS]", "[]"))
    moved = "{name: Tolk, head: {title: Hoofdtolk, reports_to: none}}"
    text = LOOSE.replace("UNITS", moved).replace(f"  - {moved}\n", "")
    after = organisation_of(
        text.replace("  - {name: Ombuds, head: {title: Ombudsman, reports_to: none}}\n", "")
    )
    chart = change_chart(changes_of(between(before, after)))
    marks = {box.id: box.mark for box in chart.boxes}
    assert (marks["ombuds"], marks["tolk:before"]) == (Mark.GONE, Mark.GHOST)
    assert not {"ombuds", "tolk:before", "tolk"} & up(chart).keys()


@pytest.mark.parametrize(("case", "together"), [(IZEGEM, True), (COUNTERS, True), (CLUSTERS, False)])
def test_the_head_keeps_its_place_and_where_most_stays_everything_does(
    case: tuple[str, str], together: bool
) -> None:
    page = page_from("auto")
    assert isinstance(page, Page)
    sheets, _ = before_and_after(changes_of(worked(*case)), page, STANDARD)
    first, second = ({box.box.id.partition("/")[2]: box.rect for box in sheet.boxes} for sheet in sheets)
    assert first["algemeen-directeur"] == second["algemeen-directeur"]
    assert all(first[box] == second[box] for box in {*first} & {*second}) is together
    assert (sheets[0].width, sheets[0].height) == (sheets[1].width, sheets[1].height)


def test_sheets_of_which_little_stays_leave_no_room_for_each_other() -> None:
    page = page_from("auto")
    assert isinstance(page, Page)
    both = side_by_side(changes_of(worked(*CLUSTERS)))
    sheets = lay_out_together(both.charts, both.shown, page, STANDARD)
    everything = lay_out_together(both.charts, [both.shown[0] | both.shown[1]] * 2, page, STANDARD)
    areas = [sheet.width * sheet.height for sheet in (sheets[0], everything[0])]
    assert areas[0] < 0.85 * areas[1]
