"""What a diagram looks at is called as on the command line."""

from __future__ import annotations

import pytest

from orgmodel.files.build.organisation import build_organisation
from orgmodel.files.loading import load_entries

TEXT = """\
format: 1
name: Stad
head: {title: Directeur}
units:
  - {name: Financiën, head: {title: Teamleider}}
  - {name: Zorg, head: {title: Teamleider}}
positions: [{title: René, id: x}, {title: Rene, id: y}]
diagrams: [{id: plaats, view: vacancy, focus: FOCUS}]
"""


def built(focus: str):
    loaded = load_entries(TEXT.replace("FOCUS", focus).encode(), "stad.yaml")
    assert loaded.entry is not None
    organisation, problems = build_organisation(loaded.entry)
    return organisation.settings.diagrams[0].focus, [
        (loaded.document.locate(one.path).column, one.code, one.message) for one in problems
    ]


@pytest.mark.parametrize(
    ("focus", "identity"),
    [
        ("financien", "financien"),
        ("Financien", "financien"),
        ("FINANCIËN", "financien"),
        ("Financien/Teamleider", "financien/teamleider"),
        ("René", "x"),
        ("RENE", "y"),
    ],
)
def test_a_focus_is_found_without_regard_to_capitals_and_accents(focus: str, identity: str) -> None:
    assert built(focus) == (identity, [])


@pytest.mark.parametrize(
    ("focus", "code", "message"),
    [
        ("Renë", "D205", "'Renë' fits 2 elements; write 'x' or 'y'"),
        (
            "Teamleider",
            "D205",
            "'Teamleider' fits 2 elements; write 'financien/teamleider' or 'zorg/teamleider'",
        ),
        ("Financies", "D202", "no element has the id 'Financies'; did you mean 'financien'?"),
    ],
)
def test_a_focus_on_several_or_nothing_is_told(focus: str, code: str, message: str) -> None:
    assert built(focus)[1] == [(47, code, message)]
