"""A plan written as text."""

from __future__ import annotations

from hypothesis import given, settings
from msgspec.structs import replace

from orgmodel.model.elements import HeadState, Position, Status, Unit
from orgmodel.model.organisation import Organisation
from orgmodel.model.quantity import exactly
from orgmodel.reorganise.diff import diff
from orgmodel.reports.plan_text import change_lines, counts_line
from tests.reorganise.organisations import organisations

SPORT = Unit(
    "sport", "Sport", "stad", (), types=("dienst",), head="sport/diensthoofd", head_state=HeadState.STATED
)
ONTHAAL = Unit("onthaal", "Burger en onthaal", "stad", (), types=("dienst",))
HEAD = Position("sport/diensthoofd", "Diensthoofd", "sport", (), heads=("sport",))
EXPERT = Position("sport/deskundige", "Deskundige", "sport", (), count=exactly(5))
BEFORE = Organisation("Stad", Unit("stad", "Stad", None, ()), (SPORT, ONTHAAL), (HEAD, EXPERT))


def test_text_of_a_plan() -> None:
    moved = replace(SPORT, parent="onthaal")
    planned = Position("onthaal/coach", "Coach", "onthaal", (), status=Status.PLANNED)
    after = replace(
        BEFORE, units=(ONTHAAL, moved), positions=(HEAD, replace(EXPERT, count=exactly(1003)), planned)
    )
    plan = diff(BEFORE, after)
    assert change_lines(plan, BEFORE, after, "nl") == [
        "  → dienst Sport  [sport]",
        "      ~ onderdeel van: Stad → Burger en onthaal",
        "  + functie Coach  [onthaal/coach]",
        "      eenheid: Burger en onthaal",
        "      status:  gepland",
        "  ~ functie Deskundige  [sport/deskundige]",
        "      ~ aantal: 5 → 1.003",
    ]
    assert counts_line(plan, "nl") == "1 nieuw, 0 weg, 0 opgegaan, 1 verplaatst, 0 hernoemd, 1 gewijzigd."


def test_text_of_no_change() -> None:
    assert change_lines(diff(BEFORE, BEFORE), BEFORE, BEFORE, "en") == ["Nothing changes."]


@given(organisations(), organisations())
@settings(max_examples=100, deadline=None)
def test_every_plan_can_be_written(before: Organisation, after: Organisation) -> None:
    plan = diff(before, after, by_likeness=True)
    for language in ("nl", "en"):
        lines = change_lines(plan, before, after, language)
        assert lines
        assert not any("None" in line for line in lines)
