"""A plan written as text."""

from __future__ import annotations

from dataclasses import replace

from hypothesis import given, settings

from orgmodel.model.elements import HeadState, Position, Status, Unit
from orgmodel.model.organisation import Organisation
from orgmodel.model.quantity import exactly
from orgmodel.reorganise.diff import diff
from orgmodel.reports.plan_text import plan_text
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
    assert plan_text(diff(BEFORE, after), BEFORE, after, "nl") == (
        "Plan voor Stad\n"
        "\n"
        "  → dienst Sport  [sport]\n"
        "      ~ onderdeel van: Stad → Burger en onthaal\n"
        "  + functie Coach  [onthaal/coach]\n"
        "      eenheid: Burger en onthaal\n"
        "      status:  gepland\n"
        "  ~ functie Deskundige  [sport/deskundige]\n"
        "      ~ aantal: 5 → 1.003\n"
        "\n"
        "1 nieuw, 0 weg, 0 opgegaan, 1 verplaatst, 0 hernoemd, 1 gewijzigd.\n"
    )


def test_text_of_no_change() -> None:
    assert plan_text(diff(BEFORE, BEFORE), BEFORE, BEFORE, "en") == "Plan for Stad\n\nNothing changes.\n"


@given(organisations(), organisations())
@settings(max_examples=100, deadline=None)
def test_every_plan_can_be_written(before: Organisation, after: Organisation) -> None:
    plan = diff(before, after, by_likeness=True)
    for language in ("nl", "en"):
        text = plan_text(plan, before, after, language)
        assert text.endswith(".\n")
        assert "None" not in text
