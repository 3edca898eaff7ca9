from __future__ import annotations

import pytest

from tests.rules.judging import judge, said


def titled(title: str) -> list[str]:
    return said(f'format: 1\nid: o\nname: O\nhead: {{id: top, title: "{title}"}}\n', "confusable-text")


def test_a_turning_character() -> None:
    assert titled("Direc\u202eteur") == [
        "top: violation: `Direc<U+202E>teur` holds U+202E, which turns the reading direction; remove it"
    ]


@pytest.mark.parametrize("char", ["\u200b", "\u2060", "\u200d"])
def test_an_invisible_character(char: str) -> None:
    code = f"U+{ord(char):04X}"
    assert titled(f"Direc{char}teur") == [
        f"top: violation: `Direc<{code}>teur` holds the invisible character {code}; remove it"
    ]


def test_letters_of_two_scripts_in_one_word() -> None:
    assert titled("Dir\u0435cteur zorg") == [
        "top: violation: `Dir\u0435cteur` mixes look-alike letters of CYRILLIC + LATIN; write it in one "
        "script"
    ]


@pytest.mark.parametrize(
    "title",
    [
        "Coördinator één",
        "Директор zorg",
        "α-test",
        "Straße",
        "مدير",
        "می\u200cخواهم",
        "10 µm team",
        "👩\u200d💻 team",
        "部長",
    ],
)
def test_honest_text_of_any_script_passes(title: str) -> None:
    assert titled(title) == []


def test_names_aliases_scopes_and_seats_are_read_too() -> None:
    bad = "x\u200bx"
    text = (
        f'format: 1\nid: o\nname: "{bad}"\naliases: ["{bad}"]\n'
        f'sources: [{{id: s, title: "{bad}"}}]\nsites: [{{id: p, name: "{bad}"}}]\n'
        "head: {title: Top}\n"
        f'positions: [{{title: A, aliases: ["{bad}"], reports_to: {{to: top, scope: "{bad}"}}}}]\n'
        f'units: [{{id: u, name: "{bad}", type: "{bad}", aliases: ["{bad}"]}}]\n'
        f'bodies: [{{id: b, name: "{bad}", aliases: ["{bad}"], members: [{{title: "{bad}"}}]}}]\n'
    )
    found = judge(text, "confusable-text").findings
    assert sorted("/".join(map(str, finding.path)) for finding in found) == PLACES


PLACES = [
    "aliases/0",
    "bodies/0/aliases/0",
    "bodies/0/members/0",
    "bodies/0/name",
    "name",
    "positions/0/aliases/0",
    "positions/0/reports_to/0",
    "sites/0/name",
    "sources/0/title",
    "units/0/aliases/0",
    "units/0/name",
    "units/0/type",
]
