"""The command `show`: a tree that a person reads, the chain of a position, and JSON by its contract."""

from __future__ import annotations

import json
from functools import cache
from pathlib import Path

import pytest

from orgmodel.reports.show_chain import chain_of, show_chain
from orgmodel.reports.show_json import show_json
from orgmodel.reports.show_text import show_text
from tests.support.opening import computed_of

ORGS = Path(__file__).parents[2] / "orgs"
NAMES = ("izegem", "leuven", "vivus", "pom-vlaams-brabant")


@cache
def opened(name: str):
    return computed_of((ORGS / f"{name}.yaml").read_bytes())


@pytest.mark.parametrize("name", NAMES)
def test_the_tree(golden, name):
    golden(f"show/{name}.txt", show_text(opened(name)))


def test_the_chain_in_the_form_of_the_document():
    chain = show_chain(opened("leuven"), "sociale-dienst/afdelingshoofd-sociale-dienst-ocmw")
    assert chain.split("\n\n")[0].splitlines() == [
        "Algemeen directeur",
        "∟ Directeur samenleving",
        "∟ Afdelingshoofd sociale dienst OCMW",
    ]
    assert chain.split("\n\n")[1].splitlines() == [
        "ook hiërarchisch → Algemeen directeur: "
        "realisaties van de afdeling en afdelingsoverschrijdende projecten",
        "ook verantwoording → Beleidsorganen: realisaties, voortgang en beleid",
    ]


def test_the_chain_of_a_unit_is_that_of_its_head_or_ends_in_its_name():
    assert show_chain(opened("leuven"), "samenleving") == "Algemeen directeur\n∟ Directeur samenleving\n"
    ends = show_chain(opened("leuven"), "buurtwerk").splitlines()
    assert ends == [
        "Algemeen directeur",
        "∟ Directeur samenleving",
        "∟ Buurtwerk: leidinggevende niet vermeld",
    ]


def test_the_chain_of_a_body():
    assert show_chain(opened("vivus"), "managementteam") == "Algemeen directeur\n∟ Managementteam\n"
    accountable = "College van burgemeester en schepenen\n"
    assert show_chain(opened("izegem"), "college") == accountable


def test_a_chain_whose_top_is_not_known_says_so():
    chain = show_chain(opened("vivus"), "klanten/medewerker-huuradministratie-en-ondersteuning")
    assert chain == "leidinggevende niet gekend\n∟ Medewerker huuradministratie en -ondersteuning\n"
    english = show_chain(opened("vivus"), "directeur-hr", "en")
    assert english == "superior not known\n∟ Directeur HR\n"


UNKNOWN_HEADS = """\
format: 1
id: o
name: O
head: {title: Directeur}
units:
  - name: Dienst
    head: unknown
    units:
      - name: Team
        head: none
        positions: [{title: Technicus}]
      - name: Ploeg
        complete: false
        positions: [{title: Werkman}]
      - {name: Kern, head: none}
  - name: Zwevend
    part_of: unknown
    complete: false
    positions: [{title: Vlieger}]
"""


@pytest.mark.parametrize(
    ("focus", "lines"),
    [
        ("team/technicus", ["Directeur", "Dienst: leidinggevende niet gekend", "Technicus"]),
        (
            "ploeg/werkman",
            [
                "Directeur",
                "Dienst: leidinggevende niet gekend",
                "Ploeg: leidinggevende niet vermeld",
                "Werkman",
            ],
        ),
        ("dienst", ["Directeur", "Dienst: leidinggevende niet gekend"]),
        ("kern", ["Directeur", "Dienst: leidinggevende niet gekend", "Kern"]),
        (
            "zwevend/vlieger",
            ["leidinggevende niet gekend", "Zwevend: leidinggevende niet vermeld", "Vlieger"],
        ),
    ],
)
def test_heads_that_are_not_known_stand_in_the_chain(focus, lines):
    assert show_chain(computed_of(UNKNOWN_HEADS), focus) == "\n∟ ".join(lines) + "\n"


def test_the_chain_in_json_passes_heads_that_have_no_id():
    assert chain_of(computed_of(UNKNOWN_HEADS), "ploeg/werkman") == ("directeur", "ploeg/werkman")
    assert chain_of(computed_of(UNKNOWN_HEADS), "zwevend/vlieger") == ("zwevend/vlieger",)


def test_a_circle_through_a_head_that_is_not_known_ends():
    text = "format: 1\nid: o\nname: O\nunits:\n  - {name: A, head: {title: Baas, reports_to: b/lid}, units: "
    text += "[{name: B, head: unknown, positions: [{title: Lid}]}]}\n"
    shown = show_chain(computed_of(text), "b/lid")
    assert shown == "kring van lijnen: Lid → B → Baas → Lid\n∟ Lid\n"


def test_json_holds_what_the_contract_says():
    data = json.loads(show_json(opened("leuven")))
    assert list(data) == ["organisation", "units", "positions", "bodies", "statements"]
    unit = next(one for one in data["units"] if one["id"] == "sociale-dienst")
    assert unit["name"] == "Sociale dienst"
    assert unit["type"] == "afdeling"
    assert unit["parent"] == "samenleving"
    assert unit["head"] == "sociale-dienst/afdelingshoofd-sociale-dienst-ocmw"
    assert unit["fte"] == {"min": 90, "max": 110}
    position = next(one for one in data["positions"] if one["id"] == unit["head"])
    assert position["title"] == "Afdelingshoofd sociale dienst OCMW"
    assert position["unit"] == "sociale-dienst"
    assert position["count"] == {"min": 1, "max": 1}
    assert position["direct"] == {"min": 8, "max": None}
    assert position["layer"] == {"min": 3, "max": 3}
    assert position["reports_to"][0]["to"] == "samenleving/directeur-samenleving"
    assert position["reports_to"][0]["primary"] is True
    assert [line["kind"] for line in position["reports_to"]] == [
        "hierarchical",
        "hierarchical",
        "accountability",
    ]
    assert data["statements"] == [
        {
            "subject": "sociale-dienst",
            "scope": "fte",
            "quantity": "~100",
            "as_of": None,
            "source": "functiebeschrijving",
        }
    ]


def test_json_tells_an_unknown_head_from_none_stated():
    heads = {unit["id"]: unit["head"] for unit in json.loads(show_json(opened("leuven")))["units"]}
    assert heads["teams"] == "unknown"
    assert heads["staf-sociale-dienst"] is None
    assert heads["buurtwerk"] is None


def test_json_with_a_focus_adds_the_chain():
    focus = "stadsontwikkeling/deskundige"
    data = json.loads(show_json(opened("izegem"), focus))
    assert data["chain"] == [
        "algemeen-directeur",
        "stadsontwikkeling/clustermanager-stadsontwikkeling",
        focus,
    ]
    assert data["statements"][1]["as_of"] == "2026-04"


def test_deputies_and_fractions_in_json():
    positions = {one["id"]: one for one in json.loads(show_json(opened("pom-vlaams-brabant")))["positions"]}
    assert positions["algemeen-directeur"]["deputies"] == [
        {
            "position": "clusters/clusterverantwoordelijke",
            "condition": "afwezigheid",
            "scope": "operationele taken",
            "order": None,
            "until": None,
        }
    ]


def deep(length: int) -> str:
    lines = ["format: 1", "id: o", "name: O", "head: {id: p0, title: Top}", "positions:"]
    lines += [f"  - {{id: p{n}, title: P{n}, reports_to: p{n - 1}}}" for n in range(1, length)]
    return "\n".join(lines) + "\n"


def test_a_chain_of_ten_thousand():
    computed = computed_of(deep(10_000))
    assert len(chain_of(computed, "p9999")) == 10_000
    assert show_chain(computed, "p9999").count("∟") == 9_999
    assert len(show_text(computed).splitlines()) == 10_001


def test_very_deep_units_are_numbered_instead_of_indented():
    lines = ["format: 1", "id: o", "name: O", "head: {title: Top}", "units:"]
    lines += ["  - {name: U0}"]
    lines += [f"  - {{name: U{n}, part_of: u{n - 1}}}" for n in range(1, 60)]
    shown = show_text(computed_of("\n".join(lines) + "\n")).splitlines()
    assert shown[-1] == "… 60 └─ U59: zonder leidinggevende · 0 medewerkers"
    assert max(len(line) for line in shown) < 170


def test_a_circle_of_lines_ends():
    text = "format: 1\nid: o\nname: O\npositions:\n"
    text += "  - {id: a, title: A, reports_to: b}\n  - {id: b, title: B, reports_to: a}\n"
    computed = computed_of(text)
    assert chain_of(computed, "a") == ("b", "a")
    assert show_chain(computed, "a") == "kring van lijnen: A → B → A\n∟ A\n"


def test_a_circle_is_said_and_has_no_top():
    text = "format: 1\nid: o\nname: O\npositions:\n"
    text += "  - {id: a, title: A, reports_to: c}\n  - {id: b, title: B, reports_to: a}\n"
    text += "  - {id: c, title: C, reports_to: b}\n  - {id: k, title: K, reports_to: b}\n"
    text += "  - {id: l, title: L, reports_to: k}\n"
    computed = computed_of(text)
    assert show_chain(computed, "l") == "kring van lijnen: B → A → C → B\n∟ B\n∟ K\n∟ L\n"
    assert show_chain(computed, "c", "en").splitlines()[0] == "circle of lines: C → B → A → C"
    assert show_text(computed).splitlines()[-3:] == [
        "", "Kringen van rapporteringslijnen", "- A → C → B → A",
    ]  # fmt: skip
    circled = {one["id"]: one["in_cycle"] for one in json.loads(show_json(computed))["positions"]}
    assert circled == {"a": True, "b": True, "c": True, "k": False, "l": False}


def test_json_tells_a_line_not_known_from_none():
    text = "format: 1\nid: o\nname: O\nhead: {title: D}\npositions:\n"
    text += "  - {id: u, title: U, reports_to: unknown}\n  - {id: n, title: N, reports_to: none}\n"
    text += "  - {id: s, title: S, reports_to: d}\n  - {id: p, title: P}\n"
    found = json.loads(show_json(computed_of(text)))["positions"]
    assert {one["id"]: (one["line_state"], len(one["reports_to"])) for one in found} == {
        "d": ("derived", 0), "u": ("unknown", 0), "n": ("none", 0), "s": ("declared", 1), "p": ("derived", 1),
    }  # fmt: skip


def test_text_of_the_file_stays_as_it_is():
    text = 'format: 1\nid: o\nname: "Stad <R&D>"\nhead: {title: "iT {x} ∟"}\n'
    assert show_text(computed_of(text)).splitlines()[:2] == ["Stad <R&D> · 1 medewerker", "iT {x} ∟"]
