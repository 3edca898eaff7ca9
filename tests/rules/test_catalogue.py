from __future__ import annotations

from pathlib import Path

import pytest

import orgmodel.rules
from orgmodel.rules.catalogue import catalogue, explain, rules_text
from orgmodel.rules.packs import PACK_NAMES, load_pack
from orgmodel.rules.registry import RULE_BY_NAME, RULES, _unique, choose, find_rule

CATALOGUE = Path(orgmodel.rules.__file__).parent / "CATALOGUE.md"


def test_the_committed_catalogue_is_current(request: pytest.FixtureRequest) -> None:
    if request.config.getoption("--update-golden"):
        CATALOGUE.write_text(catalogue(), encoding="utf-8")
    assert CATALOGUE.read_text(encoding="utf-8") == catalogue()


def test_two_rules_of_one_name_or_code_are_refused() -> None:
    with pytest.raises(ValueError, match="two rules have the name 'reporting-cycle'"):
        _unique((RULES[0], RULES[0]))


def test_every_rule_is_found_by_name_and_code_in_either_case() -> None:
    for rule in RULES:
        assert find_rule(rule.name.upper()) is rule
        assert find_rule(rule.code.lower()) is rule
    assert find_rule("nothing") is None


def test_names_codes_and_families_choose_rules() -> None:
    chosen = choose(["span-too-wide", "H501", "waivers", "span-to-wide", "xyz"])
    assert chosen.names == {
        "span-too-wide",
        "headcount-contradiction",
        "waiver-expired",
        "waiver-unused",
        "waiver-self-approved",
    }
    assert chosen.unknown == (("span-to-wide", "span-too-wide"), ("xyz", None))


def test_a_rule_explains_itself_in_both_languages() -> None:
    english = explain(RULE_BY_NAME["span-too-wide"], "en")
    assert english.startswith("span-too-wide (N201)\nfamily span, severity warning\n\nWhat:\n")
    assert "max (default 10)" in english
    assert "\n    positions: [{title: Medewerker, count: 11}]\n" in english
    assert "Waarom:" in explain(RULE_BY_NAME["span-too-wide"], "nl")


def test_every_rule_and_every_pack_has_one_line_in_the_list() -> None:
    rules, packs = rules_text("en").split("\n\nPacks (`packs:`):\n")
    assert [line.split()[1] for line in rules.splitlines()] == [rule.name for rule in RULES]
    assert [line.split()[0] for line in packs.splitlines()] == list(PACK_NAMES)


def test_every_pack_names_its_source_and_when_it_was_read() -> None:
    for name in PACK_NAMES:
        pack = load_pack(name)
        assert pack.source.en
        assert pack.source.nl
        assert pack.read == "2026-11-21"


def test_the_pack_of_archetypes_says_which_band_holds_15() -> None:
    assert "facilitator holds 15, and coordinator begins at 16" in load_pack("mckinsey-archetypes").note.en


@pytest.mark.parametrize(
    ("language", "headings"),
    [
        ("nl", ["Wat:", "Waarom:", "Herstellen:", "Opties:", "In orde:", "Niet in orde:"]),
        ("en", ["What:", "Why:", "Mend:", "Options:", "Passes:", "Fails:"]),
    ],
)
def test_what_is_explained_stands_indented_below_headings(language: str, headings: list[str]) -> None:
    lines = explain(RULE_BY_NAME["span-too-wide"], language).splitlines()[2:]
    assert [line for line in lines if line and not line.startswith("  ")] == headings
