from __future__ import annotations

import pytest

from orgmodel.rules.packs import PACK_NAMES, load_pack
from orgmodel.rules.problems import Problem
from orgmodel.rules.reading import read_settings
from orgmodel.rules.settings import Level
from tests.rules.judging import judge

TOP = "format: 1\nid: o\nname: O\n"


def span(profile: str, count: int, pack: str = "mckinsey-archetypes") -> list[tuple[str, str | None]]:
    text = TOP + (
        f"packs: [{pack}]\nhead: {{title: Top, profile: {profile}}}\n"
        f"positions: [{{title: M, count: {count}}}]\n"
    )
    findings = judge(text, "span-too-wide", "span-too-narrow").findings
    return [(finding.rule, finding.limit) for finding in findings]


@pytest.mark.parametrize(
    ("profile", "least", "most"),
    [("player-coach", 3, 5), ("coach", 6, 7), ("supervisor", 8, 10), ("facilitator", 11, 15)],
)
def test_the_bands_of_the_archetypes(profile: str, least: int, most: int) -> None:
    assert span(profile, least - 1) == [("span-too-narrow", str(least))]
    assert span(profile, least) == []
    assert span(profile, most) == []
    assert span(profile, most + 1) == [("span-too-wide", str(most))]


def test_the_coordinator_begins_at_16_and_has_no_upper_limit() -> None:
    assert span("coordinator", 15) == [("span-too-narrow", "16")]
    assert span("coordinator", 16) == []
    assert span("coordinator", 400) == []


def test_the_finding_names_the_pack_and_its_source() -> None:
    text = TOP + (
        "packs: [mckinsey-archetypes]\nhead: {title: Top, profile: coach}\npositions: [{title: M, count: "
        "9}]\n"
    )
    (finding,) = judge(text, "span-too-wide").findings
    assert finding.limit_from is not None
    assert finding.limit_from.en == (
        'pack mckinsey-archetypes: IADS article "How to identify the right spans of control for your '
        'organisation" (secondary: the original was not read), www.iads.org'
    )
    assert finding.severity == "warning"


def test_bands_by_level_counted_from_below() -> None:
    pack = "arizona-national-guard"
    assert span("x", 5, pack) == [("span-too-narrow", "6")]
    assert span("x", 8, pack) == []
    assert span("x", 9, pack) == [("span-too-wide", "8")]
    assert span("trades", 15, pack) == []
    assert span("trades", 7, pack) == [("span-too-narrow", "8")]
    text = TOP + (
        f"packs: [{pack}]\nhead: {{title: Top}}\n"
        "units: [{name: U, head: {title: A}, positions: [{title: M, count: 7}]}]\n"
    )
    found = [(finding.subject, finding.limit) for finding in judge(text, "span-too-narrow").findings]
    assert found == [("top", "3")]


def test_other_packs_in_figures() -> None:
    assert span("x", 7, "surrey-six-six") == [("span-too-wide", "6")]
    assert span("x", 11, "practice-nl") == [("span-too-wide", "10")]


@pytest.mark.parametrize("pack", ["oregon-agency", "texas-agency"])
def test_the_ratio_packs(pack: str) -> None:
    text = TOP + (
        f"packs: [{pack}]\nhead: {{title: Top, fte: 1}}\n"
        "units:\n"
        "  - {name: P, count: 20, head: {title: A, fte: 1}, positions: [{title: M, count: 5, fte: 1}]}\n"
    )
    (finding,) = judge(text, "supervisory-ratio").findings
    assert (finding.verdict, finding.limit) == ("violation", "11")


def test_no_pack_is_on_unless_chosen() -> None:
    evaluation = judge(TOP + "head: {title: Top, profile: coach}\npositions: [{title: M, count: 9}]\n")
    assert evaluation.packs == ()


def test_every_pack_fits_the_rules_it_sets() -> None:
    for name in PACK_NAMES:
        pack = load_pack(name)
        problems: list[Problem] = []
        assert read_settings(pack.rules, pack.origin(Level.PROJECT), problems)
        assert problems == []


def test_the_statements_are_exactly_those_with_a_source() -> None:
    statements = load_pack("lokaal-bestuur-vlaanderen").expectations
    assert [one.source.en for one in statements] == [
        "GD&A advocaten, note of 15 Feb 2018",
        'VVSG, "Hoe is een lokaal bestuur ambtelijk georganiseerd?"',
        "ABB Vlaanderen, FAQ on replacement",
        "ABB Vlaanderen, FAQ on the adjunct",
        "Riemst; Vanden Broele",
        "ABB Vlaanderen",
    ]


TOWN = """\
format: 1
id: o
name: NAAM
kind: gemeente
packs: [lokaal-bestuur-vlaanderen]
bodies:
  - {name: College, kind: college, members: [{title: Schepen, count: 5}]}
  - {name: Vast bureau, members: [{title: Schepen, count: 5}]}
  - name: Comité
    id: comite
    kind: bijzonder-comite
    chair: {title: V}
    members: [{title: V}, {title: Lid, count: 8}]
  - {name: MT, kind: managementteam, members: [algemeen-directeur, financieel-directeur]}
head:
  title: Algemeen directeur
  deputies: [adjunct-algemeendirecteur]
  reports_to: [{to: college}, {to: vast-bureau}, {to: comite}]
positions:
  - {title: Financieel directeur, reports_to: college}
  - {title: Adjunct-algemeendirecteur}
"""


def statements(text: str) -> list[str]:
    findings = judge(text, "pack-statement").findings
    assert {finding.severity.value for finding in findings} <= {"info"}
    return [
        f"{finding.subject}: {finding.verdict}: {finding.message.en.split(' Here: ')[1]}"
        for finding in findings
    ]


def test_a_town_that_follows_the_statements() -> None:
    assert statements(TOWN) == []


def test_a_statement_is_cited_with_its_source() -> None:
    (finding,) = judge(TOWN.replace("count: 8", "count: 9"), "pack-statement").findings
    assert finding.cited is not None
    assert finding.cited.en == "ABB Vlaanderen"
    assert finding.limit_from is None


def test_a_statement_is_told_once_with_all_that_is_missing() -> None:
    without = TOWN.replace(", {to: vast-bureau}, {to: comite}", "").replace(
        "kind: managementteam", "kind: mt"
    )
    assert statements(without) == [
        "o: violation: 0 bodies of the kind managementteam; Algemeen directeur has no line to a vast-bureau; "
        "Algemeen directeur has no line to a bijzonder-comite"
    ]
    # What is not certain is told beside what is; alone it leaves the statement undecided.
    mixed = TOWN.replace("name: NAAM", "name: NAAM\ncomplete: false").replace(
        "Financieel directeur,", "Algemeen directeur OCMW, id: financieel-directeur,"
    )
    assert [one for one in statements(mixed) if "seats" in one] == [
        "o: violation: 2 seats algemeen directeur; perhaps: 0 seats financieel directeur"
    ]


def test_statements_hold_for_municipalities_only() -> None:
    assert statements(TOWN.replace("kind: gemeente", "kind: pom").replace("count: 8", "count: 9")) == []


@pytest.mark.parametrize(
    ("before", "after", "found"),
    [
        (
            "Financieel directeur,",
            "Controleur, id: financieel-directeur,",
            "o: violation: 0 seats financieel directeur",
        ),
        (
            "Financieel directeur,",
            "Financieel directeur, count: 2,",
            "o: violation: 2 seats financieel directeur",
        ),
        ("kind: managementteam", "kind: overleg", "o: violation: 0 bodies of the kind managementteam"),
        (
            ", {to: comite}",
            "",
            "o: violation: Algemeen directeur has no line to a bijzonder-comite",
        ),
        (
            "deputies: [adjunct-algemeendirecteur]",
            "status: filled",
            "o: violation: Adjunct-algemeendirecteur is no deputy of Algemeen directeur",
        ),
        (
            "{title: Financieel directeur,",
            "{title: Financieel directeur, status: vacant,",
            "o: violation: Financieel directeur has no deputy",
        ),
        (
            "Vast bureau, members: [{title: Schepen, count: 5}]",
            "Vast bureau, members: [{title: Schepen, count: 6}]",
            "o: violation: Vast bureau has other members than College",
        ),
        ("count: 8", "count: 9", "o: violation: Comité counts 9 members apart from the chair"),
        (
            "    chair: {title: V}\n    members: [{title: V}, ",
            "    members: [",
            "o: violation: Comité has no chair",
        ),
    ],
)
def test_a_town_that_departs_from_a_statement(before: str, after: str, found: str) -> None:
    assert before in TOWN
    assert statements(TOWN.replace(before, after)) == [found]


def test_seats_of_a_title_count_in_every_unit() -> None:
    text = TOWN.replace("  - {title: Financieel directeur, reports_to: college}\n", "") + (
        "units: [{name: U, id: u, count: COUNT, head: none, positions: [{title: Financieel directeur, "
        "id: financieel-directeur, reports_to: college}]}]\n"
    )
    assert statements(text.replace("COUNT", "1")) == []
    assert statements(text.replace("COUNT", "2")) == ["o: violation: 2 seats financieel directeur"]


def test_what_an_open_file_leaves_out_is_undecided() -> None:
    text = "format: 1\nid: o\nname: O\nkind: gemeente\ncomplete: false\npacks: [lokaal-bestuur-vlaanderen]\n"
    found = statements(text + "head: {title: Algemeen directeur, reports_to: unknown}\n")
    assert found
    assert all(": undecided: " in one for one in found)


def test_the_exceptions_to_the_comite() -> None:
    without = TOWN.replace("kind: bijzonder-comite", "kind: overleg").replace(", {to: comite}", "")
    expected = "o: violation: 0 bodies of the kind bijzonder-comite"
    assert expected in statements(without)
    assert expected not in statements(without.replace("NAAM", "Gemeente Voeren"))
